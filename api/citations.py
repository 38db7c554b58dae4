"""Citing an article, or words in it: what a reader puts into a bibliography and into the text.

The manuals are APA 7 (2019), Chicago 18 (2024) and MLA 9 (2021). Of Chicago's two systems it is
author-date: its citation in the text stands by itself, as those of the other two do, while a note
needs a page to stand at the foot of, and its form depends on the notes before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from api.citing import wording
from api.citing.items import Item, item
from api.citing.names import parsed
from api.citing.places import Place, place
from api.citing.processor import Style
from api.citing.text import text as styled
from indexer.columns import StoredArticle, StoredPassage
from indexer.folding import fold
from indexer.records import Language, Quotation, Span, Speaker


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation in one style, in the language of the article."""

    bibliography: str
    """The entry of the bibliography, on one line."""
    in_text: str
    """What stands behind the words: ``(Lamb, 2026, Till section, para. 1)``."""
    place: Place | None = None
    """Where the words stand, and the words themselves, exactly."""


def cite(
    article: StoredArticle,
    text: str,
    span: Span | None = None,
    quotation: Quotation | None = None,
    style: Style = Style.APA,
    passages: Sequence[StoredPassage] = (),
) -> Citation:
    """Return the citation of an article, or of the words that ``span`` names in its ``text``.

    ``quotation`` is the one that the words lie in: where it has a speaker who is no author of the
    article, the speaker is named as cited in it. ``passages`` are the article's, for the headings;
    without them the place is the number of the paragraph.
    """
    cited = item(article)
    there = place(text, span, passages) if span else None
    found = styled(cited, style, wording.locator(there, style, cited.lang) if there else "")
    speaker = secondary_speaker(cited, span, quotation)
    in_text = found.in_text
    if speaker:
        name = parsed(speaker.name)
        called = name.surname_in_dutch if cited.lang is Language.DUTCH else name.surname
        in_text = wording.secondary(called, in_text, style, cited.lang)
    return Citation(found.bibliography, in_text, there)


def secondary_speaker(
    cited: Item, span: Span | None, quotation: Quotation | None
) -> Speaker | None:
    """Return who says the words of a span, unless an author does, or nobody is known to."""
    if not (span and quotation and quotation.speaker):
        return None
    if not (quotation.span.start <= span.start and span.end <= quotation.span.end):
        return None
    said_by = fold(quotation.speaker.name)
    own = any(said_by in (fold(name.whole), fold(name.surname)) for name in cited.authors)
    return None if own else quotation.speaker


def note(there: Place | None, speaker: Speaker | None) -> str:
    """Return what is cited of an article, on one line, for fields without a form of their own."""
    if there is None:
        return ""
    words = " ".join(there.words.split())
    where = f"{there.heading}, " if there.heading else ""
    said = f"{speaker.name}: " if speaker else ""
    return f"{said}“{words}” ({where}paragraph {there.first})"
