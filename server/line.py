"""A page's line, a websocket as uvicorn keeps it, with an end to what uvicorn answers or holds before anything else of ours sees it.

Start the server with `--ws server.line:Line`; requests have an end in `server/http.py`.
"""

import asyncio
from typing import Any, ClassVar, Final

from uvicorn.config import Config
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

HEAVIEST: Final = 8 * 1024 * 1024
"""Bytes of a message.

A list that was pasted has two million characters, of four bytes at most: it fits in any writing. What was corrected in it is
as long at most: both in Latin letters, nearly all of one byte, are some 4 MB, and everything else of ours is less than one.
"""
OF_ALL: Final = 128 * 1024 * 1024
"""Bytes that all lines together may hold of messages that are unfinished, or wait for their turn."""
PIECES: Final = 300
"""That may come together: a browser sends the heaviest message in 62, and never a ping."""
PIECES_PER_SECOND: Final = 20
"""More of them, later."""
_OF_PIECE: Final = 64
"""Bytes that a piece takes beside its content."""
_AT_A_TIME: Final = 4_096
"""Bytes that are read before their pieces are counted: some hundreds of empty ones, a few thousandths of a second."""
_UNSUPPORTED: Final = 1003
_POLICY_VIOLATION: Final = 1008
_TRY_AGAIN_LATER: Final = 1013


class Line(WebSocketsSansIOProtocol):
    """Ends a line that sends more pieces than a page would; and where all together hold too much, the one that has
    held something for longest. Never compresses: names travel beside what a link says, and their length would tell.
    """

    holding: ClassVar[dict["Line", int]] = {}
    """How many bytes each holds that holds any, those that began first in front."""

    def __init__(self, config: Config, *args: Any, **kwargs: Any) -> None:
        config.ws_max_size, config.ws_per_message_deflate = HEAVIEST, False
        super().__init__(config, *args, **kwargs)
        self._left = float(PIECES)
        self._then = self.loop.time()
        self._waiting = 0
        self._handed = 0

    def data_received(self, data: bytes) -> None:
        """Read a little at a time, so that it ends before a flood is answered, and not after it."""
        for start in range(0, len(data), _AT_A_TIME):
            if self.transport.is_closing():
                return
            super().data_received(data[start : start + _AT_A_TIME])
        self._weigh()

    def handle_events(self) -> None:
        """Count what came before it is answered."""
        now = self.loop.time()
        self._left = min(PIECES, self._left + (now - self._then) * PIECES_PER_SECOND) - len(self.conn.events)
        self._then = now
        if self._left < 0 or len(self.frames) > PIECES:
            self.end(_POLICY_VIOLATION)
        else:
            pieces = [event for event in self.conn.events if isinstance(event, Frame)]
            super().handle_events()
            for piece in pieces:  # who reads them keeps the last until the next one comes, with all that stood in it
                piece.data = b""

    def handle_text(self, event: Any) -> None:  # noqa: ARG002
        """Our pages send none, and one that is none either is an error in the log."""
        self.end(_UNSUPPORTED)

    def keepalive_timeout(self) -> None:
        """Who does not answer may not read either: nothing waits for that."""
        super().keepalive_timeout()
        self.transport.abort()

    async def send(self, message: Any) -> None:
        """What finds nobody any more is no fault, and nothing for the log.

        Raises:
            ClientDisconnected: the line is ended, or about to be.
        """
        if self.transport.is_closing():
            raise ClientDisconnected
        await super().send(message)

    def send_receive_event_to_app(self) -> None:
        """A message is whole, and waits."""
        if not self.close_sent:  # what comes after a farewell is not kept
            self._waiting += sum(map(len, self.frames))
        super().send_receive_event_to_app()

    async def receive(self) -> Any:
        """The next message; who asks for it is done with the one before."""
        self._waiting -= self._handed
        self._handed = 0
        self._weigh()
        message: Any = await super().receive()
        self._handed = len(message.get("bytes", b""))
        return message

    def connection_lost(self, exc: Exception | None) -> None:
        """What was unfinished is dropped; what waits is still heard."""
        super().connection_lost(exc)
        self.frames.clear()
        self.conn.reader.discard()
        self._weigh()

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        """Nobody asks for what still waits."""
        super().on_task_complete(task)
        self._waiting = self._handed = 0
        self._weigh()

    def _weigh(self) -> None:
        unfinished = len(self.conn.reader.buffer) + sum(map(len, self.frames)) + _OF_PIECE * len(self.frames)
        if held := unfinished + self._waiting:
            self.holding[self] = held
        else:
            self.holding.pop(self, None)
        while sum(self.holding.values()) > OF_ALL:
            next(iter(self.holding)).end(_TRY_AGAIN_LATER)

    def end(self, code: int) -> None:
        """At once: who does not read would keep it open, and what it holds."""
        self.holding.pop(self, None)
        while not self.queue.empty():
            self.queue.get_nowait()
        self._waiting = self._handed = 0
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code})
        if not self.transport.is_closing():
            self.conn.fail(code)
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.transport.abort()
