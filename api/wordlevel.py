"""The third level of evidence: which words of a passage answer the words of a query, and how well.

A word of the query matches a word of the collection exactly (1), as a term of the glossary (0.95),
by a part of a compound (0.8), or by meaning (their similarity above a threshold, stretched to 0
to 1). Within each language the best match is then raised towards 1, and the others with it: the
word that a language has for it is nearly as good as the word itself, and a translation would be
drowned otherwise by an exact match in the language of the query. For the same reason a word weighs
as much as its matches are rare among the passages of one language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from indexer import vocabulary
from indexer.compounds import parts
from indexer.encoders import Encoder, Vectors
from indexer.folding import folded
from indexer.records import Span
from indexer.stopwords import STOP_WORDS
from indexer.store import Layout
from indexer.vocabulary import PART_WEIGHT, Vocabulary, concept_form
from indexer.words import Word, is_chinese, words, words_in

THRESHOLD = 0.35
"""Similarity from which words count as a match."""
RAISED = np.float32(0.35)
"""The power that raises the best match in a language towards 1."""
TERM_WEIGHT = 0.95
PASSAGE_WEIGHT = 0.5
SENTENCE_WEIGHT = 0.5
"""What the words found in a passage, and those found in one sentence of it, count for."""
MOST_WORDS = 40
KEPT_TEXTS = 4096
"""Texts whose words are remembered: the same passages are shown again and again."""
SHOWN = 0.25
"""A weaker match counts for its little, but explains nothing to a reader."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A content word of a query with what it may be found by."""

    form: str
    span: Span
    parts: tuple[str, ...]
    concepts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a passage that answers a word of the query."""

    query: str
    word: str
    similarity: float
    span: Span


@dataclass(frozen=True, eq=False, slots=True)
class WordEvidence:
    """What the words of a query find."""

    words: tuple[QueryWord, ...]
    soft: Floats
    """(words, forms): how well each form of the vocabulary answers each word, 0 to 1."""
    scores: Floats
    """(passages,): the weighted share of the query's words that a passage answers."""


