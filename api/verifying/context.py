"""What a quotation leaves out: in its omissions, and of the sentences it begins and ends in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from api.verifying.negations import contrasts, hedges, limits, negations, reservations
from api.verifying.numbers import numbers
from api.verifying.verdict import Caution, WarningKind
from api.verifying.wording import SHOWN, sentence, shown
from indexer.records import Span
from indexer.tokens import tokens

_END = re.compile(r"[.!?](?=\s|[\"'”’)\]]|$)|[。！？；\n]")
_OPENING = re.compile("[“„«「『：]|:\\s|(?<!\\w)[‘'\"]")
_CONTRAST = re.compile(r"[,，]\s*(?:maar|doch|but|yet|但|而是|却|卻|可是|只是)|[;；]")
_CONDITION = re.compile(
    r"[,，]?\s?(?:\b(?:provided|unless|if|except|mits|tenzij|indien|behalve)\b"
    r"|前提是|除非|如果|假如|只要|若)[^\n.。!?！？;；”」』»]*",
)
_CLAUSE = re.compile("[,，;；:：、—–]")
_CLOSES = frozenset(".!?…:;,。！？：；，、\"'”’»」』)）")
_WIDEST = 300
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
            (WarningKind.HEDGE, limits(forms), "a condition or reservation"),
            (WarningKind.NUMBER, numbers(forms), "a number"),
        ):
            if hidden:
                found.append(Caution(kind, sentence(f"The omission hides {what}: {shown(near)}")))
        found += _contrast(gap, ends)
        if ends and tokens(begun := gap[ends[-1].end() :]):
            found.append(
                Caution(
                    WarningKind.OMISSION,
                    sentence(
                        "Behind the omission it goes on in the middle of another sentence, which "
                        f"begins: {shown(begun)}"
                    ),
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


def _contrast(gap: str, ends: Sequence[re.Match[str]]) -> list[Caution]:
    """Return a warning where what is left out turns against the words beside it.

    It may do so in the rest of a sentence, or in the whole sentence behind the first part.
    """
    cuts = [0, *(end.end() for end in ends), len(gap)]
    sentences = [gap[start:end] for start, end in pairwise(cuts)]
    for said in dict.fromkeys((*sentences[:2], sentences[-1])):
        if contrasts([token.form for token in tokens(said)]):
            told = f"The omission hides a contrast: {shown(said)}"
            return [Caution(WarningKind.HEDGE, sentence(told))]
    return []


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
                    f"{shown(outside, end=where == 'before')}.",
                )
            )
    forms = [token.form for token in tokens(before)]
    if conditions := reservations(forms[-4:]):
        found.append(
            Caution(
                WarningKind.CONTEXT,
                f"The words before it make a condition or reservation ({', '.join(conditions)}): "
                f"{shown(before, end=True)}.",
            )
        )
    if not _ends_sentence(text, span) and (condition := _CONDITION.match(text, span.end)):
        told = f"The words behind it make a condition or reservation: {shown(condition.group())}"
        found.append(Caution(WarningKind.CONTEXT, sentence(told)))
    first = [token.form for token in tokens(span.of(text)[:SHOWN])[:1]]
    if numbers(first) and (qualifying := hedges(forms[-2:])):
        found.append(
            Caution(
                WarningKind.HEDGE,
                f"The number it begins with is qualified before it ({', '.join(qualifying)}): "
                f"{shown(before, end=True)}.",
            )
        )
    return found


def run_together(text: str, parts: Sequence[Span]) -> list[Caution]:
    """Return a warning where words run from a heading or a cell of a table into what follows."""
    for part in parts:
        for found in re.finditer(r"\s*\n\s*", part.of(text)):
            before = text[: part.start + found.start()][-1:]
            if before not in _CLOSES:
                line = text[: part.start + found.start()].rpartition("\n")[2]
                told = f"It runs on where the source begins a new line behind {shown(line)}."
                return [Caution(WarningKind.CONTEXT, told)]
    return []


def _before(text: str, at: int) -> str:
    start = max(0, at - _WIDEST)
    stretch = text[start:at]
    cut = max((end.end() for end in _END.finditer(stretch)), default=0)
    opened = max((mark.end() for mark in _OPENING.finditer(stretch)), default=0)
    turned = max((mark.end() for mark in _CONTRAST.finditer(stretch)), default=0)
    return stretch[max(cut, opened, turned) :]


def _behind(text: str, span: Span) -> str:
    if _ends_sentence(text, span):
        return ""
    stretch = text[span.end : span.end + _WIDEST]
    end = _END.search(stretch)
    closed = re.search("[”»」』]|’(?!\\w)", stretch)
    clause = _CLAUSE.search(stretch)
    ends = [found.start() for found in (end, closed, clause) if found]
    return stretch[: min(ends)] if ends else stretch


def _ends_sentence(text: str, span: Span) -> bool:
    inside = span.of(text).rstrip("\"'”’»」』)")
    return bool(inside and _END.search(inside[-1]))
