"""The server: one ASGI app around ui/frame.py, for `uvicorn app:app` and for `streamlit run app.py`."""

import logging
import os
import threading
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from threading import ExceptHookArgs, Thread
from types import TracebackType
from typing import Final

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Route
from streamlit.runtime import websocket_session_manager

from server import api, calendar_route, nowhere, own_files
from server.chunks import Chunks
from server.door import OWNER, Door
from server.first_page import FirstPage
from server.health import Health, is_behind_a_balancer
from server.static_files import SmallFiles
from server.turns import Turns
from server.uploads import Uploads
from ui import ahead, forgetting, limits, page, runs
from ui.session import day


def start(request: Request) -> RedirectResponse:
    """The first screen has two addresses, and Streamlit knows only the one without a name."""
    return RedirectResponse(f"/?{request.url.query}" if request.url.query else "/")


HERE: Final = Path(__file__).resolve().parent
BUILD: Final = Path(st.__file__).resolve().parent / "static"
"""What Streamlit sends to a browser: its page, scripts, styles and fonts."""
ROUTES: Final[tuple[BaseRoute, ...]] = (
    calendar_route.route(day.today),
    own_files.route(),
    Route("/start", start),
    *Health(day.today).routes(),
    *api.routes(day.today),
    *nowhere.routes(),
)


PLACES: Final = 12
"""Of an error, the last ones: what calls itself a thousand times is written in a line, not in twenty pages."""


def name_error(error: BaseException, trace: TracebackType | None) -> str:
    """Say which type of error happened and where, never its message: it may quote what a visitor typed."""
    frames = traceback.extract_tb(trace, limit=-PLACES)
    places = ("/".join(Path(frame.filename).parts[-2:]) + f":{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {' > '.join(places)}"


class DiscreetRecord(logging.LogRecord):
    """A log record that names an exception and never quotes it, whoever logs it."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if self.exc_info and self.exc_info[1] is not None:
            self.exc_text = name_error(self.exc_info[1], self.exc_info[2])
            self.exc_info = None


def apologise(_error: Exception) -> bool:
    """Tell the visitor in plain words; True keeps Streamlit from showing the exception itself.

    Whoever sent values of a wrong kind may have broken that, too, for themselves.
    """
    with suppress(Exception):
        page.apologise()
    return True


def say_discreetly(ended: ExceptHookArgs) -> None:
    """What a thread says that ended by an error: Python would write the message of it, which may quote what was typed."""
    error = ended.exc_value or ended.exc_type()
    logging.getLogger(__name__).error("A thread ended: %s", name_error(error, ended.exc_traceback))


class NoVisits(logging.Filter):
    """Passes over the lines that say who comes and goes: uvicorn's with address and query, Streamlit's with the name of a session.

    Who has that name can come back to the session. And over those that anybody can have uvicorn write without end.
    """

    PASSED: Final = (
        '%s - "WebSocket ',
        "connection ",
        "Session with id ",
        "Unsupported upgrade request",
        "Invalid HTTP request",
    )

    def filter(self, record: logging.LogRecord) -> bool:
        return not str(record.msg).startswith(self.PASSED)


@asynccontextmanager
async def lifespan(served: object) -> AsyncIterator[None]:
    """Behind the answers: what the first visitor would wait for is loaded, and who has left is forgotten."""
    Thread(target=ahead.load, daemon=True, name="loading").start()
    async with forgetting.lifespan(served):
        yield


# Settings are looked for where the process stands; wherever it was started, ours are beside this file.
os.chdir(HERE)
# Streamlit logs an uncaught error with its message before it calls `apologise`: so all records are discreet.
logging.setLogRecordFactory(DiscreetRecord)
threading.excepthook = say_discreetly
# Addresses hold the visitors' answers, and nothing is stored; Streamlit puts back what `--no-access-log` removes.
logging.getLogger("uvicorn.access").disabled = True
for name in ("uvicorn.error", websocket_session_manager.__name__):
    logging.getLogger(name).addFilter(NoVisits())
chunks = Chunks(BUILD)
turns = Turns(runs.asks)
runs.watch(turns.begin)
app = st.App(
    HERE / "ui" / "frame.py",
    routes=ROUTES,
    middleware=[
        Middleware(Door, heard=limits.heard, turns=turns, owner=OWNER if is_behind_a_balancer() else ""),
        Middleware(Uploads, held=limits.held),
        Middleware(FirstPage, chunks=chunks, today=day.today),
        Middleware(SmallFiles, build=BUILD, ahead=tuple(chunks.everywhere())),
    ],
    lifespan=lifespan,
    on_script_error=apologise,
)
