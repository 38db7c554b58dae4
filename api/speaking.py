"""Who says what in the articles of a generation, by the quotations in its store."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from indexer.records import Quotation, Span
from indexer.store import Store

KEPT_ARTICLES = 256


class StoredSpeakers:
    """Looks up the quotation that words lie in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._text_of = lru_cache(maxsize=KEPT_ARTICLES)(store.text)
        self._quotations = lru_cache(maxsize=KEPT_ARTICLES)(self._quotations_in)

    def at(self, article_row: int, span: Span) -> Quotation | None:
        """Return the quotation that holds every word of a slice of an article; None: none does.

        Only marks and blanks may lie outside it. Of several, as one stands in another, it is the
        shortest. Words over several quotations of one speaker are in the longest of them.
        """
        touching = self._touching(article_row, span)
        if not touching:
            return None
        text = self._text_of(article_row)
        holding = [one for one in touching if not _words_outside(text, span, [one.span])]
        if holding:
            return min(holding, key=_length)
        names = {one.speaker.name if one.speaker else None for one in touching}
        if len(names) > 1 or None in names:
            return None
        if _words_outside(text, span, [one.span for one in touching]):
            return None
        return max(touching, key=_length)

    def touches(self, article_row: int, span: Span) -> bool:
        """Tell whether any part of a slice of an article lies in a quotation."""
        return bool(self._touching(article_row, span))

    def _touching(self, article_row: int, span: Span) -> list[Quotation]:
        return [one for one in self._quotations(article_row) if one.span.meets(span)]

    def _quotations_in(self, article_row: int) -> tuple[Quotation, ...]:
        article = self._store.articles([article_row])[article_row]
        return tuple(
            Quotation(article.id, one.span, one.lang, one.speaker)
            for one in self._store.quotations_of(article_row)
        )


def _length(one: Quotation) -> int:
    return one.span.end - one.span.start


def _words_outside(text: str, span: Span, quoted: Sequence[Span]) -> bool:
    """Tell whether a slice holds anything but marks and blanks outside ``quoted``, in order."""
    at = span.start
    for one in [*quoted, Span(span.end, span.end)]:
        outside = text[at : max(at, min(one.start, span.end))]
        if any(unicodedata.category(character)[0] not in "PZC" for character in outside):
            return True
        at = max(at, one.end)
    return False
