"""Articles, passages, sentences and quotations in one SQLite file. The only user of sqlite3."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from indexer.collection import Collection
from indexer.columns import (
    StoredArticle,
    StoredPassage,
    StoredQuotation,
    article_values,
    labels,
    passage_values,
    quotation_values,
    read_article,
    read_quotation,
    sentence_values,
    stored_article,
    stored_passage,
    stored_quotation,
)
from indexer.filters import Filter
from indexer.folding import folded_line
from indexer.quotation_rows import QuotationLayout, Sought
from indexer.records import Language, Passage, Span
from indexer.schema import SCHEMA
from indexer.vectors import Rows

FILE = "articles.sqlite"


@dataclass(frozen=True, eq=False)
class Layout:
    """Which article each passage belongs to, and more, as arrays in row order."""

    articles: Rows
    sentence_counts: Rows
    languages: tuple[Language, ...]

    @cached_property
    def tongues(self) -> NDArray[np.str_]:
        """Return the tongue of each passage."""
        return np.array([language.tongue for language in self.languages], dtype=np.str_)


def write(folder: Path, collection: Collection) -> None:
    """Write the store into ``folder``; rows count from 0 in the order given. Raises OSError."""
    articles, passages = collection.articles, collection.passages
    articles_by_id = {article.id: (row, article.text) for row, article in enumerate(articles)}
    try:
        with closing(sqlite3.connect(folder / FILE)) as connection, connection:
            connection.executescript(SCHEMA)
            connection.executemany(
                f"INSERT INTO articles VALUES ({', '.join('?' * 16)})",
                (article_values(row, article) for row, article in enumerate(articles)),
            )
            connection.executemany(
                "INSERT OR IGNORE INTO labels VALUES (?, ?, ?)",
                (label for row, article in enumerate(articles) for label in labels(row, article)),
            )
            connection.executemany(
                "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    passage_values(row, *articles_by_id[passage.article_id], passage)
                    for row, passage in enumerate(passages)
                ),
            )
            connection.executemany(
                "INSERT INTO sentences VALUES (?, ?, ?, ?)", sentence_values(passages)
            )
            connection.executemany(
                f"INSERT INTO quotations VALUES ({', '.join('?' * 13)})",
                quotation_values(collection.quotations, passages, articles_by_id),
            )
    except sqlite3.Error as problem:
        raise OSError(f"{FILE}: {problem}") from problem


class Store:
    """The store of one generation, opened for reading; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        uri = f"{(folder / FILE).resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = Lock()

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self._connection.close()

    def layout(self) -> Layout:
        """Return what ranking needs to know of every passage."""
        found = self._all("SELECT article, sentences, lang FROM passages ORDER BY row")
        return Layout(
            articles=np.array([article for article, _, _ in found], dtype=np.int64),
            sentence_counts=np.array([count for _, count, _ in found], dtype=np.int64),
            languages=tuple(Language(lang) for _, _, lang in found),
        )

    def quotation_layout(self) -> QuotationLayout:
        """Return what ranking needs to know of every quotation."""
        found = self._all("SELECT first_sentence, sentences, lang FROM quotations ORDER BY row")
        return QuotationLayout(
            first_sentences=np.array([first for first, _, _ in found], dtype=np.int64),
            sentence_counts=np.array([count for _, count, _ in found], dtype=np.int64),
            languages=tuple(Language(lang) for _, _, lang in found),
        )

    def records(self) -> Collection:
        """Return everything as it was written, in row order, but for the blocks of articles."""
        articles = [
            read_article(values[:-1], values[-1])
            for values in self._all(f"SELECT {_ARTICLE_COLUMNS}, text FROM articles ORDER BY row")
        ]
        spans: dict[int, list[Span]] = {}
        for passage, start, end in self._all(
            "SELECT passage, start, end FROM sentences ORDER BY row"
        ):
            spans.setdefault(passage, []).append(Span(start, end))
        passages = [
            Passage(
                article_id=articles[article].id,
                ordinal=ordinal,
                span=Span(start, end),
                lang=Language(lang),
                headings=tuple(json.loads(headings)),
                sentences=tuple(spans.get(row, ())),
            )
            for row, article, ordinal, lang, headings, start, end in self._all(
                "SELECT row, article, ordinal, lang, headings, start, end FROM passages "
                "ORDER BY row"
            )
        ]
        quotations = [
            read_quotation(articles[values[1]].id, stored_quotation((*values, "")))
            for values in self._all(f"SELECT {_QUOTATION_COLUMNS} FROM quotations q ORDER BY row")
        ]
        return Collection(articles, passages, quotations)

    def article(self, article_id: str) -> StoredArticle | None:
        """Return the article of that id, if there is one."""
        found = self._all(f"{_SELECT_ARTICLE} WHERE id = ?", article_id)
        return stored_article(found[0]) if found else None

    def articles(self, rows: Iterable[int]) -> dict[int, StoredArticle]:
        """Return the articles of those rows, by row."""
        found = self._among(f"{_SELECT_ARTICLE} WHERE row", rows)
        return {values[0]: stored_article(values) for values in found}

    def translations(self, article: StoredArticle) -> list[StoredArticle]:
        """Return the articles with the same translation key, in the order of their ids."""
        key = article.metadata.translation_key
        found = self._all(
            f"{_SELECT_ARTICLE} WHERE translation_key = ? AND row <> ? ORDER BY id",
            key,
            article.row,
        )
        return [stored_article(values) for values in found]

    def text(self, article_row: int) -> str:
        """Return the canonical text of an article."""
        text: str = self._all("SELECT text FROM articles WHERE row = ?", article_row)[0][0]
        return text

    def passages(self, rows: Iterable[int]) -> dict[int, StoredPassage]:
        """Return the passages of those rows, by row."""
        found = self._among(f"{_SELECT_PASSAGE} WHERE p.row", rows)
        return {values[0]: stored_passage(values) for values in found}

    def passages_of(self, article_row: int) -> list[StoredPassage]:
        """Return the passages of an article in reading order."""
        found = self._all(f"{_SELECT_PASSAGE} WHERE p.article = ? ORDER BY ordinal", article_row)
        return [stored_passage(values) for values in found]

    def quotations(self, rows: Iterable[int]) -> dict[int, StoredQuotation]:
        """Return the quotations of those rows, by row."""
        found = self._among(f"{_SELECT_QUOTATION} WHERE q.row", rows)
        return {values[0]: stored_quotation(values) for values in found}

    def quotations_of(self, article_row: int) -> list[StoredQuotation]:
        """Return the quotations of an article in the order of the text."""
        found = self._all(f"{_SELECT_QUOTATION} WHERE q.article = ? ORDER BY q.row", article_row)
        return [stored_quotation(values) for values in found]

    def quotation_rows(self, sought: Sought) -> Rows:
        """Return the rows of quotations that pass, ascending: by article, then by place."""
        where, values = sought.conditions()
        found = self._all(
            "SELECT q.row FROM quotations q JOIN articles a ON a.row = q.article "
            f"WHERE {where} ORDER BY q.row",
            *values,
        )
        return np.array([row for (row,) in found], dtype=np.int64)

    def sentences(self, rows: Iterable[int]) -> dict[int, Span]:
        """Return the places of sentences, by row counted from 0."""
        found = self._among("SELECT row, start, end FROM sentences WHERE row", rows)
        return {row: Span(start, end) for row, start, end in found}

    def sentences_of(self, passage_row: int) -> list[Span]:
        """Return the places of the sentences of a passage in reading order."""
        query = "SELECT start, end FROM sentences WHERE passage = ? ORDER BY row"
        return [Span(start, end) for start, end in self._all(query, passage_row)]

    def sentence_text(self, row: int) -> str:
        """Return the text of the sentence of a row."""
        query = (
            "SELECT substr(a.text, s.start + 1, s.end - s.start) FROM sentences s "
            "JOIN passages p ON p.row = s.passage JOIN articles a ON a.row = p.article "
            "WHERE s.row = ?"
        )
        text: str = self._all(query, row)[0][0]
        return text

    def passage_rows(self, wanted: Filter) -> Rows | None:
        """Return the rows of passages that pass, ascending; None when nothing is asked."""
        if wanted == Filter():
            return None
        conditions, values = wanted.conditions(lang="p.lang")
        conditions += " AND instr(p.folded, ?)" * len(wanted.containing)
        values += [folded_line(text) for text in wanted.containing]
        found = self._all(
            "SELECT p.row FROM passages p JOIN articles a ON a.row = p.article "
            f"WHERE {conditions} ORDER BY p.row",
            *values,
        )
        return np.array([row for (row,) in found], dtype=np.int64)

    def article_rows(self, wanted: Filter) -> list[int]:
        """Return the rows of articles that pass, ascending."""
        conditions, values = wanted.conditions(lang="a.lang")
        query = f"SELECT a.row FROM articles a WHERE {conditions} ORDER BY a.row"
        return [row for (row,) in self._all(query, *values)]

    def article_counts(self, by: Literal["lang", "publisher"]) -> dict[str, int]:
        """Return the number of articles for each language or publisher, the largest first."""
        found = self._all(
            f"SELECT {by}, count(*) FROM articles WHERE {by} IS NOT NULL "
            "GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return dict(found)

    def _among(self, query: str, rows: Iterable[int]) -> list[Any]:
        """Return what a query finds that ends with the column of the row: those rows only."""
        listed = json.dumps([int(row) for row in rows])
        return self._all(f"{query} IN (SELECT value FROM json_each(?))", listed)

    def _all(self, query: str, *values: object) -> list[Any]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()


_ARTICLE_COLUMNS = (
    "row, id, lang, lang_source, title, authors, publisher, published, url, tags, license, "
    "translation_key, accessed, description, extra"
)
_SELECT_ARTICLE = f"SELECT {_ARTICLE_COLUMNS} FROM articles"
_SELECT_PASSAGE = (
    "SELECT p.row, p.article, p.ordinal, p.lang, p.headings, p.start, p.end, "
    "substr(a.text, p.start + 1, p.end - p.start) FROM passages p "
    "JOIN articles a ON a.row = p.article"
)
_QUOTATION_COLUMNS = (
    "q.row, q.article, q.start, q.end, q.lang, q.speaker, q.role, q.evidence_start, q.evidence_end"
)
_SELECT_QUOTATION = (
    f"SELECT {_QUOTATION_COLUMNS}, substr(a.text, q.start + 1, q.end - q.start) "
    "FROM quotations q JOIN articles a ON a.row = q.article"
)
