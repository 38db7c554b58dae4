"""Quotations and drafts judged over HTTP."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import problem

NO_UNICODE = "Input should be a valid string, unable to parse raw data as a unicode string"
VERIFY, CHECK = "/v1/quotes/verify", "/v1/drafts/check"


def post(client: TestClient, path: str, body: object) -> Any:
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_an_exact_quotation(client: TestClient) -> None:
    answer = post(client, VERIFY, {"text": "“Wie de fakkel draagt, loopt voorop.”"})
    source = answer["places"][0].pop("source")
    assert source["title"] == "De fakkel doorgeven"
    assert answer.pop("took_ms") > 0
    assert answer == {
        "status": "exact",
        "text": "Wie de fakkel draagt, loopt voorop.",
        "places": [
            {
                "article": "nl/fakkel",
                "start": 38,
                "end": 73,
                "exact": "Wie de fakkel draagt, loopt voorop.",
                "prefix": "kkel geeft licht aan wie volgt. ",
                "suffix": "\n\nDoorgeven\n\nDe fakkel gaat van ",
                "speaker": None,
                "url": "https://lantaarn.example/fakkel#:~:text="
                "Wie%20de%20fakkel%20draagt%2C%20loopt%20voorop.",
                "parts": [],
            }
        ],
        "total_places": 1,
        "differences": [],
        "warnings": [],
        "translations": [],
        "suggestions": [],
        "index": answer["index"],
    }


def test_an_altered_quotation(client: TestClient) -> None:
    answer = post(client, VERIFY, {"text": "De winkel opent om tien uur.", "article": "nl/winkel"})
    assert answer["status"] == "altered"
    assert answer["differences"] == [
        {"kind": "changed", "quoted": "tien", "source": "negen", "start": 19, "end": 23,
         "source_start": 19, "source_end": 24}
    ]  # fmt: skip
    assert answer["warnings"] == [
        {"kind": "number", "message": "A number was changed: “negen” became “tien”."}
    ]
    assert answer["places"][0]["url"] is None


def test_words_that_stand_nowhere_may_be_a_translation(client: TestClient) -> None:
    answer = post(client, VERIFY, {"text": "Whoever runs with a torch wins the torch race."})
    assert (answer["status"], answer["places"]) == ("not_found", [])
    near = [*answer["translations"], *answer["suggestions"]]
    assert {one["article"] for one in near} & {"nl/fakkel", "en/torch"}
    assert {one["lang"] for one in answer["translations"]}.isdisjoint({"en"})


def test_an_unknown_article_is_404(client: TestClient) -> None:
    answer = client.post(VERIFY, json={"text": "De winkel", "article": "nl/nergens"})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("path", "body", "detail", "pointer"),
    [
        (VERIFY, {"text": ""}, "is empty; expected the words of a quotation", "/text"),
        (CHECK, {"text": ""},
         "is empty; expected a draft with quotations between quotation marks", "/text"),
        (VERIFY, {"text": " …"}, "holds no word; expected the words of a quotation", "/text"),
        (VERIFY, {"text": "a" * 5001}, "String should have at most 5000 characters", "/text"),
        (VERIFY, {}, "Field required", "/text"),
        (VERIFY, {"text": "a", "speaker": " "}, "is blank; expected at least one word", "/speaker"),
        (VERIFY, {"text": "a", "speaker": "\ud800"}, NO_UNICODE, "/speaker"),
        (VERIFY, {"text": "a", "article": "\ud800"}, NO_UNICODE, "/article"),
        (VERIFY, {"text": "a", "who": "b"}, "is not known here; see /docs for what is", "/who"),
        (CHECK, {"text": "a" * 100_001}, "String should have at most 100000 characters", "/text"),
        (CHECK, {"text": "“one two three” " * 201},
         "holds 201 quotations; at most 200 are checked at once", "/text"),
    ],
)  # fmt: skip
def test_what_cannot_be_judged_is_422(
    client: TestClient, path: str, body: object, detail: str, pointer: str
) -> None:
    answer = client.post(
        path, content=json.dumps(body), headers={"content-type": "application/json"}
    )
    assert answer.status_code == 422
    assert answer.json() == problem(
        422, "invalid-request", f"{pointer}: {detail}", path,
        [{"pointer": pointer, "detail": detail}],
    )  # fmt: skip


def test_a_draft(client: TestClient) -> None:
    draft = (
        "Zo gaat het: “De fakkel gaat van hand tot hand.” Of “wie de lamp draagt, loopt voorop”?"
    )
    answer = post(client, CHECK, {"text": draft})
    assert [(one["text"], one["verdict"]["status"]) for one in answer["quotations"]] == [
        ("De fakkel gaat van hand tot hand.", "exact"),
        ("wie de lamp draagt, loopt voorop", "altered"),
    ]
    first = answer["quotations"][0]
    assert draft[first["start"] : first["end"]] == first["text"]
    assert first["speaker"] is None
    assert first["citation"] == {
        "bibliography": "Li, W., & De Wit, A. (2026, 10 januari). De fakkel doorgeven. Lantaarn. "
        "https://lantaarn.example/fakkel",
        "in_text": "(Li & De Wit, 2026, onder “Doorgeven”, alinea 1)",
    }
    assert answer["counts"] == {
        "exact": 1, "normalized": 0, "elided": 0, "altered": 1, "misattributed": 0, "not_found": 0,
    }  # fmt: skip


def test_a_draft_without_quotations(client: TestClient) -> None:
    answer = post(client, CHECK, {"text": "Niets. Een “fakkel”."})
    assert (answer["quotations"], answer["passed_over"]) == ([], 1)
