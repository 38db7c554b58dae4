"""Markdown → lines that keep their marks."""

from hypothesis import given, settings

from indexer import markdown
from indexer.importing import escaping, markdowns
from indexer.importing.lines import Line
from indexer.records import BlockKind
from tests.texts import SNIPPETS

SOURCE = """# Kop

Een *zin*
over twee regels.
## Nog een
- [een](/1)
- twee

```
- geen lijst

Deel dit artikel
```
> citaat
"""


def test_blocks_and_items_are_lines_of_their_own() -> None:
    assert markdowns.lines(SOURCE) == (
        Line(1, "Kop", BlockKind.HEADING, 1, raw="# Kop"),
        Line(3, "Een zin over twee regels.", raw="Een *zin*\nover twee regels."),
        Line(5, "Nog een", BlockKind.HEADING, 2, raw="## Nog een"),
        Line(6, "een", BlockKind.ITEM, marker="- ", raw="- [een](/1)"),
        Line(7, "twee", BlockKind.ITEM, marker="- ", raw="- twee"),
        Line(9, "- geen lijst\n\nDeel dit artikel", BlockKind.CODE,
             raw="```\n- geen lijst\n\nDeel dit artikel\n```"),
        Line(14, "citaat", BlockKind.QUOTATION, raw="> citaat"),
    )  # fmt: skip


def test_what_is_kept_is_written_as_it_stood() -> None:
    expected = SOURCE.replace("```\n>", "```\n>")
    assert escaping.written(markdowns.lines(SOURCE)) == expected


@settings(deadline=None)
@given(SNIPPETS)
def test_nothing_of_a_text_is_lost(source: str) -> None:
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    written = escaping.written(markdowns.lines(source))
    assert "".join(written.split()) == "".join(source.split())
    assert "".join(markdown.rendered(written)[0].split()) == "".join(
        markdown.rendered(source)[0].split()
    )
