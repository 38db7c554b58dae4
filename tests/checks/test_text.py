"""What does not belong in a text: dirt, markup, readings, damaged and hidden characters."""

import pytest

from indexer.checks import pages, text
from indexer.records import Language

NL = (
    "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook wel."
)


def page(source: str, path: str = "nl/a.md") -> pages.Page:
    return pages.page(path, source, None, Language.DUTCH)


def found(source: str, path: str = "nl/a.md") -> list[str]:
    one = page(source, path)
    return [str(finding) for finding in (*text.check(one), *text.damage(one))]


@pytest.mark.parametrize(
    "source",
    [
        f"# Kop\n\n{NL}\n\n- een\n- twee\n",
        f"{NL}\n\nGebruik `<div>` en `&nbsp;` met mate; 3 < 4 en a<b.\n",
        f"{NL}\n\n```\n<div>\n```\n",
        f"{NL}\n\nEen caf&eacute;, coöperatie, naïef, 北京, 🕯️ en\u00a0𝕏.\n",
        f"{NL}\n\n能力(AI)和雀巢(Nestlé)。\n",
    ],
)
def test_a_clean_text(source: str) -> None:
    assert found(source) == []


def test_dirt_and_readings_with_their_lines() -> None:
    middle = f"{NL}\n\n頁(yè)面很長，而且沒有人讀。"
    assert found(f"Home | Nieuws | Contact\n\n{middle}\n\nDeel dit artikel\n") == [
        "nl/a.md:1: this looks like navigation: Home | Nieuws | Contact; expected only the text of "
        "the article. Remove the line if it is no part of it.",
        "nl/a.md:7: this looks like sharing: Deel dit artikel; expected only the text of the "
        "article. Remove the line if it is no part of it.",
        "nl/a.md:5: pinyin is glued behind characters: 頁(yè); expected the characters alone. "
        "Remove the brackets, or add the page anew with add_article.py.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "path", "seen"),
    [
        (f"{NL}\n\nEen <b>vet</b> woord.\n", "a.md", "<b>"),
        (f"{NL}\n\n<div class='x'>Een woord.</div>\n", "a.md", "<div class='x'>"),
        (f"{NL}\n\nEen &amp;nbsp; blank.\n", "a.md", "&nbsp;"),
        (f"{NL}\n\nFish &amp; chips.\n", "a.txt", "&amp;"),
    ],
)
def test_markup_that_a_reader_would_see(source: str, path: str, seen: str) -> None:
    assert found(source, path) == [
        f"{path}:3: a reader sees the HTML {seen}; expected text or Markdown. Remove it, or put it "
        "between backticks if the article is about HTML."
    ]


@pytest.mark.parametrize(
    ("line", "repairs"),
    [
        ("Een cafÃ© en een coÃ¶peratie.", "cafÃ© → café, coÃ¶peratie. → coöperatie."),
        ("Het â€œhuisâ€\x9d is van ons.", "â€œhuisâ€\x9d → “huis”"),
    ],
)
def test_mojibake_comes_with_its_repair(line: str, repairs: str) -> None:
    first, *_ = found(f"{NL}\n\n{line}\n")
    assert first == (
        f"nl/a.md:3: this was once read in a wrong encoding: {repairs}; expected the characters "
        "behind the arrows. Replace them."
    )


def test_characters_that_are_lost_or_cannot_be_seen() -> None:
    assert found(f"{NL}\n\nEen caf\ufffd op de hoek.\n\nEen\u200b woord.\n") == [
        "nl/a.md:3: a character was lost and U+FFFD stands for it: Een caf\ufffd op de hoek.; "
        "expected the letter that was there. Look it up in the source.",
        "nl/a.md:5: the character U+200B cannot be seen: Een· woord.; expected letters, marks and "
        "blanks only. Remove it where the dot stands.",
    ]
