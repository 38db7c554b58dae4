"""The store: what is written comes back whole; filters; places in text of any kind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from indexer import store
from indexer.collection import Collection
from indexer.columns import StoredPassage, StoredQuotation
from indexer.filters import Filter
from indexer.quotation_rows import Sought
from indexer.records import (
    Article,
    Author,
    Block,
    BlockKind,
    Language,
    Metadata,
    Passage,
    Quotation,
    Span,
    Speaker,
)
from indexer.store import Store

NL, EN, HANS, HANT = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL
TEXT = "Een 🔥 fakkel.\n\n火炬手𠮷。Twee."
FULL = Metadata(
    title="Over fakkels",
    authors=(Author("Jan de Vries"), Author("Wang Wei", "王伟")),
    publisher="Fakkel Cases",
    published=date(2026, 3, 17),
    url="https://example.org/a",
    tags=("Licht", "retail"),
    license="CC-BY-4.0",
    translation_key="torch",
    accessed=date(2026, 4, 1),
    description="Een artikel.",
    extra={"rating": 5, "list": [1, "x"]},
)


QUOTATIONS = [
    Quotation("a", Span(4, 12), NL, Speaker("Jan de Vries", Span(0, 3), "bakker")),
    Quotation("a", Span(15, 20), HANS, Speaker("火炬手（Anna Bos）", Span(15, 18))),
    Quotation("b", Span(0, 13), EN),
    Quotation("c", Span(20, 25), HANT),
]


def article(article_id: str, lang: Language, metadata: Metadata, text: str = TEXT) -> Article:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return Article(article_id, lang, "front matter", metadata, text, (block,))


def passage(article_id: str, ordinal: int, lang: Language, *sentences: Span) -> Passage:
    span = Span(sentences[0].start, sentences[-1].end)
    return Passage(article_id, ordinal, span, lang, ("Kop", "Onder"), sentences)


@pytest.fixture
def opened(tmp_path: Path) -> Store:
    articles = [
        article("a", NL, FULL),
        article("b", EN, Metadata("Bare")),
        article("c", HANT, Metadata("T", publisher="FAKKEL cases", published=date(2026, 3, 18))),
    ]
    passages = [
        passage("a", 0, NL, Span(0, 13)),
        passage("a", 1, HANS, Span(15, 20), Span(20, 25)),
        passage("b", 0, EN, Span(0, 13)),
        passage("c", 0, HANT, Span(15, 20)),
    ]
    store.write(tmp_path, Collection(articles, passages, QUOTATIONS))
    return Store(tmp_path)


def test_an_article_comes_back_whole(opened: Store) -> None:
    found = opened.article("a")
    assert found is not None
    assert (found.row, found.id, found.lang, found.lang_source) == (0, "a", NL, "front matter")
    assert found.metadata == FULL
    assert opened.text(0) == TEXT
    bare = opened.article("b")
    assert bare is not None
    assert bare.metadata == Metadata("Bare")
    assert opened.article("A") is None


def test_everything_comes_back_as_it_was_written_but_for_blocks(opened: Store) -> None:
    found = opened.records()
    assert [one.id for one in found.articles] == ["a", "b", "c"]
    assert found.articles[0] == replace(article("a", NL, FULL), blocks=())
    assert found.quotations == QUOTATIONS
    assert found.passages == [
        passage("a", 0, NL, Span(0, 13)),
        passage("a", 1, HANS, Span(15, 20), Span(20, 25)),
        passage("b", 0, EN, Span(0, 13)),
        passage("c", 0, HANT, Span(15, 20)),
    ]


def test_passages_are_counted_in_code_points(opened: Store) -> None:
    found = opened.passages([1, 0])
    assert found[0].text == "Een 🔥 fakkel."
    assert found[1] == StoredPassage(
        1, 0, 1, HANS, ("Kop", "Onder"), Span(15, 25), "火炬手𠮷。Twee."
    )
    assert opened.passages_of(0) == [found[0], found[1]]


def test_sentences_come_back_by_row_and_by_passage(opened: Store) -> None:
    assert opened.sentences([2, 0]) == {0: Span(0, 13), 2: Span(20, 25)}
    assert opened.sentences_of(1) == [Span(15, 20), Span(20, 25)]
    assert [opened.sentence_text(row) for row in (1, 2)] == ["火炬手𠮷。", "Twee."]


def test_quotations_come_back_with_their_words_and_speakers(opened: Store) -> None:
    assert opened.quotations([0, 3]) == {
        0: StoredQuotation(
            0, 0, Span(4, 12), NL, Speaker("Jan de Vries", Span(0, 3), "bakker"), "🔥 fakkel"
        ),
        3: StoredQuotation(3, 2, Span(20, 25), HANT, None, "Twee."),
    }


def test_the_layout_of_quotations_lists_the_sentences_they_touch(opened: Store) -> None:
    layout = opened.quotation_layout()
    assert layout.first_sentences.tolist() == [0, 1, 3, 0]
    assert layout.sentence_counts.tolist() == [1, 1, 1, 0]  # the last one is in no passage
    assert layout.languages == (NL, HANS, EN, HANT)


@pytest.mark.parametrize(
    ("sought", "rows"),
    [
        (Sought(), [0, 1, 2, 3]),
        (Sought(languages=frozenset({HANS, HANT})), [1, 3]),
        (Sought(speaker="VRIES"), [0]),
        (Sought(speaker="anna  bos"), [1]),
        (Sought(speaker="火炬手"), [1]),
        (Sought(speaker="nobody' OR 1=1 --"), []),
        (Sought(article="a"), [0, 1]),
        (Sought(article="A"), []),
        (Sought(containing=("FAKKEL",)), [0, 2]),
        (Sought(containing=("fakkel", "een")), [2]),
        (Sought(speaker="de", article="a", languages=frozenset({NL})), [0]),
    ],
)
def test_quotations_are_sought_by_language_speaker_article_and_words(
    opened: Store, sought: Sought, rows: list[int]
) -> None:
    assert opened.quotation_rows(sought).tolist() == rows


def test_the_layout_lists_passages_in_row_order(opened: Store) -> None:
    layout = opened.layout()
    assert layout.articles.tolist() == [0, 0, 1, 2]
    assert layout.sentence_counts.tolist() == [1, 2, 1, 1]
    assert layout.languages == (NL, HANS, EN, HANT)


@pytest.mark.parametrize(
    ("wanted", "passages", "articles"),
    [
        (Filter(languages=frozenset({HANS, HANT})), [1, 3], [2]),
        (Filter(publisher="fakkel CASES"), [0, 1, 3], [0, 2]),
        (Filter(publisher="fakkel"), [], []),
        (Filter(author="jan de vries"), [0, 1], [0]),
        (Filter(author="王伟"), [0, 1], [0]),
        (Filter(tag="LICHT"), [0, 1], [0]),
        (Filter(published_from=date(2026, 3, 18)), [3], [2]),
        (Filter(published_to=date(2026, 3, 17)), [0, 1], [0]),
        (Filter(frozenset({NL}), "Fakkel Cases", None, "retail"), [0], [0]),
        (Filter(tag="licht' OR 1=1 --"), [], []),
    ],
)
def test_filters(opened: Store, wanted: Filter, passages: list[int], articles: list[int]) -> None:
    rows = opened.passage_rows(wanted)
    assert rows is not None
    assert rows.dtype == np.int64
    assert (rows.tolist(), opened.article_rows(wanted)) == (passages, articles)


@pytest.mark.parametrize(
    ("containing", "passages"),
    [
        (("EEN 🔥 fakkel",), [0, 2]),
        (("ＦＡＫＫＥＬ",), [0, 2]),
        (("een  🔥\nfakkel",), [0, 2]),
        (("een", "fakkel."), [0, 2]),
        (("een", "twee"), []),
        (("火炬",), [1, 3]),
        (("twee",), [1]),
        (("手𠮷。T",), [1]),
        (("fakkel 火",), []),
        (("fak%", "_"), []),
        (("'",), []),
    ],
)
def test_texts_that_a_passage_must_contain_are_compared_folded(
    opened: Store, containing: tuple[str, ...], passages: list[int]
) -> None:
    rows = opened.passage_rows(Filter(containing=containing))
    assert rows is not None
    assert rows.tolist() == passages
    dutch = opened.passage_rows(Filter(frozenset({NL}), containing=containing))
    assert dutch is not None
    assert dutch.tolist() == [row for row in passages if row == 0]


def test_no_filter_asks_for_no_rows(opened: Store) -> None:
    assert opened.passage_rows(Filter()) is None
    assert opened.article_rows(Filter()) == [0, 1, 2]


def test_counts_by_publisher_and_language_leave_out_the_unknown(opened: Store) -> None:
    assert opened.article_counts("publisher") == {"FAKKEL cases": 1, "Fakkel Cases": 1}
    assert opened.article_counts("lang") == {"en": 1, "nl": 1, "zh-Hant": 1}


def test_a_full_or_missing_folder_is_an_operating_system_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"articles\.sqlite: unable to open database file"):
        store.write(tmp_path / "missing", Collection([], []))
