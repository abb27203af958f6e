"""How fast one page's messages go on, and that nobody waits for another's."""

import asyncio
from functools import partial

import pytest
from starlette.types import Message, Receive, Scope, Send

from server.door import Door, everything
from server.pace import AT_ONCE, PER_SECOND, WEIGHT, Allowance, Heard, Pace
from server.room import Room
from server.turns import Ended, nothing
from tests.server.loop import run
from tests.server.test_door import asked


async def at_once(_said: bytes) -> Ended:
    """Where nobody else waits, nobody has to be told."""
    return nothing


def paced(receive: Receive, allowance: Allowance, heard: Heard = everything) -> Pace:
    return Pace(receive, heard, Room(), at_once, allowance)


def test_a_flood_waits_and_a_visitor_does_not() -> None:
    """By a clock of its own: a thousand messages at once, then one after a pause."""
    now = 0.0
    waits: list[float] = []

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def wait(seconds: float) -> None:
        nonlocal now
        waits.append(seconds)
        now += seconds

    async def flood() -> None:
        nonlocal now
        pace = paced(receive, Allowance(lambda: now, wait))
        for _ in range(1_000):
            await pace.receive()
        now += AT_ONCE / PER_SECOND
        await pace.receive()

    run(flood())
    assert waits[:AT_ONCE] == [0.0] * AT_ONCE  # each gives up its turn once all the same
    assert now - AT_ONCE / PER_SECOND == pytest.approx((1_000 - AT_ONCE) / PER_SECOND)
    assert waits[-1] == 0.0


def test_a_flood_pays_for_itself_and_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages at one door, by a clock that stands still: each wait is what the door asks of that page."""
    waits: dict[str, list[float]] = {"flood": [], "neighbour": []}
    served: list[str] = []

    async def wait(seconds: float) -> None:
        waits[who()].append(seconds)
        await asyncio.sleep(0)

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def send(_message: Message) -> None:
        pytest.fail("nobody is refused")

    async def inside(scope: Scope, receive: Receive, _send: Send) -> None:
        for _ in range(scope["messages"]):
            await receive()
            served.append(who())

    async def both() -> None:
        door = Door(inside)
        for name, count in (("flood", 1_000), ("neighbour", AT_ONCE)):
            coming = door({**asked("websocket"), "messages": count}, receive, send)
            pages.append(asyncio.create_task(coming, name=name))  # type: ignore[arg-type]
        await asyncio.gather(*pages)

    pages: list[asyncio.Task[None]] = []
    monkeypatch.setattr("server.door.Allowance", partial(Allowance, lambda: 0.0, wait))
    run(both())
    assert waits["neighbour"] == [0.0] * AT_ONCE
    assert waits["flood"][-1] == pytest.approx((1_000 - AT_ONCE) / PER_SECOND)
    assert served[: 2 * AT_ONCE].count("neighbour") == AT_ONCE, "they take turns"


def who() -> str:
    task = asyncio.current_task()
    assert task is not None
    return task.get_name()


def test_a_message_that_waits_lets_others_be_served() -> None:
    served: list[str] = []

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def flood() -> None:
        pace = paced(receive, Allowance())
        for _ in range(AT_ONCE):
            await pace.receive()
            served.append("flood")

    async def neighbour() -> None:
        served.append("neighbour")

    async def both() -> None:
        await asyncio.gather(flood(), neighbour())

    run(both())
    assert served.index("neighbour") <= 1


def test_what_is_long_waits_longer_and_what_does_not_count_is_passed_over() -> None:
    waits: list[float] = []
    sent = iter([b"not this", b"x" * WEIGHT * (AT_ONCE + PER_SECOND), b"short"])

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": next(sent)}

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async def three() -> None:
        pace = paced(
            receive,
            Allowance(lambda: 0.0, wait),
            lambda content, _room: None if content == b"not this" else content[:5],
        )
        assert (await pace.receive())["bytes"] == b"xxxxx"
        assert (await pace.receive())["bytes"] == b"short"

    run(three())
    assert waits[0] == 0.0
    assert waits[1] > 1


def test_who_asks_for_what_is_long_waits_for_the_next() -> None:
    waits: list[float] = []
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async def ask_twice() -> None:
        pace = paced(receive, Allowance(lambda: 0.0, wait))
        await pace.receive()
        await pace.sending(send)({"type": "websocket.send", "bytes": b"x" * (WEIGHT * (AT_ONCE + PER_SECOND))})
        await pace.receive()

    run(ask_twice())
    assert len(sent) == 1
    assert waits[0] == 0.0
    assert waits[1] > 1.0
