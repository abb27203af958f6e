"""Four questions and a first answer."""

import streamlit as st

from kmo_rules import assess
from ui import ask, clock, share, show, state
from ui.language import _

show.heading(_("Dienstverlener worden voor de kmo-portefeuille"))
st.markdown(
    _(
        "Wilt u opleiding of advies aanbieden aan kmo’s met de kmo-portefeuille? Dan moet uw bedrijf geregistreerd zijn. "
        "Beantwoord deze vragen en u ziet meteen waar u staat."
    )
)
ask.question("provider")
ask.question("audit_bureau")
ask.question("training")
ask.question("advice")
ask.registered_before()

show.part(_("Een eerste antwoord"))
dossier = state.dossier()
show.verdict_card(assess(dossier.situation, on=clock.day_of_rules()), dossier, next_screen="voorwaarden")

with st.expander(_("Ik heb een code"), key="have_code"):
    share.open_part("start.typed", then=share.SHARED_SCREEN)
