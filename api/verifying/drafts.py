"""A draft checked: every quotation in it with its verdict, its source and a ready citation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from api.verifying.marks import Finding, marked, plain
from api.verifying.verdict import Place, Status, Verdict
from api.verifying.verifier import Claim, Verifier
from api.verifying.voices import Speakers
from indexer.columns import StoredArticle
from indexer.records import Quotation, Span
from indexer.store import Store

_RIGHT = (Status.EXACT, Status.NORMALIZED, Status.ELIDED)
_CLOSING = tuple("”’»«」』“›‹＂〞″\"'")
_DRAFTS_OWN = (",", "，")
"""Marks that stand before a closing quotation mark without a word on whose they are."""


class Cited(Protocol):
    """A citation in one style."""

    @property
    def bibliography(self) -> str:
        """Return the entry of the bibliography, on one line."""

    @property
    def in_text(self) -> str:
        """Return what stands behind the words."""


Citing = Callable[[StoredArticle, str, Span, Quotation | None], Cited]
"""Article, its text, the words, and the quotation they lie in → their citation."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of a draft, with what was found."""

    span: Span
    """In the draft, without the marks around it."""
    text: str
    speaker: str | None
    """Who says it, by the draft."""
    verdict: Verdict
    citation: Cited | None
    """None where nothing was found to be cited."""

    @property
    def is_right(self) -> bool:
        """Tell whether it may stand as it is; warnings are still to be read."""
        return self.verdict.status in _RIGHT


def quotations(draft: str, finding: Finding = marked) -> Sequence[tuple[Span, str | None]]:
    """Return the quotations of a draft, each with who says it by the draft, if that is told."""
    return [(one.span, one.speaker) for one in finding(draft)]


def checked(
    draft: str,
    verifier: Verifier,
    finding: Finding = marked,
    citing: Citing | None = None,
) -> Iterator[Checked]:
    """Yield every quotation of a draft with its verdict, in order."""
    for span, speaker in quotations(draft, finding):
        yield check(draft, span, speaker, verifier, citing)


def check(
    draft: str, span: Span, speaker: str | None, verifier: Verifier, citing: Citing | None = None
) -> Checked:
    """Return one quotation of a draft with its verdict.

    A comma before the closing mark may be the draft's own, as American printers have it: where the
    words stand without it, they are judged without it.
    """
    text = span.of(draft)
    words = plain(text).rstrip()
    verdict = verifier.verify(Claim(words, speaker))
    printed = words.endswith(_DRAFTS_OWN) and draft[span.end : span.end + 1] in _CLOSING
    if verdict.status is not Status.EXACT and printed and words[-2:-1].isalnum():
        without = verifier.verify(Claim(words[:-1], speaker))
        if without.status in (*_RIGHT, Status.MISATTRIBUTED):
            verdict = without
    cited = None
    if citing is not None and verdict.places:
        cited = _citation(verdict.places[0], verifier.store, verifier.speakers, citing)
    return Checked(span, text, speaker, verdict, cited)


def _citation(place: Place, store: Store, speakers: Speakers, citing: Citing) -> Cited:
    row = place.article.row
    return citing(place.article, store.text(row), place.span, speakers.at(row, place.span))
