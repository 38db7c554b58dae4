"""Findings: what is shown of them, what becomes of a refusal, and their order."""

import pytest

from indexer.checks.findings import Finding, Severity, error, in_order, refused, shown, warning
from indexer.errors import ArticleRefused


def test_a_finding_says_where_what_and_what_to_do() -> None:
    found = warning("nl/a.md", 7, "size", "it is long", "a short one", "Split it.")
    assert str(found) == "nl/a.md:7: it is long; expected a short one. Split it."
    whole = warning("nl/a.md", None, "size", "it is long", "", "Split it.")
    assert str(whole) == "nl/a.md: it is long. Split it."


@pytest.mark.parametrize(
    ("reason", "parts"),
    [
        ("a is b; expected c. Do d. Do e.", ("a is b", "c", "Do d. Do e.")),
        ("a is b; expected c.", ("a is b", "c", "Mend or remove the file.")),
        ("a is b. Do d.", ("a is b", "", "Do d.")),
        ("a is b.", ("a is b", "", "Mend or remove the file.")),
        ("a (v1.2) is b; expected c (such as 1.5).",
         ("a (v1.2) is b", "c (such as 1.5)", "Mend or remove the file.")),
    ],
)  # fmt: skip
def test_a_refusal_is_taken_apart(reason: str, parts: tuple[str, str, str]) -> None:
    found = refused(ArticleRefused("nl/a.md", reason, 2), "file")
    assert found == Finding("nl/a.md", 2, Severity.ERROR, "file", *parts)


def test_findings_go_by_file_and_line_each_once() -> None:
    first, second, third, last = (
        warning("a.md", None, "x", "1", "", ""), error("a.md", 2, "x", "2"),
        warning("a.md", 2, "x", "3", "", ""), warning("b.md", 1, "x", "4", "", ""),
    )  # fmt: skip
    assert in_order([last, third, second, first, last]) == (first, second, third, last)


def test_what_is_shown_is_one_short_line() -> None:
    assert shown("a\n b") == "a b"
    assert shown("x" * 61) == "x" * 59 + "…"
