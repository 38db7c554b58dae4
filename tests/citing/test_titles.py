"""Titles: marks of quotation by level, capitals of headlines, nothing that is not for showing."""

import pytest

from api.citing.titles import curled, headline, nested, one_line
from indexer.records import Language


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ("Why \"fast\" isn't 'fast'", "Why “fast” isn’t ‘fast’"),
        ("The '90s and rock 'n' roll", "The ’90s and rock ’n’ roll"),
        ("(\"so\") - 'so'", "(“so”) - ‘so’"),
        ("the brands' shops", "the brands’ shops"),
        ("already “curly”", "already “curly”"),
    ],
)
def test_straight_marks_become_curly(straight: str, curly: str) -> None:
    assert curled(straight, Language.ENGLISH) == curly


def test_straight_marks_in_chinese_become_those_of_the_script() -> None:
    assert curled('街角的"商店"', Language.SIMPLIFIED) == "街角的“商店”"
    assert curled('街角的"商店"', Language.TRADITIONAL) == "街角的「商店」"


@pytest.mark.parametrize(
    ("alone", "within"),
    [
        ("Why “fast” isn’t ‘fast’", "Why ‘fast’ isn’t ‘fast’"),
        ("She said “he said ‘no’ twice”", "She said ‘he said “no” twice’"),
        ("De „stille” winkel", "De ‘stille’ winkel"),
        ("the brands’ shops", "the brands’ shops"),
        ("an “open end", "an ‘open end"),
        ("a closed” end", "a closed” end"),
    ],
)
def test_marks_within_marks_change_places(alone: str, within: str) -> None:
    assert nested(alone) == within


@pytest.mark.parametrize(
    ("title", "capitals"),
    [
        ("what a price says", "What a Price Says"),
        ("one roadmap for marketing and IT", "One Roadmap for Marketing and IT"),
        ("the iPhone isn’t a CMO’s b2b tool", "The iPhone Isn’t a CMO’s b2b Tool"),
        ("prices: the long way to go to", "Prices: The Long Way to Go To"),
        ("how store-and-app shops work", "How Store-and-App Shops Work"),
        ("who said “no”? and why", "Who Said “No”? And Why"),
        ("élan in the café", "Élan in the Café"),
        ("what joining up costs", "What Joining Up Costs"),
        ("loyalty without points, before it fades", "Loyalty Without Points, Before It Fades"),
        ("WHAT NOW", "WHAT NOW"),
        ("", ""),
    ],
)
def test_an_english_title_gets_the_capitals_of_a_headline(title: str, capitals: str) -> None:
    assert headline(title) == capitals


def test_long_prepositions_may_stay_small() -> None:
    title = "loyalty without points, before it fades: across the river"
    assert headline(title, long_prepositions=False) == (
        "Loyalty without Points, Before It Fades: Across the River"
    )


def test_a_text_on_one_line_has_nothing_that_moves_or_hides() -> None:
    assert one_line(" a\r\n\tb\x00c\u202ed\ue000e\u2028f🛍️ ") == "a bcde f🛍️"
