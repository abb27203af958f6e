"""Middleware that dresses the page of a screen on its way out, and gives every answer the headers that keep it private."""

from collections.abc import Callable
from datetime import date
from typing import Final
from urllib.parse import parse_qs

import brotli  # type: ignore[import-untyped]
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.chunks import Chunks
from server.first import ask, screen, tidy
from server.kept_files import best_encoding
from server.page import dress
from server.policy import HEADERS, NO_PAGE, NOT_KEPT, policy
from wording.catalogues import Language, chosen
from wording.screens import LANGUAGE_PARAMETER

# What Streamlit keeps for one visitor under an address of its own; no browser keeps it after the visit.
PRIVATE: Final = "/media/"
_LONGEST: Final = 8_000
"""Bytes of a query in which a language is looked for; ours have some hundreds."""
_FILES: Final = ("/static/", "/own/", PRIVATE, "/_stcore/", "/component/")
_FAULT: Final = 400
# Of one page, in half a millisecond; it holds no secret of the server's, only what its own address says.
_QUICKLY: Final = 5


class FirstPage:
    """Dresses HTML answers, adds headers to all others, never touches a websocket."""

    def __init__(self, app: ASGIApp, *, chunks: Chunks, today: Callable[[], date]) -> None:
        self.app = app
        self._chunks = chunks
        self._today = today

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        path, query = scope["path"], scope["query_string"]
        filled = tidy(query) if _is_page(headers) else None
        if filled is not None:
            answer = RedirectResponse(f"?{filled}", status_code=303, headers=HEADERS | NOT_KEPT)
            await answer(scope, receive, send)
            return

        def dressing(page: bytes) -> bytes:
            asked = ask(path, query, choose_language(query, headers.get("accept-language", "")))
            return dress(page, screen(asked, self._today()), self._chunks.behind(asked.stem))

        accepted, is_private = headers.get("accept-encoding", ""), path.startswith(PRIVATE)
        await self.app(readable(scope), receive, Answer(send, dressing, accepted, is_private=is_private).send)


class Answer:
    """One answer on its way out; an HTML page is held back until it is complete, and goes through `dressing`."""

    def __init__(self, send: Send, dressing: Callable[[bytes], bytes], accepted: str, *, is_private: bool) -> None:
        self._send = send
        self._dressing = dressing
        self._accepted = accepted
        self._is_private = is_private
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            headers.update(HEADERS | (NO_PAGE if message["status"] >= _FAULT else {}))
            if self._is_private or "location" in headers:
                headers.update(NOT_KEPT)
            if headers.get("content-type", "").startswith("text/html"):
                self._start = message
                return
        elif self._start is not None and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_page(self._start)
            return
        await self._send(message)

    async def _send_page(self, start: Message) -> None:
        headers = MutableHeaders(raw=start["headers"])
        page = self._dressing(self._body)
        headers["Content-Security-Policy"] = policy(page)
        headers.add_vary_header("Accept-Language")
        headers.add_vary_header("Accept-Encoding")
        if self._body:  # the answer to HEAD has none, and keeps the length it announces
            if best_encoding(self._accepted) == "br":
                page = brotli.compress(page, quality=_QUICKLY)
                headers["Content-Encoding"] = "br"
            headers["Content-Length"] = str(len(page))
        # They belong to the file as it was and would let a browser reuse the page of another language.
        for name in ("etag", "last-modified", "accept-ranges"):
            del headers[name]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": page})


def readable(scope: Scope) -> Scope:
    """Ask for a page whole and uncompressed, so that it can be dressed; a file stays as asked.

    Any other address may answer with a page, whatever whoever asks accepts.
    """
    if scope["path"].startswith(_FILES):
        return scope
    unwanted = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
    return {
        **scope,
        "headers": [(name, value) for name, value in scope["headers"] if name not in unwanted],
    }


def _is_page(headers: Headers) -> bool:
    return "text/html" in headers.get("accept", "")


def choose_language(query: bytes, accepted: str) -> Language:
    """The language of a page, by its address and by the browser that asks for it."""
    asked = parse_qs(query[:_LONGEST].decode("latin-1")).get(LANGUAGE_PARAMETER, [None])
    return chosen(asked[-1], accepted)
