"""A file taken apart: lines with their numbers, and prose without code."""

from indexer import frontmatter
from indexer.checks import pages
from indexer.records import BlockKind, Language

SOURCE = '---\ntitle: x\n---\n# Kop\n\nEen `"` en ``a`b`` hier.\n\n```\n"\n```\n\n- een\n'


def test_markdown_lines_are_counted_as_in_the_file() -> None:
    page = pages.page("a.md", SOURCE, frontmatter.opened("a.md", SOURCE), Language.DUTCH)
    assert page.body_line == 4
    assert [(line.number, line.kind, line.text) for line in page.lines] == [
        (4, BlockKind.HEADING, "Kop"),
        (6, BlockKind.PARAGRAPH, 'Een " en a`b hier.'),
        (8, BlockKind.CODE, '"'),
        (12, BlockKind.ITEM, "een"),
    ]
    assert [line.text for line in page.prose] == ["Kop", "Een x en x hier.", "een"]


def test_plain_text() -> None:
    page = pages.page("a.TXT", "Een\n\nTwee `x` <b>\n", None, Language.DUTCH)
    assert [(line.number, line.text) for line in page.prose] == [(1, "Een"), (3, "Twee `x` <b>")]
