"""One visitor: how long a rerun of each screen takes, beside a bare page and a plain one with as many elements."""

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from typing import Final

from bench.cases import LINK
from bench.servers import Servers
from bench.visitor import Run, Visitor
from bench.yardstick import Figure, median, quantile
from wording.screens import TITLES

ROUNDS: Final = 25
_FIRST: Final = 3
"""Runs of each that are not counted: modules are loaded and caches filled."""


def clicks(servers: Servers) -> list[Figure]:
    """p50 and p95 of a rerun, in ms, and what travels, in bytes, of every screen."""
    return [figure for stem in TITLES for figure in asyncio.run(_screen(servers, stem))]


async def _screen(servers: Servers, stem: str) -> list[Figure]:
    async with AsyncExitStack() as until_the_end:
        ours = await until_the_end.enter_async_context(Visitor(servers.ours.port, screen=stem, query=LINK))
        bare = await until_the_end.enter_async_context(Visitor(servers.bare.port))
        drawn = (await ours.run()).kinds
        tuned = await until_the_end.enter_async_context(Visitor(servers.tuned.port, query=same_kinds(drawn)))
        found: dict[Visitor, list[Run]] = {ours: [], bare: [], tuned: []}
        for turn in range(_FIRST + ROUNDS):
            for visitor, runs in found.items():
                run = await visitor.run()
                if turn >= _FIRST:
                    runs.append(run)
    return [
        *(
            Figure.of(f"{stem}: a click, p{share}", name, _ms(found[ours], share), _ms(found[other], share))
            for share in (50, 95)
            for name, other in (("bare", bare), ("tuned", tuned))
        ),
        Figure.of(f"{stem}: a click on the wire", "bare", _wire(found[ours]), _wire(found[bare]), unit="bytes"),
        Figure.of(f"{stem}: the same uncompressed", "bare", _plain(found[ours]), _plain(found[bare]), unit="bytes"),
    ]


def same_kinds(drawn: Counter[str]) -> str:
    """The query by which the plain page draws as many elements of each kind."""
    return "draw=" + ",".join(f"{kind}:{count}" for kind, count in sorted(drawn.items()))


def _ms(runs: list[Run], share: int) -> float:
    return quantile([run.seconds * 1000 for run in runs], share)


def _wire(runs: list[Run]) -> float:
    return median(run.wire_bytes for run in runs)


def _plain(runs: list[Run]) -> float:
    return median(run.message_bytes for run in runs)
