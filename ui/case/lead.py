"""The way to a question, which takes the focus, and back to where it was asked for."""

from typing import Final, Literal

import streamlit as st

from kmo_rules import AS, UNTIL, AuditReason, Question, Rule, Situation
from ui import screens
from ui.session import memory, values
from ui.session.language import _
from ui.session.register import ANSWER
from wording.case.questions import FIRST, NO, UNKNOWN
from wording.screens import ASKED_ON, TITLES


def to(name: Question, label: str, *, key: str, kind: Literal["primary", "secondary", "tertiary"]) -> None:
    """A button that leads to a question, which takes the focus."""
    if st.button(label, key=key, type=kind):
        asked = shown(name)
        st.session_state[_CAME_FROM] = (asked, screens.here())
        memory.focus(values.key(ANSWER + asked))
        st.switch_page(screens.screen(ASKED_ON[asked]))


def way_back(*names: Question) -> None:
    """Below the question that somebody was led to, one of these: back to where that was."""
    asked, stem = st.session_state.get(_CAME_FROM, (None, ""))
    if asked in names and stem != screens.here():
        screens.go(stem, _("Terug naar ‘{screen}’", screen=_(TITLES[stem])), key="way_back", primary=False)


_CAME_FROM: Final = "lead.came_from"


def of_rule(rule: Rule) -> Question:
    """The question that a rule rests on; of the services, of which one is enough, the first."""
    return _QUESTION_OF.get(rule) or Question(rule.value)


_QUESTION_OF: Final = {Rule.PUBLIC_PROVIDER: Question.PROVIDER, Rule.SERVICES: Question.TRAINING}
"""Rules that are no question by their own name."""


def on_which_hangs(reason: AuditReason, situation: Situation) -> Question | None:
    """The question on which hangs which audit it will be; None where that is known."""
    asked = _OF_AUDIT.get(reason, ())
    is_open = (name for name in asked if getattr(situation, name) is None)
    return next(is_open, next(iter(asked), None))


_OF_AUDIT: Final = {
    AuditReason.PROVIDER_OPEN: (Question.PROVIDER,),
    AuditReason.SERVICE_OPEN: (Question.TRAINING, Question.ADVICE),
    AuditReason.NO_SERVICE: (Question.TRAINING,),
}


def shown(name: Question) -> Question:
    """The question itself, or the one that must be answered before its screen asks it."""
    if name is Question.STARTING and not any(map(is_unsure, PROOFS)):
        return Question.EXPERIENCE
    for service, until in UNTIL.items():
        if name is until and values.get(ANSWER + AS[service]) in (None, FIRST):
            return AS[service]
    return name


PROOFS: Final = (Question.EXPERIENCE, Question.SATISFACTION)


def is_unsure(name: Question) -> bool:
    """Whether this proof is missing, or the visitor does not know: either way it may be that of a starter."""
    return values.get(ANSWER + name) in (NO, UNKNOWN)
