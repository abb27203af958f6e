"""What an auditor wants to find again tomorrow: kept by this browser alone, on request, and forgotten by one button.

The bureau's own name, price, VAT, validity, terms and grid; never anything of a client. Once kept, what is chosen last
follows by itself; a field that was emptied does not, so that erasing for the next client takes nothing away here.
"""

from datetime import timedelta
from typing import Final

import streamlit as st

from kmo_rules import LAST_DAY
from ui.quote import state as quote_state
from ui.session import day as clock
from ui.session import memory, values
from ui.session.language import _
from ui.session.register import QUOTE, Part

FIELDS: Final = tuple(QUOTE + name for name in ("bureau", "hourly_price", "vat", "terms", "grid"))
_DAYS: Final = "days"
"""How long a quote holds, in days: the last day itself is another one tomorrow."""
_MOST_DAYS: Final = 3650


def part() -> None:
    """The button that keeps, or what is kept and the button that forgets."""
    kept = dict(memory.own())
    if not kept:
        st.button(
            _("Bewaar mijn uurprijs, btw en voorwaarden voor morgen in deze browser"), on_click=_keep, key="own_keep"
        )
        return
    st.caption(
        _(
            "Deze browser bewaart de naam van uw auditbureau, uw uurprijs, btw, geldigheid, voorwaarden en tijdrooster, en vult "
            "ze morgen weer in. Nooit iets van een klant, en niets op onze server. Ook ‘Wis alles’ laat dit staan."
        )
    )
    with st.container(horizontal=True):
        if not kept.keys() <= _filled().keys():
            st.button(_("Vul in wat deze browser bewaart"), on_click=fill, key="own_fill")
        st.button(_("Vergeet wat deze browser bewaart"), on_click=memory.keep_own, args=({},), key="own_forget")
    if kept | _filled() != kept:
        memory.keep_own(kept | _filled())


def fill() -> None:
    """Put what is kept in the fields that are still empty; only before they are drawn, or in a callback."""
    kept = memory.own()
    values.restore({name: text for name, text in kept.items() if name in FIELDS}, {Part.QUOTE})
    days = kept.get(_DAYS, "")
    if days.isdecimal() and int(days) <= _MOST_DAYS and not quote_state.get("valid_until"):
        last = min(clock.today() + timedelta(days=int(days)), LAST_DAY)
        values.write(QUOTE + "valid_until", last)


def _keep() -> None:
    memory.keep_own(_filled() or {_DAYS: ""})


def _filled() -> dict[str, str]:
    typed = values.typed()
    found = {name: typed[name] for name in FIELDS if name in typed}
    until = quote_state.read("valid_until").value
    return found | ({} if until is None else {_DAYS: str((until - clock.today()).days)})
