"""Headings that nobody marked."""

import pytest

from indexer.importing import headings
from indexer.importing.lines import Line
from indexer.records import BlockKind

LONG = "De markt begint om acht uur en wie later komt vindt alleen nog de helft van de kramen open."
CHINESE = (
    "市场每天早上八点开门，来得晚的人只能看到一半的摊位还开着，剩下的人都已经回家休息去了。" * 2
)


def levels(*lines: str) -> list[int]:
    return [line.level for line in headings.marked([Line(n, text) for n, text in enumerate(lines)])]


@pytest.mark.parametrize("heading", ["Vroeg op", "1. Vroeg op", "Wie is er vroeg op?", "IV. Slot"])
def test_a_short_line_before_a_paragraph_is_a_heading(heading: str) -> None:
    assert levels(heading, LONG) == [2, 0]


def test_chinese_headings() -> None:
    assert levels("早起的人", CHINESE, "一、早起的人", CHINESE) == [2, 0, 2, 0]


@pytest.mark.parametrize(
    "line",
    ["Dat is kort.", "Dat is kort,", "Dit zijn ze:", "“Vroeg op”", "Dat is zo…", "够了。",
     "Dag | Bezoek",
     "Een vraag die zo lang is dat niemand haar boven een stuk tekst zou zetten?",
     "Is dat zo? Ja. Is het waar?"],
)  # fmt: skip
def test_sentences_are_not(line: str) -> None:
    assert levels(line, LONG) == [0, 0]


def test_a_line_before_a_short_one_or_the_end_is_not() -> None:
    assert levels("Vroeg op", "Dat is kort.", "Slot") == [0, 0, 0]


def test_numbered_headings_stand_under_the_line_above_them() -> None:
    found = levels("Twee lessen", "1. Vroeg op", LONG, "2. Laat naar bed", LONG, "Slot", LONG)
    assert found == [2, 3, 0, 3, 0, 2, 0]


def test_items_and_quotations_are_left_alone() -> None:
    item = Line(1, "Vroeg op", BlockKind.ITEM, marker="- ")
    assert headings.marked([item, Line(2, LONG)]) == (item, Line(2, LONG))


def test_a_name_behind_a_dash_is_no_heading() -> None:
    lines = (Line(1, "— Ines Corrie"), Line(2, "De gemeente telde elke fietser op de brug. " * 3))
    assert headings.marked(lines) == lines
