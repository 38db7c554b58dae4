"""The paths of the service: whole answers, pages put together, articles and their neighbours."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from tests.conftest import library, problem, reindexed
from tests.fakes import write_files

AUTHORS = [{"name": "Li Wei", "native_name": "李薇"}]
TORCH = {
    "id": "en/torch",
    "title": "Passing the torch",
    "lang": "en",
    "authors": AUTHORS,
    "publisher": "Lantaarn",
    "published": "2026-01-10",
    "url": None,
}
WALKS = "A torch gives light to those who follow. Whoever bears the torch walks in front."
PASSED = "The torch is passed on when the old runner is tired."
NOBODY = "Nobody keeps it for very long."
FAKKEL = {
    **TORCH,
    "id": "nl/fakkel",
    "title": "De fakkel doorgeven",
    "lang": "nl",
    "authors": [*AUTHORS, {"name": "Anna de Wit", "native_name": None}],
    "url": "https://lantaarn.example/fakkel",
}
HIT = {
    "id": "nl/fakkel#0002",
    "score": 2.3342,
    "quality": "strong",
    "article": FAKKEL,
    "heading": "Een citaat",
    "lang": "en",
    "text": f"{PASSED} {NOBODY}",
    "start": 162,
    "end": 245,
    "best": {"text": PASSED, "start": 162, "end": 214},
    "matches": [{"query": "torch", "word": "torch", "similarity": 1.0, "start": 166, "end": 171}],
    # (.7071 0 0 0 1.2071) and (1 0 0 0 1); a sentence of 11 words counts for 11 / 15, of that half.
    "evidence": {"passage": 0.9675, "sentence": 0.3667, "word": 1.0},
    "sentences": None,
}
"""The second for torch: en/torch#0001 has the same words, the same score, and the smaller id."""


def search(client: TestClient, **asked: object) -> Any:
    answer = client.get("/v1/search", params=asked)  # type: ignore[arg-type]
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    return answer.json()


def timeless(answer: Any) -> Any:
    """Return an answer to a search without how long it took."""
    assert 0 < answer["took_ms"] < 60_000
    return {name: value for name, value in answer.items() if name != "took_ms"}


def test_an_answer_to_a_search_is_all_of_this(client: TestClient) -> None:
    facts = client.get("/v1/stats").json()["index"]
    assert (facts["generation"], facts["encoder"]) == ("g000001", "concepts")
    assert timeless(search(client, q="torch", limit=1, offset=1)) == {
        "query": {"q": "torch", "language": {"code": "en", "source": "detected"}},
        "hits": [HIT],
        "total": 20,
        "total_relation": "eq",
        "limit": 1,
        "offset": 1,
        "languages": {"nl": 7, "en": 7, "zh-Hans": 4, "zh-Hant": 2},
        "index": facts,
    }


def test_an_explanation_adds_the_score_of_every_sentence(client: TestClient) -> None:
    [hit] = search(client, q="torch", limit=1, offset=1, explain="true")["hits"]
    assert hit.pop("sentences") == [
        {"text": PASSED, "start": 162, "end": 214, "score": 0.3667},
        {"text": NOBODY, "start": 215, "end": 245, "score": 0.2121},  # 6 / 10 / √2 / 2
    ]
    assert {**hit, "sentences": None} == HIT


def test_the_evidence_of_a_score_is_shown(client: TestClient) -> None:
    hit = search(client, q="torch", limit=10)["hits"][2]
    assert (hit["id"], hit["best"]["text"]) == (
        "en/torch#0000",
        "A torch gives light to those who follow.",
    )
    # (1.248 0 0 0 .8008) and (1 0 0 0 1); 8 / 12 / 2.
    assert hit["evidence"] == {"passage": 0.977, "sentence": 0.3333, "word": 1.0}
    assert hit["score"] == 2.3103


