"""Words that tell Dutch from English."""

import pytest

from indexer.telling import odds_of_dutch


@pytest.mark.parametrize(
    ("words", "odds"),
    [
        ([], 1.0),
        (["torch", "2026"], 1.0),
        (["in", "is", "was"], 1.0),  # function words of both
        (["wanneer"], 1000.0),
        (["when"], 1 / 1000),
        (["klant"], 100.0),
        (["customer"], 1 / 100),
        (["when", "klant"], 1 / 10),
        (["wanneer", "the"], 1.0),
        (["waarom", "deze", "winkel"], 1e6),  # never surer than that
        (["why", "this", "shop"], 1e-6),
    ],
)
def test_every_word_of_one_language_makes_it_more_probable(words: list[str], odds: float) -> None:
    assert odds_of_dutch(words) == pytest.approx(odds)
