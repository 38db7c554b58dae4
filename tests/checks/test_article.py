"""One file: what is wrong in head and body together, and the article if it can be read."""

from hypothesis import given
from hypothesis import strategies as st

from indexer.checks import article
from indexer.listing import ArticleFile

FILE = ArticleFile("nl/a.md")
BODY = "Een korte tekst met “een half citaat.\n"


def test_a_refused_article_is_checked_to_its_end() -> None:
    checked = article.check(FILE, f"---\ndate: x\ntranslation_key: k\n---\n{BODY}".encode())
    assert (checked.placed, checked.key) == (None, "k")
    assert [(one.line, one.severity.value, one.check) for one in checked.findings] == [
        (2, "error", "front matter"),
        (5, "warning", "language"),
        (5, "warning", "quotation marks"),
        (5, "warning", "size"),
    ]
    short = article.check(FILE, f"---\ndate: x\n---\n{BODY}".encode(), whole=False)
    assert [one.check for one in short.findings] == ["front matter"]


def test_an_article_that_can_be_read() -> None:
    checked = article.check(FILE, f"---\nlang: nl\ntranslation_key: k\n---\n{BODY}".encode())
    assert checked.placed is not None
    assert (checked.placed.path, checked.placed.key_line) == ("nl/a.md", 3)
    assert checked.placed.article.text == BODY.strip()


def test_quotation_marks_of_the_fields_that_are_shown() -> None:
    source = f"---\nlang: nl\ntitle: Wat “heet is\ndescription: Zo “is” het\n---\n{BODY}"
    found = [str(one) for one in article.check(FILE, source.encode()).findings]
    assert found[-1] == (
        "nl/a.md:3: “ stands alone in 'title': Wat “heet is; expected its other half. Add it, or "
        "remove the one that stands alone."
    )


def test_what_is_nested_too_deep_is_refused_once() -> None:
    checked = article.check(FILE, ("> " * 70 + "diep\n").encode())
    assert [str(one) for one in checked.findings] == [
        "nl/a.md:1: its lists or quotations are nested 30 levels deep or more. Flatten them."
    ]


@given(st.text("lang:te#-'\"[]{}&*!|>? \n\t1\x85\u2028"), st.text("a “”'\"`<>&;#*\n中Ã©"))
def test_no_file_makes_the_checks_fail(block: str, body: str) -> None:
    source = f"---\n{block}\n---\n{body}"
    checked = article.check(FILE, source.encode())
    refused = any(one.severity.value == "error" for one in checked.findings)
    assert refused == (checked.placed is None)
