"""How large a body may be, announced or not."""

import json
from collections.abc import Iterator

from fastapi.testclient import TestClient
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from api.limits import MOST_BODY_BYTES, BodyLimit
from tests.conftest import problem

TOO_LARGE = problem(413, "body-too-large", "The body has more than 1,000,000 bytes.", "/v1/search")
JSON = {"content-type": "application/json"}


def body(size: int) -> bytes:
    """Return a body of exactly that size that asks for one hit."""
    return json.dumps({"searches": [{"q": "torch", "limit": 1}]}).encode().ljust(size)


def chunks(content: bytes) -> Iterator[bytes]:
    """Yield the content in pieces: it is sent without its length."""
    for start in range(0, len(content), 65_536):
        yield content[start : start + 65_536]


def test_a_body_of_the_greatest_size_is_answered(client: TestClient) -> None:
    whole = client.post("/v1/search", content=body(MOST_BODY_BYTES), headers=JSON)
    streamed = client.post("/v1/search", content=chunks(body(MOST_BODY_BYTES)), headers=JSON)
    found = [
        [hit["id"] for result in answer.json()["results"] for hit in result["hits"]]
        for answer in (whole, streamed)
    ]
    assert found == [["en/torch#0001"], ["en/torch#0001"]]


def test_a_larger_body_that_is_announced_is_413(client: TestClient) -> None:
    answer = client.post("/v1/search", content=body(MOST_BODY_BYTES + 1), headers=JSON)
    assert answer.request.headers["content-length"] == "1000001"
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert answer.json() == TOO_LARGE


def test_a_larger_body_that_is_streamed_is_413(client: TestClient) -> None:
    answer = client.post("/v1/search", content=chunks(body(MOST_BODY_BYTES + 1)), headers=JSON)
    assert "content-length" not in answer.request.headers
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert answer.json() == TOO_LARGE


def test_an_announced_body_is_413_before_any_of_it_is_read() -> None:
    async def never(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise AssertionError

    answer = TestClient(BodyLimit(never, most=3)).post("/", content=b"four")
    assert answer.json() == problem(413, "body-too-large", "The body has more than 3 bytes.", "/")


def test_a_wrong_length_does_not_open_the_door() -> None:
    async def echo(scope: Scope, receive: Receive, send: Send) -> None:
        content = await Request(scope, receive).body()
        await PlainTextResponse(content)(scope, receive, send)

    limited = TestClient(BodyLimit(echo, most=3))
    for length in ("3", "-1", "none", "+9"):
        answer = limited.post("/", content=b"four", headers={"content-length": length})
        assert answer.status_code == 413
        answer = limited.post("/", content=b"abc", headers={"content-length": length})
        assert (answer.status_code, answer.text) == (200, "abc")


def test_an_answer_that_began_before_the_body_ended_is_not_followed_by_another() -> None:
    refused: list[str] = []

    async def hasty(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("done")(scope, receive, send)
        try:
            await Request(scope, receive).body()
        except Exception as refusal:
            refused.append(type(refusal).__name__)

    answer = TestClient(BodyLimit(hasty, most=3)).post("/", content=chunks(b"four"))
    assert (answer.status_code, answer.text, refused) == (200, "done", ["_TooLarge"])
