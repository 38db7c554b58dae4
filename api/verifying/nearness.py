"""Sentences of the sources near in meaning to words that stand nowhere: offered, never a match."""

from collections.abc import Sequence
from functools import lru_cache

from api.search import Hit, Query, Searcher
from api.speaking import StoredSpeakers
from api.verifying.verdict import Suggestion
from api.verifying.verifier import Verifier
from indexer.records import Span

_MOST = 5
_NEAR = 0.19
"""Evidence of the best sentence, half its cosine with the words, from which it is offered.

Of 120 sentences that the shipped articles say nothing of, one in twenty is as near to one there;
below this the words must speak for it too.
"""
_LONGEST = 1000


@lru_cache(maxsize=2)
def verifier_over(searcher: Searcher) -> Verifier:
    """Return what judges quotations by the generation that ``searcher`` answers from."""
    index = searcher.index

    def near(text: str) -> Sequence[Suggestion]:
        found = searcher.search(Query(text[:_LONGEST], limit=_MOST)).hits
        return [_suggestion(hit) for hit in found if _is_near(hit)]

    return Verifier(index.phrases, index.store, StoredSpeakers(index.store), near)


def _is_near(hit: Hit) -> bool:
    return hit.evidence.sentence >= _NEAR or hit.quality != "weak"


def _suggestion(hit: Hit) -> Suggestion:
    span = Span(hit.best.start, hit.best.end)
    return Suggestion(hit.article, span, hit.best.text, hit.passage.lang, 2 * hit.evidence.sentence)
