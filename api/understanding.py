"""A query understood: one vector for all of it, and what its words find.

The encoder knows some words by one name only: a Dutch compound it has not met is noise to it, and
its parts are not; a term of the glossary may be strange to it in one language and familiar in
another. So the vector is the mean of those of the query worded in several ways; and passages in a
tongue that all of a Dutch query was put into are compared with one that is drawn to that wording.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from api.wordlevel import QueryWord, WordEvidence, WordLevel
from indexer import background
from indexer.centring import Centring
from indexer.encoders import Encoder, Vectors, unit
from indexer.glossary import COLUMNS, Glossary, Term
from indexer.records import Language, Span
from indexer.store import Layout
from indexer.vectors import Scores

NAMED_IN = ("en", "zh")
"""The tongues in which terms are named besides: the encoder knows most words of these two."""
OWN_WORDING = 0.5
"""What the wording in the tongue of a passage counts for beyond the mean of all."""
_CHINESE_STOP = re.compile("。([”」』]?)$")
"""A sentence that closes as only Chinese ones do is nearer to Chinese ones, whatever they say."""


@dataclass(frozen=True, eq=False, slots=True)
class Understood:
    """What ranking compares with passages."""

    vector: Vectors
    """Centred, float32 (dimensions,), of length one."""
    words: WordEvidence
    stretch: Scores
    """What to multiply the cosine of each passage by, for its language, float32 (passages,)."""
    towards: Mapping[str, Vectors]
    """The vectors that take its place for passages in some tongues, of the same kind."""

    def vector_for(self, tongue: str) -> Vectors:
        """Return the vector (dimensions,) that passages in a tongue are compared with."""
        return self.towards.get(tongue, self.vector)


@dataclass(frozen=True, slots=True)
class Wordings:
    """A query as it stands and worded otherwise, each wording once."""

    texts: tuple[str, ...]
    own: Mapping[str, str]
    """Those that put it into another tongue, as far as it can be, by the tongue."""


@dataclass(frozen=True, eq=False, slots=True)
class Means:
    """What queries of one generation are understood by."""

    encoder: Encoder
    centring: Centring
    words: WordLevel
    layout: Layout
    dictionary: Glossary = field(default_factory=background.dictionary)
    """What ordinary words are called in the other tongues."""


def understood(text: str, spoken: Language, by: Means) -> Understood:
    """Return a query as it is compared; all embedded in one go."""
    asked = by.words.asked(text, spoken)
    unknown = by.words.unknown(asked)
    worded = wordings(text, spoken, asked, by.words.glossary, by.dictionary)
    of_query, of_words = by.encoder.encode_search(worded.texts, unknown)
    mean = unit(of_query.mean(axis=0, keepdims=True))[0]
    drawn = [of_query[worded.texts.index(own)] for own in worded.own.values()]
    directions = unit(np.stack([mean, *(mean + OWN_WORDING * vector for vector in drawn)]))
    vector, *others = by.centring.apply(directions, [spoken] * len(directions))
    return Understood(
        vector=vector,
        words=by.words.evidence(asked, dict(zip(unknown, of_words, strict=True))),
        stretch=by.centring.stretch(spoken.tongue, by.layout.tongues),
        towards=dict(zip(worded.own, others, strict=True)),
    )


def wordings(
    text: str,
    spoken: Language,
    asked: Sequence[QueryWord],
    glossary: Glossary,
    dictionary: Glossary,
) -> Wordings:
    """Return how a query may be worded.

    With the stop of other languages, with its terms called by other names, and in Dutch, which the
    encoder knows least, with compounds taken apart and ordinary words renamed as well.
    """
    in_dutch = spoken is Language.DUTCH
    apart = [(word.span, " ".join(word.parts)) for word in asked if in_dutch and word.parts[1:]]
    naming = (glossary, dictionary) if in_dutch else (glossary,)
    terms = [(known, term) for known in naming if known.names for term in known.terms(text)]
    named = {tongue: _replaced(text, _renamed(terms, COLUMNS.index(tongue))) for tongue in NAMED_IN}
    ways = (text, _CHINESE_STOP.sub(r".\1", text), _replaced(text, apart), *named.values())
    own = {tongue: way for tongue, way in named.items() if in_dutch and way != text}
    return Wordings(tuple(dict.fromkeys(ways)), own)


def _renamed(terms: Sequence[tuple[Glossary, Term]], column: int) -> list[tuple[Span, str]]:
    """Return what is called otherwise in a tongue, and how; the first of several in one place."""
    changes: list[tuple[Span, str]] = []
    for known, term in terms:
        name = known.names[term.concept][column]
        if name and not any(term.span.meets(span) for span, _ in changes):
            changes.append((term.span, name))
    return changes


def _replaced(text: str, changes: Sequence[tuple[Span, str]]) -> str:
    for span, name in sorted(changes, reverse=True):
        text = text[: span.start] + name + text[span.end :]
    return text
