"""How far a score can be trusted: thresholds for the embedded encoder, by pair of languages.

Set on the shipped judgements and on two dozen queries that the shipped articles say nothing about.
Around the first threshold some three of four hits are right, around the second nearly half; a
score across languages means more than the same score within one, where words are found exactly.
Nothing is normalised within an answer, so that a nonsense query stays weak.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from indexer.records import Language
from indexer.vectors import Rows

Quality = Literal["strong", "fair", "weak"]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The scores from which a hit is called strong, or fair."""

    strong: float
    fair: float


_WITHIN = Thresholds(strong=1.1, fair=0.85)
_NEAR = Thresholds(strong=1.05, fair=0.85)
_CHINESE = Thresholds(strong=1.0, fair=0.8)
THRESHOLDS: Mapping[tuple[str, str], Thresholds] = {
    ("nl", "nl"): _WITHIN,
    ("en", "en"): _WITHIN,
    ("nl", "en"): _NEAR,
    ("en", "nl"): _NEAR,
    ("nl", "zh"): _CHINESE,
    ("en", "zh"): _CHINESE,
    ("zh", "zh"): _CHINESE,
    ("zh", "nl"): _CHINESE,
    ("zh", "en"): Thresholds(strong=1.1, fair=0.8),
}
"""By the tongues of query and passage."""


def quality(score: float, asked: Language, answered: Language) -> Quality:
    """Return what a passage in one language is worth that scores so for a query in another."""
    limits = THRESHOLDS[asked.tongue, answered.tongue]
    if score >= limits.strong:
        return "strong"
    return "fair" if score >= limits.fair else "weak"


def better_than_weak(
    scores: NDArray[np.float64], asked: Language, answered: NDArray[np.str_]
) -> Rows:
    """Return the places of scores (n,) that are strong or fair, by the tongues of passages (n,)."""
    limits = np.full(len(scores), np.inf)
    for tongue in np.unique(answered).tolist():
        limits[answered == tongue] = THRESHOLDS[asked.tongue, tongue].fair
    return np.flatnonzero(scores >= limits)
