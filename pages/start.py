"""Four questions and a first answer."""

import streamlit as st

from kmo_rules import Question
from ui import link as share
from ui import page, screens
from ui.case import ask, card
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _
from wording.screens import SHARED

page.heading(_("Dienstverlener worden voor de kmo-portefeuille"))
st.markdown(
    _(
        "Wilt u opleiding of advies aanbieden aan kmo’s en zelfstandigen met de kmo-portefeuille? Dan moet u als "
        "dienstverlener geregistreerd zijn. Daarvoor toont u aan dat uw dienstverlening kwaliteitsvol is. Beantwoord deze "
        "vragen. U ziet dan meteen waar u staat."
    )
)
with st.container(key="asked"):
    with st.container(key="questions"):
        ask.question(Question.PROVIDER)
        ask.question(Question.AUDIT_BUREAU)
        ask.question(Question.TRAINING)
        ask.question(Question.ADVICE)
        ask.registered_before(state.situation().services)

    with st.container(key="first_answer"):
        page.part(_("Een eerste antwoord"))
        if share.is_refused("start.typed"):
            st.warning(_("De code of link onderaan is niet geopend: dit antwoord hoort bij de antwoorden hierboven."))
        dossier = state.dossier()
        card.answer(dossier, clock.day_of_rules())

with st.expander(_("Ik heb een code"), key="have_code"):
    share.open_part("start.typed", then=SHARED)
screens.walk("start")
