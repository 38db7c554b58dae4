"""The words of the collection: their vectors, and which sentences they stand in.

The vocabulary is the dictionary: a word of a query is compared with every word of the collection
as the encoder embeds the two alone, whatever their languages. Word vectors are centred per script
and kept along their principal axes; each is known by how near it is to words at large, which is
taken off its similarities (CSLS: Conneau et al., Word Translation Without Parallel Data, 2018,
arXiv:1710.04087).
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.apart import Parts
from indexer.compounds import parts
from indexer.encoders import Vectors, unit
from indexer.glossary import Glossary
from indexer.stopwords import STOP_WORDS
from indexer.vectors import Rows
from indexer.words import is_chinese

FILES = ("vocabulary.json", "vocabulary.npz")
RULES = 4
"""Raised when words would be compared otherwise than before."""

NEIGHBOURS = 10
"""How many nearest words say how near a word is to words at large."""
AXES = 192
"""Along so many of 512 axes words compare as well as along all, in less than half the time."""
BACKGROUND = 2000
"""At most this many words of a script stand for words at large."""
PART_WEIGHT = 0.8
"""What a part of a compound counts for, beside the word itself."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The forms of a collection in alphabetical order, and what is known of each by row."""

    forms: tuple[str, ...]
    glossary: Glossary
    vectors: Vectors
    """float32 (forms, k), centred by script, along the axes, of length one."""
    script_means: Vectors
    """float32 (2, d): the mean of Latin and of Chinese words, before centring."""
    axes: Vectors
    """float32 (d, k): the directions in which words differ most."""
    nearness: Floats
    """float32 (forms, 2): mean similarity with the nearest words in Latin and Chinese script."""
    starts: Rows
    """Where the sentences of each form start in ``sentences``; one more than there are forms."""
    sentences: Rows
    weights: Floats
    """What a form counts for in each of its sentences: 1, or less for part of a compound."""
    names: frozenset[str] = frozenset()
    """Forms in Latin script that are mostly written with a capital."""

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """Return the row of each form."""
        return {form: row for row, form in enumerate(self.forms)}

    def centred(self, forms: Sequence[str], vectors: Vectors) -> Vectors:
        """Return vectors (n, d) without the mean of the script, along the axes (n, k)."""
        means = self.script_means[[int(is_chinese(form)) for form in forms]]
        return unit((vectors - means) @ self.axes)

    def write(self, folder: Path) -> None:
        """Write the vocabulary into ``folder``."""
        terms = self.glossary
        listed = {
            "forms": self.forms,
            "concepts": terms.concepts,
            "called": terms.names,
            "names": sorted(self.names),
        }
        (folder / FILES[0]).write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")
        np.savez(
            folder / FILES[1],
            vectors=self.vectors.astype(np.float16),
            script_means=self.script_means,
            axes=self.axes,
            nearness=self.nearness,
            starts=self.starts,
            sentences=self.sentences,
            weights=self.weights,
        )


def read(folder: Path) -> Vocabulary:
    """Return what ``write`` left in ``folder``."""
    listed = json.loads((folder / FILES[0]).read_text(encoding="utf-8"))
    with np.load(folder / FILES[1], allow_pickle=False) as arrays:
        return Vocabulary(
            forms=tuple(listed["forms"]),
            glossary=Glossary(
                tuple(map(tuple, listed["concepts"])), tuple(map(tuple, listed["called"]))
            ),
            vectors=unit(arrays["vectors"]),
            script_means=arrays["script_means"],
            axes=arrays["axes"],
            nearness=arrays["nearness"],
            starts=arrays["starts"],
            sentences=arrays["sentences"],
            weights=arrays["weights"],
            names=frozenset(listed["names"]),
        )


def concept_form(concept: int) -> str:
    """Return the form that stands for a concept of the glossary; no text contains it."""
    return f"\0{concept}"


