"""The service put together: ``create_app(library)``. Nothing happens on import."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from fastapi_offline import FastAPIOffline

from api import check_page_routes, citation_routes, failures, page_routes, verify_routes
from api.dependencies import EACH_ONCE
from api.desk import Desk
from api.library import Library
from api.limits import BodyLimit
from api.metrics import Counting, Metrics
from api.pages import failing
from api.pages.rendering import STATIC_PATH, Static
from api.quote_routes import router as quote_router
from api.routes import router

_log = logging.getLogger("fakkel")
_DESCRIPTION = (
    "Search over marketing articles in Dutch, English and Chinese: "
    "ask in one language, find answers in all of them."
)


def create_app(library: Library, reload_seconds: float = 2.0, desk: Desk | None = None) -> FastAPI:
    """Return the service over ``library``, which looks for a new generation now and then.

    Until there is an index it lives, is not ready, and answers 503.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        watching = asyncio.create_task(_watch(library, reload_seconds))
        yield
        watching.cancel()
        app.state.desk.close()

    app: FastAPI = FastAPIOffline(
        title="Fakkel",
        version=version("fakkel"),
        description=_DESCRIPTION,
        lifespan=lifespan,
        redoc_url=None,
        dependencies=EACH_ONCE,
    )
    app.state.library = library
    app.state.desk = desk or Desk()
    app.state.metrics = Metrics()
    app.include_router(citation_routes.router)  # before what takes every path below articles
    app.include_router(verify_routes.router)
    app.include_router(router)
    app.include_router(quote_router)
    app.include_router(page_routes.router)
    app.include_router(check_page_routes.router)
    app.mount(STATIC_PATH, Static(), name="static")
    app.add_middleware(BodyLimit)
    app.add_middleware(Counting, metrics=app.state.metrics)
    failures.install(app, failing.shown)
    return app


async def _watch(library: Library, seconds: float) -> None:
    """Have the library look for a new generation, for as long as the service runs."""
    while True:
        try:
            await asyncio.to_thread(library.refresh)
        except Exception:
            _log.exception("looking for a new generation failed; trying again")
        await asyncio.sleep(seconds)
