"""Who wrote a page, where its head says so."""

import pytest

from indexer.importing import cleaning, pages
from indexer.importing.drafts import Wishes
from indexer.importing.lines import Unsure
from indexer.importing.pages import Page
from indexer.records import Author
from tests.importing.sources import page, source

FIRST = "渡口的时刻表从一九七一年起就没有改动过，岛上的人谁也不记得当初是什么人把它定下来的。"
SECOND = "冬天的班次从十一月开始，第一班船总是在面包店开门之前就离开码头，这一点从来没有变过。"


def read(head: str) -> Page:
    return pages.page(page(f"<article><h1>渡口</h1><p>{FIRST}</p><p>{SECOND}</p></article>", head))


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("<meta name=author content=柯以宁>", ["柯以宁"]),
        ("<meta name=author content=司马南风>", ["司马南风"]),
        ("<meta name=author content='让·瓦尔'>", ["让·瓦尔"]),
        ("<meta name=author content='柯以宁、何渡'>", ["柯以宁", "何渡"]),
        ("<meta name=author content=Adele>", ["Adele"]),
        ("<meta name=author content='Ines Corrie'>", ["Ines Corrie"]),
        ("<meta property=og:article:author content=柯以宁>", ["柯以宁"]),
        ("<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"author\": [{\"@type\": "
         "\"Person\", \"name\": \"柯以宁\"}]}</script>", ["柯以宁"]),
    ],
)  # fmt: skip
def test_the_head_names_its_author(head: str, names: list[str]) -> None:
    assert read(head).metadata.authors == tuple(map(Author, names))
    assert read(head).unsure == ()


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<meta name=author content=编辑部>", "编辑部"),
        ("<meta name=author content=渡口日报>", "渡口日报"),
        ("<meta name=author content=admin>", "admin"),
        ("<meta name=author content=海岛生活指南>", "海岛生活指南"),
        ("<meta name=author content=渡口人><meta property=og:site_name content=渡口人>", "渡口人"),
    ],
)
def test_what_is_no_person_is_doubted(head: str, name: str) -> None:
    why = "the page names this as its author; not taken. Give one with --author"
    assert read(head).metadata.authors == ()
    assert read(head).unsure == (Unsure(1, why, name),)


@pytest.mark.parametrize(
    "head",
    ["<meta name=author content='https://x.example/a'>",
     "<script type=application/ld+json>{</script>",
     "<script type=application/ld+json>{\"@type\": \"WebSite\", \"author\": \"柯以宁\"}</script>"],
)  # fmt: skip
def test_what_names_nobody(head: str) -> None:
    assert (read(head).metadata.authors, read(head).unsure) == ((), ())


def test_there_is_no_doubt_where_somebody_else_tells() -> None:
    html = page(f"<h1>渡口</h1><p>作者：柯以宁</p><p>{FIRST}</p><p>{SECOND}</p>",
                "<meta name=author content=编辑部>")  # fmt: skip
    draft = cleaning.draft(source(html, "html"), Wishes())
    assert draft.metadata.authors == (Author("柯以宁"),)
    assert "编辑部" not in [one.text for one in draft.unsure]
