"""Golden queries: read from a file, asked of a new generation, and in the way of a worse one."""

from pathlib import Path

import pytest

from api import golden
from api.golden import Golden
from indexer import build
from indexer.build import Report, Request
from indexer.encoders import EmbeddedEncoder, Encoder
from indexer.errors import EncoderUnavailable, GoldenMissed, JudgementsRefused
from indexer.generation import IndexFolder
from indexer.index import open_index
from indexer.records import Missed
from indexer.trial import Trial
from tests.fakes import ConceptEncoder, write_files

CORPUS = Path(__file__).parents[1] / "corpus"
HEAD = "---\nlang: en\n---\n"
FILES = {
    "en/torch.md": HEAD + "The torch and another torch and one more torch are carried here.\n",
    "en/shop.md": HEAD + "The shop beside another shop sells only what people ask it for.\n",
    "en/price.md": HEAD + "The price below another price says what people have to pay.\n",
}
TORCH = Golden("torch", "en/torch", 1)


class Run:
    """A corpus and an index, and runs with golden queries in the way."""

    def __init__(self, folder: Path) -> None:
        self.corpus = write_files(folder / "corpus", FILES)
        self.index = folder / "index"

    def again(self, *queries: Golden, yes: bool = False, model: str = "concepts") -> Report:
        request = Request(self.corpus, self.index, model=model, yes=yes)
        return build.reindex(request, load=self.load, check=golden.check(queries))

    def load(self, model: str, _query_prompt: str, _passage_prompt: str) -> Encoder:
        if model == "gone":
            raise EncoderUnavailable(model, "it is gone")
        return ConceptEncoder(model)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_golden_queries_are_read_and_ten_is_understood(tmp_path: Path) -> None:
    content = '\ufeffquery,article,first\n  fakkel ,nl/fakkel,3\n\n"a, b",en/x,\n'
    write_files(tmp_path, {"golden.csv": content})
    assert golden.read(tmp_path) == (Golden("fakkel", "nl/fakkel", 3), Golden("a, b", "en/x", 10))


def test_a_corpus_without_golden_queries_asks_none(tmp_path: Path) -> None:
    assert golden.read(tmp_path) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("query,article\n", ":1: the columns are ['query', 'article']; expected ['query', "
         "'article', 'first']. Correct them."),
        ("query,article,first\n ,a,1\n", ":2: 'query' is empty; expected text. Fill it in."),
        ("query,article,first\nq,,1\n", ":2: 'article' is empty; expected text. Fill it in."),
        ("query,article,first\nq,a,0\n", ":2: 'first' is '0'; expected a number from 1 to 100, or "
         "nothing for 10. Correct it."),
        ("query,article,first\nq,a,ten\n", ":2: 'first' is 'ten'; expected a number from 1 to "
         "100, or nothing for 10. Correct it."),
        ("query,article,first\n" + "q" * 1001 + ",a,1\n", ":2: the query has 1,001 characters; "
         "expected 1,000 at most. Shorten it."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_with_the_line(
    tmp_path: Path, content: str, message: str
) -> None:
    write_files(tmp_path, {"golden.csv": content})
    with pytest.raises(JudgementsRefused) as caught:
        golden.read(tmp_path)
    assert str(caught.value) == f"{tmp_path / 'golden.csv'}{message}"


def test_golden_queries_outside_the_corpus_are_read_only_when_asked(tmp_path: Path) -> None:
    write_files(tmp_path, {"far.csv": "query,article,first\nq,a,1\n", "corpus/a.md": "x"})
    (tmp_path / "corpus/golden.csv").symlink_to(tmp_path / "far.csv")
    with pytest.raises(JudgementsRefused, match="it is a link to a file outside"):
        golden.read(tmp_path / "corpus")
    assert golden.read(tmp_path / "corpus", follow_links=True) == (Golden("q", "a", 1),)


def test_a_regression_is_not_published_unless_asked_for(run: Run) -> None:
    assert run.again(TORCH).remarks == ()
    write_files(run.corpus, {"en/torch.md": FILES["en/shop.md"], "en/new.md": FILES["en/torch.md"]})
    with pytest.raises(GoldenMissed) as caught:
        run.again(TORCH)
    [missed] = caught.value.missed
    assert (missed.query, missed.article, missed.first, missed.before) == (
        "torch", "en/torch", 1, 1,
    )  # fmt: skip
    assert missed.place is not None
    line = f"'torch' → en/torch: expected in the first 1, found at place {missed.place}"
    assert str(caught.value) == (
        f"{run.index}: golden queries would not find their article any more:\n"
        f"  {line}, until now at 1\n"
        "Nothing was published. Mend the articles or golden.csv, or publish all the same with "
        "--yes."
    )
    assert open_index(run.index).generation.name == "g000001"
    assert [path.name for path in (run.index / "generations").iterdir()] == ["g000001"]
    published = run.again(TORCH, yes=True)
    assert published.generation == "g000002"
    assert f"golden query: {line}, until now at 1." in published.remarks


def test_what_failed_before_is_reported_and_not_in_the_way(run: Run) -> None:
    never = Golden("torch", "en/price", 1)
    first = run.again(never)
    assert first.changed
    write_files(run.corpus, {"en/more.md": HEAD + "The privacy of people is what this is about.\n"})
    second = run.again(never)
    assert second.generation == "g000002"
    assert [remark.partition(" → ")[0] for remark in second.remarks] == ["golden query: 'torch'"]


def test_an_article_that_is_gone_is_named_as_gone(run: Run) -> None:
    run.again(TORCH)
    (run.corpus / "en/torch.md").unlink()
    with pytest.raises(GoldenMissed) as caught:
        run.again(TORCH)
    assert caught.value.missed == (Missed("torch", "en/torch", 1, None, before=1, there=False),)
    assert "expected in the first 1, no such article is in the index, until now at 1" in str(
        caught.value
    )


def test_another_encoder_is_compared_with_the_one_before(run: Run) -> None:
    run.again(TORCH)
    (run.corpus / "en/torch.md").unlink()
    with pytest.raises(GoldenMissed):
        run.again(TORCH, model="other")


def test_an_encoder_that_is_gone_stands_in_nobody_s_way(run: Run) -> None:
    request = Request(run.corpus, run.index, model="gone")
    build.reindex(request, load=lambda *_: ConceptEncoder("gone"))
    (run.corpus / "en/torch.md").unlink()
    assert run.again(TORCH, model="other").generation == "g000002"


def test_an_article_counts_once_however_many_passages_it_has(run: Run) -> None:
    long = HEAD + "\n\n".join(f"## Part {n}\n\nThe torch is carried far today." for n in range(9))
    write_files(run.corpus, {"en/long.md": long})
    assert run.again(Golden("torch", "en/torch", 2)).remarks == ()


def test_the_published_generation_is_opened_only_for_what_is_missed(run: Run) -> None:
    run.again()
    encoder = ConceptEncoder()
    opened: list[bool] = []

    def published() -> None:
        opened.append(True)

    trial = Trial(open_index(run.index), encoder, published)
    assert (golden.check([TORCH])(trial), opened) == ([], [])
    [missed] = golden.check([Golden("torch", "en/none", 5)])(trial)
    assert (missed.place, missed.before, missed.there, opened) == (None, None, False, [True])


def test_the_shipped_golden_queries_hold(shipped_index: Path) -> None:
    queries = golden.read(CORPUS)
    assert len(queries) == 12
    index = open_index(shipped_index)
    trial = Trial(index, EmbeddedEncoder(), lambda: None)
    assert golden.check(queries)(trial) == []
    assert IndexFolder(shipped_index).current().name == "g000001"
