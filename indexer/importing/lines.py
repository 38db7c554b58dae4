"""The lines of a source, as a reader sees them, and what becomes of each: values only."""

from dataclasses import dataclass

from indexer.records import BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, list item … of a source, without marks of markup."""

    number: int
    """The line of the source file on which it starts, from 1."""
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Of a heading, 1 to 6; otherwise 0."""
    marker: str = ""
    """Of a list item, what stands before it: ``- `` or ``3. ``."""
    raw: str | None = None
    """Of a Markdown source, the lines as they stand, to be written as they are."""
    cells: tuple[str, ...] = ()
    """Of a row of a table, what stands in its columns."""
    links: tuple[str, ...] = ()
    """Of a paragraph of an HTML page, the texts of the links in it."""
    caption: bool = False
    """Of an HTML page: it stands below a picture or a table, and is no heading."""
    doubtful: bool = False
    """Of an HTML page: it stands with the article, but the extractor did not take it for text."""


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that is not part of the article."""

    line: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """Something that a person should look at. The text is as it was, unless ``why`` says so."""

    line: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class Swept:
    """What one step of the cleaning made of the lines."""

    kept: tuple[Line, ...]
    removed: tuple[Removed, ...] = ()
    unsure: tuple[Unsure, ...] = ()
