"""Every other error as a problem (RFC 9457), and what OpenAPI says of them."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.citation_routes import MEDIA_TYPES
from api.library import Library
from indexer.encoders import Encoder, Vectors
from indexer.errors import EncoderUnavailable
from indexer.records import EncoderIdentity
from tests.conftest import library, problem
from tests.fakes import ConceptEncoder

KINDS = {
    "/metrics": ["text/plain"],
    "/v1/articles/{article_id}/citation": list(MEDIA_TYPES.values()),
}
PROBLEM = "application/problem+json"


class BrokenEncoder(ConceptEncoder):
    """Fails at every query."""

    def encode_query(self, text: str) -> Vectors:
        """Raise something nobody foresaw."""
        raise RuntimeError(f"no vector for {text!r} in the secret cellar")


@pytest.mark.parametrize("path", ["/nothing", "/v1", "/v2/search", "/redoc", "/v1/search/torch"])
def test_an_unknown_path_is_404(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, PROBLEM)
    detail = f"There is nothing at {path}. See /docs for what there is."
    assert answer.json() == problem(404, "", detail, path)


@pytest.mark.parametrize(
    ("path", "article", "instance"),
    [
        ("nl/niemand", "nl/niemand", "nl/niemand"),
        ("nl/niemand/similar", "nl/niemand", "nl/niemand/similar"),
        ("nl/fakkel/", "nl/fakkel/", "nl/fakkel/"),
        ("", "", ""),
        ("%E7%81%AB a", "火 a", "%E7%81%AB%20a"),
    ],
)
def test_an_unknown_article_is_404(
    client: TestClient, path: str, article: str, instance: str
) -> None:
    answer = client.get(f"/v1/articles/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, PROBLEM)
    detail = (
        f"There is no article {article!r} in the index. GET /v1/articles lists those there are."
    )
    assert answer.json() == problem(404, "article-unknown", detail, f"/v1/articles/{instance}")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/v1/search", "GET, POST"),
        ("POST", "/v1/articles", "GET"),
        ("PUT", "/v1/articles/nl/fakkel", "GET"),
        ("POST", "/v1/articles/nl/fakkel/similar", "GET"),
        ("PATCH", "/livez", "GET"),
    ],
)
def test_a_wrong_method_is_405_and_names_the_right_ones(
    client: TestClient, method: str, path: str, allowed: str
) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (405, PROBLEM)
    assert answer.headers["allow"] == allowed
    assert answer.json() == problem(405, "", f"{method} is not possible at {path}.", path)


ASKED = [
    "/v1/search?q=torch", "/v1/articles", "/v1/articles/nl/fakkel",
    "/v1/articles/nl/fakkel/similar", "/v1/stats", "/readyz",
]  # fmt: skip


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nowhere") / "index"


@pytest.fixture(scope="module")
def waiting(nowhere: Path) -> Iterator[TestClient]:
    """Return a client of a service that has no index yet."""
    with TestClient(create_app(library(nowhere))) as client:
        yield client


@pytest.mark.parametrize("asked", ASKED)
def test_without_an_index_everything_is_503_but_the_process_lives(
    waiting: TestClient, nowhere: Path, asked: str
) -> None:
    answer = waiting.get(asked)
    assert (answer.status_code, answer.headers["content-type"]) == (503, PROBLEM)
    assert answer.headers["retry-after"] == "5"
    detail = (
        f"{nowhere}: there is no index here yet. Make one with: .venv/bin/python scripts/reindex.py"
    )
    assert answer.json() == problem(503, "index-missing", detail, asked.partition("?")[0])
    alive = waiting.get("/livez")
    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})


def test_without_an_index_a_posted_search_is_503(waiting: TestClient) -> None:
    answer = waiting.post("/v1/search", json={"searches": [{"q": "torch"}]})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_an_encoder_that_cannot_be_loaded_is_503(small_index: Path) -> None:
    def unavailable(identity: EncoderIdentity) -> Encoder:
        raise EncoderUnavailable(identity.name, "it is elsewhere")

    without = Library(small_index, load_like=unavailable)
    without.refresh()
    answer = TestClient(create_app(without)).get("/readyz")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.json() == problem(
        503,
        "encoder-unavailable",
        "The model 'concepts' cannot be loaded: it is elsewhere. Give --model the name or the "
        "folder of a sentence-transformers model, or leave it out for the embedded encoder.",
        "/readyz",
    )


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_nobody_foresaw_is_500_and_tells_its_story_only_to_the_log(
    small_index: Path, caplog: pytest.LogCaptureFixture, method: str
) -> None:
    broken = library(small_index, BrokenEncoder())
    broken.open()
    with TestClient(create_app(broken), raise_server_exceptions=False) as client:
        if method == "GET":
            answer = client.get("/v1/search?q=torch")
        else:
            answer = client.post("/v1/search", json={"searches": [{"q": "torch"}]})
        assert (answer.status_code, answer.headers["content-type"]) == (500, PROBLEM)
        assert answer.json() == problem(
            500,
            "",
            "Something went wrong that should not have; the service's log tells what.",
            "/v1/search",
        )
        assert client.get("/readyz").json() == {"status": "ok"}
    [record] = [one for one in caplog.records if one.levelno >= logging.ERROR]
    assert record.getMessage() == "/v1/search failed"
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == "no vector for 'torch' in the secret cellar"


@pytest.fixture(scope="module")
def document(client: TestClient) -> Any:
    return client.get("/openapi.json").json()


def test_every_path_documents_its_problems_under_their_media_type(document: Any) -> None:
    content = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    documented = {
        f"{method.upper()} {path}": {
            status for status, answer in operation["responses"].items()
            if answer.get("content") == content
        }
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
    }  # fmt: skip
    assert documented == {
        "GET /v1/search": {"422", "503"},
        "POST /v1/search": {"413", "422", "503"},
        "GET /v1/articles": {"422", "503"},
        "GET /v1/articles/{article_id}": {"404", "422", "503"},
        "GET /v1/articles/{article_id}/citation": {"404", "422", "503"},
        "GET /v1/articles/{article_id}/similar": {"404", "422", "503"},
        "POST /v1/quotes/verify": {"404", "413", "422", "503"},
        "POST /v1/drafts/check": {"413", "422", "503"},
        "GET /v1/stats": {"422", "503"},
        "GET /v1/quotes": {"422", "503"},
        "GET /livez": set(),
        "GET /readyz": {"503"},
        "GET /metrics": set(),
    }
    for path, operations in document["paths"].items():
        kinds = KINDS.get(path, ["application/json"])
        for operation in operations.values():
            errors = {status for status in operation["responses"] if status >= "400"}
            assert errors <= {"404", "413", "422", "503"}
            assert list(operation["responses"]["200"]["content"]) == kinds


def test_the_framework_s_own_validation_error_is_nowhere_in_the_document(document: Any) -> None:
    assert [name for name in document["components"]["schemas"] if "Validation" in name] == []
    assert "ValidationError" not in json.dumps(document)


def test_the_document_describes_a_problem_as_it_is_answered(document: Any) -> None:
    described = document["components"]["schemas"]["Problem"]["properties"]
    assert set(described) == {"type", "title", "status", "detail", "instance", "errors"}
    flaw = document["components"]["schemas"]["Flaw"]["properties"]
    assert set(flaw) == {"parameter", "pointer", "detail"}
