"""Plain text → lines: wrapped paragraphs made whole, list items known by their bullets."""

import re
from collections.abc import Iterator, Sequence

from indexer import plaintext
from indexer.importing.lines import Line
from indexer.records import BlockKind

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NUMBER = re.compile(r"(\d{1,3})\. +(?=\S)")


def lines(source: str) -> tuple[Line, ...]:
    """Return the lines of a plain text, each with its place in the file."""
    found = list[Line]()
    marked = False  # by a bullet alone on the line before
    whole = list(_whole(source))
    texts = ["", *(text for _, text in whole), ""]
    for place, (number, text) in enumerate(whole):
        bullet = plaintext.BULLET.match(text)
        beside = texts[place], texts[place + 2]
        if text.startswith("*") and not any(other.startswith("*") for other in beside):
            bullet = None  # a note at the foot
        if not bullet and not marked:
            found.append(Line(number, text))
            continue
        content = text[bullet.end() :] if bullet else text
        marked = not content
        if content:
            found.append(Line(number, content, BlockKind.ITEM, marker="- "))
    return tuple(_numbered(found))


def _whole(source: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its number; of lines that an editor wrapped, the paragraph."""
    for number, run in _runs(source):
        unwrapped = plaintext.unwrapped(run)
        if len(unwrapped) == len(run):
            yield from enumerate(unwrapped, number)
        else:
            yield number, unwrapped[0]


def _runs(source: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the runs of lines between blank ones, each with the number of its first line."""
    run: list[str] = []
    number = 0
    for number, text in enumerate([*_BREAK.split(source), ""], 1):
        if text.strip():
            run.append(text.strip())
        elif run:
            yield number - len(run), run
            run = []


def _numbered(found: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those that count on from each other directly below as list items."""
    numbers = [_number(line) for line in found]
    for place, line in enumerate(found):
        number = numbers[place]
        around = {*numbers[max(0, place - 1) : place], *numbers[place + 1 : place + 2]}
        if number is None or not around & {number - 1, number + 1}:
            yield line
        else:
            text = _NUMBER.sub("", line.text, count=1)
            yield Line(line.number, text, BlockKind.ITEM, marker=f"{number}. ")


def _number(line: Line) -> int | None:
    found = _NUMBER.match(line.text) if line.kind is BlockKind.PARAGRAPH else None
    return int(found.group(1)) if found and not found.group(1).startswith("0") else None
