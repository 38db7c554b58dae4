"""The service put together: threads, the queue, a change of generation, offline documentation."""

import asyncio
import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.desk import Desk
from api.library import Library
from indexer.encoders import Vectors
from tests.conftest import library, problem, reindexed
from tests.fakes import ConceptEncoder, write_files

TORCH = {"torch.txt": "The torch is what we follow tonight. It never goes out in the rain."}
SHOP = {"shop.txt": "The shop is where we meet tonight. It never closes before eleven."}
SOON = 0.01


class WatchedEncoder(ConceptEncoder):
    """Remembers in which thread a query is encoded, and whether an event loop runs there."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, bool]] = []

    def encode_query(self, text: str) -> Vectors:
        """Return the vector of a query."""
        try:
            asyncio.get_running_loop()
            in_a_loop = True
        except RuntimeError:
            in_a_loop = False
        self.seen.append((threading.current_thread().name, in_a_loop))
        return super().encode_query(text)


class GatedEncoder(ConceptEncoder):
    """Encodes a query only when its gate is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.gate = threading.Event(), threading.Event()

    def encode_query(self, text: str) -> Vectors:
        """Return the vector of a query, when the gate is open."""
        self.reached.set()
        assert self.gate.wait(10)
        return super().encode_query(text)


def until(true: Callable[[], bool]) -> None:
    """Wait until something is so, at most ten seconds."""
    for _ in range(1000):
        if true():
            return
        time.sleep(SOON)
    raise TimeoutError


def test_queries_are_encoded_in_one_thread_outside_the_event_loop(small_index: Path) -> None:
    encoder = WatchedEncoder()
    opened = library(small_index, encoder)
    opened.open()
    with TestClient(create_app(opened)) as client:
        assert client.get("/v1/search?q=torch").status_code == 200
        two = {"searches": [{"q": "torch"}, {"q": "shop"}]}
        assert client.post("/v1/search", json=two).status_code == 200
    assert encoder.seen == [("search_0", False)] * 3


def test_the_service_answers_other_questions_while_a_search_is_busy(small_index: Path) -> None:
    encoder = GatedEncoder()
    opened = library(small_index, encoder)
    opened.open()
    with TestClient(create_app(opened)) as client, ThreadPoolExecutor() as readers:
        searching = readers.submit(client.get, "/v1/search?q=torch")
        assert encoder.reached.wait(10)
        assert client.get("/livez").json() == {"status": "ok"}
        assert client.get("/readyz").json() == {"status": "ok"}
        assert client.get("/v1/articles/en/torch").status_code == 200
        assert not searching.done()
        encoder.gate.set()
        assert searching.result(10).json()["hits"][0]["id"] == "en/torch#0001"


def test_a_full_desk_is_503_and_worth_another_try_in_a_second(small_index: Path) -> None:
    encoder = GatedEncoder()
    opened = library(small_index, encoder)
    opened.open()
    app = create_app(opened, desk=Desk(most_waiting=1))
    with TestClient(app) as client, ThreadPoolExecutor() as readers:
        searching = readers.submit(client.get, "/v1/search?q=torch")
        assert encoder.reached.wait(10)
        refused = client.get("/v1/search?q=shop")
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json() == problem(
            503,
            "desk-full",
            "1 searches are waiting already. Try again in a second.",
            "/v1/search",
        )
        encoder.gate.set()
        assert searching.result(10).status_code == 200
        assert client.get("/v1/search?q=shop").status_code == 200


def test_when_the_service_stops_its_desk_closes(small_index: Path) -> None:
    desk = Desk()
    with TestClient(create_app(library(small_index), desk=desk)) as client:
        assert client.get("/livez").status_code == 200
    with pytest.raises(RuntimeError, match="after shutdown"):
        asyncio.run(desk.do(lambda: 1))


def test_an_index_made_later_is_served_without_a_restart(tmp_path: Path) -> None:
    index = tmp_path / "index"
    with TestClient(create_app(library(index), reload_seconds=SOON)) as client:
        assert client.get("/readyz").status_code == 503
        reindexed(write_files(tmp_path / "corpus", TORCH), index)
        until(lambda: client.get("/readyz").status_code == 200)
        hits = client.get("/v1/search?q=torch").json()["hits"]
        assert [hit["id"] for hit in hits] == ["torch#0000"]


def test_generations_change_while_every_request_is_answered(tmp_path: Path) -> None:
    corpus, index = write_files(tmp_path / "corpus", TORCH), tmp_path / "index"
    opened = library(reindexed(corpus, index))
    opened.open()
    stop = threading.Event()
    answers: list[tuple[int, str, tuple[str, ...]]] = []

    def ask() -> None:
        while not stop.is_set():
            answer = client.get("/v1/search?q=torch")
            found = answer.json()
            hits = tuple(hit["id"] for hit in found["hits"])
            answers.append((answer.status_code, found["index"]["generation"], hits))

    with (
        TestClient(create_app(opened, reload_seconds=SOON)) as client,
        ThreadPoolExecutor() as readers,
    ):
        asking = readers.submit(ask)
        until(lambda: len(answers) > 5)
        reindexed(write_files(corpus, SHOP), index)
        until(lambda: answers[-1][1] == "g000002")
        (index / "CURRENT").write_text('{"generation": "g000009", "manifest_sha256": "0"}')
        before = len(answers)
        until(lambda: len(answers) > before + 20)
        stop.set()
        asking.result(10)
        assert client.get("/readyz").status_code == 200
    assert list(dict.fromkeys(answers)) == [
        (200, "g000001", ("torch#0000",)),
        (200, "g000002", ("torch#0000", "shop#0000")),
    ]


def test_looking_for_a_new_generation_goes_on_after_something_went_wrong(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Stumbling(Library):
        looks = 0

        def refresh(self) -> bool:
            self.looks += 1
            if self.looks == 1:
                raise OSError("the disk is asleep")
            return super().refresh()

    stumbling = Stumbling(tmp_path / "index", load_like=lambda _: ConceptEncoder())
    with TestClient(create_app(stumbling, reload_seconds=SOON)) as client:
        until(lambda: stumbling.looks > 1)
        reindexed(write_files(tmp_path / "corpus", TORCH), tmp_path / "index")
        until(lambda: client.get("/readyz").status_code == 200)
    assert caplog.messages == ["looking for a new generation failed; trying again"]


def test_the_documentation_loads_nothing_from_another_host(client: TestClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    loaded = re.findall(r"""(?:src|href)=["']([^"']+)["']|url: ["']([^"']+)["']""", page.text)
    places = [one or other for one, other in loaded]
    assert places == [
        "/static-offline-docs/swagger-ui.css",
        "/static-offline-docs/favicon.png",
        "/static-offline-docs/swagger-ui-bundle.js",
        "/openapi.json",
    ]
    assert re.findall(r"(?:https?:)?//\w[\w.-]+\.\w+", page.text) == []
    assert [client.get(place).status_code for place in places] == [200] * 4


def test_nothing_is_read_or_started_before_the_service_runs(tmp_path: Path) -> None:
    before = threading.active_count()
    app = create_app(library(tmp_path / "index"))
    assert threading.active_count() == before
    assert app.title == "Fakkel"
    assert list(tmp_path.iterdir()) == []
