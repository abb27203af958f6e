"""Keys that press buttons, for who works with one hand: digits answer, Alt with a letter does the rest.

Streamlit's own shortcuts press again while the screen is being drawn, and with Alt also while one types. So the
script of the page (assets/keys.js) hears these keys first; Streamlit only shows them on its buttons.
"""

from collections.abc import Callable
from typing import Final, Literal

import streamlit as st

from ui import entries
from ui.session import memory, values
from ui.session.language import _

Kind = Literal["primary", "secondary"]
OFF: Final = "helpdesk.no_keys"


def bind(letters: str, key: str) -> str | None:
    """Have "1" or "Alt+N" press what has this key, or go to it where it is a field, in this run; gives the same to show on it, or None where keys are off."""
    if values.get(OFF):
        return None
    memory.press_by(letters, key)
    return letters


def button(
    label: str, key: str, letters: str, pressed: Callable[..., None], *args: object, kind: Kind = "secondary"
) -> None:
    """A button that a key of the keyboard presses too."""
    st.button(label, key=key, shortcut=bind(letters, key), on_click=pressed, args=args, type=kind, wrap=True)


def switch() -> None:
    """A box to tick by who would rather have no keys."""
    entries.switch(_("Sneltoetsen uit"), OFF)
