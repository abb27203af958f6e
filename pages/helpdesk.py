"""The caller's case on one screen: what to say, what to ask next, what to pass on."""

import streamlit as st

from kmo_rules import assess, next_question
from ui import ask, calls, clock, share, show, state
from ui.language import _, current
from wording import verdicts

show.heading(_("Helpdesk"))
st.caption(
    _(
        "Uw scherm en dat van de beller zijn niet verbonden. Na elk antwoord verandert de code: geef aan het einde de "
        "nieuwe code of link door."
    )
)
share.open_part("helpdesk.typed", then=None)

dossier = state.dossier()
on = clock.day_of_rules()
assessment = assess(dossier.situation, on=on)

show.part(_("Lees voor"))
show.status(assessment, verdicts.aloud(assessment, dossier.situation.registered_until, current()))

show.part(_("Vraag nu"))
calls.question(next_question(dossier.situation, on=on, skip=state.skipped()))
calls.to_find_out(state.skipped(), dossier.situation, on)
with st.expander(_("Was de beller al geregistreerd?"), key="helpdesk_registered"):
    ask.registered_before()

show.part(_("Kort overzicht"))
show.finding_list(assessment.findings)

show.part(_("Doorgeven"))
calls.pass_on(assessment, dossier, share.link(dossier))
ask.day_of_rules()
