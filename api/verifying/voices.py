"""Who says the words of a quotation by the articles, and whether it is whom a writer names."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from api.verifying.attribution import Likeness, by_author, likeness
from api.verifying.verdict import Caution, Place, Status, Verdict, WarningKind
from indexer.records import Quotation, Span, Speaker


class Speakers(Protocol):
    """Who says what in the articles of one generation."""

    def at(self, article_row: int, span: Span) -> Quotation | None:
        """Return the quotation that holds every word of a slice of an article; None: none does."""

    def touches(self, article_row: int, span: Span) -> bool:
        """Tell whether any part of a slice of an article lies in a quotation."""


class NoSpeakers:
    """Knows of no quotation."""

    def at(self, article_row: int, span: Span) -> Quotation | None:  # noqa: ARG002
        """Return None."""
        return None

    def touches(self, article_row: int, span: Span) -> bool:  # noqa: ARG002
        """Return False."""
        return False


def heard(row: int, parts: Sequence[Span], speakers: Speakers) -> list[Speaker | None]:
    """Return who says the parts of a quotation, each once; None: nobody who is named."""
    voices = dict[str | None, Speaker | None]()
    for part in parts:
        quotation = speakers.at(row, part)
        speaker = quotation.speaker if quotation else None
        voices.setdefault(speaker.name if speaker else None, speaker)
    return list(voices.values())


def mixed(row: int, parts: Sequence[Span], speakers: Speakers) -> list[Caution]:
    """Return a warning where the parts of a quotation are words of different people."""
    voices = heard(row, parts, speakers)
    if len(voices) < 2:
        return []
    names = ", ".join(one.name if one else "nobody who is named" for one in voices)
    return [Caution(WarningKind.SPEAKER, f"Its parts are words of different people: {names}.")]


def attributed(verdict: Verdict, speaker: str, speakers: Speakers) -> Verdict:
    """Return a verdict with what is to be said of who says the words.

    Misattributed only where every place has another speaker beyond doubt; names that cannot be
    compared leave doubt. Words outside all quotations are the author's.
    """
    own, others, unknown = list[Place](), list[Place](), list[Place]()
    for place in verdict.places:
        if place.speaker is not None:
            sides = {Likeness.SAME: own, Likeness.OTHER: others, Likeness.UNCLEAR: unknown}
            sides[likeness(speaker, place.speaker.name)].append(place)
        elif by_author(speaker, place.article) and not _quoted(place, speakers):
            own.append(place)
        else:
            unknown.append(place)
    if own and verdict.differences:  # they are told from the first place
        return verdict
    if own:
        return replace(verdict, places=(*own, *others, *unknown))
    if unknown or verdict.total_places > len(verdict.places):
        told = _unconfirmed(speaker, unknown)
    else:
        names = ", ".join(dict.fromkeys(one.speaker.name for one in others if one.speaker))
        told = f"In the source these are words of {names}, not of {speaker}."
        if verdict.status is not Status.ALTERED:
            verdict = replace(verdict, status=Status.MISATTRIBUTED)
    caution = Caution(WarningKind.SPEAKER, told)
    return replace(verdict, cautions=(caution, *verdict.cautions))


def _unconfirmed(speaker: str, unknown: Sequence[Place]) -> str:
    """Return that nobody can tell, with the names that could not be compared."""
    told = f"No article says that these are words of {speaker}; it cannot be confirmed."
    names = list(dict.fromkeys(one.speaker.name for one in unknown if one.speaker))
    return f"{told} In the source the speaker is {', '.join(names)}." if names else told


def _quoted(place: Place, speakers: Speakers) -> bool:
    """Tell whether any part of a place lies in a quotation."""
    parts = place.parts or (place.span,)
    return any(speakers.touches(place.article.row, part) for part in parts)
