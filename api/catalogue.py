"""What is answered over HTTP about articles and the index: the JSON of the contract."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from api.search import IndexFacts, Neighbour
from indexer.columns import StoredArticle, StoredPassage
from indexer.index import Index
from indexer.records import Author, Speaker

START = Field(description="First code point in the article's text.")
END = Field(description="Code point after the last, in the article's text.")


class AuthorJson(BaseModel):
    """A person or organisation."""

    name: str
    native_name: str | None

    @classmethod
    def of(cls, author: Author) -> "AuthorJson":
        """Return the JSON of an author."""
        return cls(name=author.name, native_name=author.native_name)


class PlaceInText(BaseModel):
    """A slice of a canonical text."""

    start: int = START
    end: int = END


class SpeakerJson(BaseModel):
    """Who says it, by the words of the article."""

    name: str = Field(description="The fullest form of the name that the article gives.")
    role: str | None = Field(description="What stands beside the name.")
    evidence: PlaceInText = Field(description="The words that say so: name or pronoun, with verb.")

    @classmethod
    def of(cls, speaker: Speaker) -> "SpeakerJson":
        """Return the JSON of a speaker."""
        evidence = PlaceInText(start=speaker.evidence.start, end=speaker.evidence.end)
        return cls(name=speaker.name, role=speaker.role, evidence=evidence)


class ArticleSummary(BaseModel):
    """An article, as a hit names it."""

    id: str
    title: str
    lang: str
    authors: list[AuthorJson]
    publisher: str | None
    published: date | None
    url: str | None

    @classmethod
    def of(cls, article: StoredArticle) -> "ArticleSummary":
        """Return the JSON of an article's summary."""
        known = article.metadata
        return cls(
            id=article.id,
            title=known.title,
            lang=article.lang,
            authors=[AuthorJson.of(author) for author in known.authors],
            publisher=known.publisher,
            published=known.published,
            url=known.url,
        )


class IndexJson(BaseModel):
    """The generation that answered."""

    generation: str
    built_at: str
    encoder: str

    @classmethod
    def of(cls, facts: IndexFacts) -> "IndexJson":
        """Return the JSON of a generation's facts."""
        return cls(generation=facts.generation, built_at=facts.built_at, encoder=facts.encoder)


class ArticleList(BaseModel):
    """A page of the articles in the order of their ids."""

    articles: list[ArticleSummary]
    total: int
    limit: int
    offset: int


class PassageJson(BaseModel):
    """Where a passage stands."""

    id: str
    lang: str
    heading: str | None
    start: int = START
    end: int = END


class ArticleJson(ArticleSummary):
    """One article with everything known of it."""

    lang_source: Literal["front matter", "detected"]
    tags: list[str]
    license: str | None
    translation_key: str | None
    accessed: date | None
    description: str | None
    extra: Mapping[str, object] = Field(description="Fields of the front matter without a meaning.")
    languages: Mapping[str, int] = Field(description="Passages by language.")
    passages: list[PassageJson]
    text: str = Field(description="The canonical text that all places refer to.")

    @classmethod
    def whole(
        cls, article: StoredArticle, text: str, passages: list[StoredPassage]
    ) -> "ArticleJson":
        """Return the JSON of a whole article."""
        known = article.metadata
        return cls(
            **dict(ArticleSummary.of(article)),
            lang_source=article.lang_source,
            tags=list(known.tags),
            license=known.license,
            translation_key=known.translation_key,
            accessed=known.accessed,
            description=known.description,
            extra=known.extra,
            languages=Counter(passage.lang.value for passage in passages),
            passages=[
                PassageJson(
                    id=passage.id_in(article),
                    lang=passage.lang,
                    heading=heading(passage),
                    start=passage.span.start,
                    end=passage.span.end,
                )
                for passage in passages
            ],
            text=text,
        )


class NeighbourJson(BaseModel):
    """An article near another one."""

    article: ArticleSummary
    score: float = Field(description="Cosine of the two articles' mean directions.")


class SimilarAnswer(BaseModel):
    """The nearest articles, best first."""

    article: ArticleSummary
    hits: list[NeighbourJson]

    @classmethod
    def of(cls, article: StoredArticle, neighbours: list[Neighbour]) -> "SimilarAnswer":
        """Return the JSON of an article's neighbours."""
        return cls(
            article=ArticleSummary.of(article),
            hits=[
                NeighbourJson(article=ArticleSummary.of(near.article), score=near.score)
                for near in neighbours
            ],
        )


class EncoderJson(BaseModel):
    """The encoder that the vectors come from."""

    name: str
    revision: str
    dimensions: int
    query_prompt: str
    passage_prompt: str


class Stats(BaseModel):
    """How much the index holds."""

    articles: int
    passages: int
    sentences: int
    languages: Mapping[str, int] = Field(description="Articles by language.")
    publishers: Mapping[str, int] = Field(description="Articles by publisher, the largest first.")
    encoder: EncoderJson
    index: IndexJson

    @classmethod
    def of(cls, index: Index, facts: IndexFacts) -> "Stats":
        """Return the JSON of an index's figures."""
        counts = index.generation.manifest.counts
        return cls(
            articles=counts.articles,
            passages=counts.passages,
            sentences=counts.sentences,
            languages=counts.by_language,
            publishers=index.store.article_counts("publisher"),
            encoder=EncoderJson(**asdict(index.encoder)),
            index=IndexJson.of(facts),
        )


class State(BaseModel):
    """Whether the service lives, or is ready."""

    status: Literal["ok"] = "ok"


def heading(passage: StoredPassage) -> str | None:
    """Return the path of headings above a passage, as one line."""
    return " › ".join(passage.headings) or None
