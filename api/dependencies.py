"""What routes ask for before they answer: the searcher, the desk, and a bare query string."""

from collections import Counter
from typing import Annotated, cast

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError

from api.desk import Desk
from api.library import Library
from api.search import Searcher


def _searcher(request: Request) -> Searcher:
    """Return what answers now; an answer comes from one generation only."""
    return cast("Library", request.app.state.library).searcher


def _desk(request: Request) -> Desk:
    return cast("Desk", request.app.state.desk)


def _no_parameters(request: Request) -> None:
    """Refuse what is in the query string where nothing is to be asked."""
    unknown = [
        {"type": "extra_forbidden", "loc": ("query", name), "msg": ""}
        for name in request.query_params
    ]
    if unknown:
        raise RequestValidationError(unknown)


def _each_once(request: Request) -> None:
    """Refuse a parameter that is given again: which of the two was meant cannot be known."""
    times = Counter(name for name, _ in request.query_params.multi_items())
    again = [
        {
            "type": "repeated",
            "loc": ("query", name),
            "msg": f"is given {count} times; expected once",
        }
        for name, count in times.items()
        if count > 1 and name not in SEVERAL
    ]
    if again:
        raise RequestValidationError(again)


SEVERAL = frozenset({"lang"})
"""Parameters that may be given several times."""
EACH_ONCE = [Depends(_each_once)]
NO_PARAMETERS = [Depends(_no_parameters)]
READY = [Depends(_searcher)]
Answering = Annotated[Searcher, Depends(_searcher)]
AtDesk = Annotated[Desk, Depends(_desk)]
