"""The language: what is said, where the file lies and what the text looks like."""

import pytest

from indexer.checks import article
from indexer.listing import ArticleFile

TEXTS = {
    "nl": "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf.",
    "en": "The council counted every cyclist on the bridge, and the outcome surprised them all.",
    "zh-Hans": "市政府去年统计了每一个从桥上经过的骑车人，结果连当初提出这项调查的官员也感到意外。",
    "zh-Hant": "市政府去年統計了每一個從橋上經過的騎車人，結果連當初提出這項調查的官員也感到意外。",
    "de": "Die Stadt zählte jeden Radfahrer auf der Brücke, und das Ergebnis überraschte alle.",
}


def found(path: str, said: str, *texts: str) -> list[str]:
    body = "\n\n".join(texts)
    source = f"---\ntitle: x\n{said}\n---\n{body}\n"
    checked = article.check(ArticleFile(path), source.encode())
    return [str(one) for one in checked.findings if one.check == "language"]


@pytest.mark.parametrize("lang", ["nl", "en", "zh-Hans", "zh-Hant"])
def test_agreement(lang: str) -> None:
    assert found(f"{lang}/a.md", f"lang: {lang}", TEXTS[lang]) == []
    assert found(f"{lang}/a.md", "", TEXTS[lang]) == []
    assert found("cases/a.md", "", TEXTS[lang]) == []


@pytest.mark.parametrize(
    ("said", "text", "seen"), [("nl", "en", "en"), ("zh-Hans", "zh-Hant", "zh-Hant"),
                               ("en", "zh-Hans", "zh-Hans"), ("nl", "de", "German")],
)  # fmt: skip
def test_the_text_looks_like_another_language(said: str, text: str, seen: str) -> None:
    first, *_ = found("a.md", f"lang: {said}", TEXTS[text])
    assert first == (
        f"a.md:3: 'lang' is {said}, but the text looks like {seen}; expected both the same. "
        "Correct 'lang', or leave it if the text is short or mixed."
    )


def test_a_foreign_article_is_an_error_unless_its_language_is_said() -> None:
    assert found("a.md", "", TEXTS["de"]) == [
        "a.md:5: its text is in German (de); expected Dutch, English or Chinese. If that is wrong, "
        "say so with 'lang:' in the front matter."
    ]


def test_a_short_text_is_a_guess() -> None:
    assert found("a.md", "", "Een zin.") == [
        "a.md:5: the text is short, and nl a guess; expected 'lang:' in the front matter. Say "
        "which language it is."
    ]


def test_the_folder_of_another_language() -> None:
    assert found("nl/a.md", "lang: en", TEXTS["en"]) == [
        "nl/a.md:3: the article is in en, its folder is nl/; expected the folder en/. Move the "
        "file, or correct 'lang'."
    ]


def test_a_paragraph_in_the_other_script() -> None:
    texts = (TEXTS["zh-Hant"], TEXTS["zh-Hant"], "统计结果让他们觉得意外。", TEXTS["zh-Hant"])
    assert found("zh-Hant/a.md", "lang: zh-Hant", *texts) == [
        "zh-Hant/a.md:9: a paragraph looks like zh-Hans: 统计结让们觉; expected zh-Hant as in the "
        "rest. Convert it, unless it is quoted so."
    ]
