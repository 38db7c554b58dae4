"""A quotation laid beside an article: scores and pairs worked out by hand."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.verifying.alignment import Laid, Numbers, bound

MATCH, OTHER, EXTRA, SKIP, JUMP = 10, -4, -5, -12, -45


def numbers(text: str) -> Numbers:
    return np.array([ord(one) for one in text], dtype=np.int32)


@pytest.mark.parametrize(
    ("quoted", "source", "score", "pairs"),
    [
        ("abc", "xabcx", 3 * MATCH, [(0, 1), (1, 2), (2, 3)]),
        ("abc", "xaxcx", 2 * MATCH + OTHER, [(0, 1), (1, 2), (2, 3)]),
        ("aXbc", "abc", 3 * MATCH + EXTRA, [(0, 0), (2, 1), (3, 2)]),
        ("abcd", "abxcd", 4 * MATCH + SKIP - 1, [(0, 0), (1, 1), (2, 3), (3, 4)]),
        ("abcdefgh", "abcd" + "x" * 100 + "efgh", 8 * MATCH + JUMP,
         [(0, 0), (1, 1), (2, 2), (3, 3), (4, 104), (5, 105), (6, 106), (7, 107)]),
        ("abc", "abc abc", 3 * MATCH, [(0, 0), (1, 1), (2, 2)]),
        ("a", "", EXTRA, []),
    ],
)  # fmt: skip
def test_alignment(quoted: str, source: str, score: int, pairs: list[tuple[int, int]]) -> None:
    found = Laid(numbers(quoted), numbers(source)).alignment()
    assert (found.score, list(found.pairs)) == (score, pairs)


def test_a_marked_omission_costs_nothing() -> None:
    found = Laid(numbers("abcd"), numbers("ab" + "x" * 100 + "cd"), {2}).alignment()
    assert (found.score, found.pairs) == (40, ((0, 0), (1, 1), (2, 102), (3, 103)))


@given(
    st.text("abc", min_size=1, max_size=8), st.text("abc", max_size=20), st.sets(st.integers(1, 7))
)
def test_pairs_ascend_and_no_score_is_beyond_the_bound(
    quoted: str, source: str, omissions: set[int]
) -> None:
    laid = Laid(numbers(quoted), numbers(source), omissions)
    pairs = laid.alignment().pairs
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert laid.score <= bound(numbers(quoted), numbers(source))
    agreeing = sum(quoted[at] == source[place] for at, place in pairs)
    others = len(pairs) - agreeing
    most = MATCH * agreeing + OTHER * others + EXTRA * (len(quoted) - len(pairs))
    assert laid.score <= most
