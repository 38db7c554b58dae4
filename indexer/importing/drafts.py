"""What becomes of one source: the article to be written, and an account of the cleaning."""

from dataclasses import dataclass
from datetime import date

from indexer.importing.lines import Line, Removed, Unsure
from indexer.records import Language, Metadata


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the content manager says of an article; it wins over what the source tells."""

    languages: frozenset[Language] = frozenset()
    title: str | None = None
    url: str | None = None
    published: date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    mend: bool = False
    """Repair text that was once read in a wrong encoding (``Ã«`` for ``ë``)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A cleaned article that is not written yet."""

    source: str
    lang: Language
    metadata: Metadata
    lines: tuple[Line, ...]
    removed: tuple[Removed, ...]
    unsure: tuple[Unsure, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A draft and the article file it was written to, or would be."""

    draft: Draft
    path: str
    """Under the corpus folder, with ``/`` between the parts."""
    replaced: bool
