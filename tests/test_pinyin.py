"""Readings in brackets behind characters, found and left out; other brackets stay."""

import pytest

from indexer.pinyin import without_readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("網(wǎng)頁(yè)面", "網頁面"),
        ("网（wǎng）页（yè）", "网页"),
        ("装(zhuāng)", "装"),  # six letters, the longest there is
        ("女(nǚ)人与(YǓ)二(èr)", "女人与二"),
        ("嗯(ńg)呣(ḿ)", "嗯呣"),
        ("𠮷(jí)", "𠮷"),
        ("頁(yè)\n\n面(miàn)。", "頁\n\n面。"),
        ("一个(gè)app(yè)", "一个app(yè)"),  # behind a character, not behind a letter
    ],
)
def test_a_syllable_with_a_tone_mark_behind_a_character_is_left_out(
    text: str, expected: str
) -> None:
    assert without_readings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "(yè)",
        "頁 (yè)",
        "頁(ye)",  # no tone mark
        "頁(CRM)与客户(B2B)",
        "頁( yè)",
        "頁(yè",
        "頁[yè]",
        "頁()",
        "网页(wǎngyè)",  # two syllables are a gloss
        "网页(wǎng yè)",
        "頁(yèè)",  # two tone marks
        "雀巢(Nestlé)",
        "咖啡(café)",
        "蔻依(Chloé)",
        "桃红(rosé)",
        "字(bcā)",
        "字(āb)",
        "字(zhuāngg)",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert without_readings(text) == text


def test_of_two_brackets_the_one_that_stands_behind_the_character_is_left_out() -> None:
    assert without_readings("長(cháng)(zhǎng)") == "長(zhǎng)"
