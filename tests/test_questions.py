"""What may be asked over HTTP, what it finds, and what is said of a question that is not right."""

import json

import pytest
from fastapi.testclient import TestClient

from tests.conftest import problem

NO_LANGUAGE = (
    "is no language of this index; expected nl, en, zh, zh-Hans or zh-Hant (or zh-CN, zh-TW, zh-HK)"
)
NO_UNICODE = "Input should be a valid string, unable to parse raw data as a unicode string"
JSON = "application/json"
UNKNOWN = "is not known here; see /docs for what is"
EN = ["en/price#0000", "en/price#0001", "en/shop#0000", "en/shop#0001", "en/torch#0000",
      "en/torch#0001", "nl/fakkel#0002"]  # fmt: skip
HANS = ["zh-Hans/huoju#0000", "zh-Hans/huoju#0001", "zh-Hans/shangdian#0000", "zh-Hans/yinsi#0000"]
HANT = ["zh-Hant/huoju#0000", "zh-Hant/jiage#0000"]
LANTAARN = ["en/torch#0000", "en/torch#0001", "nl/fakkel#0000", "nl/fakkel#0001", "nl/fakkel#0002",
            "zh-Hans/huoju#0000", "zh-Hans/huoju#0001", "zh-Hant/huoju#0000"]  # fmt: skip
LI_WEI = LANTAARN[:-1]
MARCH = ["en/price#0000", "en/price#0001", "nl/prijs#0000", "nl/prijs#0001"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("lang=en", EN),
        ("lang=EN-gb", EN),
        ("lang=zh", HANS + HANT),
        ("lang=zh-Hans", HANS),
        ("lang=zh-CN", HANS),
        ("lang=zh_cn", HANS),
        ("lang=zh-TW", HANT),
        ("lang=zh-HK", HANT),
        ("lang=zh-Hant&lang=en", EN + HANT),
        ("publisher=Lantaarn", LANTAARN),
        ("publisher=LANTAARN", LANTAARN),
        ("publisher=Lant", []),
        ("publisher=街角出版社", ["zh-Hans/shangdian#0000", "zh-Hant/jiage#0000"]),
        ("author=li+wei", LI_WEI),
        ("author=李薇", LI_WEI),
        ("author=Mary+Lamb", ["en/shop#0000", "en/shop#0001"]),
        ("author=Lantaarn", []),
        ("tag=merk", LANTAARN[:5]),
        ("tag=SHOP", MARCH[:2]),
        ("tag=價格", ["zh-Hant/jiage#0000"]),
        ("published_from=2026-03-01", MARCH),
        ("published_to=2026-01-10", LANTAARN[:5]),
        (
            "published_from=2026-02-20&published_to=2026-02-21",
            ["en/shop#0000", "en/shop#0001", "nl/winkel#0000", "nl/winkel#0001",
             "zh-Hans/shangdian#0000"],
        ),
        ("published_from=2026-03-02", []),
        ("published_from=2026-03-01&published_to=2026-02-01", []),
        ("publisher=lantaarn&lang=en&author=李薇", ["en/torch#0000", "en/torch#0001",
                                                 "nl/fakkel#0002"]),
    ],
)  # fmt: skip
def test_a_filter_leaves_the_passages_that_pass_it(
    client: TestClient, asked: str, found: list[str]
) -> None:
    answer = client.get(f"/v1/search?q=torch&limit=100&{asked}").json()
    assert sorted(hit["id"] for hit in answer["hits"]) == found
    assert (answer["total"], answer["total_relation"]) == (len(found), "eq")
    assert sum(answer["languages"].values()) == len(found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("lang=zh", ["zh-Hans/huoju", "zh-Hans/shangdian", "zh-Hans/yinsi", "zh-Hant/huoju",
                     "zh-Hant/jiage"]),
        ("lang=en", ["en/price", "en/shop", "en/torch"]),
        ("tag=winkel", ["nl/prijs", "nl/winkel"]),
        ("author=anna+de+wit", ["nl/fakkel", "nl/winkel"]),
        ("limit=2", ["en/price", "en/shop"]),
        ("limit=2&offset=11", ["zh-Hant/jiage"]),
        ("offset=12", []),
    ],
)  # fmt: skip
def test_articles_are_listed_with_the_same_filters(
    client: TestClient, asked: str, found: list[str]
) -> None:
    answer = client.get(f"/v1/articles?{asked}").json()
    assert [article["id"] for article in answer["articles"]] == found
    assert answer["total"] == (12 if "limit" in asked or "offset" in asked else len(found))


FLAWS = [
    ("", "q", "Field required"),
    ("q=", "q", "String should have at least 1 character"),
    ("q=%20%E3%80%80%0A", "q", "is blank; expected at least one word"),
    pytest.param("q=" + "x" * 1001, "q", "String should have at most 1000 characters", id="long"),
    ("q=a&limit=0", "limit", "Input should be greater than or equal to 1"),
    ("q=a&limit=101", "limit", "Input should be less than or equal to 100"),
    ("q=a&limit=ten", "limit",
     "Input should be a valid integer, unable to parse string as an integer"),
    ("q=a&offset=-1", "offset", "Input should be greater than or equal to 0"),
    ("q=a&limit=100&offset=901", "offset",
     "offset and limit reach to hit 1001; a ranking has at most 1000"),
    ("q=a&langs=nl", "langs", UNKNOWN),
    ("q=a&q=b", "q", "is given 2 times; expected once"),
    ("q=a&limit=1&limit=1&lang=nl&lang=en&limit=2", "limit", "is given 3 times; expected once"),
    ("q=a&lang=de", "lang", f"'de' {NO_LANGUAGE}"),
    ("q=a&lang=nl&lang=fr", "lang", f"'fr' {NO_LANGUAGE}"),
    ("q=a&lang=", "lang", f"'' {NO_LANGUAGE}"),
    ("q=a&query_lang=xx", "query_lang", f"'xx' {NO_LANGUAGE}"),
    ("q=a&group=publisher", "group", "Input should be 'none' or 'article'"),
    ("q=a&explain=perhaps", "explain",
     "Input should be a valid boolean, unable to interpret input"),
    ("q=a&publisher=", "publisher", "is blank; expected at least one word"),
    ("q=a&tag=%20", "tag", "is blank; expected at least one word"),
    ("q=a&published_to=2026-02-30", "published_to",
     "'2026-02-30' is no ISO date such as 2026-03-17"),
    ("q=a&published_from=2026", "published_from", "'2026' is no ISO date such as 2026-03-17"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "parameter", "detail"), FLAWS)
