"""The map of a collection: every passage a point, near to those that say similar things.

Two dimensions by t-SNE (van der Maaten and Hinton, Visualizing Data using t-SNE, 2008) with
openTSNE (Poličar et al., 2024, Journal of Statistical Software 109(3)), from the centred vectors,
so that languages mix by topic. Points that were there before stay where they were as long as few
are new, and roughly so when the map is laid out again: that starts from their places. The only
user of openTSNE, which is loaded only when there is something to lay out.
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
_GUESSED = 0.1
"""So large a share of the passages may stand where the passages nearest to them do."""

Places = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Chart:
    """The places of the passages of one generation."""

    keys: tuple[bytes, ...]
    """What stands for the text of each passage, in row order."""
    places: Places
    """float32 (passages, 2), in no unit; only distances to others mean something."""
    settled: NDArray[np.bool_]
    """Which passages had a part in the last layout; the others came later, among known ones."""

    def write(self, folder: Path) -> None:
        """Write the places into ``folder``."""
        keys = np.frombuffer(b"".join(self.keys), dtype="V16")
        np.savez(folder / FILE, keys=keys, places=self.places, settled=self.settled)


def read(folder: Path) -> Chart:
    """Return what ``write`` left in ``folder``."""
    with np.load(folder / FILE, allow_pickle=False) as found:
        keys = tuple(raw.tobytes() for raw in found["keys"])
        return Chart(keys, found["places"], found["settled"])


def drawn(keys: Sequence[bytes], vectors: Vectors, before: Chart | None) -> Chart:
    """Return the chart of passages, given their unit vectors (passages, d) in the same order.

    The same passages always give the same chart, and one that has all of them is taken over.
    """
    along = vectors @ _principal(vectors, _AXES)
    along -= along.mean(axis=0)
    if len(keys) < FEWEST:
        return _chart(keys, _two(along))
    known = dict(zip(before.keys, before.places, strict=True)) if before is not None else {}
    there = np.array([key in known for key in keys])
    settled = there & _settled(keys, before)
    if settled.mean() >= 1 - _GUESSED:
        return Chart(tuple(keys), _extended(keys, along, known, there), settled)
    rows = np.unique(np.linspace(0, len(keys) - 1, min(MOST, len(keys))).astype(np.int64))
    starts = None
    if there[rows].mean() >= 0.5:
        starts = _extended([keys[row] for row in rows], along[rows], known, there[rows])
    placed = _placed(along[rows], starts)
    places = _among(along, along[rows], placed)
    places[rows] = placed
    return _chart(keys, places)


def _chart(keys: Sequence[bytes], places: Places) -> Chart:
    """Return a chart in which all passages were laid out together."""
    return Chart(tuple(keys), places, np.ones(len(keys), dtype=np.bool_))


def _settled(keys: Sequence[bytes], before: Chart | None) -> NDArray[np.bool_]:
    """Return which passages had a part in the last layout."""
    if before is None:
        return np.zeros(len(keys), dtype=np.bool_)
    settled = {key for key, had in zip(before.keys, before.settled, strict=True) if had}
    return np.array([key in settled for key in keys])


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


def _extended(
    keys: Sequence[bytes],
    along: Vectors,
    known: Mapping[bytes, Places],
    there: NDArray[np.bool_],
) -> Places:
    """Return the known places of passages, and for the others places among the nearest known."""
    places = np.zeros((len(keys), 2), dtype=np.float32)
    places[there] = [known[key] for key in keys if key in known]
    if not there.all():
        places[~there] = _among(along[~there], along[there], places[there])
    return places


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
