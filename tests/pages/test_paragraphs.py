"""Headings, paragraphs, lists and tables read off a canonical text, every leaf an exact slice."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.pages import paragraphs
from api.pages.paragraphs import Block, Leaf
from indexer import passages
from indexer.articles import read_article
from indexer.columns import StoredPassage
from indexer.errors import ArticleRefused
from indexer.index import open_index
from indexer.listing import ArticleFile
from indexer.records import Article, Language, Span
from tests.texts import LONG_TEXTS, SNIPPETS

MARKDOWN = """---
title: Fakkels
lang: nl
---
Een fakkel geeft licht. 🔥 Wie hem draagt, loopt voorop.

## Doorgeven

De fakkel gaat van hand tot hand.

- Eerst de een 🕯️
- Dan de ander

  Nog een alinea bij de ander.

### Regels

3. Niet rennen
4. Niet praten

| Stad | Lopers |
|---|---|
| Gent | 12 |
| Delft | 9 |

> The torch is passed on when the old runner is tired. Nobody keeps it for very long, they said.

## Niets eronder
"""


def read(source: str, path: str = "nl/a.md") -> Article:
    """Return the article of a file."""
    return read_article(ArticleFile(path), source.encode()).article


def blocks(article: Article, marked: Span | None = None) -> tuple[Block, ...]:
    """Return the blocks that are shown of an article."""
    cut = enumerate(passages.passages(article))
    stored = [
        StoredPassage(
            row, 0, one.ordinal, one.lang, one.headings, one.span, one.span.of(article.text)
        )
        for row, one in cut
    ]
    return paragraphs.blocks(article.text, stored, article.lang, marked)


def outline(found: tuple[Block, ...]) -> list[tuple[str, int, list[list[str]]]]:
    return [
        (one.shape, one.level, [[leaf.text for leaf in row] for row in one.rows]) for one in found
    ]


def leaves(found: tuple[Block, ...]) -> list[Leaf]:
    return [leaf for one in found for row in one.rows for leaf in row]


def assert_exact(text: str, found: list[Leaf]) -> None:
    """Hold that leaves are slices in order, with nothing but markers and breaks between them."""
    at = 0
    for leaf in found:
        assert leaf.text == text[leaf.start : leaf.start + len(leaf.text)]
        assert set(text[at : leaf.start]) <= set("\n-| ")
        assert "".join(run.text for run in leaf.runs) == leaf.text
        at = leaf.start + len(leaf.text)
    assert set(text[at:]) <= set("\n-| ")


def test_an_article_is_shown_as_it_was_written() -> None:
    assert outline(blocks(read(MARKDOWN))) == [
        ("paragraph", 0, [["Een fakkel geeft licht. 🔥 Wie hem draagt, loopt voorop."]]),
        ("heading", 2, [["Doorgeven"]]),
        ("paragraph", 0, [["De fakkel gaat van hand tot hand."]]),
        ("bullets", 0, [["Eerst de een 🕯️"], ["Dan de ander\nNog een alinea bij de ander."]]),
        ("heading", 3, [["Regels"]]),
        ("numbers", 0, [["3. Niet rennen"], ["4. Niet praten"]]),
        ("table", 0, [["Stad", "Lopers"], ["Gent", "12"], ["Delft", "9"]]),
        (
            "paragraph",
            0,
            [["The torch is passed on when the old runner is tired. "
              "Nobody keeps it for very long, they said."]],
        ),
        ("heading", 2, [["Niets eronder"]]),
    ]  # fmt: skip


def test_a_slice_has_the_language_of_its_passage() -> None:
    found = blocks(read(MARKDOWN))
    languages = {leaf.text[:9]: leaf.lang for leaf in leaves(found)}
    assert (languages["The torch"], languages["De fakkel"]) == (Language.ENGLISH, Language.DUTCH)


def test_a_place_is_marked_over_blocks_and_its_first_leaf_is_known() -> None:
    article = read(MARKDOWN)
    start = article.text.index("loopt voorop")
    end = article.text.index(" gaat van hand")
    found = blocks(article, Span(start, end))
    marked = [run.text for leaf in leaves(found) for run in leaf.runs if run.marked]
    assert marked == ["loopt voorop.", "Doorgeven", "De fakkel"]
    assert paragraphs.first_marked(found) == 0
    assert paragraphs.first_marked(blocks(article)) is None


def test_a_paragraph_that_repeats_a_heading_is_no_heading() -> None:
    source = "---\ntitle: T\nlang: nl\n---\n## Licht\n\nLicht\n\nEn nog meer licht in de nacht.\n"
    assert [(one.shape, one.rows[0][0].text) for one in blocks(read(source))] == [
        ("heading", "Licht"),
        ("paragraph", "Licht"),
        ("paragraph", "En nog meer licht in de nacht."),
    ]


@pytest.mark.parametrize("source", ["| A | B |\n|---|---|\n", "- \n- x\n", "1) een\n2) twee\n"])
def test_odd_markup_is_shown_and_loses_nothing(source: str) -> None:
    article = read(f"---\ntitle: T\nlang: nl\n---\nEen zin vooraf.\n\n{source}")
    assert_exact(article.text, leaves(blocks(article)))


@settings(max_examples=60, deadline=None)
@given(SNIPPETS | LONG_TEXTS, st.sampled_from(["nl/a.md", "nl/a.txt"]))
def test_whatever_stands_in_an_article_every_leaf_is_an_exact_slice(text: str, path: str) -> None:
    try:
        article = read(f"---\ntitle: T\nlang: nl\n---\n{text}", path)
    except ArticleRefused:
        return
    assert_exact(article.text, leaves(blocks(article, Span(3, 9))))


def test_every_shipped_article_is_shown_whole(shipped_index: Path) -> None:
    store = open_index(shipped_index).store
    for article in store.records().articles:
        found = store.article(article.id)
        assert found is not None
        shown = paragraphs.blocks(article.text, store.passages_of(found.row), article.lang, None)
        assert_exact(article.text, leaves(shown))
        assert {one.shape for one in shown} >= {"heading", "paragraph"}
    store.close()
