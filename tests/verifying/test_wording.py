"""Words as messages show them: one pair of marks, one full stop."""

import pytest

from api.verifying.wording import sentence, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the\n torch", "“the torch”"),
        ("“We", "“We”"),
        ("不等于做得差。”", "“不等于做得差。”"),
        ("‘it’s lit’", "“it’s lit”"),
        (",", "“,”"),
        ("”,", "‹”,›"),
        ("a long torch that burns", "“a long…”"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text, 6 if text.startswith("a long") else 60) == expected


def test_the_end_of_long_words() -> None:
    assert shown("a long torch that burns", 5, end=True) == "“…burns”"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("It hides “the torch”", "It hides “the torch”."),
        ("It hides “不等于做得差。”", "It hides “不等于做得差。”"),
        ("It hides “a long…”", "It hides “a long…”"),
        ("It is lit", "It is lit."),
    ],
)
def test_sentence(told: str, expected: str) -> None:
    assert sentence(told) == expected
