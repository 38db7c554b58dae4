"""How many passages answer a query under each choice of a filter, all other filters as they are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from indexer.index import Index
from indexer.records import Language
from indexer.vectors import Rows


@dataclass(frozen=True, slots=True)
class Facets:
    """How many passages answer, that is, as hits better than weak."""

    answering: int
    until: int
    """The place in the ranking after the last of them: from here on all hits are weak."""
    languages: Mapping[Language, int]
    """Their number under each choice of this filter, all other filters as they are."""
    publishers: Mapping[str, int]
    """The same; the largest first."""


def counted(places: Rows, any_language: Rows, any_publisher: Rows, index: Index) -> Facets:
    """Return the counts.

    ``places`` are those in the ranking, from 0, of hits that answer; the others are the rows of
    passages that would answer without the filter of languages, or of the publisher.
    """
    layout = index.layout
    of_languages = Counter(layout.languages[row] for row in any_language.tolist())
    of_articles = Counter(layout.articles[any_publisher].tolist())
    publishers = Counter[str]()
    for row, article in index.store.articles(of_articles).items():
        if article.metadata.publisher:
            publishers[article.metadata.publisher] += of_articles[row]
    return Facets(
        answering=len(places),
        until=int(places[-1]) + 1 if len(places) else 0,
        languages={lang: of_languages[lang] for lang in Language},
        publishers=dict(sorted(publishers.items(), key=lambda one: (-one[1], one[0]))),
    )
