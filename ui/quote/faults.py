"""What of a quote's numbers cannot be used, and what to do; the field keeps what was typed."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from kmo_rules import PRICE_MOST, AuditKind
from kmo_rules.quote import DAY_LONGEST, EFFORT_LEAST, EFFORT_MOST, SCOPES, SUM_MOST
from ui.quote import state as quote_state
from ui.session.language import _, current
from wording import numbers
from wording.catalogues import N_
from wording.quote import sentences as quotes

LIMITS: Final = {
    "day_hours": DAY_LONGEST,
    "hourly_price": PRICE_MOST,
    "travel": SUM_MOST,
    "discount": SUM_MOST,
}
_AMOUNT_NAMES: Final = {
    "day_hours": N_("Uren per dag"),
    "hourly_price": N_("Eigen uurtarief"),
    "travel": N_("Reiskosten"),
    "discount": N_("Korting"),
}


def say() -> None:
    """What of the numbers cannot be used, and what to do; the field keeps what was typed."""
    found = quote_state.faults()
    for scope in SCOPES:
        _say_scope(scope, found)
    for name, most in LIMITS.items():
        if name in found:
            blanks = {"field": _(_AMOUNT_NAMES[name]), "most": numbers.number(most, current())}
            st.warning(
                _(
                    "{field}: vul een bedrag of getal tot {most} in, met hoogstens twee cijfers na de komma, of maak het veld leeg.",
                    **blanks,
                )
            )


def _say_scope(scope: AuditKind, found: Mapping[str, str]) -> None:
    fault, name = found.get(scope.value), _(quotes.SCOPES[scope])
    if fault == "order":
        st.warning(
            _(
                "{scope}: de uren moeten oplopen: minstens, dan verwacht (of de som van de fasen), dan hoogstens. Kijk ze na.",
                scope=name,
            )
        )
    elif fault == "range":
        blanks = {"least": numbers.number(EFFORT_LEAST, current()), "most": numbers.number(EFFORT_MOST, current())}
        st.warning(
            _(
                "{scope}: vul een getal van {least} tot {most} in, met hoogstens twee cijfers na de komma.",
                scope=name,
                **blanks,
            )
        )
