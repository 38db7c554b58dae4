"""The third level of evidence: which words of a passage answer the words of a query, and how well.

A word of the query matches a word of the collection exactly (1), as a term of the glossary (0.95),
by a part of a compound (0.8), or by meaning (their similarity above a threshold, stretched to 0
to 1). Within each language the best match is then raised towards 1, and the others with it: the
word that a language has for it is nearly as good as the word itself, and a translation would be
drowned otherwise by an exact match in the language of the query. For the same reason a word weighs
as much as its matches are rare among the passages of one language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from api.lexicon import Answers, Floats, Lexicon
from indexer.compounds import parts
from indexer.encoders import Vectors
from indexer.folding import folded
from indexer.glossary import Glossary
from indexer.records import Language, Span
from indexer.stopwords import STOP_WORDS, stop_words
from indexer.store import Layout
from indexer.vectors import Rows
from indexer.vocabulary import PART_WEIGHT, Vocabulary, concept_form
from indexer.words import Word, words, words_in

RAISED = np.float32(0.3)
"""The power that raises the best match in a language towards 1."""
TERM_WEIGHT = 0.95
PASSAGE_WEIGHT = 0.4
SENTENCE_WEIGHT = 0.6
"""What the words found in a passage, and those found in one sentence of it, count for."""
REPEATED = 0.2
"""What a word that stands in many sentences of a passage counts for beyond one in a single one."""
LENGTH = 0.75
"""How far a long passage has to repeat a word more often: ``b`` of BM25."""
MOST_WORDS = 40
ENOUGH = (0.5, 1.5)
"""Two words or more count in full where they are together as rare as so many for each, at most so
many in all, that stand nowhere; where all are common, they say less than the meaning of the whole.
"""
KEPT_TEXTS = 4096
"""Texts whose words are remembered: the same passages are shown again and again."""
SHOWN = 0.25
"""A weaker match counts for its little, but explains nothing to a reader."""


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
    answers: tuple[Mapping[int, float], ...]
    """For each word the rows of the vocabulary that answer it, and how well: 0 to 1."""
    scores: Floats
    """(passages,): the weighted share of the query's words that a passage answers."""
    found: Floats
    """(words, sentences): the best match of each word in every sentence of the collection."""
    shares: Mapping[str, Floats]
    """(words,): what a match of each word counts for, by tongue."""

    def shared(self, first_sentences: Rows, counts: Rows, tongues: Sequence[str]) -> Floats:
        """Return the weighted share of the query's words that runs of sentences answer (n,).

        Each run is told by its first sentence, the number of them, and its tongue; one of no
        sentences answers nothing.
        """
        scores = np.zeros(len(counts), dtype=np.float32)
        of_tongue = np.array(tongues, dtype=np.str_)
        for tongue, shares in self.shares.items():
            rows = np.flatnonzero((of_tongue == tongue) & (counts > 0))
            if len(rows) and len(shares):
                edges = np.stack([first_sentences[rows], (first_sentences + counts)[rows]], axis=1)
                padded = np.pad(self.found, ((0, 0), (0, 1)))
                best = np.maximum.reduceat(padded, edges.ravel(), axis=1)[:, ::2]
                scores[rows] = shares @ best
        return scores


