"""Templates → HTML, with what a browser must know of it. The only user of Jinja2."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.routing import Match
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

from api.pages import preferences
from api.pages.preferences import THEMES
from api.pages.wording import OWN_NAMES
from indexer.records import Language

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"
STATIC_PATH = "/static"
CHECKING = "/v1/drafts/check"
"""The path of the API without which there is no page to check quotations on."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Nothing from elsewhere, and nothing that stands in the page itself."""
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Language, Cookie, Accept",
}
_FOREVER = b"public, max-age=31536000, immutable"


def page(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: object,
) -> HTMLResponse:
    """Return a page made of a template of ``templates/`` and values, as its reader likes it."""
    liked = preferences.of(request)
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    content = (
        _environment()
        .get_template(template)
        .render(
            t=liked.wording, lang=liked.lang, theme=liked.theme, here=here, path=request.url.path,
            can_check=can_check(request),
            **values,
        )
    )  # fmt: skip
    return HTMLResponse(content, status, {**HEADERS, **(headers or {})})


def can_check(request: Request) -> bool:
    """Tell whether the service can verify quotations."""
    asked = {**request.scope, "type": "http", "method": "POST", "path": CHECKING}
    return any(route.matches(asked)[0] is Match.FULL for route in request.app.routes)


class Static:
    """ASGI application: the files of ``static/``, which a browser may keep for ever.

    Their addresses change with their content.
    """

    def __init__(self) -> None:
        self._files = StaticFiles(directory=_STATIC)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a file."""

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start":
                more = [(b"x-content-type-options", b"nosniff")]
                if message["status"] == 200 and b"v=" in scope.get("query_string", b""):
                    more.append((b"cache-control", _FOREVER))
                message["headers"] = [*message["headers"], *more]
            await send(message)

        await self._files(scope, receive, kept)


def preference_link(here: str, **asked: str) -> str:
    """Return the address that keeps a preference and leads back here."""
    return f"/preferences?{urlencode({**asked, 'back': here})}"


def article_link(article_id: str, start: int | None = None, end: int | None = None) -> str:
    """Return the address of an article, or of a place in it."""
    path = f"/articles/{quote(article_id, safe='/')}"
    return path if start is None else f"{path}?start={start}&end={end}#place"


def web_link(url: str | None) -> str | None:
    """Return an address that may be linked to: of the web, and nothing else."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        languages=tuple(Language),
        own_names=OWN_NAMES,
        themes=THEMES,
        static=_static,
        preference_link=preference_link,
        article_link=article_link,
        web_link=web_link,
    )
    return environment


@cache
def _static(name: str) -> str:
    """Return the address of a static file; its content is part of it."""
    digest = sha256((_STATIC / name).read_bytes()).hexdigest()[:12]
    return f"{STATIC_PATH}/{name}?v={digest}"
