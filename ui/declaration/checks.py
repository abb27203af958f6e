"""Checking one's own number and account on the spot: a good one answers the question, a bad one never does."""

import streamlit as st

from kmo_rules import AccountCheck, Question, check_enterprise_number
from ui import entries
from ui.declaration import form
from ui.session import answers as state
from ui.session import values
from ui.session.language import _, current
from ui.session.register import PRIVATE
from wording import faults
from wording.case.questions import YES


def enterprise_number() -> None:
    """A field for the number, and what is right or wrong with it."""
    with st.expander(_("Controleer uw nummer"), key="check_number"):
        entries.line(_(form.FIELDS["enterprise_number"]), PRIVATE + "enterprise_number", on_change=_answer_number)
        typed = values.get(PRIVATE + "enterprise_number")
        if typed:
            checked = check_enterprise_number(typed)
            if checked.fault:
                st.warning(faults.fault(checked.fault, dict(checked.facts), current()))
            else:
                st.success(
                    _(
                        "Dit nummer is geldig opgebouwd: {number}. Of het van u is, controleren wij niet.",
                        number=checked.printed,
                    )
                )
        _private_remark()


def account() -> None:
    """Fields for IBAN and BIC, and what is right or wrong with them."""
    with st.expander(_("Controleer uw rekening"), key="check_account"):
        entries.line(_(form.FIELDS["iban"]), PRIVATE + "iban", on_change=_answer_account)
        entries.line(_(form.FIELDS["bic"]), PRIVATE + "bic", on_change=_answer_account)
        if any(values.get(PRIVATE + name) for name in ("iban", "bic")):
            _say(form.checked_account())
        _private_remark()


def _say(checked: AccountCheck) -> None:
    """What is right or wrong with an account, and what to look at once more."""
    if checked.fault:
        st.warning(faults.fault(checked.fault, dict(checked.facts), current()))
    elif checked.remark:
        st.success(_("Dit IBAN is geldig opgebouwd. Of het van u is, controleren wij niet."))
        st.info(faults.remark(checked.remark, dict(checked.facts), current()))
    else:
        st.success(
            _(
                "Deze rekening is geldig opgebouwd. De BIC is {bic}. Of ze van u is, controleren wij niet.",
                bic=checked.bic,
            )
        )


def _answer_number() -> None:
    if check_enterprise_number(values.get(PRIVATE + "enterprise_number") or "").value:
        state.answer(Question.ENTERPRISE_NUMBER, YES)


def _answer_account() -> None:
    if form.checked_account().value:
        state.answer(Question.SEPA_ACCOUNT, YES)


def _private_remark() -> None:
    st.caption(_("Wat u hier typt, komt nooit in een link en wordt niet op de server bewaard."))
