"""Evidence → one fixed ranking of passages. Plain Python and numpy, no service in it.

A passage scores the sum of two levels of evidence from one encoder: its own cosine with the
query, and that of its best sentence. (A third, words, has its place reserved in Evidence.)
The ranking of a query does not depend on how much of it is asked for.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.encoders import Vectors
from indexer.vectors import BestSentences, Rows, Scores

DEPTH = 1000
"""How many hits a ranking has at most; also how many candidates each level puts forward."""
DECIMALS = 4
"""Scores are rounded before they are compared, so that a tie on the page is a tie here."""

STRONG = 0.7
FAIR = 0.58
"""Thresholds of quality for the embedded encoder, set by eye: over the shipped corpus 14 of 15
questions that have no answer there score below FAIR, and so do some that have one."""

Quality = Literal["strong", "fair", "weak"]


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
    """What a score is made of: cosines of meaning, each from -1 to 1."""

    passage: float
    sentence: float
    word: float | None = None
    """None: words are not compared."""

    @property
    def score(self) -> float:
        """Return the sum of the evidence, the larger the better."""
        return round(self.passage + self.sentence + (self.word or 0.0), DECIMALS)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage in its place in the ranking, by row, with its best sentence."""

    row: int
    best_sentence: int
    evidence: Evidence


def rank(engine: Engine, query: Vectors, within: Rows | None = None) -> list[Ranked]:
    """Return the passages for a query vector (d,), best first, at most DEPTH of them.

    Equal scores are ordered by row, which is the order of passage ids. ``within`` holds the rows
    that may be found; None: all.
    """
    rows = engine.candidates(query, DEPTH, within)
    if not len(rows):
        return []
    passages = _rounded(engine.passage_scores(query, rows))
    best = engine.best_sentences(query, rows)
    sentences = _rounded(best.scores)
    totals = np.round(passages + sentences, DECIMALS)
    order = np.lexsort((rows, -totals))[:DEPTH]
    return [
        Ranked(
            int(rows[at]), int(best.rows[at]), Evidence(float(passages[at]), float(sentences[at]))
        )
        for at in order
    ]


def _rounded(scores: Scores) -> NDArray[np.float64]:
    """Return scores as they are compared and shown; adding 0 makes 0.0 of -0.0."""
    exact: NDArray[np.float64] = scores.astype(np.float64)
    return exact.round(DECIMALS) + 0


def quality(score: float) -> Quality:
    """Return how far a score can be trusted, by thresholds that hold for the embedded encoder."""
    if score >= STRONG:
        return "strong"
    return "fair" if score >= FAIR else "weak"
