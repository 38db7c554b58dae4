"""An error as a browser shows it: what happened, and what to do next, in the reader's language."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import Request, Response

from api.failures import Problem
from api.pages import rendering

_FOR_MACHINES = ("/v1", "/livez", "/readyz", "/metrics", "/openapi.json", "/map/")
_KINDS: Mapping[str, str] = {
    "urn:fakkel:error:article-unknown": "article",
    "urn:fakkel:error:desk-full": "busy",
    "urn:fakkel:error:encoder-mismatch": "no_index",
    "urn:fakkel:error:encoder-unavailable": "no_index",
    "urn:fakkel:error:index-missing": "no_index",
    "urn:fakkel:error:index-damaged": "no_index",
}
_BY_STATUS: Mapping[int, str] = {
    HTTPStatus.NOT_FOUND: "not_found",
    HTTPStatus.INTERNAL_SERVER_ERROR: "server",
    HTTPStatus.SERVICE_UNAVAILABLE: "busy",
}


def shown(request: Request, problem: Problem, headers: Mapping[str, str]) -> Response | None:
    """Return a page about a problem; None where it is not a browser that asks for a page."""
    path = request.url.path
    machine = any(path == one or path.startswith(f"{one.rstrip('/')}/") for one in _FOR_MACHINES)
    if machine or "text/html" not in request.headers.get("accept", ""):
        return None
    kind = _KINDS.get(problem.type) or _BY_STATUS.get(problem.status, "invalid")
    part = path == "/results"
    return rendering.page(
        request,
        "error_part.html" if part else "error.html",
        problem.status,
        headers,
        kind=kind,
        problem=problem,
    )
