"""The script Streamlit runs: menu, memory, the screen that was asked for, and the last line under it."""

from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import streamlit as st

from kmo_rules import (
    QUOTE_PREFIX,
    NotInForceError,
    ReadingFault,
    first_day,
    from_query,
    quote_from_query,
    quote_to_query,
    to_query,
)
from ui import link as link_part
from ui import page, screens
from ui.quote import state as quote_state
from ui.session import answers as state
from ui.session import day as clock
from ui.session import handed_out, language, memory
from ui.session.language import _, day
from wording.catalogues import Language
from wording.screens import LANGUAGE_PARAMETER, QUOTE, WAY, query

ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
NAME: Final = "Registratiewijzer"
_LINK_TAKEN: Final = "frame.link_taken"
_KEPT: Final = ("memory", "frame.", language.KEY)
_DAMAGED: Final = "damaged"
_ERASED: Final = "frame.erased"
_QUERY_OF_COPY: Final = "frame.query"
_QUOTE_TAKEN: Final = "frame.quote_taken"
_QUOTE_OF_COPY: Final = "frame.quote"


def take_link() -> None:
    """Once per session: the answers of the link that was opened, and what of it could not be used."""
    if st.session_state.get(_LINK_TAKEN) is not None:
        return
    said = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    mine = [(name, value) for name, value in said if name != LANGUAGE_PARAMETER]
    reading = from_query(urlencode([(name, value) for name, value in mine if not name.startswith(QUOTE_PREFIX)]))
    st.session_state[_LINK_TAKEN] = to_query(reading.dossier) if reading.dossier else ""
    names = reading.unusable + _take_quote(urlencode(mine))
    too_long = ReadingFault.TOO_LONG if ReadingFault.TOO_LONG in names else None
    st.session_state[link_part.LINK_FAULT] = reading.fault or too_long
    st.session_state[link_part.UNUSABLE] = tuple(name for name in names if name != too_long)
    if st.session_state[_LINK_TAKEN] and reading.dossier:
        state.take(reading.dossier)
    elif reading.unusable or reading.fault:
        # A damaged link is still somebody's case: the answers this tab remembers are not its own.
        st.session_state[_LINK_TAKEN] = _DAMAGED


def _take_quote(query: str) -> tuple[str, ...]:
    """The auditor's quote of the link; what of it could not be used."""
    reading = quote_from_query(query)
    st.session_state[_QUOTE_TAKEN] = quote_to_query(reading.quote)
    if st.session_state[_QUOTE_TAKEN]:
        quote_state.take(reading.quote)
    return reading.unusable


def language_choice() -> None:
    """The four languages, at the top of every screen."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.selectbox(
            _("Taal"),
            [known.value for known in Language],
            format_func=lambda value: Language(value).own_name,
            key=language.KEY,
            label_visibility="collapsed",
            width=170,
            persist_state="session",
        )


def another_day() -> None:
    """Say on top that the rules of another day show, with the way back."""
    chosen = st.session_state.get(clock.CHOSEN)
    if chosen is not None and chosen != clock.today():
        st.warning(
            _(
                "U rekent met onze getallen voor {day}, niet die van vandaag. Van de meeste is niet bekend sinds wanneer ze gelden.",
                day=day(chosen),
            )
        )
        st.button(_("Terug naar vandaag"), on_click=_back_to_today, key="back_to_today")


def _back_to_today() -> None:
    st.session_state[clock.CHOSEN] = None


def foot() -> None:
    """The last line, and the button that forgets everything on both sides."""
    page.quiet_line()
    st.button(_("Wis alles wat ik invulde"), on_click=_erase, key="erase", type="tertiary")


def _erase() -> None:
    """Only the language and what the frame itself remembers stay."""
    for key in list(st.session_state):
        if not str(key).startswith(_KEPT):
            del st.session_state[key]
    st.session_state[_ERASED] = True


def take_copy() -> None:
    """Once per session: what the tab remembered. It comes before any widget, so that the fields show it."""
    copy = memory.take_copy()
    if copy:
        # A link is a case of its own: the tab's answers belong to it only when they say the same.
        taken = st.session_state[_LINK_TAKEN]
        is_another_case = bool(taken) and copy.get(_QUERY_OF_COPY) != taken
        state.restore(copy, private_only=is_another_case)
        if not is_another_case:
            handed_out.restore(copy)
        if st.session_state[_QUOTE_TAKEN] in ("", copy.get(_QUOTE_OF_COPY)):
            quote_state.restore(copy)
        language.take_over(copy.get(language.KEY))


def exchange_memory(stem: str) -> None:
    """Show the answers in the bar and keep a copy in the tab."""
    said, quote = to_query(state.dossier()), quote_to_query(quote_state.quote())
    marks = {_QUERY_OF_COPY: said, _QUOTE_OF_COPY: quote, language.KEY: language.current()}
    memory.exchange(
        page=stem,
        query=query(state.dossier(), language.current(), quote=quote if stem == QUOTE else ""),
        language=language.current(),
        keep=state.typed() | quote_state.typed() | handed_out.kept() | marks,
        erase=bool(st.session_state.pop(_ERASED, False)),
    )


def main() -> None:
    """One run of the application."""
    language.choose_first()
    take_link()
    take_copy()
    page = st.navigation(screens.menu())
    st.set_page_config(page_title=f"{page.title} – {NAME}", page_icon=str(ASSETS / "icon.svg"), layout="centered")
    st.html(ASSETS / "touches.css")
    stem = page.url_path or WAY[0]
    language_choice()
    link_part.unusable()
    another_day()
    try:
        page.run()
    except NotInForceError as error:
        st.warning(
            _(
                "Voor {day} kennen wij de regels niet. Kies een datum vanaf {first}.",
                day=day(error.day),
                first=day(first_day()),
            )
        )
    foot()
    exchange_memory(stem)


main()
