"""Quotations found over HTTP: by meaning and words, by speaker, language and article."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from tests.conftest import library, problem, reindexed
from tests.fakes import write_files

FILES = {
    "nl/fakkel.md": """---
title: De fakkel
lang: nl
publisher: Lantaarn
published: 2026-01-10
url: https://lantaarn.example/fakkel
---
De zaal luistert. “Wie een fakkel draagt, loopt voorop”, zegt directeur Anna Visser.

“De winkel is dicht.”
""",
    "en/torch.md": """---
title: The torch
lang: en
---
“Whoever bears the torch walks in front,” says Anna Visser, head of Lantaarn.
""",
    "zh-Hant/huoju.md": """---
title: 火炬
lang: zh-Hant
---
店長王小蘭說：「舉著火炬的人走在最前面。」
""",
}
TORCH = "Whoever bears the torch walks in front,"
FAKKEL = "Wie een fakkel draagt, loopt voorop"
HUOJU = "舉著火炬的人走在最前面。"
SHOP = "De winkel is dicht."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of the service over FILES."""
    folder = tmp_path_factory.mktemp("quotes")
    opened = library(reindexed(write_files(folder / "corpus", FILES), folder / "index"))
    opened.open()
    with TestClient(create_app(opened), raise_server_exceptions=False) as client:
        yield client


def asked(client: TestClient, **parameters: object) -> Any:
    answer = client.get("/v1/quotes", params=parameters)  # type: ignore[arg-type]
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    return answer.json()


def texts(client: TestClient, **parameters: object) -> list[str]:
    return [quote["text"] for quote in asked(client, **parameters)["quotes"]]


def test_an_answer_is_all_of_this(client: TestClient) -> None:
    answer = asked(client, q="torch", lang="nl", limit=1)
    assert 0 < answer.pop("took_ms") < 60_000
    facts = client.get("/v1/stats").json()["index"]
    assert answer == {
        "quotes": [
            {
                "article": {
                    "id": "nl/fakkel",
                    "title": "De fakkel",
                    "lang": "nl",
                    "authors": [],
                    "publisher": "Lantaarn",
                    "published": "2026-01-10",
                    "url": "https://lantaarn.example/fakkel",
                },
                "text": FAKKEL,
                "start": 19,
                "end": 54,
                "lang": "nl",
                "speaker": {
                    "name": "Anna Visser",
                    "role": "directeur",
                    "evidence": {"start": 57, "end": 83},
                },
                # six words count for 6 / 10 of 1.5 times the cosine, which is 1
                "score": 1.9,
                "evidence": {"meaning": 0.9, "word": 1.0},
                "url": "https://lantaarn.example/fakkel#:~:text="
                "Wie%20een%20fakkel%20draagt%2C%20loopt%20voorop",
            }
        ],
        "total": 2,
        "total_relation": "eq",
        "limit": 1,
        "offset": 0,
        "index": facts,
    }
    whole = client.get("/v1/articles/nl/fakkel").json()["text"]
    assert whole[19:54] == FAKKEL
    assert whole[57:83] == "zegt directeur Anna Visser"


def test_without_a_question_they_come_in_the_order_of_articles_and_places(
    client: TestClient,
) -> None:
    answer = asked(client)
    assert [quote["text"] for quote in answer["quotes"]] == [TORCH, FAKKEL, SHOP, HUOJU]
    assert [quote["score"] for quote in answer["quotes"]] == [None] * 4
    assert [quote["evidence"] for quote in answer["quotes"]] == [None] * 4
    assert [quote["speaker"] and quote["speaker"]["name"] for quote in answer["quotes"]] == [
        "Anna Visser", "Anna Visser", None, "王小蘭",
    ]  # fmt: skip
    assert answer["total"] == 4


@pytest.mark.parametrize("q", ["torch", "fakkel", "火炬"])
def test_a_question_finds_them_in_every_language(client: TestClient, q: str) -> None:
    found = texts(client, q=q)
    assert set(found[:3]) == {TORCH, FAKKEL, HUOJU}
    assert found[3] == SHOP


def test_pages_are_slices_of_one_ranking(client: TestClient) -> None:
    whole = texts(client, q="winkel")
    assert whole[0] == SHOP
    paged = [texts(client, q="winkel", limit=1, offset=at)[0] for at in range(4)]
    assert paged == whole
    assert texts(client, limit=2, offset=1) == [FAKKEL, SHOP]


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"speaker": "VISSER"}, [TORCH, FAKKEL]),
        ({"speaker": "anna visser", "lang": "en"}, [TORCH]),
        ({"speaker": "小兰"}, [HUOJU]),  # simplified, in a traditional name
        ({"speaker": "nobody"}, []),
        ({"lang": "zh"}, [HUOJU]),
        ({"lang": ["en", "zh-TW"]}, [TORCH, HUOJU]),
        ({"article": "nl/fakkel"}, [FAKKEL, SHOP]),
        ({"article": "nl"}, []),
        ({"q": "torch", "article": "nl/fakkel"}, [FAKKEL, SHOP]),
        ({"q": "“loopt voorop”"}, [FAKKEL]),  # word for word
        ({"q": "“walks” torch"}, [TORCH]),
    ],
)
def test_filters(client: TestClient, parameters: dict[str, object], found: list[str]) -> None:
    assert texts(client, **parameters) == found


@pytest.mark.parametrize(
    ("query", "parameter", "detail"),
    [
        ("q=%20", "q", "is blank; expected at least one word"),
        ("speker=anna", "speker", "is not known here; see /docs for what is"),
        ("lang=de", "lang", "'de' is no language of this index; expected nl, en, zh, zh-Hans or "
         "zh-Hant (or zh-CN, zh-TW, zh-HK)"),
        ("limit=101", "limit", "Input should be less than or equal to 100"),
        ("q=a&offset=999", "offset", "offset and limit reach to quotation 1009; a ranking has at "
         "most 1000"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(
    client: TestClient, query: str, parameter: str, detail: str
) -> None:
    answer = client.get(f"/v1/quotes?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json() == problem(
        422, "invalid-request", f"{parameter}: {detail}", "/v1/quotes",
        [{"parameter": parameter, "detail": detail}],
    )  # fmt: skip


def test_errors_are_documented_as_problems(client: TestClient) -> None:
    responses = client.get("/openapi.json").json()["paths"]["/v1/quotes"]["get"]["responses"]
    assert set(responses) == {"200", "422", "503"}
    assert list(responses["422"]["content"]) == ["application/problem+json"]


def test_without_an_index_the_answer_is_503(tmp_path: Path) -> None:
    with TestClient(create_app(library(tmp_path))) as client:
        assert client.get("/v1/quotes").status_code == 503


def test_a_collection_without_quotations_answers_with_none(tmp_path: Path) -> None:
    plain = "---\nlang: nl\n---\nEen fakkel geeft licht aan wie volgt.\n"
    index = reindexed(write_files(tmp_path / "corpus", {"nl/a.md": plain}), tmp_path / "index")
    opened = library(index)
    opened.open()
    with TestClient(create_app(opened)) as client:
        for parameters in ({}, {"q": "fakkel"}):
            answer = asked(client, **parameters)
            assert (answer["quotes"], answer["total"]) == ([], 0)
