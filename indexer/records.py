"""The values that travel between the rooms: frozen, without reading or writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple


class Language(StrEnum):
    """The languages an article or a passage can be in (BCP 47)."""

    DUTCH = "nl"
    ENGLISH = "en"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"

    @property
    def tongue(self) -> str:
        """Return ``nl``, ``en`` or ``zh``: what is spoken, whatever the script."""
        return self.value.partition("-")[0]


class Span(NamedTuple):
    """A slice ``[start, end)`` of an article's canonical text, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the slice of ``text`` that this span names."""
        return text[self.start : self.end]

    def meets(self, other: "Span") -> bool:
        """Tell whether any of two spans is the same."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an article: a person or an organisation."""

    name: str
    native_name: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the front matter tells of an article. Unknown fields are kept in ``extra``."""

    title: str
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    license: str | None = None
    translation_key: str | None = None
    accessed: date | None = None
    description: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row … of the canonical text."""

    kind: BlockKind
    span: Span
    level: int = 0
    """Of a heading, 1 to 6; otherwise 0."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its canonical text, which never changes, and what is known of it."""

    id: str
    """The path under the corpus folder without its suffix, such as ``nl/fakkeldragers``."""
    lang: Language
    lang_source: Literal["front matter", "detected"]
    metadata: Metadata
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that is found and shown as one."""

    article_id: str
    ordinal: int
    span: Span
    lang: Language
    headings: tuple[str, ...]
    """The path of headings above it, outermost first."""
    sentences: tuple[Span, ...]

    @property
    def id(self) -> str:
        """Return the id of the passage."""
        return passage_id(self.article_id, self.ordinal)


def passage_id(article_id: str, ordinal: int) -> str:
    """Return ``ARTICLE#0007``, which sorts as the passages stand in the article."""
    return f"{article_id}#{ordinal:04d}"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a quotation, by the words of the article."""

    name: str
    """The fullest form of the name that the article gives."""
    evidence: Span
    """The slice of the canonical text that says so: name or pronoun, with its verb."""
    role: str | None = None
    """What stands beside the name, such as ``marketingdirecteur bij De Toonbank``."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody that an article gives between quotation marks, or as a block."""

    article_id: str
    span: Span
    """The words themselves, without the marks around them."""
    lang: Language
    speaker: Speaker | None = None
    """None: nobody is named beyond doubt."""


@dataclass(frozen=True, slots=True)
class EncoderIdentity:
    """Which encoder made a vector: two vectors compare only when these are equal."""

    name: str
    revision: str
    dimensions: int
    query_prompt: str = ""
    passage_prompt: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    """A golden query whose article is not among the first, where it should be."""

    query: str
    article: str
    first: int
    """Among how many articles it is expected."""
    place: int | None
    """Where it is, counted from 1; None: not among those that were looked through."""
    before: int | None
    """Where it is in the published generation, if it is among the first there."""
    there: bool = True
    """Whether the new generation holds the article at all."""

    @property
    def is_regression(self) -> bool:
        """Tell whether the published generation does better."""
        return self.before is not None

    def __str__(self) -> str:
        wanted = f"{self.query!r} → {self.article}: expected in the first {self.first}"
        place = "further down" if self.place is None else f"at place {self.place}"
        found = f"found {place}" if self.there else "no such article is in the index"
        was = "" if self.before is None else f", until now at {self.before}"
        return f"{wanted}, {found}{was}"
