"""The words of a quotation laid beside those of an article, so that as many as can be agree.

Semi-global alignment (Smith and Waterman, 1981; Gotoh, 1982) over tokens, row by row in numpy: the
quotation is taken whole, the article from anywhere to anywhere. Leaving out words of the article
costs little by little and then no more, so that two sentences merged into one are still found;
where an omission is marked, it costs nothing.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MATCH = 10
_OTHER = -4
_EXTRA = -5
_SKIP, _SKIP_MORE, _JUMP = 12, 1, 45

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which token of the quotation stands beside which of the article."""

    score: int
    """10 for each token that agrees, less what the others cost."""
    pairs: tuple[tuple[int, int], ...]
    """Places in quotation and article, ascending in both; the tokens may differ."""


class Laid:
    """A quotation laid beside an article: the score at once, the pairs when they are wanted."""

    def __init__(self, quoted: Numbers, source: Numbers, omissions: Collection[int] = ()) -> None:
        """``omissions`` holds the tokens before which one is marked."""
        self._quoted, self._source, self._omissions = quoted, source, omissions
        self._table = _table(quoted, source, omissions)
        self._end = int(self._table[-1].argmax())
        self.score = int(self._table[-1][self._end])

    def alignment(self) -> Alignment:
        """Return the best alignment."""
        pairs = _traced(self._table, self._quoted, self._source, self._omissions, self._end)
        return Alignment(self.score, pairs)


def bound(quoted: Numbers, source: Numbers) -> int:
    """Return a score that no alignment goes beyond."""
    there = int(np.isin(quoted, source).sum())
    return MATCH * there + _OTHER * (len(quoted) - there)


def _table(quoted: Numbers, source: Numbers, omissions: Collection[int]) -> Numbers:
    """Return the best score of the first i tokens that ends before the j-th of the article."""
    table = np.zeros((len(quoted) + 1, len(source) + 1), dtype=np.int32)
    steps = np.arange(len(source) + 1, dtype=np.int32) * _SKIP_MORE
    for at, token in enumerate(quoted):
        base = _skipping(table[at], steps, free=at in omissions) if at else table[0]
        here = np.where(source == token, MATCH, _OTHER).astype(np.int32)
        table[at + 1] = base + _EXTRA
        np.maximum(table[at + 1, 1:], base[:-1] + here, out=table[at + 1, 1:])
    return table


def _skipping(row: Numbers, steps: Numbers, *, free: bool) -> Numbers:
    """Return the best scores when tokens of the article may be left out before going on."""
    best = np.maximum.accumulate(row)
    if free:
        return best
    near = np.maximum.accumulate(row + steps)
    skipped = row.copy()
    np.maximum(skipped[1:], near[:-1] - steps[1:] - _SKIP, out=skipped[1:])
    np.maximum(skipped[1:], best[:-1] - _JUMP, out=skipped[1:])
    return skipped


def _traced(
    table: Numbers, quoted: Numbers, source: Numbers, omissions: Collection[int], end: int
) -> tuple[tuple[int, int], ...]:
    """Return the pairs of the best alignment that ends at ``end``, found backwards."""
    pairs = list[tuple[int, int]]()
    steps = np.arange(table.shape[1], dtype=np.int32) * _SKIP_MORE
    place = end
    for at in range(len(quoted) - 1, -1, -1):
        row, free = table[at], at in omissions
        base = _skipping(row, steps, free=free) if at else row
        value = table[at + 1, place]
        if place and value == base[place - 1] + (
            MATCH if source[place - 1] == quoted[at] else _OTHER
        ):
            pairs.append((at, place - 1))
            place -= 1
        if at:
            place = _left(row, int(base[place]), place, free=free)
    return tuple(reversed(pairs))


def _left(row: Numbers, value: int, place: int, *, free: bool) -> int:
    """Return from where in the row before ``value`` was reached, the nearest such place."""
    if row[place] == value:
        return place
    before = row[:place]
    if free:
        return int(np.flatnonzero(before == value)[-1])
    distance = np.arange(place, 0, -1, dtype=np.int32) * _SKIP_MORE
    reached = (before - distance - _SKIP == value) | (before - _JUMP == value)
    return int(np.flatnonzero(reached)[-1])
