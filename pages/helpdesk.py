"""The caller's case on one screen: what to say, what to ask next, what to pass on."""

import streamlit as st

from kmo_rules import Dossier, assess, next_question
from ui import link as share
from ui import page
from ui.case import ask, calls, card
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording.case import verdicts

page.heading(_("Helpdesk"))
st.caption(
    _(
        "Uw scherm en dat van de beller zijn niet verbonden. Na elk antwoord verandert de code: geef aan het einde de "
        "nieuwe code of link door."
    )
)
CODE = "helpdesk.typed"
share.open_part(CODE, then=None)

dossier = state.dossier()
if share.is_refused(CODE) and dossier != Dossier():
    calls.hidden_answers(CODE)
else:
    on = clock.day_of_rules()
    assessment = assess(dossier.situation, on=on)

    page.part(_("Lees voor"))
    card.status(assessment, verdicts.aloud(assessment, current()))

    page.part(_("Vraag nu"))
    calls.question(next_question(dossier.situation, on=on, skip=state.skipped()))
    calls.to_find_out(state.skipped(), dossier.situation, on)
    if dossier.situation.services:
        with st.expander(_("Was de beller al geregistreerd?"), key="helpdesk_registered"):
            ask.registered_before(dossier.situation.services)

    page.part(_("Kort overzicht"))
    card.finding_list(assessment.findings)

    page.part(_("Doorgeven"))
    calls.pass_on(assessment, dossier, share.link(dossier))
    ask.day_of_rules()
