"""Markdown as a reader sees it: the canonical text and its blocks, worked out by hand."""

import pytest

from indexer.markdown import NestedTooDeep, rendered
from indexer.records import BlockKind

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
QUOTATION, ROW, CODE = BlockKind.QUOTATION, BlockKind.ROW, BlockKind.CODE


def shown(source: str) -> str:
    return rendered(source)[0]


def blocks(source: str) -> list[tuple[BlockKind, str]]:
    text, found = rendered(source)
    return [(block.kind, block.span.of(text)) for block in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Een *echte* fakkel **dooft _niet_**, ~~ooit~~.", "Een echte fakkel dooft niet, ooit."),
        ("这是**重要**的", "这是重要的"),
        ("snake_case en 2 * 3 * 4", "snake_case en 2 * 3 * 4"),
        ("Lees [de *hele* gids](https://gids.example 'Titel').", "Lees de hele gids."),
        ("Ga naar <https://gids.example/a?b=c>.", "Ga naar https://gids.example/a?b=c."),
        ("Lees [de gids][g].\n\n[g]: https://gids.example", "Lees de gids."),
        ("[geen link] en [ ] ook niet", "[geen link] en [ ] ook niet"),
        ("Zie ![een *snelle* loper](loper.png)![](leeg.png) hier", "Zie een snelle loper hier"),
        ("[![vlam](vlam.png)](https://vuur.example)", "vlam"),
        ("Typ `fakkel --licht *aan*` en druk", "Typ fakkel --licht *aan* en druk"),
        ("&euro;5 &amp; meer &lt;b&gt; &copy; &#28779; &#x1F525;", "€5 & meer <b> © 火 🔥"),
        (r"\*geen nadruk\* en \# geen kop", "*geen nadruk* en # geen kop"),
        ("Dit is <b>vet</b>,<br>echt.", "Dit is <b>vet</b>,<br>echt."),
        ("👩‍👩‍👧 **𠮷** ＦＡＫＫＥＬ", "👩‍👩‍👧 𠮷 ＦＡＫＫＥＬ"),
    ],
)
def test_marks_inside_a_paragraph_are_not_seen(source: str, expected: str) -> None:
    assert blocks(source) == [(PARAGRAPH, expected)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("een zin\nover twee regels", "een zin over twee regels"),
        ("使用 CRM\n系统", "使用 CRM 系统"),
        ("fakkel\n火炬", "fakkel 火炬"),
        ("火\n炬\n手", "火炬手"),
        ("你好，\n世界。\n再见！\nＡ", "你好，世界。再见！Ａ"),
        ("他说\n“好”\n就走了……\n真的", "他说“好”就走了……真的"),
        ("Hij zei “ga”\n“nee” zei zij…\n‘Ja’", "Hij zei “ga” “nee” zei zij… ‘Ja’"),
        ("een regel  \nen nog een", "een regel\nen nog een"),
        ("een regel\\\nen nog een", "een regel\nen nog een"),
        ("火炬  \n照亮", "火炬\n照亮"),
    ],
)
def test_a_line_break_is_a_space_except_between_chinese_characters_or_a_hard_one(
    source: str, expected: str
) -> None:
    assert blocks(source) == [(PARAGRAPH, expected)]


def test_headings_of_both_kinds_have_their_level() -> None:
    text, found = rendered("Eén\n===\n\n### *Drie* ###\n\n#\n\nTwee\n---\nslot")
    assert text == "Eén\n\nDrie\n\nTwee\n\nslot"
    assert [(block.kind, block.level) for block in found] == [
        (HEADING, 1),
        (HEADING, 3),
        (HEADING, 2),
        (PARAGRAPH, 0),
    ]


def test_a_nested_list_keeps_its_order_and_each_item_its_bullet() -> None:
    source = "- vuur\n  - rook\n    - roet\n  - as\n- licht\n"
    assert shown(source) == "- vuur\n- rook\n- roet\n- as\n- licht"
    assert blocks(source) == [(ITEM, word) for word in ("vuur", "rook", "roet", "as", "licht")]


