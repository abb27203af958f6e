"""The declaration on honour: fields, then per service the paper, the signature and the mail."""

from datetime import date
from operator import attrgetter

import streamlit as st

from kmo_rules import Service, Verdict, assess, declarations, next_action
from ui import page, screens
from ui.case import ask, card, lead, remaining
from ui.declaration import form, papers
from ui.declaration.drawn import is_void
from ui.declaration.everything import everything
from ui.declaration.finish import finish
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording import declaration as words
from wording import sources
from wording.case import actions, audits
from wording.case.findings import per_service
from wording.case.verdict_card import earlier

page.heading(_("Verklaring op eer"))
on = clock.day_of_rules()
dossier = state.dossier()
assessment = assess(dossier.situation, on=on)

if any(each.verdict.may_register for each in assessment.applications):
    st.info(words.what_it_is(assessment, current()), icon=":material/info:")
    for told in earlier(dossier, assessment, current(), state.unknown()):
        st.warning(told)
    for service in Service:
        if getattr(dossier.situation, service) is None:
            st.warning(_(words.OTHER_OPEN, service=audits.service(service, current()).lower()))
    st.caption(sources.rests_on(words.PREPARED_RESTS_ON, current()))
    st.markdown(
        _(
            "Per dienst ondertekent u een verklaring op eer. Vul hier uw gegevens in; ze blijven in dit tabblad en komen nooit "
            "in een link."
        )
    )
    papers.if_asked(assessment)
    if ask.is_public(dossier.situation):
        st.info(_(actions.WHOSE), icon=":material/info:")
    declarant = form.declarant()
    if declarant is not None:
        waits = {each.service: each.waits_until for each in assessment.applications}
        # What can be sent now comes first.
        found = sorted(
            declarations(declarant, dossier.situation, on=on), key=lambda each: waits[each.service] or date.min
        )
        with st.container(key=form.PAPERS):
            if len(found) > 1:
                st.markdown(_("Dit zijn {count} verklaringen, een per dienst.", count=len(found)))
            if any(map(is_void, found)):
                st.warning(_(words.VOID))
            drawn = {each.service: papers.declaration(each, dossier, waits[each.service]) for each in found}
            if found:
                finish(found, drawn, dossier, assessment)
            everything(found, drawn, dossier, on)
elif assessment.verdict is Verdict.EXCLUDED:
    st.markdown(_(words.NO_DECLARATION))
else:
    card.status(assessment, card.headline(assessment))
    st.markdown(_("De verklaring maken wij klaar zodra uw antwoorden dat toelaten. Dit staat nog open:"))
    action = next_action(dossier, on=on, skip=state.unknown())
    if action.question is not None:
        st.markdown(f"**{actions.sentence(action, assessment, current())}**")
        lead.to(action.question, _("Naar deze vraag"), key=f"missing_{action.question}", kind="primary")
    for failing in per_service(assessment, attrgetter("to_do")):
        card.finding_list([failing])
        rule = failing.finding.rule
        lead.to(lead.of_rule(rule), _("Naar deze vraag"), key=f"missing_{rule}", kind="secondary")
    remaining.show(assessment, action.question, [lead.of_rule(finding.rule) for finding in assessment.to_do])
    screens.link("start", _("Naar de vragen op het eerste scherm"))
    screens.link("voorwaarden", _("Naar de voorwaarden"))
screens.walk("verklaring")
