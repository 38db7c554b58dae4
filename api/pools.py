"""What is searched when ranking is measured: an index, or passages held in memory.

A question goes through exactly what a reader's query goes through, but that its quotation marks
are text and no filter; every passage is scored, so that levels of evidence can be left out.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from api import ranking
from api.aimed import Aimed
from api.ranking import DECIMALS, Levels
from api.understanding import Means, understood
from api.wordlevel import WordLevel
from indexer import (
    background,
    build,
    centring,
    encoders,
    evidence,
    language,
    vectors,
    vocabulary,
)
from indexer.build import Request
from indexer.centring import Centring
from indexer.collection import Collection
from indexer.embeddings import Progress
from indexer.encoders import EMBEDDED, Encoder
from indexer.errors import IndexUnusable
from indexer.generation import IndexFolder
from indexer.glossary import Glossary
from indexer.index import Index, open_index
from indexer.store import Layout
from indexer.vectors import PassageVectors, Rows
from indexer.vocabulary import Vocabulary

ABLATION = {
    "passage": ("passages",),
    "passage + sentence": ("passages", "sentences"),
    "words alone": ("words",),
    "passage + word": ("passages", "words"),
    "all three": ("passages", "sentences", "words"),
}
"""The rankings that are compared: the levels of evidence that each adds up."""
WHOLE = "all three"


class Searched(Protocol):
    """What measuring asks of a pool."""

    @property
    def encoder_name(self) -> str:
        """Return the name of the encoder."""

    @property
    def tongues(self) -> NDArray[np.str_]:
        """Return the tongue of each passage, in row order."""

    def levels(self, question: str) -> Levels:
        """Return the evidence of every passage for a question, in row order."""


@dataclass(frozen=True, eq=False)
class Pool:
    """Passages that can be ranked for a question, with the encoder they were embedded by."""

    encoder: Encoder
    layout: Layout
    vectors: PassageVectors
    centring: Centring
    vocabulary: Vocabulary

    @property
    def encoder_name(self) -> str:
        """Return the name of the encoder."""
        return self.encoder.identity.name

    @property
    def tongues(self) -> NDArray[np.str_]:
        """Return the tongue of each passage."""
        return self.layout.tongues

    def levels(self, question: str) -> Levels:
        """Return the evidence of every passage for a question, in row order."""
        spoken = language.detect(question)
        read = understood(question, spoken, self._means)
        rows = np.arange(self.vectors.count, dtype=np.int64)
        vectors = Aimed(self.vectors, self.layout.tongues, read.towards)
        return ranking.levels(vectors, read.vector, read.words.scores, rows, read.stretch)

    @cached_property
    def _means(self) -> Means:
        words = WordLevel(self.vocabulary, self.layout)
        return Means(self.encoder, self.centring, words, self.layout)


def ordered(levels: Levels, chosen: Sequence[str]) -> Rows:
    """Return all rows, best first by the sum of the chosen levels; equal scores by row."""
    totals = np.round(sum(getattr(levels, level) for level in chosen), DECIMALS)
    order: Rows = np.lexsort((np.arange(len(totals)), -totals))
    return order


def of_index(index: Index, encoder: Encoder) -> Pool:
    """Return the passages of an index."""
    return Pool(encoder, index.layout, index.vectors, index.centring, index.vocabulary)


def of_collection(collection: Collection, encoder: Encoder, progress: Progress) -> Pool:
    """Return the passages of a collection, embedded now and held in memory, without glossary."""
    gathered = evidence.gathered(
        collection, Glossary(), background.shipped(), encoder, None, progress
    )
    counts = np.array([len(passage.sentences) for passage in collection.passages], dtype=np.int64)
    layout = Layout(collection.article_rows, counts, tuple(collection.passage_languages))
    with TemporaryDirectory() as made:
        folder = Path(made)
        gathered.write(folder)
        return Pool(
            encoder,
            layout,
            vectors.read(folder, counts),
            centring.read(folder),
            vocabulary.read(folder),
        )


def encoder_for(
    index: Path, model: str | None, load: Callable[[str, str, str], Encoder] = encoders.load
) -> Encoder:
    """Return the encoder that ``model`` names, else that of the index, else the embedded one.

    Raises EncoderUnavailable.
    """
    name = None if model is None else encoders.canonical(model)
    try:
        made_with = IndexFolder(index).current().manifest.encoder
    except IndexUnusable:
        return load(name or EMBEDDED, "", "")
    if name is None or name == made_with.name:
        return load(made_with.name, made_with.query_prompt, made_with.passage_prompt)
    return load(name, "", "")


@contextmanager
def index_of(corpus: Path, index: Path, encoder: Encoder, progress: Progress) -> Iterator[Index]:
    """Yield the published index if it is one of this corpus by this encoder, else a temporary one.

    Raises CorpusError.
    """
    published = _published(corpus, index, encoder)
    if published is not None:
        yield published
        return
    with TemporaryDirectory() as folder:
        request = Request(corpus, Path(folder), model=encoder.identity.name)
        build.reindex(request, progress, load=lambda *_: encoder)
        made = open_index(Path(folder))
        try:
            yield made
        finally:
            made.store.close()


def _published(corpus: Path, index: Path, encoder: Encoder) -> Index | None:
    """Return the published index, if it is whole and what reindexing now would make."""
    sources = build.source_digests(corpus)
    try:
        opened = open_index(index)
    except IndexUnusable:
        return None
    manifest = opened.generation.manifest
    made_with = (manifest.sources, manifest.rules, manifest.encoder)
    if made_with == (sources, build.RULES, encoder.identity):
        return opened
    opened.store.close()
    return None
