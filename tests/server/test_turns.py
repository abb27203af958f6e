"""One run at a time, and who used least goes first: lines that ask for run after run keep nobody else waiting."""

import asyncio
from dataclasses import dataclass, field

import pytest
from starlette.types import Message, Receive, Scope, Send

from server import turns as module
from server.door import OWNER, Door
from server.turns import FIRST, LIGHT, LONG, RECENT, ROUND, RUNS, Ended, Turns
from tests.server.loop import run
from tests.server.test_door import asked

RUN, OTHER = b"run", b"other"


@dataclass
class Page:
    """A page that says what the test has it say, and what its session hears of it."""

    street: "Street"
    name: str
    owner: str
    heard: list[bytes] = field(default_factory=list)
    runs: list[Ended] = field(default_factory=list)
    worked: float = 0.0
    begins: bool = True
    """Whether a run follows what it asks."""

    def open(self) -> None:
        self._said: asyncio.Queue[bytes] = asyncio.Queue()
        scope = asked("websocket", (OWNER.encode(), self.owner.encode()))
        self._line = asyncio.create_task(self.street.door({**scope, "inside": self._inside}, self._next, self._receive))
        self.reads = asyncio.Event()
        self.reads.set()

    async def _next(self) -> Message:
        return {"type": "websocket.receive", "bytes": await self._said.get()}

    async def _receive(self, _message: Message) -> None:
        await self.reads.wait()

    async def _inside(self, receive: Receive, send: Send) -> None:
        self.send = send
        while True:
            said = (await receive())["bytes"]
            self.heard.append(said)
            self.street.served.append(self.name)
            if said == RUN and self.begins:
                self.runs.append(self.street.turns.begin(lambda: self.worked))

    async def say(self, *messages: bytes) -> None:
        for message in messages:
            self._said.put_nowait(message)
        await settle()

    async def end(self, *, after: float = 0.0) -> None:
        """Its oldest run ends, so many seconds later."""
        self.street.now += after
        self.runs.pop(0)()
        await settle()

    async def leave(self) -> None:
        self._line.cancel()
        await asyncio.gather(self._line, return_exceptions=True)
        await settle()


async def settle() -> None:
    """Until all that can go on has gone on."""
    for _ in range(20):
        await asyncio.sleep(0)


