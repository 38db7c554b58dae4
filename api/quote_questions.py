"""What may be asked over HTTP about quotations: parameters, checked."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from api.questions import LONGEST_QUERY, Label, LanguageCode, Strict, listed, not_blank
from api.quotes import QuoteQuery
from api.ranking import DEPTH
from indexer import language
from indexer.quotation_rows import Sought


class QuotesQuestion(Strict):
    """Which quotations to find."""

    q: Annotated[str, AfterValidator(not_blank)] | None = Field(
        default=None,
        min_length=1,
        max_length=LONGEST_QUERY,
        description="What is said, in Dutch, English or Chinese, in these or other words. "
        "Left out: all that pass, in the order of articles and places.",
        examples=["store staff reward"],
    )
    speaker: Label | None = Field(
        default=None,
        description="A part of the speaker's name; case and traditional or simplified ignored.",
    )
    lang: Annotated[list[LanguageCode], BeforeValidator(listed)] = Field(
        default_factory=list,
        description="Only quotations in these languages; repeat it for several. `zh` is both "
        "scripts.",
    )
    article: Label | None = Field(default=None, description="The id of an article, whole.")
    limit: int = Field(default=10, ge=1, le=100, description="How many quotations.")
    offset: int = Field(default=0, ge=0, description="How many quotations to pass over.")

    @model_validator(mode="after")
    def _not_too_deep(self) -> "QuotesQuestion":
        if self.q is not None and self.offset + self.limit > DEPTH:
            raise ValueError(
                f"offset and limit reach to quotation {self.offset + self.limit}; "
                f"a ranking has at most {DEPTH}"
            )
        return self

    def query(self) -> QuoteQuery:
        """Return the query as it is looked for."""
        languages = frozenset().union(*map(language.named, self.lang))
        sought = Sought(languages, self.speaker, self.article)
        return QuoteQuery(self.q, sought, self.limit, self.offset)
