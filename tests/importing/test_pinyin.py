"""Pinyin glued behind characters goes; other brackets stay."""

import pytest

from indexer.importing import pinyin
from indexer.importing.lines import Line, Removed, Swept, Unsure


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("分享本頁(yè)面", "分享本頁面"),
        ("企業(yè)與業(yè)務(wù)", "企業與業務"),
        ("我们(men)的（de）书", "我们的书"),
        ("銀行(háng)和行(xíng)人", "銀行和行人"),
        ("女(nǚ)兒", "女兒"),
    ],
)
def test_a_reading_of_the_character_before_it_is_taken_out(text: str, without: str) -> None:
    assert pinyin.without(text)[0] == without


@pytest.mark.parametrize(
    "text",
    ["CEO(首席执行官)", "品牌(Brand)", "公司(IBM)", "饕餮(tāo tiè)", "能力(ai)", "他(he)说",
     "第一(a)项", "Het café (fé) is open", "体验（Customer Experience）", "頁 (yè)"],
)  # fmt: skip
def test_other_brackets_stay(text: str) -> None:
    assert pinyin.without(text) == (text, [], [])


def test_each_line_says_what_was_taken_from_it() -> None:
    lines = (Line(3, "業(yè)務(wù)和業(yè)績"), Line(4, "沒有"))
    assert pinyin.swept(lines) == Swept(
        (Line(3, "業務和業績"), Line(4, "沒有")), (Removed(3, "pinyin", "業(yè)×2 務(wù)"),)
    )


def test_a_syllable_that_is_no_reading_of_its_character_is_reported() -> None:
    swept = pinyin.swept([Line(1, "專I(yè)知識"), Line(2, "水(shān)。")])
    assert [line.text for line in swept.kept] == ["專I知識", "水(shān)。"]
    assert swept.unsure == (
        Unsure(1, "yè is no reading of I; the bracket was removed", "專I(yè)知識"),
        Unsure(2, "pinyin, but no reading of 水; kept", "水(shān)。"),
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [("價格", "jiage"), ("银行", "yinhang"), ("火炬 App", "huoju App"), ("", "")],
)
def test_characters_are_read_as_in_their_words(text: str, read: str) -> None:
    assert pinyin.latin(text) == read
