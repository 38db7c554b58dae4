"""The path that cites an article, or a place in it, and what it answers."""

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from fastapi.exceptions import RequestValidationError
from pydantic import Field, ValidationInfo, field_validator

from api import citations
from api.citing.bibtex import bibtex
from api.citing.items import csl_json, item
from api.citing.keys import key_in
from api.citing.places import place
from api.citing.processor import Style
from api.citing.ris import ris
from api.dependencies import Answering
from api.failures import responses
from api.questions import Strict
from api.routes import article as whole_article
from api.speaking import StoredSpeakers
from indexer.columns import StoredArticle
from indexer.errors import ArticleUnknown
from indexer.records import Quotation, Span
from indexer.store import Store

router = APIRouter()
Format = Literal["csl-json", "bibtex", "ris", "text"]
MEDIA_TYPES: dict[Format, str] = {
    "csl-json": "application/vnd.citationstyles.csl+json",
    "bibtex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "text": "text/plain",
}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The citation, in the media type of its format, UTF-8.",
        "content": {
            MEDIA_TYPES["csl-json"]: {
                "schema": {"type": "array", "items": {"type": "object"}, "maxItems": 1}
            },
            MEDIA_TYPES["bibtex"]: {"schema": {"type": "string"}},
            MEDIA_TYPES["ris"]: {"schema": {"type": "string"}},
            MEDIA_TYPES["text"]: {"schema": {"type": "string"}},
        },
    },
    **responses(404, 422, 503),
}


class CitationQuestion(Strict):
    """How an article is to be cited, and which words of it."""

    format: Format = Field(
        default="csl-json",
        description="`text`: the entry of a bibliography on one line; with `start` and `end` a "
        "blank line and the citation in the text follow.",
    )
    style: Style | None = Field(
        default=None,
        description="Of `text` only: APA 7 (default), Chicago 18 (author-date), or MLA 9.",
        validate_default=True,
    )
    start: int | None = Field(
        default=None, ge=0, description="First code point of the words to cite."
    )
    end: int | None = Field(
        default=None, ge=1, description="Code point after the last.", validate_default=True
    )

    @field_validator("style")
    @classmethod
    def _of_text_only(cls, style: Style | None, known: ValidationInfo) -> Style | None:
        if style and known.data.get("format", "text") != "text":
            raise ValueError(
                f"a style is for format=text; {known.data['format']} has none. "
                "Leave style out, or ask for format=text"
            )
        return style

    @field_validator("end")
    @classmethod
    def _with_start(cls, end: int | None, known: ValidationInfo) -> int | None:
        start = known.data.get("start", 0)
        if end is None and "start" in known.data and start is not None:
            raise ValueError("is missing; start and end come together")
        if end is not None and start is None:
            raise ValueError("came without start; start and end come together")
        if end is not None and end <= start:
            raise ValueError(f"{end} does not come after start {start}; a place has words")
        return end

    def span(self, text: str) -> Span | None:
        """Return the words to cite. Raises RequestValidationError where ``text`` ends before."""
        if self.start is None or self.end is None:
            return None
        if self.end > len(text):
            message = f"{self.end} lies outside the article's text of {len(text)} code points"
            flaw = {"type": "value_error", "loc": ("query", "end"), "msg": message}
            raise RequestValidationError([flaw])
        return Span(self.start, self.end)


@router.get(
    "/v1/articles/{article_id:path}/citation",
    response_class=Response,
    responses=_ANSWERS,
    tags=["articles"],
)
def citation(
    article_id: str, question: Annotated[CitationQuestion, Query()], searcher: Answering
) -> Response:
    """Cite an article, or the words of it between `start` and `end`.

    Where an article's own id ends in `/citation`, that article is answered instead.
    """
    store = searcher.index.store
    if store.article(f"{article_id}/citation"):
        whole = whole_article(f"{article_id}/citation", searcher)
        return Response(whole.model_dump_json(), media_type="application/json")
    found = store.article(article_id)
    if found is None:
        raise ArticleUnknown(article_id)
    text = store.text(found.row)
    span = question.span(text)
    quotation = StoredSpeakers(store).at(found.row, span) if span else None
    content = _content(store, found, text, span, question, quotation)
    return Response(content, media_type=MEDIA_TYPES[question.format], headers=_NEVER_RUN)


_NEVER_RUN = {"X-Content-Type-Options": "nosniff"}
"""Citations hold what others wrote; a browser must not take them for a page."""


def _content(
    store: Store,
    article: StoredArticle,
    text: str,
    span: Span | None,
    question: CitationQuestion,
    quotation: Quotation | None,
) -> str:
    passages = store.passages_of(article.row) if span else []
    if question.format == "text":
        style = question.style or Style.APA
        cited = citations.cite(article, text, span, quotation, style, passages)
        return f"{cited.bibliography}\n" + (f"\n{cited.in_text}\n" if span else "")
    what, key = item(article), key_in(store, article)
    there = place(text, span, passages) if span else None
    speaker = citations.secondary_speaker(what, span, quotation)
    if question.format == "csl-json":
        return json.dumps([csl_json(what, key, there, speaker)], ensure_ascii=False)
    write = bibtex if question.format == "bibtex" else ris
    return write(what, key, citations.note(there, speaker))