class WordLevel:
    """The words of one generation, ready to be asked."""

    def __init__(self, known: Vocabulary, layout: Layout) -> None:
        self._known = known
        self._lexicon = Lexicon(known)
        counts = layout.sentence_counts
        self._first_sentences = (np.cumsum(counts) - counts).astype(np.int64)
        self._sentences = int(counts.sum())
        self._sentence_counts = counts.astype(np.float32)
        self._tongues = {str(name): layout.tongues == name for name in np.unique(layout.tongues)}
        self._whole = frozenset(known.forms) - STOP_WORDS
        self._places = lru_cache(maxsize=KEPT_TEXTS)(self._places_in)

    @property
    def glossary(self) -> Glossary:
        """Return the terms that are known by several names."""
        return self._known.glossary

    def asked(self, text: str, spoken: Language) -> tuple[QueryWord, ...]:
        """Return the content words of a query, each once; all words when there are no others."""
        passed_over = stop_words(spoken.tongue)
        first: dict[str, Word] = {}
        for word in words(text):
            first.setdefault(word.form, word)
        standing = list(first.values())
        content = [word for word in standing if word.form not in passed_over] or standing
        terms = self._known.glossary.terms(text)
        return tuple(
            QueryWord(
                word.form,
                word.span,
                parts(word.form, self._whole),
                tuple(term.concept for term in terms if term.span.meets(word.span)),
            )
            for word in content[:MOST_WORDS]
        )

    def unknown(self, asked: Sequence[QueryWord]) -> list[str]:
        """Return the words of a query, and parts of them, whose vectors have to be given."""
        return self._lexicon.unknown(_forms(asked))

    def evidence(self, asked: Sequence[QueryWord], vectors: Mapping[str, Vectors]) -> WordEvidence:
        """Return what the words of a query find in every passage.

        ``vectors`` holds those of the unknown words, each (d,).
        """
        answers = self._answers(asked, vectors)
        found = np.zeros((len(asked), self._sentences), dtype=np.float32)
        for at, word in enumerate(asked):
            found[at] = self._found(answers[word.form])
            if word.parts:
                split = np.mean([self._found(answers[part]) for part in word.parts], axis=0)
                np.maximum(found[at], PART_WEIGHT * split, out=found[at])
        scores, shares = self._scores(found)
        shown = [answers[word.form] for word in asked]
        return WordEvidence(
            words=tuple(asked),
            answers=tuple(
                dict(zip(a.rows.tolist(), a.values.tolist(), strict=True)) for a in shown
            ),
            scores=scores,
            found=found,
            shares=shares,
        )

    def matches(self, evidence: WordEvidence, text: str) -> tuple[Match, ...]:
        """Return the best match of each word of the query in the text of a passage.

        Places are in ``text``. Words that find nothing worth showing are left out.
        """
        places = self._places(text)
        found = []
        for answers, word in zip(evidence.answers, evidence.words, strict=True):
            here = [(answers[row], span) for row, span in places if row in answers]
            if not here:
                continue
            similarity, span = max(here, key=lambda one: (one[0], -one[1].start))
            if similarity >= SHOWN:
                found.append(Match(word.form, span.of(text), round(similarity, 2), span))
        return tuple(found)

    def _answers(
        self, asked: Sequence[QueryWord], vectors: Mapping[str, Vectors]
    ) -> dict[str, Answers]:
        """Return what answers the words of a query and their parts, all compared together."""
        forms = _forms(asked)
        answers = dict(zip(forms, self._lexicon.answers(forms, vectors), strict=True))
        for word in asked:
            for concept in word.concepts:
                row = self._known.row_of.get(concept_form(concept))
                if row is not None:
                    answers[word.form] = answers[word.form].but(row, TERM_WEIGHT)
        return answers

    def _places_in(self, text: str) -> list[tuple[int, Span]]:
        """Return the rows of the forms that stand in ``text``, and where."""
        source = folded(text)
        forms = [(word.form, word.span) for word in words_in(source)]
        terms = self._known.glossary.terms_in(source)
        forms += [(concept_form(term.concept), term.span) for term in terms]
        row_of = self._known.row_of
        return [(row_of[form], span) for form, span in forms if form in row_of]

    def _found(self, answers: Answers) -> Floats:
        """Return the best match of one word in every sentence (sentences,)."""
        known = self._known
        best = np.zeros(self._sentences, dtype=np.float32)
        starts = known.starts[answers.rows]
        counts = known.starts[answers.rows + 1] - starts
        at = np.repeat(starts - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        values = np.repeat(answers.values, counts) * known.weights[at]
        np.maximum.at(best, known.sentences[at], values)
        return best

    def _scores(self, found: Floats) -> tuple[Floats, dict[str, Floats]]:
        """Return the score of every passage from the best matches (words, sentences).

        And what a match of each word counts for, by tongue.
        """
        scores, shares = np.zeros(len(self._first_sentences), dtype=np.float32), {}
        if not len(found):
            return scores, {}
        in_passage = np.maximum.reduceat(found, self._first_sentences, axis=1)
        again = np.add.reduceat(found, self._first_sentences, axis=1) - in_passage
        for name, tongue in self._tongues.items():
            in_tongue = in_passage[:, tongue]
            raised = _raised(in_tongue)
            weights = _rarity(raised * in_tongue)
            shares[name] = weights * raised[:, 0]
            of_sentences = shares[name] @ found
            one_sentence = np.maximum.reduceat(of_sentences, self._first_sentences)[tongue]
            repeated = 1 + REPEATED * _saturated(again[:, tongue], self._sentence_counts[tongue])
            whole = weights @ (raised * in_tongue * repeated)
            both = PASSAGE_WEIGHT * whole + SENTENCE_WEIGHT * one_sentence
            scores[tongue] = np.minimum(both, 1)
        return scores, shares


def _forms(asked: Sequence[QueryWord]) -> list[str]:
    return sorted({form for word in asked for form in (word.form, *word.parts)})


def _raised(in_passages: Floats) -> Floats:
    """Return what to multiply the matches of words in passages (words, n) by: (words, 1)."""
    best = in_passages.max(axis=1, keepdims=True)
    raised: Floats = np.divide(best**RAISED, best, out=np.zeros_like(best), where=best > 0)
    return raised


def _saturated(again: Floats, sentence_counts: Floats) -> Floats:
    """Return what further matches of words in passages (words, n) add up to: 0 to 1.

    As terms do in BM25 (Robertson and Zaragoza, 2009): each further one counts for less, and all
    for less in a passage of many sentences.
    """
    length = 1 - LENGTH + LENGTH * sentence_counts / sentence_counts.mean()
    share: Floats = (again / (again + length)).astype(np.float32)
    return share


def _rarity(in_passages: Floats) -> Floats:
    """Return the weights of words, summing to 1 or less, from their matches in passages (words, n).

    The inverse document frequency of BM25 (Robertson and Zaragoza, 2009) over soft counts: weak
    matches are many and mostly wrong, so each counts by its square.
    """
    count = in_passages.shape[1]
    matched = (in_passages**2).sum(axis=1)
    weights = np.log1p((count - matched + 0.5) / (matched + 0.5))
    enough = min(ENOUGH[0] * len(weights), ENOUGH[1]) if len(weights) > 1 else 0
    shares: Floats = (weights / max(weights.sum(), enough * np.log1p(count))).astype(np.float32)
    return shares
