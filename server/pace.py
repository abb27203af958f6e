"""How fast one page's messages go on: at a pace that leaves the others their turn, and nothing that counts is lost."""

import time
from asyncio import Event
from collections.abc import Awaitable, Callable
from typing import Final

from anyio import sleep
from starlette.types import Message, Receive, Send

from server.room import Room
from server.turns import Ended, nothing

PER_SECOND: Final = 20
"""Messages of one page: who clicks and types sends two or three."""
AT_ONCE: Final = 60
"""Messages that may come together, as when a page returns after a pause."""
WEIGHT: Final = 100_000
"""Bytes that count as one message more: what is long takes long to read."""

Heard = Callable[[bytes, int], bytes | None]
"""What of a message counts where there is room for so many bytes, or None where nothing does."""
Take = Callable[[bytes], Awaitable[Ended]]
"""Waits for the turn of what a message asks for, and gives what ends it."""


class Allowance:
    """So many messages at once, and so many more each second; who spends more waits until they have come."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, wait: Callable[[float], Awaitable[None]] = sleep
    ) -> None:
        self._clock = clock
        self._wait = wait
        self._left = float(AT_ONCE)
        self._then = clock()

    async def pay(self, size: int) -> None:
        """For a message of so many bytes, and for what was owed."""
        now = self._clock()
        self._left = min(AT_ONCE, self._left + (now - self._then) * PER_SECOND) - 1 - size // WEIGHT
        self._then = now
        # Also without a debt the turn is given up once: a server that reads on and on serves nobody else.
        await self._wait(max(0.0, -self._left / PER_SECOND))

    def owe(self, size: int) -> None:
        """For so many bytes of an answer: who asks for what is long waits for the next as long as others would."""
        self._left -= size // WEIGHT


class Pace:
    """Hands on what a page sends when it is paid, when the page has read what it was sent, and when its turn has come.

    Of a message that is long as much counts as `heard` lets through, in the `room` there is.
    """

    def __init__(self, receive: Receive, heard: Heard, room: Room, take: Take, allowance: Allowance) -> None:
        self._receive = receive
        self._heard = heard
        self._room = room
        self._take = take
        self._allowance = allowance
        self._place = object()
        self._end_turn: Ended = nothing
        self._is_read = Event()
        self._is_read.set()

    async def receive(self) -> Message:
        """The next message, when it is its turn; who asks for it is done with the one before.

        A page that does not read what it is sent is not heard: all that is drawn for it would lie here.
        """
        self._finish()
        while (message := await self._heard_in_turn(await self._paid())) is None:
            self._finish()
        return message

    def leave(self) -> None:
        """The line is gone; a run that it asked for keeps its place to its end."""
        self._finish()
        self._room.leave(self._place)

    def sending(self, send: Send) -> Send:
        """Sends on, at the cost of who asked."""

        async def counted(message: Message) -> None:
            self._allowance.owe(len(message.get("bytes") or b""))
            self._is_read.clear()
            try:
                await send(message)
            finally:
                self._is_read.set()

        return counted

    def _finish(self) -> None:
        end_turn, self._end_turn = self._end_turn, nothing
        end_turn()

    async def _paid(self) -> Message:
        message = await self._receive()
        if message["type"] == "websocket.receive":
            await self._allowance.pay(len(message.get("bytes") or b""))
        return message

    async def _heard_in_turn(self, message: Message) -> Message | None:
        """What is long, or asks for a run as it stands, has its turn before anything reads it; the rest where it asks for one."""
        if message["type"] != "websocket.receive":
            return message
        await self._is_read.wait()
        self._end_turn = await self._take(message.get("bytes") or b"")  # our pages send no text
        heard = self._without_the_rest(message)
        del message
        if heard and self._end_turn is nothing:
            self._end_turn = await self._take(heard["bytes"])
        return heard

    def _without_the_rest(self, message: Message) -> Message | None:
        """What counts of it; while the next one is waited for, nothing holds the rest."""
        heard = self._heard(message.get("bytes") or b"", self._room.left_for(self._place))
        if not heard:
            return None
        self._room.hold(self._place, len(heard))
        return {"type": "websocket.receive", "bytes": heard}
