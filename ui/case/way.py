"""The way to a registration on a screen: each step with who takes it, how long, and where."""

import streamlit as st

from kmo_rules import Assessment, AuditKind, Law
from ui import page, screens
from ui.session.language import _, current
from wording import schedule
from wording.case import steps as words
from wording.case.step_rows import CaseStep

_SCREENS = {CaseStep.DECLARATION: "verklaring", CaseStep.REGISTRATION: "tijdlijn"}
"""Steps for which this application has a screen."""


def steps(assessment: Assessment) -> None:
    """The steps in order; what there is to know of each is folded."""
    page.part(_("De stappen"))
    found = words.steps(assessment, current())
    if not found:
        st.markdown(_(words.NO_STEPS))
        return
    with st.container(key="case_steps", gap="small"):
        for number, step in enumerate(found, start=1):
            with st.container(key=f"case_step_{number}", gap=None):
                leads = " ".join(f"[{label}]({address})" for address, label in words.links(step.kind, current()))
                st.markdown(f"**{number}. {step.title}**  \n:small[{step.who} · {step.how_long}]\n\n{leads}")
                if step.kind in _SCREENS:
                    screens.link(_SCREENS[step.kind])
    with st.expander(_("Meer over deze stappen"), key="about_steps"):
        # One text, and not one for each step: what travels and is drawn one by one is what takes a run its time.
        told = [f"**{number}. {step.title}**  \n{step.text}" for number, step in enumerate(found, start=1)]
        if any(step.kind is CaseStep.APPLICATION for step in found):
            has_audit = assessment.audit.kind is not AuditKind.NONE
            told.append(schedule.duration(Law.on(assessment.on), current(), has_audit=has_audit))
        st.markdown("\n\n".join(told))
        st.caption(words.rests_on(found, current()))
