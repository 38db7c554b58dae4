"""What is found about a quotation: status, places, differences, warnings. Frozen values."""

from dataclasses import dataclass
from enum import StrEnum

from indexer.columns import StoredArticle
from indexer.records import Language, Span, Speaker


class Status(StrEnum):
    """How far a quotation is right, the best first."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    ELIDED = "elided"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not_found"


class DifferenceKind(StrEnum):
    """How words of a quotation differ from those of the source."""

    CHANGED = "changed"
    DROPPED = "dropped"
    """Words of the source that the quotation lacks."""
    ADDED = "added"
    """Words of the quotation that the source lacks."""
    PUNCTUATION = "punctuation"


class WarningKind(StrEnum):
    """What a warning is about."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    HEDGE = "hedge"
    OMISSION = "omission"
    CONTEXT = "context"
    SPEAKER = "speaker"
    EDITORIAL = "editorial"
    CASE = "case"
    LOOKALIKE = "lookalike"
    PUNCTUATION = "punctuation"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where quotation and source do not agree; one of the two texts may be empty."""

    kind: DifferenceKind
    quoted: str
    source: str
    in_quotation: Span
    """In the quotation as it was given."""
    in_source: Span
    """In the canonical text of the article of the first place."""


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that a writer must know before using the quotation."""

    kind: WarningKind
    message: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand; ``parts`` are the slices of a quotation with omissions."""

    article: StoredArticle
    span: Span
    exact: str
    prefix: str
    suffix: str
    speaker: Speaker | None
    url: str | None
    parts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence of the sources that says something near, in its own words."""

    article: StoredArticle
    span: Span
    text: str
    lang: Language
    score: float
    """How near in meaning, up to 1: their cosine, less for short sentences."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one quotation."""

    status: Status
    text: str
    """The quotation as it was compared, without the marks around it."""
    places: tuple[Place, ...] = ()
    total_places: int = 0
    differences: tuple[Difference, ...] = ()
    cautions: tuple[Caution, ...] = ()
    translations: tuple[Suggestion, ...] = ()
    """Sentences in another language that may be the original of a translation."""
    suggestions: tuple[Suggestion, ...] = ()
    """Other sentences that say something near."""
