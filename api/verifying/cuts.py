"""Words cut off right at the edge of a quotation, without which it says something else.

A figure cut from its number, a part from its compound, words from the negation that stands next to
them: the words that are left stand in the source, and yet it does not say that.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from api.verifying.negations import denial_before, denial_behind, forbids, negations
from api.verifying.numbers import CHINESE_NUMERALS, WHOLE, is_scale, numbers
from api.verifying.verdict import Caution, WarningKind
from api.verifying.wording import sentence, shown
from indexer.records import Span
from indexer.tokens import Token, tokens
from indexer.words import is_chinese

_WIDE = 40
_HYPHENS = "-‐‑"
_BLANK = re.compile(r"[ \xa0\u3000]*")
_WITHIN_NUMBER = re.compile(r"\d\s?[-–—/.,:]\s?$")
_NEW_SENTENCE = re.compile(r"[.:,]\s$")
_GOES_ON = re.compile(r"[-–—/]\d")
_COMPOUND = re.compile(rf"[^\W_]+(?:[{_HYPHENS}][^\W_]+)+")


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut off, and what that does."""

    caution: Caution
    lost: Span
    """The word or figure of the source that belongs to the quotation."""


@dataclass(frozen=True, slots=True)
class _Edges:
    """A quotation in its article, with the tokens next to its edges and what lies between."""

    text: str
    span: Span
    before: Token | None
    first: Token
    last: Token
    behind: Token | None
    opens: bool
    closes: bool


def cut_off(text: str, span: Span, *, opens: bool = True, closes: bool = True) -> Cut | None:
    """Return what was cut off at the edge of a slice of an article that holds words.

    ``opens`` and ``closes`` tell whether its edges are those of the quotation: where an omission
    is marked, a negation may be left out, and is warned of; a part of a number may not.
    """
    start = max(0, span.start - _WIDE)
    near_end = max(span.start, span.end - _WIDE)
    first = tokens(text[span.start : min(span.end, span.start + _WIDE)])
    last = tokens(text[near_end : span.end])
    before = _moved(tokens(text[start : span.start]), start)
    behind = _moved(tokens(text[span.end : span.end + _WIDE]), span.end)
    edges = _Edges(
        text,
        span,
        before[-1] if before else None,
        _moved(first[:1], span.start)[0],
        _moved(last[-1:], near_end)[0],
        behind[0] if behind else None,
        opens,
        closes,
    )
    return next((found for rule in _RULES if (found := rule(edges)) is not None), None)


def _number_before(edges: _Edges) -> Cut | None:
    """Return a figure that the first number of the quotation was cut from."""
    text, at, before = edges.text, edges.span.start, edges.before
    first = text[at]
    signed = text[at - 1 : at] in ("-", "−", "–", "+") and first in "0123456789€$£¥"
    if signed and not text[at - 2 : at - 1].strip():
        return _number(edges, Span(at - 1, at))
    if before is None:
        return None
    near = text[max(0, at - 4) : at]
    joined = first.isdigit() and _WITHIN_NUMBER.search(near) and not _NEW_SENTENCE.search(near)
    numerals = text[at - 1] in CHINESE_NUMERALS and first in CHINESE_NUMERALS
    counted = (
        is_scale(edges.first.form)
        and bool(numbers([before.form]))
        and _is_blank(text, before.span.end, at)
    )
    return _number(edges, before.span) if joined or numerals or counted else None


def _number_behind(edges: _Edges) -> Cut | None:
    """Return a figure or a word that makes another number of the quotation's last one."""
    text, end, behind = edges.text, edges.span.end, edges.behind
    if behind is None or not numbers([edges.last.form]):
        return None
    scaled = is_scale(behind.form) and _is_blank(text, end, behind.span.start)
    numerals = (
        text[end - 1] in CHINESE_NUMERALS
        and behind.form in CHINESE_NUMERALS
        and behind.span.start == end
    )
    goes_on = text[end - 1].isdigit() and _GOES_ON.match(text, end)
    return _number(edges, behind.span) if scaled or numerals or goes_on else None


def _number_within(edges: _Edges) -> Cut | None:
    """Return the rest of a Chinese number, fraction or tenth that the edge lies within."""
    span = edges.span
    for one in WHOLE.finditer(edges.text, max(0, span.start - _WIDE), span.end + _WIDE):
        if one.start() < span.start < one.end():
            return _number(edges, Span(one.start(), span.start))
        if one.start() < span.end < one.end():
            return _number(edges, Span(span.end, one.end()))
    return None


def _compound(edges: _Edges) -> Cut | None:
    """Return the rest of a hyphenated word."""
    span = edges.span
    for one in _COMPOUND.finditer(edges.text, max(0, span.start - _WIDE), span.end + _WIDE):
        if one.start() < span.start < one.end() or one.start() < span.end < one.end():
            lost = (
                Span(one.start(), span.start)
                if one.start() < span.start
                else Span(span.end, one.end())
            )
            denies = negations([token.form for token in tokens(lost.of(edges.text))])
            kind = WarningKind.NEGATION if denies else WarningKind.OMISSION
            told = f"It begins or ends within a word: “{one.group()}”."
            return Cut(Caution(kind, told), lost)
    return None


def _denial(edges: _Edges) -> Cut | None:
    """Return a negation that stands right before the quotation, or in Latin script behind it."""
    before, behind, span = edges.before, edges.behind, edges.span
    text = edges.text
    if edges.opens and before and _is_blank(text, before.span.end, span.start):
        alone = is_chinese(before.form) and forbids(before.form + edges.first.form)
        if alone or (not is_chinese(before.form) and negations([before.form])):
            return _denied(edges, before.span, "before")
    if edges.opens and (length := denial_before(text[max(0, span.start - _WIDE) : span.start])):
        return _denied(edges, Span(span.start - length, span.start), "before")
    if not edges.closes:
        return None
    beside = behind and _is_blank(text, span.end, behind.span.start)
    if behind and beside and not is_chinese(behind.form) and negations([behind.form]):
        return _denied(edges, behind.span, "behind")
    if length := denial_behind(text[span.end : span.end + _WIDE]):
        return _denied(edges, Span(span.end, span.end + length), "behind")
    return None


_RULES: tuple[Callable[[_Edges], Cut | None], ...] = (
    _number_before, _number_behind, _number_within, _compound, _denial,
)  # fmt: skip


def _number(edges: _Edges, lost: Span) -> Cut:
    start, end = min(edges.span.start, lost.start), max(edges.span.end, lost.end)
    whole = edges.text[max(start, edges.span.start - _WIDE) : min(end, edges.span.end + _WIDE)]
    told = f"It begins or ends within a number; the source has {shown(whole, 2 * _WIDE)}"
    return Cut(Caution(WarningKind.NUMBER, sentence(told)), lost)


def _denied(edges: _Edges, lost: Span, where: str) -> Cut:
    said = shown(lost.of(edges.text))
    told = f"It leaves out {said}, which stands right {where} it and denies."
    return Cut(Caution(WarningKind.NEGATION, told), lost)


def _is_blank(text: str, start: int, end: int) -> bool:
    return _BLANK.fullmatch(text, start, end) is not None


def _moved(found: tuple[Token, ...], by: int) -> list[Token]:
    return [Token(one.form, Span(one.span.start + by, one.span.end + by)) for one in found]
