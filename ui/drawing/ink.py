"""The colours of drawings, those of the theme that shows."""

from dataclasses import dataclass
from typing import Final

import streamlit as st


@dataclass(frozen=True)
class Ink:
    """The colours of the theme that shows."""

    main: str
    text: str
    quiet: str


LIGHT: Final = Ink(main="#0F5E73", text="#17232B", quiet="#4A5A64")
DARK: Final = Ink(main="#6CC5DA", text="#E8EEF1", quiet="#A9B8C1")


def ink_of_theme() -> Ink:
    """The colours for the visitor's theme, light unless known to be dark."""
    return DARK if st.context.theme.type == "dark" else LIGHT
