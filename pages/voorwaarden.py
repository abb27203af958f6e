"""What you need, and what the auditor looks at."""

import streamlit as st

from kmo_rules import CRITERIA, Law, Outcome, Rule, assess, open_questions
from ui import ask, checks, clock, screens, show, state
from ui.language import _, current
from wording import steps

show.heading(_("Voorwaarden"))
situation = state.situation()
on = clock.day_of_rules()
is_public = ask.is_public(situation)

show.part(_("Wat u nodig hebt"))
ask.question("enterprise_number")
checks.enterprise_number()
ask.question("sepa_account")
checks.account()
ask.question("access_rights")
if assess(situation, on=on).finding(Rule.ADVICE_TOPIC).outcome is not Outcome.NOT_APPLICABLE:
    ask.question("advice_topic")

show.part(_("Waar de auditor naar kijkt"))
if is_public:
    st.markdown(_("U hoeft geen audit te doen. De norm hieronder is voor u een goede gewoonte, geen voorwaarde."))
else:
    st.markdown(
        _(
            "De norm van de kmo-portefeuille is een geheel van criteria, zoals deze zes. Zes keer ja is een goed teken, "
            "geen belofte: de auditor oordeelt."
        )
    )
criteria = st.expander(_("De zes criteria")) if is_public else st.container()
for rule in CRITERIA:
    with criteria:
        if is_public:
            show.criterion_title(rule)
        else:
            ask.criterion(rule.value)
        with st.expander(_("Wat legt u klaar?"), key=f"proofs_{rule}"):
            for proof in steps.proofs(rule, Law.on(on), current()):
                st.markdown(f"- {proof}")

st.markdown(steps.questions_left(len(open_questions(state.situation(), on=on)), current()))
assessment = assess(state.situation(), on=on)
show.status(assessment, show.headline(assessment, state.situation()))
screens.walk("voorwaarden")
