"""Headings that nobody marked: short lines without a full stop before a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer import plaintext
from indexer.importing.lines import Line
from indexer.records import BlockKind

_LEVEL = 2
_QUESTION = re.compile(r"[^.!?…。！？]+[?？][\"'”’]?$")
_QUESTION_WIDTH = 70
_QUOTED = re.compile(r"[\"'“‘„«「『]|[—–―]{1,2}\s*\S")
"""A quotation, or the dash before the name of who said it: no heading."""


def marked(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the headings among them marked.

    A heading has a paragraph of at least 90 columns and twice its own width below it, as in
    `indexer.plaintext`; or it stands right above a numbered heading, which is then below it.
    """
    kinds = [
        _is_heading(line, below) for line, below in zip(lines, [*lines[1:], None], strict=True)
    ]
    found = list[Line]()
    under = False  # a heading that numbered ones belong to
    for place, line in enumerate(lines):
        numbered = bool(plaintext.NUMBERED.match(line.text))
        above = place + 1 < len(lines) and kinds[place + 1] and _could_be(line) and not numbered
        if above and plaintext.NUMBERED.match(lines[place + 1].text):
            under = True
        elif kinds[place] and not numbered:
            under = False
        elif not kinds[place]:
            found.append(line)
            continue
        level = _LEVEL + 1 if numbered and under else _LEVEL
        found.append(replace(line, kind=BlockKind.HEADING, level=level))
    return tuple(found)


def _is_heading(line: Line, below: Line | None) -> bool:
    if below is None or below.kind is not BlockKind.PARAGRAPH or not _could_be(line):
        return False
    asks = bool(_QUESTION.fullmatch(line.text))
    shape = line.text.rstrip("?？\"'”’") if asks else line.text
    return plaintext.is_heading(shape, below.text)


def _could_be(line: Line) -> bool:
    if (
        line.kind is not BlockKind.PARAGRAPH
        or line.caption
        or _QUOTED.match(line.text)
        or "|" in line.text
    ):
        return False
    if _QUESTION.fullmatch(line.text):
        return plaintext.width_of(line.text) <= _QUESTION_WIDTH
    short = plaintext.width_of(line.text) <= plaintext.HEADING_WIDTH
    return short and bool(plaintext.ENDS_OPEN.search(line.text))
