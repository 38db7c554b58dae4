"""What stands between quotation marks in an article, with what the text says of its speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.chinese import han_count
from indexer.quotations import sorting
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.lexicon import VERBS
from indexer.quotations.marks import Marked
from indexer.quotations.names import WORD, runs
from indexer.quotations.pages import Page, Stretch
from indexer.quotations.subjects import role_behind
from indexer.records import BlockKind, Span

_NOTHING_BUT_MARKS = re.compile(r"[\s.,:;，。：；–—-]*$")
_MORE_ABOUT = re.compile(r"\s*,\s[^.!?:;。！？\n]{2,120}[.,]\s+")
_A_TERM = 4
_JOINED = re.compile(r".?(?:,[”’\"'»]|[”’\"'»],)\s+\w")
"""The end of a quotation that goes on in a clause behind it."""
_ANEW = re.compile(r".?[.!?…]['’”\"»]+\s+[A-Z]")
_ABBREVIATED = "|".join(
    rf"(?<={short})\." for short in ("[A-Z]", "Dr", "Jr", "Mr", "Ms", "Sr", "St")
)
_SIGNED = re.compile(rf"\s*(?:[—–―]{{1,2}}|--)\s*(?=\S(?:[^.!?。！？]|{_ABBREVIATED}){{1,90}}$)")
"""A dash and a line without a sentence in it; the stops of initials and titles end none."""
_SINGLE_COLON = re.compile(r"[：:]\s*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation with the clue to its speaker."""

    at: int
    """Which block of the page it stands in."""
    span: Span
    outer: Span
    clue: Clue | None
    is_inner: bool = False
    carries_on: bool = False
    """It goes on where the block before left a quotation open."""


def candidates(page: Page) -> list[Candidate]:
    """Return the quotations of an article, titles and terms left out, in order."""
    found: list[Candidate] = []
    for at, stretch in enumerate(page.stretches):
        if stretch.block.kind is BlockKind.QUOTATION:
            own = list(_in_block(page, at, stretch))
            told = any(one.clue for one in own)
            found += own if told else _whole_block(page, at, stretch)
        else:
            found += _in_block(page, at, stretch)
    return sorted(found, key=lambda one: (one.span.start, -one.span.end))


def _in_block(page: Page, at: int, stretch: Stretch) -> Iterator[Candidate]:
    outer = [one for one in stretch.marked if one.depth == 0]
    earlier: tuple[Marked, Clue] | None = None
    for number, marked in enumerate(outer):
        last = number + 1 == len(outer) or stretch.is_chinese
        limit = stretch.span.end if last else outer[number + 1].outer.start
        carried = at > 0 and number == 0 and _left_open(page.stretches[at - 1])
        lead = page.lead(stretch, marked.outer.start)
        clue = None
        if not sorting.is_title(page.text, marked.outer, marked.inner, stretch.span):
            clue = _clue(page, at, stretch, marked, lead, limit, earlier)
            fewest = sorting.FEWEST_WORDS if earlier is None else 1
            stands = sorting.is_sentence(
                page.text, marked.outer, marked.inner, stretch.span, fewest
            )
            if clue is not None or stands or marked.continues or carried:
                yield Candidate(at, marked.inner, marked.outer, clue, carries_on=bool(carried))
        yield from _inside(page, at, stretch, marked)
        if clue is not None:
            earlier = marked, clue


def _clue(
    page: Page,
    at: int,
    stretch: Stretch,
    marked: Marked,
    lead: Span | None,
    limit: int,
    earlier: tuple[Marked, Clue] | None,
) -> Clue | None:
    """Return the clue that weighs most, if the marks may hold a quotation at all."""
    text, outer = page.text, marked.outer
    goes_on = earlier is not None and _goes_on(text, earlier[1], outer.start)
    apart = goes_on or sorting.stands_apart(text, outer, marked.inner, stretch.span)
    leading = page.clue_before(stretch, lead) if lead is not None else None
    behind = page.clue_after(stretch, outer.end, limit) if apart else None
    colon = lead is not None and text[lead.start : lead.end].rstrip().endswith((":", "："))
    if colon and leading is None and behind and _ANEW.match(text[outer.end - 3 : outer.end + 3]):
        behind = None  # it belongs to the next sentence
    if goes_on and behind and behind.firm and not (colon or stretch.is_chinese):
        return behind
    if leading and leading.strong and (apart or _is_led(text, marked, stretch.span)):
        return leading
    if behind and behind.firm:
        return behind
    if earlier and goes_on:
        told = _JOINED.match(text, outer.end - 2, limit)  # in words that were not understood
        nobody = Clue(Kind.NOBODY, Span(*[outer.end] * 2), Span(*[outer.end] * 2), None, outer.end)
        return nobody if told and not behind else earlier[1]
    if behind:
        return behind
    if leading and leading.kind is not Kind.NOBODY and _is_part_of(text, marked, stretch.span):
        return leading
    if apart and (signed := _signed_behind(page, stretch, outer.end)):
        return signed
    if outer.start == stretch.span.start and (above := _above(page, at)):
        return above
    return page.nobody_after(stretch, outer.end, limit) if apart else None


