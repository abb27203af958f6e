"""The fields of the auditor's quote: one row first, the rest opened when wanted."""

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from kmo_rules import AuditKind, Law
from kmo_rules.quote import FOLLOW_UP, PHASES, SCOPES, Quote
from ui import entries, keys
from ui.quote import state as quote_state
from ui.session.language import _, current, money
from ui.session.register import QUOTE
from wording import cost, numbers
from wording.catalogues import N_
from wording.quote import sentences as quotes
from wording.typed import Read

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
_AMOUNTS: Final = {
    "day_hours": N_("Uren per dag"),
    "hourly_price": N_("Eigen uurprijs in euro"),
    "discount": N_("Korting in euro, of in %"),
    "travel": N_("Reiskosten in euro, per audit"),
}


def first_row(law: Law) -> None:
    """Which audit, its hours, and in what one counts."""
    entries.choice(_("Welke audit?"), QUOTE + "scope", is_in_row=True)
    scope = quote_state.quote().scope
    _work(scope)
    if keys.bind("Alt+U", f"entry-decimal-{QUOTE}{scope}_expected"):
        st.caption(_("Met Alt+U gaat u naar de uren, met Alt+K kopieert u de regel."))
    entries.choice(_("Rekenen in"), QUOTE + "unit", is_in_row=True, on_change=quote_state.switch_unit)
    if quote_state.is_in_days():
        assumed = numbers.number(law.hours_per_day.value, current())
        _number(_(_AMOUNTS["day_hours"]), "day_hours", placeholder=assumed)
        st.caption(
            _(
                "Vult u niets in, dan rekenen wij met {hours} uur per dag. Dat is een aanname; geen bron zegt het.",
                hours=assumed,
            )
        )


def phases(quote: Quote) -> None:
    """The phases of the chosen scope; once filled they make what is expected."""
    with st.expander(_("Fasen: voorbereiding, bezoek, auditrapport"), key="quote_phases"):
        for column, name in zip(st.columns(3), PHASES, strict=True):
            with column:
                _number(_(quotes.PHASES[name]), f"{quote.scope}_{name}")
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
    with st.expander(_("Uurprijs, btw, reiskosten en korting"), key="quote_terms"):
        one, other = st.columns(2)
        with one:
            _number(_(_AMOUNTS["hourly_price"]), "hourly_price", placeholder=money(law.hourly_price.value))
            if doubt := cost.price_doubt(quote_state.read("hourly_price").value, law.hourly_price.value, current()):
                st.warning(doubt)
            _number(_(_AMOUNTS["discount"]), "discount")
        with other:
            _number(_(_AMOUNTS["travel"]), "travel")
        st.caption(_("Reiskosten zijn er alleen voor vestigingen in het buitenland."))
        entries.choice(_("Is dat met of zonder btw?"), QUOTE + "vat")


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
                if quote.starting:
                    _follow_up(scope)


def starting(quote: Quote) -> None:
    """Whether the provider begins: then there are two audits in five years, the second perhaps with other hours."""
    if entries.switch(_("Beginnende dienstverlener: reken ook de opvolgingsaudit"), QUOTE + "starting"):
        _follow_up(quote.scope)


def _follow_up(scope: AuditKind) -> None:
    labels = {True: N_("Dagen van de opvolgingsaudit"), False: N_("Uren van de opvolgingsaudit")}
    _number(_(labels[quote_state.is_in_days()]), f"{scope}_{FOLLOW_UP}")
    st.caption(_("Vult u niets in, dan telt de opvolgingsaudit evenveel als de eerste audit."))


def _work(scope: AuditKind) -> None:
    for column, (part, label) in zip(st.columns(3), _work_labels().items(), strict=True):
        with column:
            _number(label, f"{scope}_{part}")


def _work_labels() -> Mapping[str, str]:
    labels = _DAY_LABELS if quote_state.is_in_days() else _HOUR_LABELS
    return {part: _(label) for part, label in labels.items()}


def _number(label: str, name: str, *, placeholder: str = "") -> None:
    entries.entry(label, QUOTE + name, quote_state.read(name), placeholder=placeholder)


def unread() -> dict[str, tuple[str, Read[Any]]]:
    """Every number and the day of the quote by the name of its field: its label, and as it is read."""
    labels = {name: _(text) for name, text in _AMOUNTS.items()} | {"valid_until": _("Geldig tot en met")}
    parts = {**_work_labels(), **{name: _(text) for name, text in quotes.PHASES.items()}}
    parts[FOLLOW_UP] = _("Opvolgingsaudit")
    labels |= {
        f"{scope}_{part}": f"{_(quotes.SCOPES[scope])}, {text}" for scope in SCOPES for part, text in parts.items()
    }
    return {QUOTE + name: (label, quote_state.read(name)) for name, label in labels.items()}
