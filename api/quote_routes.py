"""The paths about quotations, and what each answers."""

from functools import partial
from time import perf_counter
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Answering, AtDesk
from api.failures import responses
from api.quote_answers import QuotesAnswer
from api.quote_questions import QuotesQuestion
from api.search import Searcher

router = APIRouter()


@router.get("/v1/quotes", responses=responses(422, 503), tags=["quotes"])
async def quotes(
    question: Annotated[QuotesQuestion, Query()], searcher: Answering, desk: AtDesk
) -> QuotesAnswer:
    """Find quotations: by what is said, in any of the languages, by speaker, by article."""
    return await desk.do(partial(found, searcher, question))


def found(searcher: Searcher, question: QuotesQuestion) -> QuotesAnswer:
    """Return the answer to a question, timed."""
    began = perf_counter()
    answer = searcher.quotes.find(question.query())
    took_ms = round(1000 * (perf_counter() - began), 2)
    return QuotesAnswer.of((question.limit, question.offset), answer, searcher.facts, took_ms)
