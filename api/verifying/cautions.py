"""What the differences between a quotation and its source mean: numbers, negations, names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from api.verifying.differences import Beside
from api.verifying.names import chinese_names, has_hidden, is_name, looks_alike
from api.verifying.negations import denied, hedges
from api.verifying.numbers import amount, belongs, numbers
from api.verifying.sameness import figures_kept
from api.verifying.verdict import Caution, Difference, DifferenceKind, WarningKind
from api.verifying.wording import sentence, shown
from indexer.records import Span
from indexer.tokens import tokens

_LONG_OMISSION = 8
_BRACKETED = re.compile(r"[\[［【][^\]］】]*[\]］】]")
_OMITTED = re.compile(r"[\[［【]\s*(?:[.…⋯。\s])+[\]］】]")
_AROUND = 40
_MOST_BETWEEN = 160
_NEAR_MARK = 6
_BLANKS = " \xa0"
_MARK = re.compile('[“”„«»「」『』"]|(?<!\\w)‘')
_CLOSED = re.compile("[”“»«」』’'\"][\\s,，.。;]*$")
_OPENED = re.compile("[\\s,，.。:：;]*[“”„»«「『‘'\"]")


def of_differences(
    beside: Beside, found: Sequence[Difference], *, whole: bool = True
) -> tuple[Caution, ...]:
    """Return a warning for each thing of weight that differs, each once.

    ``whole``: no word was cut off at an edge.
    """
    cautions = [caution for one in found for caution in _of_one(beside, one)]
    if whole and found and all(one.kind is DifferenceKind.PUNCTUATION for one in found):
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
    mine, theirs = _with_numbers(beside, one)
    if said := _of_number(mine.of(beside.quotation), theirs.of(beside.text), one):
        yield Caution(WarningKind.NUMBER, said)
    told, between = _told(one.quoted, one.source), _stands_between(beside, one)
    for kind, what in _senses(beside, one):
        if not (between and kind is WarningKind.NAME):
            yield Caution(kind, sentence(f"{what} was {told}"))
    if looks_alike(one.quoted) and not looks_alike(one.source):
        yield Caution(
            WarningKind.LOOKALIKE,
            f"{shown(one.quoted)} holds letters of another script, or hidden characters, that look "
            "like those of the source.",
        )
    if between:
        told = f"The two parts stand apart: the words {shown(one.source)} between them, which are"
        yield Caution(WarningKind.OMISSION, f"{told} not the speaker's, were left out.")
        return
    left_out = len(tokens(one.source)) if one.kind is DifferenceKind.DROPPED else 0
    if left_out >= _LONG_OMISSION:
        yield Caution(
            WarningKind.OMISSION,
            f"{left_out} words or characters of the source are left out without a mark.",
        )


def _stands_between(beside: Beside, one: Difference) -> bool:
    """Tell whether what was left out stands between two quotations, as ``says Li Wei`` does."""
    start, end = one.in_source.start, one.in_source.end
    if one.kind is not DifferenceKind.DROPPED or len(one.source) > _MOST_BETWEEN:
        return False
    before = beside.text[max(0, start - _NEAR_MARK) : start]
    behind = beside.text[end : end + _NEAR_MARK]
    return bool(_CLOSED.search(before) and _OPENED.match(behind) and not _MARK.search(one.source))


def _with_numbers(beside: Beside, one: Difference) -> tuple[Span, Span]:
    """Return the slices that differ with the rest of the numbers that they begin or end in."""
    sides = ((beside.quotation, one.in_quotation), (beside.text, one.in_source))
    inside = [found for text, place in sides if (found := tokens(place.of(text)))]
    starts = any(belongs(found[0].form) for found in inside)
    ends = any(belongs(found[-1].form) for found in inside)
    mine, theirs = (_extended(*side, starts=starts, ends=ends) for side in sides)
    return mine, theirs


def _extended(text: str, place: Span, *, starts: bool, ends: bool) -> Span:
    """Return a slice with the numbers, signs and units right before and behind it."""
    from_here = max(0, place.start - _AROUND)
    found = [
        Span(from_here + token.span.start, from_here + token.span.end)
        for token in tokens(text[from_here : place.end + _AROUND])
        if belongs(token.form)
    ]
    start, end = place.start, place.end
    for span in reversed(found) if starts else ():
        if span.end <= start and not text[span.end : start].strip(_BLANKS):
            start = span.start
    for span in found if ends else ():
        if span.start >= end and not text[end : span.start].strip(_BLANKS):
            end = span.end
    return Span(start, end)


def _of_number(mine: str, theirs: str, one: Difference) -> str | None:
    """Return what is to be said of the numbers in two stretches; None: they are the same."""
    said, there = ([token.form for token in tokens(text)] for text in (mine, theirs))
    if figures_kept(one.quoted, one.source) and Counter(numbers(said)) == Counter(numbers(there)):
        return None
    told = _told(mine, theirs)
    if numbers(said) and amount(said) == amount(there) and figures_kept(mine, theirs):
        return sentence(f"A number is the same and written otherwise: it was {told}")
    return sentence(f"A number was {told}")


def _senses(beside: Beside, one: Difference) -> Iterator[tuple[WarningKind, str]]:
    """Yield what of weight, but for numbers, differs between words and those in their place."""
    mine = [token.form for token in tokens(one.quoted)]
    theirs = [token.form for token in tokens(one.source)]
    if denied(mine, theirs):
        yield WarningKind.NEGATION, "A negation"
    if mine != theirs and len(theirs) < _LONG_OMISSION and _names_differ(beside, one):
        yield WarningKind.NAME, "A name"
    if Counter(hedges(mine)) != Counter(hedges(theirs)):
        yield WarningKind.HEDGE, "A condition or reservation"


def _of_punctuation(beside: Beside, one: Difference) -> Iterator[Caution]:
    told = _told(one.quoted, one.source)
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
    return any(name.meets(span) for name in chinese_names(text))


def _minus(one: Difference, beside: Beside) -> bool:
    """Tell whether a dash before a figure was put there or taken away."""
    behind = beside.quotation[one.in_quotation.end :][:1]
    return behind.isdigit() and ("-" in one.quoted) != ("-" in one.source)


def _told(quoted: str, source: str) -> str:
    if not quoted.strip():
        return f"left out: {shown(source, _AROUND)}"
    if not source.strip():
        return f"added: {shown(quoted, _AROUND)}"
    return f"changed: {shown(source, _AROUND)} became {shown(quoted, _AROUND)}"


def _punctuation(found: Sequence[Difference]) -> str:
    told = ", ".join(_told(one.quoted, one.source) for one in found)
    return f"All words are right, and only punctuation differs; it was {told}."
