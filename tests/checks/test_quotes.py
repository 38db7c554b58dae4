"""Quotation marks pair or are named; apostrophes, elisions, feet and inches are neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.checks import quotes
from indexer.checks.quotes import Odd, odd_marks
from indexer.importing.lines import Line


@pytest.mark.parametrize(
    "text",
    [
        "„Ja”, zei hij, „en nee.”",
        "„Ja“, sagte er; ‚nein‘.",
        "‘Ja,’ zei ze, ‘maar ’s avonds niet.’",
        "’s Avonds is ’t stil, ‘s middags ook, en ‘t blijft zo.",
        "'s Avonds in de jaren '90 was 't stil op foto's van Anna's zus, zei 'Piet'.",
        "“She said ‘it’s ours’ and left,” he wrote.",
        "The customers’ choice, ‘the customers’ choice’, rock ’n’ roll.",
        'A pipe of 5" and one of 6\' 2", called "the 7" pipe".',
        '"One" and "two".',
        "他说“你好，‘朋友’”，又读了《书》。",
        '他说"你好"。',
        "她說「你好，『朋友』」，又讀了〈文〉。",
        "”Ja”, zei zij.",
        "Le « mot », das »Wort«.",
        "Home » Blog › Nieuws",
        "« Terug naar het overzicht",
        "Lees verder »",
        "Geen enkel teken.",
        "",
    ],
)
def test_marks_that_pair_and_marks_that_need_not(text: str) -> None:
    assert odd_marks(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Zij zei: “Ja.", [Odd(9, "“", opens=True)]),
        ("Ja”, zei zij.", [Odd(2, "”", opens=False)]),
        ("Zij zei ‘ja en nee.", [Odd(8, "‘", opens=True)]),
        ("Ja,’ zei zij.", [Odd(3, "’", opens=False)]),
        ('Zij zei "ja.', [Odd(8, '"', opens=True)]),
        ("Zij zei 'ja.", [Odd(8, "'", opens=True)]),
        ('„Ja"', [Odd(0, "„", opens=True), Odd(3, '"', opens=True)]),
        ("“a ‘b” c", [Odd(3, "‘", opens=True)]),
        ("”你好“", [Odd(0, "”", opens=True), Odd(3, "“", opens=True)]),
        ("说”你好“", [Odd(1, "”", opens=False), Odd(4, "“", opens=True)]),
        ("「你好", [Odd(0, "「", opens=True)]),
        ("你好』", [Odd(2, "』", opens=False)]),
        ("《书", [Odd(0, "《", opens=True)]),
        ("你好’吗", [Odd(2, "’", opens=False)]),
    ],
)
def test_odd_marks_are_found_where_they_stand(text: str, odd: list[Odd]) -> None:
    assert odd_marks(text) == odd


def shown(*texts: str) -> list[str]:
    lines = [Line(number, text) for number, text in enumerate(texts, 7)]
    return [str(one) for one in quotes.check("nl/a.md", lines)]


def test_a_paragraph_is_named_once_with_its_first_odd_mark() -> None:
    assert shown("Alles „in orde”.", "Zij zei: “Ja. En toen «nog iets.") == [
        "nl/a.md:8: “ is not closed: Zij zei: “Ja. En toen «nog iets.; expected ” in the same "
        "paragraph. Add it, or remove the one that stands alone."
    ]


def test_another_mark_where_the_closing_one_should_be() -> None:
    assert shown('Hij zei „Ja" en ging.') == [
        'nl/a.md:7: „ is opened, and " stands where it would be closed: Hij zei „Ja" en ging.; '
        "expected ” in the same paragraph. Add it, or remove the one that stands alone."
    ]
    assert shown("Zie “Het huis“.")[0].startswith(
        "nl/a.md:7: “ is opened, and “ stands where it would be closed: Zie “Het huis“.; expected ”"
    )


def test_straight_marks_are_counted() -> None:
    assert shown('"Een" en "twee.') == [
        'nl/a.md:7: " stands 3 times, and one is not closed: "Een" en "twee.; expected " in the '
        "same paragraph. Add it, or remove the one that stands alone."
    ]


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    assert shown("“Een begin.", "“En het einde.”") == []
    assert shown("“Een begin.", "En het einde.”") == []
    assert shown('"Een begin.', '"En het einde."') == []
    assert len(shown("“Een begin.", "Iets anders.", "En het einde.”")) == 2


@given(st.text("ab 5.“”„‘’\"'«»「」《》"))
def test_every_odd_mark_stands_where_it_is_said_to(text: str) -> None:
    assert [text[one.place] for one in odd_marks(text)] == [one.mark for one in odd_marks(text)]


@given(st.text("ab c"), st.text("ab c"))
def test_a_pair_is_never_odd_and_half_of_it_always(before: str, inside: str) -> None:
    assert odd_marks(f"{before}「{inside}」") == []
    assert odd_marks(f"{before}「{inside}") == [Odd(len(before), "「", opens=True)]


def test_a_paragraph_full_of_open_marks_is_given_up_early() -> None:
    assert odd_marks("“" * 100) == [Odd(place, "“", opens=True) for place in range(51)]
