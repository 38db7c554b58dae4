"""One quotation judged: whether the words stand in the articles, as they are and by whom.

From the strictest finding to the loosest: the words as they stand or the same but for folding; the
parts between marked omissions; a passage that was meant; nothing. What is found at one step is
never called more than that step allows.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from api import fragments
from api.verifying import altering, cautions, context, cuts, endings, matching, voices
from api.verifying.altering import Near
from api.verifying.cuts import Cut
from api.verifying.differences import Beside, differences
from api.verifying.matching import Match, Matches
from api.verifying.quoted import Parts, Quoted, stripped, taken_apart
from api.verifying.verdict import (
    Caution,
    Difference,
    DifferenceKind,
    Place,
    Status,
    Suggestion,
    Verdict,
    WarningKind,
)
from api.verifying.voices import NoSpeakers, Speakers
from indexer import language
from indexer.columns import StoredArticle
from indexer.errors import ArticleUnknown
from indexer.phrases import Phrases
from indexer.records import Language, Span
from indexer.store import Store

AROUND = 32
"""Code points of prefix and suffix (W3C Web Annotation, TextQuoteSelector)."""
KEPT_TEXTS = 256
_SHORT = 3
"""A quotation of fewer words can stand anywhere."""
_MARKS_DIFFER = Caution(
    WarningKind.PUNCTUATION,
    "All words are right; the marks beside an omission are not those of the source.",
)
_MOST_DIFFERENCES = 200
_TRANSLATION = 0.42
"""Nearness in meaning from which words may be a translation of a sentence: of the sentences in
parallel that come with Fakkel 19 of 20 translations are as near, of unrelated ones three in 100."""

Suggesting = Callable[[str], Sequence[Suggestion]]
"""Sentences near in meaning to a text, best first."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a writer says: these words stand there, perhaps by somebody, perhaps in one article."""

    text: str
    speaker: str | None = None
    article: str | None = None


def nothing_near(_text: str) -> Sequence[Suggestion]:
    """Suggest nothing."""
    return ()


