"""What a case comes to: the verdict card, the findings, the answers."""

from collections.abc import Callable, Container, Sequence
from datetime import date
from operator import attrgetter
from typing import Final, Literal

import streamlit as st

from kmo_rules import (
    Action,
    Assessment,
    Dossier,
    Outcome,
    Question,
    Rule,
    Situation,
    Verdict,
    checked_on,
    what_would_change,
)
from ui import page
from ui.session import answers as state
from ui.session import day as clock
from ui.session import memory
from ui.session.language import _, current
from wording import sources as source_words
from wording.case import answers as answer_words
from wording.case import audits, find_out, glance
from wording.case import changes as change_words
from wording.case import findings as finding_words
from wording.case import notices as notice_words
from wording.case import verdicts as verdict_words
from wording.case.actions import TO_READ
from wording.case.findings import Told
from wording.case.questions import QUESTIONS
from wording.case.verdict_card import Tone, tone, verdict_card

CHANGES_SHOWN: Final = 3

_LOOKS: Final[dict[Tone, tuple[Callable[..., object], str, Literal["green", "orange", "red", "violet"]]]] = {
    "good": (st.success, ":material/check_circle:", "green"),
    "wait": (st.warning, ":material/hourglass_top:", "orange"),
    "stop": (st.error, ":material/block:", "red"),
    "open": (st.info, ":material/help:", "violet"),
}
"""How each tone looks: the box of a sentence, the icon, the colour of a word."""

_MARKS: Final = {
    Outcome.MET: ":green[:material/check_circle:]",
    Outcome.NOT_MET: ":orange[:material/hourglass_top:]",
    Outcome.UNKNOWN: ":violet[:material/help:]",
    Outcome.NOT_APPLICABLE: ":gray[:material/remove_circle:]",
}


def answer(dossier: Dossier, on: date) -> None:
    """The answer: a word with icon and colour, the sentence, who decides, what to know beside it, and the figures."""
    card = verdict_card(dossier, on=on, language=current(), skip=state.unknown())
    memory.announce(f"{card.word}. {' '.join(card.sentences)}")
    with st.container(key="verdict_card"), st.container(key=f"tone-{card.tone}"):
        _box, icon, colour = _LOOKS[card.tone]
        st.badge(card.word, icon=icon, color=colour)
        for sentence in card.sentences:
            st.header(sentence, anchor=False)
        st.caption(card.below)
        if card.notices:
            st.markdown("\n\n".join(f":material/info: {notice}" for notice in card.notices))
        figures(card.figures)


def figures(found: Sequence[glance.Figure]) -> None:
    """What it costs or when it is, large, with what it is above and what to know of it below."""
    if found:
        with st.container(key="figures", horizontal=True, gap="medium"):
            for figure in found:
                st.markdown(f":small[{figure.label}]  \n**{figure.value}**  \n:small[{figure.remark}]")


def why(assessment: Assessment, dossier: Dossier) -> None:
    """The whole sentence, the reasons, what would change it, and the sources."""
    st.markdown(headline(assessment))
    if assessment.reasons:
        finding_list(finding_words.per_service(assessment, attrgetter("reasons")))
        _more(assessment)
    if assessment.finding(Rule.PUBLIC_PROVIDER).outcome is Outcome.UNKNOWN:
        st.markdown(_(audits.EITHER_WAY))
    for told in notice_words.folded(assessment, current()):
        st.markdown(told)
    if assessment.verdict is not Verdict.EXCLUDED and (dossier.unsaid(state.unknown()) or state.undated()):
        st.markdown(_(verdict_words.IF_REGISTERED))
    _changes(dossier.situation, assessment)
    _sources(assessment)


def _more(assessment: Assessment) -> None:
    """How many findings carry the answer beside those that are shown, where it is not a good one."""
    shown = assessment.reasons
    more = sum(each.decides and each.outcome is shown[0].outcome for each in assessment.findings) - len(shown)
    if more and not assessment.verdict.may_register:
        st.markdown(finding_words.more(more, current()))


def to_put_right(assessment: Assessment, action: Action) -> None:
    """Everything that is not yet in order, without what is said already to be done now."""
    found = [each for each in finding_words.to_put_right(assessment, current()) if each[0] is not action.rule]
    if assessment.verdict is not Verdict.NOT_YET or not found:
        return
    page.part(_("Dit brengt u ook in orde"))
    for rule, to_do in found:
        with st.container(key=f"put-right-{rule}", gap="xsmall"):
            read = find_out.leads_to(Question(rule.value), current()) if rule in TO_READ else None
            st.markdown(" ".join(filter(None, [f"- {to_do}", read])))


def finding_list(told: Sequence[Told], *, with_to_do: bool = False) -> None:
    """Findings as short lines with a mark, its word, and the sentence; where asked, also what to do."""
    alike = finding_words.said_once(told, current())
    st.markdown("  \n".join(_line(first, with_to_do=with_to_do) for first, *_more in alike))


def findings(assessment: Assessment, rules: Container[Rule]) -> None:
    """What is in order and what is not of some rules, with what to do."""
    told = finding_words.per_service(assessment, attrgetter("findings"))
    finding_list([each for each in told if each.finding.rule in rules], with_to_do=True)


def _line(told: Told, *, with_to_do: bool) -> str:
    finding = told.finding
    word = finding_words.word(finding, current())
    said = _("**{word}:** {sentence}", word=word, sentence=finding_words.said(told, current()))
    to_do = finding_words.to_do(finding, current()) if with_to_do else None
    return " ".join(filter(None, (_MARKS[finding.outcome], said, to_do)))


def _changes(situation: Situation, assessment: Assessment) -> None:
    changes = what_would_change(situation, on=assessment.on)[:CHANGES_SHOWN]
    if assessment.verdict is Verdict.UNDETERMINED or not changes:
        return
    st.markdown(f"**{_('Wat zou dit veranderen?')}**")
    st.markdown("\n".join(f"- {change_words.change(change, assessment, current())}" for change in changes))


def _sources(assessment: Assessment) -> None:
    cited = source_words.references([finding.reference for finding in assessment.reasons], current())
    if cited:
        checked = source_words.checked(checked_on(), current())
        st.caption(_("Bron: {sources}; {checked}.", sources=cited, checked=checked))


def status(assessment: Assessment, sentence: str, action: Action | None = None) -> None:
    """A sentence about the verdict in its colour, without the rest of the card; with what to do now where it may press."""
    memory.announce(sentence)
    box, icon, _colour = _LOOKS[tone(assessment, action)]
    with st.container(key="verdict_line"):
        box(sentence, icon=icon)


def headline(assessment: Assessment) -> str:
    """The sentence of the verdict, in the visitor's language."""
    return verdict_words.headline(assessment, current())


def criterion_title(rule: Rule) -> None:
    """A criterion as something to know, where it is no question."""
    asked = QUESTIONS[Question(rule)]
    st.markdown(f"**{_(finding_words.TITLES[rule])}**  \n{_(asked.text)}")


def answers(dossier: Dossier) -> None:
    """All answers of a case in one table, what is open and asked shown as open."""
    rows = [
        {
            _("Vraag"): verdict_words.answer_name(answer_words.put_as(name, dossier.situation), current()),
            _("Antwoord"): answer_words.answer(name, dossier, current(), state.unknown()),
        }
        for name in answer_words.told(dossier.situation, on=clock.day_of_rules())
    ]
    page.table(rows, _("Uw antwoorden"))
