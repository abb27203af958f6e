"""Who closed the page is forgotten in time, also when nobody else comes.

Streamlit keeps a session that lost its line for a while, so that it can come back (`server.disconnectedSessionTTL`).
After that it lets it go only when another visitor leaves, and Python only when it next looks for what nothing points
to any more. Until then a name and an account would lie in memory, on a quiet evening for hours.
"""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from ctypes import CDLL
from typing import Any, Final

from streamlit import runtime

_LOG: Final = logging.getLogger(__name__)
EVERY: Final = 20.0
"""Seconds between two looks."""


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Look for who has left for as long as the server runs."""
    looking = asyncio.create_task(_look())
    try:
        yield
    finally:
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking


async def _look() -> None:
    while True:
        await asyncio.sleep(EVERY)
        forget()


def forget() -> None:
    """Let go of every session whose time is over."""
    sessions: Any = runtime.get_instance()._session_mgr  # noqa: SLF001
    left = [info.session for _, info in sessions._session_storage._cache.expire()]  # noqa: SLF001
    for session in left:
        try:
            _empty(session)
        except Exception:  # noqa: BLE001 - one that cannot be closed keeps no other from being forgotten
            _LOG.exception("A session could not be closed")
    if left:
        left.clear()
        gc.collect()
        _give_back()


def _give_back() -> None:
    """What was freed goes to the system where its library can do that: many small pieces would keep it for good.

    What Python's own allocator holds is not its library's to give, so the server is started without that (`deploy/`).
    """
    with suppress(OSError, AttributeError):
        CDLL(None).malloc_trim(0)


def _empty(session: Any) -> None:
    session.shutdown()
    # The loop that serves all sessions holds the last one it served until it serves another. Its values are let go as they
    # are: a page may send one of any kind, which cannot be read.
    session._client_state.Clear()  # noqa: SLF001
    session.session_state._new_widget_state.states.clear()  # noqa: SLF001
    session.session_state._new_widget_state.widget_metadata.clear()  # noqa: SLF001
    session.session_state.clear()
