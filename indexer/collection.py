"""All articles of a corpus with their passages and sentences, in the order of their rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexer import passages
from indexer.records import Article, Language, Passage


@dataclass(frozen=True)
class Collection:
    """Articles in the order of their passages' ids, cut into passages."""

    articles: Sequence[Article]
    passages: Sequence[Passage]

    @cached_property
    def text_of(self) -> dict[str, str]:
        """Return the canonical text of each article by its id."""
        return {article.id: article.text for article in self.articles}

    @cached_property
    def passage_texts(self) -> list[str]:
        """Return the text of each passage."""
        return [passage.span.of(self.text_of[passage.article_id]) for passage in self.passages]

    @cached_property
    def sentence_texts(self) -> list[str]:
        """Return the text of each sentence."""
        return [
            span.of(self.text_of[passage.article_id])
            for passage in self.passages
            for span in passage.sentences
        ]

    @cached_property
    def headings(self) -> list[str]:
        """Return the heading of each passage, else the title of its article; empty without both."""
        titles = {article.id: article.metadata.title for article in self.articles}
        return [
            passage.headings[-1] if passage.headings else titles[passage.article_id]
            for passage in self.passages
        ]

    @cached_property
    def by_article(self) -> dict[str, tuple[Article, tuple[Passage, ...]]]:
        """Return each article with its passages in reading order, by its id."""
        cut: dict[str, list[Passage]] = {article.id: [] for article in self.articles}
        for passage in self.passages:
            cut[passage.article_id].append(passage)
        return {article.id: (article, tuple(cut[article.id])) for article in self.articles}

    @property
    def article_rows(self) -> NDArray[np.int64]:
        """Return the row of the article of each passage."""
        rows = {article.id: row for row, article in enumerate(self.articles)}
        return np.array([rows[passage.article_id] for passage in self.passages], dtype=np.int64)

    @property
    def passage_languages(self) -> list[Language]:
        """Return the language of each passage."""
        return [passage.lang for passage in self.passages]

    @property
    def sentence_languages(self) -> list[Language]:
        """Return the language of each sentence, which is that of its passage."""
        return [passage.lang for passage in self.passages for _ in passage.sentences]


def collected(
    articles: Sequence[Article], known: Mapping[str, Sequence[Passage]] | None = None
) -> Collection:
    """Return the collection of ``articles``; passages that are ``known``, by id, are taken over."""
    in_order = sorted(articles, key=lambda article: f"{article.id}#")
    cut = known or {}
    return Collection(
        in_order,
        [
            passage
            for article in in_order
            for passage in (cut.get(article.id) or passages.passages(article))
        ],
    )