def weighted(texts: Sequence[Parts], background: Iterable[str]) -> list[dict[str, float]]:
    """Return, for each text, its forms and what each counts for, compounds taken apart.

    Parts of compounds are words of the texts or of the background.
    """
    standing = {form for text in texts for form in text.forms}
    known = standing.union(background) - STOP_WORDS
    parts_of = {form: parts(form, known) for form in standing - STOP_WORDS}
    found = []
    for text in texts:
        weights = {part: PART_WEIGHT for form in text.forms for part in parts_of.get(form, ())}
        weights |= dict.fromkeys(text.forms, 1.0)
        weights |= {concept_form(concept): 1.0 for concept in text.concepts}
        found.append(weights)
    return found


def names_in(sentences: Sequence[Parts]) -> frozenset[str]:
    """Return the forms that have a capital in half of the places, or more, where not all have."""
    capital = Counter(text.forms[at] for text in sentences for at in text.capitals)
    anywhere = Counter(form for text in sentences for form in text.forms[1:])
    return frozenset(form for form, count in capital.items() if 2 * count >= anywhere[form])


def fitted(
    in_sentences: Sequence[Mapping[str, float]],
    forms: Sequence[str],
    vectors: Vectors,
    glossary: Glossary,
    names: frozenset[str] = frozenset(),
) -> Vocabulary:
    """Return the vocabulary of a collection.

    ``forms`` are all forms in order, ``vectors`` (forms, d) their embeddings; concepts of the
    glossary have vectors of zeros. ``names`` are the forms that are written with a capital.
    """
    chinese = np.array([is_chinese(form) for form in forms], dtype=bool)
    real = np.array([not form.startswith("\0") for form in forms], dtype=bool)
    means = np.stack([_mean(vectors[real & ~chinese]), _mean(vectors[chinese])])
    centred = unit(np.where(real[:, np.newaxis], vectors - means[chinese.astype(int)], 0))
    axes = _principal(centred)
    centred = unit(centred @ axes)
    row_of = {form: row for row, form in enumerate(forms)}
    counts = [len(weights) for weights in in_sentences]
    number = sum(counts)
    rows = np.fromiter(
        (row_of[form] for weights in in_sentences for form in weights), np.int64, number
    )
    values = np.fromiter(
        (value for weights in in_sentences for value in weights.values()), np.float32, number
    )
    owners = np.repeat(np.arange(len(in_sentences)), counts)
    order = np.lexsort((owners, rows))
    nearness = [
        nearness_to(centred, at_large(centred[real & mask])) for mask in (~chinese, chinese)
    ]
    return Vocabulary(
        forms=tuple(forms),
        glossary=glossary,
        vectors=centred,
        script_means=means,
        axes=axes,
        nearness=np.stack(nearness, axis=1),
        starts=np.searchsorted(rows[order], np.arange(len(forms) + 1)).astype(np.int64),
        sentences=owners[order].astype(np.int64),
        weights=values[order],
        names=names,
    )


def at_large(vectors: Vectors) -> Vectors:
    """Return at most BACKGROUND of the vectors (n, d), spread evenly."""
    return vectors[:: max(-(-len(vectors) // BACKGROUND), 1)]


def nearness_to(vectors: Vectors, background: Vectors) -> Floats:
    """Return the mean similarity of each vector (n, d) with its nearest in the background."""
    if len(background) < NEIGHBOURS:
        return np.zeros(len(vectors), dtype=np.float32)
    similarities = vectors @ background.T
    nearest = np.partition(similarities, -NEIGHBOURS, axis=1)[:, -NEIGHBOURS:]
    mean: Floats = nearest.mean(axis=1, dtype=np.float32)
    return mean


def _principal(vectors: Vectors) -> Vectors:
    """Return the directions (d, k) in which vectors (n, d) spread most, all where they are few."""
    dimensions = vectors.shape[1]
    if dimensions <= AXES:
        return np.eye(dimensions, dtype=np.float32)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    return np.ascontiguousarray(directions[:, ::-1][:, :AXES], dtype=np.float32)


def _mean(chosen: Vectors) -> Vectors:
    mean: Vectors = chosen.sum(axis=0) / np.float32(max(len(chosen), 1))
    return mean
