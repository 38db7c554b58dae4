"""Checking quotations on the page: drafts cut into what was judged, differences shown in place."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import expect

from api import check_page_routes
from api.app import create_app
from api.pages import checking
from api.pages.checking import Compared
from tests.conftest import library
from tests.pages.conftest import CITED, DRAFT, VERDICTS, Opened

EXACT, ALTERED, ABSENT = VERDICTS


def quoted(verdict: dict[str, Any]) -> dict[str, Any]:
    start = DRAFT.index(verdict["text"])
    return {"start": start, "end": start + len(verdict["text"]), "verdict": verdict}


def test_a_draft_is_cut_into_its_quotations_and_the_rest() -> None:
    found = checking.stretches(DRAFT, [quoted(ABSENT), quoted(EXACT)])
    assert "".join(one.text for one in found) == DRAFT
    judged = [(one.judged.number, one.judged.status, one.text) for one in found if one.judged]
    assert judged == [(1, "exact", EXACT["text"]), (2, "not_found", ABSENT["text"])]
    assert [one.text for one in checking.stretches("no quotation", [])] == ["no quotation"]


def test_differences_stand_where_they_are() -> None:
    shown = checking.judged(ALTERED)
    assert shown.compared == (
        Compared("same", "The torch is "),
        Compared("added", "never "),
        Compared("same", "passed on "),
        Compared("changed", "<b>when", "when"),
        Compared("same", " the "),
        Compared("dropped", "", "old "),
        Compared("same", "runner is tired."),
    )
    assert "".join(part.quoted for part in shown.compared) == ALTERED["text"]
    assert shown.places[0].link == "/articles/en/torch?start=96&end=148#place"
    assert (shown.places[0].speaker, shown.more_places) == ("Li Wei", 0)
    assert checking.judged(EXACT).more_places == 2


def test_the_page_shows_every_verdict_in_words(pages: TestClient) -> None:
    text = pages.post("/check", data={"text": DRAFT}).text
    assert "3 quotations checked" in text
    for words in ("Word for word", "Altered", "Not found", "A negation differs", "Said by Li Wei"):
        assert words in text
    assert "It may be a translation of" in text
    assert '<p dir="auto" lang="en">🔥 She said' in text
    assert '<bdi class="from">De fakkel doorgeven</bdi>' in text
    assert CITED in unescape(text)
    assert "<script>alert" not in text
    assert '<a href="/check" aria-current="page">Check</a>' in text


def test_words_without_quotation_marks_are_one_quotation(pages: TestClient) -> None:
    text = pages.post("/check", data={"text": f" {EXACT['text']} ", "speaker": "Li Wei"}).text
    assert "1 quotation checked" in text
    assert "By your text, said by Li Wei" in text
    assert "Word for word" in text
    assert "There are no words" in pages.post("/check", data={"text": " … “”"}).text
    assert "There are no words" in pages.post("/check", content=b"\xff=%FF&text").text


@pytest.mark.parametrize("included", [False, True])
def test_without_verification_there_is_no_such_page(page_index: Path, included: bool) -> None:
    opened = library(page_index)
    opened.open()
    app, router = FastAPI(), APIRouter()
    app.state.library = opened
    app.include_router(check_page_routes.router)
    router.add_api_route("/v1/drafts/check", check_page_routes.form, methods=["POST"])
    if included:
        app.include_router(router)
    with TestClient(app) as client:
        answer = client.get("/check")
    assert answer.status_code == (200 if included else 404)
    assert ('href="/check"' in answer.text) is included


def test_what_the_service_refuses_is_told(page_index: Path) -> None:
    opened = library(page_index)
    opened.open()
    app = create_app(opened)
    refusing = FastAPI()

    @refusing.post("/v1/drafts/check", status_code=422)
    async def refuse() -> dict[str, str]:
        return {"detail": "text: too long <here>"}

    app.router.routes.insert(0, refusing.routes[-1])
    with TestClient(app, headers={"accept": "text/html", "accept-language": "en"}) as client:
        answer = client.post("/check", data={"text": "a “b” c"})
        assert answer.status_code == 422
        assert "text: too long &lt;here&gt;" in answer.text


def test_a_draft_is_checked_in_the_browser(opened: Opened, small_site: str) -> None:
    watched = opened(f"{small_site}/check")
    page = watched.page
    page.locator("#text").fill(DRAFT)
    page.locator("#text").press("Control+Enter")
    expect(page.locator("#count")).to_have_text("3 quotations checked")
    expect(page.locator("#count")).to_be_focused()
    expect(page.locator(".draft .said")).to_have_count(3)
    expect(page.locator(".judged del").first).to_contain_text("never")
    page.locator(".draft .said.altered").click()
    expect(page.locator("#quotation-2")).to_be_in_viewport()
    page.locator("#quotation-2 .links a").first.click()
    expect(page.locator("mark.place")).to_have_text(EXACT["text"])
    assert watched.problems == []


def test_a_draft_is_checked_without_script(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/check", java_script_enabled=False).page
    page.locator("#text").fill(DRAFT)
    page.locator(".paste .main").click()
    expect(page.locator("#count")).to_have_text("3 quotations checked")
    expect(page.locator("#text")).to_have_value(DRAFT)
