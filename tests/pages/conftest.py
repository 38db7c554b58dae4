"""What the tests of the page share: a corpus with hostile texts, services, and a real browser.

Without a browser the tests that need one are skipped, or fail where FAKKEL_BROWSER is 'required'.
"""

import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from api.app import create_app
from api.library import Library
from tests.conftest import ARTICLES, library, reindexed
from tests.fakes import write_files

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
LONG_WORD = "Aansprakelijkheidswaardevaststellingsveranderingen" * 6
HOSTILE_TITLE = "<script>document.title='hacked'</script> \u202egnp.exe & \"shop\""
HOSTILE = {
    "en/hostile.md": f"""---
title: {json.dumps(HOSTILE_TITLE)}
lang: en
authors: ["<img src=x onerror=alert(1)>"]
publisher: "\u202e<b>Evil</b> & Sons"
published: 2026-04-01
url: "javascript:alert(1)"
tags: ["</style><script>alert(2)</script>"]
---
The shop said </p><script>document.body.innerHTML=''</script> and \u202eturned around. It stayed.

{LONG_WORD} is one word of the shop.

## Emoji 🕯️ and 𝒜 here

A 🔥 torch 👩‍👩‍👧 burns 𠮷 brightly. The price of a torch is low. 𝒜 privacy note ends it.

- The first item keeps a price 🛍️ low.
- The second item is about privacy.

| Shop | Price |
|---|---|
| Corner 🏪 | Low |
| Market | High |
""",
}
CITED = "Lamb, M. (2026). <Cited> & done."
IN_TEXT = "(Lamb, 2026)"

_PLACE = {
    "article": "en/torch",
    "start": 96,
    "end": 148,
    "exact": "The torch is passed on when the old runner is tired.",
    "prefix": "",
    "suffix": " Nobody keeps it for very long.",
    "speaker": {"name": "Li Wei", "role": None, "evidence": {"start": 0, "end": 5}},
    "url": None,
    "parts": [],
    "source": {"id": "en/torch", "title": "Passing the torch", "lang": "en"},
}
_NOTHING: dict[str, Any] = {
    "places": [], "total_places": 0, "differences": [], "warnings": [], "translations": [],
    "suggestions": [],
}  # fmt: skip
_NEAR = {"article": "nl/fakkel", "start": 0, "end": 41, "lang": "nl", "score": 0.9,
         "text": "Een fakkel geeft licht aan wie volgt."}  # fmt: skip
VERDICTS: list[dict[str, Any]] = [
    {
        **_NOTHING, "status": "exact", "places": [_PLACE], "total_places": 5,
        "text": "The torch is passed on when the old runner is tired.",
    },
    {
        **_NOTHING, "status": "altered", "places": [_PLACE], "total_places": 1,
        "text": "The torch is never passed on <b>when the runner is tired.",
        "differences": [
            {"kind": "added", "quoted": "never ", "source": "", "start": 13, "end": 19,
             "source_start": 13, "source_end": 13},
            {"kind": "changed", "quoted": "<b>when", "source": "when", "start": 29, "end": 36,
             "source_start": 23, "source_end": 27},
            {"kind": "dropped", "quoted": "", "source": "old ", "start": 41, "end": 41,
             "source_start": 32, "source_end": 36},
        ],
        "warnings": [{"kind": "negation", "message": "A negation was added: “never”."}],
    },
    {
        **_NOTHING, "status": "not_found", "text": "Nobody ever said this about 🕯️ light.",
        "translations": [_NEAR],
    },
]  # fmt: skip
"""Verdicts as the API gives them."""
DRAFT = "🔥 She said “{}”, and “{}”; or was it “{}”? <script>alert(1)</script>".format(
    *(one["text"] for one in VERDICTS)
)


@dataclass
class Watched:
    """A page in a browser, and what went wrong or went out in it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def note(self, message: ConsoleMessage) -> None:
        """Keep what the browser complains of."""
        if message.type in ("error", "warning"):
            self.problems.append(message.text)


@pytest.fixture(scope="session")
def page_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of ARTICLES and the hostile one, by the fake encoder."""
    folder = tmp_path_factory.mktemp("page")
    corpus = write_files(folder / "corpus", {**ARTICLES, **HOSTILE})
    return reindexed(corpus, folder / "index")


