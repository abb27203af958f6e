"""Turns of all pages of a process, so that who asks for run after run keeps nobody else waiting.

All runs share one processor. Of those that wait, the one goes first whose address used least of it in the last minutes,
and of one address the line that had rested longest before it asked: a visitor, who looks before the next click, does not wait
behind lines that ask again at once, however many these are. (Whichever line used least would not do: of a hundred busy ones
each has a run in three seconds, and a visitor clicks sooner.) Now and then the address goes that has waited longest for a
turn, so that nobody waits for ever; not the line, or those turns would be had by who has most of them.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from typing import Final

RUNS: Final = 1
"""At a time: two take as long as one after the other, and who comes then waits for both."""
LONGEST: Final = 0.25
"""Seconds after which a place is free though its run goes on: some read a workbook, which is work of another process.
Nearly all are over in some hundredths."""
LONG: Final = 2
"""Runs that work on themselves without a place: two share the processor with who has one, more would make it nobody's."""
BUSY: Final = 0.3
"""Of that time, what a run works itself at least that does not wait for something else."""
RECENT: Final = 60.0
"""Seconds after which what an address used counts half."""
MOST: Final = 60.0
"""Seconds of waiting that no rest is worth."""
HALF: Final = 0.5
"""Seconds of rest that are worth half of that: a third is enough to go before a hundred that do not rest, and who looks for
three before the next click goes before a hundred that rest a third."""
FIRST: Final = 2
"""Runs of a page before its line counts as one that did not rest: the first may ask the tab what it remembers."""
ROUND: Final = 4
"""Of so many turns one goes to the address that has waited longest for any, whatever it used."""
LIGHT: Final = 100_000
"""Bytes of a message that is read in no time; a list that was pasted takes some hundredths of a second."""
_NOTHING: Final = 0.001
"""Seconds of use that are worth no memory."""

Asks = Callable[[bytes], bool]
"""Whether a message of a page asks for a run."""
Ended = Callable[[], None]
Worked = Callable[[], float]
"""How many seconds of a processor a run has had; any thread may ask."""


@dataclass(eq=False)
class Place:
    """What stands for a line: whose it is, as far as known, and what of its runs is under way."""

    owner: str = ""
    runs: int = 0
    has_begun: bool = False
    """Whether one has since it had its turn."""
    worked: Worked = field(default=lambda: 0.0)
    had: float = 0.0
    """What that said last."""
    since: float = 0.0
    """When what they use was last counted."""
    turns: int = 0
    asked: int = 0
    """How many turns all had had when it asked for its next."""
    rests: float | None = None
    """Since when it does, where it had its first turns."""

    def due(self, now: float) -> float:
        """When it is its turn that asks now, beside others of its address; one that is new has rested for ever."""
        rest = None if self.rests is None else now - self.rests
        return now - (MOST if rest is None else MOST * rest / (rest + HALF))


_asking: ContextVar[Place | None] = ContextVar("asking", default=None)


class Used:
    """Seconds of runs by the address that had them, less and less the longer ago that is."""

    def __init__(self) -> None:
        self._by: dict[str, tuple[float, float]] = {}

    def of(self, owner: str, now: float) -> float:
        """What counts of it."""
        seconds, then = self._by.get(owner, (0.0, 0.0))
        return float(seconds * 0.5 ** ((now - then) / RECENT))

    def add(self, owner: str, seconds: float, now: float) -> None:
        """Count so much more."""
        self._by[owner] = (self.of(owner, now) + seconds, now)

    def forget(self, now: float) -> None:
        """Let go of all of whom hardly anything counts any more."""
        self._by = {owner: known for owner, known in self._by.items() if self.of(owner, now) >= _NOTHING}


