"""Traditional and simplified characters: folding keeps every place, scripts are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.chinese import han_count, script_of, simplified
from indexer.records import Language
from tests.texts import SNIPPETS


@pytest.mark.parametrize(
    ("traditional", "expected"),
    [
        ("傳遞火炬的人點亮了黑夜", "传递火炬的人点亮了黑夜"),
        ("CRM 系統與顧客關係", "CRM 系统与顾客关系"),
        ("火炬手", "火炬手"),
        ("商店裡的價格", "商店里的价格"),
        ("Zonder één Chinees teken…", "Zonder één Chinees teken…"),
        ("𠮷野家的麵🔥", "𠮷野家的面🔥"),
        ("", ""),
    ],
)
def test_traditional_characters_become_simplified_and_nothing_else_changes(
    traditional: str, expected: str
) -> None:
    assert simplified(traditional) == expected


def test_words_are_not_exchanged_for_those_of_another_region() -> None:
    assert simplified("軟體與網路") == "软体与网路"  # phrase conversion would say 软件与网络


@given(st.one_of(st.text(), SNIPPETS))
def test_folding_keeps_the_length_and_is_done_in_one_go(text: str) -> None:
    folded = simplified(text)
    assert len(folded) == len(text)
    assert simplified(folded) == folded


@given(st.text(), st.text())
def test_a_character_folds_the_same_whatever_stands_beside_it(before: str, after: str) -> None:
    assert simplified(before + after) == simplified(before) + simplified(after)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("火炬手", 3),
        ("CRM 系统", 2),
        ("𠮷", 1),
        ("カタカナ、ひらがな。", 0),
        ("한국어", 0),
        ("Ａ１", 0),
    ],
)
def test_only_ideographs_count_as_chinese_characters(text: str, count: int) -> None:
    assert han_count(text) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们传递火炬", Language.SIMPLIFIED),
        ("我們傳遞火炬", Language.TRADITIONAL),
        ("顧客关系關係", Language.TRADITIONAL),  # three traditional against two simplified
        ("CRM 与 ERP", Language.SIMPLIFIED),
    ],
)
def test_the_script_is_that_of_most_characters_that_have_only_one(
    text: str, expected: Language
) -> None:
    assert script_of(text) == expected
    assert script_of(text, otherwise=Language.TRADITIONAL) == expected


@pytest.mark.parametrize("text", ["火炬手", "", "fakkel", "门門"])
def test_where_the_script_does_not_show_it_is_that_of_the_surroundings(text: str) -> None:
    assert script_of(text) == Language.SIMPLIFIED
    assert script_of(text, otherwise=Language.TRADITIONAL) == Language.TRADITIONAL
