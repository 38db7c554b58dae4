"""Quotations in a draft, by the marks around them: paired marks, and block quotations of Markdown.

A word or two between marks are a title or a turn of phrase: counted, and not looked up.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from api.verifying.quoted import Quoted
from indexer.records import Span

LONGEST = 5000
_FEWEST = 3
"""Words that a quotation has at least; two Chinese characters count as one."""
_PAIRS = (("“", "”"), ("„", "”"), ("„", "“"), ("«", "»"), ("「", "」"), ("『", "』"), ('"', '"'))
_SINGLE = rf"(?<!\w)‘((?:[^‘’]|’(?=\w)){{1,{LONGEST}}})’(?!\w)"
_MARKED = re.compile(
    "|".join(
        [*(f"{first}([^{first}{last}]{{1,{LONGEST}}}){last}" for first, last in _PAIRS), _SINGLE]
    )
)
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]+`", re.DOTALL)
_BLOCK = re.compile(r"(?m)^(?:>[^\n]*(?:\n|\Z))+")
_EMPHASIS = re.compile(r"(?<![*\w])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![*\w])|^>[ ]?", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")


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
    hidden = _CODE.sub(lambda code: " " * len(code.group()), draft)
    spans = list[Span]()
    for block in _BLOCK.finditer(hidden):
        spans.append(Span(block.start(), block.end()))
    for found in _MARKED.finditer(hidden):
        group = next(at for at, text in enumerate(found.groups(), 1) if text is not None)
        span = Span(*found.span(group))
        if "\n\n" not in span.of(draft) and not any(
            block.start <= span.start < block.end for block in spans
        ):
            spans.append(span)
    return sorted(spans)


def plain(quotation: str) -> str:
    """Return a quotation without the marks of Markdown."""
    return _EMPHASIS.sub("", _LINK.sub(r"\1", quotation))


def _words(draft: str, span: Span) -> float:
    return Quoted(plain(span.of(draft))).words
