"""The queue before the one thread that searches."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from typing import Any

import pytest

from api.desk import Desk, DeskFull


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(most_waiting=2)
    yield made
    made.close()


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(main())


def test_work_is_done_in_its_turn_by_one_other_thread(desk: Desk) -> None:
    async def main() -> None:
        done: list[tuple[int, str]] = []

        def work(number: int) -> int:
            done.append((number, threading.current_thread().name))
            return 10 * number

        results = await asyncio.gather(*(desk.do(partial(work, number)) for number in (1, 2)))
        assert results == [10, 20]
        assert done == [(1, "search_0"), (2, "search_0")]

    run(main)


def test_what_goes_wrong_at_the_desk_is_told_to_who_asked(desk: Desk) -> None:
    def fail() -> int:
        raise ValueError("no such thing")

    async def main() -> None:
        for _ in range(5):  # more often than may wait: each frees its place
            with pytest.raises(ValueError, match="no such thing"):
                await desk.do(fail)
        assert await desk.do(lambda: 1) == 1

    run(main)


def test_a_full_desk_takes_no_more_until_one_is_done(desk: Desk) -> None:
    gate = threading.Event()

    async def main() -> None:
        waiting = [asyncio.create_task(desk.do(gate.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(DeskFull) as refusal:
            await desk.do(gate.wait)
        assert str(refusal.value) == "2 searches are waiting already. Try again in a second."
        gate.set()
        assert await asyncio.gather(*waiting) == [True, True]
        assert await desk.do(gate.wait) is True

    run(main)


def test_the_event_loop_goes_on_while_the_desk_works(desk: Desk) -> None:
    async def main() -> None:
        gate = threading.Event()
        working = asyncio.create_task(desk.do(lambda: gate.wait(10)))
        await asyncio.sleep(0.01)
        assert not working.done()
        gate.set()  # by the event loop, which would not come here if it waited too
        assert await working is True

    run(main)


def test_a_search_that_nobody_waits_for_any_more_frees_its_place(desk: Desk) -> None:
    gate = threading.Event()

    async def main() -> None:
        first = asyncio.create_task(desk.do(gate.wait))
        second = asyncio.create_task(desk.do(lambda: False))
        await asyncio.sleep(0)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        third = asyncio.create_task(desk.do(lambda: 3))
        gate.set()
        assert [await first, await third] == [True, 3]

    run(main)


def test_a_closed_desk_takes_no_more() -> None:
    async def main() -> None:
        desk = Desk()
        assert await desk.do(lambda: 1) == 1
        desk.close()
        with pytest.raises(RuntimeError, match="after shutdown"):
            await desk.do(lambda: 2)

    run(main)
