"""Sentence ends in Dutch, English and Chinese text: pure, exact places, nothing lost."""

import re
from collections.abc import Iterator

from indexer.chinese import HAN
from indexer.records import Span

_CLOSING = r"[\"'”’»)\]）」』】》〉]*"
_END = re.compile(rf"(?:[!?…。！？]|\.(?!\w))++{_CLOSING}")
_WIDE = re.compile(r"[。！？]")
_OPENING = "\"'“‘’„«([（「『【《¿¡-–—*•"  # ’ too: ’s Ochtends
_BEFORE_A_WORD = rf"\s(“‘\"'„«（，：；\u3001-\u303f{HAN}"
_INITIAL = re.compile(rf"(?:^|[.{_BEFORE_A_WORD}])[A-Z]$|\bet al$")
_LAST_WORD = re.compile(rf"[^{_BEFORE_A_WORD}]+$")
_BLANK = re.compile(r"\s+")
_CLAUSE = re.compile(r"[,;:，；：、]\s*|\s+")

_DUTCH = (
    "a.d.h.v. a.u.b. b.v. bijv. bv. d.d. d.m.v. d.w.z. dhr. dr. drs. e.v. evt. excl. gem. i.p.v. "
    "i.v.m. incl. ing. ir. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.n. m.u.v. mevr. mr. mw. n.a.v. n.b. "
    "nl. o.a. o.b.v. o.g.v. o.i. o.l.v. plm. prof. resp. s.v.p. st. t.a.v. t.b.v. t.g.v. t.m. "
    "t.o.v. t.w. vgl. vnl. vs. z.g. zgn. z.i."
)
_ENGLISH = (
    "approx. capt. cf. col. corp. dept. e.g. ed. eds. gen. gov. hon. i.e. inc. jr. ltd. "
    "messrs. mr. mrs. ms. mt. prof. rep. rev. sen. sr. st. u.k. u.s. viz. vs."
)
_BEFORE_NUMBERS = (
    "afd. art. bl. blz. ca. est. fig. hfst. max. min. no. nos. nr. nrs. op. p. pag. par. pp. tel. "
    "vol."
)
ABBREVIATIONS = frozenset(_DUTCH.split()) | frozenset(_ENGLISH.split())
"""After these a full stop ends no sentence, even before a capital."""
NUMBER_ABBREVIATIONS = frozenset(_BEFORE_NUMBERS.split())
"""After these it ends none before a figure; "no" is also a word."""


def sentences(text: str, within: Span, longest: int) -> tuple[Span, ...]:
    """Return the sentences of a slice of ``text``, each an exact slice without outer white space.

    Together they hold every character of the slice but white space between them. A sentence of
    more than ``longest`` code points is cut at a clause mark or a space, or failing those there.
    """
    spans: list[Span] = []
    start = within.start
    for end in [*_ends(text, within), within.end]:
        spans.extend(_pieces(text, _trimmed(text, Span(start, end)), longest))
        start = end
    return tuple(spans)


def _ends(text: str, within: Span) -> Iterator[int]:
    """Yield the places right after each sentence but the last."""
    start = within.start
    for mark in _END.finditer(text, within.start, within.end):
        if _WIDE.search(mark.group()) or _closes(text, mark, Span(start, within.end)):
            start = mark.end()
            yield start


def _closes(text: str, mark: re.Match[str], sentence: Span) -> bool:
    """Tell whether a full stop, question or exclamation mark ends the sentence begun before it."""
    blank = _BLANK.match(text, mark.end(), sentence.end)
    if blank is None:
        return False
    following = text[blank.end() : blank.end() + 1]
    if not following or "\n" in blank.group():
        return True
    if following.islower() or not (following.isalnum() or following in _OPENING):
        return False
    if mark.group() != ".":
        return True
    return not _abbreviated(text[max(sentence.start, mark.start() - 24) : mark.start()], following)


def _abbreviated(before: str, following: str) -> bool:
    """Tell whether the full stop after ``before`` belongs to an abbreviation or a number."""
    if _INITIAL.search(before):
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    abbreviation = word.group().lower() + "."
    if abbreviation in ABBREVIATIONS:
        return True
    if abbreviation in NUMBER_ABBREVIATIONS and following.isdigit():
        return True
    list_number = before.strip().isdigit()
    return list_number or (word.group().isdigit() and following.isdigit())


def _trimmed(text: str, span: Span) -> Span:
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def _pieces(text: str, span: Span, longest: int) -> Iterator[Span]:
    """Yield a span whole, or cut into pieces of at most ``longest`` code points."""
    while span.end - span.start > longest:
        cut = span.start + longest
        for clause in _CLAUSE.finditer(text, span.start + longest // 2, cut):
            cut = clause.end()
        yield _trimmed(text, Span(span.start, cut))
        span = _trimmed(text, Span(cut, span.end))
    if span.end > span.start:
        yield span
