"""The verdict, the findings, the steps in order, the answers to change, and the link."""

import streamlit as st

from kmo_rules import CRITERIA, AuditKind, Law, assess
from ui import downloads, page, screens
from ui import link as share
from ui.case import card
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording import schedule
from wording.case import steps
from wording.case.steps import CaseStep

page.heading(_("Uw resultaat"))
dossier = state.dossier()
assessment = assess(dossier.situation, on=clock.day_of_rules())

card.verdict_card(
    assessment,
    dossier,
    next_screen="audit" if assessment.verdict.may_register else "voorwaarden",
)

page.part(_("De stappen, in volgorde"))
found = steps.steps(assessment, current())
if not found:
    st.markdown(_(steps.NO_STEPS))
for number, step in enumerate(found, start=1):
    st.markdown(f"**{number}. {step.title}**  \n{_('Wie: {who}', who=step.who)}  \n{step.text}")
if found:
    st.caption(steps.rests_on(found, current()))
if any(step.kind is CaseStep.APPLICATION for step in found):
    has_audit = assessment.audit.kind is not AuditKind.NONE
    st.markdown(schedule.duration(Law.on(assessment.on), current(), has_audit=has_audit))

page.part(_("Wat is in orde en wat niet"))
st.markdown(f"**{_('Voorwaarden')}**")
card.finding_list([finding for finding in assessment.findings if finding.rule not in CRITERIA], with_to_do=True)
st.markdown(f"**{_('De norm: waar de auditor naar kijkt')}**")
card.finding_list([finding for finding in assessment.findings if finding.rule in CRITERIA], with_to_do=True)

page.part(_("Uw antwoorden"))
card.answers(dossier.situation)
screens.link("start", _("Antwoorden op het eerste scherm veranderen"))
screens.link("voorwaarden", _("Antwoorden over de voorwaarden veranderen"))

downloads.overview(dossier, assessment.on)
share.part(dossier)
screens.walk("resultaat")
