"""What may be asked over HTTP: parameters and bodies, checked."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from api.ranking import DEPTH
from api.search import Query
from indexer import language
from indexer.filters import Filter

LONGEST_QUERY = 1000
MOST_SEARCHES = 50


def _known_language(code: str) -> str:
    if not language.named(code):
        raise ValueError(
            f"{code!r} is no language of this index; expected nl, en, zh, zh-Hans or zh-Hant "
            "(or zh-CN, zh-TW, zh-HK)"
        )
    return code


def not_blank(text: str) -> str:
    """Return a text that is not blank. Raises ValueError."""
    if not text.strip():
        raise ValueError("is blank; expected at least one word")
    return text


def _iso_date(value: object) -> object:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"{value!r} is no ISO date such as 2026-03-17") from None


def listed(value: object) -> object:
    """Return a single text as a list of one."""
    return [value] if isinstance(value, str) else value


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
LanguageCode = Annotated[str, AfterValidator(_known_language), Field(examples=["nl"])]
Label = Annotated[str, Field(max_length=500), AfterValidator(not_blank)]
"""The length stands first: it is what refuses half a surrogate pair, which no store can encode."""


class Strict(BaseModel):
    """Unknown fields are errors: a misspelt filter must not silently find everything."""

    model_config = ConfigDict(extra="forbid")


class ArticleFilter(Strict):
    """Which articles, or passages of them, count."""

    lang: Annotated[list[LanguageCode], BeforeValidator(listed)] = Field(
        default_factory=list,
        description="Only these languages; repeat it for several. `zh` is both scripts.",
    )
    publisher: Label | None = Field(default=None, description="Whole name, case ignored.")
    author: Label | None = Field(default=None, description="Whole name, case ignored.")
    tag: Label | None = Field(default=None, description="Whole tag, case ignored.")
    published_from: IsoDate | None = Field(default=None, description="On this day or later.")
    published_to: IsoDate | None = Field(default=None, description="On this day or earlier.")

    def filter(self) -> Filter:
        """Return the filter as the store takes it."""
        return Filter(
            languages=frozenset().union(*map(language.named, self.lang)),
            publisher=self.publisher,
            author=self.author,
            tag=self.tag,
            published_from=self.published_from,
            published_to=self.published_to,
        )


class SearchQuestion(ArticleFilter):
    """One search."""

    q: Annotated[str, AfterValidator(not_blank)] = Field(
        min_length=1,
        max_length=LONGEST_QUERY,
        description="The question, in Dutch, English or Chinese.",
        examples=["torchbearer traits"],
    )
    query_lang: LanguageCode | None = Field(
        default=None, description="The language of `q`, where detection would get it wrong."
    )
    limit: int = Field(default=10, ge=1, le=100, description="How many hits.")
    offset: int = Field(default=0, ge=0, description="How many hits to pass over.")
    group: Literal["none", "article"] = Field(
        default="none", description="`article`: only the best passage of each article."
    )
    explain: bool = Field(default=False, description="Adds the score of every sentence of a hit.")

    @model_validator(mode="after")
    def _not_too_deep(self) -> "SearchQuestion":
        if self.offset + self.limit > DEPTH:
            raise ValueError(
                f"offset and limit reach to hit {self.offset + self.limit}; "
                f"a ranking has at most {DEPTH}"
            )
        return self

    def query(self) -> Query:
        """Return the query as the searcher takes it."""
        return Query(
            text=self.q,
            filter=self.filter(),
            languages=language.named(self.query_lang) if self.query_lang else frozenset(),
            limit=self.limit,
            offset=self.offset,
            group=self.group,
            explain=self.explain,
        )


class SearchQuestions(Strict):
    """Several searches in one request."""

    searches: list[SearchQuestion] = Field(min_length=1, max_length=MOST_SEARCHES)


class ArticlesQuestion(ArticleFilter):
    """Which articles to list, in the order of their ids."""

    limit: int = Field(default=50, ge=1, le=1000)
    offset: int = Field(default=0, ge=0)


class SimilarQuestion(ArticleFilter):
    """Which neighbours of an article to list."""

    limit: int = Field(default=10, ge=1, le=100)


def example() -> dict[str, Any]:
    """Return a body for the documentation of ``POST /v1/search``."""
    return {"searches": [{"q": "torchbearer traits", "limit": 3}, {"q": "火炬手", "lang": ["nl"]}]}
