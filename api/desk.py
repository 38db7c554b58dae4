"""Where searches are worked off, one after the other, beside the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from indexer.errors import FakkelError

T = TypeVar("T")


class DeskFull(FakkelError):
    """More searches wait than can be worked off in a reasonable time."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} searches are waiting already. Try again in a second.")


class Desk:
    """One thread that searches, and a queue before it with a limit.

    One, because the encoder's numpy would otherwise be slowed down by its own other thread.
    """

    def __init__(self, most_waiting: int = 128) -> None:
        self._most_waiting = most_waiting
        self._waiting = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")

    async def do(self, work: Callable[[], T]) -> T:
        """Return the result of ``work``, done in its turn. Raises DeskFull."""
        if self._waiting >= self._most_waiting:
            raise DeskFull(self._waiting)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Let the work at hand end and take no more."""
        self._thread.shutdown(cancel_futures=True)
