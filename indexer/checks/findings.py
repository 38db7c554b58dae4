"""What a check found: the value that all checks return."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from indexer.errors import ArticleRefused

_EXPECTED = "; expected "
_SHOWN = 60


class Severity(StrEnum):
    """Whether an article would be refused, or a person should look at it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of one file."""

    path: str
    """Under the corpus folder, with ``/`` between the parts."""
    line: int | None
    """Counted from 1; None: the file as a whole."""
    severity: Severity
    check: str
    """The kind of fault: ``front matter``, ``quotation marks`` …"""
    found: str
    expected: str
    advice: str
    """What to do, in whole sentences; empty where ``expected`` says it all."""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        wanted = f"{_EXPECTED}{self.expected}" if self.expected else ""
        return f"{place}: {self.found}{wanted}. {self.advice}".rstrip()


def warning(
    path: str, line: int | None, check: str, found: str, expected: str, advice: str
) -> Finding:
    """Return something that a person should look at."""
    return Finding(path, line, Severity.WARNING, check, found, expected, advice)


def error(
    path: str, line: int | None, check: str, reason: str, advice: str = "Correct it."
) -> Finding:
    """Return the reason of a refusal; ``advice`` serves where the reason gives none."""
    before, comma, rest = reason.partition(_EXPECTED)
    if comma:
        expected, stop, own = rest.partition(". ")
        found = before
    else:
        found, stop, own = reason.partition(". ")
        expected = ""
    advice = own if stop else advice
    return Finding(
        path, line, Severity.ERROR, check, found.rstrip("."), expected.rstrip("."), advice
    )


def refused(refusal: ArticleRefused, check: str) -> Finding:
    """Return the refusal of an article as a finding."""
    return error(refusal.path, refusal.line, check, refusal.reason, "Mend or remove the file.")


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by file and line, each once."""
    return tuple(
        sorted(dict.fromkeys(findings), key=lambda one: (one.path, one.line or 0, one.severity))
    )


def shown(text: str, most: int = _SHOWN) -> str:
    """Return a text on one line, shortened at its end."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
