"""Canonical text and passages → headings, paragraphs, lists and tables, ready to be shown.

The blocks of an article are not kept in the index, so they are read off its canonical text again:
blank lines part blocks, passages tell headings, markers tell lists. Every leaf is an exact slice
with its place, so that a selection on the screen can be told in code points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from api.pages.marking import Run, runs
from indexer.columns import StoredPassage
from indexer.records import Language, Span

Shape = Literal["heading", "paragraph", "bullets", "numbers", "table"]
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_BULLET = re.compile(r"- ")
_NUMBER = re.compile(r"\d{1,9}\. ")
_CELLS = re.compile(r" \| ")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Leaf:
    """A slice that is shown as one: a paragraph, a list item, a cell."""

    start: int
    text: str
    lang: Language
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list, or a table."""

    shape: Shape
    rows: tuple[tuple[Leaf, ...], ...]
    """One leaf in a row, but for tables."""
    level: int = 0
    """Of a heading, 2 to 6; otherwise 0."""


def blocks(
    text: str, passages: Sequence[StoredPassage], lang: Language, marked: Span | None
) -> tuple[Block, ...]:
    """Return the blocks of an article, the place that is asked for marked in them."""
    reader = _Reader(text, passages, lang, marked)
    return tuple(reader.block(Span(*found.span())) for found in _BLOCK.finditer(text))


def first_marked(found: Sequence[Block]) -> int | None:
    """Return where the first leaf starts that has something marked in it."""
    leaves = (leaf for block in found for row in block.rows for leaf in row)
    return next((leaf.start for leaf in leaves if any(run.marked for run in leaf.runs)), None)


class _Reader:
    """Reads blocks off one article in order."""

    def __init__(
        self, text: str, passages: Sequence[StoredPassage], lang: Language, marked: Span | None
    ) -> None:
        self._text = text
        self._passages = passages
        self._lang = lang
        self._marked = marked
        self._at = 0  # the first passage that may still reach into what comes

    def block(self, span: Span) -> Block:
        """Return the block at a place, which lies behind those asked for before."""
        passages = self._passages
        while self._at < len(passages) and passages[self._at].span.end <= span.start:
            self._at += 1
        level = self._heading_level(span)
        if level:
            return Block("heading", ((self._leaf(span),),), level)
        lines = list(self._lines(span))
        first = lines[0].of(self._text)
        if _BULLET.match(first):
            return Block("bullets", tuple((one,) for one in self._items(lines, _BULLET, 2)))
        if _NUMBER.match(first):
            return Block("numbers", tuple((one,) for one in self._items(lines, _NUMBER, 0)))
        rows = tuple(tuple(self._cells(line)) for line in lines)
        if len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1:
            return Block("table", rows)
        return Block("paragraph", ((self._leaf(span),),))

    def _heading_level(self, span: Span) -> int:
        """Return the level of a heading; 0 where the block is something else.

        A heading lies outside all passages and on the path of the next one, or it has nothing
        below it and is a passage of its own.
        """
        if self._at == len(self._passages):
            return 0
        following = self._passages[self._at]
        content = span.of(self._text)
        if content not in following.headings:
            return 0
        apart = span.end <= following.span.start
        alone = following.span == span and following.headings[-1] == content
        level = following.headings.index(content) + 2
        return min(level, _DEEPEST) if apart or alone else 0

    def _lines(self, span: Span) -> Iterator[Span]:
        start = span.start
        for line in span.of(self._text).split("\n"):
            yield Span(start, start + len(line))
            start += len(line) + 1

    def _items(self, lines: Sequence[Span], marker: re.Pattern[str], hidden: int) -> Iterator[Leaf]:
        """Yield the items of a list; a line without a marker goes on with the item above."""
        starts = [at for at, line in enumerate(lines) if marker.match(line.of(self._text))]
        for at, following in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield self._leaf(Span(lines[at].start + hidden, lines[following - 1].end))

    def _cells(self, line: Span) -> Iterator[Leaf]:
        start = line.start
        for gap in _CELLS.finditer(self._text, line.start, line.end):
            yield self._leaf(Span(start, gap.start()))
            start = gap.end()
        yield self._leaf(Span(start, line.end))

    def _leaf(self, span: Span) -> Leaf:
        text = span.of(self._text)
        return Leaf(span.start, text, self._language(span), runs(text, span.start, self._marked))

    def _language(self, span: Span) -> Language:
        """Return the language of the passage that a slice lies in, else of the article."""
        for passage in self._passages[self._at :]:
            if passage.span.start >= span.end:
                break
            if passage.span.end > span.start:
                return passage.lang
        return self._lang
