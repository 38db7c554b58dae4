"""Translations name each other, and no text stands twice."""

from indexer.checks import article, partners
from indexer.checks.partners import Placed
from indexer.listing import ArticleFile

TEXT = {
    "nl": "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf.",
    "en": "The council counted every cyclist on the bridge, and the outcome surprised them all.",
    "zh-Hans": "市政府去年统计了每一个从桥上经过的骑车人，结果连当初提出这项调查的官员也感到意外。",
}


def placed(path: str, key: str | None, text: str | None = None) -> Placed:
    lang = path.partition("/")[0]
    field = f"translation_key: {key}\n" if key else ""
    source = f"---\nlang: {lang}\n{field}---\n{text or TEXT[lang] + path}\n"
    found = article.check(ArticleFile(path), source.encode()).placed
    assert found is not None
    return found


def found(*articles: Placed, refused: frozenset[str] = frozenset()) -> list[str]:
    return [str(one) for one in partners.check(articles, refused)]


def test_partners_in_order() -> None:
    assert found(
        placed("nl/a.md", "brug"), placed("en/a.md", "brug"), placed("zh-Hans/a.md", "brug"),
        placed("nl/b.md", None), placed("en/b.md", None),
    ) == []  # fmt: skip


def test_a_key_without_a_partner() -> None:
    assert found(placed("nl/a.md", "brug"), placed("nl/b.md", None)) == [
        "nl/a.md:3: no other article has the translation_key 'brug'; expected a partner in another "
        "language. Give its translations the same key, or leave it out."
    ]
    assert found(placed("nl/a.md", "brug"), refused=frozenset({"brug"})) == []


def test_a_misspelt_key_is_recognised() -> None:
    assert found(
        placed("nl/a.md", "fietsbrug"), placed("en/a.md", "fietsbrug"),
        placed("zh-Hans/a.md", "Fiets-brug"),
    ) == [
        "zh-Hans/a.md:3: no other article has the translation_key 'Fiets-brug'; expected a partner "
        "in another language. Is it 'fietsbrug', as in nl/a.md, en/a.md?"
    ]  # fmt: skip


def test_two_articles_of_one_language_with_one_key() -> None:
    message = (
        "has the translation_key 'brug' too, in nl as well; expected one article of each language. "
        "Give one of them another key."
    )
    assert found(
        placed("nl/a.md", "brug"), placed("nl/b.md", "brug"), placed("en/a.md", "brug")
    ) == [f"nl/a.md:3: nl/b.md {message}", f"nl/b.md:3: nl/a.md {message}"]


def test_a_text_that_stands_twice() -> None:
    text = TEXT["nl"]
    message = "expected each text once. Keep one of them."
    assert found(placed("nl/a.md", None, text), placed("nl/b.md", None, text.upper())) == [
        f"nl/a.md: all of the shorter one's text stands in this article and in nl/b.md; {message}",
        f"nl/b.md: all of the shorter one's text stands in this article and in nl/a.md; {message}",
    ]
    first, _ = found(placed("nl/a.md", None, text), placed("en/b.md", None, text))
    assert first.endswith("If they are translations, give them the same translation_key.")


def test_most_of_a_text_stands_twice() -> None:
    more = " Daarna kwam er een regenbui, waardoor de telling een week later werd overgedaan."
    first, second = found(
        placed("nl/a.md", None, TEXT["nl"]), placed("nl/b.md", None, TEXT["nl"] + more)
    )
    assert first.startswith("nl/a.md: 100% of the shorter one's text stands in this article and in")
    assert second.endswith("and in nl/a.md; expected each text once. Keep one of them.")
