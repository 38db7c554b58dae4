"""Records ↔ the columns of the store: pure conversions, both ways."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from indexer.folding import folded_line
from indexer.records import (
    Article,
    Author,
    Language,
    Metadata,
    Passage,
    Quotation,
    Span,
    Speaker,
    passage_id,
)


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What is known of an article, without its text."""

    row: int
    id: str
    lang: Language
    lang_source: Literal["front matter", "detected"]
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with its text, ready to be shown."""

    row: int
    article_row: int
    ordinal: int
    lang: Language
    headings: tuple[str, ...]
    span: Span
    text: str

    def id_in(self, article: StoredArticle) -> str:
        """Return the id of the passage, given the article it belongs to."""
        return passage_id(article.id, self.ordinal)


@dataclass(frozen=True, slots=True)
class StoredQuotation:
    """A quotation with its words, ready to be shown."""

    row: int
    article_row: int
    span: Span
    lang: Language
    speaker: Speaker | None
    text: str


def article_values(row: int, article: Article) -> tuple[object, ...]:
    """Return the columns of an article."""
    known = article.metadata
    return (
        row,
        article.id,
        article.lang,
        article.lang_source,
        known.title,
        json.dumps([[author.name, author.native_name] for author in known.authors]),
        known.publisher,
        known.published and known.published.isoformat(),
        known.url,
        json.dumps(known.tags),
        known.license,
        known.translation_key,
        known.accessed and known.accessed.isoformat(),
        known.description,
        json.dumps(known.extra, default=str),
        article.text,
    )


def labels(row: int, article: Article) -> Iterator[tuple[int, str, str]]:
    """Yield the labels an article is filtered by, folded: (row, kind, label)."""
    known = article.metadata
    names: Mapping[str, Iterable[str | None]] = {
        "publisher": [known.publisher],
        "author": [n for author in known.authors for n in (author.name, author.native_name)],
        "tag": known.tags,
    }
    for kind, labels in names.items():
        for label in labels:
            if label:
                yield row, kind, label.casefold()


def passage_values(row: int, article: int, text: str, passage: Passage) -> tuple[object, ...]:
    """Return the columns of a passage, given the row and the text of its article."""
    return (
        row,
        article,
        passage.ordinal,
        passage.span.start,
        passage.span.end,
        passage.lang,
        json.dumps(passage.headings),
        len(passage.sentences),
        folded_line(passage.span.of(text)),
    )


def sentence_values(passages: Sequence[Passage]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the columns of the sentences: (row, passage row, start, end)."""
    sentences = ((row, span) for row, passage in enumerate(passages) for span in passage.sentences)
    for number, (row, span) in enumerate(sentences):
        yield number, row, span.start, span.end


def quotation_values(
    quotations: Sequence[Quotation],
    passages: Sequence[Passage],
    articles: Mapping[str, tuple[int, str]],
) -> Iterator[tuple[object, ...]]:
    """Yield the columns of quotations, given the row and the text of each article by its id."""
    sentences: dict[str, list[tuple[int, Span]]] = {}
    spans = ((passage.article_id, span) for passage in passages for span in passage.sentences)
    for row, (article_id, span) in enumerate(spans):
        sentences.setdefault(article_id, []).append((row, span))
    for row, quotation in enumerate(quotations):
        article, text = articles[quotation.article_id]
        start, end = quotation.span
        touched = [
            number
            for number, span in sentences.get(quotation.article_id, [])
            if span.start < end and start < span.end
        ]
        said = folded_line(quotation.span.of(text))
        first = touched[0] if touched else 0
        yield (
            row, article, start, end, quotation.lang, said, first, len(touched),
            *_speaker_values(quotation.speaker),
        )  # fmt: skip


def _speaker_values(speaker: Speaker | None) -> tuple[object, ...]:
    if speaker is None:
        return (None,) * 5
    folded = folded_line(speaker.name)
    return speaker.name, folded, speaker.role, *speaker.evidence


def stored_quotation(values: Sequence[Any]) -> StoredQuotation:
    """Return the quotation in selected columns."""
    row, article, start, end, lang, name, role, evidence_start, evidence_end, text = values
    speaker = None if name is None else Speaker(name, Span(evidence_start, evidence_end), role)
    return StoredQuotation(row, article, Span(start, end), Language(lang), speaker, text)


def read_quotation(article_id: str, stored: StoredQuotation) -> Quotation:
    """Return a quotation as it was written."""
    return Quotation(article_id, stored.span, stored.lang, stored.speaker)


def stored_article(values: Sequence[Any]) -> StoredArticle:
    """Return the article in columns selected without its text."""
    row, article_id, lang, lang_source, title, authors, publisher, published, url, tags = values[
        :10
    ]
    license_name, translation_key, accessed, description, extra = values[10:]
    metadata = Metadata(
        title=title,
        authors=tuple(Author(name, native) for name, native in json.loads(authors)),
        publisher=publisher,
        published=date.fromisoformat(published) if published else None,
        url=url,
        tags=tuple(json.loads(tags)),
        license=license_name,
        translation_key=translation_key,
        accessed=date.fromisoformat(accessed) if accessed else None,
        description=description,
        extra=json.loads(extra),
    )
    return StoredArticle(row, article_id, Language(lang), lang_source, metadata)


def read_article(values: Sequence[Any], text: str) -> Article:
    """Return the article in columns selected with its text; its blocks are not kept."""
    known = stored_article(values)
    return Article(known.id, known.lang, known.lang_source, known.metadata, text, blocks=())


def stored_passage(values: Sequence[Any]) -> StoredPassage:
    """Return the passage in selected columns."""
    row, article, ordinal, lang, headings, start, end, text = values
    return StoredPassage(
        row, article, ordinal, Language(lang), tuple(json.loads(headings)), Span(start, end), text
    )
