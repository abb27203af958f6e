"""What callers ask besides: a button and a key for each question, its answer on top of what is read aloud.

There it is in sight whatever the height of the window; the script of the page (assets/keys.js) scrolls to it where not.
"""

from typing import Final

import streamlit as st

from kmo_rules import Law
from ui import keys, page
from ui.session import values
from ui.session.language import _, current
from wording.case.besides import ASKED, Besides, answer, places
from wording.catalogues import Language

OPEN: Final = "helpdesk.besides"
_KEYS: Final[dict[Besides, str]] = {
    Besides.BUREAU: "Alt+B",
    Besides.PRICE: "Alt+P",
    Besides.TERM: "Alt+G",
    Besides.RIGHTS: "Alt+W",
    Besides.LATE: "Alt+I",
    Besides.SCHOOL: "Alt+O",
    Besides.THEMES: "Alt+H",
}


def opened(law: Law, spoken: Language) -> None:
    """The answer to the one that was asked last, in the caller's language."""
    asked = values.get(OPEN)
    if asked:
        with st.container(border=True, key="besides_answer"):
            st.markdown(f"**{_(ASKED[Besides(asked)].short)}** {answer(Besides(asked), law, spoken)}")
            st.caption(places(Besides(asked), current()))


def part() -> None:
    """All of them in a row; a second press closes the answer."""
    page.part(_("Vraagt de beller ook dit?"))
    with st.container(horizontal=True):
        for asked, letters in _KEYS.items():
            keys.button(_(ASKED[asked].short), f"besides_{asked}", letters, _toggle, asked.value)


def _toggle(asked: str) -> None:
    values.put(OPEN, None if values.get(OPEN) == asked else asked)
