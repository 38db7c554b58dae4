"""The pages as they are sent: what they hold, what a browser is told of them, and errors."""

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.library import Library
from tests.pages.conftest import HOSTILE_TITLE, LONG_WORD

PAGES = [
    "/", "/?q=torch", "/results?q=torch", "/articles/en/hostile", "/map", "/map?q=shop", "/nothing",
]  # fmt: skip
STATIC = ["style.css", "page.js", "search.js", "article.js", "places.js", "map.js", "flame.svg"]
OUTSIDE = [
    "start=5", "end=5", "start=9&end=9", "start=0&end=99999", "start=-1&end=5", "start=a&end=b",
    "start=²&end=³",
]  # fmt: skip
PASSED = "The torch is passed on when the old runner is tired."
LINKS = re.compile(r'(?:href|src|action)="([^"]*)"')


@pytest.mark.parametrize("path", PAGES)
def test_every_page_forbids_what_is_not_its_own(pages: TestClient, path: str) -> None:
    answer = pages.get(path)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert {"Accept-Language", "Cookie"} <= set(answer.headers["vary"].split(", "))
    for inline in ("<style", " style=", " onclick=", "<script>", "javascript:"):
        assert inline not in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_every_address_on_a_page_is_of_this_service(pages: TestClient, path: str) -> None:
    found = [unescape(link) for link in LINKS.findall(pages.get(path).text)]
    assert [link for link in found if not link.startswith(("/", "#"))] == []
    assert [link for link in found if link.startswith("//")] == []


@pytest.mark.parametrize("name", STATIC)
def test_static_files_are_sent_and_kept_under_their_full_address(
    pages: TestClient, name: str
) -> None:
    plain = pages.get(f"/static/{name}")
    assert (plain.status_code, plain.headers["x-content-type-options"]) == (200, "nosniff")
    assert "immutable" not in plain.headers.get("cache-control", "")
    assert "immutable" in pages.get(f"/static/{name}?v=abc").headers["cache-control"]


def test_nothing_but_static_files_is_sent_from_there(pages: TestClient) -> None:
    for path in ("/static/../__init__.py", "/static/%2e%2e/wording.py", "/static/", "/static/none"):
        assert pages.get(path).status_code == 404


def test_hits_are_all_there_without_script(pages: TestClient) -> None:
    text = pages.get("/?q=torch").text
    assert '<mark>The <span class="match" title="torch ≈ torch 1">torch</span> is passed on' in text
    assert 'href="/articles/en/torch?start=96&amp;end=148#place"' in text
    assert 'lang="nl"><bdi>De fakkel doorgeven</bdi>' in text
    assert "Lantaarn" in text


def test_an_article_is_whole_with_its_place_marked(pages: TestClient) -> None:
    text = pages.get("/articles/nl/fakkel?start=162&end=214").text
    assert (
        '<mark class="place" id="place">The torch is passed on when the old runner is tired.</mark>'
        in text
    )
    assert 'data-start="162" dir="auto" lang="en"' in text
    assert '<link rel="alternate" hreflang="en" href="/articles/en/torch">' in text
    assert 'href="https://lantaarn.example/fakkel" rel="noopener noreferrer external"' in text
    for other in ("Passing the torch", "传递火炬", "傳遞火炬"):
        assert f">{other}</bdi>" in text


@pytest.mark.parametrize("place", OUTSIDE)
def test_a_place_outside_the_article_is_remarked_on(pages: TestClient, place: str) -> None:
    answer = pages.get(f"/articles/nl/fakkel?{place}")
    assert answer.status_code == 200
    assert "lies outside the article" in answer.text
    assert "<mark" not in answer.text


def test_hostile_text_is_text(pages: TestClient) -> None:
    for path in ("/?q=shop", "/articles/en/hostile", "/map?q=shop"):
        text = pages.get(path).text
        assert re.findall(r"<script(?! type=\"module\" src=\"/static/)", text) == []
        assert "<img src=x" not in text
        assert "javascript:" not in text
    article = pages.get("/articles/en/hostile").text
    assert HOSTILE_TITLE in unescape(article)
    assert LONG_WORD in article
    asked = "<script>alert(1)</script>\"'><b>\u202e"
    searched = pages.get("/", params={"q": asked, "publisher": asked}).text
    assert asked in unescape(searched)
    assert "<script>alert" not in searched


