"""The paths of the service and what each answers."""

from functools import partial
from time import perf_counter
from typing import Annotated

from fastapi import APIRouter, Body, Query, Request, Response
from fastapi.responses import PlainTextResponse

from api.answers import SearchAnswer, SearchAnswers
from api.catalogue import ArticleJson, ArticleList, ArticleSummary, SimilarAnswer, State, Stats
from api.dependencies import NO_PARAMETERS, READY, Answering, AtDesk
from api.failures import responses
from api.metrics import CONTENT_TYPE, Metrics
from api.questions import (
    ArticlesQuestion,
    SearchQuestion,
    SearchQuestions,
    SimilarQuestion,
    example,
)
from api.search import Searcher
from indexer.errors import ArticleUnknown

router = APIRouter()


@router.get("/v1/search", responses=responses(422, 503), tags=["search"])
async def search(
    question: Annotated[SearchQuestion, Query()], searcher: Answering, desk: AtDesk
) -> SearchAnswer:
    """Find passages that answer a question, in any of the languages."""
    return await desk.do(partial(_answer, searcher, question))


@router.post(
    "/v1/search",
    responses=responses(413, 422, 503),
    tags=["search"],
    dependencies=NO_PARAMETERS,
)
async def search_many(
    body: Annotated[SearchQuestions, Body(examples=[example()])],
    searcher: Answering,
    desk: AtDesk,
) -> SearchAnswers:
    """Answer up to 50 questions in their order, all from the same generation."""
    questions = body.searches
    results = [await desk.do(partial(_answer, searcher, one)) for one in questions]
    return SearchAnswers(results=results)


@router.get("/v1/articles", responses=responses(422, 503), tags=["articles"])
def articles(question: Annotated[ArticlesQuestion, Query()], searcher: Answering) -> ArticleList:
    """List the articles that pass the filters, in the order of their ids."""
    store = searcher.index.store
    rows = store.article_rows(question.filter())
    page = rows[question.offset : question.offset + question.limit]
    found = store.articles(page)
    return ArticleList(
        articles=[ArticleSummary.of(found[row]) for row in page],
        total=len(rows),
        limit=question.limit,
        offset=question.offset,
    )


@router.get(
    "/v1/articles/{article_id:path}/similar",
    response_model=SimilarAnswer,
    responses=responses(404, 422, 503),
    tags=["articles"],
)
def similar(
    article_id: str, question: Annotated[SimilarQuestion, Query()], searcher: Answering
) -> SimilarAnswer | Response:
    """List the articles nearest in meaning to one, in any language.

    Where an article's own id ends in ``/similar``, that article is answered instead.
    """
    if searcher.index.store.article(f"{article_id}/similar"):
        whole = article(f"{article_id}/similar", searcher)
        return Response(whole.model_dump_json(), media_type="application/json")
    found = searcher.index.store.article(article_id)
    if found is None:
        raise ArticleUnknown(article_id)
    return SimilarAnswer.of(found, searcher.similar(found, question.filter(), question.limit))


@router.get(
    "/v1/articles/{article_id:path}",
    responses=responses(404, 422, 503),
    tags=["articles"],
    dependencies=NO_PARAMETERS,
)
def article(article_id: str, searcher: Answering) -> ArticleJson:
    """Return one article: its text, its passages, and what is known of it."""
    store = searcher.index.store
    found = store.article(article_id)
    if found is None:
        raise ArticleUnknown(article_id)
    return ArticleJson.whole(found, store.text(found.row), store.passages_of(found.row))


@router.get(
    "/v1/stats", responses=responses(422, 503), tags=["service"], dependencies=NO_PARAMETERS
)
def stats(searcher: Answering) -> Stats:
    """Tell how much the index holds, by language and publisher."""
    return Stats.of(searcher.index, searcher.facts)


@router.get("/livez", tags=["service"])
async def livez() -> State:
    """Answer as long as the process lives."""
    return State()


@router.get("/readyz", responses=responses(503), tags=["service"], dependencies=READY)
async def readyz() -> State:
    """Answer once index and encoder are loaded; 503 until then."""
    return State()


@router.get("/metrics", tags=["service"], response_class=PlainTextResponse)
async def metrics(request: Request) -> Response:
    """Return counts and durations of requests in the text format of Prometheus."""
    counted: Metrics = request.app.state.metrics
    return Response(counted.text(), media_type=CONTENT_TYPE)


def _answer(searcher: Searcher, question: SearchQuestion) -> SearchAnswer:
    began = perf_counter()
    answer = searcher.search(question.query())
    took_ms = round(1000 * (perf_counter() - began), 2)
    page = (question.limit, question.offset)
    return SearchAnswer.of(question.q, page, answer, searcher.facts, took_ms)
