"""A span of an article → what a reader finds it by: the heading above it, and the paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.columns import StoredPassage
from indexer.records import Span

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in an article without pages."""

    span: Span
    words: str
    """The exact words, ``text[start:end]``."""
    heading: str | None
    first: int
    last: int
    """The paragraphs, counted from 1 below the heading, or from the start where there is none."""


def place(text: str, span: Span, passages: Sequence[StoredPassage] = ()) -> Place:
    """Return where a span stands; without the article's passages, headings count as paragraphs.

    Lists count as one paragraph, as a reader sees them.
    """
    above = [passage for passage in passages if passage.span.start <= span.start]
    headings = above[-1].headings if above else ()
    heading = headings[-1] if headings else None
    all_headings = {name for passage in passages for name in passage.headings}
    begin = _below(text, heading, above[-1].span.start) if above and heading else 0
    blocks = [block for block in _blocks(text) if block.start >= begin]
    paragraphs = [block for block in blocks if block.of(text) not in all_headings]
    first = sum(block.start <= span.start for block in paragraphs)
    last = sum(block.start < span.end for block in paragraphs)
    return Place(span, span.of(text), heading, max(first, 1), max(last, first, 1))


def _below(text: str, heading: str, before: int) -> int:
    """Return where the text below the last such heading starts."""
    at = text.rfind(f"{heading}{_BETWEEN}", 0, before)
    return 0 if at < 0 else at + len(heading) + len(_BETWEEN)


def _blocks(text: str) -> list[Span]:
    """Return the blocks of a canonical text, which blank lines part."""
    spans, start = list[Span](), 0
    for block in text.split(_BETWEEN):
        spans.append(Span(start, start + len(block)))
        start += len(block) + len(_BETWEEN)
    return spans
