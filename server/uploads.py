"""Middleware for files that arrive: they stay in memory, and neither one visitor nor all together may fill it.

Streamlit takes each file that is small enough and keeps it until its session ends, however many there are.
"""

import re
from asyncio import Semaphore
from collections import Counter
from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartParser
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PLACE: Final = "/_stcore/upload_file/"
"""Followed by the session and the file."""
OF_ONE: Final = 64_000_000
"""Bytes that one session may hold: three of the largest files."""
OF_ALL: Final = 512_000_000
"""Bytes that all may hold together."""
_LARGEST: Final = 22_000_000
"""More than a file may have (`server.maxUploadSize`), with the edges of its form."""

_FORM: Final = re.compile(r"multipart/form-data; ?boundary=[\w'()+,./:=?-]{1,70}", re.ASCII)
"""As browsers say what they send. In letters of another kind, or as a form without files, a megabyte is read for seconds."""

# Above this a file that arrives would be written to disk, where a full disk ends it and a thief finds it.
MultiPartParser.spool_max_size = _LARGEST


class Uploads:
    """Ends an upload with 413 when there is no room, and with 415 where it is none.

    `held` says how much a session holds, and all of them.
    """

    def __init__(self, app: ASGIApp, *, held: Callable[[str], tuple[int, int]]) -> None:
        self.app = app
        self._held = held
        self._arriving: Counter[str] = Counter()
        self._reading = Semaphore()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "PUT" or not scope["path"].startswith(PLACE):
            await self.app(scope, receive, send)
            return
        if not _FORM.fullmatch(Headers(scope=scope).get("content-type", "")):
            await Response(status_code=415)(scope, receive, send)
            return
        session = scope["path"].removeprefix(PLACE).partition("/")[0]
        arrived = 0
        is_reading = False

        def done() -> None:
            nonlocal is_reading
            if is_reading:
                is_reading = False
                self._reading.release()

        async def in_turn() -> Message:
            """A piece, which is read at once; of all uploads one at a time, so that all else has a turn between two."""
            nonlocal arrived, is_reading
            done()
            message = await receive()
            size = len(message.get("body", b""))
            arrived += size
            self._arriving[session] += size
            if not self._has_room(session):
                raise HTTPException(413)
            await self._reading.acquire()
            is_reading = True
            return message

        try:
            await self.app(scope, in_turn, send)
        except ClientDisconnect:
            pass  # a page that is closed breaks its uploads off: that is no error for anybody to look at
        finally:
            done()
            self._arriving[session] -= arrived
            self._arriving += Counter()  # forgets who has nothing on its way

    def _has_room(self, session: str) -> bool:
        of_one, of_all = self._held(session)
        return of_one + self._arriving[session] <= OF_ONE and of_all + self._arriving.total() <= OF_ALL
