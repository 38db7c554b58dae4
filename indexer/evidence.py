"""What ranking compares, computed and written: vectors of passages and sentences, and words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer import centring, embeddings, vectors, vocabulary
from indexer.collection import Collection
from indexer.embeddings import Embeddings, Progress
from indexer.encoders import Encoder, Vectors, unit
from indexer.glossary import Glossary

CONTEXT = np.float32(0.5)
"""What the direction of the whole article counts for in the vector of each passage."""


@dataclass(frozen=True, eq=False, slots=True)
class Evidence:
    """The embeddings of a collection and the words in its sentences."""

    collection: Collection
    glossary: Glossary
    embeddings: Embeddings
    computed: int
    """How many texts were embedded; the others were taken over."""
    forms: Sequence[str]
    in_sentences: Sequence[Mapping[str, float]]

    def write(self, folder: Path) -> None:
        """Write everything that ranking compares into ``folder``. Raises OSError."""
        cut, kept = self.collection, self.embeddings
        of_passages, of_sentences = kept.of(cut.passage_texts), kept.of(cut.sentence_texts)
        centre = centring.fitted(of_passages, cut.passage_languages)
        centred_passages = in_context(
            centre.apply(of_passages, cut.passage_languages), cut.article_rows
        )
        centred_sentences = centre.apply(of_sentences, cut.sentence_languages)
        short_passages, short_sentences = cut.fragments()
        centred_passages[short_passages] = 0
        centred_sentences[short_sentences] = 0
        vectors.write(folder, centred_passages, centred_sentences)
        centre.write(folder)
        known = vocabulary.fitted(self.in_sentences, self.forms, kept.of(self.forms), self.glossary)
        known.write(folder)
        kept.write(folder)


def in_context(passages: Vectors, article_rows: NDArray[np.int64]) -> Vectors:
    """Return passage vectors (n, d) drawn to the mean direction of their article.

    A passage is about its article too, where it does not say so itself.
    """
    sums = np.zeros((int(article_rows.max()) + 1, passages.shape[1]), dtype=np.float32)
    np.add.at(sums, article_rows, passages)
    return unit(passages + CONTEXT * unit(sums)[article_rows])


def gathered(
    collection: Collection,
    glossary: Glossary,
    encoder: Encoder,
    known: Embeddings | None,
    progress: Progress,
) -> Evidence:
    """Return the evidence of a collection; vectors that are ``known`` are taken over."""
    in_sentences = vocabulary.sentence_forms(collection.sentence_texts, glossary)
    forms = sorted({form for weights in in_sentences for form in weights})
    texts = [*collection.passage_texts, *collection.sentence_texts, *forms]
    kept, computed = embeddings.embedded(texts, encoder, known, progress)
    return Evidence(collection, glossary, kept, computed, forms, in_sentences)
