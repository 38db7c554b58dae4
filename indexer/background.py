"""What is known of the three languages before any article: sentences, words, terms in parallel.

Files of our own, under ``parallel/``; a line of each is the same in Dutch, English and Chinese.
The sentences say what a vector tells of its language alone, the words what is near to every word,
and the terms of marketing what each is called elsewhere. Ordinary words say what a question in
Dutch would be in the other two.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from indexer import glossary
from indexer.folding import fold
from indexer.glossary import Glossary
from indexer.inflection import with_ending

RULES = 2
"""Raised when the files change."""
_FOLDER = Path(__file__).parent / "parallel"


@dataclass(frozen=True, slots=True)
class Background:
    """Texts that are embedded with every collection; empty in tests that are worked out by hand."""

    sentences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same sentences by tongue."""
    words: tuple[str, ...] = ()
    """Words of all tongues, each once, in order."""
    terms: Glossary = field(default_factory=Glossary)


@cache
def shipped() -> Background:
    """Return the background that comes with Fakkel."""
    return Background(
        sentences=_columns("sentences.csv"),
        words=tuple(sorted({word for column in words_by_tongue().values() for word in column})),
        terms=glossary.of_rows(zip(*_columns("terms.csv").values(), strict=True)),
    )


@cache
def words_by_tongue() -> Mapping[str, tuple[str, ...]]:
    """Return the words that come with Fakkel, row by row the same in every tongue."""
    return _columns("words.csv")


@cache
def dictionary() -> Glossary:
    """Return ordinary Dutch words and their plurals, a concept each, with their other names."""
    rows = [
        row
        for name in ("words.csv", "asking.csv")
        for row in zip(*_columns(name).values(), strict=True)
    ]
    words = [fold(dutch) for dutch, _, _ in rows]
    return Glossary(tuple((word, *with_ending(word)) for word in words), tuple(rows))


def _columns(name: str) -> dict[str, tuple[str, ...]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        tongues, *rows = csv.reader(file)
    return {tongue: tuple(row[at] for row in rows) for at, tongue in enumerate(tongues)}
