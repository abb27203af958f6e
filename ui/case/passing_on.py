"""What leaves a call: code, spelling, link and a summary for a ticket, each under a key."""

import streamlit as st

from kmo_rules import ASKS_FIRST, Dossier, open_questions, to_code
from ui import keys, page, press
from ui import link as share
from ui.case import ask
from ui.session.language import _, current
from wording.case import actions, notices, verdicts
from wording.case import findings as finding_words
from wording.case.aloud import Told, dates, is_said_first
from wording.case.steps import NO_DECISION
from wording.catalogues import Language
from wording.link import spelled


def part(told: Told, dossier: Dossier, spoken: Language) -> None:
    """Beside the question: everything to pass on, each to copy in one go.

    Code, spelling and link are the caller's, so in the language of the caller; the summary is for a colleague.
    The buttons stand together, where one sees them say that it was copied.
    """
    page.part(_("Doorgeven"))
    written, link = to_code(dossier), share.link(dossier, spoken)
    words, summed_up = spelled(written, spoken), summary(told, dossier, link)
    st.markdown(f"**{_('Code van de antwoorden')}**")
    with st.container(key="dossier_code"):
        press.box(written)
    st.caption(_("Spel de code: {words}", words=words))
    with st.container(key="pass_on", gap="xsmall"):
        _copy(_("Kopieer de code"), written, "Alt+K", "copy_code")
        _copy(_("Kopieer de spelling"), words, "Alt+S", "copy_spelling")
        _copy(_("Kopieer de link"), link, "Alt+L", "copy_link")
        _copy(_("Kopieer de samenvatting"), summed_up, "Alt+T", "copy_summary")
    st.markdown(f"**{_('Link')}**")
    press.box(link)
    st.markdown(f"**{_('Samenvatting voor een mail of ticket')}**")
    press.box(summed_up)


def _copy(label: str, text: str, letters: str, key: str) -> None:
    press.copy(label, text, key=key, shown=keys.bind(letters, key))


def summary(told: Told, dossier: Dossier, link: str) -> str:
    """The case in a few lines of plain text, without anything private, in the agent's language."""
    assessment, language = told.assessment, current()
    lines = [verdicts.headline(assessment, language)]
    action = actions.to_caller(told.action, assessment, language)
    if told.action.kind in ASKS_FIRST:
        lines.append(action)
    elif not is_said_first(told.action):
        lines.append(_("Nu te doen: {action}", action=action))
    lines += notices.notices(assessment, language, told.action)
    to_do = finding_words.to_put_right(assessment, language, to_caller=True)
    lines += [f"- {text}" for rule, text in to_do if rule is not told.action.rule]
    lines += dates(told, language)
    left = [ask.short(name) for name in open_questions(dossier.situation, on=assessment.on)]
    if left:
        lines.append(_("Nog open: {questions}.", questions=", ".join(left)))
    lines += [_("Code van de antwoorden: {code}", code=to_code(dossier)), link]
    lines.append(_(NO_DECISION))
    return "\n".join(lines)
