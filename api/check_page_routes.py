"""The path of the page that checks quotations; it is there when the API can verify."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from api.citing.processor import Style
from api.dependencies import Answering
from api.pages import checking, inner, rendering
from api.pages.checking import Judged, Stretch
from api.search import Searcher
from indexer import language

DRAFTS = rendering.CHECKING
QUOTES = "/v1/quotes/verify"
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What stands in the form."""

    text: str = ""
    speaker: str = ""
    style: str = Style.APA.value


@router.get("/check")
async def form(request: Request, searcher: Answering) -> Response:
    """Show the form to paste a quotation or a draft into."""
    _require(request)
    return _shown(request, searcher, Pasted())


@router.post("/check")
async def check(request: Request, searcher: Answering) -> Response:
    """Judge what was pasted: every quotation of a draft, or the whole of it as one."""
    _require(request)
    fields = parse_qs((await request.body()).decode("utf-8", "replace"), max_num_fields=20)
    pasted = Pasted(
        text="".join(fields.get("text", [])).replace("\r\n", "\n"),
        speaker="".join(fields.get("speaker", [])).strip(),
        style=fields.get("style", [Style.APA.value])[-1],
    )
    text, speaker = pasted.text, pasted.speaker
    if not any(map(str.isalnum, text)):
        return _shown(request, searcher, pasted, nothing=True)
    if not speaker:
        drafted = await inner.posted(request, DRAFTS, {"text": text, "style": pasted.style})
        if drafted.status >= 400:
            return _shown(request, searcher, pasted, drafted.status, problem=drafted.content)
        if drafted.content["quotations"]:
            stretches = checking.stretches(text, drafted.content["quotations"])
            return _shown(request, searcher, pasted, stretches=stretches)
    asked = {"text": text.strip(), **({"speaker": speaker} if speaker else {})}
    verdict = await inner.posted(request, QUOTES, asked)
    if verdict.status >= 400:
        return _shown(request, searcher, pasted, verdict.status, problem=verdict.content)
    one = checking.judged(verdict.content, speaker=speaker or None)
    return _shown(request, searcher, pasted, single=one)


def _require(request: Request) -> None:
    if not rendering.can_check(request):
        raise HTTPException(404)


def _shown(
    request: Request,
    searcher: Searcher,
    pasted: Pasted,
    status: int = 200,
    *,
    single: Judged | None = None,
    stretches: tuple[Stretch, ...] = (),
    nothing: bool = False,
    problem: Any = None,
) -> Response:
    judged = [one.judged for one in stretches if one.judged] or ([single] if single else [])
    return rendering.page(
        request,
        "check.html",
        status,
        text=pasted.text,
        speaker=pasted.speaker,
        style=pasted.style,
        styles=[
            (style.value, style.name.title() if style is Style.CHICAGO else style.name)
            for style in Style
        ],
        stretches=stretches,
        judged=judged,
        titles=_titles(searcher, judged),
        spoken=language.detect(pasted.text) if pasted.text.strip() else None,
        nothing=nothing,
        problem=problem,
    )


def _titles(searcher: Searcher, judged: Sequence[Judged]) -> dict[str, str]:
    """Return the titles of the articles that only their ids were told of."""
    named = {near.title for one in judged for near in (*one.translations, *one.suggestions)}
    found = {name: searcher.index.store.article(name) for name in named}
    return {name: article.metadata.title for name, article in found.items() if article}
