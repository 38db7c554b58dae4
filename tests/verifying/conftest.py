"""What these tests share: the articles that come with Fakkel, ready to be quoted from."""

from pathlib import Path

import pytest

from api.verifying.sameness import canonical
from api.verifying.verifier import Verifier
from indexer import phrases, sources, store
from indexer.collection import Collection, collected
from indexer.store import Store

PROJECT = Path(__file__).parents[2]


class Shipped:
    """The articles that come with Fakkel, cut into sentences."""

    def __init__(self, collection: Collection) -> None:
        self.articles = collection.articles
        self.passages = collection.passages
        self.sentences = tuple(dict.fromkeys(collection.sentence_texts))
        self.collection = collection
        self._canonical = [canonical(article.text) for article in self.articles]

    def __repr__(self) -> str:
        return "the shipped articles"

    def hold(self, text: str) -> bool:
        """Tell by plain search whether a text stands in one of the articles, but for folding."""
        wanted = canonical(text)
        return any(wanted in whole for whole in self._canonical)


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    """Return the articles that come with Fakkel."""
    read = sources.readings(sources.read(PROJECT / "corpus"), None, None)
    return Shipped(collected([reading.article for reading in read.articles]))


@pytest.fixture(scope="session")
def written(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what verifying reads of those articles; nothing is embedded."""
    folder = tmp_path_factory.mktemp("written")
    store.write(folder, shipped.collection)
    phrases.write(folder, shipped.articles)
    return folder


@pytest.fixture(scope="session")
def verifier(written: Path) -> Verifier:
    """Return what judges quotations by those articles; no speaker is known to it."""
    return Verifier(phrases.read(written), Store(written))
