"""Where the words of a quotation stand as they are: whole, or in parts with omissions between."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from api.verifying.cuts import cut_off
from api.verifying.quoted import Quoted
from api.verifying.sameness import head, same, tail
from indexer.phrases import Phrases, Places
from indexer.records import Span

MOST_PLACES = 100
"""Places that are looked at one by one; a single common word stands at thousands."""

TextOf = Callable[[int], str]
"""The canonical text of an article, by its row."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place at which all words of a quotation stand, by row of the article."""

    row: int
    parts: tuple[Span, ...]
    exact: bool

    @property
    def span(self) -> Span:
        """Return the slice from the first part to the last."""
        return Span(self.parts[0].start, self.parts[-1].end)


@dataclass(frozen=True, slots=True)
class Matches:
    """The places found, those looked at, and how many there are in all."""

    found: tuple[Match, ...] = ()
    total: int = 0


def whole(quoted: Quoted, phrases: Phrases, text_of: TextOf, row: int | None = None) -> Matches:
    """Return where a quotation stands, the same but for folding. ``row``: only in that article."""
    places = _occurrences(quoted, phrases, row)
    found = list[Match]()
    seen = 0
    for place in places:
        if len(found) == MOST_PLACES:
            break
        seen += 1
        if match := _match(quoted, phrases, text_of, int(place)):
            found.append(match)
    found.sort(key=lambda match: not match.exact)
    return Matches(tuple(found), len(found) + len(places) - seen if found else 0)


def in_parts(
    parts: Sequence[Quoted], phrases: Phrases, text_of: TextOf, row: int | None = None
) -> Matches:
    """Return where the parts of a quotation stand one behind the other in one article."""
    places = [_occurrences(part, phrases, row) for part in parts]
    if not all(map(len, places)):
        return Matches()
    rows = [np.unique(phrases.rows(found)) for found in places]
    common = rows[0]
    for others in rows[1:]:
        common = np.intersect1d(common, others)
    found = list[Match]()
    for article in common[:MOST_PLACES]:
        here = [_within(one, phrases, int(article)) for one in places]
        matched = [
            [
                match
                for place in those[:MOST_PLACES]
                if (match := _match(part, phrases, text_of, int(place)))
            ]
            for part, those in zip(parts, here, strict=True)
        ]
        found += sorted(_chained(matched), key=lambda match: match.span)
    return Matches(tuple(found), len(found))


def _chained(matched: Sequence[Sequence[Match]]) -> Iterator[Match]:
    """Yield the shortest chains of one match of each part, in order and without overlap."""
    latest: Match | None = None
    for first in reversed(matched[0]):
        chain = [first]
        for others in matched[1:]:
            end = chain[-1].span.end
            following = next((one for one in others if one.span.start >= end), None)
            if following is None:
                break
            chain.append(following)
        if len(chain) == len(matched) and (len(chain) == 1 or chain[-1] != latest):
            latest = chain[-1]
            spans = tuple(match.span for match in chain)
            yield Match(first.row, spans, all(match.exact for match in chain))


def _occurrences(quoted: Quoted, phrases: Phrases, row: int | None) -> Places:
    found = phrases.occurrences(phrases.numbers([token.form for token in quoted.tokens]))
    return found if row is None else _within(found, phrases, row)


def _within(places: Places, phrases: Phrases, row: int) -> Places:
    here: Places = places[phrases.rows(places) == row]
    return here


def _match(quoted: Quoted, phrases: Phrases, text_of: TextOf, place: int) -> Match | None:
    """Return the match at a place where all tokens agree, unless something between them differs."""
    row = int(phrases.rows(np.array([place]))[0])
    core = phrases.span(place, place + len(quoted.tokens) - 1)
    text = text_of(row)
    start = head(quoted.before, text, core.start)
    end = tail(quoted.behind, text, core.end)
    if start is None or end is None:
        return None
    span = Span(start, end)
    exact = span.of(text) == quoted.text
    if not (exact or same(quoted.text, span.of(text))) or cut_off(
        text, core, opens=quoted.opens, closes=quoted.closes
    ):
        return None
    return Match(row, (span,), exact)
