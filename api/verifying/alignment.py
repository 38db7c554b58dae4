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
_OTHER = -6
_EXTRA = -7
_SKIP, _SKIP_MORE, _JUMP = 7, 1, 45

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which token of the quotation stands beside which of the article."""

    score: int
    """10 for each token that agrees, less what the others cost."""
    pairs: tuple[tuple[int, int], ...]
    """Places in quotation and article, ascending in both; the tokens may differ."""


def aligned(quoted: Numbers, source: Numbers, omissions: Collection[int] = ()) -> Alignment:
    """Return the best alignment; ``omissions`` holds the tokens before which one is marked."""
    table = _table(quoted, source, omissions)
    end = int(table[-1].argmax())
    return Alignment(int(table[-1][end]), _traced(table, quoted, source, omissions, end))


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
