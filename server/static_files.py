"""Streamlit's own static files, as small as they can be sent: scripts and styles compressed, fonts cut to what is shown.

Streamlit leaves compression to a proxy. Here it is done once per file, so that a phone on a slow line need not wait
for whoever forgot to configure one. What a browser asks for otherwise (a range, no compression) Streamlit answers. For
a file that is not there it is not asked: it would send the page, as if that were a script.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Thread, get_native_id
from typing import Final

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.kept_files import BESIDE, Kept, KeptFiles, best_encoding
from server.policy import HEADERS

PREFIX: Final = "/static/"
FONTS: Final = Path(__file__).resolve().parent.parent / "assets" / "fonts"
_MEDIA: Final = f"{PREFIX}media/"
# The names of Streamlit's build change with the content: nobody need ask twice.
_FOR_EVER: Final = "public, max-age=31536000, immutable"
# A cut font has the name of the whole one, and grows when a screen shows one more icon: so a browser asks each time.
_ASK_AGAIN: Final = "public, no-cache"


class SmallFiles:
    """Middleware for the folder `static` of Streamlit's build; `ahead` names, by their address, the files nearly everybody
    asks for."""

    def __init__(self, app: ASGIApp, *, build: Path, ahead: Iterable[str] = ()) -> None:
        self.app = app
        folder = build / "static"
        self._files = KeptFiles(folder)
        found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != BESIDE)
        self._names = frozenset(path.relative_to(folder).as_posix() for path in found)
        self._fonts = StaticFiles(directory=FONTS)
        self._cut = frozenset(path.name for path in FONTS.glob("*.woff2"))
        # A thread that keeps no server from ending.
        Thread(target=self._prepare, args=(tuple(ahead),), daemon=True, name="compression").start()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PREFIX) or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
        elif scope["path"].removeprefix(_MEDIA) in self._cut:
            await self._send_font(scope, receive, send)
        else:
            await self._send_file(scope, receive, send)

    def _prepare(self, ahead: Iterable[str]) -> None:
        """Compress ahead of time, behind everything that a visitor waits for."""
        if sys.platform == "linux":  # where a thread has a priority of its own
            os.setpriority(os.PRIO_PROCESS, get_native_id(), 19)
        self._files.prepare(name.removeprefix(PREFIX.strip("/") + "/") for name in ahead)

    async def _send_font(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def asking_again(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(raw=message["headers"])["Cache-Control"] = _ASK_AGAIN
            await send(message)

        name = scope["path"].removeprefix(_MEDIA)
        await self._fonts({**scope, "path": f"/{name}", "root_path": ""}, receive, asking_again)

    async def _send_file(self, scope: Scope, receive: Receive, send: Send) -> None:
        name, asked = scope["path"].removeprefix(PREFIX), Headers(scope=scope)
        if name not in self._names:
            await PlainTextResponse("404\n", status_code=404, headers=HEADERS)(scope, receive, send)
            return
        if name not in self._files:
            await self.app(scope, receive, send)
            return
        encoding = best_encoding(asked.get("accept-encoding", ""))
        if encoding is None or "range" in asked:
            await self.app(scope, receive, _varying(send))
            return
        is_kept = self._files.is_kept(name, encoding)
        get = self._files.get
        kept = get(name, encoding) if is_kept else await to_thread.run_sync(get, name, encoding)
        await _answer(kept, asked)(scope, receive, send)


def _answer(kept: Kept, asked: Headers) -> Response:
    """The file, or the word that what the browser has is still right."""
    headers = {"ETag": kept.etag, "Cache-Control": _FOR_EVER, "Vary": "Accept-Encoding"}
    known = {etag.strip() for etag in asked.get("if-none-match", "").split(",")}
    if known & {kept.etag, "*"}:
        return Response(status_code=304, headers=headers)
    return Response(kept.body, media_type=kept.kind, headers=headers | {"Content-Encoding": kept.encoding})


def _varying(send: Send) -> Send:
    """Say on the file as it is that it could be had compressed, too."""

    async def with_vary(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(raw=message["headers"]).add_vary_header("Accept-Encoding")
        await send(message)

    return with_vary
