"""Buttons that hand something over: a file to save, a text to copy. Python's half of assets/press.js.

Streamlit's own download is made of the values of the run before, lies behind an address of the server, and is gone
when anybody else's run ends. These are made in the run of the press, so of what is on the screen, and travel to the
page that asked and nowhere else: no copy stays on the server.
"""

import base64
from collections.abc import Callable
from functools import partial
from html import escape
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
GONE: Final = "registratiewijzer.gone"
ASKED: Final = "press.asked"
"""Where presses are kept until they are answered: by key, the token that the browser waits for."""

# The script itself is in the page's head (server/page.py), once, and not in every button of every run.
_button = st.components.v2.component(
    BUTTON,
    html='<button type="button" class="press"></button><p class="press-note" hidden></p>',
    js="export default (component) =>\n  window.registratiewijzer.draw(component)\n",
    isolate_styles=False,
)
_gone = st.components.v2.component(
    GONE, js="export default ({ data }) =>\n  data.answers.forEach(window.registratiewijzer.answer)\n"
)

_WORDS: Final = {
    "busy": N_("Wordt gemaakt …"),
    "failed": N_("Dat lukte niet. Druk nog eens op de knop."),
    "forbidden": N_("Uw browser laat kopiëren hier niet toe. Selecteer de tekst en kopieer ze zelf."),
}
_SAVED: Final = N_("Het bestand is klaar.")
_COPIED: Final = N_("Gekopieerd")

Made = dict[str, str]
"""What goes to the browser: name, type and content of a file, or a text, or why there is none."""


def file(label: str, make: Callable[[], bytes], name: str, *, key: str) -> None:
    """A button that saves a file; `make` is called in the run in which it is pressed, and in no other."""
    type_ = TYPES[PurePosixPath(name).suffix]

    def made() -> Made:
        return {"name": name, "type": type_, "file": base64.b64encode(make()).decode("ascii")}

    _draw({"key": key, "label": label, "copies": False, "done": _(_SAVED)}, made)


def copy(label: str, text: str, *, key: str, shown: str | None = None) -> None:
    """A button that copies a text; `shown` is the key of the keyboard that presses it too."""
    data = {"key": key, "label": label, "copies": True, "done": _(_COPIED), "shown": shown or ""}
    _draw(data, lambda: {"text": text})


def copy_box(text: str, label: str, *, key: str, shown: str | None = None) -> None:
    """A text in a box of its own, with the button that copies it.

    Not `st.code`: its page asks for half a megabyte that colours programs.
    """
    st.html(f'<pre class="to-copy"><code>{escape(text)}</code></pre>')
    copy(label, text, key=key, shown=shown)


def end_run() -> None:
    """Answer the presses whose button went with what was typed; call it when everything is drawn."""
    if _asked() and not memory.is_asking():
        answers = [{"token": token, "fault": "gone"} for token in _asked().values()]
        _gone(key="press.gone", data={"answers": answers})
        del st.session_state[ASKED]


def _draw(data: dict[str, Any], make: Callable[[], Made]) -> None:
    """The button and, in the run of its press, what it asked for."""
    key = data["key"]
    data |= {name: _(text) for name, text in _WORDS.items()}
    show = partial(_button, key=key, width="content", on_press_change=partial(_note, key))
    token = _asked().get(key)
    if token is None or memory.is_asking():  # what the tab remembers is not filled in yet: the press waits for it
        show(data=data)
        return
    made: Made = {"fault": "failed"}
    try:
        made = make()
    finally:  # also where it could not be made, or the page would wait for it
        show(data=data | {"answer": {"token": token} | made})
        st.session_state[ASKED] = {other: kept for other, kept in _asked().items() if other != key}


def _note(key: str) -> None:
    """Note a press before the run that answers it; it comes from a browser, so anything may be in it."""
    token: Any = st.session_state[key].press
    if isinstance(token, str):
        st.session_state[ASKED] = _asked() | {key: token}


def _asked() -> dict[str, str]:
    return st.session_state.get(ASKED) or {}
