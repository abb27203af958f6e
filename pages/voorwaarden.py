"""What you need, and what the auditor looks at."""

import streamlit as st

from kmo_rules import CRITERIA, Law, Outcome, Question, Rule, assess, open_questions
from ui import page, screens
from ui.case import ask, card, split
from ui.declaration import checks
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording.case import steps

page.heading(_("Voorwaarden"))
situation = state.situation()
on = clock.day_of_rules()
is_public = ask.is_public(situation)

page.part(_("Wat u nodig hebt"))
ask.question(Question.ENTERPRISE_NUMBER)
checks.enterprise_number()
ask.question(Question.SEPA_ACCOUNT)
checks.account()
ask.question(Question.ACCESS_RIGHTS)
if assess(situation, on=on).finding(Rule.ADVICE_TOPIC).outcome is not Outcome.NOT_APPLICABLE:
    ask.question(Question.ADVICE_TOPIC)

page.part(_("Waar de auditor naar kijkt"))
if is_public:
    st.markdown(_("U hoeft geen audit te doen. De norm hieronder is voor u een goede gewoonte, geen voorwaarde."))
else:
    st.markdown(
        _(
            "De norm van de kmo-portefeuille is een geheel van criteria, zoals deze zes. Zes keer ja is een goed teken, "
            "geen belofte: de auditor oordeelt."
        )
    )
criteria = st.expander(_("De zes criteria"), key="criteria") if is_public else st.container()
for rule in CRITERIA:
    with criteria:
        if is_public:
            card.criterion_title(rule)
        else:
            ask.criterion(Question(rule))
        with st.expander(_("Wat legt u klaar?"), key=f"proofs_{rule}"):
            for proof in steps.proofs(rule, Law.on(on), current()):
                st.markdown(f"- {proof}")

if not is_public:
    split.part(state.dossier())

st.markdown(steps.questions_left(len(open_questions(state.situation(), on=on)), current()))
assessment = assess(state.situation(), on=on)
card.status(assessment, card.headline(assessment))
screens.walk("voorwaarden")
