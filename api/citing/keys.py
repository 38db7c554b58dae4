"""Keys of articles in a bibliography: ``dewit2026winkel``, in ASCII, each of one article only.

First author (or publisher), year, first content word of the title; Chinese by its readings. Where
articles would share a key, the first by id has it, and the others get four figures or more of a
checksum of their ids behind it: no key but those changes when articles come and go.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from weakref import WeakKeyDictionary

from api.citing.names import author_name
from indexer.chinese import HAN
from indexer.columns import StoredArticle
from indexer.filters import Filter
from indexer.importing.writing import slug
from indexer.stopwords import STOP_WORDS
from indexer.store import Store
from indexer.words import words

_HAN = re.compile(f"[{HAN}]")
_LONGEST_PART = 24
_FIGURES = 4
_REMEMBERED = 65_536
"""Words and names as keys have them: the next generation has mostly the same."""
_of_stores: WeakKeyDictionary[Store, Mapping[str, str]] = WeakKeyDictionary()


def key_in(store: Store, article: StoredArticle) -> str:
    """Return the key of an article; those of all its store are made at the first."""
    if store not in _of_stores:
        _of_stores[store] = keys(store.articles(store.article_rows(Filter())).values())
    return _of_stores[store][article.id]


def keys(articles: Iterable[StoredArticle]) -> Mapping[str, str]:
    """Return the key of each article by its id."""
    found, taken = dict[str, str](), set[str]()
    for article in sorted(articles, key=lambda one: one.id):
        plain = key = plain_key(article)
        checksum, figures = sha256(article.id.encode()).hexdigest(), _FIGURES
        while key in taken:
            key, figures = f"{plain}-{checksum[:figures]}", figures + 1
        taken.add(key)
        found[article.id] = key
    return found


def plain_key(article: StoredArticle) -> str:
    """Return the key of an article as if it were the only one."""
    known = article.metadata
    names = [author_name(one, article.lang, known.publisher) for one in known.authors]
    who = names[0].surname if names else known.publisher or ""
    year = str(known.published.year) if known.published else ""
    parts = (_ascii(who), year, _ascii(_first_word(known.title)))
    return "".join(parts) or _ascii(article.id) or "article"


@lru_cache(_REMEMBERED)
def _first_word(title: str) -> str:
    """Return the first content word of a title, or its first word."""
    forms = [word.form for word in words(title)]
    return next((form for form in forms if form not in STOP_WORDS), forms[0] if forms else "")


@lru_cache(_REMEMBERED)
def _ascii(text: str) -> str:
    if _HAN.search(text):
        from indexer.importing.pinyin import latin  # 0.2 s for a dictionary that few keys need

        text = latin(text)
    found = slug(text).replace("-", "") if any(map(str.isalnum, text)) else ""
    return found[:_LONGEST_PART]
