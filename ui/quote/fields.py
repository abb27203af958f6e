"""The fields of the auditor's quote: one row first, the rest opened when wanted."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from kmo_rules import (
    PHASES,
    SCOPES,
    AuditKind,
    Law,
    Quote,
    Unit,
)
from ui.quote import faults as quote_faults
from ui.quote import state as quote_state
from ui.session import values
from ui.session.language import _, current, money
from wording import numbers
from wording.case import audits
from wording.catalogues import N_
from wording.quote import sentences as quotes

_HOUR_LABELS: Final = {
    "expected": N_("Uren, verwacht"),
    "low": N_("Uren, minstens"),
    "high": N_("Uren, hoogstens"),
}
_DAY_LABELS: Final = {
    "expected": N_("Dagen, verwacht"),
    "low": N_("Dagen, minstens"),
    "high": N_("Dagen, hoogstens"),
}


def first_row(law: Law) -> None:
    """Which audit, its hours, and in what one counts."""
    _choice(_("Welke audit?"), "scope", quotes.SCOPES)
    _work(chosen())
    _choice(_("Rekenen in"), "unit", quotes.UNITS, on_change=True)
    if _is_in_days():
        _number(
            _("Uren per dag"), "day_hours", step=0.5, placeholder=numbers.number(law.hours_per_day.value, current())
        )
        assumed = numbers.number(law.hours_per_day.value, current())
        st.caption(_("Leeg is {hours} uur per dag. Dat is een aanname; geen bron zegt het.", hours=assumed))


def chosen() -> AuditKind:
    """The scope in the first row."""
    return AuditKind(quote_state.get("scope") or AuditKind.TRAINING)


def phases(quote: Quote) -> None:
    """The phases of the chosen scope; once filled they make what is expected."""
    with st.expander(_("Fasen: voorbereiding, bezoek, verslag"), key="quote_phases"):
        for column, name in zip(st.columns(3), PHASES, strict=True):
            with column:
                _number(_(quotes.PHASES[name]), f"{quote.scope}_{name}", step=_step())
        total = quote.of(quote.scope).phases
        if total is None:
            st.caption(_("Vult u hier iets in, dan maken de fasen samen het verwachte aantal."))
        else:
            st.markdown(
                _(
                    "De fasen maken samen {total} {unit}. Dat telt nu als verwacht aantal, ook als hierboven iets anders staat.",
                    total=quotes.hours(total, current()),
                    unit=_(quotes.UNITS[quote.unit]),
                )
            )


def terms(law: Law) -> None:
    """Price, VAT, travel and discount: never silent, each a line of its own."""
    with st.expander(_("Uurtarief, btw, reiskosten en korting"), key="quote_terms"):
        one, other = st.columns(2)
        with one:
            _number(_("Eigen uurtarief in euro"), "hourly_price", step=1.0, placeholder=money(law.hourly_price.value))
            _number(_("Korting in euro"), "discount", step=10.0)
        with other:
            _number(_("Reiskosten in euro, per audit"), "travel", step=10.0)
        st.caption(_("Reiskosten zijn er alleen voor vestigingen in het buitenland."))
        vats = {vat.value: _(text) for vat, text in audits.VATS.items()}
        st.radio(
            _("Hoe zit het met de btw?"),
            list(vats),
            format_func=vats.__getitem__,
            key=values.key(quote_state.QUOTE + "vat"),
            persist_state="session",
        )


def others(quote: Quote) -> None:
    """The other scopes, each with hours of its own."""
    with st.expander(_("Audits naast elkaar zetten"), key="quote_others"):
        st.caption(
            _(
                "Elke audit heeft zijn eigen uren. Over een korting voor opleiding en advies samen zegt geen enkele bron iets."
            )
        )
        for scope in SCOPES:
            if scope is not quote.scope:
                st.markdown(f"**{_(quotes.SCOPES[scope])}**")
                _work(scope)


def starting() -> None:
    """Whether the provider begins: then there are two audits in five years."""
    st.checkbox(
        _("Beginnende dienstverlener: reken ook de tweede doorlichting"),
        key=values.key(quote_state.QUOTE + "starting"),
        persist_state="session",
    )


def _work(scope: AuditKind) -> None:
    labels = _DAY_LABELS if _is_in_days() else _HOUR_LABELS
    for column, (part, label) in zip(st.columns(3), labels.items(), strict=True):
        with column:
            _number(_(label), f"{scope}_{part}", step=_step())


def _is_in_days() -> bool:
    return bool(quote_state.get("unit") == Unit.DAYS)


def _step() -> float:
    return 0.5 if _is_in_days() else 0.25


def _choice(
    label: str, name: str, texts: Mapping[AuditKind, str] | Mapping[Unit, str], *, on_change: bool = False
) -> None:
    labels = {str(slug): _(text) for slug, text in texts.items()}
    st.radio(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key=values.key(quote_state.QUOTE + name),
        horizontal=True,
        on_change=quote_state.switch_unit if on_change else None,
        persist_state="session",
    )


def _number(label: str, name: str, *, step: float, placeholder: str = "") -> None:
    """A number one may also leave open; what cannot be used is said by `quote_faults.say`, not taken away."""
    st.number_input(
        label,
        min_value=0.0,
        value=None,
        step=step,
        format="%.2f" if name in quote_faults.LIMITS else "%g",
        key=values.key(quote_state.QUOTE + name),
        placeholder=placeholder,
        persist_state="session",
    )
