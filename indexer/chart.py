"""The map of a collection: every passage a point, near to those that say similar things.

Two dimensions by t-SNE (van der Maaten and Hinton, Visualizing Data using t-SNE, 2008) with
openTSNE (Poličar et al., 2024, Journal of Statistical Software 109(3)), from the centred vectors,
so that languages mix by topic. Points that were there before stay roughly where they were: a run
starts from their places. The only user of openTSNE, which is loaded only while indexing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.encoders import Vectors
from indexer.vectors import Rows

FILE = "chart.npz"
RULES = 1
"""Raised when passages would be placed otherwise than before."""

FEWEST = 60
"""With fewer passages, their two principal axes say all there is to say."""
MOST = 4000
"""So many passages are placed by t-SNE, spread evenly; the others among the nearest of them."""
_AXES = 50
_PERPLEXITY = 30
_NEAREST = 5
_SHARPNESS = 20.0
_AT_ONCE = 4096
_STEPS = (250, 500)
"""With exaggeration, and without."""
_STEPS_AGAIN = 120
"""From places known before, without exaggeration."""

Places = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Chart:
    """The places of the passages of one generation."""

    keys: tuple[bytes, ...]
    """What stands for the text of each passage, in row order."""
    places: Places
    """float32 (passages, 2), in no unit; only distances to others mean something."""

    def write(self, folder: Path) -> None:
        """Write the places into ``folder``."""
        keys = np.frombuffer(b"".join(self.keys), dtype="V16")
        np.savez(folder / FILE, keys=keys, places=self.places)


def read(folder: Path) -> Chart:
    """Return what ``write`` left in ``folder``."""
    with np.load(folder / FILE, allow_pickle=False) as found:
        return Chart(tuple(raw.tobytes() for raw in found["keys"]), found["places"])


def drawn(keys: Sequence[bytes], vectors: Vectors, before: Chart | None) -> Chart:
    """Return the chart of passages, given their unit vectors (passages, d) in the same order.

    The same passages always give the same chart, and one that has all of them is taken over.
    """
    known = dict(zip(before.keys, before.places, strict=True)) if before is not None else {}
    if len(keys) >= FEWEST and all(key in known for key in keys):
        return Chart(tuple(keys), np.array([known[key] for key in keys], dtype=np.float32))
    along = vectors @ _principal(vectors, _AXES)
    along -= along.mean(axis=0)
    if len(keys) < FEWEST:
        return Chart(tuple(keys), _two(along))
    rows = np.unique(np.linspace(0, len(keys) - 1, min(MOST, len(keys))).astype(np.int64))
    placed = _placed(along[rows], _starts([keys[row] for row in rows], along[rows], known))
    places = _among(along, along[rows], placed)
    places[rows] = placed
    return Chart(tuple(keys), places)


def _principal(vectors: Vectors, most: int) -> Vectors:
    """Return the directions (d, k) in which vectors spread most, their signs settled."""
    centred = vectors - vectors.mean(axis=0)
    _, found = np.linalg.eigh((centred.T @ centred).astype(np.float64))
    axes = found[:, ::-1][:, :most]
    largest = axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])]
    return np.ascontiguousarray(axes * np.where(largest < 0, -1, 1), dtype=np.float32)


def _two(along: Vectors) -> Places:
    """Return the first two of some columns; zeros where there are fewer."""
    places = np.zeros((len(along), 2), dtype=np.float32)
    places[:, : min(2, along.shape[1])] = along[:, :2]
    return places


def _starts(keys: Sequence[bytes], along: Vectors, known: Mapping[bytes, Places]) -> Places | None:
    """Return where to start from, new passages among the nearest known; None: from nothing."""
    there = np.array([key in known for key in keys])
    if there.mean() < 0.5:
        return None
    starts = np.zeros((len(keys), 2), dtype=np.float32)
    starts[there] = [known[key] for key in keys if key in known]
    starts[~there] = _among(along[~there], along[there], starts[there])
    return starts


def _placed(along: Vectors, starts: Places | None) -> Places:
    """Return places (n, 2) by t-SNE, from ``starts`` where there are any."""
    from openTSNE import TSNEEmbedding
    from openTSNE.affinity import PerplexityBasedNN

    affinities = PerplexityBasedNN(
        along, perplexity=min(_PERPLEXITY, (len(along) - 1) // 3), random_state=0, n_jobs=1
    )
    fresh = _two(along) / max(along[:, 0].std(), np.float32(1e-12)) * np.float32(1e-4)
    embedding = TSNEEmbedding(
        (fresh if starts is None else starts).astype(np.float64),
        affinities,
        negative_gradient_method="bh",
        random_state=0,
        n_jobs=1,
    )
    if starts is not None:
        return np.asarray(embedding.optimize(_STEPS_AGAIN), dtype=np.float32)
    gathered = embedding.optimize(_STEPS[0], exaggeration=12, momentum=0.5)
    return np.asarray(gathered.optimize(_STEPS[1], momentum=0.8), dtype=np.float32)


def _among(along: Vectors, fixed: Vectors, places: Places) -> Places:
    """Return places for rows of ``along``, each between those of its nearest in ``fixed``."""
    found = np.empty((len(along), 2), dtype=np.float32)
    targets = _directions(fixed)
    most = min(_NEAREST, len(fixed))
    for start in range(0, len(along), _AT_ONCE):
        near = _directions(along[start : start + _AT_ONCE]) @ targets.T
        chosen: Rows = np.argpartition(-near, most - 1, axis=1)[:, :most]
        shares = np.take_along_axis(near, chosen, axis=1)
        shares = np.exp(_SHARPNESS * (shares - shares.max(axis=1, keepdims=True)))
        shares /= shares.sum(axis=1, keepdims=True)
        found[start : start + _AT_ONCE] = (places[chosen] * shares[..., np.newaxis]).sum(axis=1)
    return found


def _directions(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    directions: Vectors = vectors / np.maximum(lengths, np.float32(1e-12))
    return directions
