"""Many visitors at once on the screen with the charts: their first run, reruns a second, and what they leave in memory."""

import asyncio
import time
from collections.abc import Iterable, Mapping
from contextlib import AsyncExitStack
from typing import Final, NamedTuple

from bench.cases import LINK
from bench.clicks import same_kinds
from bench.servers import Server, Servers
from bench.visitor import Visitor
from bench.yardstick import Figure, median

SCREEN: Final = "tijdlijn"
CROWDS: Final = (1, 10, 40, 50)
_RERUNS: Final = 6
_OPEN: Final = 50
_GONE: Final = 300
_AT_ONCE: Final = 25
_FORGOTTEN_AFTER: Final = 130
"""Seconds; Streamlit keeps a session that lost its line for two minutes."""


class _Crowd(NamedTuple):
    first_ms: float
    reruns_a_second: float


def crowds(servers: Servers) -> list[Figure]:
    """1 to 50 visitors who come together and click without a pause."""
    drawn = asyncio.run(_drawn(servers.ours))
    figures = []
    for count in CROWDS:
        ours = asyncio.run(_crowd(servers.ours, count, screen=SCREEN, query=LINK))
        for name, server, query in (("bare", servers.bare, ""), ("tuned", servers.tuned, drawn)):
            other = asyncio.run(_crowd(server, count, query=query))
            figures += [
                Figure.of(f"{SCREEN}, {count} visitors: first run, p50", name, ours.first_ms, other.first_ms),
                Figure.of(
                    f"{SCREEN}, {count} visitors: reruns a second",
                    name,
                    ours.reruns_a_second,
                    other.reruns_a_second,
                    unit="a second",
                ),
            ]
    return figures


async def _drawn(server: Server) -> str:
    async with Visitor(server.port, screen=SCREEN, query=LINK) as visitor:
        return same_kinds((await visitor.run()).kinds)


async def _crowd(server: Server, count: int, *, screen: str = "", query: str = "") -> _Crowd:
    async with AsyncExitStack() as until_the_end:
        every = [Visitor(server.port, screen=screen, query=query) for _ in range(count)]
        for visitor in every:
            await until_the_end.enter_async_context(visitor)
        first = await asyncio.gather(*(visitor.run() for visitor in every))
        began = time.perf_counter()
        await asyncio.gather(*(_click(visitor) for visitor in every))
        elapsed = time.perf_counter() - began
    return _Crowd(median(run.seconds * 1000 for run in first), count * _RERUNS / elapsed)


async def _click(visitor: Visitor) -> None:
    for _ in range(_RERUNS):
        await visitor.run()


class _Place(NamedTuple):
    """A screen of a server."""

    server: Server
    screen: str
    query: str

    def visitor(self) -> Visitor:
        return Visitor(self.server.port, screen=self.screen, query=self.query)


def memory(servers: Servers) -> list[Figure]:
    """MB of the process for each session that is open, and after 300 that have gone, also when they are forgotten."""
    places = {"ours": _Place(servers.ours, SCREEN, LINK), "bare": _Place(servers.bare, "", "")}
    asyncio.run(_come_and_go(places.values(), 1))  # modules are loaded; more sessions would be kept for a while
    before = _memories(places)
    held = {name: asyncio.run(_held(place)) for name, place in places.items()}
    asyncio.run(_come_and_go(places.values(), _GONE))
    soon = _memories(places)
    time.sleep(_FORGOTTEN_AFTER)
    asyncio.run(_come_and_go(places.values(), 1))  # sessions are forgotten when another one comes
    rows = (
        (f"{SCREEN}: a session that is open", {name: (held[name] - before[name]) / _OPEN for name in places}),
        ("the process before them", before),
        (f"the process after {_GONE} sessions", soon),
        ("the same, two minutes later", _memories(places)),
    )
    return [Figure.of(what, "bare", found["ours"], found["bare"], unit="MB") for what, found in rows]


def _memories(places: Mapping[str, _Place]) -> dict[str, float]:
    return {name: place.server.memory for name, place in places.items()}


async def _held(place: _Place) -> float:
    """The memory while 50 sessions are open that have each drawn the screen twice."""
    async with AsyncExitStack() as until_the_end:
        for _ in range(_OPEN):
            visitor = await until_the_end.enter_async_context(place.visitor())
            await visitor.run()
            await visitor.run()
        return place.server.memory


async def _come_and_go(places: Iterable[_Place], count: int) -> None:
    for place in places:
        for begun in range(0, count, _AT_ONCE):
            await asyncio.gather(*(_visit(place) for _ in range(min(_AT_ONCE, count - begun))))


async def _visit(place: _Place) -> None:
    async with place.visitor() as visitor:
        await visitor.run()
