"""How much a sentence can say: short ones are near to everything, so their vectors count for less.

The best of many sentences is taken, and chance favours the short: without this "NPS.", "Nee." or a
stray menu line would be the best sentence for many queries.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.passages import word_count

RULES = 1
"""Raised when sentences would be weighted otherwise than before."""
HALF = np.float32(4)
"""The number of words at which a sentence counts for half."""


def weights(sentences: Sequence[str]) -> NDArray[np.float32]:
    """Return what each sentence counts for (n, 1): 1/5 with one word, 5/6 with twenty."""
    counts = np.array([word_count(text) for text in sentences], dtype=np.float32).reshape(-1, 1)
    return counts / (counts + HALF)
