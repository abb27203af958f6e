"""The answers of a call one after another, so that each can be taken back: by a button, typed or by a code."""

from typing import Any, Final

import streamlit as st

from ui.session import values
from ui.session.answers import OF_A_DOSSIER
from ui.session.register import FIELDS, Kind

_TRAIL: Final = "helpdesk.trail"
_LONGEST: Final = 60
NO_DAY: Final = "helpdesk.no_day"
"""The last days that a caller does not know, by question."""

Answers = dict[str, Any]


def note() -> None:
    """Keep what is answered now; call it in every run, before anything is drawn."""
    now, trail = _now(), _trail()
    if not trail or trail[-1] != now:
        st.session_state[_TRAIL] = [*trail, now][-_LONGEST:]


def can_go_back() -> bool:
    """Whether there is an answer to take back."""
    return len(_trail()) > 1


def go_back() -> None:
    """Everything as before the last answer; only in a callback."""
    if can_go_back():
        *st.session_state[_TRAIL], _last = _trail()
        before = dict(st.session_state[_TRAIL][-1])
        st.session_state[NO_DAY] = before.pop(NO_DAY)
        for name, value in before.items():
            values.put(name, value if FIELDS[name].kind is Kind.CHOICE else value or "")


def _now() -> Answers:
    return {name: values.get(name) or None for name in OF_A_DOSSIER} | {NO_DAY: st.session_state.get(NO_DAY, ())}


def _trail() -> list[Answers]:
    found: list[Answers] = st.session_state.get(_TRAIL, [])
    return found
