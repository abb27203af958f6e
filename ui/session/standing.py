"""What stands in the session, asked once a run.

Streamlit takes some microseconds to say what stands under a key, and a run used to ask a thousand times. So a run copies
the session when it begins, reads the copy, and writes both. What a widget may change while it is drawn is asked for
again. The copy lives in the context of its run: no other run and no other visitor sees it, and no callback, which comes
before it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, TypeVar

import streamlit as st

Made = TypeVar("Made")


class _Run:
    """The copy of one run, and what was made of it."""

    def __init__(self) -> None:
        self.copy: Final[dict[str, Any]] = st.session_state.to_dict()
        self.drawn: Final[set[str]] = set()
        self.made: Final[dict[object, tuple[object, Any]]] = {}


_run: Final[ContextVar[_Run | None]] = ContextVar("run", default=None)


@contextmanager
def reading() -> Iterator[None]:
    """From here to its end what was read once need not be read again."""
    before = _run.set(_Run())
    try:
        yield
    finally:
        _run.reset(before)


def get(key: str) -> Any:
    """What stands under a key, or None."""
    run = _run.get()
    if run is None:
        return st.session_state.get(key)
    if key in run.drawn:
        run.drawn.discard(key)
        run.copy[key] = st.session_state.get(key)
    return run.copy.get(key)


def put(key: str, value: Any) -> None:
    """Set what stands under a key; Streamlit refuses it once its widget is drawn."""
    st.session_state[key] = value
    run = _run.get()
    if run is not None:
        run.copy[key] = value


def drawing(key: str) -> str:
    """The key of a widget that is drawn now: what stands under it is asked for again afterwards."""
    run = _run.get()
    if run is not None:
        run.drawn.add(key)
    return key


def made(name: object, of: object, make: Callable[[], Made]) -> Made:
    """What `make` makes `of` something, once a run and again whenever that differs."""
    run = _run.get()
    if run is None:
        return make()
    if name not in run.made or run.made[name][0] != of:
        run.made[name] = (of, make())
    found: Made = run.made[name][1]
    return found
