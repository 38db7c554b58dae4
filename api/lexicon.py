"""Which words of a collection answer a word of a query, and how well: the vocabulary as dictionary.

A word answers itself (1), and other words as far as their similarity is beyond a threshold,
stretched to 0 to 1. What a word is near to everything is taken off first (CSLS, see
``indexer.vocabulary``). A word that means nothing to the encoder in the other script may be a
name, and is answered there by what sounds like it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from api.namesakes import Namesakes
from indexer import vocabulary
from indexer.encoders import Vectors
from indexer.vectors import Rows
from indexer.vocabulary import Vocabulary
from indexer.words import is_chinese

THRESHOLD = 0.35
"""Similarity from which words count as a match."""
_MOST_GAIN = np.float32(0.1)
"""What words far from all others gain at most; nonsense is far from everything too."""
NAMESAKE_WEIGHT = 0.9
"""What a name counts for that sounds the same in another script."""
_KNOWN = 0.5
"""A word that something answers so well by meaning is not taken for a name that means nothing: in
the other script, or, where no sentence has the word, anywhere."""
_KEPT = 20_000
"""Words whose answers are remembered: they are the same in every query."""

Floats = NDArray[np.float32]
_NOTHING = (np.empty(0, np.int64), np.empty(0, np.float32))


@dataclass(frozen=True, eq=False, slots=True)
class Answers:
    """The forms of the vocabulary that answer a word, by row, ascending, and how well: 0 to 1."""

    rows: Rows
    values: Floats

    def and_by_sound(self, alike: Mapping[int, float]) -> "Answers":
        """Return the same, with forms that sound alike, by row, where they answer better so."""
        found = self
        for row, likeness in alike.items():
            value = NAMESAKE_WEIGHT * likeness
            if value > self.values[self.rows == row].max(initial=0):
                found = found.but(row, value)
        return found

    def but(self, row: int, value: float) -> "Answers":
        """Return the same, with one more form that answers so well."""
        others = self.rows != row
        at = int(np.searchsorted(self.rows[others], row))
        return Answers(
            np.insert(self.rows[others], at, row),
            np.insert(self.values[others], at, np.float32(value)),
        )


class Lexicon:
    """The words of one generation, ready to be compared with words of queries."""

    def __init__(self, known: Vocabulary) -> None:
        self._known = known
        scripts = np.array([int(is_chinese(form)) for form in known.forms], dtype=np.int64)
        by_meaning = np.array([_has_meaning(form) for form in known.forms], dtype=bool)
        standing = np.diff(known.starts) > 0
        self._rows = np.flatnonzero(by_meaning & standing)
        self._vectors = np.ascontiguousarray(known.vectors[self._rows].T)
        """One word a column: multiplied so, few words take half the time."""
        self._scripts = scripts[self._rows]
        of_script = [by_meaning & (scripts == script) for script in (0, 1)]
        self._at_large = [vocabulary.at_large(known.vectors[chosen]) for chosen in of_script]
        self._usual = np.stack(
            [known.nearness[chosen].sum(axis=0) / max(chosen.sum(), 1) for chosen in of_script]
        )
        self._excess = known.nearness[self._rows] - self._usual[self._scripts]
        self._namesakes = Namesakes(known, self._rows.tolist())
        self._found: dict[str, Answers] = {}

    def unknown(self, forms: Sequence[str]) -> list[str]:
        """Return those of ``forms``, each once, whose vectors are needed to answer them."""
        known = self._known.row_of
        return [
            form for form in dict.fromkeys(forms) if form not in self._found and form not in known
        ]

    def answers(self, forms: Sequence[str], vectors: Mapping[str, Vectors]) -> list[Answers]:
        """Return what answers each of ``forms``, given the vectors (d,) of those unknown."""
        if len(self._found) > _KEPT:
            self._found = {form: self._found[form] for form in forms if form in self._found}
        new = [form for form in dict.fromkeys(forms) if form not in self._found]
        if new:
            self._found |= dict(zip(new, self._compared(new, vectors), strict=True))
        return [self._found[form] for form in forms]

    def _compared(self, forms: Sequence[str], given: Mapping[str, Vectors]) -> list[Answers]:
        known = self._known
        vectors = self._vectors_of(forms, given)
        scripts = np.array([int(is_chinese(form)) for form in forms])
        excess = self._nearness(forms, vectors) - self._usual[scripts]
        similarities = vectors @ self._vectors
        answers = []
        for form, script, own, found in zip(forms, scripts, excess, similarities, strict=True):
            near, values = self._near(found, own, script) if _has_meaning(form) else _NOTHING
            one = Answers(self._rows[near], values)
            one = one.and_by_sound(self._sounding_like(form, near, values))
            row = known.row_of.get(form)
            answers.append(one if row is None else one.but(row, 1))
        return answers

    def _near(self, similarities: Floats, excess: Floats, script: int) -> tuple[Rows, Floats]:
        """Return which words answer one, by their place among those that may, and how well.

        Given its similarities with them (n,) and how much nearer it is than usual to words at
        large (2,).
        """
        may = np.flatnonzero(similarities > THRESHOLD - _MOST_GAIN)
        hubness = (excess[self._scripts[may]] + self._excess[may, script]) / 2
        found = similarities[may] - np.maximum(hubness, -_MOST_GAIN)
        beyond = found > THRESHOLD
        values = np.minimum((found[beyond] - THRESHOLD) / (1 - THRESHOLD), 1)
        return may[beyond], values.astype(np.float32)

    def _sounding_like(self, form: str, near: Rows, values: Floats) -> Mapping[int, float]:
        """Return the names that a word may be in the other script, if it means nothing there."""
        elsewhere = self._scripts[near] != int(is_chinese(form))
        rivals = values[elsewhere] if form in self._known.row_of else values
        return {} if rivals.max(initial=0) > _KNOWN else self._namesakes.of(form)

    def _nearness(self, forms: Sequence[str], vectors: Vectors) -> Floats:
        """Return how near words are to words at large (n, 2), in Latin and Chinese script."""
        known = self._known
        rows = [known.row_of.get(form, -1) for form in forms]
        found = known.nearness[rows] if len(known.forms) else np.zeros((len(rows), 2), np.float32)
        new = [at for at, row in enumerate(rows) if row < 0]
        for script in (0, 1) if new else ():
            found[new, script] = vocabulary.nearness_to(vectors[new], self._at_large[script])
        return found

    def _vectors_of(self, forms: Sequence[str], given: Mapping[str, Vectors]) -> Vectors:
        """Return the centred vectors of words: those at hand, or given."""
        known = self._known
        vectors = np.zeros((len(forms), known.vectors.shape[1]), dtype=np.float32)
        new = [form for form in forms if form not in known.row_of]
        embedded = iter(known.centred(new, np.stack([given[form] for form in new])) if new else ())
        for at, form in enumerate(forms):
            row = known.row_of.get(form)
            vectors[at] = next(embedded) if row is None else known.vectors[row]
        return vectors


def _has_meaning(form: str) -> bool:
    """Tell whether a form can be compared by meaning: no figure, term or single character."""
    return form[0] != "\0" and not any(map(str.isdigit, form)) and len(form) > 1
