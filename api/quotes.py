"""Quotations found: by meaning and words in any language, by speaker, by article.

The evidence is that of the search (see ``api.ranking``). A quotation is passage and sentence in
one, so the cosine of the two counts for both; words are looked for in the sentences it touches,
where the name of its speaker often stands as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from api import ranking
from api.aimed import aims
from api.quoted import asked
from api.understanding import Means, understood
from indexer import language
from indexer.columns import StoredArticle, StoredQuotation
from indexer.index import Index
from indexer.quotation_rows import Sought
from indexer.vectors import Rows

MEANING_WEIGHT = 1 + ranking.SENTENCE_WEIGHT
"""What the cosine of query and quotation counts for."""


@dataclass(frozen=True, slots=True)
class QuoteQuery:
    """Which quotations are asked for."""

    text: str | None = None
    """None: all that pass, in the order of articles and places."""
    sought: Sought = field(default_factory=Sought)
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True, slots=True)
class QuoteEvidence:
    """What a score is made of."""

    meaning: float
    """From -1.5 to 1.5, and a little more in another language than that of the query."""
    word: float
    """From 0 to 1."""

    @property
    def score(self) -> float:
        """Return the sum of the evidence, the larger the better."""
        return round(self.meaning + self.word, ranking.DECIMALS)


@dataclass(frozen=True, slots=True)
class QuoteHit:
    """A quotation with its article."""

    article: StoredArticle
    quotation: StoredQuotation
    evidence: QuoteEvidence | None
    """None where nothing was asked that it could answer."""


@dataclass(frozen=True, slots=True)
class QuoteAnswer:
    """A page of the quotations that were asked for."""

    hits: tuple[QuoteHit, ...]
    total: int
    total_relation: Literal["eq", "gte"]
    """``gte`` where a ranking ends at its greatest depth."""


class Quotes:
    """The quotations of one generation, ready to be found."""

    def __init__(self, index: Index, means: Means) -> None:
        self._index = index
        self._means = means
        self._layout = index.store.quotation_layout()
        self._tongues = np.array([lang.tongue for lang in self._layout.languages], dtype=np.str_)

    def find(self, query: QuoteQuery) -> QuoteAnswer:
        """Return the page of quotations that ``query`` asks for."""
        sought = query.sought
        if query.text is None:
            rows = self._index.store.quotation_rows(sought)
            page = [(int(row), None) for row in rows[query.offset : query.offset + query.limit]]
            return QuoteAnswer(self._hits(page), len(rows), "eq")
        question = asked(query.text)
        rows = self._index.store.quotation_rows(
            Sought(sought.languages, sought.speaker, sought.article, question.quoted)
        )
        ranked = self._ranked(question.text, rows)
        found = ranked[query.offset : query.offset + query.limit]
        relation: Literal["eq", "gte"] = "gte" if len(rows) > len(ranked) else "eq"
        return QuoteAnswer(self._hits(found), len(ranked), relation)

    def _ranked(self, text: str, rows: Rows) -> list[tuple[int, QuoteEvidence | None]]:
        """Return rows with their evidence, best first; equal scores as they stand in the index."""
        if not len(rows):
            return []
        spoken = language.detect(text)
        read = understood(text, spoken, self._means)
        tongues = self._tongues[rows]
        stretch = self._index.centring.stretch(spoken.tongue, tongues)
        cosines = np.empty(len(rows), dtype=np.float32)
        for vector, at in aims(read.vector, read.towards, tongues):
            cosines[at] = self._index.quotations[rows[at]] @ vector
        meaning = _rounded(MEANING_WEIGHT * stretch * cosines)
        shared = read.words.shared(
            self._layout.first_sentences[rows],
            self._layout.sentence_counts[rows],
            tongues.tolist(),
        )
        words = _rounded(shared)
        totals = np.round(meaning + words, ranking.DECIMALS)
        order = np.lexsort((rows, -totals))[: ranking.DEPTH]
        return [
            (int(rows[at]), QuoteEvidence(float(meaning[at]), float(words[at]))) for at in order
        ]

    def _hits(self, page: Sequence[tuple[int, QuoteEvidence | None]]) -> tuple[QuoteHit, ...]:
        store = self._index.store
        found = store.quotations(row for row, _ in page)
        articles = store.articles({one.article_row for one in found.values()})
        return tuple(
            QuoteHit(articles[found[row].article_row], found[row], evidence)
            for row, evidence in page
        )


def _rounded(scores: np.ndarray) -> np.ndarray:
    """Return scores as they are compared and shown; adding 0 makes 0.0 of -0.0."""
    return scores.astype(np.float64).round(ranking.DECIMALS) + 0
