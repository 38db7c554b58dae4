"""Markdown → the canonical text and its blocks. The only user of markdown-it.

The canonical text is what a reader sees: without marks of emphasis, links or headings, each
block on lines of its own, list items behind their bullet or number.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from indexer.blocks import BlockText
from indexer.chinese import HAN
from indexer.records import Block, BlockKind

DEEPEST = 60
"""markdown-it passes over what is nested deeper than it was told, without a word."""
_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(
    ["table", "strikethrough"]
)
_WIDE = f"[{HAN}\u3000-\u303f\uff00-\uffef]"
_WIDE_OR_MARK = f"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’…]"  # these marks are Dutch and English too
_BREAK_BETWEEN_WIDE = re.compile(
    f"(?<={_WIDE})\n(?={_WIDE_OR_MARK})|(?<={_WIDE_OR_MARK})\n(?={_WIDE})"
)


class NestedTooDeep(ValueError):
    """Quotations or lists lie too deep within each other to be read."""

    def __init__(self) -> None:
        super().__init__(
            f"its lists or quotations are nested {DEEPEST // 2} levels deep or more. Flatten them."
        )


def rendered(source: str) -> tuple[str, tuple[Block, ...]]:
    """Return the canonical text of a Markdown source and the blocks it is made of.

    Raises NestedTooDeep.
    """
    tokens = _PARSER.parse(source)
    if any(token.level >= DEEPEST - 2 for token in tokens):
        raise NestedTooDeep
    text = BlockText()
    for node in SyntaxTreeNode(tokens).children:
        _add(text, node, BlockKind.PARAGRAPH)
    return text.finished()


def _add(text: BlockText, node: SyntaxTreeNode, kind: BlockKind, marker: str = "") -> None:
    """Add one block node; ``kind`` is what a paragraph counts as at this place."""
    match node.type:
        case "heading":
            text.add(BlockKind.HEADING, _inline(node), level=int(node.tag[1:]))
        case "paragraph":
            text.add(kind, _inline(node), marker=marker)
        case "blockquote":
            _add_all(text, node.children, BlockKind.QUOTATION)
        case "bullet_list" | "ordered_list":
            _add_list(text, node)
        case "table":
            _add_table(text, node)
        case "fence" | "code_block":
            text.add(BlockKind.CODE, node.content)
        case _:  # a ruler has no content; HTML is taken as text
            text.add(kind, node.content)


def _add_list(text: BlockText, node: SyntaxTreeNode) -> None:
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, first):
        marker = "- " if node.type == "bullet_list" else f"{number}. "
        _add_all(text, item.children, BlockKind.ITEM, marker)


def _add_table(text: BlockText, node: SyntaxTreeNode) -> None:
    """Add a table row by row; the heads of the columns go with the first row below them."""
    rows = [_row(row) for row in _rows(node)]
    first = "\n".join(row for row in rows[:2] if row)
    for row in [first, *rows[2:]]:
        text.add(BlockKind.ROW, row)


def _row(row: SyntaxTreeNode) -> str:
    cells = [_inline(cell) for cell in row.children]
    return " | ".join(cell for cell in cells if cell)


def _add_all(
    text: BlockText, nodes: Sequence[SyntaxTreeNode], kind: BlockKind, marker: str = ""
) -> None:
    for node in nodes:
        _add(text, node, kind, marker)
        marker = ""


def _rows(table: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    for part in table.children:
        yield from part.children


def _inline(node: SyntaxTreeNode) -> str:
    """Return the text of a node as a reader sees it.

    A line break in the source is a space, except between two Chinese characters.
    """
    broken = "".join(_leaves(node))
    return _BREAK_BETWEEN_WIDE.sub("", broken).replace("\n", " ").replace("\u2028", "\n")


def _leaves(node: SyntaxTreeNode) -> Iterator[str]:
    match node.type:
        case "softbreak":
            yield "\n"
        case "hardbreak":
            yield "\u2028"  # LINE SEPARATOR stands for it until the soft ones are gone
        case _ if node.children:
            for child in node.children:
                yield from _leaves(child)
        case "inline":
            pass
        case _:
            yield node.content