class Street:
    """Pages at one door, by a clock that stands still but for the test."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.served: list[str] = []
        self.turns = Turns(lambda said: said == RUN, clock=lambda: self.now)
        self.read: list[int] = []
        """The lengths of what was looked into."""
        self.door = Door(_inside, heard=self._look, turns=self.turns, owner=OWNER)

    def _look(self, content: bytes, _room: int) -> bytes | None:
        self.read.append(len(content))
        return content if content in (RUN, OTHER) else None

    def page(self, name: str, owner: str = "") -> Page:
        page = Page(self, name, owner)
        page.open()
        return page

    async def fill(self) -> list[Page]:
        """As many lines as may have a run going."""
        pages = [self.page(f"going {number}") for number in range(RUNS)]
        for page in pages:
            await page.say(RUN)
        assert all(page.runs for page in pages)
        return pages

    async def let_end(self, pages: dict[str, Page], runs: int) -> None:
        """So many runs, of those that go always the one that began first; who had it asks for another at once."""
        for _ in range(runs):
            page = next(page for page in pages.values() if page.runs)
            await page.end(after=0.03)
            await page.say(RUN)


async def _inside(scope: Scope, receive: Receive, send: Send) -> None:
    await scope["inside"](receive, send)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 3_600.0)


@pytest.mark.parametrize("owner", ["", "many"], ids=["no address is known", "of one address"])
def test_who_uses_less_goes_before_a_hundred_that_ask_for_run_after_run(owner: str) -> None:
    async def story() -> None:
        street = Street()
        busy = {name: street.page(name, owner) for name in map(str, range(100))}
        quiet = street.page("quiet")
        for page in busy.values():
            await page.say(RUN)
        await street.let_end(busy, 200)
        for _round in range(3):
            await street.let_end(busy, 70)
            await quiet.say(RUN)
            assert street.served[-1] != "quiet", "it has to wait"
            until = len(street.served)
            while not quiet.runs:
                await street.let_end(busy, 1)
            assert len(street.served) - until <= 2
            await quiet.end(after=0.03)
        counts = list(map(street.served.count, busy))
        assert max(counts) - min(counts) <= 2, "the busy ones in turn"

    run(story())


def test_lines_of_one_address_that_rest_like_visitors_go_behind_one_who_comes_from_another() -> None:
    async def story() -> None:
        street = Street()
        quiet = street.page("quiet", "one")
        many = {str(number): street.page(str(number), "many") for number in range(50)}
        for page in (*many.values(), quiet):
            await page.say(RUN)
            if page.runs:
                await page.end(after=0.03)
        while going := [page for page in many.values() if page.runs]:
            await going[0].end(after=0.03)
        if quiet.runs:
            await quiet.end(after=0.03)
        going = await street.fill()
        street.now += 3.0
        for page in (*many.values(), quiet):
            await page.say(RUN)
        until = len(street.served)
        await going[0].end()
        while not quiet.runs:
            await next(page for page in many.values() if page.runs).end(after=0.03)
        assert len(street.served) - until <= 2

    run(story())


@pytest.mark.parametrize("seconds", [0.03, 0.3])
def test_who_rested_longer_goes_before_a_hundred_that_rest_a_little(seconds: float) -> None:
    """Though each of them has had as much, and waited however long."""

    async def story() -> None:
        street = Street()
        quiet = street.page("quiet")
        many = [street.page(str(number)) for number in range(100)]
        for page in (quiet, *many) * FIRST:
            await page.say(RUN)
            await page.end()
        (going,) = await street.fill()
        street.now += 0.33
        for page in many:
            await page.say(RUN)
        street.now += 2.67
        for _turn in range(90):
            await next(page for page in (going, *many) if page.runs).end(after=seconds)
        busy = next(page for page in many if page.runs)
        await quiet.say(RUN)
        until = len(street.served)
        await busy.end()
        while not quiet.runs:
            await next(page for page in many if page.runs).end(after=seconds)
        assert len(street.served) - until <= 2

    run(story())


def test_the_second_run_of_a_page_that_is_asked_what_its_tab_remembers_goes_before_busy_lines() -> None:
    async def story() -> None:
        street = Street()
        busy = {str(number): street.page(str(number)) for number in range(50)}
        for page in busy.values():
            await page.say(RUN)
        await street.let_end(busy, 50 * FIRST)
        new = street.page("new")
        for _run in range(FIRST):
            until = len(street.served)
            await new.say(RUN)
            while not new.runs:
                await street.let_end(busy, 1)
            assert len(street.served) - until <= 2
            await new.end(after=0.03)

    run(story())


def test_what_was_used_is_forgotten_after_some_minutes() -> None:
    async def story() -> None:
        street = Street()
        much, little = street.page("much"), street.page("little")
        for page, seconds in ((much, 2.0), (little, 0.1)):
            await page.say(RUN)
            await page.end(after=seconds)
        street.now += 20 * RECENT
        street.page("new")
        await settle()
        assert not street.turns._used._by, "nor held by anybody"
        (going,) = await street.fill()
        await street.page("first").say(RUN)
        await much.say(RUN)
        await street.page("last").say(RUN)
        await going.end()
        assert street.served[-1] == "first"

    run(story())


def test_who_used_much_does_not_wait_for_ever_though_others_come_all_the_time() -> None:
    async def story() -> None:
        street = Street()
        heavy = street.page("heavy")
        await heavy.say(RUN)
        await heavy.end(after=30.0)
        (going,) = await street.fill()
        await heavy.say(RUN)
        for number in range(2 * ROUND):
            new = street.page(f"new {number}")
            await new.say(RUN)
            await going.end(after=0.03)
            if heavy.runs:
                return
            going = new
        pytest.fail("it waits")

    run(story())


def test_an_address_of_many_lines_does_not_have_the_turns_of_who_waited_longest() -> None:
    """Its lines have waited longest for as long as it floods: it had a fourth of all turns, and others waited a third longer."""

    async def story() -> None:
        street = Street()
        flood = {f"flood {number}": street.page(f"flood {number}", "flood") for number in range(100)}
        for page in flood.values():
            await page.say(RUN)
        await street.let_end(flood, 50)
        others = {str(number): street.page(str(number), f"one of {number % 10}") for number in range(100)}
        for page in others.values():
            await page.say(RUN)
        until = len(street.served)
        await street.let_end(flood | others, 10 * ROUND)
        assert sum(name in flood for name in street.served[until:]) <= 5

    run(story())


@pytest.mark.parametrize("is_going", [True, False])
def test_a_line_that_leaves_gives_its_place_back_when_its_run_ends(is_going: bool) -> None:
    async def story() -> None:
        street = Street()
        (going,) = await street.fill()
        waiting, next_one = street.page("waiting"), street.page("next")
        await waiting.say(RUN)
        await next_one.say(RUN)
        await (going if is_going else waiting).leave()
        assert len(street.served) == RUNS, "a run that nobody sees takes as long"
        await going.end()
        assert street.served[RUNS:] == ["waiting" if is_going else "next"]

    run(story())


def test_an_end_that_does_not_come_blocks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 0.0)

    async def story() -> None:
        street = Street()
        await street.fill()
        await street.page("next").say(RUN)
        while "next" not in street.served:
            await asyncio.sleep(0)

    run(story())


@pytest.mark.parametrize("works", [True, False])
def test_of_long_runs_only_so_many_work_at_once_and_those_that_wait_do_not_count(
    monkeypatch: pytest.MonkeyPatch, works: bool
) -> None:
    """Who clicks would have a share of the processor that is as small as their number is large."""
    monkeypatch.setattr(module, "LONGEST", 0.01)

    async def story() -> None:
        street = Street()
        pages = [street.page(str(number)) for number in range(LONG + 3)]

        async def go_on() -> None:
            for _ in range(10):
                for page in pages:
                    page.worked += works * 0.01
                await asyncio.sleep(0.01)

        for page in pages:
            await page.say(RUN)
        await go_on()
        going = [page for page in pages if page.runs]
        assert len(going) == (LONG + RUNS if works else len(pages))
        if works:
            await going[0].end()
            await go_on()
            assert sum(bool(page.runs) for page in pages) == LONG + RUNS

    run(story())


def test_what_no_run_follows_keeps_no_place() -> None:
    """As where another line took the session over."""

    async def story() -> None:
        street = Street()
        stale = street.page("stale")
        stale.begins = False
        await stale.say(RUN, RUN, RUN)
        assert len(stale.heard) == 3

    run(story())


async def without_its_place(street: Street, monkeypatch: pytest.MonkeyPatch) -> Page:
    """A page whose run goes on while its place is another's."""
    monkeypatch.setattr(module, "LONGEST", 0.0)
    page = street.page("page")
    await page.say(RUN)
    await asyncio.sleep(0.01)
    monkeypatch.setattr(module, "LONGEST", 3_600.0)
    return page


