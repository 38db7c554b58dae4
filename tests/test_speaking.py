"""Which quotation words lie in, by a store; and what follows for citations and verdicts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.speaking import StoredSpeakers
from indexer.records import Span
from indexer.store import Store
from tests.conftest import library, reindexed
from tests.fakes import write_files

TEXT = (
    "“A shop is a promise that opens at nine,” says director Anna Visser. "
    "“And closes when the last customer has gone.” The street is quiet.\n"
)
HEAD = "---\ntitle: The shop\nlang: en\nauthors: Mary Lamb\npublished: 2026-03-01\n---\n"
FIRST, SECOND = (
    "A shop is a promise that opens at nine,",
    "And closes when the last customer has gone.",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the index of one article with two quotations of one speaker."""
    folder = tmp_path_factory.mktemp("speaking")
    corpus = write_files(folder / "corpus", {"en/shop.md": HEAD + TEXT})
    return reindexed(corpus, folder / "index")


@pytest.fixture(scope="module")
def client(index: Path) -> Iterator[TestClient]:
    """Return a client of the service over that index."""
    opened = library(index)
    opened.open()
    with TestClient(create_app(opened)) as client:
        yield client


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (FIRST, FIRST),
        ("a promise", FIRST),
        ("last customer", SECOND),
        ("“And closes when the last customer has gone.”", SECOND),  # no more than its marks
        ("“And closes when the last customer has gone.” The", None),
        ("gone.” The street is quiet", None),
        ("says director", None),
    ],
)
def test_words_lie_in_the_quotation_that_holds_them_all(
    index: Path, words: str, found: str | None
) -> None:
    generation = next((index / "generations").iterdir())
    store = Store(generation)
    one = StoredSpeakers(store).at(0, place(words))
    store.close()
    assert (one.span.of(TEXT) if one else None) == found
    assert one is None or (one.article_id, one.speaker and one.speaker.name) == (
        "en/shop", "Anna Visser",
    )  # fmt: skip


def test_a_quotation_with_words_of_the_author_is_confirmed_for_nobody(client: TestClient) -> None:
    asked = {"text": "And closes when the last customer has gone.” The street is quiet."}
    for speaker in ("Anna Visser", "Mary Lamb"):
        verdict = client.post("/v1/quotes/verify", json=asked | {"speaker": speaker}).json()
        told = f"No article says that these are words of {speaker}; it cannot be confirmed."
        assert next(one["message"] for one in verdict["warnings"]) == told


def test_words_of_a_speaker_are_cited_as_cited_in_the_article(client: TestClient) -> None:
    start, end = place(FIRST)
    asked: dict[str, str | int] = {"format": "text", "start": start, "end": end}
    answer = client.get("/v1/articles/en/shop/citation", params=asked)
    assert answer.text == (
        "Lamb, M. (2026, March 1). The shop.\n\n(Visser, as cited in Lamb, 2026, para. 1)\n"
    )


def test_a_verdict_knows_who_says_the_words(client: TestClient) -> None:
    asked = {"text": "a promise that opens at nine", "speaker": "Mary Lamb"}
    verdict = client.post("/v1/quotes/verify", json=asked).json()
    assert verdict["status"] == "misattributed"
    assert verdict["places"][0]["speaker"]["name"] == "Anna Visser"
    right = client.post("/v1/quotes/verify", json=asked | {"speaker": "Visser"}).json()
    assert (right["status"], right["warnings"]) == ("exact", [])


def test_a_draft_says_who_says_it(client: TestClient) -> None:
    draft = (
        "“And closes when the last customer has gone,” says Peter Brand.\n\n"
        "As Anna Visser says: “A shop is a promise that opens at nine.”\n"
    )
    found = client.post("/v1/drafts/check", json={"text": draft, "style": "mla"}).json()
    assert [(one["speaker"], one["verdict"]["status"]) for one in found["quotations"]] == [
        ("Peter Brand", "misattributed"),
        ("Anna Visser", "normalized"),  # the full stop is the draft's
    ]
    assert found["quotations"][1]["citation"] == {
        "bibliography": "Lamb, Mary. “The Shop.” 1 Mar. 2026.",
        "in_text": "(Visser, qtd. in Lamb)",
    }
