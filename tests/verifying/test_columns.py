"""Quotation and source one above the other, in a terminal."""

from api.verifying.columns import beside
from api.verifying.verdict import Difference, DifferenceKind
from indexer.records import Span

CHANGED, DROPPED, ADDED = DifferenceKind.CHANGED, DifferenceKind.DROPPED, DifferenceKind.ADDED


def difference(kind: DifferenceKind, quoted: str, source: str, start: int) -> Difference:
    return Difference(kind, quoted, source, Span(start, start + len(quoted)), Span(0, len(source)))


def test_a_changed_word_stands_above_its_source() -> None:
    assert beside("red torch", [difference(CHANGED, "red", "green", 0)], 60) == [
        "yours  red   torch",
        "source green torch",
        "       ~~~~~",
    ]


def test_words_left_out_and_added() -> None:
    found = [difference(ADDED, "not", "", 3), difference(DROPPED, "", "lit", 12)]
    assert beside("is not here today", found, 60) == [
        "yours  is not here     today",
        "source is     here lit today",
        "          +++      ----",
    ]


def test_chinese_characters_are_two_cells_wide() -> None:
    assert beside("三支火炬", [difference(CHANGED, "三", "二十", 0)], 60) == [
        "yours  三  支火炬",
        "source 二十支火炬",
        "       ~~~~",
    ]


def test_long_quotations_are_cut_into_rows_at_spaces() -> None:
    lines = beside("one two three four five six seven", [difference(CHANGED, "six", "ten", 24)], 27)
    assert lines == [
        "yours  one two three four",
        "source one two three four",
        "yours  five six seven",
        "source five ten seven",
        "            ~~~",
    ]


def test_characters_that_cannot_be_seen_are_shown() -> None:
    found = [difference(CHANGED, "a\u202eb", "ab", 0)]
    assert beside("a\u202eb", found, 60)[0] == "yours  a␣b"


def test_of_many_rows_only_those_with_differences_are_shown() -> None:
    text = "word " * 100
    lines = beside(text, [difference(CHANGED, "word", "torch", 250)], 40)
    assert len(lines) == 3
    assert "torch" in lines[1]
