"""Articles and parts of articles that are empty or enormous."""

from indexer.checks import pages, size
from indexer.records import Language

LONG = "Een zin van precies veertig tekens lang. " * 5


def found(source: str) -> list[tuple[int | None, str]]:
    page = pages.page("nl/a.md", source, None, Language.DUTCH)
    return [(one.line, one.found) for one in size.check(page)]


def test_an_article_of_a_good_size() -> None:
    assert found(f"# Kop\n\n## Eerste\n\n{LONG}\n\n## Tweede\n\n- een\n") == []


def test_too_little_text() -> None:
    assert found("# Kop\n\nEen zin.\n") == [(1, "its text is only 8 letters long")]
    assert found("# Kop\n\n## Nog een\n") == [(1, "it holds headings and no text")]
    assert found("一" * 99) == [(1, "its text is only 198 letters long")]
    assert found("一" * 100) == []


def test_too_much_text() -> None:
    book = "\n\n".join(["x" * 7_500] * 20)
    assert found(book) == []
    assert found(f"{book}\n\ny") == [(1, "its text is 150,001 letters long")]
    assert found(f"{LONG}\n\n{'x' * 8_001}") == [(3, "one paragraph is 8,001 letters long")]


def test_headings_with_nothing_below() -> None:
    assert found(f"{LONG}\n\n## Leeg\n\n## Vol\n\n{LONG}\n\n### Slot\n") == [
        (3, "nothing stands below the heading 'Leeg'"),
        (9, "nothing stands below the heading 'Slot'"),
    ]
