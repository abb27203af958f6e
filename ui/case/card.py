"""What a case comes to: the verdict card, the findings, the answers."""

from collections.abc import Sequence
from typing import Final, Literal

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
from ui import page
from ui.session import answers as state
from ui.session import memory
from ui.session.language import _, current
from wording import sources as source_words
from wording.case import answers as answer_words
from wording.case import findings as finding_words
from wording.case import glance
from wording.case import headlines as headline_words
from wording.case import notices as notice_words
from wording.case import steps as step_words
from wording.case import verdicts as verdict_words
from wording.case.questions import QUESTIONS

CHANGES_SHOWN: Final = 3

_BOXES: Final = {
    Verdict.EXCLUDED: (st.error, ":material/block:"),
    Verdict.NOT_YET: (st.warning, ":material/hourglass_top:"),
    Verdict.UNDETERMINED: (st.info, ":material/help:"),
    Verdict.REGISTER_WITH_AUDIT: (st.success, ":material/check_circle:"),
    Verdict.REGISTER_PROVISIONALLY: (st.success, ":material/check_circle:"),
    Verdict.REGISTER_WITHOUT_AUDIT: (st.success, ":material/check_circle:"),
}

Tone = Literal["good", "wait", "stop", "open"]
_TONES: Final[dict[Verdict, Tone]] = {
    Verdict.EXCLUDED: "stop",
    Verdict.NOT_YET: "wait",
    Verdict.UNDETERMINED: "open",
    Verdict.REGISTER_WITH_AUDIT: "good",
    Verdict.REGISTER_PROVISIONALLY: "good",
    Verdict.REGISTER_WITHOUT_AUDIT: "good",
}
_COLOURS: Final[dict[Tone, Literal["green", "orange", "red", "violet"]]] = {
    "good": "green",
    "wait": "orange",
    "stop": "red",
    "open": "violet",
}

_MARKS: Final = {
    Outcome.MET: ":green[:material/check_circle:]",
    Outcome.NOT_MET: ":orange[:material/hourglass_top:]",
    Outcome.UNKNOWN: ":violet[:material/help:]",
    Outcome.NOT_APPLICABLE: ":gray[:material/remove_circle:]",
}

_PRESSING: Final = (
    ActionKind.RENEW_LATE,
    ActionKind.RENEW_NOW,
    ActionKind.FOLLOW_UP_LATE,
    ActionKind.FOLLOW_UP_NOW,
    ActionKind.CHECK_LAST_DAY,
)
"""A day presses, or cannot be right: then it is said in the colour of "not yet", whatever the answers come to."""


def answer(assessment: Assessment, dossier: Dossier) -> None:
    """The answer: a word with icon and colour, the sentence, who decides, what to know beside it, and the figures."""
    said = headline_words.sentences(assessment, current())
    memory.announce(f"{verdict_words.word(assessment.verdict, current())}. {' '.join(said)}")
    is_pressing = _is_pressing(assessment, next_action(dossier, on=assessment.on, skip=state.skipped()))
    tone = "wait" if is_pressing else _TONES[assessment.verdict]
    with st.container(key="verdict_card"), st.container(key=f"tone-{tone}"):
        icon = _BOXES[Verdict.NOT_YET if tone == "wait" else assessment.verdict][1]
        st.badge(verdict_words.word(assessment.verdict, current()), icon=icon, color=_COLOURS[tone])
        for sentence in said:
            st.header(sentence, anchor=False)
        st.caption(_below(assessment, dossier))
        for notice in notice_words.notices(assessment, current()):
            st.markdown(f":material/info: {notice}")
        _figures(glance.figures(dossier, on=assessment.on, language=current()))


def _below(assessment: Assessment, dossier: Dossier) -> str:
    """On what the sentence rests, what is left to do, and who decides."""
    parts = [_("Volgens uw antwoorden."), headline_words.besides(assessment, current())]
    if assessment.verdict is Verdict.UNDETERMINED:
        left = len(open_questions(dossier.situation, on=assessment.on))
        parts = [step_words.questions_left(left, current())]
    if assessment.verdict is not Verdict.EXCLUDED:
        parts.append(_("VLAIO en de bevoegde minister beslissen."))
    return " ".join(filter(None, parts))


def _figures(found: Sequence[glance.Figure]) -> None:
    if found:
        with st.container(key="figures", horizontal=True, gap="medium"):
            for figure in found:
                st.markdown(f":small[{figure.label}]  \n**{figure.value}**  \n:small[{figure.remark}]")


def why(assessment: Assessment, dossier: Dossier) -> None:
    """The whole sentence, the reasons, what would change it, and the sources."""
    st.markdown(headline(assessment))
    if assessment.reasons:
        finding_list(assessment.reasons)
    _changes(dossier.situation, assessment)
    _sources(assessment)


def to_put_right(assessment: Assessment) -> None:
    """Everything that is not yet in order, each with the way to its question."""
    found = [finding for finding in assessment.to_do if finding_words.to_do(finding, current())]
    if assessment.verdict is not Verdict.NOT_YET or not found:
        return
    page.part(_("Dit doet u eerst"))
    for finding in found:
        with st.container(key=f"put-right-{finding.rule}", gap="xsmall"):
            st.markdown(f"- {finding_words.to_do(finding, current())}")


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


def _is_pressing(assessment: Assessment, action: Action | None) -> bool:
    """An open case is never red or orange, also where a day presses: the headline and the action say so."""
    return action is not None and action.kind in _PRESSING and assessment.verdict is not Verdict.UNDETERMINED


def status(assessment: Assessment, sentence: str, action: Action | None = None) -> None:
    """A sentence about the verdict in its colour, without the rest of the card; with what to do now where it may press."""
    memory.announce(sentence)
    box, icon = _BOXES[Verdict.NOT_YET if _is_pressing(assessment, action) else assessment.verdict]
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
