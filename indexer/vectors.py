"""The vectors of passages and sentences, searched by inner product. The only user of faiss.

Exact flat search: at 100,000 passages it takes some 8 ms. faiss answers -1 where it has fewer
rows than were asked for; those never leave this file.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import faiss
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from indexer.encoders import Vectors, unit

FILES = ("passages.faiss", "sentences.faiss")
Rows = NDArray[np.int64]
Scores = NDArray[np.float32]


class BestSentences(NamedTuple):
    """For each passage asked about, the row of its best sentence and that sentence's score."""

    rows: Rows
    scores: Scores


class PassageVectors:
    """The vectors of one generation: passages, and the sentences that belong to each."""

    def __init__(self, passages: faiss.Index, sentences: faiss.Index, counts: Rows) -> None:
        """Take the two indexes and the number of sentences of each passage, in row order."""
        faiss.omp_set_num_threads(1)  # two are slower for single queries,
        threadpool_limits(limits=1, user_api="blas")  # and collapse on a busy machine
        self._passages = passages
        self._sentences = sentences
        self._starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        self._owner = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
        every = np.arange(sentences.ntotal, dtype=np.int64)
        lengths: Scores = np.linalg.norm(sentences.reconstruct_batch(every), axis=1)
        self._silent = np.zeros(len(lengths), dtype=np.bool_)
        self._silent[lengths == 0] = True

    @property
    def count(self) -> int:
        """Return the number of passages."""
        return int(self._passages.ntotal)

    def candidates(self, query: Vectors, most: int, within: Rows | None = None) -> Rows:
        """Return the rows of passages that may be among the best for a query (d,).

        They are the ``most`` nearest passages and the owners of the ``most`` nearest sentences,
        each row once, in ascending order; of ``within``, where that is given.
        """
        allowed = self.count if within is None else len(within)
        if allowed <= most:
            return np.arange(self.count, dtype=np.int64) if within is None else np.sort(within)
        near = _nearest(self._passages, query, most, within)
        sentences = None if within is None else self._sentences_of(within)[0]
        owners = self._owner[_nearest(self._sentences, query, most, sentences)]
        return np.union1d(near, owners)

    def passages(self, rows: Rows) -> Vectors:
        """Return the vectors of passages, float32 (rows, d)."""
        found: Vectors = self._passages.reconstruct_batch(rows)
        return found

    def passage_scores(self, query: Vectors, rows: Rows) -> Scores:
        """Return the inner product of a query (d,) with each of the passages."""
        scores: Scores = self._passages.reconstruct_batch(rows) @ query
        return scores

    def best_sentences(self, query: Vectors, rows: Rows) -> BestSentences:
        """Return, for each of the passages, its sentence nearest to a query (d,).

        A sentence whose vector is zero, a fragment, is the best only where all of them are.
        """
        if not len(rows):
            return BestSentences(np.empty(0, np.int64), np.empty(0, np.float32))
        sentences, counts = self._sentences_of(rows)
        scores = self._sentences.reconstruct_batch(sentences) @ query
        begins = np.concatenate([[0], np.cumsum(counts)[:-1]])
        scores[self._silent[sentences]] = -np.inf
        best = np.maximum.reduceat(scores, begins)
        is_best = scores == np.repeat(best, counts)
        at = np.arange(len(scores))
        first = np.minimum.reduceat(np.where(is_best, at, len(scores)), begins)
        return BestSentences(sentences[first], np.where(np.isfinite(best), best, np.float32(0)))

    def sentence_scores(self, query: Vectors, row: int) -> Scores:
        """Return the inner product of a query (d,) with each sentence of one passage."""
        sentences, _ = self._sentences_of(np.array([row]))
        scores: Scores = self._sentences.reconstruct_batch(sentences) @ query
        return scores

    def means(self, groups: Sequence[Rows]) -> Vectors:
        """Return, for each group of passages, the direction of their mean, of length one."""
        sums = [self._passages.reconstruct_batch(rows).sum(axis=0) for rows in groups]
        return unit(np.stack(sums))

    def _sentences_of(self, rows: Rows) -> tuple[Rows, Rows]:
        """Return the sentence rows of the passages one after the other, and their numbers."""
        starts, ends = self._starts[rows], self._starts[rows + 1]
        counts = ends - starts
        offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return np.repeat(starts, counts) + offsets, counts


def write(folder: Path, passages: Vectors, sentences: Vectors) -> None:
    """Write passage and sentence vectors, each (n, d) of length one or less. Raises OSError."""
    for name, vectors in zip(FILES, (passages, sentences), strict=True):
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors))
        with (folder / name).open("wb") as file:  # by itself, faiss takes no notice of a full disk
            faiss.write_index(index, faiss.PyCallbackIOWriter(file.write))  # type: ignore[attr-defined]


def read(folder: Path, counts: Rows) -> PassageVectors:
    """Return the vectors that ``write`` left in ``folder``."""
    passages, sentences = (faiss.read_index(str(folder / name)) for name in FILES)
    return PassageVectors(passages, sentences, counts)


def grouped(points: Vectors, number: int) -> Rows:
    """Return the group of each of some points (n, k), by k-means; the same every time."""
    if len(points) <= number:
        return np.arange(len(points), dtype=np.int64)
    means = faiss.Kmeans(  # it remarks on fewer than 39 points for a group, which is no harm here
        points.shape[1], number, niter=25, seed=1, min_points_per_centroid=1, nredo=3
    )
    chosen = np.ascontiguousarray(points, dtype=np.float32)
    means.train(chosen)
    _, groups = means.index.search(chosen, 1)
    rows: Rows = groups[:, 0].astype(np.int64)
    return rows


def _nearest(index: faiss.Index, query: Vectors, most: int, within: Rows | None) -> Rows:
    parameters = None
    if within is not None:
        selector = faiss.IDSelectorBatch(within)
        parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg] # stub is behind
    _, found = index.search(query[np.newaxis], min(most, index.ntotal), params=parameters)
    rows: Rows = found[0][found[0] >= 0]
    return rows
