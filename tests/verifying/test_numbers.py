"""Numbers in figures and words: those that say the same have one form."""

import pytest

from api.verifying.numbers import is_scale, number, numbers
from indexer.tokens import tokens


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("41", "41"), ("041", "41"), ("0", "0"), ("-5", "-5"), ("1.5", "1.5"), ("1,5", "1.5"),
        ("2,600", "2,600"), ("2.600", "2.600"), ("1.234.567", "1234567"), ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"), ("0.500", "0.500"), ("10:30", "10:30"), ("50m", "50m"),
        ("b2b", "b2b"), ("six", "6"), ("zes", "6"), ("één", "1"), ("een", "1"),
        ("achtenveertig", "48"), ("tweeëntwintig", "22"), ("driehonderdvijftig", "350"),
        ("tweehonderd", "200"), ("vierduizend", "4000"), ("honderdtien", "110"),
        ("twaalfhonderd", "1200"), ("miljoen", "e6"), ("million", "e6"), ("miljard", "e9"),
        ("billion", "e9"), ("half", "1/2"), ("third", "3rd"), ("derde", "3rd"), ("%", "%"),
        ("procent", "%"), ("percent", "%"), ("procentpunt", "%pt"), ("€", "€"), ("$", "$"),
        ("万", "万"), ("torch", None), ("honderdman", None), ("火", None),
    ],
)  # fmt: skip
def test_number(form: str, expected: str | None) -> None:
    assert number(form) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45%", ["45", "%"]),
        ("45 procent", ["45", "%"]),
        ("百分之四十五", ["45", "%"]),
        ("forty-one items", ["41"]),
        ("twenty 30", ["20", "30"]),
        ("二〇一六年", ["2016"]),
        ("三百五十万", ["3500000"]),
        ("一億二千萬", ["120000000"]),
        ("两个十分", ["2", "10"]),
        ("万一", ["万一"]),
        ("een klant", []),
        ("één klant, twee kaarten", ["1", "2"]),
        ("€50 million", ["€", "50", "e6"]),
    ],
)
def test_numbers_of_a_text(text: str, expected: list[str]) -> None:
    assert numbers([token.form for token in tokens(text)]) == expected


def test_what_makes_a_figure_another_number() -> None:
    assert all(map(is_scale, ("million", "miljard", "%", "万", "亿", "duizend")))
    assert not any(map(is_scale, ("items", "procent", "人", "2", "€")))
