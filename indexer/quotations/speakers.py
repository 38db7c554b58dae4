"""From a clue to a person: names in full, pronouns to the name before them, or nobody."""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.chinese import simplified
from indexer.quotations.candidates import Candidate
from indexer.quotations.clues import Clue, Kind
from indexer.quotations.lexicon import NATIONALITIES, PRONOUNS, is_role
from indexer.quotations.names import WORD
from indexer.quotations.pages import Page, Stretch
from indexer.quotations.people import People
from indexer.records import BlockKind, Span, Speaker

_GENDERS = {**PRONOUNS, "zijn": "m", "his": "m", "haar": "f", "her": "f", "他": "m", "她": "f"}
_ASKS = re.compile(
    r"\b(?:vroeg|vraagt|asks|asked)\s+(?:[A-Z]|haar\b|zijn\b|her\b|his\b)|"
    r"(?<![顾访询疑学])问(?![我你他她它自题世卷道及候过了的，。：“「])"
)
_FARTHEST = 4
"""Sentences that a pronoun reaches back over."""
_CARRIES_ON = re.compile(
    r"\s*(?:dat|dit|die|deze|daarom|daardoor|dus|want|hij|zij|ze|that|this|these|those|so|it|he|she|"
    r"and|but|en|maar)\b|.{1,24}\b(?:hij|zij|ze|he|she)\b|"
    r"\s*(?:[这那此其]|[他她](?!的))|\s*(?:因此|所以|于是|但)",
    re.IGNORECASE,
)


class Speakers:
    """Looks up who is meant, for the quotations of one article."""

    def __init__(self, page: Page, people: People) -> None:
        self._page = page
        self._people = people

    def of(self, candidate: Candidate) -> Speaker | None:
        """Return the speaker that the clue of a quotation names; None beyond doubt nobody."""
        clue = candidate.clue
        if (
            clue is None
            or clue.kind is Kind.NOBODY
            or (candidate.is_inner and clue.kind is not Kind.NAME)
        ):
            return None
        told = clue.who.of(self._page.text)
        match clue.kind:
            case Kind.NAME if self._people.is_shared(told):
                return None
            case Kind.NAME:
                return self._speaker(self._people.full(told), clue)
            case Kind.DESCRIPTION if clue.specific:
                return Speaker(told, clue.evidence)
            case Kind.DESCRIPTION:
                name = self._antecedent(candidate, clue, blocks=2)
                return self._speaker(name, clue) if name and self._fits(told, name) else None
        name = self._antecedent(candidate, clue, blocks=1)
        gender = _GENDERS.get(simplified(told).lower())
        if name is None or gender is None or not self._people.note_gender(name, gender):
            return None
        return self._speaker(name, clue)

    def floating(self, candidate: Candidate, before: dict[Span, Speaker | None]) -> Speaker | None:
        """Return who speaks a quotation that stands alone, by the sentences before it.

        That is the one person whom they name, if they tell what he says or thinks, and every
        sentence in between goes on from that. ``before`` holds the quotations of the block that
        are told already, with their marks.
        """
        page, stretch = self._page, self._page.stretches[candidate.at]
        start = candidate.outer.start
        if page.lead(stretch, start) is not None:
            return None  # something leads up to it, and it was not understood
        sentences = page.before(stretch, start)
        if sentences and (clue := page.reacts(stretch, sentences[-1])):
            return self.of(replace(candidate, clue=clue))
        named = {
            name
            for sentence in sentences
            for _, name in self._people.mentions(sentence, stretch.is_quoted)
        }
        for sentence in reversed(sentences):
            speaker = self._told_in(stretch, sentence, before)
            if speaker is not None:
                return speaker if named <= {speaker.name} else None
            if not _CARRIES_ON.match(simplified(sentence.of(page.text))):
                return None
            if any(is_role(word) for word in WORD.findall(sentence.of(page.text))):
                return None
        return None

    def _told_in(
        self, stretch: Stretch, sentence: Span, before: dict[Span, Speaker | None]
    ) -> Speaker | None:
        for outer in reversed(before):
            if outer.end <= sentence.start:
                break
            if sentence.start <= outer.start and outer.end <= sentence.end:
                return before[outer]
        reported = self._page.reports(stretch, sentence)
        names = {self._people.full(one.who.of(self._page.text)) for one in reported}
        return self._speaker(names.pop(), reported[0]) if len(names) == 1 else None

    def _speaker(self, name: str, clue: Clue) -> Speaker:
        return Speaker(name, clue.evidence, clue.role or self._people.role(name))

    def _antecedent(self, candidate: Candidate, clue: Clue, blocks: int) -> str | None:
        """Return whom a pronoun or description stands for: the one person named before it."""
        page, at = self._page, candidate.at
        stretch = page.stretches[at]
        place = min(candidate.outer.start, clue.who.start)
        for steps, sentence in enumerate(reversed(page.before(stretch, place))):
            if steps == _FARTHEST or self._asks(sentence, stretch):
                return None  # whoever is asked may answer
            if mentions := self._people.mentions(sentence, stretch.is_quoted):
                return self._only(mentions, sentence)
        return self._in_blocks_before(at, blocks)

    def _asks(self, sentence: Span, stretch: Stretch) -> bool:
        """Tell whether a sentence says outside quotations that somebody asks somebody else."""
        asked = _ASKS.finditer(self._page.plain, *sentence)
        return any(not stretch.is_quoted(one.start()) for one in asked)

    def _in_blocks_before(self, at: int, blocks: int) -> str | None:
        texts = [
            one for one in self._page.stretches[:at] if one.block.kind is not BlockKind.HEADING
        ]
        for stretch in reversed(texts[-blocks:]):
            if mentions := self._people.mentions(stretch.span, stretch.is_quoted):
                names = {name for _, name in mentions}
                only = names.pop()
                return only if not names and self._people.is_speaker(only) else None
        return None

    def _only(self, mentions: Sequence[tuple[int, str]], sentence: Span) -> str | None:
        """Return the one whom a sentence names, at its head if he speaks nowhere else."""
        place, first = mentions[0]
        if self._people.is_doubtful(first):
            return None
        only = {name for _, name in mentions} == {first}
        if only and self._people.is_speaker(first):
            return first
        head = self._page.text[sentence.start : place]
        leads = len(WORD.findall(head)) <= 2 if head.isascii() else len(head) <= 12
        return first if leads and only else None

    def _fits(self, description: str, name: str) -> bool:
        """Tell whether a description may be of somebody: of what he is, or of where he is from."""
        words = [word.lower() for word in WORD.findall(simplified(description))]
        if any(word in NATIONALITIES for word in words):
            return True
        role = simplified(self._people.role(name) or "").lower()
        heads = [word for word in words if is_role(word)] or words[-1:]
        return any(head in role for head in heads)
