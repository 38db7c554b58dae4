"""One generation opened for reading: checked, whole, and never changing."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexer import centring, chart, phrases, regions, vectors, vocabulary
from indexer.centring import Centring
from indexer.chart import Chart
from indexer.encoders import Vectors
from indexer.errors import EncoderMismatch, IndexDamaged
from indexer.generation import Generation, IndexFolder
from indexer.manifest import Manifest
from indexer.phrases import Phrases
from indexer.quotations import spoken
from indexer.records import EncoderIdentity
from indexer.regions import Region
from indexer.store import Layout, Store
from indexer.vectors import PassageVectors
from indexer.vocabulary import Vocabulary


@dataclass(frozen=True, eq=False)
class Index:
    """Everything that answers come from."""

    generation: Generation
    store: Store
    layout: Layout
    vectors: PassageVectors
    quotations: Vectors
    """The vectors of quotations, float32 (quotations, d), in row order."""
    centring: Centring
    vocabulary: Vocabulary
    phrases: Phrases
    chart: Chart
    regions: tuple[Region, ...]

    @property
    def encoder(self) -> EncoderIdentity:
        """Return which encoder made the vectors."""
        return self.generation.manifest.encoder

    def require(self, at_hand: EncoderIdentity) -> None:
        """Raise EncoderMismatch unless this index was made with the encoder at hand."""
        made_with = self.encoder
        if made_with == at_hand:
            return
        again = ".venv/bin/python scripts/reindex.py"
        if made_with.name == at_hand.name:
            remedy = f"Make it anew with: {again} --full"
        else:
            remedy = (
                f"Make it anew with: {again} --model {at_hand.name}\n"
                "or leave --model and FAKKEL_MODEL out to use the encoder it was made with."
            )
        folder = self.generation.folder.parents[1]
        raise EncoderMismatch(folder, _called(made_with), _called(at_hand), remedy)


def open_index(path: Path) -> Index:
    """Return the published index of a folder, every file of it checked.

    Raises IndexMissing, or IndexDamaged with the file and what is wrong with it.
    """
    folder = IndexFolder(path)
    while True:
        generation = folder.current()
        try:
            folder.check(generation)
            return _opened(path, generation)
        except (IndexDamaged, OSError):
            if folder.current().name == generation.name:  # otherwise it was pruned meanwhile
                raise


def open_staged(folder: Path, unsealed: Manifest) -> Index:
    """Return a generation opened that is written but not published.

    Raises OSError when what was written cannot be read back.
    """
    try:
        return _read(Generation(folder.name, folder, unsealed))
    except (KeyError, ValueError, TypeError, RuntimeError) as problem:
        raise OSError(f"what was written cannot be read back: {problem}") from problem


def _called(identity: EncoderIdentity) -> str:
    return f"{identity.name!r} (revision {identity.revision}, {identity.dimensions} dimensions)"


def _opened(path: Path, generation: Generation) -> Index:
    """Return a generation opened. Raises IndexDamaged when its files are of another version."""
    try:
        return _read(generation)
    except (KeyError, ValueError, TypeError) as problem:
        found = f"is of another version ({problem!r})"
        raise IndexDamaged(path, generation.name, found) from problem


def _read(generation: Generation) -> Index:
    articles = Store(generation.folder)
    layout = articles.layout()
    counts = np.asarray(layout.sentence_counts)
    return Index(
        generation=generation,
        store=articles,
        layout=layout,
        vectors=vectors.read(generation.folder, counts),
        quotations=spoken.read(generation.folder),
        centring=centring.read(generation.folder),
        vocabulary=vocabulary.read(generation.folder),
        phrases=phrases.read(generation.folder),
        chart=chart.read(generation.folder),
        regions=regions.read(generation.folder),
    )
