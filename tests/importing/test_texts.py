"""Plain text → lines."""

from indexer.importing import texts
from indexer.importing.lines import Line
from indexer.records import BlockKind

ITEM = BlockKind.ITEM


def test_each_line_is_a_paragraph_with_its_place() -> None:
    assert texts.lines("\n　　Een.  \r\n\r\nTwee.\x85Drie.") == (
        Line(2, "Een."), Line(4, "Twee."), Line(5, "Drie."),
    )  # fmt: skip


def test_lines_that_an_editor_wrapped_are_one_paragraph() -> None:
    wrapped = (
        "Wie vroeg opstaat, heeft de hele markt een uur lang voor zich\n"
        "alleen en kiest nog voor de buren de beste vis van het\nplein."
    )
    whole = wrapped.replace("\n", " ")
    assert texts.lines(f"Kop\n\n{wrapped}") == (Line(1, "Kop"), Line(3, whole))


def test_bullets_on_the_line_or_alone_above_it() -> None:
    assert texts.lines("- een\n-\ntwee\n• drie\n") == (
        Line(1, "een", ITEM, marker="- "),
        Line(3, "twee", ITEM, marker="- "),
        Line(4, "drie", ITEM, marker="- "),
    )


def test_a_single_asterisk_is_a_note() -> None:
    assert texts.lines("Een stuk.*\n\n* (bron)") == (Line(1, "Een stuk.*"), Line(3, "* (bron)"))
    assert [line.kind for line in texts.lines("* een\n* twee")] == [ITEM, ITEM]


def test_numbers_that_count_on_are_a_list_and_one_alone_is_not() -> None:
    assert texts.lines("3. drie\n4. vier\n\nEn:\n\n7. zeven") == (
        Line(1, "drie", ITEM, marker="3. "),
        Line(2, "vier", ITEM, marker="4. "),
        Line(4, "En:"),
        Line(6, "7. zeven"),
    )
