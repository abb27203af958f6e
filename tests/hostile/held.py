"""The application with runs that stop where a test has them stop, and addresses that say so.

`/stop/<where>` has the next run stop there: `begin`, before it draws; `end`, when all is drawn; `gone`, when its end was
told and its thread has not ended. `/go` has it go on. `/told` says how many stand, how many of one session went at once at most,
how many messages came, and how many threads of runs there are. `/hasty` has a place taken back at once; before that it never is.
"""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Lock
from threading import enumerate as enumerate_threads
from typing import Any

from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner import get_script_run_ctx

from app import app as application
from server import turns
from ui.session import at_once

_lock, _go = Lock(), Event()
_stops: set[str] = set()
_told: Counter[str] = Counter()
_going: Counter[str] = Counter()
_sending = at_once.sending


def _stand(where: str) -> None:
    with _lock:
        if where not in _stops:
            return
        _stops.clear()
        _told["standing"] += 1
    _go.wait()
    _told["standing"] -= 1


@contextmanager
def sending() -> Iterator[None]:
    context = get_script_run_ctx()
    session = context.session_id if context else ""
    with _lock:
        _going[session] += 1
        _told["at once"] = max(_told["at once"], _going[session])
    try:
        _stand("begin")
        with _sending():
            yield
        _stand("end")
    finally:
        with _lock:
            _going[session] -= 1


if os.environ.get("STOPPING"):  # and not where tests are only collected
    at_once.sending = sending
    turns.LONGEST = 3_600.0  # type: ignore[misc]

    class Runner(app_session.ScriptRunner):  # type: ignore[name-defined, misc]
        def _run_script(self, rerun_data: Any) -> None:
            super()._run_script(rerun_data)
            _stand("gone")

    app_session.ScriptRunner = Runner  # type: ignore[attr-defined]


async def _come(receive: Receive) -> Message:
    message = await receive()
    _told["came"] += message["type"] == "websocket.receive"
    return message


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    path = scope.get("path", "")
    if path.startswith("/stop/"):
        _go.clear()
        _stops.add(path.removeprefix("/stop/"))
    elif path == "/go":
        _go.set()
    elif path == "/hasty":
        turns.LONGEST = 0.0  # type: ignore[misc]
    elif path != "/told":
        await application(scope, partial(_come, receive), send)
        return
    _told["threads"] = sum("scriptThread" in thread.name for thread in enumerate_threads())
    told = " ".join(str(_told[name]) for name in ("standing", "at once", "came", "threads"))
    await PlainTextResponse(told)(scope, receive, send)
