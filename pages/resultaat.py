"""The answer first, then what to do now, then the steps; everything else is folded."""

import streamlit as st

from kmo_rules import CRITERIA, Rule, assess, next_action
from ui import downloads, page, screens
from ui import link as share
from ui.case import card, now, papers, remaining, split, way
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _

dossier = state.dossier()
page.heading(_("Gedeeld resultaat") if share.is_shared(dossier) else _("Uw resultaat"))
assessment = assess(dossier.situation, on=clock.day_of_rules())
action = next_action(dossier, on=assessment.on, skip=state.unknown())

with st.container(key="result"):
    card.answer(dossier, assessment.on)
    now.part(action, assessment, dossier)
    with st.container(key="rest"):
        card.to_put_right(assessment, action)
        if {each.verdict.may_register for each in assessment.applications} == {True, False}:
            split.part(dossier)
        remaining.show(assessment, action.question)
        way.steps(assessment)

        papers.of_case(assessment)
        with st.expander(_("Waarom, en wat zou dit veranderen?"), key="why"):
            card.why(assessment, dossier)
        with st.expander(_("Wat is in orde en wat niet"), key="findings"):
            st.markdown(f"**{_('Voorwaarden')}**")
            card.findings(assessment, {*Rule} - {*CRITERIA})
            st.markdown(f"**{_('De norm: waar de auditor naar kijkt')}**")
            card.findings(assessment, CRITERIA)
        with st.expander(_("Uw antwoorden"), key="answers"):
            card.answers(dossier)
            screens.link("start", _("Antwoorden op het eerste scherm veranderen"))
            screens.link("voorwaarden", _("Antwoorden over de voorwaarden veranderen"))
        with st.expander(_("Bewaren of doorgeven"), key="pass_on"):
            share.part(dossier)
            downloads.overview_names()
screens.walk("resultaat")
