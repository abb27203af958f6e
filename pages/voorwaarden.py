"""What you need, and what the auditor looks at."""

import streamlit as st

from kmo_rules import CRITERIA, Law, Outcome, Question, Rule, assess
from ui import page, screens
from ui.case import ask, card, papers, remaining, split
from ui.declaration import checks
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording.case import steps
from wording.case.papers import FOR_EVERY_AUDIT, MISSING, PAPERS, fitting
from wording.catalogues import N_

page.heading(_("Voorwaarden"))
situation = state.situation()
on = clock.day_of_rules()
is_public = ask.is_public(situation)

with st.container(key="asked"):
    with st.container(key="questions"):
        page.part(_("Wat u nodig hebt"))
        ask.question(Question.ENTERPRISE_NUMBER)
        checks.enterprise_number()
        ask.question(Question.SEPA_ACCOUNT)
        checks.account()
        ask.question(Question.ACCESS_RIGHTS)
        if assess(situation, on=on).finding(Rule.ADVICE_TOPIC).outcome is not Outcome.NOT_APPLICABLE:
            ask.question(Question.ADVICE_TOPIC)

        page.part(_("De norm, als leidraad") if is_public else _("Waar de auditor naar kijkt"))
        if is_public:
            st.markdown(
                _(
                    "U hoeft geen audit te doen. De norm hieronder is voor u een goede leidraad. Zo lezen wij het; geen bron zegt dat de "
                    "norm voor u wegvalt."
                )
            )
        else:
            st.markdown(
                _(
                    "De norm van de kmo-portefeuille is een geheel van criteria, zoals deze. Daarmee wordt beoordeeld of u geschikt "
                    "bent als dienstverlener. Ook als u overal ja antwoordt, beslist u niet zelf: de auditor beoordeelt u."
                )
            )
            if situation.provider is None:
                st.markdown(_("Bent u een publieke dienstverlener, dan tellen deze vragen niet mee."))
        assessment = assess(situation, on=on)
        applications = assessment.applications
        if not is_public and len(applications) > 1:
            st.caption(
                _(
                    "U antwoordt voor opleiding en advies samen. Verschilt het? Onderaan kunt u elke dienst apart doorlopen."
                )
            )
        begins = [each.service for each in applications if each.starting_allowed is not False]
        only = begins[0] if len(begins) == 1 < len(applications) else None
        criteria = st.expander(_("De criteria"), key="criteria") if is_public else st.container()
        for rule in CRITERIA:
            with criteria:
                if is_public:
                    card.criterion_title(rule)
                else:
                    ask.criterion(Question(rule), may_start=bool(begins) or not applications, only=only)
                if found := fitting(PAPERS[rule], assessment):
                    papers.listed(found, Law.on(on), title=N_("Wat legt u klaar?"), key=f"proofs_{rule}")
        if not is_public:
            papers.listed(
                FOR_EVERY_AUDIT,
                Law.on(on),
                title=N_("Wat legt u klaar voor elke audit?"),
                key="proofs_every_audit",
                below=MISSING,
            )
            split.part(state.dossier())

    with st.container(key="first_answer"):
        page.part(_("Waar u nu staat"))
        dossier = state.dossier()
        card.answer(dossier, on)
        left = remaining.still_open(dossier.situation, assess(dossier.situation, on=on))
        unknown = state.skipped()
        remaining.open_items([name for name in left if name not in unknown])
        if not left:
            st.caption(steps.questions_left(0, current()))
screens.walk("voorwaarden")
