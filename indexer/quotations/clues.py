"""What a sentence says of who speaks, before anybody is looked up."""

from dataclasses import dataclass
from enum import Enum

from indexer.records import Span


class Kind(Enum):
    """How a speaker is named."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    NOBODY = "nobody"
    """Somebody says it, but the text does not tell who, or not so that rules can read it."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Who is said to speak, as the text words it."""

    kind: Kind
    who: Span
    """The words that name the speaker."""
    evidence: Span
    """Those words with their verb."""
    role: str | None = None
    """What stands beside the name."""
    end: int = 0
    """Where the clause ends that says so."""
    specific: bool = False
    """Of a description: it tells of whom, as ``the CMO of a Danish lamp maker``."""
    firm: bool = True
    """Whether it can only be meant of this quotation, and is no sentence of its own."""
    strong: bool = False
    """Whether it leads up to the quotation with a colon, or with nothing but its verb."""
