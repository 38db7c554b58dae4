"""Vectors of passages, compared with what a query is in the tongue of each.

A Dutch query is worded in English and in Chinese as well. Passages in those tongues are compared
with a vector that is drawn to their own wording; all others with the vector of the query.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from api.ranking import Engine
from indexer.encoders import Vectors
from indexer.vectors import BestSentences, Rows, Scores


@dataclass(frozen=True, eq=False, slots=True)
class Aimed:
    """An engine that knows of other vectors of one query."""

    engine: Engine
    tongues: NDArray[np.str_]
    """The tongue of each passage, by row."""
    towards: Mapping[str, Vectors]
    """The vectors of the query for passages in some tongues, each (d,)."""

    def candidates(self, query: Vectors, most: int, within: Rows | None = None) -> Rows:
        """Return rows of passages that may be among the best, ascending."""
        vectors = (query, *self.towards.values())
        found = (self.engine.candidates(vector, most, within) for vector in vectors)
        return reduce(np.union1d, found)

    def passage_scores(self, query: Vectors, rows: Rows) -> Scores:
        """Return the inner product of the query with each passage."""
        scores = np.empty(len(rows), dtype=np.float32)
        for vector, at in aims(query, self.towards, self.tongues[rows]):
            scores[at] = self.engine.passage_scores(vector, rows[at])
        return scores

    def best_sentences(self, query: Vectors, rows: Rows) -> BestSentences:
        """Return the best sentence of each passage and its inner product with the query."""
        best = BestSentences(np.empty(len(rows), np.int64), np.empty(len(rows), np.float32))
        for vector, at in aims(query, self.towards, self.tongues[rows]):
            found = self.engine.best_sentences(vector, rows[at])
            best.rows[at], best.scores[at] = found.rows, found.scores
        return best


def aims(
    query: Vectors, towards: Mapping[str, Vectors], tongues: NDArray[np.str_]
) -> Iterator[tuple[Vectors, Rows]]:
    """Yield the vectors of a query and which texts, by place among ``tongues``, each is for."""
    ours = np.ones(len(tongues), dtype=np.bool_)
    for tongue, vector in towards.items():
        theirs = tongues == tongue
        ours &= ~theirs
        if theirs.any():
            yield vector, np.flatnonzero(theirs)
    if ours.any():
        yield query, np.flatnonzero(ours)
