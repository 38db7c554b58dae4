"""Articles and parts of articles that are empty or enormous."""

from collections.abc import Iterator
from itertools import pairwise

from indexer.checks.findings import Finding, warning
from indexer.checks.pages import Page
from indexer.importing.lines import Line
from indexer.plaintext import width_of
from indexer.records import BlockKind

LEAST_WIDTH = 200
"""In letters, of which a Chinese character counts for two: some three sentences."""
MOST_WIDTH = 150_000
"""About 25,000 words: a book, or several articles in one file."""
MOST_PARAGRAPH = 8_000
CHECK = "size"


def check(page: Page) -> Iterator[Finding]:
    """Yield what is empty or enormous in an article with text."""
    yield from _whole(page)
    yield from _sections(page)
    for line in page.lines:
        width = width_of(line.text)
        if line.kind is BlockKind.PARAGRAPH and width > MOST_PARAGRAPH:
            yield warning(
                page.path, line.number, CHECK, f"one paragraph is {width:,} letters long",
                f"at most {MOST_PARAGRAPH:,}", "Put a blank line where a new paragraph begins.",
            )  # fmt: skip


def _whole(page: Page) -> Iterator[Finding]:
    text = [line for line in page.lines if line.kind is not BlockKind.HEADING]
    width = sum(width_of(line.text) for line in text)
    if not text:
        yield warning(
            page.path, page.body_line, CHECK, "it holds headings and no text", "an article",
            "Write it, or remove the file.",
        )  # fmt: skip
    elif width < LEAST_WIDTH:
        yield warning(
            page.path, page.body_line, CHECK, f"its text is only {width} letters long",
            f"an article, {LEAST_WIDTH} at least", "Was something lost when it was saved?",
        )  # fmt: skip
    elif width > MOST_WIDTH:
        yield warning(
            page.path, page.body_line, CHECK, f"its text is {width:,} letters long",
            f"one article, {MOST_WIDTH:,} at most", "Split it if it holds several.",
        )  # fmt: skip


def _sections(page: Page) -> Iterator[Finding]:
    """Yield the headings with nothing below them."""
    if all(line.kind is BlockKind.HEADING for line in page.lines):
        return
    for line, below in pairwise([*page.lines, None]):
        if line is not None and line.kind is BlockKind.HEADING and _ends(line, below):
            yield warning(
                page.path, line.number, CHECK, f"nothing stands below the heading {line.text!r}",
                "a text", "Write it, or remove the heading.",
            )  # fmt: skip


def _ends(heading: Line, below: Line | None) -> bool:
    if below is None:
        return True
    return below.kind is BlockKind.HEADING and below.level <= heading.level
