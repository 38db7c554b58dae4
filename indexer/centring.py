"""What a vector tells of its language alone, taken out of it.

Vectors of one language lie together, whatever they are about, and pull a ranking towards the
language of the query. Subtracting each language's mean takes most of that away (a known remedy:
Libovický, Rosa and Fraser, On the Language Neutrality of Pre-trained Multilingual
Representations, 2020, arXiv:2004.05160). Few vectors make a mean of topics rather than of a
language, so means are drawn towards the mean of the whole collection.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexer.encoders import Vectors, unit
from indexer.records import Language

FILE = "centring.npz"
PULL = np.float32(20)
"""How many vectors the mean of the whole collection counts for in the mean of a language."""


@dataclass(frozen=True, eq=False)
class Centring:
    """The mean vector of each tongue (``nl``, ``en``, ``zh``) and of them all."""

    means: Mapping[str, Vectors]
    overall: Vectors
    """float32 of shape (dimensions,); also stands in for a tongue without passages."""

    def apply(self, vectors: Vectors, languages: Sequence[Language]) -> Vectors:
        """Return ``vectors`` (n, d) without their language's mean, of length one again."""
        tongues = [language.tongue for language in languages]
        offsets = np.empty_like(vectors)
        for tongue in set(tongues):
            rows = [row for row, found in enumerate(tongues) if found == tongue]
            offsets[rows] = self.means.get(tongue, self.overall)
        return unit(vectors - offsets)

    def write(self, folder: Path) -> None:
        """Write the means into ``folder``."""
        names = np.array(sorted(self.means))
        means = [self.means[name] for name in names]
        np.savez(folder / FILE, tongues=names, means=np.array(means), overall=self.overall)


def read(folder: Path) -> Centring:
    """Return what ``write`` left in ``folder``."""
    with np.load(folder / FILE, allow_pickle=False) as found:
        means = dict(zip(found["tongues"].tolist(), found["means"], strict=True))
        return Centring(means, found["overall"])


def fitted(vectors: Vectors, languages: Sequence[Language]) -> Centring:
    """Return the centring that the passage vectors (n, d) of a collection (n > 0) call for."""
    tongues = np.array([language.tongue for language in languages])
    sums = {
        tongue: (vectors[tongues == tongue].sum(axis=0), int((tongues == tongue).sum()))
        for tongue in sorted(set(tongues.tolist()))
    }
    overall: Vectors = np.mean([total / count for total, count in sums.values()], axis=0)
    means: dict[str, Vectors] = {
        tongue: (total + PULL * overall) / np.float32(count + PULL)
        for tongue, (total, count) in sums.items()
    }
    return Centring(means, overall)
