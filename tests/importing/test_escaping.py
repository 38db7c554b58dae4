"""Lines as Markdown: every text reads back as itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import articles
from indexer.importing import escaping, texts
from indexer.importing.lines import Line
from indexer.listing import ArticleFile
from indexer.records import BlockKind
from tests.texts import SNIPPETS


def read_back(lines: tuple[Line, ...]) -> str:
    content = "---\nlang: nl\n---\n" + escaping.written(lines)
    return articles.read_article(ArticleFile("nl/x.md"), content.encode()).article.text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Een gewone zin, met *ster en 1.200.", "Een gewone zin, met *ster en 1.200."),
        ("# geen kop", r"\# geen kop"),
        ("1. geen lijst", r"1\. geen lijst"),
        ("*nadruk* en `code`", r"\*nadruk\* en \`code\`"),
        ("[naam](adres)", r"\[naam\](adres)"),
        ("AT&T en &amp;", r"AT&T en \&amp;"),
        ("---", r"\---"),
        ("C:\\map", "C:\\map"),
    ],
)
def test_marks_are_escaped_only_where_they_would_be_read_as_marks(text: str, written: str) -> None:
    assert escaping.written((Line(1, text),)) == f"{written}\n"


def test_lists_count_as_they_did() -> None:
    lines = tuple(
        Line(n, "stap", BlockKind.ITEM, marker=marker)
        for n, marker in enumerate(["1. ", "2. ", "1. ", "2. ", "- ", "3. "])
    )
    assert escaping.written(lines) == (
        "1) stap\n2) stap\n\n1. stap\n2. stap\n\n- stap\n\n3) stap\n"
    )
    assert read_back(lines) == "1. stap\n2. stap\n1. stap\n2. stap\n- stap\n3. stap"


def test_rows_of_equal_length_are_a_table_and_others_are_lines() -> None:
    rows = (
        Line(1, "Dag | Bezoek", BlockKind.ROW, cells=("", "Dag", "Bezoek")),
        Line(2, "a | di | 3|4", BlockKind.ROW, cells=("a", "di", "3|4")),
    )
    assert escaping.written(rows) == "|  | Dag | Bezoek |\n|---|---|---|\n| a | di | 3\\|4 |\n"
    uneven = (rows[0], Line(2, "x | y", BlockKind.ROW, cells=("x", "y")))
    assert escaping.written(uneven) == "Dag \\| Bezoek\n\nx \\| y\n".replace("\\", "")


def test_code_keeps_its_lines() -> None:
    code = Line(1, "a = 1\n```\n  b", BlockKind.CODE)
    assert escaping.written((code,)) == "````\na = 1\n```\n  b\n````\n"


@settings(deadline=None)
@given(SNIPPETS.filter(lambda text: "\x00" not in text))
def test_any_plain_text_reads_back_as_its_lines(source: str) -> None:
    lines = texts.lines(source)
    if lines:
        assert read_back(lines) == escaping.canonical(lines)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(BlockKind)[:4]),
            SNIPPETS.map(lambda text: " ".join(text.replace("\x00", "").split()))
            .filter(bool),
            st.sampled_from(["- ", "1. ", "2. ", "7. "]),
        ),
        min_size=1, max_size=8,
    )
)  # fmt: skip
def test_any_blocks_read_back_as_themselves(parts: list[tuple[BlockKind, str, str]]) -> None:
    lines = tuple(
        Line(n, text, kind, 2 * (kind is BlockKind.HEADING),
             marker if kind is BlockKind.ITEM else "")
        for n, (kind, text, marker) in enumerate(parts)
    )  # fmt: skip
    assert read_back(lines) == escaping.canonical(lines)