def test_an_ordered_list_counts_on_from_its_first_number() -> None:
    assert shown("3. drie\n3. vier\n\n7. vijf") == "3. drie\n4. vier\n5. vijf"
    assert shown("0) nul\n1) een") == "0. nul\n1. een"


def test_the_further_paragraphs_of_an_item_have_no_number_of_their_own() -> None:
    source = "1. een\n\n   nog iets\n\n   - binnen\n2. twee\n- \n- los"
    assert shown(source) == "1. een\nnog iets\n- binnen\n2. twee\n- los"
    assert [kind for kind, _ in blocks(source)] == [ITEM] * 5


def test_a_table_is_a_block_for_each_row_the_heads_with_the_first() -> None:
    source = "|stad|*licht*|\n|:-|-:|\n|Delft \\| Rijn|3.000|\n||[veel](x)|\n| | |\n"
    assert shown(source) == "stad | licht\nDelft | Rijn | 3.000\nveel"
    assert blocks(source) == [
        (ROW, "stad | licht\nDelft | Rijn | 3.000"),
        (ROW, "veel"),
    ]


def test_a_quotation_may_hold_paragraphs_headings_and_lists() -> None:
    source = "> # Kop\n> Licht is\n> *warm*.\n>\n> > Dieper.\n> - los\n\nSlot."
    assert shown(source) == "Kop\n\nLicht is warm.\n\nDieper.\n\n- los\n\nSlot."
    assert blocks(source) == [
        (HEADING, "Kop"),
        (QUOTATION, "Licht is warm."),
        (QUOTATION, "Dieper."),
        (ITEM, "los"),
        (PARAGRAPH, "Slot."),
    ]


def test_code_is_kept_as_it_stands() -> None:
    source = (
        "```python\nif vuur:\n    *doof* &amp; ga\n\n#klaar\n```\n\n    ingesprongen\n\n~~~\n~~~"
    )
    assert blocks(source) == [
        (CODE, "if vuur:\n    *doof* &amp; ga\n\n#klaar"),
        (CODE, "ingesprongen"),
    ]


def test_blocks_of_html_are_text() -> None:
    source = "<div class='a'>\nbinnen\n</div>\n\n<!-- opmerking -->\n\n<script>alert(1)</script>"
    assert blocks(source) == [
        (PARAGRAPH, "<div class='a'> binnen </div>"),
        (PARAGRAPH, "<!-- opmerking -->"),
        (PARAGRAPH, "<script>alert(1)</script>"),
    ]


@pytest.mark.parametrize("source", ["", "\n \n", "***", "#", "- ", "![](x.png)", "[g]: https://x"])
def test_a_source_of_marks_alone_has_no_blocks(source: str) -> None:
    assert rendered(source) == ("", ())


def test_places_are_exact_between_blocks_of_all_kinds() -> None:
    text, found = rendered("# 火\n\n1. 👩‍👩‍👧\n2. 𠮷\n\n> e\u0301\n")
    assert text == "火\n\n1. 👩‍👩‍👧\n2. 𠮷\n\ne\u0301"
    assert [tuple(block.span) for block in found] == [(0, 1), (6, 11), (15, 16), (18, 20)]


@pytest.mark.parametrize("levels", [1, 10, 28])
def test_what_is_nested_is_all_there(levels: int) -> None:
    source = "\n".join("  " * level + f"- punt {level}" for level in range(levels))
    assert blocks(source) == [(ITEM, f"punt {level}") for level in range(levels)]


@pytest.mark.parametrize(
    "source", [">" * 100 + " woord", "\n".join("  " * level + "- x" for level in range(60))]
)
def test_what_is_nested_too_deep_to_be_read_is_refused_not_lost(source: str) -> None:
    with pytest.raises(NestedTooDeep, match="nested 30 levels deep or more"):
        blocks(source)
