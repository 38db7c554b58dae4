"""Names that are the same across scripts, and words that are not."""

import pytest

from indexer.sounds import MOST_READINGS, Reading, likeness, readings
from indexer.transcription import TABLE, syllables

SILENT = frozenset("-")


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [
        ("mackinder", "麦金德"),
        ("ratzel", "拉采尔"),
        ("odinga", "奥廷加"),
        ("piketty", "皮凯蒂"),
        ("turabi", "图拉比"),
        ("thomas", "托马斯"),
        ("amazon", "亚马逊"),
        ("tesla", "特斯拉"),
        ("rogers", "罗杰斯"),
        ("disney", "迪士尼"),
        ("washington", "华盛顿"),
        ("hilton", "希尔顿"),
        ("shapiro", "夏皮罗"),
        ("augustine", "奥古斯丁"),
        ("lego", "乐高"),
        ("eric", "埃里克"),
        ("vail", "威尔"),
        ("lane", "莱恩"),
        ("böll", "伯尔"),
        ("nestlé", "内斯特莱"),
    ],
)
def test_names_that_sound_the_same(latin: str, chinese: str) -> None:
    assert likeness(latin, chinese) == likeness(chinese, latin) == 1


@pytest.mark.parametrize(
    ("latin", "chinese", "expected"),
    [
        ("gandhi", "甘地", 1 - 0.2 / 3),  # its h is not heard
        ("blackshaw", "布莱克肖", 1 - 0.2 / 4),  # nor its w
        ("philips", "飞利浦", 1 - 0.3 / 3),  # its s is lost
        ("simpson", "辛普森", 1 - 0.1 / 5),  # m is spelled n before p
        ("merks", "默克斯", 1 - 0.35 / 3),  # e for o
    ],
)
def test_names_that_are_spelled_with_a_loss(latin: str, chinese: str, expected: float) -> None:
    assert likeness(latin, chinese) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [
        ("things", "东欧"),
        ("past", "巴斯"),
        ("brought", "巴洛"),
        ("players", "巴黎"),
        ("buildings", "贝当"),
        ("gandhi", "火炬"),  # it spells no name
        ("uber", "优步"),  # one consonant is too little
        ("gandhi", "gandhi"),
        ("2019", "甘地"),
        ("é", "甘地"),
        ("gandhi" * 5, "甘地" * 5),  # nobody is called so
        ("", ""),
    ],
)
def test_words_that_do_not(latin: str, chinese: str) -> None:
    assert likeness(latin, chinese) in (0, latin == chinese and bool(latin))


def test_a_reading_has_its_consonants_and_the_vowels_around_them() -> None:
    a, e, o = map(frozenset, "AEO")
    assert readings("ideo") == {}
    assert readings("tamo") == {"TM": Reading((SILENT, a, o), 0)}
    assert readings("奥廷加") == {
        "TNK": Reading((frozenset("AO"), e, SILENT, frozenset("EA")), 0),
        "TNJ": Reading((frozenset("AO"), e, SILENT, frozenset("EA")), 0),
    }
    spelled = frozenset("O-")
    assert readings("布夫") == {"PF": Reading((SILENT, spelled, spelled), 0)}


def test_a_word_that_can_be_read_in_many_ways_has_the_cheapest() -> None:
    many = readings("wagewageschathijvhjwvcg")
    assert 0 < len(many) <= MOST_READINGS
    assert min(reading.cost for reading in many.values()) == 0


def test_every_syllable_of_the_table_can_be_read() -> None:
    characters = TABLE.split()[1::2]
    assert all(syllables(one[0]) for one in characters)
    assert [one for one in characters if not readings(one[0] + "布夫")] == []
