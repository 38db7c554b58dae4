"""Verdicts on quotations, as the API gives them → what the page shows of each, in place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from api.pages.rendering import article_link

Kind = Literal["same", "changed", "dropped", "added", "punctuation"]
SHOWN_PLACES = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """A stretch of a quotation beside what the source has there."""

    kind: Kind
    quoted: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an article."""

    text: str
    lang: str
    title: str
    link: str
    speaker: str | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation with its verdict."""

    number: int
    status: str
    text: str
    compared: tuple[Compared, ...]
    warnings: tuple[tuple[str, str], ...]
    """The kind of each, and what the service says of it, in English."""
    places: tuple[Spot, ...]
    more_places: int
    translations: tuple[Spot, ...]
    suggestions: tuple[Spot, ...]
    speaker: str | None
    """Who says it, by the draft."""
    citation: str | None
    in_text: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a draft: a quotation, or what lies between two."""

    text: str
    judged: Judged | None = None


def judged(verdict: Mapping[str, Any], number: int = 1, **more: Any) -> Judged:
    """Return what is shown of one verdict; ``more`` are a draft's speaker and citation."""
    places = verdict["places"]
    return Judged(
        number=number,
        status=verdict["status"],
        text=verdict.get("text", ""),
        compared=tuple(_compared(verdict.get("text", ""), verdict["differences"])),
        warnings=tuple((one["kind"], one["message"]) for one in verdict["warnings"]),
        places=tuple(_place(one) for one in places[:SHOWN_PLACES]),
        more_places=max(verdict.get("total_places", len(places)) - SHOWN_PLACES, 0),
        translations=tuple(_near(one) for one in verdict.get("translations", [])),
        suggestions=tuple(_near(one) for one in verdict.get("suggestions", [])),
        speaker=more.get("speaker"),
        citation=more.get("citation"),
        in_text=more.get("in_text"),
    )


def stretches(draft: str, quotations: Sequence[Mapping[str, Any]]) -> tuple[Stretch, ...]:
    """Return a draft cut into its quotations and what lies between them; together they are it."""
    found, at = list[Stretch](), 0
    for number, one in enumerate(sorted(quotations, key=lambda one: one["start"]), 1):
        start, end = max(one["start"], at), one["end"]
        if start > at:
            found.append(Stretch(draft[at:start]))
        if end > start:
            cited = one.get("citation") or {}
            shown = judged(
                one["verdict"],
                number,
                speaker=one.get("speaker"),
                citation=cited.get("bibliography"),
                in_text=cited.get("in_text"),
            )
            found.append(Stretch(draft[start:end], shown))
        at = max(at, end)
    if at < len(draft):
        found.append(Stretch(draft[at:]))
    return tuple(found)


def _compared(text: str, differences: Sequence[Mapping[str, Any]]) -> Iterator[Compared]:
    at = 0
    for one in sorted(differences, key=lambda one: one["start"]):
        if one["start"] > at:
            yield Compared("same", text[at : one["start"]])
        yield Compared(one["kind"], one["quoted"], one["source"])
        at = max(at, one["end"])
    if at < len(text):
        yield Compared("same", text[at:])


def _place(place: Mapping[str, Any]) -> Spot:
    source, speaker = place.get("source") or {}, place.get("speaker") or {}
    return Spot(
        text=place["exact"],
        lang=source.get("lang", ""),
        title=source.get("title") or place["article"],
        link=article_link(place["article"], place["start"], place["end"]),
        speaker=speaker.get("name"),
        before=place.get("prefix", ""),
        after=place.get("suffix", ""),
    )


def _near(near: Mapping[str, Any]) -> Spot:
    return Spot(
        text=near["text"],
        lang=near["lang"],
        title=near["article"],
        link=article_link(near["article"], near["start"], near["end"]),
    )
