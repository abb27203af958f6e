"""The script Streamlit runs: menu, memory, the screen that was asked for, and the last line under it."""

from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import streamlit as st

from kmo_rules import NotInForceError, from_query, to_query
from ui import language, memory, screens, show, state
from ui.language import _, day

ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
_NAMED_IN_ADDRESS: Final = "frame.unusable"
_LINK_TAKEN: Final = "frame.link_taken"
_QUERY_OF_COPY: Final = "frame.query"


def take_link() -> None:
    """Once per session: the answers of the link that was opened, and what of it could not be used."""
    if st.session_state.get(_LINK_TAKEN) is not None:
        return
    said = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    query = urlencode([(name, value) for name, value in said if name != language.PARAMETER])
    reading = from_query(query)
    st.session_state[_LINK_TAKEN] = to_query(reading.dossier) if reading.dossier else ""
    st.session_state[_NAMED_IN_ADDRESS] = reading.unusable + ((reading.fault.value,) if reading.fault else ())
    if st.session_state[_LINK_TAKEN] and reading.dossier:
        state.take(reading.dossier)


def say_unusable() -> None:
    """Name what an old or damaged link held and could not be used."""
    names = st.session_state.get(_NAMED_IN_ADDRESS)
    if names:
        shown = ", ".join(f"`{name.replace('`', '')}`" for name in names)
        st.info(
            _(
                "Deze onderdelen van de link konden wij niet gebruiken: {names}. De rest is overgenomen.",
                names=shown,
            )
        )


def exchange_memory(stem: str) -> None:
    """Show the answers in the bar, keep a copy in the tab, and take its copy over in a new session."""
    query = to_query(state.dossier())
    copy = memory.exchange(
        page=stem,
        query=screens.address(state.dossier()),
        language=language.current(),
        keep=state.typed() | {_QUERY_OF_COPY: query},
    )
    if copy:
        # A link is a case of its own: the tab's answers belong to it only when they say the same.
        taken = st.session_state[_LINK_TAKEN]
        is_another_case = bool(taken) and copy.get(_QUERY_OF_COPY) != taken
        state.restore(copy, private_only=is_another_case)
        st.rerun()


def main() -> None:
    """One run of the application."""
    st.set_page_config(
        page_title="Registratiewijzer",
        page_icon=str(ASSETS / "icon.svg"),
        layout="centered",
    )
    st.html(ASSETS / "touches.css")
    language.choose_first()
    take_link()
    page = st.navigation(screens.menu())
    stem = page.url_path or screens.WAY[0]
    say_unusable()
    try:
        page.run()
    except NotInForceError as error:
        st.warning(
            _(
                "Voor {day} kennen wij de regels niet. Kies een latere dag.",
                day=day(error.day),
            )
        )
    show.quiet_line()
    exchange_memory(stem)


main()
