"""The rows of glossary.csv: broken ones, and those that do nothing or contradict each other."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer import glossary
from indexer.checks.findings import Finding, Severity, shown, warning
from indexer.errors import CorpusError

CHECK = "glossary"


def check(corpus: Path, *, follow_links: bool = False) -> Iterator[Finding]:
    """Yield what is wrong with the glossary of a corpus; nothing where there is none."""
    try:
        glossary.read(corpus, follow_links=follow_links)
    except CorpusError as problem:
        yield _refused(corpus, problem)
        return
    path = corpus / glossary.FILE
    if path.exists():
        yield from _rows(path.read_text(encoding="utf-8-sig"))


def _rows(content: str) -> Iterator[Finding]:
    reader = csv.reader(io.StringIO(content))
    header = next(reader)
    places = [header.index(column) for column in glossary.COLUMNS]
    first: dict[str, int] = {}
    begins = reader.line_num + 1
    for cells in reader:
        line, begins = begins, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            yield _warned(
                line, f"the row has {len(cells)} cells", f"{len(header)} ({', '.join(header)})",
                "Put a cell with a comma between quotation marks.",
            )  # fmt: skip
            continue
        yield from _terms(line, [cells[at] for at in places], first)


def _terms(line: int, cells: Sequence[str], first: dict[str, int]) -> Iterator[Finding]:
    terms = glossary.alternatives(cells)
    if len(terms) < 2:
        yield _warned(
            line, f"the row has no two different terms: {shown(','.join(cells))}",
            "terms that mean the same, of two characters at least", "Complete or remove the row.",
        )  # fmt: skip
    for term in terms:
        if term in first:
            yield _warned(
                line, f"the term {term!r} stands on line {first[term]} already",
                "each term in one row", "Join the two rows, or remove it from one of them.",
            )  # fmt: skip
        first.setdefault(term, line)


def _warned(line: int, found: str, expected: str, advice: str) -> Finding:
    return warning(glossary.FILE, line, CHECK, found, expected, advice)


def _refused(corpus: Path, problem: CorpusError) -> Finding:
    """Return a glossary that cannot be read as a finding: with it, no article is indexed."""
    place, _, reason = str(problem).removeprefix(f"{corpus / glossary.FILE}").partition(": ")
    number = place.removeprefix(":")
    return Finding(
        glossary.FILE, int(number) if number.isdigit() else None, Severity.ERROR, CHECK,
        reason.partition("; expected ")[0].rstrip("."),
        f"CSV in UTF-8 with the columns {', '.join(glossary.COLUMNS)}", "Correct it.",
    )  # fmt: skip
