"""The measures of a ranking, each worked out by hand."""

from math import log2

import pytest

from api import measures

GRADES = {1: 3, 2: 1}
BEST = 7 + 1 / log2(3)


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        ([1, 2, 5], 1.0),
        ([2, 5, 1], (1 + 7 / 2) / BEST),  # 0.5897
        ([5, 1, 2], (7 / log2(3) + 1 / 2) / BEST),
        ([1], 7 / BEST),
        ([5, 6, 7], 0.0),
        ([], 0.0),
        ([*range(10, 19), 1], 7 / log2(11) / BEST),
        ([*range(10, 20), 1, 2], 0.0),
    ],
)
def test_ndcg_discounts_what_a_hit_gains_by_its_place(ranking: list[int], expected: float) -> None:
    assert measures.ndcg(ranking, GRADES) == pytest.approx(expected, abs=1e-12)


def test_ndcg_to_four_decimals() -> None:
    assert round(measures.ndcg([2, 5, 1], GRADES), 4) == 0.5897
    assert round(measures.ndcg([9, 4], {4: 2}), 4) == 0.6309


def test_the_best_ndcg_of_more_than_ten_answers_is_one() -> None:
    assert measures.ndcg(range(12), dict.fromkeys(range(12), 1)) == 1.0


def test_recall_counts_the_right_answers_on_the_first_page() -> None:
    assert measures.recall([1, 9, 2], {1: 1, 2: 3, 3: 2}) == pytest.approx(2 / 3)
    assert measures.recall([*range(10, 20), 1], {1: 3}) == 0
    assert measures.recall(range(12), dict.fromkeys(range(12), 1)) == pytest.approx(10 / 12)


@pytest.mark.parametrize(
    ("ranking", "at_one", "at_three"),
    [([1, 8, 9], 1, 1), ([8, 9, 2], 0, 1), ([7, 8, 9, 1], 0, 0), ([], 0, 0)],
)
def test_success_is_a_right_answer_among_the_first(
    ranking: list[int], at_one: float, at_three: float
) -> None:
    found = [measures.success(ranking, GRADES, within) for within in (1, 3)]
    assert found == [at_one, at_three]


def test_agreement_is_the_mean_overlap_of_every_two_first_pages() -> None:
    assert measures.agreement([[1, 2], [2, 3], [2, 1]]) == pytest.approx((0.5 + 1 + 0.5) / 3)
    ten = list(range(10))
    assert measures.agreement([ten, [*ten[::-1], 99], [*ten[:6], 21, 22, 23, 24, 9]]) == (
        pytest.approx((1 + 0.6 + 0.6) / 3)
    )
