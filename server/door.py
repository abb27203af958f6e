"""Middleware in front of everything: who may come in, how fast one visitor's messages go, and what no answer needs.

A page of another site is refused here. Streamlit would refuse it too, but looks up its own public address on the
network first, while everybody waits; so the server never makes a request of its own.
"""

import time
from asyncio import Event
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from anyio import sleep
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect, WebSocketDisconnected

from server.policy import HEADERS, NO_PAGE
from server.room import Room
from server.turns import Ended, Turns, nothing

PER_SECOND: Final = 20
"""Messages of one page: who clicks and types sends two or three."""
AT_ONCE: Final = 60
"""Messages that may come together, as when a page returns after a pause."""
MOST_RANGES: Final = 5
"""Pieces of a file in one request; each costs work, and a browser asks for one."""
WEIGHT: Final = 100_000
"""Bytes that count as one message more: what is long takes long to read."""
CLOSED: Final = ("/_stcore/metrics", "/_stcore/agent", "/auth/", "/oauth2callback")
"""Of Streamlit's addresses those that nobody here needs: one walks through everything that sessions hold, and those for
logging in, which this application does not have, write a line in the log for everybody who asks."""
OWNER: Final = "x-visitors-of"
"""The header in which a balancer says whose a line is (deploy/haproxy.cfg): a number in place of an address. Without one
it is anybody's word, and not heard."""
_POLICY_VIOLATION: Final = 1008


Heard = Callable[[bytes, int], bytes | None]
Take = Callable[[bytes], Awaitable[Ended]]


def everything(content: bytes, _room: int) -> bytes:
    """What counts of a message where nobody says what does."""
    return content


async def at_once(_said: bytes) -> Ended:
    """Where nobody else waits, nobody has to be told."""
    return nothing


class Door:
    """Refuses a foreign `Origin`, slows a flood of messages down, and passes over a request for many pieces.

    `heard` says what of a message of a page counts where there is room for so many bytes, or None where nothing does;
    `turns` are those of all pages, whose runs go a few at a time; `owner` is the header that says whose a line is.
    """

    def __init__(self, app: ASGIApp, *, heard: Heard = everything, turns: Turns | None = None, owner: str = "") -> None:
        self.app = app
        self._owner = owner
        self._heard = heard
        self._room = Room()
        self._turns = turns or Turns()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif is_foreign(Headers(scope=scope)):
            await _refuse(scope, receive, send)
        elif scope["path"].startswith(CLOSED) or not scope["path"].isprintable():
            await _refuse(scope, receive, send, status=404)
        elif scope["type"] == "websocket":
            line = self._turns.come(Headers(scope=scope).get(self._owner, ""))
            pace = Pace(receive, self._heard, self._room, partial(self._turns.take, line))
            # Who vanished while something was being sent is not told good-bye: no fault, and nothing for the log.
            with suppress(WebSocketDisconnect, WebSocketDisconnected):
                try:
                    await self.app(scope, pace.receive, pace.sending(send))
                finally:
                    pace.leave()
        else:
            await self.app(_in_few_pieces(scope), receive, send)


def is_foreign(asked: Headers) -> bool:
    """Whether a page of another site asks. Compared to the letter, as Streamlit does: what differs, it would look up.

    >>> is_foreign(Headers({"host": "wijzer.be", "origin": "https://wijzer.be"}))
    False
    >>> is_foreign(Headers({"host": "wijzer.be", "origin": "null"}))
    True
    """
    origin = asked.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc != asked.get("host")
    except ValueError:
        return True


class Pace:
    """What one page sends, handed on at a pace that leaves the others their turn; nothing that counts is lost."""

    def __init__(
        self,
        receive: Receive,
        heard: Heard = everything,
        room: Room | None = None,
        take: Take = at_once,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], Awaitable[None]] = sleep,
    ) -> None:
        self._receive = receive
        self._heard = heard
        self._room = room or Room()
        self._take = take
        self._place = object()
        self._dealt_with: Ended = nothing
        self._is_read = Event()
        self._is_read.set()
        self._clock = clock
        self._wait = wait
        self._left = float(AT_ONCE)
        self._then = clock()

    async def receive(self) -> Message:
        """The next message, when it is its turn; who asks for it is done with the one before.

        A page that does not read what it is sent is not heard: all that is drawn for it would lie here.
        """
        self._end_turn()
        while (message := await self._heard_in_turn(await self._at_its_pace())) is None:
            self._end_turn()
        return message

    def leave(self) -> None:
        """The line is gone; a run that it asked for keeps its place to its end."""
        self._end_turn()
        self._room.leave(self._place)

    def _end_turn(self) -> None:
        ended, self._dealt_with = self._dealt_with, nothing
        ended()

    async def _at_its_pace(self) -> Message:
        message = await self._receive()
        if message["type"] == "websocket.receive":
            await self._pay(1 + len(message.get("bytes") or b"") // WEIGHT)
        return message

    async def _heard_in_turn(self, message: Message) -> Message | None:
        """What is long, or asks for a run as it stands, has its turn before anything reads it; the rest where it asks for one."""
        if message["type"] != "websocket.receive":
            return message
        await self._is_read.wait()
        self._dealt_with = await self._take(message.get("bytes") or b"")  # our pages send no text
        heard = self._without_the_rest(message)
        del message
        if heard and self._dealt_with is nothing:
            self._dealt_with = await self._take(heard["bytes"])
        return heard

    def _without_the_rest(self, message: Message) -> Message | None:
        """What counts of it; while the next one is waited for, nothing holds the rest."""
        heard = self._heard(message.get("bytes") or b"", self._room.left_for(self._place))
        if not heard:
            return None
        self._room.hold(self._place, len(heard))
        return {"type": "websocket.receive", "bytes": heard}

    def sending(self, send: Send) -> Send:
        """Answers count, too: who asks for what is long waits for the next as long as others would."""

        async def counted(message: Message) -> None:
            self._left -= len(message.get("bytes") or b"") // WEIGHT
            self._is_read.clear()
            try:
                await send(message)
            finally:
                self._is_read.set()

        return counted

    async def _pay(self, cost: int) -> None:
        now = self._clock()
        self._left = min(AT_ONCE, self._left + (now - self._then) * PER_SECOND) - cost
        self._then = now
        # Also without a debt the turn is given up once: a server that reads on and on serves nobody else.
        await self._wait(max(0.0, -self._left / PER_SECOND))


def _in_few_pieces(scope: Scope) -> Scope:
    """Without a wish for many pieces: HTTP lets a server send the whole instead."""
    if Headers(scope=scope).get("range", "").count(",") < MOST_RANGES:
        return scope
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name != b"range"]}


async def _refuse(scope: Scope, receive: Receive, send: Send, *, status: int = 403) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
    else:
        await PlainTextResponse(f"{status}\n", status_code=status, headers=HEADERS | NO_PAGE)(scope, receive, send)
