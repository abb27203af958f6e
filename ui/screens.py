"""The screens of the table in `wording.screens` as Streamlit knows them: the menu, the way, and links between them."""

from copy import copy
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from kmo_rules import Verdict, assess
from ui.session import answers as state
from ui.session import day as clock
from ui.session import memory
from ui.session.language import _
from wording.screens import TITLES, WAY

PAGES: Final = Path(__file__).resolve().parent.parent / "pages"


_made: Final[dict[tuple[str, str], StreamlitPage]] = {}
"""By stem and title: Streamlit looks each up on the disk, which for all links of a screen takes longer than drawing it."""


def screen(stem: str) -> StreamlitPage:
    """One screen as Streamlit knows it; a copy, because Streamlit notes in it that a run has called it."""
    title = _(TITLES[stem])
    if (stem, title) not in _made:
        made = st.Page(PAGES / f"{stem}.py", title=title, url_path=stem, default=stem == WAY[0])
        if not st.runtime.exists():  # outside of a server it is not whole
            return made
        _made[stem, title] = made
    return copy(_made[stem, title])


def menu() -> list[StreamlitPage]:
    """All screens for the navigation: one flat list, because Streamlit's sections are no lists to a screen reader."""
    return [screen(stem) for stem in TITLES]


def address(path: str) -> str:
    """The whole address of a path (with its query) on the server that shows this screen."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}/{path}"


def enter(stem: str) -> None:
    """Note which screen this run draws."""
    st.session_state[_HERE] = stem


def here() -> str:
    """The screen that this run draws."""
    return str(st.session_state.get(_HERE, WAY[0]))


_HERE: Final = "screens.here"


def go(stem: str, label: str, *, key: str, primary: bool = True, to: str | None = None) -> None:
    """A button that leads to another screen; `to` is the key of what takes the focus there, else its heading does."""
    if st.button(label, key=key, type="primary" if primary else "secondary"):
        if to is not None:
            memory.focus(to)
        st.switch_page(screen(stem))


def link(stem: str, label: str | None = None) -> None:
    """A link to another screen, in the flow of the text."""
    st.page_link(screen(stem), label=label or _(TITLES[stem]))


def walk(stem: str) -> None:
    """Previous and next at the foot of a screen: on a phone the menu is closed."""
    place = WAY.index(stem)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if place:
            before = WAY[place - 1]
            go(before, _("Vorige: {screen}", screen=_(TITLES[before])), key="previous", primary=False)
        after = _after(place)
        if after is not None:
            go(after, _("Verder: {screen}", screen=_(TITLES[after])), key="next")


def _after(place: int) -> str | None:
    """The screen that follows; for an audit bureau the answer, and nothing behind it."""
    if assess(state.situation(), on=clock.day_of_rules()).verdict is Verdict.EXCLUDED:
        return _ANSWER if place < WAY.index(_ANSWER) else None
    return WAY[place + 1] if place + 1 < len(WAY) else None


_ANSWER: Final = "resultaat"
