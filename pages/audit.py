"""Which audit, what it may cost, and who does it."""

import streamlit as st

from kmo_rules import ActionKind, AuditKind, Law, NoAmount, Verdict, assess, average_audit_hours, estimate
from ui import cost as costs
from ui import downloads, page, screens
from ui.case import card, lead
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording import contact, sources
from wording import cost as words
from wording.case import actions, audits, glance
from wording.case.questions import QUESTIONS
from wording.case.verdict_card import undated

page.heading(_("Audit en kosten"))
on = clock.day_of_rules()
law = Law.on(on)
dossier = state.dossier()
assessment = assess(dossier.situation, on=on)

is_excluded = assessment.verdict is Verdict.EXCLUDED
has_audit = assessment.audit.kind is not AuditKind.NONE and not is_excluded
st.markdown(f"**{audits.kind(assessment, current())}.** {audits.reason(assessment, current())}")
if assessment.audit.kind is AuditKind.UNDETERMINED and assessment.audit.candidates:
    st.markdown(
        _(
            "Dit zijn de mogelijke audits: {kinds}.",
            kinds=", ".join(audits.candidates(assessment.audit, current())),
        )
    )
if not is_excluded:
    st.markdown(audits.explanation(assessment, current()))
    if question := lead.on_which_hangs(assessment.audit.reason, dossier.situation):
        asked = _(actions.ACTIONS[ActionKind.ANSWER], question=_(QUESTIONS[question].text))
        lead.to(question, asked, key="audit_question", kind="primary")
    skip = state.unknown()
    for rests_on in audits.once_or_each(
        {each.service: undated(each.service, skip, current()) for each in assessment.applications}, current()
    ):
        st.markdown(rests_on)

if has_audit:
    page.part(_("Wat kost de audit?"))
    card.figures(tuple(glance.cost(dossier, assessment, current())))
    *said, source = words.about_the_price(law, current())
    for sentence in said:
        st.markdown(sentence)
    st.caption(source)
    average = average_audit_hours(on=on)
    costs.inputs(average, law)

found = estimate(dossier, on=on)
if found.reason is not NoAmount.HOURS_MISSING:  # its average stands above
    costs.result(found)
if found.lines:
    downloads.cost_sheets(dossier, on)

if has_audit:
    page.part(_("Wie doet de audit?"))
    costs.bureaus(law)
    page.part(_("Wat als u niet slaagt voor de audit?"))
    st.markdown(f"{_(words.NOT_PASSED)} {contact.ask(current())}")
    st.caption(sources.rests_on(words.NOT_PASSED_RESTS_ON, current()))
screens.walk("audit")
