"""A quotation freed of its marks, and taken apart at its omissions."""

import pytest

from api.verifying.quoted import Quoted, stripped, taken_apart


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("the torch", "the torch"),
        (" “the torch” ", "the torch"),
        ("„de fakkel”", "de fakkel"),
        ("„de fakkel“", "de fakkel"),
        ("«the torch»", "the torch"),
        ("「火炬手」", "火炬手"),
        ("『火炬手』", "火炬手"),
        ("‘the torch’", "the torch"),
        ("‘it’s the torch’", "it’s the torch"),
        ('"the torch"', "the torch"),
        ("“the torch", "the torch"),
        ("the torch”", "the torch"),
        ("“the ‘torch’”", "the ‘torch’"),
        ("‘The torch,’ she said, ‘is lit’", "‘The torch,’ she said, ‘is lit’"),
        ("“积分，”她说，“是最便宜的”", "“积分，”她说，“是最便宜的”"),
        ("’s ochtends", "’s ochtends"),
        ("“”", ""),
        ("”", ""),
        ("", ""),
    ],
)
def test_marks_around_a_quotation_are_not_part_of_it(text: str, inside: str) -> None:
    assert stripped(text).of(text) == inside


@pytest.mark.parametrize(
    ("text", "parts", "marked"),
    [
        ("the torch", ["the torch"], False),
        ("the torch … is lit", ["the torch", "is lit"], True),
        ("the torch... is lit", ["the torch", "is lit"], True),
        ("the torch [...] is lit", ["the torch", "is lit"], True),
        ("the torch […] is lit", ["the torch", "is lit"], True),
        ("the torch (…) is lit", ["the torch", "is lit"], True),
        ("the torch . . . is lit", ["the torch", "is lit"], True),
        ("火炬手……走在前面", ["火炬手", "走在前面"], True),
        ("火炬手⋯⋯走在前面", ["火炬手", "走在前面"], True),
        ("火炬手。。。走在前面", ["火炬手", "走在前面"], True),
        ("… the torch …", ["the torch"], True),
        ("the torch [is] lit", ["the torch [is] lit"], False),
        ("1...5 torches", ["1...5 torches"], False),
        ("1 … 5 torches", ["1", "5 torches"], True),
        ("the torch.. is lit", ["the torch.. is lit"], False),
        ("…", [], True),
        ("", [], False),
    ],
)
def test_parts_between_marked_omissions(text: str, parts: list[str], *, marked: bool) -> None:
    apart = taken_apart(Quoted(text))
    assert ([part.text for part in apart.parts], apart.marked) == (parts, marked)
    assert all(text[part.start :].startswith(part.text) for part in apart.parts)


def test_parts_know_where_an_omission_is_marked() -> None:
    apart = taken_apart(Quoted("… the torch … is lit"))
    assert [(part.opens, part.closes) for part in apart.parts] == [(False, False), (False, True)]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("two torches", True), ("torch", False), ("of the", False), ("it is what it is", True),
        ("火炬手们", True), ("火炬", False), ("火炬 is", True), ("的在了是", False),
        ("12 %", False),
    ],
)  # fmt: skip
def test_what_is_long_enough_to_be_evidence(text: str, *, evidence: bool) -> None:
    assert Quoted(text).is_evidence is evidence
