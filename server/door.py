"""Middleware in front of everything: who may come in, and what no answer needs.

A page of another site is refused here. Streamlit would refuse it too, but looks up its own public address on the
network first, while everybody waits; so the server never makes a request of its own.
"""

from contextlib import suppress
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect, WebSocketDisconnected

from server.pace import Allowance, Heard, Pace
from server.policy import HEADERS, NO_PAGE
from server.room import Room
from server.turns import Turns

MOST_RANGES: Final = 5
"""Pieces of a file in one request; each costs work, and a browser asks for one."""
CLOSED: Final = ("/_stcore/metrics", "/_stcore/agent", "/auth/", "/oauth2callback")
"""Of Streamlit's addresses those that nobody here needs: one walks through everything that sessions hold, and those for
logging in, which this application does not have, write a line in the log for everybody who asks."""
OWNER: Final = "x-visitors-of"
"""The header in which a balancer says whose a line is (deploy/haproxy.cfg): a number in place of an address. Without one
it is anybody's word, and not heard."""
_POLICY_VIOLATION: Final = 1008


def everything(content: bytes, _room: int) -> bytes:
    """What counts of a message where nobody says what does."""
    return content


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
            pace = Pace(receive, self._heard, self._room, partial(self._turns.take, line), Allowance())
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
