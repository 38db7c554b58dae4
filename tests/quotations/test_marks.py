"""Quotation marks: paired in every style, across sentences, nested; apostrophes left alone."""

import pytest
from hypothesis import given, settings

from indexer.quotations.marks import Marked, left_open, pairs
from indexer.records import Span
from tests.texts import LONG_TEXTS, SNIPPETS


def inside(text: str) -> list[str]:
    return [one.inner.of(text) for one in pairs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a “b c” d", ["b c"]),
        ("a “b c“ d", ["b c"]),
        ("a „b c” d „e“", ["b c", "e"]),
        ("a ”b c” d", ["b c"]),
        ("a ‘b c’ d", ["b c"]),
        ("a ‚b c’ d ‚e‘", ["b c", "e"]),
        ("a \"b c\" d \"e\"", ["b c", "e"]),
        ("a 'b c' d", ["b c"]),
        ("a «b c» d « e »", ["b c", "e"]),
        ("a »b c« d", ["b c"]),
        ("a ‹b c› d", ["b c"]),
        ("a ,,b c'' d ,,e” f", ["b c", "e"]),
        ("他说：「甲。」又说：『乙。』", ["甲。", "乙。"]),
        ("他说\"甲。\"又说\"乙。\"", ["甲。", "乙。"]),
        ("“甲”“乙”", ["甲", "乙"]),
        ("“A b. C d! E?” f", ["A b. C d! E?"]),
        ("“a ‘b’ c” d", ["a ‘b’ c", "b"]),
        ("“a “b” c” d", ["a “b” c", "b"]),
        ("「甲『乙』丙」", ["甲『乙』丙", "乙"]),
        ("“ a ”", ["a"]),
        ("“” «»", []),
        ("《“甲”的艺术》“乙”", ["乙"]),
        ("《甲》〈乙〉", []),
        # marks that do not pair
        ("a “b c", []),
        ("a b” c", []),
        ("a “b “c d” e", ["c d"]),
        ("a \"b c. \"d e\" f", ["d e"]),
        ("“a” b” “c”", ["a", "c"]),
        # apostrophes, inches, decades
        ("it's don't zo'n foto's", []),
        ("'s avonds 't licht en 'n kaars, ’s ochtends ‘s middags", []),
        ("the shops' and the buyers' needs", []),
        ("‘the shops’ needs are met,’ b", ["the shops’ needs are met,"]),
        ("'it's here' b", ["it's here"]),
        ("‘it’s here’ b", ["it’s here"]),
        ("rock 'n' roll in the '60s and '70s", []),
        ("Hans' fiets en Kees’ boek", []),
        ("a 5\" and a 12\" screen", []),
        ("O’Neill’s “O’Neill”", ["O’Neill"]),
    ],
)  # fmt: skip
def test_what_stands_between_marks(text: str, found: list[str]) -> None:
    assert inside(text) == found


def test_a_pair_knows_its_place_with_and_without_marks_and_how_deep_it_is() -> None:
    assert pairs("x “a ‘b’” “c”", Span(2, 13)) == (
        Marked(Span(2, 9), Span(3, 8), 0),
        Marked(Span(5, 8), Span(6, 7), 1),
        Marked(Span(10, 13), Span(11, 12), 0),
    )


def test_a_quotation_left_open_reaches_to_the_end_of_its_block() -> None:
    text = "He said: “a. “b” c"
    assert left_open("“a” “b c.", Span(0, 9)) == Marked(Span(4, 9), Span(5, 9), continues=True)
    assert left_open("“a” ‘b c.", Span(0, 9)) is None  # may be an apostrophe
    assert left_open("“a” b c.", Span(0, 8)) is None
    assert inside(text) == ["b"]


@settings(max_examples=300, deadline=None)
@given(SNIPPETS | LONG_TEXTS)
def test_pairs_lie_in_order_and_within_the_text(text: str) -> None:
    found = pairs(text, Span(0, len(text)))
    assert list(found) == sorted(found, key=lambda one: (one.outer.start, -one.outer.end))
    for one in found:
        assert 0 <= one.outer.start < one.inner.start < one.inner.end < one.outer.end <= len(text)
        assert one.inner.of(text) == one.inner.of(text).strip()
