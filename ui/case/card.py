"""What a case comes to: the verdict card, the findings, the answers."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from kmo_rules import (
    Action,
    ActionKind,
    Assessment,
    Dossier,
    Finding,
    Outcome,
    Question,
    Rule,
    Situation,
    Verdict,
    checked_on,
    next_action,
    open_questions,
    what_would_change,
)
from ui import page, screens
from ui.session import answers as state
from ui.session import memory
from ui.session.language import _, current
from wording import sources as source_words
from wording.case import actions as action_words
from wording.case import answers as answer_words
from wording.case import findings as finding_words
from wording.case import notices as notice_words
from wording.case import steps as step_words
from wording.case import verdicts as verdict_words
from wording.case.questions import QUESTIONS
from wording.screens import TITLES

CHANGES_SHOWN: Final = 3

_BOXES: Final = {
    Verdict.EXCLUDED: (st.error, ":material/block:"),
    Verdict.NOT_YET: (st.warning, ":material/hourglass_top:"),
    Verdict.UNDETERMINED: (st.info, ":material/help:"),
    Verdict.REGISTER_WITH_AUDIT: (st.success, ":material/check_circle:"),
    Verdict.REGISTER_PROVISIONALLY: (st.success, ":material/check_circle:"),
    Verdict.REGISTER_WITHOUT_AUDIT: (st.success, ":material/check_circle:"),
}

_MARKS: Final = {
    Outcome.MET: ":green[:material/check_circle:]",
    Outcome.NOT_MET: ":orange[:material/hourglass_top:]",
    Outcome.UNKNOWN: ":violet[:material/help:]",
    Outcome.NOT_APPLICABLE: ":gray[:material/remove_circle:]",
}


def verdict_card(assessment: Assessment, dossier: Dossier, *, next_screen: str) -> None:
    """Verdict, notices, one button, the reasons, what would change it, and the sources."""
    memory.announce(f"{verdict_words.word(assessment.verdict, current())}. {headline(assessment)}")
    action = next_action(dossier, on=assessment.on, skip=state.skipped())
    with st.container(border=True, key="verdict_card"):
        _verdict(assessment, dossier.situation, action)
        for notice in notice_words.notices(assessment, current()):
            st.markdown(f":material/info: {notice}")
        _next_button(next_screen)
        if assessment.reasons:
            st.markdown(f"**{_('Waarom')}**")
            finding_list(assessment.reasons)
        _changes(dossier.situation, assessment)
        _sources(assessment)


_PRESSING: Final = (
    ActionKind.RENEW_LATE,
    ActionKind.RENEW_NOW,
    ActionKind.FOLLOW_UP_LATE,
    ActionKind.FOLLOW_UP_NOW,
    ActionKind.CHECK_LAST_DAY,
)
"""A day presses, or cannot be right: then it is said in the colour of "not yet", whatever the answers come to."""


def _verdict(assessment: Assessment, situation: Situation, action: Action) -> None:
    is_open, is_pressing = assessment.verdict is Verdict.UNDETERMINED, action.kind in _PRESSING
    box, icon = _BOXES[_colour(assessment, action)]
    word = verdict_words.word(assessment.verdict, current())
    left = len(open_questions(situation, on=assessment.on))
    text = f"**{word}**  \n{headline(assessment)}"
    if is_open:
        text += " " + step_words.questions_left(left, current())
    box(text, icon=icon)
    # What is to be put right is listed below, with all the rest of it.
    if action.kind not in (ActionKind.NOTHING, ActionKind.PUT_RIGHT):
        said = f"**{_('Dit doet u nu')}:** {action_words.sentence(action, assessment, current())}"
        (st.warning if is_pressing and is_open else st.markdown)(said)
    if assessment.verdict is Verdict.NOT_YET:
        st.markdown(f"**{_('Dit doet u eerst')}**")
        st.markdown("\n".join(f"- {finding_words.to_do(finding, current())}" for finding in assessment.to_do))


def _next_button(stem: str) -> None:
    label = _("Verder: {screen}", screen=_(TITLES[stem]))
    screens.go(stem, label, key="card_next")


def finding_list(findings: Sequence[Finding], *, with_to_do: bool = False) -> None:
    """Findings as short lines with a mark, its word, and the sentence; where asked, also what to do."""
    alike = finding_words.said_once(findings, current())
    st.markdown("  \n".join(_line(first, with_to_do=with_to_do) for first, *_more in alike))


def _line(finding: Finding, *, with_to_do: bool) -> str:
    word = finding_words.word(finding, current())
    said = _("**{word}:** {sentence}", word=word, sentence=finding_words.sentence(finding, current()))
    to_do = finding_words.to_do(finding, current()) if with_to_do else None
    return " ".join(filter(None, (_MARKS[finding.outcome], said, to_do)))


def _changes(situation: Situation, assessment: Assessment) -> None:
    changes = what_would_change(situation, on=assessment.on)[:CHANGES_SHOWN]
    if assessment.verdict is Verdict.UNDETERMINED or not changes:
        return
    st.markdown(f"**{_('Wat zou dit veranderen?')}**")
    st.markdown("\n".join(f"- {verdict_words.change(change, assessment, current())}" for change in changes))


def _sources(assessment: Assessment) -> None:
    cited = source_words.references([finding.reference for finding in assessment.reasons], current())
    if cited:
        checked = source_words.checked(checked_on(), current())
        st.caption(_("Bron: {sources}; {checked}.", sources=cited, checked=checked))


def _colour(assessment: Assessment, action: Action | None) -> Verdict:
    """In whose colour a verdict is said: where a day presses, that of "not yet", unless answers are open."""
    is_pressing = action is not None and action.kind in _PRESSING and assessment.verdict is not Verdict.UNDETERMINED
    return Verdict.NOT_YET if is_pressing else assessment.verdict


def status(assessment: Assessment, sentence: str, action: Action | None = None) -> None:
    """A sentence about the verdict in its colour, without the rest of the card; with what to do now where it may press."""
    memory.announce(sentence)
    box, icon = _BOXES[_colour(assessment, action)]
    with st.container(key="verdict_line"):
        box(sentence, icon=icon)


def headline(assessment: Assessment) -> str:
    """The sentence of the verdict, in the visitor's language."""
    return verdict_words.headline(assessment, current())


def criterion_title(rule: Rule) -> None:
    """A criterion as something to know, where it is no question."""
    asked = QUESTIONS[Question(rule)]
    st.markdown(f"**{_(finding_words.TITLES[rule])}**  \n{_(asked.text)}")


def answers(situation: Situation) -> None:
    """All answers of a case in one table, what is open shown as open."""
    rows = [
        {
            _("Vraag"): verdict_words.answer_name(name, current()),
            _("Antwoord"): answer_words.answer(name, situation, current()),
        }
        for name in answer_words.asked(situation)
    ]
    page.table(rows, _("Uw antwoorden"))
