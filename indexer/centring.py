"""What a vector tells of its language alone, taken out of it.

Vectors of one language lie together, whatever they are about, and pull a ranking towards the
language of the query. Subtracting what each language adds takes most of that away (Libovický,
Rosa and Fraser, On the Language Neutrality of Pre-trained Multilingual Representations, 2020,
arXiv:2004.05160). It is measured on the same sentences in every language, not on the collection:
there a mean would be one of topics too, and would change with every article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexer.encoders import Vectors, unit
from indexer.records import Language

FILE = "centring.npz"


@dataclass(frozen=True, eq=False)
class Centring:
    """What each tongue (``nl``, ``en``, ``zh``) adds to a vector, float32 (dimensions,)."""

    offsets: Mapping[str, Vectors]

    def apply(self, vectors: Vectors, languages: Sequence[Language]) -> Vectors:
        """Return ``vectors`` (n, d) without what their language adds, of length one again."""
        tongues = np.array([language.tongue for language in languages])
        centred = np.array(vectors, dtype=np.float32)
        for tongue, offset in self.offsets.items():
            centred[tongues == tongue] -= offset
        return unit(centred)

    def write(self, folder: Path) -> None:
        """Write the offsets into ``folder``."""
        tongues = sorted(self.offsets)
        offsets = np.array([self.offsets[tongue] for tongue in tongues])
        np.savez(folder / FILE, tongues=np.array(tongues, dtype=np.str_), offsets=offsets)


def read(folder: Path) -> Centring:
    """Return what ``write`` left in ``folder``."""
    with np.load(folder / FILE, allow_pickle=False) as found:
        return Centring(dict(zip(found["tongues"].tolist(), found["offsets"], strict=True)))


def fitted(parallel: Mapping[str, Vectors]) -> Centring:
    """Return the centring that vectors of the same sentences in every tongue (n, d) call for."""
    means = {tongue: vectors.mean(axis=0) for tongue, vectors in parallel.items()}
    overall = sum(means.values()) / np.float32(max(len(means), 1))
    return Centring({tongue: mean - overall for tongue, mean in means.items()})
