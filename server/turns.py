"""Turns of all pages of a process, so that who asks for run after run keeps nobody else waiting.

All runs share one processor. Of those that wait, who has rested longest since its last run goes first: a visitor, who
looks before the next click, does not wait behind lines that ask again at once, however many these are. (Whoever had
fewest of late would not do: of a hundred busy lines each gets a run in three seconds, and a visitor clicks sooner.)
"""

import asyncio
import time
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Final

RUNS: Final = 1
"""At a time: two take as long as one after the other, and who comes then waits for both."""
LONGEST: Final = 0.25
"""Seconds after which a place is free though its run goes on: some read a workbook, which is work of another process,
and of some nobody hears the end. Nearly all are over in some hundredths."""
MOST: Final = 10.0
"""Seconds of waiting that no rest is worth: whoever has waited so long goes before all who come."""
HALF: Final = 0.5
"""Seconds of rest that are worth half of that: a third is enough to go before a hundred that do not rest, and who looks for
three before the next click goes before a hundred that rest a third."""

Asks = Callable[[bytes], bool]
"""Whether a message of a page asks for a run."""
Tells = Callable[[bytes], bool | None]
"""Whether a message to a page says that a run began, or that it ended; None where it says neither."""


class Turns:
    """Places of runs, for lines that are known by nothing but their `place` at the door."""

    def __init__(
        self,
        asks: Asks = lambda _said: False,
        tells: Tells = lambda _sent: None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._asks = asks
        self._tells = tells
        self._clock = clock
        self._going: dict[object, asyncio.TimerHandle] = {}
        self._asked: set[object] = set()
        """Those of them that asked for a run which has not begun."""
        self._again: set[object] = set()
        """And those that asked a second time."""
        self._rests: dict[object, float] = {}
        """Since when each does."""
        self._waiting: list[tuple[float, int, asyncio.Future[None], object]] = []
        self._arrivals = count()

    async def take(self, place: object, said: bytes) -> None:
        """Wait until it is the turn of a line that said this.

        Who has a place may ask once more in it: a second click stops the run of the first. A flood is no longer run
        than that.
        """
        if not self._asks(said):
            return
        if place in self._going and place not in self._again:
            self._again.add(place)
        else:
            turn = asyncio.get_running_loop().create_future()
            now = self._clock()
            heappush(self._waiting, (now - self._worth(place, now), next(self._arrivals), turn, place))
            self._let_in()
            await turn
        self._asked.add(place)

    def _worth(self, place: object, now: float) -> float:
        """Seconds of waiting that its rest is worth; a line that never ran has rested for ever."""
        since = self._rests.get(place)
        return MOST if since is None else MOST * (now - since) / (now - since + HALF)

    def hear(self, place: object, sent: bytes) -> None:
        """Take note of what is sent to a line: its place is free when a run ends that no other follows."""
        if place not in self._going or (has_begun := self._tells(sent)) is None:
            return
        if has_begun:
            self._asked.discard(place)
        elif place not in self._asked:
            self.give_back(place)

    def give_back(self, place: object) -> None:
        """Let the next one in; no fault where the place was given back before."""
        if limit := self._going.pop(place, None):
            limit.cancel()
            self._asked.discard(place)
            self._again.discard(place)
            self._rests[place] = self._clock()
            self._let_in()

    def leave(self, place: object) -> None:
        """Give back what a line had that is gone, and know nothing of it any more."""
        self.give_back(place)
        self._rests.pop(place, None)

    def _let_in(self) -> None:
        while self._waiting and len(self._going) < RUNS:
            _when, _arrival, turn, place = heappop(self._waiting)
            if not turn.done():  # who left meanwhile waits no more
                self._going[place] = asyncio.get_running_loop().call_later(LONGEST, self.give_back, place)
                turn.set_result(None)
