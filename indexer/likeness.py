"""Articles that look alike: the same text twice, a reprint, a translation that does not say so."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from indexer.collection import Collection
from indexer.encoders import Vectors
from indexer.folding import fold
from indexer.records import Article
from indexer.vectors import PassageVectors

REPRINT = 0.5
"""From this share of its sentences on, by length, the shorter article counts as a reprint."""
FEWEST_BYTES = 24
"""Shorter sentences, of some five words, stand in many articles and say nothing of a reprint.

Without blanks, in UTF-8, where a Chinese character has three bytes.
"""
MOST_ARTICLES = 20
"""A sentence of more articles belongs to a form, not to a text."""

TRANSLATION = 0.49
"""From this mean cosine of passages with their nearest on, two articles count as translations.

By the embedded encoder, on the 36 shipped articles: the twelve pairs of the four families of
translations lie between .575 and .769, all other pairs of languages below .412.
"""
NEAR = 0.4
"""Only articles whose mean directions are this near are compared passage by passage.

In the same articles: .613 to .831 in the families; nine other pairs reach .45, one .54.
"""
_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Alike:
    """Articles with the same text, or two that share most of it."""

    names: tuple[str, ...]
    share: float | None
    """Of the shorter one's text; None: the whole, but for folding."""


def remarks_on_text(collection: Collection) -> list[str]:
    """Return remarks on articles with the same folded text, and on those that share most of it.

    Headings are left aside.
    """
    return [_remark(collection, one) for one in alike_in_text(collection)]


def alike_in_text(collection: Collection) -> tuple[Alike, ...]:
    """Return the articles that share their text, unless they are declared translations."""
    sentences = _sentences(collection)
    twins = _twins(collection, sentences)
    told = {frozenset(pair) for group in twins for pair in combinations(group, 2)}
    reprints = (
        Alike((first, second), share)
        for first, second, share in _reprints(collection, sentences)
        if frozenset((first, second)) not in told
    )
    return (*(Alike(tuple(group), None) for group in twins), *reprints)


def remarks_on_meaning(collection: Collection, vectors: PassageVectors) -> list[str]:
    """Return remarks on articles in different languages that look like translations.

    ``vectors`` are those of the passages of the collection, by the embedded encoder.
    """
    pairs = list(_translations(collection, vectors))
    return [
        f"{_listed(group)} look like translations of each other: "
        "give them the same translation_key."
        for group in _joined(pairs)
    ]


def _remark(collection: Collection, alike: Alike) -> str:
    if alike.share is None:
        return f"{_listed(alike.names)} have the same text: {_advice(collection, alike.names)}"
    first, second = alike.names
    return (
        f"{first} and {second} share {alike.share:.0%} of the shorter one's text: "
        "is one a reprint of the other?"
    )


def _advice(collection: Collection, group: Sequence[str]) -> str:
    languages = {collection.by_article[name][0].lang for name in group}
    one_language = "keep one of them."
    return one_language if len(languages) == 1 else "give them the same translation_key."


def _sentences(collection: Collection) -> dict[str, list[str]]:
    """Return the sentences of each article by its id, folded and without blanks."""
    found: dict[str, list[str]] = {article.id: [] for article in collection.articles}
    texts = iter(collection.sentence_texts)
    for passage in collection.passages:
        own = found[passage.article_id]
        own += ["".join(fold(next(texts)).split()) for _ in passage.sentences]
    return found


def _twins(collection: Collection, sentences: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return the groups of articles whose text is the same but for folding."""
    by_text = defaultdict(list)
    for name, own in sentences.items():
        by_text["".join(own)].append(name)
    pairs = (pair for group in by_text.values() for pair in combinations(group, 2))
    return _joined(pair for pair in pairs if not _declared(collection, *pair))


def _reprints(
    collection: Collection, sentences: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str, float]]:
    """Yield pairs of articles and what share of the shorter one stands in the other too."""
    where = defaultdict(list)
    lengths = dict.fromkeys(sentences, 0)
    for name, own in sentences.items():
        for sentence in set(own):
            if (size := len(sentence.encode())) >= FEWEST_BYTES:
                where[sentence].append(name)
                lengths[name] += size
    shared = Counter[tuple[str, str]]()
    for sentence, names in where.items():
        if 1 < len(names) <= MOST_ARTICLES:
            shared.update(dict.fromkeys(combinations(names, 2), len(sentence.encode())))
    for (one, other), common in sorted(shared.items()):
        share = common / min(lengths[one], lengths[other])
        if share >= REPRINT and not _declared(collection, one, other):
            yield one, other, share


def _translations(collection: Collection, vectors: PassageVectors) -> Iterator[tuple[str, str]]:
    """Yield pairs of articles in different languages whose passages correspond."""
    rows = _rows_of(collection.article_rows)
    articles = collection.articles
    means = vectors.means(rows)
    of_article = [vectors.passages(those) for those in rows]
    for start in range(0, len(articles), _BLOCK):
        near = means[start : start + _BLOCK] @ means.T >= NEAR
        for offset, by_mean in enumerate(near):
            one = start + offset
            others = [
                other
                for other in np.flatnonzero(by_mean).tolist()
                if other > one
                and articles[one].lang is not articles[other].lang
                and not _apart(articles[one], articles[other])
            ]
            if others:
                found = _correspondences(of_article[one], [of_article[at] for at in others])
                for other in np.flatnonzero(found >= TRANSLATION).tolist():
                    yield articles[one].id, articles[others[other]].id


def _correspondences(one: Vectors, others: Sequence[Vectors]) -> NDArray[np.float32]:
    """Return how far the passages of articles answer those of one.

    Of each other article (m, d) it is the mean cosine of its passages with their nearest in the
    one (n, d), and the other way round, averaged. All are compared together, as there are many.
    """
    counts = np.array([len(other) for other in others])
    starts = np.cumsum(counts) - counts
    cosines = np.concatenate(others) @ one.T
    there = np.add.reduceat(cosines.max(axis=1), starts) / counts
    back = np.maximum.reduceat(cosines, starts, axis=0).mean(axis=1)
    found: NDArray[np.float32] = (there + back) / 2
    return found


def _rows_of(article_rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    edges = np.flatnonzero(np.diff(article_rows)) + 1
    return np.split(np.arange(len(article_rows), dtype=np.int64), edges)


def _declared(collection: Collection, *names: str) -> bool:
    """Tell whether two articles say that they are translations of each other."""
    first, second = (collection.by_article[name][0] for name in names)
    return first.lang is not second.lang and None is not _key(first) == _key(second)


def _apart(first: Article, second: Article) -> bool:
    """Tell whether both articles say of what they are translations, the same or not."""
    return None not in (_key(first), _key(second))


def _key(article: Article) -> str | None:
    return article.metadata.translation_key


def _joined(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the groups that pairs with a member in common make up, each in order."""
    group_of: dict[str, set[str]] = {}
    for one, other in pairs:
        group = group_of.get(one, {one}) | group_of.get(other, {other})
        group_of |= dict.fromkeys(group, group)
    groups: Mapping[str, list[str]] = {min(group): sorted(group) for group in group_of.values()}
    return [groups[first] for first in sorted(groups)]


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