@pytest.fixture(scope="session")
def pages(page_index: Path) -> Iterator[TestClient]:
    """Return a client that asks for pages as a browser does."""
    opened = library(page_index)
    opened.open()
    accept = {"accept": "text/html,*/*;q=0.8", "accept-language": "en"}
    with TestClient(
        judging(create_app(opened)),
        headers=accept,
        raise_server_exceptions=False,
        follow_redirects=False,
    ) as client:
        yield client


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Run a real server on a free port as long as the context lasts, and tell its address."""
    config = uvicorn.Config(app, port=0, log_level="error", access_log=False, http="h11")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = monotonic() + 30
    while not server.started:
        assert monotonic() < until, "the server did not start"
        sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(30)


def citing(app: FastAPI, answer: Callable[[], Response]) -> FastAPI:
    """Have a service answer every citation with ``answer``."""
    path = "/v1/articles/{article_id:path}/citation"
    app.router.routes.insert(0, APIRoute(path, lambda article_id: answer(), methods=["GET"]))  # noqa: ARG005
    return app


def judging(app: FastAPI) -> FastAPI:
    """Have a service judge quotations: those of DRAFT as VERDICTS says, nothing else."""

    async def drafted(request: Request) -> JSONResponse:
        text = (await request.json())["text"]
        found = [
            {"start": text.index(one["text"]), "end": text.index(one["text"]) + len(one["text"]),
             "text": one["text"], "speaker": None, "verdict": one,
             "citation": {"bibliography": CITED, "in_text": IN_TEXT}}
            for one in VERDICTS if f"“{one['text']}”" in text
        ]  # fmt: skip
        return JSONResponse({"quotations": found, "counts": {}, "took_ms": 1.0})

    async def verified(request: Request) -> JSONResponse:
        asked = (await request.json())["text"]
        known = {one["text"]: one for one in VERDICTS}
        return JSONResponse(known.get(asked, {**VERDICTS[-1], "text": asked}))

    for path, answer in (("/v1/quotes/verify", verified), ("/v1/drafts/check", drafted)):
        app.router.routes.insert(0, APIRoute(path, answer, methods=["POST"]))
    return app


@pytest.fixture(scope="package")
def small_site(page_index: Path) -> Iterator[str]:
    """Return the address of the service over the fake encoder; it cites and judges."""
    opened = library(page_index)
    opened.open()
    cited = PlainTextResponse(f"{CITED}\n\n{IN_TEXT}")
    with served(judging(citing(create_app(opened), lambda: cited))) as address:
        yield address


@pytest.fixture(scope="package")
def silent_site(page_index: Path) -> Iterator[str]:
    """Return the address of the service over the fake encoder; it cannot cite."""
    opened = library(page_index)
    opened.open()
    app = citing(create_app(opened), lambda: PlainTextResponse("", status_code=404))
    with served(app) as address:
        yield address


@pytest.fixture(scope="package")
def shipped_site(shipped_index: Path) -> Iterator[str]:
    """Return the address of the service over the articles that come with Fakkel."""
    opened = Library(shipped_index)
    opened.open()
    with served(create_app(opened)) as address:
        yield address


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium; skip, or fail, where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        told = f"no browser ({', '.join(NAMES)}) on the PATH: the page was not tried in one."
        if os.environ.get("FAKKEL_BROWSER") == "required":
            pytest.fail(told)
        pytest.skip(f"{told} Install Chromium to run these tests.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield launched
        launched.close()


Opened = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Return what opens an address in a browser of its own; nothing may go out of the machine."""
    contexts: list[BrowserContext] = []
    watched: list[Watched] = []

    def open_page(address: str, **options: object) -> Watched:
        settings = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, **options}
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        contexts.append(context)
        one = Watched(context.new_page())
        watched.append(one)
        one.page.on("console", one.note)
        one.page.on("pageerror", lambda error: one.problems.append(str(error)))
        one.page.on("request", lambda request: one.requests.append(request.url))
        one.page.goto(address)
        return one

    yield open_page
    for context in contexts:
        context.close()
    hosts = {url.split("/")[2].split(":")[0] for one in watched for url in one.requests
             if not url.startswith(("data:", "blob:"))}  # fmt: skip
    assert hosts <= {"127.0.0.1"}
