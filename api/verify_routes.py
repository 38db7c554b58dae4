"""The paths that judge a quotation, and every quotation of a draft."""

from functools import partial
from time import perf_counter
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi.exceptions import RequestValidationError

from api.dependencies import NO_PARAMETERS, Answering, AtDesk
from api.failures import responses
from api.search import Searcher
from api.verdicts import (
    MOST_QUOTATIONS,
    ClaimQuestion,
    DraftAnswer,
    DraftQuestion,
    VerdictAnswer,
)
from api.verifying import drafts
from api.verifying.citing import citing_from
from api.verifying.nearness import verifier_over
from api.verifying.told import told

router = APIRouter()


@router.post(
    "/v1/quotes/verify",
    responses=responses(404, 413, 422, 503),
    tags=["quotations"],
    dependencies=NO_PARAMETERS,
)
async def verify(
    question: Annotated[ClaimQuestion, Body()], searcher: Answering, desk: AtDesk
) -> VerdictAnswer:
    """Tell whether words stand in the articles, where, and what was changed."""
    return await desk.do(partial(_answer, searcher, question))


@router.post(
    "/v1/drafts/check",
    responses=responses(413, 422, 503),
    tags=["quotations"],
    dependencies=NO_PARAMETERS,
)
async def check_draft(
    question: Annotated[DraftQuestion, Body()], searcher: Answering, desk: AtDesk
) -> DraftAnswer:
    """Judge every quotation of a draft, text or Markdown, with its source and a citation.

    A stretch between marks of fewer than three words is counted as passed over.
    """
    began = perf_counter()
    quotations = await desk.do(partial(drafts.quotations, question.text, told))
    if len(quotations) > MOST_QUOTATIONS:
        message = (
            f"holds {len(quotations)} quotations; at most {MOST_QUOTATIONS} are checked at once"
        )
        raise RequestValidationError(
            [{"type": "too_long", "loc": ("body", "text"), "msg": message, "input": None}]
        )
    verifier = verifier_over(searcher)
    citing = citing_from(searcher, question.style)
    found = [
        await desk.do(partial(drafts.check, question.text, span, speaker, verifier, citing))
        for span, speaker in quotations
    ]
    return DraftAnswer.of(question.text, found, searcher.facts, _milliseconds(began))


def _answer(searcher: Searcher, question: ClaimQuestion) -> VerdictAnswer:
    began = perf_counter()
    verdict = verifier_over(searcher).verify(question.claim())
    return VerdictAnswer.judged(verdict, searcher.facts, _milliseconds(began))


def _milliseconds(began: float) -> float:
    return round(1000 * (perf_counter() - began), 2)