def test_a_heading_is_shown_with_those_above_it(client: TestClient) -> None:
    hits = search(client, q="korting", limit=100, publisher="de toonbank")["hits"]
    assert {hit["id"]: hit["heading"] for hit in hits} == {
        "nl/prijs#0000": "Wat iets kost",
        "nl/prijs#0001": "Wat iets kost › Korting",
        "nl/winkel#0000": None,
        "nl/winkel#0001": "Kassa",
    }


def test_the_language_of_a_query_can_be_given(client: TestClient) -> None:
    answer = search(client, q="torch", limit=1, query_lang="nl")
    assert answer["query"] == {"q": "torch", "language": {"code": "nl", "source": "given"}}


@pytest.mark.parametrize("group", ["none", "article"])
@pytest.mark.parametrize("limit", range(1, 31))
def test_pages_put_together_are_the_whole_ranking(
    client: TestClient, group: str, limit: int
) -> None:
    whole = search(client, q="火炬", limit=100, group=group)
    total = {"none": 20, "article": 12}[group]
    assert (whole["total"], len(whole["hits"])) == (total, total)
    together = []
    for offset in range(0, total + 1, limit):
        page = search(client, q="火炬", limit=limit, offset=offset, group=group)
        assert (page["total"], page["total_relation"]) == (total, "eq")
        assert page["languages"] == whole["languages"]
        assert (page["limit"], page["offset"]) == (limit, offset)
        together += page["hits"]
    assert together == whole["hits"]


def test_the_same_question_twice_has_the_same_answer_to_the_byte(client: TestClient) -> None:
    first, second = (client.get("/v1/search?q=winkel&explain=true") for _ in range(2))
    took = [f'"took_ms":{json.dumps(one.json()["took_ms"])},'.encode() for one in (first, second)]
    assert first.content.replace(took[0], b"") == second.content.replace(took[1], b"")
    assert first.content.count(took[0]) == 1


def test_every_place_in_an_answer_is_a_slice_of_the_text_of_its_article(
    client: TestClient,
) -> None:
    hits = search(client, q="winkel", limit=100, explain="true")["hits"]
    assert len(hits) == 20
    for hit in hits:
        article = client.get(f"/v1/articles/{hit['article']['id']}").json()
        text = article["text"]
        for place in (hit, hit["best"], *hit["sentences"]):
            assert text[place["start"] : place["end"]] == place["text"]
        for match in hit["matches"]:
            assert text[match["start"] : match["end"]] == match["word"]
            assert hit["start"] <= match["start"] < match["end"] <= hit["end"]
        assert hit["best"] in [
            {name: one[name] for name in ("text", "start", "end")} for one in hit["sentences"]
        ]
        place = {name: hit[name] for name in ("id", "lang", "heading", "start", "end")}
        assert place in article["passages"]


def test_several_searches_are_answered_in_their_order(client: TestClient) -> None:
    asked: list[dict[str, Any]] = [
        {"q": "winkel", "limit": 2},
        {"q": "torch", "limit": 1, "offset": 1, "lang": ["zh"], "explain": True},
        {"q": "torch", "limit": 1, "offset": 1},
        {"q": "winkel", "limit": 2, "group": "article", "published_to": "2026-02-20"},
    ]
    answer = client.post("/v1/search", json={"searches": asked})
    assert answer.status_code == 200
    results = [timeless(result) for result in answer.json()["results"]]
    assert results == [timeless(search(client, **one)) for one in asked]
    assert results[2]["hits"] == [HIT]


def test_fifty_searches_at_once_are_answered(client: TestClient) -> None:
    words = [f"torch {number}" for number in range(50)]
    answer = client.post("/v1/search", json={"searches": [{"q": word} for word in words]})
    assert [result["query"]["q"] for result in answer.json()["results"]] == words


