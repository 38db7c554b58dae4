"""Words of a text with their exact places, in all three languages."""

from itertools import pairwise

import pytest
from hypothesis import given

from indexer.folding import folded
from indexer.records import Span
from indexer.words import Word, is_chinese, may_be_a_name, words, words_in
from tests.texts import SNIPPETS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("... 🔥 — !", []),
        ("Een fakkel.", ["een", "fakkel"]),
        ("Mary's shop en persona’s", ["mary", "shop", "en", "persona"]),
        ("James' boeken", ["james", "boeken"]),
        ("don't o'clock rock'n'roll", ["don't", "o'clock", "rock'n'roll"]),
        ("'quoted' ’s ochtends", ["quoted", "s", "ochtends"]),
        ("co-creatie e-mail's", ["co-creatie", "e-mail"]),
        ("-x- a--b co‑creatie", ["x", "a", "b", "co-creatie"]),
        ("3.000 euro en 1,5% om 10:30.", ["3.000", "euro", "en", "1,5", "om", "10:30"]),
        ("In 2019. En 5, 6", ["in", "2019", "en", "5", "6"]),
        ("a.b 1.a a,5", ["a", "b", "1", "a", "a", "5"]),
        ("covid-19 2026-03-01 3,5-voudig", ["covid-19", "2026-03-01", "3,5-voudig"]),
        ("snake_case iPhone15 AT&T", ["snake", "case", "iphone15", "at", "t"]),
        ("Café CAFE\u0301 naïef", ["café", "café", "naïef"]),
        ("顾客旅程很重要", ["顾客", "旅程", "很", "重要"]),
        ("顧客旅程很重要", ["顾客", "旅程", "很", "重要"]),
        ("企业，客户。", ["企业", "客户"]),
        ("企业的CMO有3.000个客户", ["企业", "的", "cmo", "有", "3.000", "个", "客户"]),
        ("用iPhone-app买１２３", ["用", "iphone-app", "买", "123"]),
        ("App的B2B客户", ["app", "的", "b2b", "客户"]),
    ],
)
def test_words_are_cut_out_and_folded(text: str, expected: list[str]) -> None:
    assert [word.form for word in words(text)] == expected


def test_places_are_exact_slices_of_the_text() -> None:
    assert words("🔥 Ｆakkel's 3.000 cafe\u0301") == (
        Word("fakkel", Span(2, 8)),
        Word("3.000", Span(11, 16)),
        Word("café", Span(17, 22)),
    )
    assert words("𠮷與CMO談客戶") == (
        Word("𠮷", Span(0, 1)),
        Word("与", Span(1, 2)),
        Word("cmo", Span(2, 5)),
        Word("谈", Span(5, 6)),
        Word("客户", Span(6, 8)),
    )


def test_words_of_a_text_that_is_folded_already_are_the_same() -> None:
    text = "De ﬁets — 傳遞 ‘火炬’"
    assert words_in(folded(text)) == words(text)
    assert [word.span.of(text) for word in words(text)] == ["De", "ﬁets", "傳遞", "火炬"]


@pytest.mark.parametrize(
    ("form", "chinese"),
    [
        ("火炬", True),
        ("𠮷", True),
        ("torch", False),
        ("3.000", False),
        ("カタ", False),
        ("", False),
    ],
)
def test_which_words_are_chinese(form: str, chinese: bool) -> None:
    assert is_chinese(form) is chinese


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("华盛顿", True),  # a place
        ("托马斯", True),  # a person
        ("奥廷加", True),  # in no dictionary
        ("安排", False),
        ("本地", False),
        ("基本", False),
    ],
)
def test_which_chinese_words_may_be_names(form: str, expected: bool) -> None:
    assert may_be_a_name(form) is expected


@given(SNIPPETS)
def test_words_stand_in_order_without_overlap(text: str) -> None:
    found = words(text)
    source = folded(text)
    for word in found:
        assert word.form != ""
        assert word.form in folded(word.span.of(text)).text
    shared = {at for at in source.starts if source.starts.count(at) > 1}
    for one, other in pairwise(found):
        assert one.span.start <= other.span.start
        assert one.span.end <= other.span.end
        if one.span.end > other.span.start:  # one character that is several words: ½
            assert other.span.start in shared


@given(SNIPPETS)
def test_every_letter_and_figure_is_in_a_word_or_a_possessive(text: str) -> None:
    source = folded(text).text
    found = "".join(word.form for word in words(text))
    kept = [character for character in source if character.isalnum() and character != "s"]
    assert [one for one in found if one.isalnum() and one != "s"] == kept
