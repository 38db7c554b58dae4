"""Quotations in a draft, by the marks around them: paired marks, and block quotations of Markdown.

A single term between marks is a title or a turn of phrase, and is not looked up.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from api.verifying.quoted import Quoted
from indexer.records import Span

LONGEST = 5000
_FEWEST_WORDS = 3
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
    return tuple(Marked(span) for span in sorted(spans) if _is_quotation(span.of(draft)))


def plain(quotation: str) -> str:
    """Return a quotation without the marks of Markdown."""
    return _EMPHASIS.sub("", _LINK.sub(r"\1", quotation))


def _is_quotation(text: str) -> bool:
    return Quoted(plain(text)).words >= _FEWEST_WORDS