class Turns:
    """Who may have a run now."""

    def __init__(self, asks: Asks = lambda _said: False, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._asks = asks
        self._clock = clock
        self._used = Used()
        self._going: dict[Place, asyncio.TimerHandle] = {}
        self._waiting: list[tuple[Place, float, asyncio.Future[None]]] = []
        """In the order in which they came, with when it is their turn."""
        self._long: set[Place] = set()
        self._turn = 0
        self._had: dict[str, int] = {}
        """Which turn each address had last, since there was a moment in which nobody waited."""

    def come(self, owner: str) -> Place:
        """A place for a new line; all that this task has run from here on counts as asked for by it."""
        self._used.forget(self._clock())
        place = Place(owner)
        _asking.set(place)
        return place

    async def take(self, place: Place, said: bytes) -> Ended:
        """Wait until it is the turn of a line that said this; to be told when that has been dealt with.

        By then a run that it asked for has begun, and the place is its own until that ends (see `begin`).
        """
        if len(said) <= LIGHT and not self._asks(said):
            return nothing
        turn = asyncio.get_running_loop().create_future()
        place.asked = self._turn
        self._waiting.append((place, place.due(self._clock()), turn))
        self._let_in()
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it left in the moment of its turn
                self._end_taking(place)
            raise
        return partial(self._end_taking, place)

    def begin(self, worked: Worked) -> Ended:
        """A run begins that this task asked for, which has `worked` so much; to be told from any thread when it has ended."""
        place = _asking.get()
        if place is None:
            return nothing
        self._add_run(place)
        place.has_begun = True
        place.worked, place.had = worked, 0.0
        return partial(_tell, asyncio.get_running_loop(), partial(self._end, place))

    def _add_run(self, place: Place) -> None:
        if not place.runs:
            place.since = self._clock()
        place.runs += 1

    def _end_taking(self, place: Place) -> None:
        """What it said was dealt with; where no run came of that but one that goes on already, nobody waits for it."""
        self._end(place)
        if not place.has_begun:
            self._give_back(place)

    def _end(self, place: Place) -> None:
        place.runs -= 1
        self._count(place)
        if not place.runs:
            self._long.discard(place)
            self._give_back(place)

    def _count(self, place: Place) -> None:
        now = self._clock()
        self._used.add(place.owner, now - place.since, now)
        place.since = now
        place.rests = now if place.turns >= FIRST else None

    def _go_on_without(self, place: Place) -> None:
        """Its run goes on for long: the next one may begin, but where too many of those work that have none."""
        self._count(place)
        had, place.had = place.had, place.worked()
        if place.had - had >= BUSY * LONGEST:
            if len(self._long) >= LONG:
                self._going[place] = self._later(place)
                return
            self._long.add(place)
        self._give_back(place)

    def _later(self, place: Place) -> asyncio.TimerHandle:
        return asyncio.get_running_loop().call_later(LONGEST, self._go_on_without, place)

    def _give_back(self, place: Place) -> None:
        """Let the next one in; no fault where the place was given back before."""
        if limit := self._going.pop(place, None):
            limit.cancel()
            self._let_in()

    def _let_in(self) -> None:
        while self._waiting and len(self._going) < RUNS:
            place, _due, turn = first = self._first()
            self._waiting.remove(first)
            if not turn.done():  # who left meanwhile waits no more
                self._turn += 1
                self._had[place.owner] = self._turn
                self._add_run(place)
                place.turns += 1
                place.has_begun = False
                self._going[place] = self._later(place)
                turn.set_result(None)
        if not self._waiting:
            self._had.clear()

    def _first(self) -> tuple[Place, float, asyncio.Future[None]]:
        if not self._turn % ROUND:
            return min(self._waiting, key=lambda one: max(one[0].asked, self._had.get(one[0].owner, 0)))
        now = self._clock()
        return min(self._waiting, key=lambda one: (self._used.of(one[0].owner, now), one[1]))


def nothing() -> None:
    """Nobody waits for this to end."""


def _tell(loop: asyncio.AbstractEventLoop, end: Ended) -> None:
    with suppress(RuntimeError):  # the server is closed, and nobody waits
        loop.call_soon_threadsafe(end)
