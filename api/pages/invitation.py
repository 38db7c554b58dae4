"""What an empty search page invites to: questions that this collection answers."""

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from api.search import Query, Searcher
from indexer.filters import Filter
from indexer.records import Language

EXAMPLES: Mapping[Language, tuple[str, ...]] = {
    Language.DUTCH: ("winkel en app als één geheel", "klanten laten meedenken"),
    Language.ENGLISH: ("loyalty without points", "what did the store app cost"),
    Language.SIMPLIFIED: ("怎样衡量广告带来的增量", "积分换不来的忠诚"),
    Language.TRADITIONAL: ("火炬手的行銷長", "不需要 cookie 的行銷"),
}
"""Questions that the articles answer that come with Fakkel."""
_LONGEST = 60
_known: WeakKeyDictionary[Searcher, tuple[tuple[Language, str], ...]] = WeakKeyDictionary()


def examples(searcher: Searcher) -> tuple[tuple[Language, str], ...]:
    """Return two questions in each language, where there is something to ask.

    Where the collection does not answer those above, titles of its newest articles take their
    place. They are found once for each generation.
    """
    if searcher not in _known:
        _known[searcher] = tuple(
            (lang, question) for lang in Language for question in _questions(searcher, lang)
        )
    return _known[searcher]


def _questions(searcher: Searcher, lang: Language) -> list[str]:
    found = [one for one in EXAMPLES[lang] if searcher.answering(Query(one))]
    if len(found) == len(EXAMPLES[lang]):
        return found
    store = searcher.index.store
    articles = store.articles(store.article_rows(Filter(languages=frozenset({lang})))).values()
    titled = [one for one in articles if 0 < len(one.metadata.title) <= _LONGEST]
    titled.sort(key=lambda one: (one.metadata.published is None, one.id))
    titled.sort(key=lambda one: str(one.metadata.published or ""), reverse=True)
    titles = dict.fromkeys(one.metadata.title for one in titled)
    return [*found, *titles][: len(EXAMPLES[lang])]
