"""Parts of a query in quotation marks, alone and as a filter of the service."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given

from api.quoted import Asked, asked
from tests.texts import SNIPPETS


@pytest.mark.parametrize(
    ("query", "text", "quoted"),
    [
        ('de "oude fakkel" hier', "de  oude fakkel  hier", ("oude fakkel",)),
        ("“oude fakkel”", "oude fakkel", ("oude fakkel",)),
        ("„oude fakkel”", "oude fakkel", ("oude fakkel",)),
        ("„oude fakkel“", "oude fakkel", ("oude fakkel",)),
        ("”oude fakkel”", "oude fakkel", ("oude fakkel",)),
        ("«oude fakkel»", "oude fakkel", ("oude fakkel",)),
        ("»oude fakkel«", "oude fakkel", ("oude fakkel",)),
        ("‹oude fakkel›", "oude fakkel", ("oude fakkel",)),
        ("›oude fakkel‹", "oude fakkel", ("oude fakkel",)),
        ("谁是「火炬手」", "谁是 火炬手", ("火炬手",)),
        ("谁是『火炬手』", "谁是 火炬手", ("火炬手",)),
        ("谁是＂火炬手＂", "谁是 火炬手", ("火炬手",)),
        ("〝火炬手〞", "火炬手", ("火炬手",)),
        ('"a b" en “c” of «d»', "a b  en  c  of  d", ("a b", "c", "d")),
        ('"a""b"', "a  b", ("a", "b")),
        ('" a "', "a", ("a",)),
        ("“a «b» c”", "a  b  c", ("a «b» c",)),  # marks of another style belong to the text
    ],
)
def test_quotation_marks_of_every_style(query: str, text: str, quoted: tuple[str, ...]) -> None:
    assert asked(query) == Asked(text, quoted)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("fakkel", "fakkel"),
        ('5" fakkel', "5  fakkel"),
        ("“fakkel", "fakkel"),
        ("fakkel”", "fakkel"),
        ("“fakkel»", "fakkel"),
        ("don't l'été 'fakkel'", "don't l'été 'fakkel'"),
        ('fakkel ""', "fakkel"),
        ('fakkel "  "', "fakkel"),
        ('""', '""'),
        ("“ ”", "“ ”"),
        ('"', '"'),
    ],
)
def test_marks_with_nothing_between_them_ask_for_nothing(query: str, text: str) -> None:
    assert asked(query) == Asked(text, ())


@given(SNIPPETS)
def test_what_is_quoted_stands_in_the_query_and_no_mark_is_searched_for(query: str) -> None:
    found = asked(query)
    assert all(part in query for part in found.quoted)
    assert found.text == query or not set('“”„«»「」『』‹›"＂〝〞') & set(found.text)
    assert all(part == part.strip() != "" for part in found.quoted)


def search(client: TestClient, **asked: object) -> Any:
    asked.setdefault("limit", 100)
    answer = client.get("/v1/search", params=asked)  # type: ignore[arg-type]
    assert answer.status_code == 200
    return answer.json()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ('"the torch"', ["en/torch#0000", "en/torch#0001", "nl/fakkel#0002"]),
        ("licht «THE  ｔorch»", ["en/torch#0000", "en/torch#0001", "nl/fakkel#0002"]),
        ("“the torch” „old runner“", ["en/torch#0001", "nl/fakkel#0002"]),
        ("「後來的人」", ["zh-Hans/huoju#0000", "zh-Hant/huoju#0000"]),
        ("『后来的人』 fakkel", ["zh-Hans/huoju#0000", "zh-Hant/huoju#0000"]),
        ('"koffie. 🛍"', ["nl/winkel#0000"]),
        ('"the fakkel"', []),
        ('"torch" "fakkel"', []),
        ('"%"', []),
    ],
)
def test_only_passages_that_contain_what_is_quoted_are_found(
    client: TestClient, query: str, ids: list[str]
) -> None:
    answer = search(client, q=query)
    assert sorted(hit["id"] for hit in answer["hits"]) == ids
    assert (answer["total"], answer["total_relation"]) == (len(ids), "eq")
    assert answer["query"]["q"] == query
    assert sum(answer["languages"].values()) == len(ids)


def test_what_is_quoted_is_searched_for_too_and_changes_no_score(client: TestClient) -> None:
    plain = {hit["id"]: hit for hit in search(client, q="the torch")["hits"]}
    quoted = search(client, q='"the torch"')["hits"]
    assert quoted == [plain[hit["id"]] for hit in quoted]
    assert [hit["id"] for hit in quoted][:2] == ["en/torch#0001", "nl/fakkel#0002"]


def test_lone_marks_and_empty_ones_filter_nothing(client: TestClient) -> None:
    for query in ("“the torch", 'the torch ""', '""'):
        assert search(client, q=query)["total"] == 20


def test_other_filters_hold_beside_it(client: TestClient) -> None:
    assert [hit["id"] for hit in search(client, q='"the torch"', publisher="lantaarn", lang="en",
                                        published_to="2026-01-10")["hits"]] == [
        "en/torch#0001", "nl/fakkel#0002", "en/torch#0000",
    ]  # fmt: skip
    assert search(client, q='"the torch"', lang="nl")["hits"] == []


@pytest.mark.parametrize(
    ("query", "passage", "matches"),
    [
        ("torch", "nl/fakkel#0001", [("torch", "fakkel", 1.0)]),
        ("The shop", "en/shop#0000", [("shop", "shop", 1.0)]),
        ("價格", "zh-Hant/jiage#0000", [("价格", "價格", 1.0)]),
        ("ＴＩＮＧ！", "nl/winkel#0001", [("ting", "Ting", 1.0)]),
        ("𠮷", "zh-Hans/shangdian#0000", [("𠮷", "𠮷", 1.0)]),
        ("2019", "en/shop#0000", []),
    ],
)
def test_matches_are_slices_of_the_article(
    client: TestClient, query: str, passage: str, matches: list[tuple[str, str, float]]
) -> None:
    [hit] = [hit for hit in search(client, q=query)["hits"] if hit["id"] == passage]
    found = [(one["query"], one["word"], one["similarity"]) for one in hit["matches"]]
    assert found == matches
    text = client.get(f"/v1/articles/{hit['article']['id']}").json()["text"]
    for one in hit["matches"]:
        assert text[one["start"] : one["end"]] == one["word"]
        assert hit["start"] <= one["start"] < one["end"] <= hit["end"]
