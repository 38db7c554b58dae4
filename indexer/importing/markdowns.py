"""Markdown → lines that keep their marks: what is not removed is written as it stood."""

import re
from collections.abc import Iterator

from indexer import markdown
from indexer.importing.lines import Line
from indexer.records import BlockKind

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_OWN_LINE = re.compile(r" {0,3}#{1,6}(?:\s|$)|\s*(?:[-*+]|\d{1,9}[.)])\s")


def lines(source: str) -> tuple[Line, ...]:
    """Return the lines of a Markdown body: its blocks, and each item of a list.

    Raises `indexer.markdown.NestedTooDeep`.
    """
    found = list[Line]()
    for number, raw in _units(source):
        text, blocks = markdown.rendered(raw)
        if len(blocks) == 1:
            block = blocks[0]
            marker = text[: block.span.start]
            found.append(
                Line(number, block.span.of(text), block.kind, block.level, marker, raw=raw)
            )
        else:
            kind = BlockKind.CODE if not blocks or _FENCE.match(raw) else BlockKind.ROW
            found.append(Line(number, text, kind, raw=raw))
    return tuple(found)


def _units(source: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between blank lines, fences whole, headings and items one by one."""
    unit, start, fence = list[str](), 1, ""
    for number, line in enumerate(source.split("\n"), 1):
        opening = _FENCE.match(line)
        if fence:
            unit.append(line)
            closed = line.strip().startswith(fence) and not line.strip().strip(fence[0])
            if closed:
                yield start, "\n".join(unit)
                unit, fence = [], ""
            continue
        if unit and (not line.strip() or opening or _OWN_LINE.match(line)):
            yield start, "\n".join(unit)
            unit = []
        if not line.strip():
            continue
        if not unit:
            start = number
        unit.append(line)
        fence = opening.group(1) if opening else ""
    if unit:
        yield start, "\n".join(unit)
