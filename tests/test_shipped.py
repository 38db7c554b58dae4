"""The articles that come with Fakkel: complete, in balance, and found in every language."""

from collections import Counter
from pathlib import Path

import pytest

from api.library import Library
from api.search import Query, Searcher
from indexer import articles
from indexer.articles import Reading
from indexer.filters import Filter
from indexer.listing import article_files
from indexer.records import Language

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [
        articles.read_article(file, articles.read_bytes(CORPUS, file))
        for file in article_files(CORPUS)
    ]


@pytest.fixture(scope="module")
def searcher(shipped_index: Path) -> Searcher:
    return Library(shipped_index).open()


def test_there_are_ten_or_more_in_each_language(readings: list[Reading]) -> None:
    tongues = Counter(reading.article.lang.tongue for reading in readings)
    assert {tongue for tongue, count in tongues.items() if count >= 10} == {"nl", "en", "zh"}
    assert sum(reading.article.lang is Language.TRADITIONAL for reading in readings) >= 3


def test_every_article_is_in_the_language_it_says(readings: list[Reading]) -> None:
    assert [remark for reading in readings for remark in reading.remarks] == []
    for reading in readings:
        assert reading.article.id.startswith(f"{reading.article.lang}/")


def test_every_article_has_complete_front_matter(readings: list[Reading]) -> None:
    for reading in readings:
        known = reading.article.metadata
        assert all(
            [known.title, known.authors, known.publisher, known.published, known.tags,
             known.license == "CC-BY-4.0", known.description]
        ), reading.article.id  # fmt: skip


def test_four_families_of_translations_or_more(readings: list[Reading]) -> None:
    families: dict[str, set[Language]] = {}
    for reading in readings:
        if key := reading.article.metadata.translation_key:
            families.setdefault(key, set()).add(reading.article.lang)
    assert len(families) >= 4
    assert all(len(languages) >= 3 for languages in families.values())


@pytest.mark.parametrize(
    ("query", "article"),
    [
        ("torchbearers and laggards", "en/torchbearers-and-laggards"),
        ("samenwerking tussen marketing en IT", "nl/marketing-en-it"),
        ("门店和App", "zh-Hans/mendian-yu-app"),
        ("meten wat reclame oplevert", "nl/meten-wat-marketing-toevoegt"),
        ("hoe koop je programmatic media in", "nl/programmatic-inkoop"),
    ],
)
def test_a_plain_question_finds_its_article_first_or_a_translation_of_it(
    searcher: Searcher, query: str, article: str
) -> None:
    wanted = searcher.index.store.article(article)
    assert wanted is not None
    [first] = searcher.search(Query(query, limit=1)).hits
    key = wanted.metadata.translation_key
    assert first.article == wanted or (key and key == first.article.metadata.translation_key)
    in_its_language = Filter(languages=frozenset({wanted.lang}))
    [first] = searcher.search(Query(query, in_its_language, limit=1)).hits
    assert first.article == wanted


def test_among_answers_in_several_languages_its_own_is_near_the_top(searcher: Searcher) -> None:
    found = searcher.search(Query("火炬手企业的CMO有什么特征", group="article", limit=3)).hits
    places = [hit.article.id for hit in found]
    assert "zh-Hant/huojushou-cmo" in places[:2]
    about_torchbearers = {"nl/fakkeldragers", "en/torchbearers-and-laggards"}
    assert set(places) == {"zh-Hant/huojushou-cmo", *about_torchbearers}


@pytest.mark.parametrize(
    ("asked", "lang", "name"), [("Ingrid", "zh-Hans", "英格丽"), ("英格丽", "nl", "Ingrid")]
)
def test_a_name_is_found_as_it_is_spelled_in_the_other_script(
    searcher: Searcher, asked: str, lang: str, name: str
) -> None:
    hits = searcher.search(Query(asked, limit=3)).hits
    [found] = [hit for hit in hits if hit.passage.lang == lang]
    assert [(match.word, match.similarity) for match in found.matches] == [(name, 0.81)]


def test_a_translation_is_the_nearest_article(searcher: Searcher) -> None:
    article = searcher.index.store.article("nl/winkel-en-app")
    assert article is not None
    near = [found.article.id for found in searcher.similar(article, Filter(), 2)]
    assert set(near) == {"en/store-and-app", "zh-Hans/mendian-yu-app"}


@pytest.mark.parametrize("language", list(Language))
def test_every_hit_is_the_slice_it_says(searcher: Searcher, language: Language) -> None:
    store = searcher.index.store
    wanted = Filter(languages=frozenset({language}))
    hits = searcher.search(Query("klanten winnen met een app", wanted, limit=1000)).hits
    assert len(hits) > 50
    for hit in hits:
        text = store.text(hit.article.row)
        assert hit.passage.span.of(text) == hit.passage.text
        assert text[hit.best.start : hit.best.end] == hit.best.text
        assert hit.best.text in hit.passage.text
