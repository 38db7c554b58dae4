"""What differs between a quotation and the words it was meant to be, word by word."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from api.verifying.sameness import are_traditional, head, other_characters, same, tail
from api.verifying.verdict import Difference, DifferenceKind
from indexer.phrases import Numbers, Stretch
from indexer.records import Span
from indexer.tokens import Token, tokens
from indexer.words import is_chinese


@dataclass(frozen=True, eq=False, slots=True)
class Beside:
    """A quotation laid beside a stretch of an article."""

    quotation: str
    tokens: Sequence[Token]
    """Of the quotation; their places are in it."""
    numbers: Numbers
    within: Span
    """The quotation without marks of omission at its start and end."""
    omissions: Collection[int]
    """The tokens before which an omission is marked."""
    text: str
    """Of the whole article."""
    stretch: Stretch
    pairs: Sequence[tuple[int, int]]
    """Tokens of the quotation beside tokens of the stretch."""

    @property
    def agreeing(self) -> list[tuple[int, int]]:
        """Return the pairs whose tokens are the same."""
        mine, theirs = self.numbers, self.stretch.numbers
        return [(at, place) for at, place in self.pairs if mine[at] == theirs[place]]

    @property
    def span(self) -> Span:
        """Return the slice of the article beside which the quotation lies."""
        return self.stretch.span(self.pairs[0][1], self.pairs[-1][1])

    @property
    def text_beside(self) -> str:
        """Return the text of that slice."""
        return self.span.of(self.text)

    @property
    def parts(self) -> tuple[Span, ...]:
        """Return the slices of the article between the marked omissions."""
        places = [[place] for _, place in self.pairs[:1]]
        for (_, _), (at, place) in pairwise(self.pairs):
            if any(self.pairs[0][0] < cut <= at for cut in self.omissions) and at in self.omissions:
                places.append([place])
            else:
                places[-1].append(place)
        return tuple(self.stretch.span(those[0], those[-1]) for those in places)


def differences(beside: Beside) -> tuple[Difference, ...]:
    """Return every difference, in the order of the quotation."""
    return tuple(_found(beside))


def _found(beside: Beside) -> Iterator[Difference]:
    agreeing = beside.agreeing
    traditional = are_traditional(beside.quotation, beside.text_beside)
    first, last = beside.tokens[0].span.start, beside.tokens[-1].span.end
    yield from _edge(beside, Span(beside.within.start, first), at_start=True)
    yield from _block(beside, -1, agreeing[0][0], None, agreeing[0][1])
    yield from _figures(beside, *agreeing[0], traditional=traditional)
    for (at, place), (following, further) in pairwise(agreeing):
        omitted = any(at < cut <= following for cut in beside.omissions)
        if following == at + 1 and (further == place + 1 or omitted):
            if not omitted:
                yield from _between(beside, at, place)
        else:
            yield from _block(beside, at, following, place, further, omitted=omitted)
        yield from _figures(beside, following, further, traditional=traditional)
    yield from _block(beside, agreeing[-1][0], len(beside.tokens), agreeing[-1][1], None)
    yield from _edge(beside, Span(last, beside.within.end), at_start=False)


def _block(
    beside: Beside,
    at: int,
    following: int,
    place: int | None,
    further: int | None,
    *,
    omitted: bool = False,
) -> Iterator[Difference]:
    """Yield the differences between two agreeing pairs, changed words by themselves."""
    inside = {a: p for a, p in beside.pairs if at < a < following}
    mine = range(at + 1, following)
    first = min(inside.values(), default=None) if place is None else place + 1
    last = max(inside.values(), default=None) if further is None else further - 1
    theirs = range(0) if first is None or last is None else range(first, last + 1)
    if omitted:  # what the source has there was left out with a mark
        theirs = range(min(inside.values()), max(inside.values()) + 1) if inside else range(0)
    for changed, others in _words(beside, list(mine), list(theirs), inside):
        yield _difference(beside, changed, others, at, place)


def _words(
    beside: Beside, mine: list[int], theirs: list[int], inside: dict[int, int]
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield which words stand for which: one for one in Latin script, else all for all."""
    steps = list[tuple[list[int], list[int]]]()
    place = theirs[0] if theirs else 0
    for at in mine:
        if at in inside:
            if inside[at] > place:
                steps.append(([], list(range(place, inside[at]))))
            steps.append(([at], [inside[at]]))
            place = inside[at] + 1
        else:
            steps.append(([at], []))
    if theirs and place <= theirs[-1]:
        steps.append(([], list(range(place, theirs[-1] + 1))))
    chinese = any(is_chinese(beside.tokens[at].form) for at in mine)
    if not chinese and all(one and others for one, others in steps):
        yield from steps
    elif steps:
        yield [at for one, _ in steps for at in one], [at for _, those in steps for at in those]


