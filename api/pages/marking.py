"""A text cut into pieces for showing: which of them are marked, which answer a word of the query.

Pieces are exact slices; put together they are the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from api.wordlevel import Match
from indexer.records import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A slice of a text that is shown in one way."""

    text: str
    matches: tuple[Match, ...] = ()
    """The words of the query that it answers."""


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces one after the other that are marked together, or not."""

    marked: bool
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Return the whole text of the run."""
        return "".join(piece.text for piece in self.pieces)


def runs(
    text: str, start: int, marked: Span | None, matches: Sequence[Match] = ()
) -> tuple[Run, ...]:
    """Return ``text``, which starts at ``start`` in its article, cut into runs.

    ``marked`` and the spans of the matches are places in the article. Of matches that overlap,
    the first is shown.
    """
    whole = Span(start, start + len(text))
    inside = _within(marked, whole) if marked else Span(start, start)
    found = []
    for part, is_marked in (
        (Span(whole.start, inside.start), False),
        (inside, True),
        (Span(inside.end, whole.end), False),
    ):
        if part.start < part.end:
            found.append(Run(is_marked, tuple(_pieces(text, start, part, matches))))
    return tuple(found)


def _within(span: Span, whole: Span) -> Span:
    start = min(max(span.start, whole.start), whole.end)
    return Span(start, max(start, min(span.end, whole.end)))


def _pieces(text: str, start: int, part: Span, matches: Sequence[Match]) -> list[Piece]:
    """Return the pieces of one part; a match that reaches out of it is cut at its edge."""
    by_place: dict[Span, list[Match]] = {}
    for match in matches:
        by_place.setdefault(_within(match.span, part), []).append(match)
    found, at = list[Piece](), part.start
    for span, here in sorted(by_place.items()):
        if span.start < at or span.start == span.end:
            continue
        if at < span.start:
            found.append(Piece(text[at - start : span.start - start]))
        found.append(Piece(text[span.start - start : span.end - start], tuple(here)))
        at = span.end
    if at < part.end:
        found.append(Piece(text[at - start : part.end - start]))
    return found
