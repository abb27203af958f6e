"""Beside the answer: the one thing to do now with its link or button, then the papers, then help."""

import streamlit as st

from kmo_rules import UNTIL, Action, ActionKind, Assessment, Dossier, Question, sources, to_code
from ui import downloads, page, screens
from ui.case import lead
from ui.session import answers as state
from ui.session.language import _, current
from wording import contact
from wording.case import actions as words


def part(action: Action, assessment: Assessment, dossier: Dossier) -> None:
    """What to do now, for who has read the answer."""
    with st.container(key="now"):
        page.part(_("Dit doet u nu"))
        st.markdown(words.sentence(action, assessment, current()))
        _press(action)
        if action.kind in (*words.SIGNS, ActionKind.PUT_RIGHT) and any(
            each.verdict.may_register for each in assessment.applications
        ):
            screens.go("verklaring", _("Bereid de verklaring op eer voor"), key="to_declaration", primary=False)
        downloads.overview_file(dossier, assessment.on)
        _help(dossier)


def _press(action: Action) -> None:
    """Where it is done: a page to open, a number to call, or the question it is about."""
    leads_to = words.leads_to(action)
    if leads_to is not None:
        source, label = leads_to
        st.link_button(_(label), str(sources()[source].address), type="primary", icon=":material/open_in_new:")
    if action.kind in words.HAS_TIME:
        screens.go("tijdlijn", _("Zet de dag in uw agenda"), key="to_calendar", to="agenda")
    by_telephone = words.is_by_telephone(action)
    if by_telephone:
        st.link_button(_("Bel gratis {number}", number=contact.AGENCY_NUMBER), contact.CALL, type="primary")
    name = _question(action)
    if name is not None:
        is_asked = action.kind is ActionKind.ANSWER
        label = _("Beantwoord deze vraag") if is_asked else _("Naar deze vraag")
        lead.to(name, label, key="card_next", kind="secondary" if by_telephone or leads_to else "primary")


def _question(action: Action) -> Question | None:
    """The question of ours that the action is about."""
    if action.kind is ActionKind.CHECK_LAST_DAY and action.service is not None:
        return UNTIL[action.service]
    if action.kind is ActionKind.NOTHING:
        return Question.AUDIT_BUREAU
    if action.rule is not None:
        return lead.of_rule(action.rule)
    return action.question


def _help(dossier: Dossier) -> None:
    """Whom to call; with the code of the case, once there is something in it."""
    number = f"[{contact.AGENCY_NUMBER}]({contact.CALL})"
    said = _("Hulp nodig? Bel gratis {number}.", number=number)
    if dossier != Dossier():
        said += " " + _("Uw code: {code}", code=f"`{to_code(dossier)}`")
    if state.unknown():
        said += " " + _("Wat u nog uitzoekt, staat niet in de code, wel op het overzicht.")
    st.caption(said)
