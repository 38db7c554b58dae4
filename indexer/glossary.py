"""A glossary: terms of three languages that mean the same.

One comes with Fakkel, the content managers may add their own. A term also stands where its Dutch
or English plural does.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from indexer.chinese import HAN
from indexer.errors import CorpusError
from indexer.folding import Folded, fold, folded
from indexer.listing import OUTWARD, is_outside
from indexer.records import Span

FILE = "glossary.csv"
COLUMNS = ("nl", "en", "zh")
_HAN = re.compile(f"[{HAN}]")
_PLURALS = ("", "s", "en", "n", "es")
"""``foto's`` needs none: a term may end at an apostrophe."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term that stands in a text."""

    concept: int
    span: Span


@dataclass(frozen=True)
class Glossary:
    """The alternatives of each concept, folded, in all languages together."""

    concepts: tuple[tuple[str, ...], ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    """The first term of each concept in Dutch, English and Chinese, empty where it has none; or
    nothing at all, where no concept is to be called by another name."""

    def beside(self, others: "Glossary") -> "Glossary":
        """Return both together, but for concepts of ``others`` that share a term with one here."""
        if not others.concepts:
            return self
        own = {term for terms in self.concepts for term in terms}
        new = [at for at, terms in enumerate(others.concepts) if own.isdisjoint(terms)]
        return Glossary(
            self.concepts + tuple(others.concepts[at] for at in new),
            (self.names or (("",) * len(COLUMNS),) * len(self.concepts))
            + tuple(others.names[at] for at in new),
        )

    def terms(self, text: str) -> tuple[Term, ...]:
        """Return the terms that stand in ``text``, the longest where several start together."""
        return self.terms_in(folded(text)) if self.concepts else ()

    def terms_in(self, source: Folded) -> tuple[Term, ...]:
        """Return the terms of a text that is folded already; their places are in the original."""
        return tuple(
            Term(concept, source.original(start, end))
            for concept, start, end in self._found(source.text)
        )

    @property
    def digest(self) -> str:
        """Return a SHA-256 that changes whenever a term does."""
        return sha256(repr((self.concepts, self.names)).encode()).hexdigest()

    def _found(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield concept, start and end of each term in a folded text."""
        end = 0
        for beginning in self._beginnings.finditer(text):
            start = beginning.start()
            if start < end:
                continue
            for term, concept in self._by_beginning.get(text[start : start + 2], ()):
                if text.startswith(term, start) and (found := _end(text, start, term)):
                    end = found
                    yield concept, start, end
                    break

    @cached_property
    def _beginnings(self) -> re.Pattern[str]:
        """Return what matches, without taking it, wherever a term may begin."""
        seconds: dict[str, str] = {}
        for beginning in self._by_beginning:
            seconds[beginning[0]] = seconds.get(beginning[0], "") + re.escape(beginning[1])
        ways = "|".join(f"{re.escape(first)}[{those}]" for first, those in seconds.items())
        return re.compile(f"(?={ways or '(?!)'})")

    @cached_property
    def _by_beginning(self) -> dict[str, list[tuple[str, int]]]:
        """Return the terms with their concepts by their first two characters, longest first."""
        found: dict[str, list[tuple[str, int]]] = {}
        for concept, terms in enumerate(self.concepts):
            for term in terms:
                found.setdefault(term[:2], []).append((term, concept))
        for listed in found.values():
            listed.sort(key=lambda entry: (-len(entry[0]), entry))
        return found


def read(corpus: Path, *, follow_links: bool = False) -> Glossary:
    """Return the glossary of a corpus, empty where there is none. Raises CorpusError."""
    path = corpus / FILE
    try:
        if not follow_links and is_outside(corpus, path):
            raise CorpusError(corpus, f"{path}: {OUTWARD}")
        content = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Glossary()
    except (OSError, RuntimeError, UnicodeDecodeError) as problem:
        raise CorpusError(
            corpus, f"{path}: it cannot be read as UTF-8 text: {problem}."
        ) from problem
    reader = csv.DictReader(io.StringIO(content))
    try:
        rows = list(reader)
    except csv.Error as problem:
        raise CorpusError(corpus, f"{path}:{reader.line_num + 1}: {problem}.") from problem
    if not set(COLUMNS) <= set(reader.fieldnames or ()):
        raise CorpusError(
            corpus, f"{path}:1: the columns are {reader.fieldnames}; expected {', '.join(COLUMNS)}."
        )
    return of_rows([row.get(column) for column in COLUMNS] for row in rows)


def of_rows(rows: Iterable[Sequence[str | None]]) -> Glossary:
    """Return the glossary of rows of three cells, alternatives between ``|``."""
    columns = [[alternatives([cell]) for cell in row] for row in rows]
    concepts = [tuple(dict.fromkeys(term for terms in row for term in terms)) for row in columns]
    kept = [at for at, terms in enumerate(concepts) if len(terms) > 1]
    return Glossary(
        tuple(concepts[at] for at in kept),
        tuple(tuple((*terms, "")[0] for terms in columns[at]) for at in kept),
    )


def alternatives(cells: Iterable[str | None]) -> tuple[str, ...]:
    """Return the terms in the cells of a row, folded, each once; single characters are none."""
    listed: Sequence[str] = [term for cell in cells for term in (cell or "").split("|")]
    folded_terms = (" ".join(fold(term).split()) for term in listed)
    return tuple(dict.fromkeys(term for term in folded_terms if len(term) > 1))


def _end(text: str, start: int, term: str) -> int:
    """Return where a term at that place ends, its plural too; 0 inside a longer Latin word."""
    if not _is_edge(text[start - 1 : start], term[0]):
        return 0
    for plural in _PLURALS:
        end = start + len(term) + len(plural)
        if text.startswith(plural, start + len(term)) and _is_edge(text[end : end + 1], term[-1]):
            return end
    return 0


def _is_edge(beside: str, letter: str) -> bool:
    return not beside.isalnum() or bool(_HAN.match(beside)) or bool(_HAN.match(letter))
