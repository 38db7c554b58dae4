"""How good a ranking is, given what is right: the usual measures, each from 0 to 1.

nDCG as by Järvelin and Kekäläinen (2002) with the exponential gain of Burges et al. (2005).
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import log2

DEPTH = 10
"""How many hits are looked at: a page."""


def ndcg(ranking: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return the discounted gain of the first ten hits as a share of the best there could be.

    ``grades`` holds the grade of every right answer; a hit of grade g gains 2^g - 1.
    """
    ideal = _discounted(sorted(grades.values(), reverse=True)[:DEPTH])
    return _discounted([grades.get(row, 0) for row in ranking[:DEPTH]]) / ideal


def recall(ranking: Sequence[int], grades: Mapping[int, int]) -> float:
    """Return the share of the right answers, whatever their grade, among the first ten hits."""
    return sum(row in grades for row in ranking[:DEPTH]) / len(grades)


def success(ranking: Sequence[int], grades: Mapping[int, int], within: int) -> float:
    """Return 1 where a right answer, whatever its grade, is among the first hits, otherwise 0."""
    return float(any(row in grades for row in ranking[:within]))


def agreement(rankings: Sequence[Sequence[int]]) -> float:
    """Return the mean share, over every two rankings, of the first ten hits that both have."""
    pages = [set(ranking[:DEPTH]) for ranking in rankings]
    return mean([len(one & other) / len(one) for one, other in combinations(pages, 2)])


def mean(values: Sequence[float]) -> float:
    """Return the mean of one or more values."""
    return sum(values) / len(values)


def _discounted(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))
