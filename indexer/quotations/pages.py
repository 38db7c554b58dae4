"""An article as the rules for quotations read it: blocks, pairs of marks, the sentences before."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from indexer import language
from indexer.chinese import simplified
from indexer.quotations import chinese, latin, leading, marks
from indexer.quotations.clues import Clue
from indexer.quotations.marks import Marked
from indexer.records import Article, Block, BlockKind, Span
from indexer.sentences import sentences

_ENDLESS = 1 << 30
_FARTHEST = 700
"""Characters before a place that are cut into sentences."""
_SENTENCE_END = re.compile(r"[.!?…。！？]['’”\"»」』)）]*\s*$")


@dataclass(frozen=True)
class Stretch:
    """A block with its pairs of quotation marks."""

    block: Block
    marked: tuple[Marked, ...]
    is_chinese: bool

    @property
    def span(self) -> Span:
        """Return where the block stands."""
        return self.block.span

    @cached_property
    def quoted(self) -> list[Span]:
        """Return what stands between marks, the marks included."""
        return [one.outer for one in self.marked if one.depth == 0]

    @cached_property
    def quoted_ends(self) -> list[int]:
        """Return where the quoted stretches end, ascending."""
        return [span.end for span in self.quoted]

    @cached_property
    def _nested(self) -> list[Marked]:
        return [one for one in self.marked if one.depth > 0]

    @cached_property
    def _nested_starts(self) -> list[int]:
        return [one.outer.start for one in self._nested]

    def nested_in(self, around: Span) -> list[Marked]:
        """Return the pairs of marks in others that begin within a slice, in order."""
        first = bisect_right(self._nested_starts, around.start)
        return self._nested[first : bisect_left(self._nested_starts, around.end)]

    def is_quoted(self, place: int) -> bool:
        """Tell whether a place stands between marks."""
        at = bisect_right(self.quoted_ends, place)
        return at < len(self.quoted) and self.quoted[at].start <= place


class Page:
    """The blocks of one article, to be asked who speaks before and after a place."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.plain = simplified(article.text)
        self.stretches = tuple(self._stretches(article.blocks))
        self._cut: tuple[Span, list[Span]] = Span(0, 0), []
        self.known: frozenset[str] = frozenset()
        """Chinese names that are told already, simplified."""

    def _stretches(self, blocks: Iterable[Block]) -> Iterable[Stretch]:
        kept = [block for block in blocks if block.kind is not BlockKind.CODE]
        for at, block in enumerate(kept):
            found = marks.pairs(self.text, block.span)
            is_chinese = language.is_chinese(block.span.of(self.text))
            opened = marks.left_open(self.text, block.span)
            if opened and at + 1 < len(kept):
                mark = self.text[opened.outer.start]
                if self.text.startswith(mark, kept[at + 1].span.start):
                    found = tuple(one for one in found if one.outer.start < opened.outer.start)
                    found = (*found, opened)
            yield Stretch(block, found, is_chinese)

    def outside(self) -> list[Span]:
        """Return what stands outside quotation marks in blocks that are not Chinese."""
        found = list[Span]()
        for stretch in self.stretches:
            edges = [stretch.span.start, *(at for span in stretch.quoted for at in span)]
            edges.append(stretch.span.end)
            found += [] if stretch.is_chinese else map(Span, edges[::2], edges[1::2])
        return found

    def before(self, stretch: Stretch, place: int) -> list[Span]:
        """Return the sentences of a block before a place, the last one being in the middle."""
        start = max(stretch.span.start, place - _FARTHEST)
        if start >= place:
            return []
        if self._cut[0] != Span(start, place):  # asked for several times in a row
            self._cut = Span(start, place), list(sentences(self.text, Span(start, place), _ENDLESS))
        return self._cut[1]

    def lead(self, stretch: Stretch, place: int) -> Span | None:
        """Return the part of a sentence that leads up to a place; None where one begins there."""
        found = self.before(stretch, place)
        if not found:
            return None
        last = found[-1]
        before = bisect_right(stretch.quoted_ends, place)
        end = stretch.quoted_ends[before - 1] if before else stretch.span.start
        ends = end > last.start
        start = max(last.start, end)
        said = self.text[start:place]
        if not said.strip() or (not ends and _SENTENCE_END.search(said)):
            return None
        if ends and re.match(r"[^“„\"「]*[.!?。！？]\s*$", said):
            return None
        return Span(start, place)

    def clue_before(self, stretch: Stretch, lead: Span) -> Clue | None:
        """Return who speaks by the words that lead up to a quotation."""
        if stretch.is_chinese:
            return chinese.before(self.text, self.plain, lead, self.known)
        return leading.before(self.text, lead)

    def clue_after(self, stretch: Stretch, place: int, limit: int) -> Clue | None:
        """Return who speaks by the words behind a quotation."""
        if stretch.is_chinese:
            return chinese.after(self.text, self.plain, place, limit, self.known)
        return latin.after(self.text, place, limit)

    def nobody_after(self, stretch: Stretch, place: int, limit: int) -> Clue | None:
        """Return that the words behind a quotation give it to somebody without a name."""
        if stretch.is_chinese:
            return chinese.nobody(self.plain, place, limit)
        return latin.nobody(self.text, place, limit)

    def reacts(self, stretch: Stretch, sentence: Span) -> Clue | None:
        """Return who laughs, nods or disagrees in a sentence, and so is about to speak."""
        if stretch.is_chinese:
            return chinese.reacts(self.text, self.plain, sentence, self.known)
        return latin.reacts(self.text, sentence)

    def chinese_reports(self) -> list[Clue]:
        """Return everybody who is said to think or say something in Chinese sentences."""
        return [
            clue
            for stretch in self.stretches
            if stretch.is_chinese
            for sentence in sentences(self.text, stretch.span, _ENDLESS)
            for clue in self.reports(stretch, sentence)
        ]

    def chinese_signature(self, line: Span) -> Clue | None:
        """Return who signs a quotation in a Chinese line."""
        return chinese.signature(self.text, self.plain, line, self.known)

    def reports(self, stretch: Stretch, sentence: Span) -> list[Clue]:
        """Return whose opinion a sentence gives."""
        if stretch.is_chinese:
            return chinese.reports(self.text, self.plain, sentence, self.known)
        return latin.reports(self.text, sentence)
