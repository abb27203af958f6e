"""Visitors without browsers who fill in a form each, click on, and come back by themselves when their line is lost."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from threading import Thread
from time import monotonic
from typing import Final, Self

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from kmo_rules import to_query
from tests.cases import CASES
from tests.visitor import Visitor

FIELDS: Final = {"verklaring": "private.place", "offerte": "quote.training_expected", "helpdesk": "helpdesk.typed"}
"""The screens of the crowd, with the field in which each leaves its own word."""
_LOST: Final = (ConnectionClosed, InvalidHandshake, InvalidStatus, OSError, EOFError)


def word_of(number: int) -> str:
    return f"Bezoeker{number:04d}x"


@dataclass
class Crowd:
    """As many visitors as asked, in a thread of their own until they are sent home."""

    url: str
    count: int
    first: int = 0
    thinking: float = 4.0
    """Seconds on average before a visitor clicks again."""
    away: list[float] = field(default_factory=list)
    """Seconds, of each line that was lost, until the visitor was served again."""
    faults: list[str] = field(default_factory=list)
    homes: dict[int, str] = field(default_factory=dict)
    """Which replica each is on, by the cookie."""
    turns: Counter[int] = field(default_factory=Counter)
    _is_over: bool = False

    def __enter__(self) -> Self:
        self._thread = Thread(target=lambda: asyncio.run(self._all()), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over = True
        self._thread.join()

    def wait_for_turns(self, more: int = 1, *, seconds: float = 240) -> None:
        """Until each of them has been served so many times more."""
        wanted = {number: self.turns[number] + more for number in self._numbers()}
        deadline = monotonic() + seconds
        while late := [number for number, turns in wanted.items() if self.turns[number] < turns]:
            if self.faults or monotonic() > deadline or not self._thread.is_alive():
                raise TimeoutError(f"{len(late)} visitors are not served: {late[:10]} {self.faults[:3]}")
            self._thread.join(0.1)

    def _numbers(self) -> range:
        return range(self.first, self.first + self.count)

    async def _all(self) -> None:
        await asyncio.gather(*map(self._one, self._numbers()))

    async def _one(self, number: int) -> None:
        screen = list(FIELDS)[number % len(FIELDS)]
        visitor = Visitor(self.url, screen=screen, query=f"{to_query(CASES['full'])}&lang=nl")
        await asyncio.sleep(number % self.count * 0.1)
        lost: float | None = monotonic()
        while not self._is_over:
            try:
                if lost is not None:
                    await self._come(number, visitor)
                await self._work(number, visitor, FIELDS[screen])
            except _LOST:
                lost = lost or monotonic()
                await asyncio.sleep(0.5)
                continue
            except Exception as error:  # noqa: BLE001 - a visitor who is lost is what this is about
                self.faults.append(f"{number}: {error!r}")
                return
            if lost is not None and self.turns[number]:
                self.away.append(monotonic() - lost)
            lost = None
            self.turns[number] += 1
            await asyncio.sleep(random.uniform(0.5, 1.5) * self.thinking)  # noqa: S311
        await visitor.line.close()

    async def _come(self, number: int, visitor: Visitor) -> None:
        """As a browser: the cookie of before, and the name of the session of before."""
        self.homes[number] = await asyncio.to_thread(self._home, visitor)
        await visitor.come()

    def _home(self, visitor: Visitor) -> str:
        line = visitor.http()
        line.request("GET", "/_stcore/host-config", headers=dict(visitor.headers))
        answer = line.getresponse()
        answer.read()
        for text in answer.headers.get_all("Set-Cookie", []):
            if text.startswith("replica="):
                visitor.headers = {"Cookie": text.partition(";")[0]}
        line.close()
        return visitor.headers["Cookie"].partition("=")[2]

    async def _work(self, number: int, visitor: Visitor, key: str) -> None:
        mine = word_of(number)
        if self.turns[number] == 0:
            await visitor.type(**{key.replace(".", "__"): mine})
        else:
            await visitor.run()
        if visitor.errors:
            self.faults.append(f"{number}: {visitor.errors}")
        if mine not in visitor.said and key != "helpdesk.typed":
            self.faults.append(f"{number}: what was typed is gone")
        if words := set(_others(visitor.said)) - {mine}:
            self.faults.append(f"{number} sees {words}")


def _others(said: str) -> list[str]:
    return [f"Bezoeker{part[:4]}x" for part in said.split("Bezoeker")[1:]]
