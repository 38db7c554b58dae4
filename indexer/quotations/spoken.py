"""The vectors of quotations: what they mean, to be compared with a query in any language."""

from pathlib import Path

import numpy as np

from indexer.encoders import Vectors

FILE = "quotations.npy"


def write(folder: Path, vectors: Vectors) -> None:
    """Write the vectors of quotations (n, d), of length one or less. Raises OSError."""
    np.save(folder / FILE, vectors.astype(np.float32), allow_pickle=False)


def read(folder: Path) -> Vectors:
    """Return what ``write`` left in ``folder``."""
    found: Vectors = np.load(folder / FILE, allow_pickle=False)
    return found
