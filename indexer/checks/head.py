"""The front matter of one file: everything that is wrong in it at once, with repairs tried out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indexer import fields, frontmatter
from indexer.checks import hints, values
from indexer.checks.findings import Finding, error, refused, warning
from indexer.errors import ArticleRefused
from indexer.fields import Misfit
from indexer.frontmatter import Block, Entry
from indexer.records import Language, Metadata

CHECK = "front matter"
_FIELD = re.compile(r"^(\s*(?:- )?[\w-]+:[ \t]+)(\S.*?)[ \t]*$")
_LOOKS_LIKE_FIELD = re.compile(rf"({'|'.join(sorted(fields.KNOWN))}):[ \t]\S")
_LOOKED_AT = 5
_MOST_REPAIRS = 20
_LINES_ABOVE = 20


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter of a file as far as it can be read, and what is wrong with it."""

    findings: tuple[Finding, ...]
    block: Block | None
    metadata: Metadata
    languages: frozenset[Language]
    lines: Mapping[str, int]
    """The line of each field."""
    readable: bool = True
    """False: nobody can tell where the body begins."""


def head(path: str, source: str) -> Head:
    """Return what can be read of a file's front matter, with all its faults."""
    nothing = Metadata(title="")
    try:
        block = frontmatter.opened(path, source)
    except ArticleRefused as refusal:
        unclosed = error(path, refusal.line, CHECK, refusal.reason, "Close it with '---'.")
        return Head((unclosed,), None, nothing, frozenset(), {}, readable=False)
    if block is None:
        return Head(tuple(_stray(path, source)), None, nothing, frozenset(), {})
    findings = list[Finding]()
    mended = _mended(path, block.text, findings)
    if mended is None:
        return Head(tuple(findings), block, nothing, frozenset(), {})
    entries = frontmatter.entries(mended)
    lines = {entry.name: entry.line for entry in entries}
    metadata, languages = _checked(path, mended, entries, findings)
    findings += values.check(path, entries)
    findings += values.check_metadata(path, metadata, lines)
    return Head(tuple(findings), block, metadata, languages, lines)


def _mended(path: str, text: str, findings: list[Finding]) -> str | None:
    """Return a block that YAML can read, values put between quotation marks where that helps."""
    for _ in range(_MOST_REPAIRS):
        try:
            frontmatter.parsed(path, text)
        except ArticleRefused as refusal:
            repaired = _repaired(path, text, refusal.line)
            if repaired is None:
                findings.append(refused(refusal, CHECK))
                return None
            text, number, line = repaired
            what = refusal.reason.partition(". ")[0]
            findings.append(error(path, number, CHECK, what, f"Write it so: {line.strip()}"))
        else:
            return text
    return None


def _repaired(path: str, text: str, number: int | None) -> tuple[str, int, str] | None:
    """Return the block with one line mended, which, and how; None where that does not help.

    YAML may notice a quotation mark without its other half only below, so that the lines above
    are tried too.
    """
    if number is None:
        return None
    lines = text.split("\n")
    last = min(number, len(lines))
    for tried in range(last, max(0, last - _LINES_ABOVE), -1):
        found = _FIELD.match(lines[tried - 1])
        if not found:
            continue
        line = found.group(1) + hints.quoted(_bare(found.group(2)))
        mended = "\n".join([*lines[: tried - 1], line, *lines[tried:]])
        if _is_better(path, mended, number):
            return mended, tried, line
    return None


def _bare(value: str) -> str:
    """Return a value without the quotation marks around it."""
    around = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if around else value


def _is_better(path: str, text: str, number: int) -> bool:
    """Tell whether YAML comes further than to a line."""
    try:
        frontmatter.parsed(path, text)
    except ArticleRefused as still:
        return still.line is not None and still.line > number
    return True


def _checked(
    path: str, text: str, entries: tuple[Entry, ...], findings: list[Finding]
) -> tuple[Metadata, frozenset[Language]]:
    """Return the metadata without the fields that hold what they cannot mean."""
    known = dict(frontmatter.parsed(path, text))
    lines = {entry.name: entry.line for entry in entries}
    while True:
        try:
            return fields.checked(known)
        except Misfit as misfit:
            value = known.pop(misfit.field)
            findings.append(
                error(
                    path, lines.get(misfit.field), CHECK, misfit.reason,
                    hints.for_value(misfit.field, value, _written(entries, misfit.field)),
                )
            )  # fmt: skip


def _written(entries: tuple[Entry, ...], field: str) -> tuple[str, ...]:
    return tuple(
        scalar.written for entry in entries if entry.name == field for scalar in entry.scalars
    )


def _stray(path: str, source: str) -> Iterator[Finding]:
    """Yield front matter that is not taken for it, at the top of a file."""
    first = source.split("\n")
    for number, line in enumerate(first[:_LOOKED_AT], 1):
        if line.strip() == "---" or _LOOKS_LIKE_FIELD.match(line):
            yield warning(
                path, number, CHECK, f"{line.strip()!r} is taken for text of the article",
                "front matter from the first line on, between two lines '---'",
                "Put '---' on the first line and behind the last field.",
            )  # fmt: skip
            return
        if line.strip():
            return