def test_an_article_is_answered_with_everything_known_of_it(client: TestClient) -> None:
    assert client.get("/v1/articles/en/torch").json() == {
        **TORCH,
        "lang_source": "front matter",
        "tags": ["Merk"],
        "license": None,
        "translation_key": "fakkel",
        "accessed": None,
        "description": None,
        "extra": {},
        "languages": {"en": 2},
        "passages": [
            {"id": "en/torch#0000", "lang": "en", "heading": None, "start": 0, "end": 80},
            {"id": "en/torch#0001", "lang": "en", "heading": "Handing over", "start": 96,
             "end": 179},
        ],
        "text": f"{WALKS}\n\nHanding over\n\n{PASSED} {NOBODY}",
    }  # fmt: skip
    fakkel = client.get("/v1/articles/nl/fakkel").json()
    assert (fakkel["extra"], fakkel["languages"]) == ({"mood": "vrolijk"}, {"nl": 2, "en": 1})


def test_an_article_in_a_list_is_as_a_hit_names_it(client: TestClient) -> None:
    assert client.get("/v1/articles?lang=en&limit=1&offset=2").json() == {
        "articles": [TORCH], "total": 3, "limit": 1, "offset": 2,
    }  # fmt: skip


def test_similar_articles_are_listed_nearest_first(client: TestClient) -> None:
    answer = client.get("/v1/articles/en/torch/similar?lang=zh&limit=2").json()
    assert answer["article"] == TORCH
    assert [hit["article"]["id"] for hit in answer["hits"]] == ["zh-Hans/huoju", "zh-Hant/huoju"]
    assert [hit["score"] for hit in answer["hits"]] == [1.0, 0.9725]  # as in test_search


def test_figures_of_the_index(client: TestClient) -> None:
    figures = client.get("/v1/stats").json()
    assert figures.pop("index").keys() == {"generation", "built_at", "encoder"}
    assert figures == {
        "articles": 12,
        "passages": 20,
        "sentences": 41,
        "languages": {"nl": 4, "en": 3, "zh-Hans": 3, "zh-Hant": 2},
        "publishers": {"Lantaarn": 4, "Counter": 2, "De Toonbank": 2, "街角出版社": 2},
        "encoder": {"name": "concepts", "revision": "1", "dimensions": 5, "query_prompt": "",
                    "passage_prompt": ""},
    }  # fmt: skip


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of a service over articles with ids that look like something else."""
    folder = tmp_path_factory.mktemp("odd")
    text = "A torch is what {} follow in the night. It never goes out in the rain."
    names = ["nl", "nl/similar", "nl/a b#?%", "火/炬", "plain"]
    corpus: Path = write_files(folder, {f"corpus/{name}.txt": text.format(name) for name in names})
    opened = library(reindexed(corpus / "corpus", folder / "index"))
    opened.open()
    with TestClient(create_app(opened)) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "article"),
    [
        ("nl/similar", "nl/similar"),
        ("nl%2Fsimilar", "nl/similar"),
        ("nl", "nl"),
        ("nl/a%20b%23%3F%25", "nl/a b#?%"),
        ("火/炬", "火/炬"),
    ],
)
def test_an_article_is_found_by_its_whole_id_whatever_it_looks_like(
    odd: TestClient, path: str, article: str
) -> None:
    answer = odd.get(f"/v1/articles/{path}").json()
    assert (answer["id"], answer["passages"][0]["id"]) == (article, f"{article}#0000")


@pytest.mark.parametrize("article", ["nl/similar", "plain", "火/炬"])
def test_every_article_has_its_similar_ones(odd: TestClient, article: str) -> None:
    answer = odd.get(f"/v1/articles/{article}/similar").json()
    assert answer["article"]["id"] == article
    assert len(answer["hits"]) == 4


def test_what_is_similar_to_no_article_is_unknown(odd: TestClient) -> None:
    answer = odd.get("/v1/articles/火/水/similar")
    assert answer.status_code == 404
    assert answer.json() == problem(
        404,
        "article-unknown",
        "There is no article '火/水' in the index. GET /v1/articles lists those there are.",
        "/v1/articles/%E7%81%AB/%E6%B0%B4/similar",
    )
