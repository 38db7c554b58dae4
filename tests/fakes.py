"""Stand-ins that are passed as arguments: an encoder that can be worked out on paper, articles."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np

from indexer import apart
from indexer.apart import Apart
from indexer.chinese import simplified
from indexer.encoders import Vectors, unit
from indexer.glossary import Glossary
from indexer.records import EncoderIdentity
from indexer.vocabulary import weighted


class ConceptEncoder:
    """Counts words for four concepts in three languages; a fifth dimension is always 1.

    ``torch torch shop`` is (2, 1, 0, 0, 1) before it is scaled to length one.
    """

    CONCEPTS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "torch": ("torch", "fakkel", "火炬"),
        "shop": ("shop", "winkel", "商店"),
        "price": ("price", "prijs", "价格"),
        "privacy": ("privacy", "隐私"),
    }

    def __init__(self, name: str = "concepts", revision: str = "1") -> None:
        self.identity = EncoderIdentity(name, revision, dimensions=len(self.CONCEPTS) + 1)
        self.embedded: list[str] = []
        """Every text that passages were encoded from, in order."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts."""
        self.embedded += texts
        return unit([self._counts(text) for text in texts])

    def encode_query(self, text: str) -> Vectors:
        """Return the vector of a query."""
        return unit(self._counts(text))

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return the vectors of queries and of words."""
        asked = np.array([self.encode_query(text) for text in queries], dtype=np.float32)
        none = np.zeros((0, self.identity.dimensions), dtype=np.float32)
        return asked, self.encode_passages(words) if words else none

    def _counts(self, text: str) -> list[float]:
        folded = simplified(text).lower()
        counts = [float(sum(map(folded.count, words))) for words in self.CONCEPTS.values()]
        return [*counts, 1.0]


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by their paths under ``folder`` and return it."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def cosine(first: Sequence[float], second: Sequence[float]) -> float:
    """Return the cosine of two vectors."""
    a, b = np.asarray(first), np.asarray(second)
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def sentence_forms(
    sentences: Sequence[str], glossary: Glossary, background: Iterable[str] = ()
) -> list[dict[str, float]]:
    """Return, for each sentence, its forms and what each counts for."""
    return weighted(apart.taken(sentences, glossary, Apart())[0], background)
