"""Who says what in the articles of a generation, by the quotations in its store."""

from functools import lru_cache

from indexer.records import Quotation, Span
from indexer.store import Store

KEPT_ARTICLES = 256


class StoredSpeakers:
    """Looks up the quotation that words lie in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._quotations = lru_cache(maxsize=KEPT_ARTICLES)(self._quotations_in)

    def at(self, article_row: int, span: Span) -> Quotation | None:
        """Return the quotation that holds a slice of an article, or most of it; None: none does.

        Of several, as one stands in another, it is the shortest.
        """
        holding = [
            one
            for one in self._quotations(article_row)
            if 2 * _shared(one.span, span) > span.end - span.start
        ]
        return min(holding, key=lambda one: one.span.end - one.span.start, default=None)

    def _quotations_in(self, article_row: int) -> tuple[Quotation, ...]:
        article = self._store.articles([article_row])[article_row]
        return tuple(
            Quotation(article.id, one.span, one.lang, one.speaker)
            for one in self._store.quotations_of(article_row)
        )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
