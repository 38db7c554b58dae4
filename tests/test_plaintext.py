"""Plain text: wrapped lines, headings that nobody marked, bullets, and what stays as it is."""

import pytest

from indexer.plaintext import rendered
from indexer.records import BlockKind

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM

DUTCH = (
    "Wie een fakkel draagt, loopt voorop en ziet de weg het eerst, maar hij draagt het licht "
    "voor wie achter hem komen, en geeft het door zodra zijn armen moe zijn."
)
CHINESE = (
    "举着火炬的人走在最前面，最先看见道路，"
    "但是他举起的光是给后面的人用的，等到手臂酸了就把火炬交给下一个人。"
)


def blocks(source: str) -> list[tuple[BlockKind, str]]:
    text, found = rendered(source)
    return [(block.kind, block.span.of(text)) for block in found]


def test_every_line_is_a_paragraph() -> None:
    source = "Eerste alinea.\nTweede alinea.\n\n\n  Derde alinea.  \n"
    assert rendered(source)[0] == "Eerste alinea.\n\nTweede alinea.\n\nDerde alinea."
    assert [kind for kind, _ in blocks(source)] == [PARAGRAPH] * 3


def test_lines_of_even_width_that_an_editor_wrapped_are_one_paragraph() -> None:
    source = (
        "Wie een fakkel draagt, loopt altijd voorop en ziet\n"
        "de weg het eerst. Hij draagt zijn licht\n"
        "voor wie achter hem komen, en geeft het door zodra\n"
        "zijn armen moe zijn."
    )
    assert blocks(f"{source}\n\nSlot.") == [
        (PARAGRAPH, source.replace("\n", " ")),
        (PARAGRAPH, "Slot."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Een vlam in de nacht", "en niemand die hem", "ooit nog zal doven"],
        [
            "Dit is een hele zin die netjes op deze regel eindigt.",
            "En dit is er nog een, even lang.",
        ],
        [
            "Deze regel is een heel stuk langer dan die daar vlak onder staat en gaat door",
            "zonder dat er iets afbreekt",
            "en dan stopt het",
        ],
        [CHINESE[:-1], CHINESE],
        [DUTCH.replace(",", ""), DUTCH.replace(".", "")],
    ],
    ids=["a poem", "whole sentences", "uneven", "Chinese", "too wide for an editor"],
)
def test_other_lines_are_not_joined(lines: list[str]) -> None:
    assert blocks("\n".join(lines)) == [(PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Voorop lopen", DUTCH),
        ("Voorop lopen", DUTCH[:91]),
        ("2. Voorop lopen.", DUTCH),
        ("IV) Voorop lopen:", DUTCH),
        ("走在最前面", CHINESE),
        ("一、走在最前面。", CHINESE),
        ("CRM 系统", CHINESE),
        ("Waarom wie de fakkel draagt niet voor zichzelf voorop loopt", DUTCH),
        (DUTCH[:80], DUTCH + "!"),
    ],
)
def test_a_short_line_without_a_stop_before_a_long_one_is_a_heading(
    heading: str, below: str
) -> None:
    for gap in ("\n", "\n\n"):
        text, found = rendered(heading + gap + below)
        assert [block.span.of(text) for block in found] == [heading, below]
        assert [(block.kind, block.level) for block in found] == [(HEADING, 2), (PARAGRAPH, 0)]


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Hij liep voorop.", DUTCH),
        ("Wie loopt er voorop?", DUTCH),
        ("他走在最前面。", CHINESE),
        ("Voorop lopen", DUTCH[:89]),
        ("Voorop lopen", ""),
        (DUTCH[:81], DUTCH * 2),
        (DUTCH[:80], DUTCH[:159]),
    ],
    ids=["stop", "question", "Chinese", "before a short line", "last", "too long", "half as long"],
)
def test_no_other_line_is_a_heading(line: str, below: str) -> None:
    assert blocks(f"{line}\n\n{below}")[0] == (PARAGRAPH, line)


@pytest.mark.parametrize("bullet", ["-", "*", "•", "·", "–"])
def test_bullets_of_every_kind_make_items(bullet: str) -> None:
    source = f"Neem mee:\n{bullet} vuur\n{bullet}\tlicht\nGa dan."
    assert rendered(source)[0] == "Neem mee:\n\n- vuur\n- licht\n\nGa dan."
    assert blocks(source) == [
        (PARAGRAPH, "Neem mee:"),
        (ITEM, "vuur"),
        (ITEM, "licht"),
        (PARAGRAPH, "Ga dan."),
    ]


def test_a_bullet_alone_on_a_line_belongs_to_the_next_one() -> None:
    assert blocks("•\nvuur\n•\n\nlicht\nlos\n•") == [
        (ITEM, "vuur"),
        (ITEM, "licht"),
        (PARAGRAPH, "los"),
    ]


@pytest.mark.parametrize("line", ["-5 graden", "*sterretje*", "–doorgestreept", "1. een", "a - b"])
def test_a_mark_without_a_space_is_no_bullet(line: str) -> None:
    assert blocks(line) == [(PARAGRAPH, line)]


def test_marks_of_markdown_stay_as_they_are() -> None:
    source = "# Geen kop\n**niet vet** &amp; <b>zo</b>\n> geen citaat"
    assert blocks(source) == [(PARAGRAPH, line) for line in source.split("\n")]


@pytest.mark.parametrize("source", ["", "\n\n", " \u3000\n\t", "-", "•\n\n–\n"])
def test_a_source_without_words_has_no_blocks(source: str) -> None:
    assert rendered(source) == ("", ())
