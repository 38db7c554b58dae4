"""Words that deny and words that hedge, in three languages, and what denies only in looks."""

import pytest

from api.verifying.negations import denied, forbids, hedges, negations, reservations
from indexer.tokens import tokens


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat is niet waar, geen mens, nooit", ["niet", "geen", "nooit"]),
        ("zonder haast, nauwelijks merkbaar", ["zonder", "nauwelijks"]),
        ("It isn’t so; nobody can't", ["isn't", "nobody", "can't"]),
        ("hardly ever, without doubt", ["hardly", "without"]),
        ("a niet-exclusieve non-profit", ["niet", "non"]),
        ("顾客不喜欢，没有人", ["不", "没"]),
        ("無法，未必", ["无", "未"]),
        ("非常好，不过，无论如何，未来", []),
        ("别走", ["别"]),
        ("特别，区别，性别", []),
        ("nothing", ["nothing"]),
        ("notable nieten", []),
    ],
)
def test_negations(text: str, expected: list[str]) -> None:
    assert negations(forms(text)) == expected


@pytest.mark.parametrize(
    ("quoted", "source", "expected"),
    [
        ("mogelijk", "onmogelijk", True),
        ("possible", "impossible", True),
        ("certain", "uncertain", True),
        ("careless", "careful", True),
        ("waardevol", "waardeloos", True),
        ("wel", "niet", True),
        ("isn't", "not", False),
        ("geen", "niet", True),
        ("green", "red", False),
        ("不", "也", True),
        ("多", "少", False),
        ("", "never", True),
        ("on", "off", False),
    ],
)
def test_denied(quoted: str, source: str, *, expected: bool) -> None:
    assert denied(forms(quoted), forms(source)) is expected


def test_hedges_and_reservations() -> None:
    assert hedges(forms("meer dan 50, misschien")) == ["meer", "misschien"]
    assert hedges(forms("up to 50 could")) == ["up", "could"]
    assert hedges(forms("如果超过五十")) == ["如果", "超过"]
    assert reservations(forms("If more than 50 may")) == ["if", "may"]
    assert reservations(forms("可能超过五十，要是")) == ["可能", "要是"]


def test_what_forbids_what_follows() -> None:
    assert forbids("不能")
    assert forbids("没人")
    assert not forbids("不过")
    assert not forbids("人")
