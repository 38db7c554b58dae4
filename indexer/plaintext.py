"""Plain text → the canonical text and its blocks: lines, paragraphs, unmarked headings."""

import re
from collections.abc import Iterator, Sequence

from indexer.blocks import BlockText
from indexer.chinese import han_count
from indexer.records import Block, BlockKind

NUMBERED = re.compile(r"(?:\d{1,2}|[IVXivx]{1,4})[.)、]\s?\S|[一二三四五六七八九十]{1,3}[、.]")
ENDS_OPEN = re.compile(r"[^.!?…:;,。！？：；，、]$")
BULLET = re.compile(r"[-*•·–](?:\s+(?=\S)|$)")
HEADING_WIDTH = 80
_PARAGRAPH_WIDTH = 90
_WRAPPED_WIDTH = 100


def rendered(source: str) -> tuple[str, tuple[Block, ...]]:
    """Return the canonical text of a plain text file and the blocks it is made of.

    A line is a paragraph, except where lines of even width show that an editor wrapped them.
    A heading is a short line without a final stop before a paragraph at least twice its width.
    """
    lines = [line for run in _runs(source) for line in unwrapped(run)]
    text = BlockText()
    marked = False  # by a bullet alone on the line before
    for line, following in zip(lines, [*lines, ""][1:], strict=True):
        bullet = BULLET.match(line)
        if bullet or marked:
            content = line[bullet.end() :] if bullet else line
            text.add(BlockKind.ITEM, content, marker="- ")
            marked = not content
        elif is_heading(line, following):
            text.add(BlockKind.HEADING, line, level=2)
        else:
            text.add(BlockKind.PARAGRAPH, line)
    return text.finished()


def _runs(source: str) -> Iterator[list[str]]:
    """Yield the runs of lines between blank ones."""
    run: list[str] = []
    for line in source.split("\n"):
        if line.strip():
            run.append(line.strip())
        elif run:
            yield run
            run = []
    if run:
        yield run


def unwrapped(run: Sequence[str]) -> list[str]:
    """Return the paragraphs of one run: its lines, or all of them joined when they were wrapped."""
    body = run[:-1]
    if not body or any(BULLET.match(line) for line in run):
        return list(run)
    widths = [len(line) for line in body]
    narrow = max(map(len, run)) <= _WRAPPED_WIDTH
    even = narrow and min(widths) >= 0.6 * max(widths) >= 30
    broken_off = sum(bool(ENDS_OPEN.search(line)) for line in body)
    if even and 2 * broken_off >= len(body) and not any(map(han_count, run)):
        return [" ".join(run)]
    return list(run)


def is_heading(line: str, following: str) -> bool:
    """Tell whether a line is a heading by its shape and by the line that follows."""
    width, below = width_of(line), width_of(following)
    if width > HEADING_WIDTH or below < _PARAGRAPH_WIDTH or below < 2 * width:
        return False
    return bool(ENDS_OPEN.search(line)) or bool(NUMBERED.match(line) and width < 60)


def width_of(line: str) -> int:
    """Return the width of a line in columns: a Chinese character takes two."""
    return len(line) + han_count(line)
