"""Evidence → one fixed ranking of passages. Plain Python and numpy, no service in it.

A passage scores the sum of three levels of evidence from one encoder: its own cosine with the
query, stretched a little in another language, half of that of its best sentence, and how many of
the query's words find an answer in it.
The ranking of a query does not depend on how much of it is asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, overload

import numpy as np
from numpy.typing import NDArray

from indexer.encoders import Vectors
from indexer.vectors import BestSentences, Rows, Scores

DEPTH = 1000
"""How many hits a ranking has at most; also how many candidates each level puts forward."""
SENTENCE_WEIGHT = 0.5
DECIMALS = 4
"""Scores are rounded before they are compared, so that a tie on the page is a tie here."""


class Engine(Protocol):
    """What ranking asks of whatever holds the vectors."""

    def candidates(self, query: Vectors, most: int, within: Rows | None = None) -> Rows:
        """Return rows of passages that may be among the best, ascending."""

    def passage_scores(self, query: Vectors, rows: Rows) -> Scores:
        """Return the inner product of the query with each passage."""

    def best_sentences(self, query: Vectors, rows: Rows) -> BestSentences:
        """Return the best sentence of each passage and its inner product with the query."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a score is made of."""

    passage: float
    """From -1 to 1, and a little more in another language than that of the query."""
    sentence: float
    """From -0.5 to 0.5, and a little more in another language."""
    word: float
    """From 0 to 1."""

    @property
    def score(self) -> float:
        """Return the sum of the evidence, the larger the better."""
        return round(self.passage + self.sentence + self.word, DECIMALS)


@dataclass(frozen=True, eq=False, slots=True)
class Levels:
    """The evidence of several passages, rounded as it is compared and shown."""

    passages: NDArray[np.float64]
    sentences: NDArray[np.float64]
    words: NDArray[np.float64]
    best_sentences: Rows


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage in its place in the ranking, by row, with its best sentence."""

    row: int
    best_sentence: int
    evidence: Evidence


@dataclass(frozen=True, eq=False, slots=True)
class Ranking(Sequence[Ranked]):
    """The passages for a query, best first, with the evidence for each in the same order."""

    rows: Rows
    evidence: Levels

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Ranked: ...
    @overload
    def __getitem__(self, at: slice) -> list[Ranked]: ...
    def __getitem__(self, at: int | slice) -> Ranked | list[Ranked]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        found = self.evidence
        return Ranked(
            int(self.rows[at]),
            int(found.best_sentences[at]),
            Evidence(float(found.passages[at]), float(found.sentences[at]), float(found.words[at])),
        )

    @property
    def scores(self) -> NDArray[np.float64]:
        """Return the score of each passage, as it is compared and shown."""
        found = self.evidence
        return np.round(found.passages + found.sentences + found.words, DECIMALS)

    def first_of_each(self, articles: Rows) -> "Ranking":
        """Return the best passage of each article, given the article of every passage by row."""
        _, first = np.unique(articles[self.rows], return_index=True)
        return self._of(np.sort(first))

    def ordered(self) -> "Ranking":
        """Return the same by descending score, equal scores by row, no deeper than DEPTH."""
        return self._of(np.lexsort((self.rows, -self.scores))[:DEPTH])

    def _of(self, places: Rows) -> "Ranking":
        found = self.evidence
        return Ranking(
            self.rows[places],
            Levels(
                passages=found.passages[places],
                sentences=found.sentences[places],
                words=found.words[places],
                best_sentences=found.best_sentences[places],
            ),
        )


def rank(
    engine: Engine,
    query: Vectors,
    by_words: Scores,
    within: Rows | None = None,
    stretch: Scores | None = None,
) -> Ranking:
    """Return the passages for a query, best first, at most DEPTH of them.

    ``query`` is its vector (d,), ``by_words`` holds what its words find in each passage (n,),
    ``stretch`` what to multiply the cosines of each by (n,); None: nothing. Equal scores are
    ordered by row, which is the order of passage ids. ``within`` holds the rows that may be found;
    None: all.
    """
    rows = np.union1d(engine.candidates(query, DEPTH, within), _answering(by_words, within))
    return Ranking(rows, levels(engine, query, by_words, rows, stretch)).ordered()


def levels(
    engine: Engine, query: Vectors, by_words: Scores, rows: Rows, stretch: Scores | None = None
) -> Levels:
    """Return the evidence of the passages in ``rows``, in that order, each level by itself."""
    best = engine.best_sentences(query, rows)
    by = np.float32(1) if stretch is None else stretch[rows]
    return Levels(
        passages=_rounded(by * engine.passage_scores(query, rows)),
        sentences=_rounded(by * SENTENCE_WEIGHT * best.scores),
        words=_rounded(by_words[rows]),
        best_sentences=best.rows,
    )


def _answering(by_words: Scores, within: Rows | None) -> Rows:
    """Return the rows of the passages, DEPTH at most, that words speak for most."""
    rows = np.flatnonzero(by_words) if within is None else within[by_words[within] > 0]
    best: Rows = rows[np.argsort(-by_words[rows], kind="stable")[:DEPTH]]
    return best


def _rounded(scores: Scores) -> NDArray[np.float64]:
    """Return scores as they are compared and shown; adding 0 makes 0.0 of -0.0."""
    exact: NDArray[np.float64] = scores.astype(np.float64)
    return exact.round(DECIMALS) + 0
