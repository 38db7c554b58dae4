"""The path that cites: every format whole, and what cannot be cited."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from tests.conftest import library, problem, reindexed
from tests.fakes import write_files

FAKKEL = "/v1/articles/nl/fakkel/citation"
SHOP = "/v1/articles/en/shop/citation"
PASSED = "start=162&end=214"
"""“The torch is passed on when the old runner is tired.”, below the heading “Een citaat”."""


def cited(client: TestClient, path: str) -> tuple[str, str]:
    """Return media type and text of a citation."""
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    return answer.headers["content-type"], answer.content.decode()


def test_csl_json_is_given_unless_asked_otherwise(client: TestClient) -> None:
    media_type, content = cited(client, FAKKEL)
    assert media_type == "application/vnd.citationstyles.csl+json"
    assert json.loads(content) == [
        {
            "id": "li2026fakkel",
            "type": "webpage",
            "title": "De fakkel doorgeven",
            "author": [
                {"family": "Li", "given": "Wei"},
                {"family": "Wit", "given": "Anna", "non-dropping-particle": "de"},
            ],
            "container-title": "Lantaarn",
            "issued": {"date-parts": [[2026, 1, 10]]},
            "URL": "https://lantaarn.example/fakkel",
            "keyword": "Merk, fakkel",
            "language": "nl-NL",
        }
    ]
    assert cited(client, f"{FAKKEL}?format=csl-json") == (media_type, content)


def test_csl_json_of_a_place_has_its_words(client: TestClient) -> None:
    (found,) = json.loads(cited(client, f"{FAKKEL}?{PASSED}")[1])
    assert (found["locator"], found["custom"]) == (
        "paragraph 1",
        {
            "quotation": "The torch is passed on when the old runner is tired.",
            "start": 162,
            "end": 214,
            "section": "Een citaat",
            "paragraph": 1,
        },
    )


def test_bibtex(client: TestClient) -> None:
    assert cited(client, "/v1/articles/nl/winkel/citation?format=bibtex") == (
        "application/x-bibtex",
        """@article{dewit2026winkel,
  author = {de Wit, Anna},
  title = {{De winkel om de hoek}},
  journal = {De Toonbank},
  year = {2026},
  month = feb,
  day = {20},
  langid = {dutch},
  keywords = {winkel, buurt},
}
""",
    )


def test_ris(client: TestClient) -> None:
    lines = [
        "TY  - MGZN", "ID  - liwei2026chuandi", "AU  - 李薇", "TI  - 传递火炬", "T2  - Lantaarn",
        "PY  - 2026", "DA  - 2026/01/12", "LA  - zh-Hans",
        "N1  - “没有人能一直把它握在手里。” (接力, paragraph 1)", "ER  - ", "",
    ]  # fmt: skip
    path = "/v1/articles/zh-Hans/huoju/citation?format=ris&start=43&end=56"
    assert cited(client, path) == ("application/x-research-info-systems", "\r\n".join(lines))


@pytest.mark.parametrize(
    ("asked", "content"),
    [
        ("", "Lamb, M. (2026, February 20). The shop next door. Counter.\n"),
        ("&style=apa", "Lamb, M. (2026, February 20). The shop next door. Counter.\n"),
        (
            "&style=chicago",
            "Lamb, Mary. 2026. “The Shop Next Door.” Counter, February 20.\n",
        ),
        (
            "&style=mla&start=100&end=134",
            "Lamb, Mary. “The Shop Next Door.” Counter, 20 Feb. 2026.\n\n(Lamb)\n",
        ),
        (
            "&start=100&end=134",
            "Lamb, M. (2026, February 20). The shop next door. Counter.\n\n"
            "(Lamb, 2026, Till section, para. 1)\n",
        ),
    ],
)
def test_text_is_an_entry_and_with_a_place_a_citation(
    client: TestClient, asked: str, content: str
) -> None:
    assert cited(client, f"{SHOP}?format=text{asked}") == ("text/plain; charset=utf-8", content)


def test_what_has_only_a_text_is_cited_by_its_first_sentence(client: TestClient) -> None:
    path = "/v1/articles/nl/privacy/citation?format=text&start=0&end=3"
    assert cited(client, path)[1] == (
        "Wie om gegevens vraagt, legt uit waarom. (z.d.).\n\n"
        "(“Wie om gegevens vraagt, legt uit waarom”, z.d., alinea 1)\n"
    )


@pytest.mark.parametrize(
    ("asked", "parameter", "detail"),
    [
        (
            "style=mla",
            "style",
            "a style is for format=text; csl-json has none. Leave style out, or ask for "
            "format=text",
        ),
        (
            "format=ris&style=apa",
            "style",
            "a style is for format=text; ris has none. Leave style out, or ask for format=text",
        ),
        ("format=text&style=harvard", "style", "Input should be 'apa', 'chicago' or 'mla'"),
        ("format=pdf", "format", "Input should be 'csl-json', 'bibtex', 'ris' or 'text'"),
        ("start=3", "end", "is missing; start and end come together"),
        ("end=3", "end", "came without start; start and end come together"),
        ("start=3&end=3", "end", "3 does not come after start 3; a place has words"),
        (
            "start=3&end=169",
            "end",
            "169 lies outside the article's text of 168 code points",
        ),
        ("start=-1&end=3", "start", "Input should be greater than or equal to 0"),
        ("q=x", "q", "is not known here; see /docs for what is"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(
    client: TestClient, asked: str, parameter: str, detail: str
) -> None:
    answer = client.get(f"{SHOP}?{asked}")
    errors = [{"parameter": parameter, "detail": detail}]
    assert answer.json() == problem(422, "invalid-request", f"{parameter}: {detail}", SHOP, errors)


def test_the_whole_text_is_a_place(client: TestClient) -> None:
    assert cited(client, f"{SHOP}?format=text&start=0&end=168")[1].endswith(
        "\n\n(Lamb, 2026, paras. 1–2)\n"
    )


def test_an_unknown_article_is_not_cited(client: TestClient) -> None:
    answer = client.get("/v1/articles/nl/geen/citation")
    assert (answer.status_code, answer.json()) == (
        404,
        problem(
            404,
            "article-unknown",
            "There is no article 'nl/geen' in the index. GET /v1/articles lists those there are.",
            "/v1/articles/nl/geen/citation",
        ),
    )


def test_the_formats_are_documented(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    answers = paths["/v1/articles/{article_id}/citation"]["get"]["responses"]
    assert list(answers["200"]["content"]) == [
        "application/vnd.citationstyles.csl+json",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "text/plain",
    ]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of a service over articles with ids that look like something else."""
    folder = tmp_path_factory.mktemp("odd")
    names = ["nl", "nl/citation", "nl/a b#?%", "火/炬", "nl/similar"]
    text = "A torch is what we follow in the night. It never goes out in the rain."
    corpus: Path = write_files(folder, {f"corpus/{name}.txt": text for name in names})
    opened = library(reindexed(corpus / "corpus", folder / "index"))
    opened.open()
    with TestClient(create_app(opened)) as client:
        yield client


@pytest.mark.parametrize("path", ["nl/citation", "nl/a%20b%23%3F%25", "火/炬", "nl/similar"])
def test_every_other_article_can_be_cited(odd: TestClient, path: str) -> None:
    (found,) = json.loads(cited(odd, f"/v1/articles/{path}/citation")[1])
    assert found["title"] == "A torch is what we follow in the night."


def test_an_article_called_citation_is_found_by_its_id(odd: TestClient) -> None:
    assert odd.get("/v1/articles/nl/citation").json()["id"] == "nl/citation"


def test_articles_with_the_same_words_have_keys_of_their_own(odd: TestClient) -> None:
    paths = ["nl/citation", "nl/a%20b%23%3F%25", "火/炬", "nl/similar"]
    ids = {json.loads(cited(odd, f"/v1/articles/{path}/citation")[1])[0]["id"] for path in paths}
    assert len(ids) == 4
