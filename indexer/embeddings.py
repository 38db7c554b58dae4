"""The vectors of texts as the encoder gave them, kept so that no text is embedded twice.

They are kept as float16, and every later step starts from those, so that an index comes out
the same whether a vector was computed now or taken over from the generation before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.encoders import Encoder, Vectors, encoder_input, unit

FILES = ("embeddings.npy", "embedding_keys.npy")
BATCH = 64
Progress = Callable[[int, int], None]
"""Told how many texts of how many are embedded."""


@dataclass(frozen=True, eq=False)
class Embeddings:
    """Vectors by what was embedded."""

    rows: dict[bytes, int]
    """Row of each text, by a digest of what reached the encoder."""
    vectors: NDArray[np.float16]
    """Shape (texts, dimensions)."""

    def of(self, texts: Sequence[str]) -> Vectors:
        """Return the unit vectors of ``texts``, float32 (texts, dimensions). KeyError if absent."""
        return unit(self.vectors[[self.rows[key(text)] for text in texts]])

    def write(self, folder: Path) -> None:
        """Write the two files of the embeddings into ``folder``."""
        keys = np.frombuffer(b"".join(self.rows), dtype="V16")
        np.save(folder / FILES[0], self.vectors, allow_pickle=False)
        np.save(folder / FILES[1], keys, allow_pickle=False)


def read(folder: Path) -> Embeddings:
    """Return what ``write`` left in ``folder``."""
    vectors = np.load(folder / FILES[0], allow_pickle=False)
    keys = np.load(folder / FILES[1], allow_pickle=False)
    return Embeddings({raw.tobytes(): row for row, raw in enumerate(keys)}, vectors)


def key(text: str) -> bytes:
    """Return 16 bytes that stand for what the encoder sees of ``text``."""
    return blake2b(encoder_input(text).encode(), digest_size=16).digest()


def embedded(
    texts: Sequence[str], encoder: Encoder, known: Embeddings | None, progress: Progress
) -> tuple[Embeddings, int]:
    """Return the embeddings of ``texts``, each once, and how many had to be computed."""
    wanted = {key(text): text for text in texts}
    old_rows = known.rows if known is not None else {}
    missing = {digest: text for digest, text in wanted.items() if digest not in old_rows}
    computed = np.empty((len(missing), encoder.identity.dimensions), dtype=np.float16)
    pending = list(missing.values())
    for start in range(0, len(pending), BATCH):
        progress(start, len(pending))
        batch = pending[start : start + BATCH]
        computed[start : start + len(batch)] = encoder.encode_passages(batch)
    progress(len(pending), len(pending))
    kept = [digest for digest in wanted if digest not in missing]
    parts = [computed]
    if known is not None and kept:
        parts.insert(0, known.vectors[[old_rows[digest] for digest in kept]])
    rows = {digest: row for row, digest in enumerate([*kept, *missing])}
    return Embeddings(rows, np.concatenate(parts)), len(missing)
