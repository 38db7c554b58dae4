"""The paths of the page for writers and what each shows."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi import Query as Parameter
from fastapi.responses import JSONResponse, RedirectResponse

from api.dependencies import Answering, AtDesk
from api.pages import cartography, invitation, paragraphs, preferences, rendering, searching
from api.pages.searching import Results, Wish
from api.questions import LONGEST_QUERY
from api.search import Query, Searcher
from indexer.columns import StoredArticle
from indexer.errors import ArticleUnknown
from indexer.filters import Filter
from indexer.records import Language, Span

router = APIRouter(include_in_schema=False)
_NEAR = 6
_PRIVATE = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff"}


@router.get("/")
async def start(request: Request, searcher: Answering, desk: AtDesk) -> Response:
    """Show the search page: the start, or the hits of a search."""
    return await _search_page(request, searcher, desk, "search.html")


@router.get("/results")
async def part(request: Request, searcher: Answering, desk: AtDesk) -> Response:
    """Show only what changes with a search, for the script of the page."""
    return await _search_page(request, searcher, desk, "results.html")


@router.get("/articles/{article_id:path}")
def article(
    request: Request,
    article_id: str,
    searcher: Answering,
    start: Annotated[str, Parameter()] = "",
    end: Annotated[str, Parameter()] = "",
) -> Response:
    """Show an article, a place in it marked."""
    store = searcher.index.store
    found = store.article(article_id)
    if found is None:
        raise ArticleUnknown(article_id)
    text = store.text(found.row)
    marked, outside = _place(start, end, len(text))
    passages = store.passages_of(found.row)
    blocks = paragraphs.blocks(text, passages, found.lang, marked)
    title = found.metadata.title
    headed = bool(blocks) and blocks[0].shape == "heading" and blocks[0].rows[0][0].text == title
    return rendering.page(
        request,
        "article.html",
        article=found,
        blocks=blocks[1:] if headed else blocks,
        top=blocks[0].rows[0][0] if headed else None,
        marked=marked,
        place_at=paragraphs.first_marked(blocks),
        marked_text=marked.of(text) if marked else "",
        outside=(start, end) if outside else None,
        translations=store.translations(found),
        similar=_similar(searcher, found),
    )


@router.get("/map")
async def collection_map(request: Request, searcher: Answering, desk: AtDesk) -> Response:
    """Show the map of the collection."""
    wish = searching.wish(request.query_params)
    lit = await desk.do(partial(_lit, searcher, wish))
    regions = await desk.do(
        partial(cartography.named_regions, searcher, preferences.of(request).lang)
    )
    return rendering.page(
        request,
        "map.html",
        wish=wish,
        lit=len(lit),
        regions=regions,
        counts=searcher.index.generation.manifest.counts,
        generation=searcher.facts.generation,
    )


@router.get("/map/points")
def points(searcher: Answering) -> Response:
    """Return every point of the map as JSON, for the script of the page."""
    return JSONResponse(cartography.points(searcher.index), headers=_PRIVATE)


@router.get("/map/lit")
async def lit(request: Request, searcher: Answering, desk: AtDesk) -> Response:
    """Return the rows of the passages that answer, best first, for the script of the page."""
    found = await desk.do(partial(_lit, searcher, searching.wish(request.query_params)))
    wording = preferences.of(request).wording
    said = wording.many("map.lit", len(found)) if found else wording("map.lit_none")
    return JSONResponse(
        {"generation": searcher.facts.generation, "rows": found, "said": said},
        headers=_PRIVATE,
    )


@router.get("/map/picture.svg")
async def picture(request: Request, searcher: Answering, desk: AtDesk) -> Response:
    """Return the map as a picture, for those without script."""
    found = await desk.do(partial(_lit, searcher, searching.wish(request.query_params)))
    dots = cartography.picture(searcher.index, found)
    made = rendering.page(request, "map.svg", dots=dots, any_lit=bool(found))
    made.headers["Content-Type"] = "image/svg+xml; charset=utf-8"
    return made


@router.get("/map/passages/{row}")
def passage(row: int, request: Request, searcher: Answering) -> Response:
    """Return what is told of one point of the map, for the script of the page."""
    store = searcher.index.store
    found = store.passages([row]).get(row)
    if found is None:
        raise ArticleUnknown(str(row))
    of = store.articles([found.article_row])[found.article_row]
    first = store.sentences_of(row)[0].of(store.text(of.row))
    told = {
        "title": of.metadata.title,
        "lang": of.lang,
        "language": preferences.of(request).wording.language(found.lang),
        "heading": found.headings[-1] if found.headings else None,
        "sentence": first,
        "spoken": found.lang,
        "link": rendering.article_link(of.id, found.span.start, found.span.end),
    }
    return JSONResponse(told, headers=_PRIVATE)


@router.get("/preferences")
def keep_preferences(request: Request, back: str = "/") -> Response:
    """Keep a language or a theme, and lead back."""
    answer = RedirectResponse(preferences.way_back(back), status_code=303)
    for name, value in preferences.cookies(request.query_params).items():
        answer.set_cookie(name, value, max_age=preferences.SECONDS_KEPT, samesite="lax")
    return answer


async def _search_page(
    request: Request, searcher: Searcher, desk: AtDesk, template: str
) -> Response:
    wish = searching.wish(request.query_params)
    names = {lang: preferences.of(request).wording.language(lang) for lang in Language}
    results, invited = None, tuple[tuple[Language, str], ...]()
    if not wish.is_empty and not wish.is_too_long:
        results = await desk.do(partial(_results, searcher, wish, names))
    if wish.is_empty:
        invited = await desk.do(partial(invitation.examples, searcher))
    return rendering.page(
        request,
        template,
        wish=wish,
        results=results,
        longest=LONGEST_QUERY,
        examples=invited,
        counts=searcher.index.generation.manifest.counts,
    )


def _results(searcher: Searcher, wish: Wish, names: dict[Language, str]) -> Results:
    """Return the hits of a search as they are shown."""
    return searching.results(wish, searcher.search(wish.query()), names)


def _similar(searcher: Searcher, article: StoredArticle) -> list[StoredArticle]:
    return [near.article for near in searcher.similar(article, Filter(), _NEAR)]


def _place(start: str, end: str, length: int) -> tuple[Span | None, bool]:
    """Return the place that an address names, and whether it lies outside the text."""
    if not start and not end:
        return None, False
    if not all(one.isdecimal() and len(one) < 10 for one in (start, end)):
        return None, True
    place = Span(int(start), int(end))
    inside = place.start < place.end <= length
    return (place, False) if inside else (None, True)


def _lit(searcher: Searcher, wish: Wish) -> list[int]:
    """Return the passages that answer, best first; none where nothing is asked."""
    if wish.is_empty or wish.is_too_long:
        return []
    return searcher.answering(Query(wish.q, wish.filter()))
