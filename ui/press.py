"""Buttons that hand something over: a file to save, a text to copy. Python's half of assets/press.js.

Streamlit's own download is made of the values of the run before, lies behind an address of the server, and is gone
when anybody else's run ends. These are made in the run of the press, so of what is on the screen, and travel to the
page that asked and nowhere else: no copy stays on the server.
"""

import base64
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final

import streamlit as st

from ui.session import memory
from ui.session.language import _
from wording.catalogues import N_

TYPES: Final = {
    ".csv": "text/csv",
    ".eml": "message/rfc822",
    ".ics": "text/calendar",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""By the ending of the file name."""

BUTTON: Final = "registratiewijzer.press"
ANSWER: Final = "registratiewijzer.answer"
ASKED: Final = "press.asked"
"""Where the presses of this run are kept: by key, the token that the browser waits for."""
_OFFERED: Final = "press.offered"

# The script itself is in the page's head (server/first_page.py), once, and not in every button of every run.
_button = st.components.v2.component(
    BUTTON,
    html='<button type="button" class="press"></button><p class="press-note" hidden></p>',
    js="export default (component) =>\n  window.registratiewijzer.draw(component)\n",
    isolate_styles=False,
)
_hand_over = st.components.v2.component(
    ANSWER, js="export default (component) =>\n  window.registratiewijzer.answer(component)\n"
)

_WORDS: Final = {
    "busy": N_("Wordt gemaakt …"),
    "failed": N_("Dat lukte niet. Druk nog eens op de knop."),
    "forbidden": N_("Uw browser laat kopiëren hier niet toe. Selecteer de tekst en kopieer ze zelf."),
}
_SAVED: Final = N_("Het bestand is klaar.")
_COPIED: Final = N_("Gekopieerd")

Made = dict[str, str]
"""What goes to the browser: name, type and content of a file, or a text."""


def file(label: str, make: Callable[[], bytes], name: str, *, key: str) -> None:
    """A button that saves a file; `make` runs once, at the end of the run in which it is pressed."""
    type_ = TYPES[PurePosixPath(name).suffix]

    def made() -> Made:
        return {"name": name, "type": type_, "file": base64.b64encode(make()).decode("ascii")}

    _offer(label, made, key=key, copies=False)


def copy(label: str, text: str, *, key: str) -> None:
    """A button that copies a text."""
    _offer(label, lambda: {"text": text}, key=key, copies=True)


def copy_box(text: str, label: str, *, key: str) -> None:
    """A text in a box of its own, with the button that copies it."""
    st.code(text, language=None, wrap_lines=True)
    copy(label, text, key=key)


def answer() -> None:
    """Hand over what was asked for; call it when everything that offers something is drawn."""
    asked: dict[str, str] = st.session_state.get(ASKED) or {}
    if not asked or memory.is_asking():  # what the tab remembers is not filled in yet: the press waits for it
        return
    offered: dict[str, Callable[[], Made]] = st.session_state.pop(_OFFERED, {})
    del st.session_state[ASKED]
    answers: dict[str, Made] = {token: {"fault": "failed"} for token in asked.values()}
    try:
        for key, token in asked.items():
            answers[token] = offered[key]() if key in offered else {"fault": "gone"}
    finally:  # also where one could not be made, or the page would wait for it
        _hand_over(key="press.answer", data={"answers": [{"token": token} | made for token, made in answers.items()]})


def _offer(label: str, made: Callable[[], Made], *, key: str, copies: bool) -> None:
    """Draw the button, and remember how to make what it offers where it was pressed."""
    words = {name: _(text) for name, text in _WORDS.items()}
    data = {"key": key, "label": label, "copies": copies, "done": _(_COPIED if copies else _SAVED)} | words
    _button(key=key, data=data, width="content", on_press_change=partial(_note, key))
    if key in (st.session_state.get(ASKED) or {}):
        st.session_state[_OFFERED] = st.session_state.get(_OFFERED, {}) | {key: made}


def _note(key: str) -> None:
    """Note a press before the run that answers it; it comes from a browser, so anything may be in it."""
    token: Any = st.session_state[key].press
    if isinstance(token, str):
        st.session_state[ASKED] = (st.session_state.get(ASKED) or {}) | {key: token}
