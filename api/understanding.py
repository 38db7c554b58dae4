"""A query understood: one vector for all of it, and what its words find.

The encoder knows some words by one name only: a Dutch compound it has not met is noise to it, and
its parts are not; a term of the glossary may be strange to it in one language and familiar in
another. So the vector is the mean of those of the query worded in several ways.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from api.wordlevel import QueryWord, WordEvidence, WordLevel
from indexer.centring import Centring
from indexer.encoders import Encoder, Vectors, unit
from indexer.glossary import COLUMNS, Glossary
from indexer.records import Language, Span
from indexer.store import Layout
from indexer.vectors import Scores

NAMED_IN = ("en", "zh")
"""The tongues in which terms are named besides: the encoder knows most words of these two."""


@dataclass(frozen=True, eq=False, slots=True)
class Understood:
    """What ranking compares with passages."""

    vector: Vectors
    """Centred, float32 (dimensions,), of length one."""
    words: WordEvidence
    stretch: Scores
    """What to multiply the cosine of each passage by, for its language, float32 (passages,)."""


@dataclass(frozen=True, eq=False, slots=True)
class Means:
    """What queries of one generation are understood by."""

    encoder: Encoder
    centring: Centring
    words: WordLevel
    layout: Layout


def understood(text: str, spoken: Language, by: Means) -> Understood:
    """Return a query, without its quotation marks, as it is compared; all embedded in one go."""
    asked = by.words.asked(text, spoken)
    unknown = by.words.unknown(asked)
    worded = wordings(text, spoken, asked, by.words.glossary)
    of_query, of_words = by.encoder.encode_search(worded, unknown)
    mean = unit(of_query.mean(axis=0, keepdims=True))
    return Understood(
        vector=by.centring.apply(mean, [spoken])[0],
        words=by.words.evidence(asked, dict(zip(unknown, of_words, strict=True))),
        stretch=by.centring.stretch(spoken.tongue, by.layout.tongues),
    )


def wordings(
    text: str, spoken: Language, asked: Sequence[QueryWord], glossary: Glossary
) -> tuple[str, ...]:
    """Return a query as it stands, with Dutch compounds taken apart, and with terms renamed."""
    apart = [
        (word.span, " ".join(word.parts))
        for word in asked
        if spoken is Language.DUTCH and len(word.parts) > 1
    ]
    found = glossary.terms(text) if glossary.names else ()
    renamed = [
        [(term.span, name) for term in found if (name := glossary.names[term.concept][at])]
        for at in map(COLUMNS.index, NAMED_IN)
    ]
    ways = [text, *(_replaced(text, changes) for changes in (apart, *renamed))]
    return tuple(dict.fromkeys(ways))


def _replaced(text: str, changes: Sequence[tuple[Span, str]]) -> str:
    for span, name in sorted(changes, reverse=True):
        text = text[: span.start] + name + text[span.end :]
    return text
