"""Our own script and style sheet, each one file under an address that changes with its content.

So a browser asks for them once and keeps them, and no run sends them: a click carries answers only.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.kept_files import KINDS, best_encoding, squeezed
from wording.catalogues import Language
from wording.widgets import own_words, press_words

FOLDER: Final = "own"
SCRIPT: Final = "page.js"
SHEET: Final = "page.css"
_ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
# In the order in which they build on each other.
_SCRIPTS: Final = (
    "history.js",
    "streamlit.js",
    "moved.js",
    "leaving.js",
    "repeating.js",
    "lines.js",
    "press.js",
    "words.js",
    "fields.js",
    "keys.js",
    "focus.js",
    "away.js",
    "carrying.js",
    "memory.js",
)
_SHEETS: Final = ("touches.css", "charts.css")
_REMARKS: Final = {".js": re.compile(r"^ *//.*\n", re.MULTILINE), ".css": re.compile(r"/\*.*?\*/\n?", re.DOTALL)}
_SMALLEST: Final = 11
_HEADERS: Final = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}


def address(name: str) -> str:
    """Where one of both files is, below the address of the page.

    >>> address(SHEET) == address(SHEET), address(SHEET).startswith("own/")
    (True, True)
    """
    return f"{FOLDER}/{hashlib.sha256(_content(name)).hexdigest()[:16]}/{name}"


def route() -> Route:
    """The files under their addresses; that of another version is none."""

    def answer(request: Request) -> Response:
        name, version = request.path_params["name"], request.path_params["version"]
        if name not in (SCRIPT, SHEET) or address(name) != f"{FOLDER}/{version}/{name}":
            raise HTTPException(404)
        encoding = best_encoding(request.headers.get("accept-encoding", ""))
        headers = _HEADERS | ({"Content-Encoding": encoding} if encoding else {})
        return Response(_sent(name, encoding), media_type=KINDS[Path(name).suffix], headers=headers)

    return Route(f"/{FOLDER}/{{version}}/{{name}}", answer, methods=["GET"])


@cache
def _sent(name: str, encoding: str | None) -> bytes:
    return squeezed(_content(name), encoding, _SMALLEST) if encoding else _content(name)


@cache
def _content(name: str) -> bytes:
    if name == SHEET:
        return "\n".join(map(without_remarks, _SHEETS)).encode()
    ours = "\n".join(map(without_remarks, _SCRIPTS))
    # Names of ours, and none of Streamlit's page; strict, or a function in braces would be everybody's.
    return f'{_words()}(() => {{\n"use strict"\n{ours}}})();\n'.encode()


def _words() -> str:
    """What the scripts say, in all languages: a page may change its own without being loaded anew."""
    found = {"wordsOfStreamlit": own_words, "wordsOfPresses": press_words}
    said = {name: {language.value: words(language) for language in Language} for name, words in found.items()}
    return "".join(f"window.{name} = {json.dumps(words, ensure_ascii=False)};\n" for name, words in said.items())


def without_remarks(name: str) -> str:
    """A file of ours as the page gets it: a third of it is remarks, a line of its own in a script, any in a style sheet."""
    remark = _REMARKS[Path(name).suffix]
    return remark.sub("", (_ASSETS / name).read_text(encoding="utf-8"))
