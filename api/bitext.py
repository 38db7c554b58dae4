"""Ranking measured on two parallel text files: how often a line finds its translation first.

Line n of one file is the same sentence as line n of the other; the pool is all lines of the
target. The protocol of Tatoeba and of NTREX (Federmann, Kocmi and Xin, NTREX-128, 2022).
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from api import measures, pools, squad
from api.pools import ABLATION, Searched
from api.squad import Paragraph
from indexer.embeddings import Progress
from indexer.encoders import Encoder
from indexer.errors import JudgementsRefused


@dataclass(frozen=True, slots=True)
class BitextReport:
    """How often a line finds its translation first."""

    source: str
    target: str
    encoder: str
    lines: int
    first_percent: Mapping[str, float]
    """By the levels of evidence in the ranking."""

    def as_json(self) -> dict[str, Any]:
        """Return the report as a JSON value."""
        return asdict(self)

    def shown(self) -> list[str]:
        """Return the report as a table."""
        return [
            f"{self.lines} lines of {self.source}, sought among those of {self.target}; "
            f"encoder {self.encoder}",
            "",
            f"{'levels':<20}found first %",
            *(f"{name:<20}{value:>13.1f}" for name, value in self.first_percent.items()),
        ]


def measured(
    source: Path, target: Path, encoder: Encoder, embedding: Progress, asking: Progress
) -> BitextReport:
    """Return how often the lines of one file find those of the other. Raises JudgementsRefused."""
    asked, answering = read(source), read(target)
    if len(asked) != len(answering):
        raise JudgementsRefused(
            target,
            f"it has {len(answering)} lines; expected {len(asked)}, as many as in {source}: line n "
            "of one file translates line n of the other. Name another target.",
        )
    made = squad.collection([Paragraph(line, ()) for line in answering], target)
    found = _first(pools.of_collection(made, encoder, embedding), asked, asking)
    return BitextReport(
        source=source.name,
        target=target.name,
        encoder=encoder.identity.name,
        lines=len(asked),
        first_percent={name: round(100 * value, 2) for name, value in found.items()},
    )


def read(path: Path) -> list[str]:
    """Return the lines of a text file. Raises JudgementsRefused."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise JudgementsRefused(
            path, f"it cannot be read ({problem}); expected text in UTF-8. Name another file."
        ) from problem
    blank = next((number for number, line in enumerate(lines, 1) if not line.strip()), None)
    if blank is not None or not lines:
        raise JudgementsRefused(
            path, "a line is empty; expected a sentence on every line. Fill it in.", blank or 1
        )
    return lines


def _first(pool: Searched, lines: Sequence[str], asking: Progress) -> dict[str, float]:
    """Return the share of lines that find the row of their number first, by levels."""
    found: dict[str, list[float]] = {name: [] for name in ABLATION}
    for row, line in enumerate(lines):
        asking(row, len(lines))
        levels = pool.levels(line)
        for name, chosen in ABLATION.items():
            first = pools.ordered(levels, chosen)[:1].tolist()
            found[name].append(measures.success(first, {row: 1}, within=1))
    asking(len(lines), len(lines))
    return {name: measures.mean(values) for name, values in found.items()}
