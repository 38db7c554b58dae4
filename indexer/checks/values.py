"""Front matter that can be read, but hardly means what it says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from indexer import fields
from indexer.checks import hints
from indexer.checks.findings import Finding, shown, warning
from indexer.chinese import han_count
from indexer.frontmatter import Entry, Scalar
from indexer.records import Metadata

CHECK = "front matter"
_TEXTS = frozenset({"title", "publisher", "license", "translation_key", "description", "authors",
                    "tags", "url"})  # fmt: skip
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_SEVERAL = re.compile(r"[,;、，；]|\s(?:and|en|&)\s")
_EARLIEST = 1900


def check(path: str, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield fields that are unknown or stand twice, and values that YAML reads otherwise."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.name in first:
            yield warning(
                path, entry.line, CHECK,
                f"{entry.name!r} stands on line {first[entry.name]} already, and this one counts",
                "each field once", "Remove one of them.",
            )  # fmt: skip
        first.setdefault(entry.name, entry.line)
        if entry.name not in fields.KNOWN:
            yield _unknown(path, entry)
            continue
        for scalar in entry.scalars if entry.name in _TEXTS else ():
            yield from _otherwise(path, entry, scalar)


def check_metadata(path: str, metadata: Metadata, lines: Mapping[str, int]) -> Iterator[Finding]:
    """Yield dates, addresses and names that are unlikely."""
    yield from _dates(path, metadata, lines)
    if metadata.url is not None and not _URL.fullmatch(metadata.url):
        yield warning(
            path, lines.get("url"), CHECK, f"'url' is {shown(metadata.url)!r}",
            "one that begins with https:// or http://", "Copy it from the browser.",
        )  # fmt: skip
    for author in metadata.authors:
        parts = [part.strip() for part in _SEVERAL.split(author.name)]
        if len(parts) > 1 and all(" " in part or han_count(part) > 1 for part in parts):
            yield warning(
                path, lines.get("authors"), CHECK, f"{author.name!r} counts as one author",
                "a list", f"If they are several, write: authors: [{', '.join(parts)}]",
            )  # fmt: skip


def _unknown(path: str, entry: Entry) -> Finding:
    known = hints.field(entry.name)
    return warning(
        path, entry.line, CHECK, f"the field {entry.name!r} is unknown; it is kept, but not used",
        f"{known!r}" if known else f"one of {', '.join(sorted(fields.KNOWN))}",
        "Rename it if that is meant." if known else "Rename or remove it, if it serves nobody.",
    )  # fmt: skip


def _otherwise(path: str, entry: Entry, scalar: Scalar) -> Iterator[Finding]:
    if isinstance(scalar.value, int | float) and not isinstance(scalar.value, bool):
        if str(scalar.value) != scalar.written:
            yield warning(
                path, entry.line, CHECK,
                f"YAML reads {scalar.written} in {entry.name!r} as the number {scalar.value}",
                "text", f"Write {hints.quoted(scalar.written)}.",
            )  # fmt: skip
    elif scalar.behind:
        whole = f"{scalar.written} {scalar.behind}"
        yield warning(
            path, entry.line, CHECK,
            f"{entry.name!r} ends at {shown(scalar.written)!r}, as YAML takes "
            f"{shown(scalar.behind)!r} for a remark",
            "a value without ' #'", f"If it belongs to the value, write {hints.quoted(whole)}.",
        )  # fmt: skip


def _dates(path: str, metadata: Metadata, lines: Mapping[str, int]) -> Iterator[Finding]:
    published = "published" if "published" in lines else "date"
    told = {published: metadata.published, "accessed": metadata.accessed}
    latest = date.today().year + 1
    for name, day in told.items():
        if day is not None and not _EARLIEST <= day.year <= latest:
            yield warning(
                path, lines.get(name), CHECK, f"{name!r} is {day.isoformat()}",
                f"a day from {_EARLIEST} to {latest}", "Is a figure wrong?",
            )  # fmt: skip
    if metadata.published and metadata.accessed and metadata.accessed < metadata.published:
        yield warning(
            path, lines.get("accessed"), CHECK,
            f"'accessed' is {metadata.accessed.isoformat()}, before the article was published "
            f"({metadata.published.isoformat()})", "a later day", "Which of the two is wrong?",
        )  # fmt: skip
