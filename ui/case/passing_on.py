"""What leaves a call: code, spelling, link and a summary for a ticket, each under a key."""

import streamlit as st

from kmo_rules import Dossier, open_questions, to_code
from ui import keys, page, press
from ui import link as share
from ui.case import ask
from ui.session.language import _, current
from wording.case import actions, notices, verdicts
from wording.case import findings as finding_words
from wording.case.aloud import Told, dates
from wording.case.steps import NO_DECISION
from wording.link import spelled


def part(told: Told, dossier: Dossier) -> None:
    """Beside the question: everything to pass on, to copy in one go."""
    page.part(_("Doorgeven"))
    written, link = to_code(dossier), share.link(dossier)
    st.markdown(f"**{_('Code van de antwoorden')}**")
    with st.container(key="dossier_code"):
        press.copy_box(written, _("Kopieer de code"), key="copy_code", shown=keys.bind("Alt+K", "copy_code"))
    words = spelled(written, current())
    st.caption(_("Spel de code: {words}", words=words))
    press.copy(_("Kopieer de spelling"), words, key="copy_spelling", shown=keys.bind("Alt+S", "copy_spelling"))
    st.markdown(f"**{_('Link')}**")
    press.copy_box(link, _("Kopieer de link"), key="copy_link", shown=keys.bind("Alt+L", "copy_link"))
    st.markdown(f"**{_('Samenvatting voor een mail of ticket')}**")
    shown = keys.bind("Alt+T", "copy_summary")
    press.copy_box(summary(told, dossier, link), _("Kopieer de samenvatting"), key="copy_summary", shown=shown)


def summary(told: Told, dossier: Dossier, link: str) -> str:
    """The case in a few lines of plain text, without anything private, in the agent's language."""
    assessment, language = told.assessment, current()
    lines = [verdicts.headline(assessment, language)]
    lines.append(_("Nu te doen: {action}", action=actions.sentence(told.action, assessment, language)))
    lines += notices.notices(assessment, language)
    to_do = [finding_words.to_do(finding, language) for finding in assessment.to_do]
    lines += [f"- {text}" for text in to_do if text is not None]
    lines += dates(told, language)
    left = [ask.short(name) for name in open_questions(dossier.situation, on=assessment.on)]
    if left:
        lines.append(_("Nog open: {questions}.", questions=", ".join(left)))
    lines += [_("Code van de antwoorden: {code}", code=to_code(dossier)), link]
    lines.append(_(NO_DECISION))
    return "\n".join(lines)
