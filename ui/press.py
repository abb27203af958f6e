"""Buttons that hand something over: a file to save, a text to copy, either to share. Python's half of assets/press.js.

Streamlit's own download is made of the values of the run before, lies behind an address of the server, and is gone
when anybody else's run ends. These are made in the run of the press, so of what is on the screen, and travel to the
page that asked and nowhere else: no copy stays on the server.
"""

import base64
import re
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import PurePosixPath
from typing import Any, Final

import streamlit as st

from ui.session import memory
from ui.session.component import SCRIPT

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

_button = st.components.v2.component(
    BUTTON,
    html='<button type="button" class="press"></button><p class="press-note" hidden></p>',
    js=SCRIPT,
    isolate_styles=False,
)
_gone = st.components.v2.component(GONE, js=SCRIPT)

Made = dict[str, str]
"""What goes to the browser: name, type and content of a file, or a text, or why there is none."""


def file(label: str, make: Callable[[], bytes], name: str, *, key: str) -> None:
    """A button that saves a file; `make` is called in the run in which it is pressed, and in no other."""
    _draw({"key": key, "label": label, "kind": "file"}, lambda: _made(make, name))


def share_file(label: str, make: Callable[[], bytes], name: str, *, title: str = "", text: str = "", key: str) -> None:
    """A button that hands a file to the share sheet of the device; it is not there where there is no such sheet.

    `title` and `text` go along: in a mail they are the subject and what is written.
    """
    told = {"title": title, "text": text}
    data = {"key": key, "label": label, "kind": "share", "name": name, "type": _type(name)}
    _draw(data, lambda: _made(make, name) | {part: said for part, said in told.items() if said})


def share_link(label: str, address: str, *, title: str, key: str) -> None:
    """The same for a link."""
    data = {"key": key, "label": label, "kind": "share"}
    _draw(data, lambda: {"title": title, "url": address})


_HIDDEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters, but for tabs and new lines."""


def copy(label: str, text: str, *, key: str, shown: str | None = None) -> None:
    """A button that copies a text; `shown` is the key of the keyboard that presses it too.

    Without signs that nobody sees and that do something where they are pasted: whoever typed them may be somebody else.
    """
    text = _HIDDEN.sub("", text)
    data = {"key": key, "label": label, "kind": "copy", "shown": shown or ""}
    _draw(data, lambda: {"text": text})


def copy_box(text: str, label: str, *, key: str, shown: str | None = None) -> None:
    """A text in a box of its own, with the button that copies it."""
    box(text)
    copy(label, text, key=key, shown=shown)


def box(text: str) -> None:
    """A text as it is copied, in a box of its own.

    Not `st.code`: its page asks for half a megabyte that colours programs.
    """
    st.html(f'<pre class="to-copy"><code>{escape(text)}</code></pre>')


def _made(make: Callable[[], bytes], name: str) -> Made:
    return {"name": name, "type": _type(name), "file": base64.b64encode(make()).decode("ascii")}


def _type(name: str) -> str:
    return TYPES[PurePosixPath(name).suffix]


def end_run() -> None:
    """Answer the presses whose button went with what was typed; call it when everything is drawn."""
    if _asked() and not memory.is_asking():
        answers = [{"token": token, "fault": "gone"} for token in _asked().values()]
        _gone(key="press.gone", data={"answers": answers})
        del st.session_state[ASKED]


def _draw(data: dict[str, Any], make: Callable[[], Made]) -> None:
    """The button and, in the run of its press, what it asked for."""
    key = data["key"]
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
