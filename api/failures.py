"""Errors → problem+json (RFC 9457), the framework's own included, and their documentation."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import Match

from api.desk import DeskFull
from indexer.errors import ArticleUnknown, EncoderUnavailable, FakkelError, IndexUnusable

MEDIA_TYPE = "application/problem+json"
METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_SAFE_IN_PATHS = "/:@!$&'()*+,;=~"
_log = logging.getLogger("fakkel")
_STATUS: dict[type[FakkelError], tuple[HTTPStatus, int | None]] = {
    ArticleUnknown: (HTTPStatus.NOT_FOUND, None),
    DeskFull: (HTTPStatus.SERVICE_UNAVAILABLE, 1),
    IndexUnusable: (HTTPStatus.SERVICE_UNAVAILABLE, 5),
    EncoderUnavailable: (HTTPStatus.SERVICE_UNAVAILABLE, 5),
}
"""Status of each error, and after how many seconds it is worth another try."""


class Flaw(BaseModel):
    """One thing that is wrong with a request."""

    parameter: str | None = Field(default=None, description="Of the query string or the path.")
    pointer: str | None = Field(default=None, description="JSON Pointer (RFC 6901) into the body.")
    detail: str


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = Field(description="`about:blank`, or a URN that names the error.")
    title: str
    status: int
    detail: str
    instance: str = Field(description="The path that was asked.")
    errors: list[Flaw] = Field(default_factory=list)


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the documentation of the problems that a route can answer with."""
    return {
        status: {"model": Problem, "description": HTTPStatus(status).phrase} for status in statuses
    }


Shown = Callable[[Request, Problem, Mapping[str, str]], Response | None]
"""Shows a problem to a browser, with headers; None where it is not a browser that asks."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A problem, and the headers that go with it."""

    problem: Problem
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> Response:
        """Return the problem as a response."""
        content = self.problem.model_dump_json(exclude_none=True)
        return Response(content, self.problem.status, self.headers, MEDIA_TYPE)


def install(app: FastAPI, shown: Shown = lambda *_: None) -> None:
    """Have ``app`` answer every error with a problem, or as it is ``shown``, and document it."""
    app.add_exception_handler(RequestValidationError, _handler(_invalid, shown))
    app.add_exception_handler(HTTPException, _handler(_http, shown))
    app.add_exception_handler(FakkelError, _handler(_ours, shown))
    app.add_exception_handler(Exception, _handler(_unforeseen, shown))
    app.openapi = lambda: _documented(app)  # type: ignore[method-assign]


def failure(
    path: str,
    status: HTTPStatus,
    detail: str,
    *,
    kind: str = "about:blank",
    errors: list[Flaw] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Failure:
    """Return what went wrong with a request for ``path``."""
    problem = Problem(
        type=kind,
        title=status.phrase,
        status=status,
        detail=detail,
        instance=quote(path, safe=_SAFE_IN_PATHS),
        errors=errors or [],
    )
    return Failure(problem, headers or {})


def _handler(
    answer: Callable[[Request, Any], Failure], shown: Shown
) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, error: Exception) -> Response:
        found = answer(request, error)
        return shown(request, found.problem, found.headers) or found.as_json()

    return handle


def _invalid(request: Request, error: RequestValidationError) -> Failure:
    return _flawed(request, [_flaw(found) for found in error.errors()])


def _flawed(request: Request, flaws: list[Flaw]) -> Failure:
    detail = "; ".join(
        f"{flaw.parameter or flaw.pointer or 'body'}: {flaw.detail}" for flaw in flaws[:3]
    )
    return failure(
        request.url.path,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        detail,
        kind="urn:fakkel:error:invalid-request",
        errors=flaws,
    )


def _flaw(found: dict[str, Any]) -> Flaw:
    where, *path = found["loc"]
    message = str(found["msg"]).removeprefix("Value error, ")
    if found["type"] == "extra_forbidden":
        message = "is not known here; see /docs for what is"
    if where == "body":
        if found["type"] == "json_invalid":
            message, path = f"is not JSON: {found['ctx']['error']} at character {path[0]}", []
        elif found["type"] == "model_attributes_type" and not path:
            message = "expected a JSON object, sent as application/json"
        steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
        return Flaw(pointer="".join(f"/{step}" for step in steps), detail=message)
    return Flaw(parameter=str(path[0]) if path else "offset", detail=message)


def _http(request: Request, error: HTTPException) -> Failure:
    status = HTTPStatus(error.status_code)
    if status is HTTPStatus.BAD_REQUEST:  # the framework's word for a body it cannot decode
        return _flawed(request, [Flaw(pointer="", detail="is not JSON in UTF-8")])
    detail, headers = error.detail, dict(error.headers or {})
    if status is HTTPStatus.NOT_FOUND and detail == status.phrase:
        detail = f"There is nothing at {request.url.path}. See /docs for what there is."
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        detail = f"{request.method} is not possible at {request.url.path}."
        headers["Allow"] = ", ".join(_allowed(request))
    return failure(request.url.path, status, detail, headers=headers)


def _allowed(request: Request) -> list[str]:
    """Return the methods that are possible at the path; the framework names only the first."""
    return [
        method
        for method in METHODS
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in request.app.routes
        )
    ]


def _ours(request: Request, error: FakkelError) -> Failure:
    for kind, (status, retry_after) in _STATUS.items():
        if isinstance(error, kind):
            headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
            urn = f"urn:fakkel:error:{_kebab(type(error).__name__)}"
            return failure(request.url.path, status, str(error), kind=urn, headers=headers)
    return _unforeseen(request, error)


def _unforeseen(request: Request, error: Exception) -> Failure:
    _log.error("%s failed", request.url.path, exc_info=error)
    return failure(
        request.url.path,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong that should not have; the service's log tells what.",
    )


def _kebab(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)[1:]


def _documented(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document, its error responses under their real media type."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        for operations in document["paths"].values():
            for operation in operations.values():
                for status, response in operation["responses"].items():
                    if int(status) >= HTTPStatus.BAD_REQUEST:
                        response["content"] = {MEDIA_TYPE: response["content"]["application/json"]}
        app.openapi_schema = document
    return app.openapi_schema
