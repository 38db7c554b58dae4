"""Runs of the indexer from files to a published generation, with an encoder one can follow."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.search import Query, Searcher
from indexer import background, build
from indexer.background import Background
from indexer.build import Report, Request
from indexer.encoders import Encoder
from indexer.errors import (
    CorpusEmpty,
    CorpusError,
    CorpusMissing,
    EncoderMismatch,
    IndexDamaged,
    TooManyDropped,
)
from indexer.generation import IndexFolder
from indexer.index import open_index
from indexer.plan import Entry, Kind, Plan
from indexer.store import Store
from tests.conftest import NOTHING
from tests.fakes import ConceptEncoder, write_files

TORCH = "---\nlang: nl\n---\nEen fakkel geeft licht in de nacht. De winkel is dicht vandaag.\n"
"""Eleven different words."""
SHOP = "---\nlang: en\n---\nThe shop on the corner is open today. The price is on the door.\n"
"""Nine different words, of which one is Dutch too."""
LAMP = SHOP.replace("shop", "lamp").replace("price", "wick")
WORDS = 11 + 9 - 1
TEXTS = 6
"""Two passages of two sentences; the title of each article is its first sentence."""


class Run:
    """A corpus and an index folder, and runs over them with a fake encoder."""

    def __init__(self, folder: Path) -> None:
        self.corpus = folder / "corpus"
        self.index = folder / "index"
        self.encoder = ConceptEncoder()
        self.background = NOTHING
        write_files(self.corpus, {"nl/fakkel.md": TORCH, "en/shop.md": SHOP})

    def again(
        self,
        *,
        full: bool = False,
        model: str | None = None,
        yes: bool = False,
        follow_links: bool = False,
    ) -> Report:
        self.encoder.embedded.clear()
        request = Request(
            self.corpus,
            self.index,
            model=model,
            full=full,
            yes=yes,
            follow_links=follow_links,
            background=self.background,
        )
        return build.reindex(request, load=self.load)

    def load(self, model: str, _query_prompt: str, _passage_prompt: str) -> Encoder:
        if model not in ("embedded", self.encoder.identity.name):
            self.encoder = ConceptEncoder(model)
        return self.encoder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_the_first_run_publishes_what_it_read(run: Run) -> None:
    report = run.again()
    assert (report.generation, report.changed, report.refusals) == ("g000001", True, ())
    assert report.counts.by_language == {"nl": 1, "en": 1, "zh-Hans": 0, "zh-Hant": 0}
    assert (report.counts.articles, report.counts.passages, report.counts.sentences) == (2, 2, 4)
    assert report.embedded == TEXTS + WORDS
    index = open_index(run.index)
    assert index.encoder == run.encoder.identity
    assert [found.id for found in index.store.articles([0, 1]).values()] == ["en/shop", "nl/fakkel"]


def test_headings_are_embedded_too(run: Run) -> None:
    write_files(run.corpus, {"nl/fakkel.md": TORCH.replace("Een", "# Licht in de nacht\n\nEen")})
    assert run.again().embedded == TEXTS + 1 + WORDS
    assert "Licht in de nacht" in run.encoder.embedded


def test_the_background_is_embedded_once_and_its_words_are_known(run: Run) -> None:
    assert Request(run.corpus, run.index).background is background.shipped()
    parallel = {"nl": ("Het regent.",), "en": ("It rains.",), "zh": ("下雨了。",)}
    run.background = Background(parallel, words=("is", "rain", "regen"))
    assert run.again().embedded == TEXTS + WORDS + 3 + 2  # "is" is a word of the corpus
    index = open_index(run.index)
    assert {"rain", "regen"} <= set(index.vocabulary.forms)
    assert sorted(index.centring.offsets) == ["en", "nl", "zh"]
    (run.corpus / "en/shop.md").unlink()
    assert (run.again().changed, run.encoder.embedded) == (True, [])


def test_nothing_is_done_when_nothing_changed(run: Run) -> None:
    run.again()
    report = run.again()
    assert (report.generation, report.changed, report.embedded) == ("g000001", False, 0)
    assert report.counts.articles == 2


def test_only_changed_text_is_embedded(run: Run) -> None:
    run.again()
    write_files(run.corpus, {"nl/fakkel.md": TORCH.replace("dicht", "open")})
    report = run.again()
    assert report.generation == "g000002"
    assert run.encoder.embedded == [
        "Een fakkel geeft licht in de nacht. De winkel is open vandaag.",
        "De winkel is open vandaag.",
    ]


def test_changed_metadata_alone_embeds_nothing(run: Run) -> None:
    run.again()
    write_files(run.corpus, {"nl/fakkel.md": TORCH.replace("lang: nl", "lang: nl\ntags: [licht]")})
    report = run.again()
    assert (report.changed, report.embedded) == (True, 0)
    article = open_index(run.index).store.article("nl/fakkel")
    assert article is not None
    assert article.metadata.tags == ("licht",)


def test_a_full_run_embeds_everything_and_gives_the_same_vectors(run: Run) -> None:
    run.again()
    before = open_index(run.index)
    report = run.again(full=True)
    assert (report.generation, report.embedded) == ("g000002", TEXTS + WORDS)
    after = open_index(run.index)
    for name in sorted(before.generation.manifest.files.keys() - {"articles.sqlite"}):
        seals = [index.generation.manifest.files[name] for index in (before, after)]
        assert seals[0] == seals[1]


def test_a_changed_glossary_makes_a_new_generation_and_an_absent_one_none(run: Run) -> None:
    run.again()
    for rows in ("fakkel,torch,火炬\n", "fakkel,torch|torches,火炬\n"):
        write_files(run.corpus, {"glossary.csv": f"nl,en,zh\n{rows}"})
        assert [run.again().changed, run.again().changed] == [True, False]
    assert open_index(run.index).vocabulary.glossary.concepts == (
        ("fakkel", "torch", "torches", "火炬"),
    )
    (run.corpus / "glossary.csv").write_text("nl,en,zh\n")
    assert [run.again().changed, run.again().changed] == [True, False]
    (run.corpus / "glossary.csv").unlink()
    assert run.again().changed is False


def test_a_corpus_without_a_single_word_is_indexed_and_answers_nothing_by_words(run: Run) -> None:
    for path in ("nl/fakkel.md", "en/shop.md"):
        write_files(run.corpus, {path: "---\nlang: nl\n---\n🔥🔥 ... !!!\n"})
    assert run.again().counts.articles == 2
    assert open_index(run.index).vocabulary.forms == ()
    [first, second] = Searcher(open_index(run.index), run.encoder).search(Query("fakkel")).hits
    assert [hit.evidence.word for hit in (first, second)] == [0.0, 0.0]
    assert first.matches == second.matches == ()


def test_a_removed_article_is_gone(run: Run) -> None:
    run.again()
    (run.corpus / "nl/fakkel.md").unlink()
    assert run.again().counts.articles == 1
    assert open_index(run.index).store.article("nl/fakkel") is None


def test_what_cannot_be_read_is_named_and_the_rest_goes_on_run_after_run(run: Run) -> None:
    write_files(run.corpus, {"empty.md": "", "nl/fakkel.txt": "Dubbel.", "pic.md": b"\x00\x01"})
    expected = [
        "empty.md: it is empty.",
        "nl/fakkel.md: the id 'nl/fakkel' is also that of nl/fakkel.txt. "
        "Rename or remove all but one.",
        "nl/fakkel.txt: the id 'nl/fakkel' is also that of nl/fakkel.md. "
        "Rename or remove all but one.",
        "pic.md: it is a binary file, not text.",
    ]
    for changed in (True, False):
        report = run.again()
        assert (report.changed, [refusal.reason for refusal in report.refusals]) == (
            changed,
            expected,
        )
        assert report.counts.articles == 1


def test_a_corpus_without_articles_changes_nothing(run: Run, tmp_path: Path) -> None:
    run.again()
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(CorpusEmpty, match="it holds no article files"):
        build.reindex(Request(empty, run.index), load=run.load)
    write_files(empty, {"a.md": "", "README.md": "About this folder."})
    with pytest.raises(CorpusEmpty, match=r"can be indexed:\na\.md: it is empty\.\nSo nothing"):
        build.reindex(Request(empty, run.index), load=run.load)
    with pytest.raises(CorpusMissing):
        build.reindex(Request(tmp_path / "nowhere", run.index), load=run.load)
    assert open_index(run.index).generation.name == "g000001"


def test_a_damaged_index_is_made_anew_with_a_remark(run: Run) -> None:
    run.again()
    (run.index / "generations/g000001/passages.faiss").write_bytes(b"short")
    with pytest.raises(IndexDamaged, match=r"passages\.faiss has 5 bytes"):
        open_index(run.index)
    report = run.again()
    assert (report.generation, report.embedded) == ("g000002", TEXTS + WORDS)
    assert report.remarks[0].startswith("The published index was not used: ")
    assert "not used" not in " ".join(open_index(run.index).generation.manifest.remarks)
    assert open_index(run.index).generation.name == "g000002"


def test_damage_that_keeps_its_size_is_not_taken_over(run: Run) -> None:
    run.again()
    vectors = run.index / "generations/g000001/embeddings.npy"
    content = bytearray(vectors.read_bytes())
    content[-1] ^= 1
    vectors.write_bytes(content)
    write_files(run.corpus, {"en/new.md": SHOP.replace("corner", "square")})
    assert run.again().embedded == TEXTS + 2 + WORDS + 1  # passage and sentence; "square"
    open_index(run.index)


def test_the_model_of_the_index_stays_until_another_is_asked_for(run: Run) -> None:
    assert run.again(model="other").encoder.name == "other"
    write_files(run.corpus, {"en/shop.md": SHOP + "\nA torch for every shop in town.\n"})
    assert run.again().encoder.name == "other"
    report = run.again(model="third")
    assert report.counts.sentences == 5
    new_words = 5  # a, torch, for, every, town
    assert (report.encoder.name, report.embedded) == ("third", 5 + 2 + WORDS + new_words)


def test_an_index_refuses_another_encoder(run: Run) -> None:
    run.again(model="concepts")
    index = open_index(run.index)
    index.require(run.encoder.identity)
    with pytest.raises(EncoderMismatch) as caught:
        index.require(ConceptEncoder("other").identity)
    assert str(caught.value) == (
        f"{run.index}: the index was made with the encoder 'concepts' (revision 1, 5 dimensions), "
        "not with 'other' (revision 1, 5 dimensions), and their vectors cannot be compared. "
        "Make it anew with: .venv/bin/python scripts/reindex.py --model other\n"
        "or leave --model and FAKKEL_MODEL out to use the encoder it was made with."
    )
    with pytest.raises(
        EncoderMismatch, match=r"anew with: \.venv/bin/python scripts/reindex\.py --full$"
    ):
        index.require(ConceptEncoder("concepts", "2").identity)


def test_a_sentence_of_a_few_words_counts_for_little(run: Run) -> None:
    write_files(
        run.corpus, {"nl/nee.md": "---\nlang: nl\n---\nNee. De prijs van een fakkel stijgt.\n"}
    )
    run.again()
    index = open_index(run.index)
    article = index.store.article("nl/nee")
    assert article is not None
    row = index.store.passages_of(article.row)[0].row
    # (0 0 0 0 1), one word, and (1 0 1 0 1) / √3, six words, beside (1 0 0 0 1) / √2.
    first, second = index.vectors.sentence_scores(run.encoder.encode_query("fakkel"), row)
    assert first == pytest.approx(0.1414, abs=1e-4)  # 1 / √2, a fifth of it
    assert second == pytest.approx(0.4899, abs=1e-4)  # 2 / √6, six tenths of it


def test_files_that_are_no_articles_are_named_once_they_are_there(run: Run) -> None:
    run.again()
    write_files(
        run.corpus,
        {
            "b.docx": b"PK",
            "README.md": "About.",
            ".hidden.md": "No.",
            "UP.MD": SHOP.replace("open", "shut"),
        },
    )
    report = run.again()
    assert report.remarks == ("b.docx: left out; an article is a .md or .txt file.",)
    assert report.counts.articles == 3
    assert not run.again().changed


def test_what_is_no_regular_file_is_refused_and_not_waited_for(run: Run) -> None:
    os.mkfifo(run.corpus / "pipe.md")
    report = run.again()
    assert [refusal.reason for refusal in report.refusals] == ["pipe.md: it is not a regular file."]


def test_an_article_whose_file_is_refused_now_is_said_to_leave_the_index(run: Run) -> None:
    run.again()
    write_files(run.corpus, {"en/shop.md": "---\ntitle: a: b\n---\nText.\n", "en/new.md": ""})
    leaves = (
        "en/shop.md: the article leaves the index, as its file is refused. Mend the file and run "
        "again, or go back with --rollback."
    )
    report = run.again()
    assert [refusal.path for refusal in report.refusals] == ["en/new.md", "en/shop.md"]
    assert report.remarks == (leaves,)
    assert run.again().remarks == ()  # it left already


def test_a_moved_article_is_moved_and_embeds_nothing(run: Run) -> None:
    run.again()
    (run.corpus / "nl/fakkel.md").rename(run.corpus / "nl/licht.md")
    report = run.again()
    assert report.plan == Plan((Entry(Kind.MOVE, "nl/licht", was="nl/fakkel"),), unchanged=1)
    assert report.embedded == 0
    store = open_index(run.index).store
    assert (store.article("nl/fakkel"), store.article("nl/licht") is None) == (None, False)


def test_what_is_taken_over_is_what_reading_anew_would_give(run: Run) -> None:
    tagged = TORCH.replace(
        "lang: nl", "lang: nl\ntags: [a]\nmood: {x: [1, 2]}\npublished: 2026-01-02"
    )
    write_files(run.corpus, {"nl/tags.md": tagged.replace("nacht", "ochtend"), "kort.md": "Nee."})
    first = run.again()
    assert len(first.remarks) == 2  # an unknown field, and a language that is a guess
    write_files(run.corpus, {"en/new.md": LAMP})
    taken_over = run.again()
    assert run.encoder.embedded[0] == LAMP.split("---\n")[2].strip()
    assert taken_over.remarks == first.remarks
    assert taken_over.plan == Plan((Entry(Kind.ADD, "en/new"),), unchanged=4)
    anew = run.again(full=True)
    assert (anew.remarks, anew.plan) == (first.remarks, Plan(unchanged=5))
    folders = [run.index / "generations" / one.generation for one in (taken_over, anew)]
    assert Store(folders[0]).records() == Store(folders[1]).records()


def test_quotations_are_embedded_once_and_taken_over_with_their_articles(run: Run) -> None:
    said = "---\nlang: nl\n---\nDe zaal zweeg. “De fakkel brandt”, zegt directeur Anna Visser.\n"
    write_files(run.corpus, {"nl/gezegd.md": said})
    first = run.again()
    assert first.counts.quotations == 1
    assert "De fakkel brandt" in run.encoder.embedded
    before = open_index(run.index)
    write_files(run.corpus, {"en/new.md": LAMP})
    run.again()
    assert "De fakkel brandt" not in run.encoder.embedded
    index = open_index(run.index)
    (quotation,) = index.store.records().quotations
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.role) == ("Anna Visser", "directeur")
    assert index.store.quotations([0])[0].text == "De fakkel brandt"
    assert index.quotations.tolist() == before.quotations.tolist()
    (run.corpus / "nl/gezegd.md").unlink()
    run.again()
    gone = open_index(run.index)
    assert (gone.quotations.shape, gone.store.records().quotations) == ((0, 5), [])


def ten_more(run: Run) -> None:
    text = "---\nlang: en\n---\nThis is number {} of the articles about the shop.\n"
    write_files(run.corpus, {f"en/{n}.md": text.format(n) for n in range(10)})


def test_an_index_of_ten_or_more_does_not_lose_half_without_being_asked(run: Run) -> None:
    ten_more(run)
    run.again()
    for number in range(7):
        (run.corpus / f"en/{number}.md").unlink()
    with pytest.raises(TooManyDropped) as caught:
        run.again()
    assert run.encoder.embedded == []
    assert str(caught.value) == (
        f"{run.index}: 7 of the 12 articles in the index are not in this corpus any more, or are "
        "refused (en/0, en/1, en/2, en/3, en/4, …). Nothing was changed. Check --corpus and the "
        "files; if they are meant to go, run the command again with --yes."
    )
    assert open_index(run.index).generation.name == "g000001"
    assert run.again(yes=True).counts.articles == 5


def test_files_that_became_unreadable_count_as_dropped_and_so_in_a_damaged_index(run: Run) -> None:
    ten_more(run)
    run.again()
    write_files(run.corpus, {f"en/{number}.md": b"\xff" for number in range(7)})
    with pytest.raises(TooManyDropped):
        run.again()
    (run.index / "generations/g000001/passages.faiss").write_bytes(b"short")
    with pytest.raises(TooManyDropped):
        run.again()


def test_after_going_back_the_corpus_is_not_in_line_unless_it_is(run: Run) -> None:
    run.again()
    write_files(run.corpus, {"en/new.md": LAMP})
    run.again()
    folder = IndexFolder(run.index)
    assert folder.roll_back().name == "g000001"
    assert open_index(run.index).store.article("en/new") is None
    report = run.again()
    assert (report.generation, report.changed, report.counts.articles) == ("g000003", True, 3)
    assert folder.roll_back().name == "g000001"  # where it came from
    (run.corpus / "en/new.md").unlink()
    assert run.again().changed is False


def test_a_clock_that_jumps_back_changes_nothing_but_the_date(run: Run) -> None:
    request = Request(run.corpus, run.index, background=NOTHING)
    later, earlier = datetime(2027, 1, 1, tzinfo=UTC), datetime(1999, 1, 1, tzinfo=UTC)
    build.reindex(request, load=run.load, now=lambda: later)
    write_files(run.corpus, {"nl/fakkel.md": TORCH.replace("dicht", "open")})
    os.utime(run.corpus / "nl/fakkel.md", (0, 0))
    report = build.reindex(request, load=run.load, now=lambda: earlier)
    generation = open_index(run.index).generation
    assert (report.generation, report.plan.counts["change"]) == ("g000002", 1)
    assert (generation.name, generation.manifest.built_at) == (
        "g000002",
        "1999-01-01T00:00:00+00:00",
    )
    assert IndexFolder(run.index).roll_back().name == "g000001"


def test_links_out_of_the_corpus_are_read_only_when_asked(run: Run, tmp_path: Path) -> None:
    write_files(
        tmp_path / "far", {"lamp.md": LAMP, "glossary.csv": "nl,en,zh\nstaande lamp,lamp,灯具\n"}
    )
    (run.corpus / "en/lamp.md").symlink_to(tmp_path / "far/lamp.md")
    (run.corpus / "far").symlink_to(tmp_path / "far")
    report = run.again()
    assert [refusal.path for refusal in report.refusals] == ["en/lamp.md", "far"]
    assert not run.again().changed
    asked = run.again(follow_links=True)
    assert (asked.refusals, asked.counts.articles) == ((), 4)
    assert asked.remarks == ("en/lamp and far/lamp have the same text: keep one of them.",)
    (run.corpus / "glossary.csv").symlink_to(tmp_path / "far/glossary.csv")
    with pytest.raises(CorpusError, match=r"glossary\.csv: it is a link to a file outside"):
        run.again()
    assert run.again(follow_links=True).changed