def _is_led(text: str, marked: Marked, block: Span) -> bool:
    """Tell whether words right behind a verb of saying are more than a single term."""
    said = marked.inner.of(text)
    if sorting.is_long(said):
        return True
    ends = sorting.ends_a_sentence(text, marked.outer, marked.inner, block)
    return ends and (len(said.split()) > 1 or han_count(said) >= _A_TERM)


def _is_part_of(text: str, marked: Marked, block: Span) -> bool:
    """Tell whether words quoted within a sentence are many, and end it or a clause of it."""
    ends = sorting.ends_a_sentence(text, marked.outer, marked.inner, block)
    clause = text[marked.outer.end : marked.outer.end + 1] in tuple(",，;；")
    return sorting.is_long(marked.inner.of(text)) and (ends or clause)


def _goes_on(text: str, clue: Clue, start: int) -> bool:
    """Tell whether nothing but more about the speaker stands before the next quotation."""
    between = text[clue.end : start] if clue.end <= start else "x"
    if _NOTHING_BUT_MARKS.match(between):
        return True
    about = _MORE_ABOUT.fullmatch(between)
    return about is not None and not any(word.lower() in VERBS for word in WORD.findall(between))


def _above(page: Page, at: int) -> Clue | None:
    """Return who speaks by the block before, where that ends in a colon."""
    if at == 0 or page.stretches[at - 1].block.kind is BlockKind.HEADING:
        return None
    stretch = page.stretches[at - 1]
    if not _SINGLE_COLON.search(stretch.span.of(page.text)):
        return None
    lead = page.before(stretch, stretch.span.end)
    return page.clue_before(stretch, lead[-1]) if lead else None


def _left_open(stretch: Stretch) -> bool:
    return any(one.continues for one in stretch.marked)


def _inside(page: Page, at: int, stretch: Stretch, around: Marked) -> Iterator[Candidate]:
    """Yield what a quotation quotes itself, if the one who said that has a name."""
    for marked in stretch.nested_in(around.outer):
        start = max(
            [one.start for one in page.before(stretch, marked.outer.start)[-1:]]
            + [around.inner.start]
        )
        if start >= marked.outer.start:
            continue
        lead = Span(start, marked.outer.start)
        clue = page.clue_before(stretch, lead)
        if clue and clue.strong and clue.kind is Kind.NAME:
            yield Candidate(at, marked.inner, marked.outer, clue, is_inner=True)


def _signed_behind(page: Page, stretch: Stretch, place: int) -> Clue | None:
    """Return who signs a quotation behind a dash, at the end of its block."""
    sign = _SIGNED.match(page.text, place, stretch.span.end)
    return _signature(page, Span(sign.end(), stretch.span.end)) if sign else None


def _whole_block(page: Page, at: int, stretch: Stretch) -> Iterator[Candidate]:
    """Yield a block that is a quotation as a whole, without the line that signs it."""
    text, span = page.text, stretch.span
    if _SIGNED.match(text, span.start, span.end):
        return
    signed = next(
        (one for one in _SIGNED.finditer(text, span.start + 1, span.end)
         if text[: one.start()].rstrip().endswith(tuple(".!?…。！？”’\"」』"))), None,
    )  # fmt: skip
    inner = Span(span.start, signed.start() if signed else span.end)
    for one in stretch.marked:
        if one.outer.start == inner.start and text[one.outer.end : inner.end].strip() == "":
            inner = one.inner
    clue = _above(page, at)
    if signed:
        clue = _signature(page, Span(signed.end(), span.end)) or clue
    elif at + 1 < len(page.stretches):
        below = page.stretches[at + 1].span
        sign = _SIGNED.match(text, below.start, below.end)
        if sign:
            clue = _signature(page, Span(sign.end(), below.end)) or clue
    yield Candidate(at, inner, span, clue)


def _signature(page: Page, line: Span) -> Clue | None:
    """Return who signs a quotation: a name, with what its bearer is."""
    if han_count(line.of(page.text)):
        return page.chinese_signature(line)
    first = next(runs(page.text, line), None)
    if first is None or page.text[line.start : first.start].strip():
        return None
    behind = role_behind(page.text, first.span.end, line.end)
    role = first.role or (behind[0] if behind else None)
    return Clue(Kind.NAME, first.span, first.span, role, line.end)