class WordLevel:
    """The words of one generation, ready to be asked."""

    def __init__(self, known: Vocabulary, layout: Layout, encoder: Encoder) -> None:
        self._known = known
        self._encoder = encoder
        counts = layout.sentence_counts
        self._first_sentences = (np.cumsum(counts) - counts).astype(np.int64)
        self._passage_of = np.repeat(np.arange(len(counts)), counts)
        tongues = np.array([language.tongue for language in layout.languages])
        self._tongues = [tongues == tongue for tongue in sorted(set(tongues.tolist()))]
        forms = known.forms
        self._chinese = np.array([is_chinese(form) for form in forms], dtype=bool)
        self._by_meaning = np.array([_has_meaning(form) for form in forms], dtype=bool)
        self._whole = frozenset(forms) - STOP_WORDS
        self._usual = self._usual_nearness()
        self._places = lru_cache(maxsize=KEPT_TEXTS)(self._places_in)

    def evidence(self, text: str) -> WordEvidence:
        """Return what the words of a query find in every passage."""
        asked = self._words(text)
        soft = self._soft([word.form for word in asked])
        part_forms = sorted({part for word in asked for part in word.parts})
        by_part = dict(zip(part_forms, self._soft(part_forms), strict=True))
        found = np.zeros((len(asked), len(self._passage_of)), dtype=np.float32)
        for at, word in enumerate(asked):
            for concept in word.concepts:
                row = self._known.row_of.get(concept_form(concept))
                if row is not None:
                    soft[at, row] = TERM_WEIGHT
            found[at] = self._found(soft[at])
            if word.parts:
                split = np.mean([self._found(by_part[part]) for part in word.parts], axis=0)
                np.maximum(found[at], PART_WEIGHT * split, out=found[at])
        return WordEvidence(tuple(asked), soft, self._scores(found))

    def matches(self, evidence: WordEvidence, text: str) -> tuple[Match, ...]:
        """Return the best match of each word of the query in the text of a passage.

        Places are in ``text``. Words that find nothing worth showing are left out.
        """
        places = self._places(text)
        found = []
        for soft, word in zip(evidence.soft, evidence.words, strict=True):
            best = max(places, key=lambda place: (soft[place[0]], -place[1].start), default=None)
            if best is not None and soft[best[0]] >= SHOWN:
                row, span = best
                found.append(Match(word.form, span.of(text), round(float(soft[row]), 2), span))
        return tuple(found)

    def _places_in(self, text: str) -> list[tuple[int, Span]]:
        """Return the rows of the forms that stand in ``text``, and where."""
        source = folded(text)
        forms = [(word.form, word.span) for word in words_in(source)]
        terms = self._known.glossary.terms_in(source)
        forms += [(concept_form(term.concept), term.span) for term in terms]
        row_of = self._known.row_of
        return [(row_of[form], span) for form, span in forms if form in row_of]

    def _usual_nearness(self) -> Floats:
        """Return how near words of a script (first index) mostly are to words of another."""
        usual = np.zeros((2, 2), dtype=np.float32)
        for script in (0, 1):
            chosen = self._by_meaning & (self._chinese == bool(script))
            if chosen.any():
                usual[script] = self._known.nearness[chosen].mean(axis=0)
        return usual

    def _words(self, text: str) -> list[QueryWord]:
        """Return the content words of a query, each once; all words when there are no others."""
        first: dict[str, Word] = {}
        for word in words(text):
            first.setdefault(word.form, word)
        standing = list(first.values())
        content = [word for word in standing if word.form not in STOP_WORDS] or standing
        terms = self._known.glossary.terms(text)
        return [
            QueryWord(
                word.form,
                word.span,
                parts(word.form, self._whole),
                tuple(
                    term.concept
                    for term in terms
                    if term.span.start < word.span.end and word.span.start < term.span.end
                ),
            )
            for word in content[:MOST_WORDS]
        ]

    def _soft(self, forms: Sequence[str]) -> Floats:
        """Return how well each form of the vocabulary answers each of ``forms``, by 0 to 1."""
        known = self._known
        if not forms:
            return np.zeros((0, len(known.forms)), dtype=np.float32)
        vectors = self._vectors(forms)
        similarities = vectors @ known.vectors.T
        scripts = np.array([int(is_chinese(form)) for form in forms])
        targets = self._chinese.astype(int)
        own = self._nearness(forms, vectors)
        own_excess = own - self._usual[scripts]
        their_excess = known.nearness[:, scripts].T - self._usual[targets][:, scripts].T
        similarities -= (own_excess[:, targets] + their_excess) / 2
        stretched = (similarities - THRESHOLD) / (1 - THRESHOLD)
        soft: Floats = np.clip(stretched, 0, 1).astype(np.float32)
        soft[:, ~self._by_meaning] = 0
        soft[[at for at, form in enumerate(forms) if not _has_meaning(form)]] = 0
        for at, form in enumerate(forms):
            if (row := known.row_of.get(form)) is not None:
                soft[at, row] = 1
        return soft

    def _nearness(self, forms: Sequence[str], vectors: Vectors) -> Floats:
        """Return how near words are to words at large (n, 2), in Latin and Chinese script."""
        known = self._known
        found = np.zeros((len(forms), 2), dtype=np.float32)
        new = [at for at, form in enumerate(forms) if form not in known.row_of]
        for at, form in enumerate(forms):
            if form in known.row_of:
                found[at] = known.nearness[known.row_of[form]]
        for script in (0, 1) if new else ():
            background = known.vectors[self._by_meaning & (self._chinese == bool(script))]
            found[new, script] = vocabulary.nearness_to(vectors[new], background)
        return found

    def _vectors(self, forms: Sequence[str]) -> Vectors:
        """Return the centred vectors of words: those at hand, or embedded now."""
        known = self._known
        vectors = np.zeros((len(forms), known.vectors.shape[1]), dtype=np.float32)
        new = [form for form in forms if form not in known.row_of]
        embedded = iter(known.centred(new, self._encoder.encode_passages(new)) if new else ())
        for at, form in enumerate(forms):
            row = known.row_of.get(form)
            vectors[at] = next(embedded) if row is None else known.vectors[row]
        return vectors

    def _found(self, soft: Floats) -> Floats:
        """Return the best match of one word in every sentence (sentences,)."""
        known = self._known
        best = np.zeros(len(self._passage_of), dtype=np.float32)
        rows = np.flatnonzero(soft)
        starts, counts = known.starts[rows], np.diff(known.starts)[rows]
        at = np.repeat(starts - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        values = np.repeat(soft[rows], counts) * known.weights[at]
        np.maximum.at(best, known.sentences[at], values)
        return best

    def _scores(self, found: Floats) -> Floats:
        """Return the score of every passage from the best matches (words, sentences)."""
        scores = np.zeros(len(self._first_sentences), dtype=np.float32)
        if not len(found):
            return scores
        in_passage = np.maximum.reduceat(found, self._first_sentences, axis=1)
        for tongue in self._tongues:
            in_tongue = in_passage[:, tongue]
            raised = _raised(in_tongue)
            weights = _rarity(raised * in_tongue)
            of_sentences = (weights * raised[:, 0]) @ found
            one_sentence = np.maximum.reduceat(of_sentences, self._first_sentences)[tongue]
            whole = weights @ (raised * in_tongue)
            scores[tongue] = PASSAGE_WEIGHT * whole + SENTENCE_WEIGHT * one_sentence
        return scores


def _raised(in_passages: Floats) -> Floats:
    """Return what to multiply the matches of words in passages (words, n) by: (words, 1)."""
    best = in_passages.max(axis=1, keepdims=True)
    raised: Floats = np.divide(best**RAISED, best, out=np.zeros_like(best), where=best > 0)
    return raised


def _rarity(in_passages: Floats) -> Floats:
    """Return the weights of words, summing to 1, from their matches in passages (words, n).

    The inverse document frequency of BM25 (Robertson and Zaragoza, 2009) over soft counts: weak
    matches are many and mostly wrong, so each counts by its square.
    """
    count = in_passages.shape[1]
    matched = (in_passages**2).sum(axis=1)
    weights = np.log1p((count - matched + 0.5) / (matched + 0.5))
    shares: Floats = (weights / weights.sum()).astype(np.float32)
    return shares


def _has_meaning(form: str) -> bool:
    """Tell whether a form can be compared by meaning: no figure, term or single character."""
    return form[0] != "\0" and not any(map(str.isdigit, form)) and len(form) > 1
