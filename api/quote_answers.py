"""What is answered over HTTP about quotations: the JSON of the contract."""

from typing import Literal

from pydantic import BaseModel, Field

from api import fragments
from api.catalogue import END, START, ArticleSummary, IndexJson, SpeakerJson
from api.quotes import QuoteAnswer, QuoteHit
from api.search import IndexFacts
from indexer.records import Span


class QuoteEvidenceJson(BaseModel):
    """What the score is the sum of."""

    meaning: float = Field(description="One and a half times the cosine of query and quotation.")
    word: float = Field(description="How far the query's words find an answer, 0 to 1.")


class QuoteJson(BaseModel):
    """Words of somebody that an article gives."""

    article: ArticleSummary
    text: str = Field(description="The words themselves, without the marks around them.")
    start: int = START
    end: int = END
    lang: str = Field(description="The language of the quotation itself.")
    speaker: SpeakerJson | None = Field(description="null: nobody is named beyond doubt.")
    score: float | None = Field(
        description="Larger is better; comparable between queries. null without `q`."
    )
    evidence: QuoteEvidenceJson | None = Field(description="null without `q`.")
    url: str | None = Field(
        description="The article's address, with a text fragment that leads to the place; "
        "null where the article has no address."
    )

    @classmethod
    def of(cls, hit: QuoteHit) -> "QuoteJson":
        """Return the JSON of a quotation."""
        said, evidence = hit.quotation, hit.evidence
        return cls(
            article=ArticleSummary.of(hit.article),
            text=said.text,
            start=said.span.start,
            end=said.span.end,
            lang=said.lang,
            speaker=None if said.speaker is None else SpeakerJson.of(said.speaker),
            score=None if evidence is None else evidence.score,
            evidence=None
            if evidence is None
            else QuoteEvidenceJson(meaning=evidence.meaning, word=evidence.word),
            url=fragments.link(hit.article.metadata.url, said.text, [Span(0, len(said.text))]),
        )


class QuotesAnswer(BaseModel):
    """A page of quotations."""

    quotes: list[QuoteJson]
    total: int = Field(description="How many quotations there are, on all pages.")
    total_relation: Literal["eq", "gte"] = Field(
        description="`gte` where more pass than a ranking is deep."
    )
    limit: int
    offset: int
    took_ms: float
    index: IndexJson

    @classmethod
    def of(
        cls, page: tuple[int, int], answer: QuoteAnswer, facts: IndexFacts, took_ms: float
    ) -> "QuotesAnswer":
        """Return the JSON of an answer; ``page`` is limit and offset."""
        return cls(
            quotes=[QuoteJson.of(hit) for hit in answer.hits],
            total=answer.total,
            total_relation=answer.total_relation,
            limit=page[0],
            offset=page[1],
            took_ms=took_ms,
            index=IndexJson.of(facts),
        )