def test_a_question_that_is_not_right_is_422_and_names_the_parameter(
    client: TestClient, asked: str, parameter: str, detail: str
) -> None:
    answer = client.get(f"/v1/search?{asked}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    flaws = [{"parameter": parameter, "detail": detail}]
    assert answer.json() == problem(
        422, "invalid-request", f"{parameter}: {detail}", "/v1/search", flaws
    )


@pytest.mark.parametrize(
    "path",
    ["/v1/articles", "/v1/articles/nl/fakkel", "/v1/articles/nl/fakkel/similar", "/v1/stats"],
)
def test_an_unknown_parameter_is_422_everywhere(client: TestClient, path: str) -> None:
    answer = client.get(path, params={"colour": "red"})
    flaws = [{"parameter": "colour", "detail": UNKNOWN}]
    assert answer.json() == problem(422, "invalid-request", f"colour: {UNKNOWN}", path, flaws)
    posted = client.post("/v1/search?colour=red", json={"searches": [{"q": "torch"}]})
    assert posted.status_code == 422
    assert posted.json()["errors"] == flaws


def test_all_that_is_wrong_is_named_and_the_first_three_in_the_detail(client: TestClient) -> None:
    answer = client.get("/v1/search?limit=0&offset=-1&group=x&lang=de").json()
    assert [flaw["parameter"] for flaw in answer["errors"]] == [
        "lang", "q", "limit", "offset", "group",
    ]  # fmt: skip
    assert answer["detail"] == (
        f"lang: 'de' {NO_LANGUAGE}; q: Field required; "
        "limit: Input should be greater than or equal to 1"
    )


BODY_FLAWS = [
    ({}, "/searches", "Field required"),
    ({"searches": []}, "/searches", "List should have at least 1 item after validation, not 0"),
    ({"searches": [{"q": "a"}] * 51}, "/searches",
     "List should have at most 50 items after validation, not 51"),
    ({"searches": [{"q": "a"}], "search": 1}, "/search", UNKNOWN),
    ({"searches": [{"q": "a"}, {"q": " "}]}, "/searches/1/q",
     "is blank; expected at least one word"),
    ({"searches": [{"q": "x" * 100_000}]}, "/searches/0/q",
     "String should have at most 1000 characters"),
    ({"searches": [{"q": "a", "lang": ["nl", "de"]}]}, "/searches/0/lang/1",
     f"'de' {NO_LANGUAGE}"),
    ({"searches": [{"q": "a", "a/b~c": 1}]}, "/searches/0/a~1b~0c", UNKNOWN),
    ({"searches": [{"q": "a", "offset": 1000}]}, "/searches/0",
     "offset and limit reach to hit 1010; a ranking has at most 1000"),
    ({"searches": [{"q": "\ud800"}]}, "/searches/0/q", NO_UNICODE),
    ({"searches": [{"q": "a", "author": "\ud800"}]}, "/searches/0/author", NO_UNICODE),
    ({"searches": [{"q": "a", "tag": "b\udfff"}]}, "/searches/0/tag", NO_UNICODE),
    ({"searches": [{"q": "a", "publisher": "\ud800"}]}, "/searches/0/publisher", NO_UNICODE),
    ({"searches": [{"q": "a", "tag": "b" * 501}]}, "/searches/0/tag",
     "String should have at most 500 characters"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "pointer", "detail"), BODY_FLAWS)
def test_a_body_that_is_not_right_is_422_and_points_at_the_place(
    client: TestClient, body: object, pointer: str, detail: str
) -> None:
    headers = {"content-type": JSON}
    answer = client.post("/v1/search", content=json.dumps(body), headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    flaws = [{"pointer": pointer, "detail": detail}]
    assert answer.json() == problem(
        422, "invalid-request", f"{pointer}: {detail}", "/v1/search", flaws
    )


@pytest.mark.parametrize(
    ("content", "media_type", "detail"),
    [
        (b'{"searches": [', JSON, "is not JSON: Expecting value at character 14"),
        (b'{"searches": [{"q": "\xff"}]}', JSON, "is not JSON in UTF-8"),
        (b"[" * 100_000, JSON, "is not JSON in UTF-8"),
        (b"", JSON, "Field required"),
        (b"[]", JSON, "expected a JSON object, sent as application/json"),
        (b'{"searches": [{"q": "a"}]}', "text/plain",
         "expected a JSON object, sent as application/json"),
    ],
)  # fmt: skip
def test_a_body_that_is_no_json_object_is_422(
    client: TestClient, content: bytes, media_type: str, detail: str
) -> None:
    answer = client.post("/v1/search", content=content, headers={"content-type": media_type})
    assert answer.status_code == 422
    flaws = [{"pointer": "", "detail": detail}]
    assert answer.json() == problem(422, "invalid-request", f"body: {detail}", "/v1/search", flaws)
