"""Quotations in a draft, by the marks around them: paired marks, and block quotations of Markdown.

Marks are paired within a paragraph, in every style that articles know. One that is left open
reaches to the next pair or the end of its paragraph, as in a quotation over several. A word or two
between marks are a title or a turn of phrase: counted, and not looked up.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from api.verifying.quoted import Quoted
from indexer.quotations.marks import left_open, pairs
from indexer.records import Block, BlockKind, Span

_FEWEST = 3
"""Words that a quotation has at least; two Chinese characters count as one."""
_CODE = re.compile(
    r"```.*?(?:```|\Z)|(?<!`)`(?!`)[^`\n]+`(?!`)|(?<!`)``(?!`)(?:(?!'')[^`\n])+``(?!`)", re.DOTALL
)
_QUOTED_LINE = re.compile(r"[ ]{0,3}>")
_HEADING = re.compile(r"#{1,6}\s")
_EMPHASIS = re.compile(
    r"(?<![*\w])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![*\w])|^[ ]{0,3}>[ ]?", re.MULTILINE
)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]{0,2000}\)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation in a draft: its slice without the marks, and who says it by the draft."""

    span: Span
    speaker: str | None = None


Finding = Callable[[str], Sequence[Marked]]
"""Text of a draft → its quotations, in order."""


def marked(draft: str) -> tuple[Marked, ...]:
    """Return the quotations of a draft in order; nobody is named as their speaker."""
    return tuple(Marked(span) for span in _between_marks(draft) if _words(draft, span) >= _FEWEST)


def passed_over(draft: str) -> int:
    """Return how many stretches between marks are too short to be looked up as quotations."""
    return sum(0 < _words(draft, span) < _FEWEST for span in _between_marks(draft))


def _between_marks(draft: str) -> list[Span]:
    hidden = without_code(draft)
    return [span for block in blocks(hidden) for span in _in_block(hidden, block)]


def without_code(draft: str) -> str:
    """Return a draft of the same length with blanks where it has code."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), draft)


def blocks(draft: str) -> tuple[Block, ...]:
    """Return the paragraphs, headings and block quotations of a draft, in order."""
    found = list[Block]()
    open_block: Block | None = None
    start = 0
    for line in draft.split("\n"):
        span = Span(start, min(start + len(line) + 1, len(draft)))
        start += len(line) + 1
        kind = _kind(line) if line.strip() else None
        if open_block and (kind is not open_block.kind or kind is BlockKind.HEADING):
            found.append(open_block)
            open_block = None
        if kind is not None:
            first = open_block.span.start if open_block else span.start
            open_block = Block(kind, Span(first, span.end))
    return tuple([*found, open_block] if open_block else found)


def plain(quotation: str) -> str:
    """Return a quotation without the marks of Markdown."""
    return _EMPHASIS.sub("", _LINK.sub(r"\1", quotation))


def _words(draft: str, span: Span) -> float:
    return Quoted(plain(span.of(draft))).words


def _kind(line: str) -> BlockKind:
    if _QUOTED_LINE.match(line):
        return BlockKind.QUOTATION
    return BlockKind.HEADING if _HEADING.match(line) else BlockKind.PARAGRAPH


def _in_block(text: str, block: Block) -> Iterator[Span]:
    """Yield what a block quotes, as a whole or between marks that stand in no others."""
    if block.kind is BlockKind.QUOTATION:
        yield block.span
        return
    at = block.span.start
    for one in pairs(text, block.span):
        if one.depth == 0:
            yield from _left_open(text, Span(at, one.outer.start))
            yield one.inner
            at = one.outer.end
    yield from _left_open(text, Span(at, block.span.end))


def _left_open(text: str, between: Span) -> Iterator[Span]:
    """Yield what a mark without its partner opens between the paired ones."""
    opened = left_open(text, between)
    if opened:
        yield opened.inner
