"""What is answered over HTTP to a search: the JSON of the contract."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, Field

from api.catalogue import END, START, ArticleSummary, IndexJson, heading
from api.search import Answer, Hit, IndexFacts
from api.trust import Quality
from api.wordlevel import Match


class BestSentence(BaseModel):
    """The sentence of the passage that answers best."""

    text: str
    start: int = START
    end: int = END


class ExplainedSentence(BestSentence):
    """A sentence, and the evidence it would be as the best one."""

    score: float


class MatchJson(BaseModel):
    """A word of the passage that answers a word of the query."""

    query: str
    word: str
    similarity: float
    start: int = START
    end: int = END

    @classmethod
    def of(cls, match: Match) -> "MatchJson":
        """Return the JSON of a match."""
        return cls(
            query=match.query,
            word=match.word,
            similarity=match.similarity,
            start=match.span.start,
            end=match.span.end,
        )


class EvidenceJson(BaseModel):
    """What the score is the sum of."""

    passage: float = Field(description="Cosine of query and passage.")
    sentence: float = Field(description="Cosine of query and best sentence.")
    word: float = Field(description="How far the query's words find an answer, 0 to 0.75.")


class HitJson(BaseModel):
    """A passage that answers."""

    id: str
    score: float = Field(description="Larger is better; comparable between queries.")
    quality: Quality
    article: ArticleSummary
    heading: str | None = Field(description="The headings above the passage, outermost first.")
    lang: str = Field(description="The language of the passage itself.")
    text: str
    start: int = START
    end: int = END
    best: BestSentence
    matches: list[MatchJson]
    evidence: EvidenceJson
    sentences: list[ExplainedSentence] | None = Field(
        default=None, description="With `explain` only: every sentence of the passage."
    )

    @classmethod
    def of(cls, hit: Hit) -> "HitJson":
        """Return the JSON of a hit."""
        passage, evidence, best = hit.passage, hit.evidence, hit.best
        return cls(
            id=hit.id,
            score=evidence.score,
            quality=hit.quality,
            article=ArticleSummary.of(hit.article),
            heading=heading(passage),
            lang=passage.lang,
            text=passage.text,
            start=passage.span.start,
            end=passage.span.end,
            best=BestSentence(text=best.text, start=best.start, end=best.end),
            matches=[MatchJson.of(match) for match in hit.matches],
            evidence=EvidenceJson(
                passage=evidence.passage, sentence=evidence.sentence, word=evidence.word
            ),
            sentences=None
            if hit.sentences is None
            else [
                ExplainedSentence(text=one.text, start=one.start, end=one.end, score=one.score)
                for one in hit.sentences
            ],
        )


class LanguageJson(BaseModel):
    """The language a query was taken to be in."""

    code: str
    source: Literal["detected", "given"]


class QueryJson(BaseModel):
    """The question that was answered."""

    q: str
    language: LanguageJson


class SearchAnswer(BaseModel):
    """A page of the ranking for one query."""

    query: QueryJson
    hits: list[HitJson]
    total: int = Field(description="How many hits the ranking has, on all pages.")
    total_relation: Literal["eq", "gte"] = Field(
        description="`gte` where more pass the filters than a ranking is deep."
    )
    limit: int
    offset: int
    languages: Mapping[str, int] = Field(description="Hits on all pages, by language.")
    took_ms: float
    index: IndexJson

    @classmethod
    def of(
        cls, q: str, page: tuple[int, int], answer: Answer, facts: IndexFacts, took_ms: float
    ) -> "SearchAnswer":
        """Return the JSON of an answer; ``page`` is limit and offset."""
        spoken = answer.language
        return cls(
            query=QueryJson(q=q, language=LanguageJson(code=spoken.code, source=spoken.source)),
            hits=[HitJson.of(hit) for hit in answer.hits],
            total=answer.total,
            total_relation=answer.total_relation,
            limit=page[0],
            offset=page[1],
            languages={lang.value: number for lang, number in answer.languages.items()},
            took_ms=took_ms,
            index=IndexJson.of(facts),
        )


class SearchAnswers(BaseModel):
    """The answers to several searches, in the order of the questions."""

    results: list[SearchAnswer]