def _difference(
    beside: Beside, mine: list[int], theirs: list[int], at: int, place: int | None
) -> Difference:
    after_mine = beside.tokens[at].span.end if at >= 0 else 0
    in_quotation = (
        Span(beside.tokens[mine[0]].span.start, beside.tokens[mine[-1]].span.end)
        if mine
        else Span(after_mine, after_mine)
    )
    after = int(beside.stretch.ends[place]) if place is not None else beside.span.start
    in_source = beside.stretch.span(theirs[0], theirs[-1]) if theirs else Span(after, after)
    kind = DifferenceKind.CHANGED
    if not mine or not theirs:
        kind = DifferenceKind.DROPPED if theirs else DifferenceKind.ADDED
    return Difference(
        kind,
        in_quotation.of(beside.quotation),
        in_source.of(beside.text),
        in_quotation,
        in_source,
    )


def _between(beside: Beside, at: int, place: int) -> Iterator[Difference]:
    """Yield a difference of what stands between two words that agree and follow on each other."""
    mine = Span(beside.tokens[at].span.start, beside.tokens[at + 1].span.end)
    theirs = beside.stretch.span(place, place + 1)
    quoted, source = mine.of(beside.quotation), theirs.of(beside.text)
    if quoted == source or same(quoted, source):
        return
    mine = Span(beside.tokens[at].span.end, beside.tokens[at + 1].span.start)
    theirs = Span(int(beside.stretch.ends[place]), int(beside.stretch.starts[place + 1]))
    quoted, source = mine.of(beside.quotation), theirs.of(beside.text)
    if not same(quoted, source):
        yield Difference(DifferenceKind.PUNCTUATION, quoted, source, mine, theirs)


def _figures(beside: Beside, at: int, place: int, *, traditional: bool) -> Iterator[Difference]:
    """Yield a difference where a word is folded alike and yet is not the same: 10² and 102."""
    mine, theirs = beside.tokens[at].span, beside.stretch.span(place, place)
    quoted, source = mine.of(beside.quotation), theirs.of(beside.text)
    if quoted != source and (
        not same(quoted, source) or other_characters(quoted, source, traditional=traditional)
    ):
        yield Difference(DifferenceKind.CHANGED, quoted, source, mine, theirs)


def _edge(beside: Beside, mine: Span, *, at_start: bool) -> Iterator[Difference]:
    """Yield a difference of the marks before the first word, or behind the last one."""
    span, mark = beside.span, mine.of(beside.quotation)
    if not mark:
        return
    if at_start and head(mark, beside.text, span.start) is None:
        there = Span(max(0, span.start - 1), span.start)
        yield _marks(beside, mine, there, Span(span.start, span.start))
    if not at_start and tail(mark, beside.text, span.end) is None:
        there = Span(span.end, min(len(beside.text), span.end + 1))
        yield _marks(beside, mine, there, Span(span.end, span.end))


def _marks(beside: Beside, mine: Span, there: Span, nothing: Span) -> Difference:
    found = there.of(beside.text)
    if not found.strip() or tokens(found):
        there = nothing
    return Difference(
        DifferenceKind.PUNCTUATION,
        mine.of(beside.quotation),
        there.of(beside.text),
        mine,
        there,
    )
