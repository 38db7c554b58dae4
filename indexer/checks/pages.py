"""An article file taken apart for the checks: its lines, and the paragraphs of its body."""

import re
from dataclasses import dataclass, replace

from indexer import markdown
from indexer.frontmatter import Block
from indexer.importing import markdowns, texts
from indexer.importing.lines import Line
from indexer.records import BlockKind, Language

_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_MOST_WITH_CODE = 20_000
"""In a longer paragraph code is not looked for: that would take its time with many backticks."""


@dataclass(frozen=True, slots=True)
class Page:
    """One article file; lines are counted from 1, as an editor counts them."""

    path: str
    source: str
    """The whole file, decoded."""
    body_line: int
    lines: tuple[Line, ...]
    """The paragraphs, headings, items … of the body, each with its line of the file."""
    lang: Language

    @property
    def prose(self) -> tuple[Line, ...]:
        """Return the lines without code, within a line too."""
        return tuple(_spoken(line) for line in self.lines if line.kind is not BlockKind.CODE)


def page(path: str, source: str, block: Block | None, lang: Language) -> Page:
    """Return a file taken apart. Raises `indexer.markdown.NestedTooDeep`."""
    body, body_line = (source, 1) if block is None else (block.body, block.body_line)
    found = markdowns.lines(body) if path.lower().endswith(".md") else texts.lines(body)
    moved = tuple(replace(line, number=line.number + body_line - 1) for line in found)
    return Page(path, source, body_line, moved, lang)


def _spoken(line: Line) -> Line:
    if line.raw is None or "`" not in line.raw or len(line.raw) > _MOST_WITH_CODE:
        return line
    raw = _CODE_SPAN.sub("x", line.raw)
    return replace(line, raw=raw, text=markdown.rendered(raw)[0])
