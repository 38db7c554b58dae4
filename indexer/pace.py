"""How fast texts are embedded: measured while it is done, and reckoned with beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from indexer.encoders import Encoder, Vectors
from indexer.records import EncoderIdentity

ENOUGH = 20_000
"""Characters that must be embedded before their time says how fast an encoder is."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What a run took on this machine."""

    characters: float
    """Characters embedded a second."""
    writing: float
    """Seconds to write what belongs to a passage."""

    def seconds(self, characters: int, passages: int) -> float:
        """Return how long it takes to embed so many characters and write so many passages."""
        return characters / self.characters + passages * self.writing


class Timed:
    """An encoder with a clock on it."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.identity = encoder.identity
        self.characters = 0
        self.seconds = 0.0

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of texts, as the encoder gives them."""
        began = perf_counter()
        vectors = self._encoder.encode_passages(texts)
        self.seconds += perf_counter() - began
        self.characters += sum(map(len, texts))
        return vectors

    def encode_query(self, text: str) -> Vectors:
        """Return the vector of a query, as the encoder gives it."""
        return self._encoder.encode_query(text)

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return the vectors of queries and words, as the encoder gives them."""
        return self._encoder.encode_search(queries, words)

    def pace(self, passages: int, writing: float, before: Pace | None) -> Pace | None:
        """Return the pace of a run that wrote ``passages`` in ``writing`` seconds.

        Where too little was embedded to tell, the pace of embedding is that of ``before``.
        """
        a_passage = writing / passages
        if self.characters >= ENOUGH and self.seconds > 0:
            return Pace(self.characters / self.seconds, a_passage)
        return before and Pace(before.characters, a_passage)


class Tally:
    """Stands in for an encoder and only counts what it would be given."""

    def __init__(self, dimensions: int) -> None:
        self.identity = EncoderIdentity("tally", "", dimensions)
        self.texts: list[str] = []

    @property
    def characters(self) -> int:
        """Return how many characters would be embedded."""
        return sum(map(len, self.texts))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Take note of the texts, and return vectors of zeros."""
        self.texts += texts
        return np.zeros((len(texts), self.identity.dimensions), dtype=np.float32)

    def encode_query(self, text: str) -> Vectors:
        """Return a vector of zeros."""
        vector: Vectors = self.encode_passages([text])[0]
        return vector

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return vectors of zeros."""
        return self.encode_passages(queries), self.encode_passages(words)
