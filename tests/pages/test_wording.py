"""The words of the page: whole in every language, filled in, and in the language a reader asks."""

import re
from datetime import date
from pathlib import Path

import pytest

from api.pages import wording
from api.pages.wording import OWN_NAMES, chosen
from indexer.records import Language

PAGES = Path(wording.__file__).parent
NL, EN, HANS, HANT = Language


@pytest.mark.parametrize("lang", Language)
def test_every_key_stands_in_every_language_with_the_same_blanks(lang: Language) -> None:
    own, english = wording.wording(lang).texts, wording.wording(EN).texts
    blanks = re.compile(r"\{(\w+)\}")
    assert {key: sorted(blanks.findall(text)) for key, text in own.items()} == {
        key: sorted(blanks.findall(text)) for key, text in english.items()
    }
    assert all(text.strip() == text or text.endswith(": ") for text in own.values())


def test_no_language_is_left_in_the_words_of_another() -> None:
    chinese = re.compile("[\u4e00-\u9fff]")
    for lang in (NL, EN):
        assert [text for text in wording.wording(lang).texts.values() if chinese.search(text)] == []
    simplified = set("这说为个语现无馆")
    assert [text for text in wording.wording(HANT).texts.values() if simplified & set(text)] == []


def test_every_key_that_templates_ask_for_is_there() -> None:
    asked = {
        key
        for template in (PAGES / "templates").iterdir()
        for key in re.findall(r"\bt\('([\w.]+)'[,)]", template.read_text(encoding="utf-8"))
    }
    many = {
        key
        for template in (PAGES / "templates").iterdir()
        for key in re.findall(r"\bt\.many\('([\w.]+)'", template.read_text(encoding="utf-8"))
    }
    known = wording.wording(EN).texts.keys()
    assert asked - known == set()
    assert {f"{key}.{form}" for key in many for form in ("one", "other")} - known == set()
    assert len(asked) > 60


def test_words_are_filled_in_and_follow_their_number() -> None:
    english, dutch = wording.wording(EN), wording.wording(NL)
    assert english.many("search.count", 1) == "1 passage that answers"
    assert english.many("search.count", 0) == "0 passages that answer"
    assert dutch.many("search.count", 1234) == "1.234 passages die antwoord geven"
    assert english("search.shown", first=11, last=20, n="34") == "11–20 of 34"


@pytest.mark.parametrize(
    ("lang", "day", "number"),
    [
        (NL, "6 november 2025", "12.345"),
        (EN, "6 November 2025", "12,345"),
        (HANS, "2025年11月6日", "12,345"),
        (HANT, "2025年11月6日", "12,345"),
    ],
)
def test_dates_and_numbers_are_written_as_the_language_does(
    lang: Language, day: str, number: str
) -> None:
    words = wording.wording(lang)
    assert (words.day(date(2025, 11, 6)), words.number(12345)) == (day, number)


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("", EN),
        ("nl", NL),
        ("nl-BE,nl;q=0.9,en;q=0.8", NL),
        ("en-US,en;q=0.9,nl;q=0.8", EN),
        ("zh-CN,zh;q=0.9", HANS),
        ("zh", HANS),
        ("zh-Hans-SG", HANS),
        ("zh-Hant-MO", HANT),
        ("nl-Latn-BE", NL),
        ("zh-TW,zh;q=0.9,en;q=0.8", HANT),
        ("zh-HK", HANT),
        ("zh-Hant", HANT),
        ("de-DE,de;q=0.9", EN),
        ("de, nl;q=0.3, zh-TW;q=0.5", HANT),
        ("nl;q=0, en;q=0.1", EN),
        ("nl;q=wat, zh", HANS),
        ("*", EN),
        (",,;q=1,;;;", EN),
        ("nl," * 100_000, NL),
    ],
)
def test_the_language_is_the_one_a_browser_prefers_most(accepted: str, lang: Language) -> None:
    assert chosen(accepted) is lang


def test_languages_call_themselves_by_their_own_names() -> None:
    assert list(OWN_NAMES) == list(Language)
