"""The benchmark measures what it says, on a corpus of a few made-up articles."""

from pathlib import Path

from api import benchmark
from api.benchmark import Benchmark
from api.workload import Workload
from tests.conftest import ARTICLES
from tests.fakes import ConceptEncoder, write_files


def test_made_up_articles_are_the_same_every_time(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", ARTICLES)
    for name in ("one", "two"):
        Workload(corpus, tmp_path / name).write(range(5))
    written = [
        [path.read_text(encoding="utf-8") for path in sorted((tmp_path / name).iterdir())]
        for name in ("one", "two")
    ]
    assert written[0] == written[1]
    assert len(set(written[0])) == 5
    Workload(corpus, tmp_path / "two").write([3], version=2)
    changed = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "two").iterdir())]
    assert [one == other for one, other in zip(*(written[0], changed), strict=True)] == [
        True, True, True, False, True,
    ]  # fmt: skip


def test_what_is_measured_is_what_was_made(tmp_path: Path) -> None:
    corpus = write_files(tmp_path / "corpus", ARTICLES)
    queries = ["torch", "winkel", "价格"]
    found = benchmark.measured(
        corpus, 4, queries, ConceptEncoder(), ConceptEncoder("other"), lambda _done, _all: None
    )
    assert (found.articles, found.encoder) == (4, "concepts")
    assert 4 * 6 < found.passages <= 4 * 12  # short neighbours are joined
    assert found.changed_embedded > 0
    assert min(found.full_seconds, found.search_ms, found.verify_ms, found.index_megabytes) > 0
    assert (found.transformer, found.rerank_ms is not None) == ("other", True)


def test_figures_are_shown_as_lines() -> None:
    found = Benchmark(
        1000,
        12345,
        60000,
        "embedded",
        100.0,
        8.0,
        321,
        0.25,
        250.4,
        900.0,
        8.0,
        16.0,
        3.0,
        40.0,
        None,
        None,
    )
    assert found.shown() == [
        "articles   1,000: 12,345 passages, 60,000 sentences",
        "encoder    embedded",
        "index      100.0 s in all, 250 MB",
        "1 in 100   8.0 s (0.080 of all), 321 texts embedded",
        "unchanged  0.25 s",
        "memory     900 MB at most, indexing included",
        "search     8.0 ms at the median, 16.0 ms at the 95th percentile",
        "verify     3.0 ms at the median, 40.0 ms at the 99th percentile",
    ]
