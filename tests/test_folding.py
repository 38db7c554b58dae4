"""Texts folded for comparing, and the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.folding import fold, folded
from indexer.records import Span
from tests.texts import SNIPPETS

READINGS = ("", "(yè)", "（miàn）", "(ńg)", "(zhuāng)")
WITH_READINGS = st.lists(
    st.one_of(
        st.sampled_from("頁面𠮷é"),
        st.sampled_from((*READINGS, "(Nestlé)", "(", ")", "\u0301", "\u200b")),
        SNIPPETS,
    ),
    max_size=12,
).map("".join)
"""Texts in which brackets stand behind characters, and marks behind brackets."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("De Fakkel", "de fakkel"),
        ("ＦＡＫＫＥＬ　１２３！", "fakkel 123!"),
        ("ﬁne oﬃce", "fine office"),
        ("cafe\u0301 CAFE\u0301 CAFÉ", "café café café"),
        ("n\u0303\u0323", "\u1e47\u0303"),  # a dot below stands before a tilde above
        ("Straße STRASSE", "strasse strasse"),
        ("“a” „b‟ «c» ‹d› 「e」 『f』 〝g〞 ＂h＂ ″", '"a" "b" "c" "d" "e" "f" "g" "h" "'),
        ("‘a’ ‚b‛ `c´ ′d ʼe ＇f", "'a' 'b' 'c' 'd 'e 'f"),
        ("a-b‐c‑d‒e–f—g―h−i－j﹣k", "a-b-c-d-e-f-g-h-i-j-k"),
        ("a\tb\nc\rd\x0be\x0cf\x1cg\x1fh", "a b c d e f g h"),
        ("a\xa0b\u3000c\u2003d\u2028e\u2029f\x85g\u202fh", "a b c d e f g h"),
        ("fak\u00adkel to\u200brch\u2060es \ufeffx\ufe0fy", "fakkel torches xy"),
        ("👩‍👩‍👧", "👩👩👧"),
        ("傳遞火炬", "传递火炬"),
        ("客戶與顧客", "客户与顾客"),
        ("e\u0301\u200d!", "é!"),
        ("…", "..."),
        ("İ", "i\u0307"),
        ("𝒜𠮷", "a𠮷"),
        ("\u0301a", "\u0301a"),
        ("網(wǎng)頁（Yè）面(miàn)", "网页面"),
        ("頁(yè)\u0301面", "页\u0301面"),  # the mark comes to stand behind the character
        ("頁(yè)(miàn)面", "页(miàn)面"),
        ("雀巢(Nestlé)", "雀巢(nestlé)"),
        ("(yè)", "(yè)"),
    ],
)
def test_what_is_folded_away(text: str, expected: str) -> None:
    assert folded(text).text == expected
    assert fold(text) == expected


def test_white_space_is_made_alike_and_not_less() -> None:
    assert fold(" a \r\n\u3000b ") == " a    b "


def test_every_character_knows_where_it_comes_from() -> None:
    found = folded("Oﬃ\u200bce\u0301!")
    assert found.text == "officé!"
    assert found.starts == (0, 1, 1, 1, 3, 4, 6)
    assert found.ends == (1, 2, 2, 2, 4, 6, 7)


def test_a_reading_is_in_no_slice_but_between_its_characters() -> None:
    found = folded("網(wǎng)頁(yè)!")
    assert found.text == "网页!"
    assert (found.starts, found.ends) == ((0, 7, 12), (1, 8, 13))
    assert found.original(0, 2) == Span(0, 8)
    marked = folded("頁(yè)\u0301!")
    assert (marked.text, marked.starts, marked.ends) == ("页\u0301!", (0, 0, 6), (6, 6, 7))


def test_ascii_is_folded_as_everything_else_is() -> None:
    every = "".join(map(chr, range(128)))
    assert folded(every).text == fold(every) == folded(every + "é").text[:-1]
    assert folded(every).starts == tuple(range(128))
    assert folded(every).ends == tuple(range(1, 129))


@pytest.mark.parametrize(
    ("text", "wanted", "original"),
    [
        ("Een Ｆakkel.", "fakkel", "Ｆakkel"),
        ("Een cafe\u0301!", "café", "cafe\u0301"),
        ("Die Straße da", "strasse", "Straße"),
        ("Die Straße da", "as", "aß"),  # half a character is all of it
        ("one to\u200brch", "torch", "to\u200brch"),
        ("一個「傳遞」者", '"传递"', "「傳遞」"),
        ("🔥𠮷火炬手", "火炬", "火炬"),
        ("wait… what", "..", "…"),
        ("看網(wǎng)頁(yè)吧", "网页", "網(wǎng)頁"),
        ("看網(wǎng)頁(yè)吧", "吧", "吧"),
    ],
)
def test_a_slice_of_the_folded_text_is_found_in_the_original(
    text: str, wanted: str, original: str
) -> None:
    found = folded(text)
    start = found.text.index(wanted)
    assert found.original(start, start + len(wanted)).of(text) == original


def test_places_of_the_original_are_those_of_the_whole_text() -> None:
    assert folded("ﬁ ﬁ").original(3, 5) == Span(2, 3)
    assert folded("ab cd").original(3, 5) == Span(3, 5)


@given(st.one_of(SNIPPETS, WITH_READINGS))
def test_the_way_back_has_a_place_for_every_character_in_order(text: str) -> None:
    found = folded(text)
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert list(found.starts) == sorted(found.starts)
    assert list(found.ends) == sorted(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert found.text == fold(text)


@given(st.one_of(SNIPPETS, WITH_READINGS))
def test_every_slice_stands_for_a_slice_that_folds_to_it(text: str) -> None:
    found = folded(text)
    size = len(found.text)
    cuts = [
        at
        for at in range(size + 1)
        if at in (0, size) or found.starts[at - 1 : at] != found.starts[at : at + 1]
    ]
    for start in range(0, size, 3):
        for end in range(start + 1, min(start + 12, size + 1)):
            again = fold(found.original(start, end).of(text))
            assert found.text[start:end] in again
            if start in cuts and end in cuts:
                assert again == found.text[start:end]


@given(
    st.lists(st.tuples(st.sampled_from("網頁面𠮷企業的"), st.sampled_from(READINGS)), min_size=1)
)
def test_characters_are_found_in_order_whatever_readings_stand_behind_them(
    read: list[tuple[str, str]],
) -> None:
    text = "".join(character + reading for character, reading in read)
    found = folded(text)
    assert found.text == fold("".join(character for character, _ in read))
    back = [found.original(at, at + 1).of(text) for at in range(len(read))]
    assert back == [character for character, _ in read]
    assert found.original(0, len(read)).of(text) == text.removesuffix(read[-1][1])
