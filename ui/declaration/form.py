"""The private fields of the declaration: checked field by field, with every fault named on top and in place."""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

import streamlit as st
from pydantic import ValidationError

from documents.files.text import tidy, unprintable
from kmo_rules import AccountCheck, Declarant, check_account
from ui import entries
from ui.session import day as clock
from ui.session import memory, values
from ui.session.language import _, current, written_day
from ui.session.register import ASKED, PLAN, PRIVATE
from wording import faults
from wording.catalogues import N_
from wording.typed import refusal

FIELDS: Final = {
    "legal_name": N_("Naam van het bedrijf of de instelling"),
    "enterprise_number": N_("Ondernemingsnummer"),
    "iban": N_("IBAN"),
    "bic": N_("BIC (mag leeg blijven als wij de bank kennen)"),
    "signatory": N_("Naam van wie ondertekent"),
    "function": N_("Functie van wie ondertekent"),
    "place": N_("Plaats"),
    "signed_on": N_("Datum (vult u niets in, dan nemen wij de dag van uw aanvraag)"),
    "email": N_("E-mailadres"),
}

PAPERS: Final = "papers"
"""The part of the screen that follows once all fields are in order."""
_FAULTS: Final = "faults_of_form"
_KEYBOARDS: Final = {"email": "email"}
_ON_PAPER: Final = ("legal_name", "signatory", "function", "place")


def declarant() -> Declarant | None:
    """The fields, and once they were sent and are all in order, what they say."""
    found, wrong = _checked()
    is_asked = bool(values.get(ASKED))
    if is_asked and wrong:
        _summary(wrong)
    for name, label in FIELDS.items():
        _field(name, _(label), wrong.get(name, "") if is_asked else "")
        if is_asked and name == "bic":
            _account_remark()
    st.button(
        _("Maak de verklaring klaar"),
        type="secondary" if is_asked and found is not None else "primary",
        on_click=_ask,
        key="make_declaration",
    )
    return found if is_asked else None


def faults_of(names: Collection[str]) -> dict[str, str]:
    """What is wrong with these fields, by name, whatever the others say."""
    return {name: text for name, text in _checked()[1].items() if name in names}


def _ask() -> None:
    """Show the papers or the faults, and lead the reader there: they may stand far from the button."""
    values.put(ASKED, value=True)
    memory.focus_part(_FAULTS if _checked()[1] else PAPERS)


def _field(name: str, label: str, why: str) -> None:
    if name == "signed_on":
        entries.entry(label, PRIVATE + name, placeholder=written_day(_when_applying()))
        return
    with entries.framed(PRIVATE + name, keyboard=_KEYBOARDS.get(name, "text")):
        entries.line(label, PRIVATE + name)
        entries.refused(PRIVATE + name, why)


def _when_applying() -> date:
    """The day that counts while none is given: that of the application where it is planned ahead, else today."""
    today = clock.today()
    return max(today, values.day(PLAN + "start") or today)


def checked_account() -> AccountCheck:
    """What is right or wrong with the account as it is typed."""
    return check_account(*(values.get(PRIVATE + name) or "" for name in ("iban", "bic")))


def _account_remark() -> None:
    """What to look at once more in an account that is accepted; it stops nothing."""
    checked = checked_account()
    if checked.remark:
        st.markdown(f":blue[:material/info: {faults.remark(checked.remark, dict(checked.facts), current())}]")


def _summary(wrong: dict[str, str]) -> None:
    """All faults on top; each leads to its field."""
    lines = "\n".join(f"- {entries.link(_(FIELDS[name]), PRIVATE + name)}: {text}" for name, text in wrong.items())
    # No st.error: that is said where it appears, and this is said when it takes the focus.
    with st.container(key=_FAULTS):
        st.markdown(f"**{faults.fields(len(wrong), current())}**\n\n{lines}")


def _checked() -> tuple[Declarant | None, dict[str, str]]:
    """The declarant, or what is wrong by field, in the reader's language."""
    typed: dict[str, Any] = {name: values.get(PRIVATE + name) or "" for name in FIELDS}
    typed |= {name: tidy(typed[name]) for name in _ON_PAPER}  # what shows nothing is nothing
    signed_on = values.read(PRIVATE + "signed_on")
    typed["signed_on"] = signed_on.value or _when_applying()
    wrong = _unprintable(typed)
    if signed_on.fault is not None:
        wrong["signed_on"] = refusal(signed_on, current())
    found: Declarant | None
    try:
        found = Declarant(**typed)
        # It is on the paper as well, and letters of other scripts may come of what was typed in ours.
        wrong |= {name: text for name, text in _unprintable({"email": found.email}).items() if name not in wrong}
    except ValidationError as error:
        for fault in error.errors(include_input=False, include_url=False):
            name = str(fault["loc"][0])
            kind = "empty" if not typed[name] and name != "bic" else fault["type"]
            wrong.setdefault(name, faults.field_fault(kind, fault.get("ctx", {}), current()))
        found = None
    in_order = {name: wrong[name] for name in FIELDS if name in wrong}
    return (None, in_order) if wrong else (found, {})


def _unprintable(typed: dict[str, Any]) -> dict[str, str]:
    """Characters the paper cannot show, named on their field."""
    found = {name: unprintable(text) for name, text in typed.items() if name in (*_ON_PAPER, "email")}
    return {
        name: faults.field_fault("unprintable", {"characters": " ".join(characters)}, current())
        for name, characters in found.items()
        if characters
    }
