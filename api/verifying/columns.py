"""A quotation above its source, column by column, for a terminal: differences stand out below."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.verifying.verdict import Difference, DifferenceKind

_MARKS = {
    DifferenceKind.CHANGED: "~",
    DifferenceKind.DROPPED: "-",
    DifferenceKind.ADDED: "+",
    DifferenceKind.PUNCTUATION: "~",
}
_MOST_ROWS = 8
_LABELS = ("yours  ", "source ", "       ")


@dataclass(frozen=True, slots=True)
class _Column:
    """Characters that stand one under the other: of the quotation, of the source, and a mark."""

    mine: str
    theirs: str
    mark: str = " "

    @property
    def width(self) -> int:
        return max(_width(self.mine), _width(self.theirs), 1)


def beside(quotation: str, found: Sequence[Difference], width: int) -> list[str]:
    """Return lines of at most so many cells: the quotation, the source, and what differs.

    ``~`` marks what was changed, ``+`` what was added, ``-`` what was left out.
    """
    rows = _rows(list(_columns(quotation, found)), max(20, width - len(_LABELS[0])))
    if len(rows) > _MOST_ROWS:
        rows = [row for row in rows if any(column.mark != " " for column in row)]
    lines = list[str]()
    for row in rows:
        lines += [
            label + "".join(_padded(part, column.width) for part, column in cells).rstrip()
            for label, cells in zip(
                _LABELS,
                (
                    [(column.mine, column) for column in row],
                    [(column.theirs, column) for column in row],
                    [(column.mark * column.width, column) for column in row],
                ),
                strict=True,
            )
        ]
    return [line for line in lines if line.strip()]


def _columns(quotation: str, found: Sequence[Difference]) -> Iterator[_Column]:
    place = 0
    for one in sorted(found, key=lambda difference: difference.in_quotation):
        yield from (
            _Column(each, each) for each in _shown(quotation[place : one.in_quotation.start])
        )
        mine, theirs = _shown(one.quoted), _shown(one.source)
        needed = max(_width(mine), _width(theirs))
        mark = _MARKS[one.kind]
        if one.kind is DifferenceKind.DROPPED:
            before = quotation[place - 1 : place] if (place := one.in_quotation.start) else " "
            theirs = f"{theirs} " if before.isspace() else f"{_blank(before)}{theirs}"
            needed = _width(theirs)
        yield _Column(_padded(mine, needed), _padded(theirs, needed), mark)
        place = max(place, one.in_quotation.end)
    yield from (_Column(each, each) for each in _shown(quotation[place:]))


def _blank(before: str) -> str:
    """Return what stands between a character and the next word: nothing behind a Chinese one."""
    return "" if _width(before) > 1 else " "


def _rows(columns: list[_Column], width: int) -> list[list[_Column]]:
    """Return columns cut into rows, at a space where there is one."""
    rows, row, used = list[list[_Column]](), list[_Column](), 0
    for column in columns:
        if row and used + column.width > width:
            cut = next((at for at in range(len(row), 0, -1) if row[at - 1].mine == " "), len(row))
            rows.append(row[:cut])
            row = row[cut:]
            used = sum(one.width for one in row)
        row.append(column)
        used += column.width
    return [*rows, row] if row else rows


def _shown(text: str) -> str:
    """Return text without line breaks, and with characters that cannot be seen made visible."""
    return "".join(
        " " if one.isspace() else "␣" if unicodedata.category(one) in ("Cf", "Cc") else one
        for one in text
    )


def _width(text: str) -> int:
    """Return how many cells a text takes in a terminal (Unicode Standard Annex 11)."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
