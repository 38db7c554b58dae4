"""How fast everything is, and how large: measured on articles made up for it.

Times are those of this machine as busy as it is now; ratios and medians say more than seconds.
"""

import resource
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, TypeVar

import numpy as np

from api.library import Library
from api.search import Query, Searcher
from api.verifying.nearness import verifier_over
from api.verifying.verifier import Claim
from api.workload import Workload
from indexer import build
from indexer.embeddings import Progress
from indexer.encoders import Encoder
from indexer.preparation import Request

_T = TypeVar("_T")
_RERANKED = 100
_ROUNDS = 5
_QUOTATIONS = 100


@dataclass(frozen=True, slots=True)
class Benchmark:
    """What was measured."""

    articles: int
    passages: int
    sentences: int
    encoder: str
    full_seconds: float
    """From articles to a published index, everything embedded."""
    changed_seconds: float
    """The same after one article in a hundred has changed."""
    changed_embedded: int
    unchanged_seconds: float
    index_megabytes: float
    peak_megabytes: float
    """The most memory this process has had, indexing included."""
    search_ms: float
    """The median of a search inside the service: the query's encoding, ranking, ten hits."""
    search_ms_95: float
    verify_ms: float
    """The median of judging a quotation: sentences as they stand, and with another word in them."""
    verify_ms_99: float
    transformer: str | None
    rerank_ms: float | None
    """The median of what the transformer needs to embed a query and a hundred of its hits."""

    def as_json(self) -> dict[str, Any]:
        """Return the measurements as a JSON value."""
        return asdict(self)

    def shown(self) -> list[str]:
        """Return the measurements as lines."""
        changed = self.changed_seconds / self.full_seconds
        lines = [
            f"articles   {self.articles:,}: {self.passages:,} passages, "
            f"{self.sentences:,} sentences",
            f"encoder    {self.encoder}",
            f"index      {self.full_seconds:.1f} s in all, {self.index_megabytes:.0f} MB",
            f"1 in 100   {self.changed_seconds:.1f} s ({changed:.3f} of all), "
            f"{self.changed_embedded:,} texts embedded",
            f"unchanged  {self.unchanged_seconds:.2f} s",
            f"memory     {self.peak_megabytes:.0f} MB at most, indexing included",
            f"search     {self.search_ms:.1f} ms at the median, {self.search_ms_95:.1f} ms at "
            "the 95th percentile",
            f"verify     {self.verify_ms:.1f} ms at the median, {self.verify_ms_99:.1f} ms at "
            "the 99th percentile",
        ]
        if self.rerank_ms is not None:
            lines.append(
                f"rerank     {self.rerank_ms:.0f} ms for a query and {_RERANKED} passages by "
                f"{self.transformer}: {self.rerank_ms / self.search_ms:.0f} times a search"
            )
        return lines


def measured(
    corpus: Path,
    articles: int,
    queries: Sequence[str],
    encoder: Encoder,
    transformer: Encoder | None,
    progress: Progress,
) -> Benchmark:
    """Return how fast so many articles, made of those in ``corpus``, are indexed and searched."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        workload = Workload(corpus, folder / "corpus")
        workload.write(range(articles))
        request = Request(workload.folder, folder / "index", model=encoder.identity.name)

        def reindex() -> build.Report:
            return build.reindex(request, progress, load=lambda *_: encoder)

        full, report = _timed(reindex)
        workload.write(range(0, articles, 100), version=2)
        changed, changes = _timed(reindex)
        unchanged, _ = _timed(reindex)
        searcher = Library(request.index, load_like=lambda _: encoder).open()
        times = _searches(searcher, queries)
        verified = _verifications(searcher)
        rerank = _reranking(searcher, queries[:_ROUNDS], transformer) if transformer else None
        size = sum(path.stat().st_size for path in searcher.index.generation.folder.iterdir())
        searcher.index.store.close()
    return Benchmark(
        articles=articles,
        passages=report.counts.passages,
        sentences=report.counts.sentences,
        encoder=encoder.identity.name,
        full_seconds=full,
        changed_seconds=changed,
        changed_embedded=changes.embedded,
        unchanged_seconds=unchanged,
        index_megabytes=size / 1e6,
        peak_megabytes=_peak_bytes() / 1e6,
        search_ms=statistics.median(times),
        search_ms_95=statistics.quantiles(times, n=20)[-1],
        verify_ms=statistics.median(verified),
        verify_ms_99=statistics.quantiles(verified, n=100)[-1],
        transformer=transformer.identity.name if transformer else None,
        rerank_ms=rerank,
    )


def _timed(work: Callable[[], _T]) -> tuple[float, _T]:
    began = perf_counter()
    found = work()
    return perf_counter() - began, found


def _searches(searcher: Searcher, queries: Sequence[str]) -> list[float]:
    """Return how long each search took, in milliseconds, each asked for the first time."""
    searcher.search(Query("fakkel"))
    return [1000 * _timed(partial(searcher.search, Query(query)))[0] for query in queries]


def _verifications(searcher: Searcher) -> list[float]:
    """Return how long it took to judge each of some quotations, in milliseconds."""
    verifier = verifier_over(searcher)
    store, counts = searcher.index.store, searcher.index.layout.sentence_counts
    rows = np.linspace(0, int(counts.sum()) - 1, _QUOTATIONS).astype(int).tolist()
    sentences = [store.sentence_text(row) for row in rows]
    changed = [f"{text[: len(text) // 2]} fakkel {text[len(text) // 2 :]}" for text in sentences]
    verifier.verify(Claim("fakkel"))
    return [
        1000 * _timed(partial(verifier.verify, Claim(text)))[0] for text in [*sentences, *changed]
    ]


def _reranking(searcher: Searcher, queries: Sequence[str], transformer: Encoder) -> float:
    """Return the median time of embedding a query and its hits, in milliseconds."""
    times = []
    for query in queries:
        hits = searcher.search(Query(query, limit=_RERANKED)).hits
        texts = [hit.passage.text for hit in hits]
        transformer.encode_query(query)  # the first time is slower
        for_query, _ = _timed(partial(transformer.encode_query, query))
        for_hits, _ = _timed(partial(transformer.encode_passages, texts))
        times.append(1000 * (for_query + for_hits))
    return statistics.median(times)


def _peak_bytes() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
