"""What a quotation leaves out: in its omissions, and of the sentences it begins and ends in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from api.verifying.negations import hedges, negations
from api.verifying.numbers import CHINESE_NUMERALS, is_scale, numbers
from api.verifying.verdict import Caution, WarningKind
from indexer.folding import fold
from indexer.records import Span
from indexer.tokens import tokens
from indexer.words import is_chinese, words

_END = re.compile(r"[.!?](?=\s|[\"'”’)\]]|$)|[。！？；\n]")
_OPENING = re.compile("[“„«「『：]|:\\s|(?<!\\w)[‘'\"]")
_CONTRAST = re.compile(r"[,，]\s*(?:maar|doch|but|yet|但|而是|却|卻|可是|只是)|[;；]")
_CLAUSE = re.compile("[,，;；:：、—–]")
_BOUND = re.compile(
    "没有|不(?:会|能|可|是|要|该|应|得|用|必|想|敢|肯|愿|再)|无(?:法|需|须|可)|未(?:必|曾|能|经)"
)
"""A denial with the character it belongs to."""
_WIDEST = 300
_SHOWN = 60
_FAR = 3
"""Sentence ends in an omission from which its parts stand far apart."""


def omitted(text: str, parts: Sequence[Span]) -> list[Caution]:
    """Return what omissions between the parts of a quotation hide of their own sentences."""
    found = list[Caution]()
    for part, following in pairwise(parts):
        gap = Span(part.end, following.start).of(text)
        ends = list(_END.finditer(gap))
        near = gap if len(ends) < 2 else gap[: ends[0].start()] + " " + gap[ends[-1].end() :]
        forms = [token.form for token in tokens(near)]
        for kind, hidden, what in (
            (WarningKind.NEGATION, negations(forms), "a negation"),
            (WarningKind.HEDGE, hedges(forms), "a condition or reservation"),
            (WarningKind.NUMBER, numbers(forms), "a number"),
        ):
            if hidden:
                found.append(Caution(kind, f"The omission hides {what}: “{_shortened(near)}”."))
        if ends and tokens(begun := gap[ends[-1].end() :]):
            found.append(
                Caution(
                    WarningKind.OMISSION,
                    "Behind the omission it goes on in the middle of another sentence, which "
                    f"begins: “{_shortened(begun)}”.",
                )
            )
        if len(ends) > _FAR or "\n" in gap.strip("\n"):
            found.append(
                Caution(
                    WarningKind.OMISSION,
                    f"The parts stand far apart: {len(tokens(gap))} words or characters, over "
                    "several sentences, are left out between them.",
                )
            )
    return found


def cut_off(text: str, span: Span) -> list[Caution]:
    """Return what the sentences that a quotation begins and ends in say around it."""
    found = list[Caution]()
    before, behind = _before(text, span.start), _behind(text, span)
    for outside, where in ((before, "before"), (behind, "behind")):
        forms = [token.form for token in tokens(outside)]
        if denying := negations(forms):
            found.append(
                Caution(
                    WarningKind.CONTEXT,
                    f"The words {where} it in the same sentence deny ({', '.join(denying)}): "
                    f"“{_shortened(outside, end=where == 'before')}”.",
                )
            )
    forms = [token.form for token in tokens(before)]
    if conditions := hedges(forms[-4:]):
        found.append(
            Caution(
                WarningKind.CONTEXT,
                f"The words before it make a condition or reservation ({', '.join(conditions)}): "
                f"“{_shortened(before, end=True)}”.",
            )
        )
    return found


def cut_within(text: str, span: Span) -> Caution | None:
    """Return what is wrong where a quotation begins or ends within a number or a denial."""
    first, last = text[span.start], text[span.end - 1]
    before, behind = text[: span.start][-1:], text[span.end : span.end + 24]
    number_before = before in CHINESE_NUMERALS and first in CHINESE_NUMERALS
    signed = before in "-−–+" and bool(before) and first in "0123456789€$£"
    signed = signed and not text[span.start - 2 : span.start - 1].strip()
    joined = bool(re.search(r"\d\s?[-–—/.,:]\s?$", text[max(0, span.start - 4) : span.start]))
    if number_before or signed or (joined and first.isdigit() and not _ends_sentence(text, span)):
        return _cut_number(text, span)
    last_forms = [token.form for token in tokens(span.of(text))[-1:]]
    following = re.match(r"\s?(?:[%‰]|[^\W\d_]+)", behind)
    if last_forms and numbers(last_forms) and following:
        form = tokens(following.group())[0].form
        if is_scale(form) or (last in CHINESE_NUMERALS and form in CHINESE_NUMERALS):
            return _cut_number(text, span)
    if last.isdigit() and re.match(r"[-–—/]\d", behind):
        return _cut_number(text, span)
    if is_chinese(first) and before and negations([fold(before)]) and _is_bound(text, span.start):
        return Caution(
            WarningKind.NEGATION,
            f"It begins within a word that denies: “{text[span.start - 1 : span.start + 3]}”.",
        )
    return None


def _ends_sentence(text: str, span: Span) -> bool:
    return bool(re.search(r"[.:,]\s$", text[max(0, span.start - 2) : span.start]))


def _cut_number(text: str, span: Span) -> Caution:
    around = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 12]
    return Caution(
        WarningKind.NUMBER,
        "It begins or ends within a number: the source has "
        f"“…{around[0]}|{_shortened(span.of(text))}|{around[1]}…”.",
    )


def _is_bound(text: str, at: int) -> bool:
    """Tell whether the characters on both sides of a place are one word."""
    if _BOUND.match(fold(text[at - 1 : at + 1])):
        return True
    start = max(0, at - 8)
    return any(word.span.start < at - start < word.span.end for word in words(text[start : at + 8]))


def _before(text: str, at: int) -> str:
    start = max(0, at - _WIDEST)
    stretch = text[start:at]
    cut = max((end.end() for end in _END.finditer(stretch)), default=0)
    opened = max((mark.end() for mark in _OPENING.finditer(stretch)), default=0)
    turned = max((mark.end() for mark in _CONTRAST.finditer(stretch)), default=0)
    return stretch[max(cut, opened, turned) :]


def _behind(text: str, span: Span) -> str:
    inside = span.of(text).rstrip("\"'”’»」』)")
    if inside and _END.search(inside[-1]):
        return ""
    stretch = text[span.end : span.end + _WIDEST]
    end = _END.search(stretch)
    closed = re.search("[”»」』]|’(?!\\w)", stretch)
    clause = _CLAUSE.search(stretch)
    ends = [found.start() for found in (end, closed, clause) if found]
    return stretch[: min(ends)] if ends else stretch


def _shortened(text: str, *, end: bool = False) -> str:
    plain = " ".join(text.split())
    if len(plain) <= _SHOWN:
        return plain
    return f"…{plain[-_SHOWN:]}" if end else f"{plain[:_SHOWN]}…"
