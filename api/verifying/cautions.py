"""What the differences between a quotation and its source mean: numbers, negations, names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from api.verifying.differences import Beside
from api.verifying.names import chinese_names, has_hidden, is_name, looks_alike
from api.verifying.negations import denied, hedges
from api.verifying.numbers import numbers
from api.verifying.sameness import figures_kept
from api.verifying.verdict import Caution, Difference, DifferenceKind, WarningKind
from indexer.records import Span
from indexer.tokens import tokens

_LONG_OMISSION = 8
_BRACKETED = re.compile(r"[\[［【][^\]］】]*[\]］】]")
_OMITTED = re.compile(r"[\[［【]\s*(?:[.…⋯。\s])+[\]］】]")
_AROUND = 40


def of_differences(beside: Beside, found: Sequence[Difference]) -> tuple[Caution, ...]:
    """Return a warning for each thing of weight that differs, each once."""
    cautions = [caution for one in found for caution in _of_one(beside, one)]
    if found and all(one.kind is DifferenceKind.PUNCTUATION for one in found):
        cautions.append(Caution(WarningKind.PUNCTUATION, _punctuation(found)))
    if _BRACKETED.search(_OMITTED.sub("", beside.quotation)) and not _BRACKETED.search(
        beside.text_beside
    ):
        cautions.append(
            Caution(
                WarningKind.EDITORIAL,
                "What stands in square brackets is the writer's, not the source's; "
                "see that readers can tell.",
            )
        )
    if has_hidden(beside.quotation) and found:
        cautions.append(
            Caution(WarningKind.LOOKALIKE, "The quotation holds characters that cannot be seen.")
        )
    return tuple(dict.fromkeys(cautions))


def of_case(quoted: str, source: str) -> tuple[Caution, ...]:
    """Return a warning where capitals differ that may make another word: US and us.

    The first letter is free, and so is a text that is all in capitals.
    """
    mine, theirs = tokens(quoted), tokens(source)
    if quoted.isupper() or len(mine) != len(theirs):
        return ()
    changed = dict[str, None]()
    for at, (one, other) in enumerate(zip(mine, theirs, strict=True)):
        here, there = one.span.of(quoted), other.span.of(source)
        free = 1 if at == 0 else 0
        if here.lower() == there.lower() and here[free:] != there[free:]:
            changed[f"“{there}” became “{here}”"] = None
    if not changed:
        return ()
    told = ", ".join(changed)
    return (
        Caution(WarningKind.CASE, f"Capitals differ: {told}; see whether it is the same word."),
    )


def _of_one(beside: Beside, one: Difference) -> Iterator[Caution]:
    if one.kind is DifferenceKind.PUNCTUATION:
        yield from _of_punctuation(beside, one)
        return
    told = _told(one)
    for kind, what in _senses(beside, one):
        yield Caution(kind, f"{what} was {told}.")
    if looks_alike(one.quoted) and not looks_alike(one.source):
        yield Caution(
            WarningKind.LOOKALIKE,
            f"“{one.quoted}” holds letters of another script, or hidden characters, that look "
            "like those of the source.",
        )
    left_out = len(tokens(one.source)) if one.kind is DifferenceKind.DROPPED else 0
    if left_out >= _LONG_OMISSION:
        yield Caution(
            WarningKind.OMISSION,
            f"{left_out} words or characters of the source are left out without a mark.",
        )


def _senses(beside: Beside, one: Difference) -> Iterator[tuple[WarningKind, str]]:
    """Yield what of weight differs between words and those that stand for them."""
    mine = [token.form for token in tokens(one.quoted)]
    theirs = [token.form for token in tokens(one.source)]
    if not figures_kept(one.quoted, one.source) or Counter(numbers(mine)) != Counter(
        numbers(theirs)
    ):
        yield WarningKind.NUMBER, "A number"
    if denied(mine, theirs):
        yield WarningKind.NEGATION, "A negation"
    if mine != theirs and len(theirs) < _LONG_OMISSION and _names_differ(beside, one):
        yield WarningKind.NAME, "A name"
    if Counter(hedges(mine)) != Counter(hedges(theirs)):
        yield WarningKind.HEDGE, "A condition or reservation"


def _of_punctuation(beside: Beside, one: Difference) -> Iterator[Caution]:
    told = _told(one)
    if _minus(one, beside):
        yield Caution(WarningKind.NUMBER, f"A sign of a number was {told}.")
    if _asks(one.quoted) != _asks(one.source):
        yield Caution(WarningKind.PUNCTUATION, f"A question mark was {told}.")


def _asks(marks: str) -> bool:
    return "?" in marks or "？" in marks


def _names_differ(beside: Beside, one: Difference) -> bool:
    """Tell whether a difference touches a name in the quotation or in the source."""
    return _touches_name(beside.quotation, one.in_quotation) or _touches_name(
        beside.text, one.in_source
    )


def _touches_name(whole: str, place: Span) -> bool:
    if place.start == place.end:
        return False
    start = max(0, place.start - _AROUND)
    text = whole[start : place.end + _AROUND]
    span = Span(place.start - start, place.end - start)
    if any(
        is_name(text, Span(span.start + token.span.start, span.start + token.span.end))
        for token in tokens(span.of(text))
    ):
        return True
    return any(name.start < span.end and span.start < name.end for name in chinese_names(text))


def _minus(one: Difference, beside: Beside) -> bool:
    """Tell whether a dash before a figure was put there or taken away."""
    behind = beside.quotation[one.in_quotation.end :][:1]
    return behind.isdigit() and ("-" in one.quoted) != ("-" in one.source)


def _told(one: Difference) -> str:
    if one.kind is DifferenceKind.DROPPED:
        return f"left out: “{_short(one.source)}”"
    if one.kind is DifferenceKind.ADDED:
        return f"added: “{_short(one.quoted)}”"
    return f"changed: “{_short(one.source)}” became “{_short(one.quoted)}”"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _AROUND else f"{plain[:_AROUND]}…"


def _punctuation(found: Sequence[Difference]) -> str:
    return (
        "All words are right, and only punctuation differs: "
        + ", ".join(f"“{one.source.strip()}” became “{one.quoted.strip()}”" for one in found)
        + "."
    )
