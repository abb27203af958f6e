"""Middleware for files that arrive: they stay in memory, and neither one visitor nor all together may fill it.

Streamlit takes each file that is small enough and keeps it until its session ends, however many there are.
"""

from collections import Counter
from collections.abc import Callable
from typing import Final

from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartParser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PLACE: Final = "/_stcore/upload_file/"
"""Followed by the session and the file."""
OF_ONE: Final = 64_000_000
"""Bytes that one session may hold: three of the largest files."""
OF_ALL: Final = 512_000_000
"""Bytes that all may hold together."""
_LARGEST: Final = 22_000_000
"""More than a file may have (`server.maxUploadSize`), with the edges of its form."""

# Above this a file that arrives would be written to disk, where a full disk ends it and a thief finds it.
MultiPartParser.spool_max_size = _LARGEST


class Uploads:
    """Ends an upload with 413 when there is no room; `held` says how much a session holds, and all of them."""

    def __init__(self, app: ASGIApp, *, held: Callable[[str], tuple[int, int]]) -> None:
        self.app = app
        self._held = held
        self._arriving: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "PUT" or not scope["path"].startswith(PLACE):
            await self.app(scope, receive, send)
            return
        session = scope["path"].removeprefix(PLACE).partition("/")[0]
        arrived = 0

        async def counted() -> Message:
            nonlocal arrived
            message = await receive()
            size = len(message.get("body", b""))
            arrived += size
            self._arriving[session] += size
            if not self._has_room(session):
                raise HTTPException(413)
            return message

        try:
            await self.app(scope, counted, send)
        finally:
            self._arriving[session] -= arrived
            self._arriving += Counter()  # forgets who has nothing on its way

    def _has_room(self, session: str) -> bool:
        of_one, of_all = self._held(session)
        return of_one + self._arriving[session] <= OF_ONE and of_all + self._arriving.total() <= OF_ALL
