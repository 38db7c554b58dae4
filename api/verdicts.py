"""What is answered over HTTP about quotations: verdicts, and the quotations of a draft."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field

from api.catalogue import END, START, ArticleSummary, IndexJson, PlaceInText, SpeakerJson
from api.citing.processor import Style
from api.questions import Label, Strict
from api.search import IndexFacts
from api.verifying.drafts import Checked
from api.verifying.marks import passed_over
from api.verifying.verdict import (
    Caution,
    Difference,
    DifferenceKind,
    Place,
    Status,
    Suggestion,
    Verdict,
    WarningKind,
)
from api.verifying.verifier import Claim

LONGEST_QUOTATION = 5000
LONGEST_DRAFT = 100_000
MOST_QUOTATIONS = 200


def _with_a_word(text: str) -> str:
    if not text:
        raise ValueError("is empty; expected the words of a quotation")
    if not any(map(str.isalnum, text)):
        raise ValueError("holds no word; expected the words of a quotation")
    return text


def _with_text(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; expected a draft with quotations between quotation marks")
    return text


class ClaimQuestion(Strict):
    """A quotation to be verified."""

    text: Annotated[str, AfterValidator(_with_a_word)] = Field(
        max_length=LONGEST_QUOTATION,
        json_schema_extra={"minLength": 1},
        description="The words, with or without quotation marks around them.",
        examples=["Each of us had done our job … customers thought we’d lost our minds."],
    )
    speaker: Label | None = Field(default=None, description="Who is said to say it.")
    article: Label | None = Field(
        default=None, description="The id of the only article to look in."
    )

    def claim(self) -> Claim:
        """Return the claim as the verifier takes it."""
        return Claim(self.text, self.speaker, self.article)


class DraftQuestion(Strict):
    """A draft to be checked, as text or Markdown."""

    text: Annotated[str, AfterValidator(_with_text)] = Field(
        max_length=LONGEST_DRAFT,
        json_schema_extra={"minLength": 1},
        examples=["She calls points “the cheap part”. ‘Each of us had done our job,’ she says."],
    )
    style: Style = Field(default=Style.APA, description="Of the citations.")


class PlaceJson(BaseModel):
    """Where the words stand."""

    article: str = Field(description="The id of the article.")
    start: int = START
    end: int = END
    exact: str = Field(description="The words of the source.")
    prefix: str = Field(description="The 32 code points before them.")
    suffix: str = Field(description="The 32 code points behind them.")
    speaker: SpeakerJson | None
    url: str | None = Field(description="The page, with a text fragment that leads to the words.")
    parts: list[PlaceInText] = Field(description="Of a quotation with omissions: its parts.")
    source: ArticleSummary

    @classmethod
    def of(cls, place: Place) -> "PlaceJson":
        """Return the JSON of a place."""
        return cls(
            article=place.article.id,
            start=place.span.start,
            end=place.span.end,
            exact=place.exact,
            prefix=place.prefix,
            suffix=place.suffix,
            speaker=SpeakerJson.of(place.speaker) if place.speaker else None,
            url=place.url,
            parts=[PlaceInText(start=part.start, end=part.end) for part in place.parts],
            source=ArticleSummary.of(place.article),
        )


class DifferenceJson(BaseModel):
    """A place where quotation and source do not agree."""

    kind: DifferenceKind
    quoted: str = Field(description="The words of the quotation; empty where it lacks some.")
    source: str = Field(description="The words of the source; empty where some were added.")
    start: int = Field(description="First code point of `quoted` in `text` of the verdict.")
    end: int = Field(description="Code point after the last there.")
    source_start: int = Field(description="First code point of `source` in the first place's text.")
    source_end: int = Field(description="Code point after the last there.")

    @classmethod
    def of(cls, difference: Difference) -> "DifferenceJson":
        """Return the JSON of a difference."""
        return cls(
            kind=difference.kind,
            quoted=difference.quoted,
            source=difference.source,
            start=difference.in_quotation.start,
            end=difference.in_quotation.end,
            source_start=difference.in_source.start,
            source_end=difference.in_source.end,
        )


class WarningJson(BaseModel):
    """Something to know before using the quotation."""

    kind: WarningKind
    message: str

    @classmethod
    def of(cls, caution: Caution) -> "WarningJson":
        """Return the JSON of a warning."""
        return cls(kind=caution.kind, message=caution.message)


class SuggestionJson(BaseModel):
    """A sentence of a source that says something near."""

    article: str = Field(description="The id of the article.")
    start: int = START
    end: int = END
    text: str
    lang: str
    score: float = Field(description="How near in meaning, up to 1.")

    @classmethod
    def of(cls, near: Suggestion) -> "SuggestionJson":
        """Return the JSON of a suggestion."""
        return cls(
            article=near.article.id,
            start=near.span.start,
            end=near.span.end,
            text=near.text,
            lang=near.lang,
            score=near.score,
        )


class VerdictJson(BaseModel):
    """What is found about a quotation."""

    status: Status
    text: str = Field(description="The quotation as it was compared, without marks around it.")
    places: list[PlaceJson] = Field(description="Where the words stand, at most 100.")
    total_places: int
    differences: list[DifferenceJson] = Field(description="From the first place, word by word.")
    warnings: list[WarningJson]
    translations: list[SuggestionJson] = Field(
        description="Of words not found: sentences in other languages they may translate."
    )
    suggestions: list[SuggestionJson] = Field(
        description="Of words not found: other sentences that say something near."
    )

    @classmethod
    def of(cls, verdict: Verdict) -> "VerdictJson":
        """Return the JSON of a verdict."""
        return cls(
            status=verdict.status,
            text=verdict.text,
            places=[PlaceJson.of(one) for one in verdict.places],
            total_places=verdict.total_places,
            differences=[DifferenceJson.of(one) for one in verdict.differences],
            warnings=[WarningJson.of(one) for one in verdict.cautions],
            translations=[SuggestionJson.of(one) for one in verdict.translations],
            suggestions=[SuggestionJson.of(one) for one in verdict.suggestions],
        )


class VerdictAnswer(VerdictJson):
    """A verdict, and the generation it is from."""

    took_ms: float
    index: IndexJson

    @classmethod
    def judged(cls, verdict: Verdict, facts: IndexFacts, took_ms: float) -> "VerdictAnswer":
        """Return the JSON of a verdict with where it comes from."""
        told = dict(VerdictJson.of(verdict))
        return cls(**told, took_ms=took_ms, index=IndexJson.of(facts))


class CitationJson(BaseModel):
    """A ready citation of the first place."""

    bibliography: str
    in_text: str


class CheckedJson(BaseModel):
    """A quotation of a draft, with its verdict."""

    start: int = Field(description="First code point in the draft, behind the opening mark.")
    end: int = Field(description="Code point after the last.")
    text: str
    speaker: str | None = Field(description="Who says it, by the draft.")
    verdict: VerdictJson
    citation: CitationJson | None

    @classmethod
    def of(cls, checked: Checked) -> "CheckedJson":
        """Return the JSON of a checked quotation."""
        cited = checked.citation
        return cls(
            start=checked.span.start,
            end=checked.span.end,
            text=checked.text,
            speaker=checked.speaker,
            verdict=VerdictJson.of(checked.verdict),
            citation=None
            if cited is None
            else CitationJson(bibliography=cited.bibliography, in_text=cited.in_text),
        )


class DraftAnswer(BaseModel):
    """The quotations of a draft, in its order."""

    quotations: list[CheckedJson]
    counts: dict[Status, int] = Field(description="How many quotations have each status.")
    passed_over: int = Field(
        description="How many stretches between marks were not looked up: those under three words "
        "(six Chinese characters) are taken for titles and turns of phrase."
    )
    took_ms: float
    index: IndexJson

    @classmethod
    def of(
        cls, draft: str, found: list[Checked], facts: IndexFacts, took_ms: float
    ) -> "DraftAnswer":
        """Return the JSON of a checked draft."""
        statuses = [one.verdict.status for one in found]
        return cls(
            quotations=[CheckedJson.of(one) for one in found],
            counts={status: statuses.count(status) for status in Status},
            passed_over=passed_over(draft),
            took_ms=took_ms,
            index=IndexJson.of(facts),
        )
