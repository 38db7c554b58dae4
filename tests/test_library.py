"""The generation that answers now, and the change to the next one."""

import logging
from pathlib import Path

import pytest

from api.library import Library
from api.search import Query
from indexer.encoders import Encoder
from indexer.errors import EncoderMismatch, EncoderUnavailable, IndexDamaged, IndexMissing
from indexer.records import EncoderIdentity
from tests.conftest import library, reindexed
from tests.fakes import ConceptEncoder, write_files

TORCH = {"torch.txt": "The torch is what we follow tonight. It never goes out in the rain."}
SHOP = {"shop.txt": "The shop is where we meet tonight. It never closes before eleven."}


class Shelf:
    """A corpus and an index folder that grow, and what is loaded to read them."""

    def __init__(self, folder: Path) -> None:
        self.corpus, self.index = folder / "corpus", folder / "index"
        self.loaded: list[EncoderIdentity] = []

    def publish(self, files: dict[str, str]) -> None:
        reindexed(write_files(self.corpus, files), self.index)

    def spoil(self, generation: str) -> None:
        """Change the last byte of a file of a generation."""
        file = self.index / "generations" / generation / "passages.faiss"
        content = file.read_bytes()
        file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

    def load_like(self, identity: EncoderIdentity) -> Encoder:
        self.loaded.append(identity)
        return ConceptEncoder(identity.name)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    made = Shelf(tmp_path)
    made.publish(TORCH)
    return made


def found(opened: Library) -> list[str]:
    return [hit.id for hit in opened.searcher.search(Query("torch")).hits]


def test_before_there_is_an_index_it_says_so_to_who_asks_and_not_to_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened = library(tmp_path / "index")
    for _ in range(2):
        with pytest.raises(IndexMissing) as missing:
            opened.searcher  # noqa: B018
        assert opened.refresh() is False
    assert str(missing.value) == (
        f"{tmp_path / 'index'}: there is no index here yet. "
        "Make one with: .venv/bin/python scripts/reindex.py"
    )
    with pytest.raises(IndexMissing):
        opened.open()
    assert caplog.messages == []


def test_an_index_made_later_is_opened_at_the_next_look(tmp_path: Path) -> None:
    opened = library(tmp_path / "index")
    assert opened.refresh() is False
    Shelf(tmp_path).publish(TORCH)
    assert opened.refresh() is True
    assert (opened.searcher.facts.generation, found(opened)) == ("g000001", ["torch#0000"])
    assert opened.refresh() is False


def test_a_new_generation_answers_next_and_the_old_one_can_still_be_asked(shelf: Shelf) -> None:
    opened = library(shelf.index)
    before = opened.open()
    shelf.publish(SHOP)
    assert found(opened) == ["torch#0000"]
    assert opened.refresh() is True
    assert found(opened) == ["torch#0000", "shop#0000"]
    assert opened.searcher.facts.generation == "g000002"
    assert [hit.id for hit in before.search(Query("torch")).hits] == ["torch#0000"]


def test_the_encoder_is_loaded_once_for_all_generations_made_with_it(shelf: Shelf) -> None:
    opened = Library(shelf.index, load_like=shelf.load_like)
    first = opened.open()
    shelf.publish(SHOP)
    assert opened.refresh() is True
    assert opened.searcher is not first
    assert shelf.loaded == [EncoderIdentity("concepts", "1", 5)]


def test_a_generation_made_with_another_encoder_is_answered_with_that_one(shelf: Shelf) -> None:
    opened = Library(shelf.index, load_like=shelf.load_like)
    opened.open()
    reindexed(write_files(shelf.corpus, SHOP), shelf.index, ConceptEncoder("better"))
    assert opened.refresh() is True
    assert opened.searcher.facts.encoder == "better"
    assert [identity.name for identity in shelf.loaded] == ["concepts", "better"]


def test_a_damaged_new_generation_is_reported_once_and_the_old_one_goes_on(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    opened = library(shelf.index)
    opened.open()
    shelf.publish(SHOP)
    shelf.spoil("g000002")
    with caplog.at_level(logging.INFO, "fakkel"):
        assert [opened.refresh(), opened.refresh()] == [False, False]
        assert (opened.searcher.facts.generation, found(opened)) == ("g000001", ["torch#0000"])
        shelf.publish({"again.txt": "Again a torch is what we follow. It shines for everyone."})
        assert opened.refresh() is True
    assert caplog.messages == [
        f"{shelf.index}: the index is damaged: g000002/passages.faiss has another checksum than "
        "its manifest says. Make it anew with: .venv/bin/python scripts/reindex.py --full",
        "answering from generation g000003",
    ]


def test_a_pointer_to_nothing_leaves_the_old_generation_answering(
    shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    opened = library(shelf.index)
    opened.open()
    (shelf.index / "CURRENT").write_text("nonsense")
    assert opened.refresh() is False
    (shelf.index / "CURRENT").unlink()
    assert opened.refresh() is False
    assert found(opened) == ["torch#0000"]
    assert caplog.messages == [
        f"{shelf.index}: the index is damaged: CURRENT does not name a generation. "
        "Make it anew with: .venv/bin/python scripts/reindex.py --full"
    ]


def test_damage_at_the_start_is_what_every_question_is_told(shelf: Shelf) -> None:
    shelf.spoil("g000001")
    opened = library(shelf.index)
    assert opened.refresh() is False
    with pytest.raises(IndexDamaged, match=r"g000001/passages\.faiss has another checksum"):
        opened.searcher  # noqa: B018
    with pytest.raises(IndexDamaged):
        opened.open()


def test_an_encoder_that_cannot_be_loaded_is_named(shelf: Shelf) -> None:
    def unavailable(identity: EncoderIdentity) -> Encoder:
        raise EncoderUnavailable(identity.name, "it is elsewhere")

    opened = Library(shelf.index, load_like=unavailable)
    assert opened.refresh() is False
    with pytest.raises(EncoderUnavailable, match="'concepts' cannot be loaded: it is elsewhere"):
        opened.searcher  # noqa: B018


def test_the_model_that_was_asked_for_must_be_that_of_the_index(shelf: Shelf) -> None:
    assert Library(shelf.index, "concepts", shelf.load_like).open().facts.encoder == "concepts"
    with pytest.raises(EncoderMismatch) as mismatch:
        Library(shelf.index, "other", shelf.load_like).open()
    assert str(mismatch.value).endswith(
        "Make it anew with: .venv/bin/python scripts/reindex.py --model other\n"
        "or leave --model and FAKKEL_MODEL out to use the encoder it was made with."
    )
    assert [identity.name for identity in shelf.loaded] == ["concepts", "other"]