def test_a_question_that_is_too_long_is_told_so(pages: TestClient) -> None:
    answer = pages.get("/", params={"q": "torch " * 200})
    assert answer.status_code == 200
    assert "it has 1,200 characters, and 1,000 are looked at" in answer.text


def test_nothing_found_says_what_to_do(pages: TestClient) -> None:
    text = pages.get("/", params={"q": '"torch zebra"', "lang": "nl"}).text
    assert "Nothing found" in text
    assert 'href="/?q=torch+zebra&amp;lang=nl">Search without quotation marks' in text
    assert 'href="/?q=%22torch+zebra%22">Take all filters away' in text


@pytest.mark.parametrize(
    ("accepted", "said"),
    [("nl", "Zoek"), ("en", "Search"), ("zh-CN", "搜索"), ("zh-TW", "搜尋")],
)
def test_the_page_speaks_the_language_of_the_browser(
    pages: TestClient, accepted: str, said: str
) -> None:
    text = pages.get("/", headers={"accept-language": accepted}).text
    assert f"<span>{said}</span></button>" in text


def test_a_language_and_a_theme_are_kept_and_lead_back(pages: TestClient) -> None:
    kept = pages.get(
        "/preferences", params={"language": "zh-Hant", "theme": "dark", "back": "/map?q=a"}
    )
    assert (kept.status_code, kept.headers["location"]) == (303, "/map?q=a")
    text = pages.get("/").text
    pages.cookies.clear()
    assert '<html lang="zh-Hant" data-theme="dark">' in text
    assert pages.get("/preferences?back=//evil.example").headers["location"] == "/"


@pytest.mark.parametrize(
    "path", ["/v1/nothing", "/v1/articles/none", "/v1/search", "/map/passages/99999"]
)
def test_machines_are_answered_with_problems(pages: TestClient, path: str) -> None:
    assert pages.get(path).headers["content-type"] == "application/problem+json"


def test_errors_of_pages_are_pages(pages: TestClient) -> None:
    unknown = pages.get("/articles/nl/weg")
    assert unknown.status_code == 404
    assert "This article is not in the collection" in unknown.text
    assert pages.get("/nothing").status_code == 404
    assert pages.get("/nothing", headers={"accept": "*/*"}).headers["content-type"] == (
        "application/problem+json"
    )


def test_without_an_index_the_page_says_how_to_make_one(tmp_path: Path) -> None:
    app = create_app(Library(tmp_path / "index"), reload_seconds=60)
    with TestClient(app, headers={"accept": "text/html", "accept-language": "nl"}) as client:
        answer = client.get("/")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert "De verzameling is nog niet klaar" in answer.text
        assert "scripts/reindex.py" in answer.text
        part = client.get("/results?q=a")
        assert (part.status_code, part.text.lstrip()[:12]) == (503, '<div class="')
        assert client.get("/v1/search?q=a").headers["content-type"] == "application/problem+json"


def test_the_documentation_goes_on_working(pages: TestClient) -> None:
    answer = pages.get("/docs")
    assert answer.status_code == 200
    assert "content-security-policy" not in answer.headers
    assert "/preferences" not in pages.get("/openapi.json").text


def test_the_map_tells_every_passage_and_what_lights_up(pages: TestClient) -> None:
    points = pages.get("/map/points").json()
    number = len(points["lang"])
    assert len(points["x"]) == len(points["y"]) == number
    assert all(0 <= at <= 10_000 for way in ("x", "y") for at in points[way])
    assert sum(region["size"] for region in points["regions"]) == number
    lit = pages.get("/map/lit", params={"q": "torch"}).json()
    assert lit["said"] == f"{len(lit['rows'])} passages light up"
    assert pages.get("/map/lit", params={"q": " "}).json()["rows"] == []
    told = pages.get(f"/map/passages/{lit['rows'][0]}").json()
    assert told["link"].startswith("/articles/")
    assert told["sentence"].startswith("The torch is passed on")


def test_the_map_is_a_picture_and_a_list_without_script(pages: TestClient) -> None:
    picture = pages.get("/map/picture.svg?q=torch")
    assert picture.headers["content-type"] == "image/svg+xml; charset=utf-8"
    number = len(pages.get("/map/points").json()["lang"])
    assert picture.text.count("<g ") == number
    text = pages.get("/map?q=torch").text
    assert '<img src="/map/picture.svg?q=torch"' in text
    assert "passages light up" in text
    assert text.count("<summary>") >= 1
