"""A few runs at a time, and who rested goes first: lines that ask for run after run keep nobody else waiting."""

import asyncio
from dataclasses import dataclass, field

import pytest
from starlette.types import Message, Receive, Scope, Send

from server import turns as module
from server.door import Door
from server.turns import MOST, RUNS, Turns
from tests.server.loop import run
from tests.server.test_door import asked

RUN, OTHER = b"run", b"other"
BEGUN, ENDED, DRAWN = b"begun", b"ended", b"drawn"


@dataclass
class Page:
    """A page that says what the test has it say, and what its session hears of it."""

    door: Door
    served: list[str]
    name: str
    heard: list[bytes] = field(default_factory=list)

    def open(self) -> None:
        self._said: asyncio.Queue[bytes] = asyncio.Queue()
        scope = {**asked("websocket"), "inside": self._inside}
        self._line = asyncio.create_task(self.door(scope, self._next, _nowhere))

    async def _next(self) -> Message:
        return {"type": "websocket.receive", "bytes": await self._said.get()}

    async def _inside(self, receive: Receive, send: Send) -> None:
        self._send = send
        while True:
            self.heard.append((await receive())["bytes"])
            self.served.append(self.name)

    async def say(self, *messages: bytes) -> None:
        for message in messages:
            self._said.put_nowait(message)
        await settle()

    async def is_sent(self, *messages: bytes) -> None:
        for message in messages:
            await self._send({"type": "websocket.send", "bytes": message})
        await settle()

    async def leave(self) -> None:
        self._line.cancel()
        await asyncio.gather(self._line, return_exceptions=True)
        await settle()


async def _nowhere(_message: Message) -> None: ...


async def settle() -> None:
    """Until all that can go on has gone on."""
    for _ in range(20):
        await asyncio.sleep(0)


class Street:
    """Pages at one door, by a clock that stands still but for the test."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.served: list[str] = []
        tells = {BEGUN: True, ENDED: False}.get
        self._door = Door(_inside, turns=Turns(lambda said: said == RUN, tells, clock=lambda: self.now))

    def page(self, name: str) -> Page:
        page = Page(self._door, self.served, name)
        page.open()
        return page

    async def fill(self) -> list[Page]:
        """As many lines as may have a run going."""
        pages = [self.page(f"going {number}") for number in range(RUNS)]
        for page in pages:
            await page.say(RUN)
        assert len(self.served) == RUNS
        return pages

    async def let_end(self, pages: dict[str, Page], runs: int) -> None:
        """So many runs, of those that go always the one that began first; who had it asks for another at once."""
        for _ in range(runs):
            self.now += 0.03
            page = pages[[name for name in self.served if name in pages][-RUNS]]
            await page.is_sent(BEGUN, DRAWN, ENDED)
            await page.say(RUN)


async def _inside(scope: Scope, receive: Receive, send: Send) -> None:
    await scope["inside"](receive, send)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 3_600.0)


def test_who_rested_goes_before_a_hundred_that_ask_for_run_after_run() -> None:
    async def story() -> None:
        street = Street()
        quiet = street.page("quiet")
        await quiet.say(RUN)
        await quiet.is_sent(BEGUN, DRAWN, ENDED)
        busy = {name: street.page(name) for name in map(str, range(100))}
        for page in busy.values():
            await page.say(RUN)
        await street.let_end(busy, 100)  # a new line has rested, too
        for _round in range(3):
            await street.let_end(busy, 70)
            await quiet.say(RUN)
            assert street.served[-1] != "quiet", "it has to wait"
            await street.let_end(busy, 1)
            assert street.served[-1] == "quiet"
            await quiet.is_sent(BEGUN, DRAWN, ENDED)
        assert max(map(street.served.count, busy)) - min(map(street.served.count, busy)) == 1, "the busy ones in turn"

    run(story())


def test_who_rested_longer_goes_before_a_hundred_that_rest_a_little() -> None:
    async def story() -> None:
        street = Street()
        quiet = street.page("quiet")
        many = [street.page(str(number)) for number in range(100)]
        for page in (quiet, *many):  # all have had a run
            await page.say(RUN)
            await page.is_sent(BEGUN, DRAWN, ENDED)
        going = street.page("going")
        await going.say(RUN)
        street.now += 0.33
        for page in many:
            await page.say(RUN)
        street.now += 2.67
        await quiet.say(RUN)
        await going.is_sent(BEGUN, ENDED)
        assert street.served[-1] == "quiet"

    run(story())


def test_who_waits_for_long_goes_before_all_who_come() -> None:
    async def story() -> None:
        street = Street()
        going = await street.fill()
        busy = street.page("busy")
        await busy.say(RUN)
        street.now += MOST + 1
        await street.page("new").say(RUN)
        await going[0].is_sent(BEGUN, ENDED)
        assert street.served[RUNS:] == ["busy"]

    run(story())


@pytest.mark.parametrize("is_going", [True, False])
def test_a_line_that_leaves_gives_its_place_back(is_going: bool) -> None:
    async def story() -> None:
        street = Street()
        going = await street.fill()
        waiting, next_one = street.page("waiting"), street.page("next")
        await waiting.say(RUN)
        await next_one.say(RUN)
        await (going[0] if is_going else waiting).leave()
        if not is_going:
            assert len(street.served) == RUNS
            await going[0].is_sent(BEGUN, ENDED)
        assert street.served[RUNS:] == ["waiting" if is_going else "next"]

    run(story())


def test_an_end_that_nobody_hears_blocks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 0.0)

    async def story() -> None:
        street = Street()
        await street.fill()
        await street.page("next").say(RUN)
        while "next" not in street.served:
            await asyncio.sleep(0)

    run(story())


def test_who_asks_again_does_not_wait_for_itself_and_has_its_place_until_the_last_run_ends() -> None:
    async def story() -> None:
        street = Street()
        (first, *_others) = await street.fill()
        await street.page("next").say(RUN)
        await first.is_sent(BEGUN)
        await first.say(RUN)
        assert first.heard == [RUN, RUN]
        await first.is_sent(ENDED)
        assert "next" not in street.served, "the second run is to come"
        await first.is_sent(BEGUN, DRAWN, ENDED)
        assert street.served[-1] == "next"

    run(story())


def test_who_asks_on_and_on_while_its_run_goes_has_its_place_no_longer_than_two_runs() -> None:
    async def story() -> None:
        street = Street()
        (flood, *_others) = await street.fill()
        await street.page("next").say(RUN)
        await flood.say(*[RUN] * 50)
        for _run in range(2):
            await flood.is_sent(BEGUN, ENDED)
        assert "next" in street.served
        assert len(flood.heard) == 2

    run(story())


def test_all_that_a_line_says_is_heard_in_its_order_and_only_runs_wait() -> None:
    async def story() -> None:
        street = Street()
        going = await street.fill()
        page = street.page("page")
        said = [OTHER, RUN, OTHER, OTHER, RUN]
        await page.say(*said)
        assert page.heard == [OTHER]
        for one in going:
            await one.is_sent(BEGUN, ENDED)
        assert page.heard == said

    run(story())
