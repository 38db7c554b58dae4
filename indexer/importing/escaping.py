"""Lines → Markdown from which the canonical text reads back exactly those lines.

A text is written as it is where that reads back as itself, and with backslashes where it does not.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from indexer import markdown
from indexer.blocks import BlockText
from indexer.importing.lines import Line
from indexer.records import BlockKind

_MARKS = re.compile(
    r"([\\`*_\[\]<>~|]|&(?=#?\w+;)|^[#+=:-]|#$|(?<=^\d)[.)](?=\s)|(?<=^\d\d)[.)](?=\s))"
)
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_AWKWARD = re.compile(r"[^\w ]|_")
_BACKTICKS = re.compile(r"`{3,}")


def written(lines: Sequence[Line]) -> str:
    """Return the Markdown of lines, with a newline at its end."""
    parts = list[str]()
    last: Line | None = None
    delimiter = "."
    for line, source in _sources(lines):
        if line.raw is None and line.kind is BlockKind.ITEM and line.marker != "- ":
            counts_on = last is not None and _counts_on(last, line)
            if not counts_on:
                delimiter = ")" if delimiter == "." else "."
            source = source.replace(". ", f"{delimiter} ", 1)
        if last is not None:
            parts.append("\n" if _belongs_to(last, line) else "\n\n")
        parts.append(source)
        last = line
    return "".join(parts) + "\n"


def canonical(lines: Sequence[Line]) -> str:
    """Return the text that the Markdown of lines must read back as."""
    text = BlockText()
    for line in lines:
        text.add(line.kind, line.text, marker=line.marker)
    return text.finished()[0]


def _sources(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Yield each line with its Markdown, a table with its last row."""
    for is_table, group in groupby(lines, lambda line: bool(line.cells) and line.raw is None):
        rows = list(group)
        table = _table(rows) if is_table else None
        if table is not None:
            yield rows[-1], table
        else:
            yield from ((row, _source(row)) for row in rows)


def _source(line: Line) -> str:
    if line.raw is not None:
        return line.raw
    if line.kind is BlockKind.CODE:
        fence = "`" * max([3, *(len(run) + 1 for run in _BACKTICKS.findall(line.text))])
        return f"{fence}\n{line.text}\n{fence}"
    before = {BlockKind.HEADING: "#" * line.level + " ", BlockKind.QUOTATION: "> "}
    return _surviving(line, before.get(line.kind, line.marker))


def _surviving(line: Line, before: str) -> str:
    """Return Markdown that reads back as one such block, with as few marks as will do."""
    kind = BlockKind.PARAGRAPH if line.kind is BlockKind.ROW else line.kind
    text = line.text
    lightly = _MARKS.sub(r"\\\1", text)
    referred = _AWKWARD.sub(lambda found: f"&#{ord(found.group())};", text)
    for candidate in (text, lightly, _escaped(text), referred):
        found, blocks = markdown.rendered(before + candidate)
        if found == line.marker + text and [block.kind for block in blocks] == [kind]:
            return before + candidate
    return before + _escaped(text)


def _escaped(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", text)


def _table(rows: Sequence[Line]) -> str | None:
    """Return a table, or None where rows are of different lengths or do not read back."""
    widths = {len(row.cells) for row in rows}
    if len(rows) < 2 or len(widths) > 1:
        return None
    ruler = "|---" * len(rows[0].cells) + "|"
    expected = "\n".join(row.text for row in rows)
    for escape in (_MARKS, _PUNCTUATION):
        cells = [[escape.sub(r"\\\1", cell) for cell in row.cells] for row in rows]
        head, *body = ["| " + " | ".join(row) + " |" for row in cells]
        table = "\n".join([head, ruler, *body])
        if markdown.rendered(table)[0] == expected:
            return table
    return None


def _counts_on(last: Line, line: Line) -> bool:
    numbered = (
        last.kind is BlockKind.ITEM and last.raw is None and "- " not in (last.marker, line.marker)
    )
    if not numbered:
        return False
    return int(last.marker[:-2]) + 1 == int(line.marker[:-2])


def _belongs_to(last: Line, line: Line) -> bool:
    """Tell whether two lines stand directly under each other."""
    if last.raw is not None and line.raw is not None:
        return last.number + last.raw.count("\n") + 1 == line.number
    if last.kind is BlockKind.ITEM and line.kind is BlockKind.ITEM:
        return last.marker == line.marker == "- " or _counts_on(last, line)
    return False