def test_neither_does_what_joins_a_run_that_goes_on_without_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        street = Street()
        page = await without_its_place(street, monkeypatch)
        page.begins = False
        await page.say(RUN)
        await street.page("next").say(RUN)
        assert street.served[-1] == "next"

    run(story())


def test_who_leaves_in_the_moment_of_its_turn_leaves_nothing_behind() -> None:
    async def story() -> None:
        turns = Turns(lambda _said: True)
        going, leaving = turns.come(""), turns.come("")
        ended = await turns.take(going, RUN)
        waiting = asyncio.create_task(turns.take(leaving, RUN))
        await settle()
        ended()
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        assert waiting.cancelled()
        assert leaving.runs == 0
        await asyncio.wait_for(turns.take(going, RUN), 30)

    run(story())


def test_who_asks_again_has_its_next_run_in_its_turn_and_no_place_after_the_last() -> None:
    async def story() -> None:
        street = Street()
        (flood, *_others) = await street.fill()
        await street.page("next").say(RUN)
        await flood.say(*[RUN] * 50)
        await flood.end(after=0.03)
        assert street.served[-1] == "next"
        assert len(flood.heard) == 1

    run(story())


def test_a_run_that_goes_on_without_its_place_may_be_broken_off_and_both_have_to_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story() -> None:
        street = Street()
        page = await without_its_place(street, monkeypatch)
        await page.say(RUN)
        assert len(page.heard) == 2
        await street.page("next").say(RUN)
        await page.end()
        assert "next" not in street.served
        await page.end()
        assert street.served[-1] == "next"

    run(story())


def test_who_does_not_read_is_not_heard_and_keeps_nobody_waiting() -> None:
    async def story() -> None:
        street = Street()
        deaf = street.page("deaf")
        await deaf.say(RUN)
        deaf.reads.clear()
        sending = asyncio.ensure_future(deaf.send({"type": "websocket.send", "bytes": b"a screen"}))
        await settle()
        await deaf.end()
        await deaf.say(RUN, OTHER)
        assert deaf.heard == [RUN]
        await street.page("next").say(RUN)
        assert street.served[-1] == "next"
        deaf.reads.set()
        await sending
        await street.page("other").leave()
        assert deaf.heard == [RUN], "it waits for its turn now"

    run(story())


def test_what_is_long_is_read_in_the_turn_of_its_line_and_keeps_no_place() -> None:
    async def story() -> None:
        street = Street()
        (going,) = await street.fill()
        pages = [street.page(str(number)) for number in range(3)]
        for page in pages:
            await page.say(b"x" * (LIGHT + 1), OTHER)
        assert street.read == [len(RUN)]
        await going.end(after=0.03)
        assert sorted(street.served[RUNS:]) == ["0", "1", "2"]

    run(story())


def test_all_that_a_line_says_is_heard_in_its_order_and_only_runs_wait() -> None:
    async def story() -> None:
        street = Street()
        (going,) = await street.fill()
        page = street.page("page")
        said = [OTHER, RUN, OTHER, OTHER, RUN]
        await page.say(*said)
        assert page.heard == [OTHER]
        await going.end()
        assert page.heard == said[:4]
        await page.end()
        assert page.heard == said

    run(story())
