"""All articles of a corpus with their passages, sentences and quotations, in order of rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer import passages
from indexer.quotations import finding
from indexer.records import Article, Language, Passage, Quotation


class Cut(NamedTuple):
    """What was found in one article, in reading order."""

    passages: tuple[Passage, ...]
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True)
class Collection:
    """Articles in the order of their passages' ids, cut into passages, with their quotations."""

    articles: Sequence[Article]
    passages: Sequence[Passage]
    quotations: Sequence[Quotation] = ()

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
    def quotation_texts(self) -> list[str]:
        """Return the words of each quotation."""
        return [
            quotation.span.of(self.text_of[quotation.article_id]) for quotation in self.quotations
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
    def by_article(self) -> dict[str, tuple[Article, Cut]]:
        """Return each article with what was found in it, by its id."""
        cut: dict[str, list[Passage]] = {article.id: [] for article in self.articles}
        said: dict[str, list[Quotation]] = {article.id: [] for article in self.articles}
        for passage in self.passages:
            cut[passage.article_id].append(passage)
        for quotation in self.quotations:
            said[quotation.article_id].append(quotation)
        return {
            article.id: (article, Cut(tuple(cut[article.id]), tuple(said[article.id])))
            for article in self.articles
        }

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
    def quotation_languages(self) -> list[Language]:
        """Return the language of each quotation."""
        return [quotation.lang for quotation in self.quotations]

    @property
    def sentence_languages(self) -> list[Language]:
        """Return the language of each sentence, which is that of its passage."""
        return [passage.lang for passage in self.passages for _ in passage.sentences]


def collected(articles: Sequence[Article], known: Mapping[str, Cut] | None = None) -> Collection:
    """Return the collection of ``articles``; what is ``known`` of one, by its id, is taken over."""
    in_order = sorted(articles, key=lambda article: f"{article.id}#")
    cuts = [(known or {}).get(article.id) or cut(article) for article in in_order]
    return Collection(
        in_order,
        [passage for found in cuts for passage in found.passages],
        [quotation for found in cuts for quotation in found.quotations],
    )


def cut(article: Article) -> Cut:
    """Return what is found in an article."""
    return Cut(passages.passages(article), finding.quotations(article))
