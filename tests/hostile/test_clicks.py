"""A second click at any moment of a run: its place is free when both are over, and no two runs of a session overlap."""

import asyncio

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.hostile.conftest import Serve, Served
from tests.server.loop import run
from tests.visitor import Visitor


@pytest.fixture(scope="module")
def stopping(serve: Serve) -> Served:
    return serve("tests.hostile.held:app", STOPPING="1")


async def _click(visitor: Visitor) -> None:
    asked = BackMsg(rerun_script={"query_string": visitor.query, "page_name": visitor.screen})
    await visitor.line.send(asked.SerializeToString())


def _threads(served: Served) -> int:
    """How many threads of runs there are."""
    return int(served.get("/told").split()[3])


async def _until(served: Served, *, standing: int, came: int) -> None:
    async with asyncio.timeout(30):
        while (told := served.get("/told").split())[0] != str(standing) or int(told[2]) < came:
            await asyncio.sleep(0.02)


async def _click_twice(served: Served, where: str, visitor: Visitor) -> None:
    """The second time while the run of the first stands."""
    came = int(served.get("/told").split()[2])
    served.get(f"/stop/{where}")
    await _click(visitor)
    await _until(served, standing=1, came=came + 1)
    await _click(visitor)
    await _until(served, standing=1, came=came + 2)


@pytest.mark.parametrize("where", ["begin", "end", "gone"])
def test_a_second_click_at_any_moment_of_a_run_keeps_nobody_waiting(stopping: Served, where: str) -> None:
    """No place is taken back on this server: where an end is missed, the other page waits for ever."""

    async def story() -> None:
        async with Visitor(stopping.url, screen="helpdesk") as hasty, Visitor(stopping.url) as other:
            await _click_twice(stopping, where, hasty)
            stopping.get("/go")
            async with asyncio.timeout(30):
                await other.run()
            hasty.line.transport.abort()  # it did not read

    run(story())


@pytest.mark.parametrize("is_stopped", [False, True])
def test_no_two_runs_of_a_session_overlap(stopping: Served, is_stopped: bool) -> None:
    """Each would change what the session holds while the other reads it; one that is told to stop goes on for a while."""

    async def story() -> None:
        async with Visitor(stopping.url, screen="helpdesk") as hasty:
            stopping.get("/hasty")  # so that the second click is not kept from it
            await _click_twice(stopping, "begin", hasty)
            for _each in range(20 if is_stopped else 1):
                if is_stopped:
                    await hasty.line.send(BackMsg(stop_script=True).SerializeToString())
                await _click(hasty)
            await asyncio.sleep(1 if is_stopped else 0.3)  # a second run would have begun long ago
            assert _threads(stopping) <= 2, "and what is not wanted any more does not wait"
            stopping.get("/go")
            async with asyncio.timeout(30):
                await hasty.run()
            assert stopping.get("/told").split()[1] == "1"

    run(story())