class Verifier:
    """Judges quotations by the articles of one generation."""

    def __init__(
        self,
        phrases: Phrases,
        store: Store,
        speakers: Speakers | None = None,
        suggesting: Suggesting = nothing_near,
    ) -> None:
        self._phrases = phrases
        self.store = store
        self.speakers = speakers or NoSpeakers()
        self._suggesting = suggesting
        self._text_of = lru_cache(maxsize=KEPT_TEXTS)(store.text)

    def verify(self, claim: Claim) -> Verdict:
        """Return the verdict on a quotation. Raises ArticleUnknown."""
        row = self._row(claim.article)
        text = stripped(claim.text).of(claim.text)
        verdict = self._of_words(text, row)
        if claim.speaker and verdict.places:
            verdict = voices.attributed(verdict, claim.speaker, self.speakers)
        return self._suggested(verdict, text) if verdict.status is Status.NOT_FOUND else verdict

    def _row(self, article_id: str | None) -> int | None:
        if article_id is None:
            return None
        found = self.store.article(article_id)
        if found is None:
            raise ArticleUnknown(article_id)
        return found.row

    def _of_words(self, text: str, row: int | None) -> Verdict:
        quoted = Quoted(text)
        if not quoted.tokens:
            nothing = Caution(WarningKind.LENGTH, "The quotation holds no word.")
            return Verdict(Status.NOT_FOUND, text, cautions=(nothing,))
        apart = taken_apart(quoted)
        weak = [part for part in apart.parts if not part.is_evidence]
        if found := self._standing(quoted, apart, row):
            return self._right(*found, text, _short(quoted))
        if found := self._ended(text, row):
            status, matches = found
            best = matches.found[0]
            ending = endings.caution(text, self._text_of(best.row), best.span)
            return self._right(status, matches, text, (*_short(quoted), ending))
        return self._scattered(self._altered(text, apart, weak, row), apart)

    def _standing(
        self, quoted: Quoted, apart: Parts, row: int | None
    ) -> tuple[Status, Matches] | None:
        """Return where the words stand as they are, whole or in parts, and what that makes them."""
        found = matching.whole(quoted, self._phrases, self._text_of, row)
        if found.found:
            return Status.EXACT if found.found[0].exact else Status.NORMALIZED, found
        if apart.marked and apart.parts and all(part.is_evidence for part in apart.parts):
            found = matching.in_parts(apart.parts, self._phrases, self._text_of, row)
        return (Status.ELIDED, found) if found.found else None

    def _ended(self, text: str, row: int | None) -> tuple[Status, Matches] | None:
        """Return where the words stand but for a comma or full stop that ends them."""
        bare = endings.bare(Quoted(text))
        found = self._standing(bare, taken_apart(bare), row) if bare else None
        if found is None:
            return None
        status, matches = found
        kept = tuple(
            match
            for match in matches.found
            if endings.may_end(text[-1], self._text_of(match.row), match.span)
        )
        total = matches.total - len(matches.found) + len(kept)
        loose = Status.NORMALIZED if status is Status.EXACT else status
        return (loose, Matches(kept, total)) if kept else None

    def _right(
        self, status: Status, found: Matches, text: str, more: Iterable[Caution] = ()
    ) -> Verdict:
        best = found.found[0]
        source = self._text_of(best.row)
        told = [*more, *context.omitted(source, best.parts)]
        told += voices.mixed(best.row, best.parts, self.speakers)
        told += context.run_together(source, best.parts) if "\n" not in text else []
        told += self._cut_off(found.found)
        if status is Status.NORMALIZED:
            told += cautions.of_case(text, best.span.of(source))
        return Verdict(
            status,
            text,
            places=self._places(found.found),
            total_places=found.total,
            cautions=tuple(dict.fromkeys(told)),
        )

    def _cut_off(self, found: Sequence[Match]) -> list[Caution]:
        """Return what the sentence around says, if it says so wherever the words stand."""
        if len(found) > _SHORT:
            return []
        everywhere = [context.cut_off(self._text_of(match.row), match.span) for match in found]
        return everywhere[0] if all(everywhere) else []

    def _altered(self, text: str, apart: Parts, weak: Sequence[Quoted], row: int | None) -> Verdict:
        near = (
            altering.nearest(text, apart.parts, self._phrases, self._text_of, row)
            if apart.parts
            else ()
        )
        if not near:
            return Verdict(Status.NOT_FOUND, text)
        beside = near[0].beside
        found = differences(beside)
        cut = self._cuts(near[0], apart)
        told = list(cautions.of_differences(beside, found, whole=not cut))
        told += [_too_short(part) for part in weak if apart.marked]
        told += [one.caution for one in cut]
        found = (*found, *(_lost(beside, one.lost) for one in cut))
        told += context.omitted(beside.text, beside.parts)
        told += context.cut_off(beside.text, beside.span)
        told += [] if found or told else [_MARKS_DIFFER]
        return Verdict(
            Status.ALTERED,
            text,
            places=self._places([Match(one.row, one.beside.parts, exact=False) for one in near]),
            total_places=len(near),
            differences=found[:_MOST_DIFFERENCES],
            cautions=tuple(dict.fromkeys(told)),
        )

    def _scattered(self, verdict: Verdict, apart: Parts) -> Verdict:
        """Return a verdict that also says where the parts do stand, if not in order."""
        parts = [part for part in apart.parts if part.is_evidence]
        if verdict.status is not Status.ALTERED or len(parts) < 2:
            return verdict
        found = [matching.whole(part, self._phrases, self._text_of).found for part in parts]
        if not all(found):
            return verdict
        rows = [{match.row for match in those} for those in found]
        if set.intersection(*rows):
            told = "The parts stand in the article in another order, or overlap."
        else:
            ids = [self.store.articles(one)[min(one)].id for one in rows]
            told = f"No article holds all parts; they stand in {', '.join(dict.fromkeys(ids))}."
        caution = Caution(WarningKind.OMISSION, told)
        return replace(verdict, cautions=(caution, *verdict.cautions))

    def _cuts(self, near: Near, apart: Parts) -> list[Cut]:
        beside = near.beside
        if beside.pairs[0] not in beside.agreeing or beside.pairs[-1] not in beside.agreeing:
            return []
        parts = beside.parts
        found = [
            cuts.cut_off(
                beside.text,
                part,
                opens=at == 0 and apart.parts[0].opens,
                closes=at == len(parts) - 1 and apart.parts[-1].closes,
            )
            for at, part in enumerate(parts)
        ]
        return [cut for cut in found if cut is not None]

    def _places(self, found: Sequence[Match]) -> tuple[Place, ...]:
        articles = self.store.articles({match.row for match in found})
        return tuple(self._place(match, articles[match.row]) for match in found)

    def _place(self, match: Match, article: StoredArticle) -> Place:
        text, span = self._text_of(match.row), match.span
        heard = voices.heard(match.row, match.parts, self.speakers)
        return Place(
            article=article,
            span=span,
            exact=span.of(text),
            prefix=text[max(0, span.start - AROUND) : span.start],
            suffix=text[span.end : span.end + AROUND],
            speaker=heard[0] if len(heard) == 1 else None,
            url=fragments.link(article.metadata.url, text, match.parts),
            parts=match.parts if len(match.parts) > 1 else (),
        )

    def _suggested(self, verdict: Verdict, text: str) -> Verdict:
        near = self._suggesting(text)
        tongue = _tongue(near, text)
        return replace(
            verdict,
            translations=tuple(one for one in near if _may_be_original(one, tongue)),
            suggestions=tuple(one for one in near if not _may_be_original(one, tongue)),
        )


def _lost(beside: Beside, lost: Span) -> Difference:
    """Return what was cut off at an edge as a difference."""
    at = beside.within.start if lost.start < beside.span.start else beside.within.end
    return Difference(DifferenceKind.DROPPED, "", lost.of(beside.text), Span(at, at), lost)


def _may_be_original(near: Suggestion, tongue: str) -> bool:
    return near.lang.tongue != tongue and near.score >= _TRANSLATION


def _tongue(near: Sequence[Suggestion], text: str) -> str:
    return language.detect(text).tongue if near else Language.ENGLISH.tongue


def _short(quoted: Quoted) -> tuple[Caution, ...]:
    if quoted.words >= _SHORT:
        return ()
    return (
        Caution(
            WarningKind.LENGTH,
            "So few words can stand anywhere; that they stand here shows little.",
        ),
    )


def _too_short(part: Quoted) -> Caution:
    return Caution(
        WarningKind.OMISSION,
        f"“{part.text}” is too short a part to show where it comes from; "
        "quote at least two words, or four characters, on each side of an omission.",
    )
