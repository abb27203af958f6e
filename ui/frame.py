"""The script Streamlit runs: head, memory, the screen that was asked for, and its foot."""

from typing import Final

import streamlit as st

from kmo_rules import QUOTE_PREFIX, NotInForceError, first_day, quote_to_query, read_link, to_query
from kmo_rules.quote import Quote
from ui import erasing, head, page, press, screens
from ui import link as link_part
from ui.quote import own
from ui.quote import state as quote_state
from ui.session import answers as state
from ui.session import at_once, handed_out, language, memory, standing, values
from ui.session import day as clock
from ui.session.language import _, day
from ui.session.register import Part
from wording.screens import NAME, QUOTE, WAY, query

_LINK_TAKEN: Final = "frame.link_taken"
_DAMAGED: Final = "damaged"
_QUERY_OF_COPY: Final = "frame.query"
_QUOTE_TAKEN: Final = "frame.quote_taken"
_QUOTE_OF_COPY: Final = "frame.quote"


def take_link() -> None:
    """Once per session: the answers and the quote of the link that was opened, and what of it could not be used."""
    if st.session_state.get(_LINK_TAKEN) is not None:
        return
    reading = read_link((name, value) for name in st.query_params for value in st.query_params.get_all(name))
    link_part.note(reading)
    of_the_quote = [name.startswith(QUOTE_PREFIX) for name in reading.unusable]
    # A damaged link is still somebody's case or quote: those this tab remembers are not its own.
    st.session_state[_LINK_TAKEN] = _DAMAGED if reading.fault or not all(of_the_quote) else ""
    st.session_state[_QUOTE_TAKEN] = _DAMAGED if reading.fault or any(of_the_quote) else ""
    if reading.dossier is not None:
        st.session_state[_LINK_TAKEN] = to_query(reading.dossier)
        link_part.take_shared(reading.dossier)
    if reading.quote is not None:
        st.session_state[_QUOTE_TAKEN] = quote_to_query(reading.quote)
        quote_state.take(reading.quote)


def another_day() -> None:
    """Say on top that the rules of another day show, with the way back."""
    chosen = values.day(clock.CHOSEN)
    if chosen is not None and chosen != clock.today():
        st.warning(
            _(
                "U rekent met onze getallen voor {day}, niet die van vandaag. Van de meeste is niet bekend sinds wanneer ze gelden.",
                day=day(chosen),
            )
        )
        st.button(_("Terug naar vandaag"), on_click=_back_to_today, key="back_to_today")


def _back_to_today() -> None:
    values.put(clock.CHOSEN, "")


def put_back() -> None:
    """Once per session: what the tab remembered. It comes before any widget, so that the fields show it."""
    copy = memory.take_copy()
    if copy:
        # A link is a case of its own: the tab's answers belong to it only when they say the same.
        taken = st.session_state[_LINK_TAKEN]
        is_same_case = taken in ("", copy.get(_QUERY_OF_COPY))
        is_same_quote = st.session_state[_QUOTE_TAKEN] in ("", copy.get(_QUOTE_OF_COPY))
        of_the_case = (Part.ANSWER, Part.PLAN, Part.SCREEN) if is_same_case else ()
        values.restore(copy, {Part.PRIVATE, *of_the_case, *((Part.QUOTE,) if is_same_quote else ())})
        if is_same_case:
            link_part.is_own()
            handed_out.restore(copy)
        language.take_over(copy.get(language.KEY))
        values.show_again()
    if copy is not None and st.session_state[_QUOTE_TAKEN] == "":  # the quote of a link is as it was made
        own.fill()


def exchange_memory(stem: str) -> None:
    """Show the answers in the bar and keep a copy in the tab."""
    dossier, quote, spoken = state.dossier(), quote_state.quote(), language.current()
    marks = {_QUERY_OF_COPY: to_query(dossier), _QUOTE_OF_COPY: quote_to_query(quote), language.KEY: spoken}
    memory.exchange(
        page=stem,
        query=query(dossier, spoken, quote=quote if stem == QUOTE else Quote()),
        language=spoken,
        keep=values.typed() | handed_out.kept() | marks,
        erasing=erasing.told(),
        on_erasing=erasing.hear,
    )


def main() -> None:
    """One run of the application; a new page that did not bring along what its tab remembers is asked for it first.

    Meanwhile the page shows the answer as it was sent (`server/first`).
    """
    language.choose_first()
    erasing.begin_run()
    values.mend()
    take_link()
    put_back()
    screen = st.navigation(screens.menu(), position="hidden")
    st.set_page_config(page_title=f"{screen.title} – {NAME}", page_icon=page.ICON, layout="wide")
    stem = screen.url_path or WAY[0]
    if memory.comes_first():
        exchange_memory(stem)
        return
    screens.enter(stem)
    head.top(stem)
    link_part.unusable()
    another_day()
    try:
        screen.run()
    except NotInForceError as error:
        st.warning(
            _(
                "Voor {day} kennen wij de regels niet. Kies een datum vanaf {first}.",
                day=day(error.day),
                first=day(first_day()),
            )
        )
    head.foot(stem)
    page.quiet_line()
    exchange_memory(stem)
    press.end_run()


with at_once.sending(), standing.reading():
    main()
