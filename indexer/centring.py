"""What a vector tells of its language alone, taken out of it.

Vectors of one language lie together, whatever they are about, and pull a ranking towards the
language of the query. Subtracting what each language adds takes most of that away (Libovický,
Rosa and Fraser, On the Language Neutrality of Pre-trained Multilingual Representations, 2020,
arXiv:2004.05160). It is measured on the same sentences in every language, not on the collection:
there a mean would be one of topics too, and would change with every article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.encoders import Vectors, unit
from indexer.records import Language

FILE = "centring.npz"
STRETCH = 1 / 3
"""The power of their likeness that cosines of translations are divided by."""
LEAST = 0.5
"""An encoder whose translations are less alike does not know one of the languages."""


@dataclass(frozen=True, eq=False)
class Centring:
    """What each tongue (``nl``, ``en``, ``zh``) adds to a vector, float32 (dimensions,)."""

    offsets: Mapping[str, Vectors]
    likeness: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """The mean cosine of translations, centred, by the tongues of a pair in alphabetical order."""

    def stretch(self, spoken: str, tongues: NDArray[np.str_]) -> NDArray[np.float32]:
        """Return what to multiply cosines by, of a query in one tongue and texts in others (n,).

        Translations are less near than texts in one language that say the same, so hits of other
        languages would come late. Cosines go only some of the way, as not all of them is owed to
        what is said.
        """
        found = np.ones(len(tongues), dtype=np.float32)
        for pair, likeness in self.likeness.items():
            if spoken in pair:
                found[tongues == pair[pair[0] == spoken]] = max(likeness, LEAST) ** -STRETCH
        return found

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
        np.savez(
            folder / FILE,
            tongues=np.array(tongues, dtype=np.str_),
            offsets=offsets,
            pairs=np.array(list(self.likeness), dtype=np.str_).reshape(-1, 2),
            likeness=np.array(list(self.likeness.values())),
        )


def read(folder: Path) -> Centring:
    """Return what ``write`` left in ``folder``."""
    with np.load(folder / FILE, allow_pickle=False) as found:
        offsets = zip(found["tongues"].tolist(), found["offsets"], strict=True)
        likeness = zip(map(tuple, found["pairs"].tolist()), found["likeness"].tolist(), strict=True)
        return Centring(dict(offsets), dict(likeness))


def fitted(parallel: Mapping[str, Vectors]) -> Centring:
    """Return the centring that vectors of the same sentences in every tongue (n, d) call for."""
    means = {tongue: vectors.mean(axis=0) for tongue, vectors in parallel.items()}
    overall = sum(means.values()) / np.float32(max(len(means), 1))
    offsets = {tongue: mean - overall for tongue, mean in means.items()}
    centred = {tongue: unit(parallel[tongue] - offset) for tongue, offset in offsets.items()}
    likeness = {
        (one, other): float((centred[one] * centred[other]).sum(axis=1).mean())
        for one, other in combinations(sorted(parallel), 2)
    }
    return Centring(offsets, likeness)
