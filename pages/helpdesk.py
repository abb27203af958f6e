"""The caller's case on one screen: what to say, what to ask next, what to pass on."""

from operator import attrgetter

import streamlit as st

from kmo_rules import Dossier, Law, to_code
from ui import link as share
from ui import page
from ui.case import ask, besides, calls, card, passing_on, trail
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _
from wording.case import aloud
from wording.case.findings import per_service
from wording.screens import NAME

CODE = "helpdesk.typed"
trail.note()
title, field = st.columns([3, 2], gap="large")
with title:
    page.heading(_("Helpdesk"))
with field:
    share.open_part(CODE, then=None, letters="Alt+C")
calls.begin()

dossier = state.dossier()
if share.is_refused(CODE) and dossier != Dossier():
    calls.hidden_answers(CODE)
else:
    on = clock.day_of_rules()
    told = aloud.told(dossier, on=on, skip=state.unknown())
    # Two calls in two tabs are told apart by what is said on the phone; a code holds nothing private.
    st.set_page_config(page_title=f"{to_code(dossier)} – {_('Helpdesk')} – {NAME}")
    left, right = st.columns([3, 2], gap="large")
    spoken = calls.spoken_language()
    with left:
        page.part(_("Vraag nu"))
        calls.question(calls.next_one(dossier, on), spoken)
        calls.to_find_out(dossier.situation, on)
        page.part(_("Lees voor"))
        besides.opened(Law.on(on), spoken)
        card.status(told.assessment, aloud.aloud(told, spoken), told.action)
        besides.part()
        page.part(_("Kort overzicht"))
        card.finding_list(per_service(told.assessment, attrgetter("findings")))
        ask.day_of_rules()
    with right:
        passing_on.part(told, dossier, spoken)
st.caption(
    _(
        "Uw scherm en dat van de beller zijn niet verbonden. Na elk antwoord verandert de code: geef aan het einde de "
        "nieuwe code of link door."
    )
)
