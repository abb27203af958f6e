"""The application with one address more, which says how often a word stands in anything the process still holds."""

import gc
import os
from typing import Any, Final

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send
from streamlit import config

from app import app as application
from server import turns
from ui import forgetting

WORD: Final = os.environ.pop("WATCHED_WORD", "")
if waits := os.environ.get("WATCHED_WAITS"):  # and not where tests are only collected
    # Who left is waited for so many seconds, not two minutes. (Only `streamlit run` hears this from the environment.)
    config.set_option("server.disconnectedSessionTTL", int(waits))
    forgetting.EVERY = 0.5  # type: ignore[misc]
    # And a run of whatever kind whose end is not heard keeps everybody waiting, for longer than any test has patience.
    turns.LONGEST = 3_600.0  # type: ignore[misc]
_NO_CHILDREN: Final = (type, type(os))


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http" and scope["path"] == "/watched":
        await PlainTextResponse("\n".join(sorted(found())))(scope, receive, send)
    else:
        await application(scope, receive, send)


def found() -> set[str]:
    """The kinds of things in which the word stands, with where they hang."""
    gc.collect()
    left: list[Any] = [thing for thing in gc.get_objects() if not isinstance(thing, _NO_CHILDREN)]
    places: set[str] = set()
    seen: set[int] = {id(WORD)}
    mine = {id(left), id(places), id(seen)}
    while left:
        thing = left.pop()
        for part in gc.get_referents(thing) if id(thing) not in mine else ():
            if gc.is_tracked(part) or id(part) in seen:
                continue
            seen.add(id(part))
            left.append(part)
            if _holds(part):
                places.add(f"{type(thing).__name__}: {str(thing)[:300]!r}")
    return places


def _holds(part: Any) -> bool:
    if isinstance(part, str):
        return WORD in part
    content = part.SerializeToString() if hasattr(part, "SerializeToString") else part
    return isinstance(content, bytes | bytearray) and WORD.encode() in content
