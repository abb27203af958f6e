"""Streamlit's own HTML page, dressed before it leaves: language, title, history and security headers.

Screen readers choose their voice by `<html lang>` before any script has run, and Streamlit fixes it to "en".
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wording.catalogues import Language, chosen
from wording.screens import LANGUAGE_PARAMETER
from wording.widgets import own_words

TITLE: Final = "Registratiewijzer"
_ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
# They hear of a press or a step before Streamlit does.
_SCRIPTS: Final = b"".join(
    b"<script>\n%s</script>" % (_ASSETS / name).read_bytes()
    for name in ("history.js", "leaving.js", "press.js", "words.js")
)
_WORDS: Final = json.dumps({language.value: own_words(language) for language in Language}, ensure_ascii=False)
_WORDS_SCRIPT: Final = f"<script>\nwindow.wordsOfStreamlit = {_WORDS}\n</script>".encode()

# Every answer of the server: no address leaks, no guessing of types, no device is asked for.
HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# What Streamlit keeps for one visitor under an address of its own; no browser keeps it after the visit.
_PRIVATE: Final = "/media/"
# The page may reach its own server and nothing else. What Streamlit needs beyond 'self' (each was tried without):
# blob: for the script of a component, WebAssembly, inline styles, fonts and images as data:. No eval, also not
# for charts. media-src and worker-src are for sound and background work that Streamlit makes itself.
# frame-ancestors 'none': private data are typed here, so no other site may show this one inside its own.
POLICY: Final = (
    "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; worker-src 'self' blob:; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)


class FirstPage:
    """Middleware: dresses HTML answers, adds headers to all others, never touches a websocket."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        language = choose_language(scope["query_string"], Headers(scope=scope).get("accept-language", ""))
        answer = Answer(send, language, is_private=scope["path"].startswith(_PRIVATE))
        await self.app(readable(scope), receive, answer.send)


class Answer:
    """One answer on its way out; an HTML page is held back until it is complete."""

    def __init__(self, send: Send, language: Language, *, is_private: bool) -> None:
        self._send = send
        self._language = language
        self._is_private = is_private
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            headers.update(HEADERS)
            if self._is_private:
                headers["Cache-Control"] = "no-store"
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
        page = dress(self._body, self._language)
        headers = MutableHeaders(raw=start["headers"])
        headers["Content-Security-Policy"] = POLICY.format(scripts=" ".join(inline_scripts(page)))
        headers.add_vary_header("Accept-Language")
        if page:  # the answer to HEAD has none, and keeps the length it announces
            headers["Content-Length"] = str(len(page))
        # They belong to the file as it was and would let a browser reuse the page of another language.
        for name in ("etag", "last-modified", "accept-ranges"):
            del headers[name]
        await self._send(start)
        await self._send({"type": "http.response.body", "body": page})


def readable(scope: Scope) -> Scope:
    """Ask for a page whole and uncompressed, so that it can be dressed; anything else stays as asked."""
    if b"text/html" not in Headers(scope=scope).get("accept", "").encode():
        return scope
    unwanted = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
    return {
        **scope,
        "headers": [(name, value) for name, value in scope["headers"] if name not in unwanted],
    }


def dress(page: bytes, language: Language) -> bytes:
    page = page.replace(b'<html lang="en">', f'<html lang="{language}">'.encode(), 1)
    title = f"<title>{TITLE}</title>".encode()
    return page.replace(b"<title>Streamlit</title>", title + _WORDS_SCRIPT + _SCRIPTS, 1)


def inline_scripts(page: bytes) -> Iterable[str]:
    """Allow exactly the scripts written in the page itself, by their digest."""
    for script in re.findall(rb"<script>(.*?)</script>", page, re.DOTALL):
        yield f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"


def choose_language(query: bytes, accepted: str) -> Language:
    """The language of a page, by its address and by the browser that asks for it."""
    asked = parse_qs(query.decode("latin-1")).get(LANGUAGE_PARAMETER, [None])
    return chosen(asked[-1], accepted)
