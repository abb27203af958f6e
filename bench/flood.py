"""A visitor beside one who floods the server: how long a click takes, beside the same one while it was quiet."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Final

from websockets.exceptions import ConnectionClosed

from bench.cases import LINK
from bench.servers import Servers
from bench.visitor import Visitor
from bench.yardstick import Figure, quantile

SCREEN: Final = "resultaat"
ROUNDS: Final = 30
_FIRST: Final = 5
"""Runs that are not counted: modules are loaded, and the flood spends what it may send at once."""


def flood(servers: Servers) -> list[Figure]:
    """p50 and p95 of a click, in ms."""
    quiet, meanwhile = asyncio.run(_both(servers.ours.port))
    return [
        Figure.of(
            f"{SCREEN}: a click while one floods, p{share}", "quiet", quantile(meanwhile, share), quantile(quiet, share)
        )
        for share in (50, 95)
    ]


async def _both(port: int) -> tuple[list[float], list[float]]:
    async with Visitor(port, screen=SCREEN, query=LINK) as neighbour:
        quiet = await _clicks(neighbour)
        with _flooding(port):
            return quiet, await _clicks(neighbour)


async def _clicks(visitor: Visitor) -> list[float]:
    runs = [await visitor.run() for _ in range(_FIRST + ROUNDS)]
    return [run.seconds * 1000 for run in runs[_FIRST:]]


@contextmanager
def _flooding(port: int) -> Iterator[None]:
    """In a process of its own, so that the neighbour waits for the server and not for the flood."""
    hostile = get_context("spawn").Process(target=_flood, args=(port,), daemon=True)
    hostile.start()
    try:
        yield
    finally:
        hostile.kill()
        hostile.join()


def _flood(port: int) -> None:
    asyncio.run(_again_and_again(port))


async def _again_and_again(port: int) -> None:
    """The server ends a line whose backlog is so long that it hears no sign of life on it."""
    while True:
        try:
            async with Visitor(port, screen=SCREEN, query=LINK) as hostile:
                await hostile.flood()
        except* ConnectionClosed:
            pass
