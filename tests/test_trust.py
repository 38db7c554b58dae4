"""What a score is called, by the languages of query and passage."""

from itertools import product

import pytest

from api.trust import THRESHOLDS, quality
from indexer.records import Language

NL, EN, HANS, HANT = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL


@pytest.mark.parametrize(
    ("score", "asked", "answered", "expected"),
    [
        (1.1, NL, NL, "strong"),
        (1.0999, NL, NL, "fair"),
        (0.85, EN, EN, "fair"),
        (0.8499, EN, EN, "weak"),
        (1.05, NL, EN, "strong"),
        (1.0, EN, HANT, "strong"),
        (0.9999, HANS, HANT, "fair"),
        (1.0, HANT, NL, "strong"),
        (1.0999, HANT, EN, "fair"),
        (1.1, HANT, EN, "strong"),
        (0.8, HANS, EN, "fair"),
        (0.7999, HANS, EN, "weak"),
        (-0.2, HANS, HANS, "weak"),
    ],
)
def test_thresholds_are_those_of_the_pair_of_languages(
    score: float, asked: Language, answered: Language, expected: str
) -> None:
    assert quality(score, asked, answered) == expected


def test_every_pair_has_thresholds_in_order() -> None:
    assert set(THRESHOLDS) == set(product(("nl", "en", "zh"), repeat=2))
    assert all(0 < limits.fair < limits.strong for limits in THRESHOLDS.values())
