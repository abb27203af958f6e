"""What all pages said last has its limit, also when they are gone; each message is told how much is left for it."""

import asyncio
import gc
import weakref

import pytest
from starlette.types import Message, Receive, Scope, Send

from server import room
from server.door import Door
from tests.server.loop import run
from tests.server.test_door import asked


def test_a_page_may_say_again_as_much_and_others_what_is_left_until_its_session_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "AFTERWARDS", 0.0)
    left: list[int] = []

    def heard(content: bytes, room: int) -> bytes:
        left.append(room)
        return content

    async def said(message: bytes) -> Message:
        return {"type": "websocket.receive", "bytes": message}

    async def page(_scope: Scope, receive: Receive, _send: Send) -> None:
        for _ in range(2):
            await receive()
        if len(left) == 2:
            await door(asked("websocket"), lambda: said(b"x" * 10), _nothing)

    async def _nothing(_message: Message) -> None: ...

    async def three() -> None:
        await door(asked("websocket"), lambda: said(b"x" * 1_000), _nothing)
        await asyncio.sleep(0.01)
        await door(asked("websocket"), lambda: said(b"x"), _nothing)

    door = Door(page, heard=heard)
    run(three())
    assert left == [room.MOST, room.MOST, room.MOST - 1_000, room.MOST - 1_000, room.MOST, room.MOST]


def test_who_has_something_may_say_it_again_however_much_others_hold() -> None:
    """What is no list is heard without room, and others' lists went by it."""
    kept = room.Room(most=100)
    kept.hold("list", 40)
    kept.hold("others", 90)
    assert (kept.left_for("list"), kept.left_for("somebody new")) == (40, 0)


def test_of_a_page_that_is_gone_nothing_is_kept_but_how_much_its_session_holds() -> None:
    """A line holds what it read last, which is up to a hundred times what its session does."""

    class Line:
        async def receive(self) -> Message:
            return {"type": "websocket.receive", "bytes": b"said"}

    async def page(_scope: Scope, receive: Receive, _send: Send) -> None:
        await receive()

    async def nothing(_message: Message) -> None: ...

    async def come_and_go() -> None:
        line = Line()
        there = weakref.ref(line)
        await Door(page)(asked("websocket"), line.receive, nothing)
        del line
        gc.collect()
        assert there() is None

    run(come_and_go())
