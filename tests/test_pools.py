"""Pools: scored as the service scores, and made from an index of the corpus at hand."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from api import pools
from api.pools import ABLATION
from api.ranking import Levels
from api.search import Query, Searcher
from indexer.encoders import Vectors
from tests.conftest import ARTICLES, reindexed
from tests.fakes import ConceptEncoder, write_files


def ignore(_done: int, _all: int) -> None:
    """Take no notice of progress."""


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("passage", [0, 1, 2]),
        ("passage + sentence", [1, 0, 2]),
        ("words alone", [2, 0, 1]),
        ("passage + word", [2, 0, 1]),
        ("all three", [1, 2, 0]),
    ],
)
def test_an_order_is_by_the_sum_of_the_chosen_levels(name: str, rows: list[int]) -> None:
    levels = Levels(
        passages=np.array([0.5, 0.4, 0.3]),
        sentences=np.array([0.1, 0.8, 0.1]),
        words=np.array([0.1, 0.1, 0.4]),
        best_sentences=np.arange(3),
    )
    assert pools.ordered(levels, ABLATION[name]).tolist() == rows


def test_equal_scores_are_ordered_by_row_as_in_a_search() -> None:
    levels = Levels(np.array([0.3, 0.1, 0.2]), np.array([0, 0.2, 0.1]), np.zeros(3), np.arange(3))
    assert pools.ordered(levels, ABLATION["all three"]).tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    "question", ["torch shop", "wat kost een winkel", "火炬 的 价格", "who said “the shop”", "隱私"]
)
def test_all_levels_together_are_the_ranking_of_the_service(
    searcher: Searcher, question: str
) -> None:
    pool = pools.of_index(searcher.index, ConceptEncoder())
    order = pools.ordered(pool.levels(question), ABLATION[pools.WHOLE]).tolist()
    unmarked = question.replace("“", "").replace("”", "")
    assert order == [hit.passage.row for hit in searcher.search(Query(unmarked, limit=1000)).hits]


class Listening(ConceptEncoder):
    """Remembers the queries it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.queries: list[str] = []

    def encode_query(self, text: str) -> Vectors:
        """Return the vector of a query."""
        self.queries.append(text)
        return super().encode_query(text)


def test_quotation_marks_are_text_and_filter_nothing(searcher: Searcher) -> None:
    encoder = Listening()
    found = pools.of_index(searcher.index, encoder).levels("who said “the torch”")
    assert encoder.queries == ["who said “the torch”"]
    assert len(found.words) == searcher.index.vectors.count
    assert found.words.max() > 0


def test_the_tongue_of_traditional_chinese_is_chinese(searcher: Searcher) -> None:
    pool = pools.of_index(searcher.index, ConceptEncoder())
    languages = searcher.index.layout.languages
    assert [str(tongue) for tongue in pool.tongues] == [lang.tongue for lang in languages]
    assert set(pool.tongues.tolist()) == {"nl", "en", "zh"}
    assert pool.encoder_name == "concepts"


def test_the_published_index_is_used_when_it_is_of_the_corpus(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", ARTICLES)
    write_files(corpus, {"glossary.csv": "nl,en,zh\nfakkel,torch,火炬\n", "nl/x.txt": b"\xff"})
    (corpus / "nl/y.txt").symlink_to(tmp_path / "elsewhere.txt")
    index = reindexed(corpus, tmp_path / "index")
    encoder = ConceptEncoder()
    with pools.index_of(corpus, index, encoder, ignore) as found:
        assert found.generation.folder == index / "generations/g000001"
    assert encoder.embedded == []


@pytest.mark.parametrize("harm", ["missing", "damaged", "article", "glossary", "rules", "encoder"])
def test_otherwise_a_temporary_one_is_made_and_nothing_else_is_touched(
    tmp_path: Path, harm: str
) -> None:
    corpus = write_files(tmp_path / "corpus", ARTICLES)
    index = tmp_path / "index"
    if harm != "missing":
        reindexed(corpus, index)
    if harm == "damaged":
        (index / "generations/g000001/passages.faiss").write_bytes(b"")
    if harm == "article":
        write_files(corpus, {"nl/nieuw.txt": "De prijs van een fakkel hangt van de winkel af.\n"})
    if harm == "glossary":
        write_files(corpus, {"glossary.csv": "nl,en,zh\nfakkel,torch,火炬\n"})
    if harm == "rules":
        made_by_other_rules(index)
    encoder = ConceptEncoder(revision="2" if harm == "encoder" else "1")
    before = contents(index)
    with pools.index_of(corpus, index, encoder, ignore) as found:
        folder = found.generation.folder
        assert not folder.is_relative_to(tmp_path)
        assert found.encoder == encoder.identity
        assert len(found.generation.manifest.sources) == len(list(corpus.rglob("*.*")))
    assert not folder.exists()
    assert contents(index) == before


def made_by_other_rules(index: Path) -> None:
    """Have the published manifest tell of other rules, and the pointer vouch for it."""
    path = index / "generations/g000001/manifest.json"
    manifest = json.loads(path.read_bytes())
    manifest["rules"]["passages"] += 1
    path.write_text(json.dumps(manifest), encoding="utf-8")
    digest = sha256(path.read_bytes()).hexdigest()
    pointer = {"generation": "g000001", "manifest_sha256": digest}
    (index / "CURRENT").write_text(json.dumps(pointer), encoding="utf-8")


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("made_with", "model", "expected"),
    [
        (None, None, ("embedded", "", "")),
        (None, "other", ("other", "", "")),
        ("concepts", None, ("concepts", "query: ", "")),
        ("concepts", "concepts", ("concepts", "query: ", "")),
        ("concepts", "embedded", ("embedded", "", "")),
    ],
)
def test_the_encoder_is_the_one_named_or_that_of_the_index(
    tmp_path: Path, made_with: str | None, model: str | None, expected: tuple[str, str, str]
) -> None:
    loaded: list[tuple[str, str, str]] = []

    def load(*asked: str) -> ConceptEncoder:
        loaded.append((asked[0], asked[1], asked[2]))
        return ConceptEncoder()

    if made_with is not None:
        corpus = write_files(tmp_path / "corpus", {"nl/a.txt": "Een fakkel in een winkel.\n"})
        encoder = ConceptEncoder()
        encoder.identity = replace(encoder.identity, query_prompt="query: ")
        reindexed(corpus, tmp_path / "index", encoder)
    pools.encoder_for(tmp_path / "index", model, load)
    assert loaded == [expected]
