"""Questions as radio buttons: the same look, key and memory on every screen they stand on."""

from collections.abc import Iterable
from typing import Final

import streamlit as st

from kmo_rules import AS, UNTIL, Law, Provider, Question, Service, Situation
from ui import entries
from ui.case import lead
from ui.session import day as clock
from ui.session import values
from ui.session.language import _, current, written_day
from ui.session.register import ANSWER
from wording.case import find_out, questions
from wording.case.besides import ASKED, Besides
from wording.case.questions import FIRST, NO, QUESTIONS, UNKNOWN
from wording.catalogues import N_, Language

_SHORT: Final = 20
"""Answers up to this many letters stand side by side."""


def question(name: Question, *, is_explained: bool = True, has_more: bool = False) -> None:
    """One question of the rules, its help below the words, its answers in one row where they fit.

    `has_more`: a question about the answer follows, so the way back of who was led here stands below that.
    """
    asked = QUESTIONS[name]
    is_short = all(len(text) < _SHORT for text in asked.answers.values())
    with st.container(gap="xsmall", key=f"question-{name}"):
        words(name, is_explained=is_explained)
        entries.choice(questions.asked(name, _law(), current()), ANSWER + name, is_in_row=is_short, is_named=False)
        if not has_more:
            lead.way_back(name)
        if values.get(ANSWER + name) == UNKNOWN:
            with st.container(key=f"find-out-{name}"):
                st.markdown(f"**{_('Zo zoekt u het uit:')}** {find_out.advice(name, _law(), current())}")


def _law() -> Law:
    return Law.on(clock.day_of_rules())


def words(name: Question, *, is_explained: bool = True) -> None:
    """A question and its help as text. The widget below carries the question as its name, for screen readers."""
    st.markdown(f"**{questions.asked(name, _law(), current())}**")
    if is_explained:
        st.caption(questions.helped(name, _law(), current()))


def words_to_caller(name: Question, spoken: Language) -> None:
    """The same for the helpdesk, with the question itself also as it is put to a caller who speaks another language."""
    words(name, is_explained=False)
    if spoken is not current():
        st.markdown(questions.asked(name, _law(), spoken))
    st.caption(questions.helped(name, _law(), current(), instead=_TO_CALLER.get(name, "")))


_TO_CALLER: Final = {Question.PROVIDER: ASKED[Besides.SCHOOL].answer[0]}
"""In place of help that sends the reader to the number that was just called."""


def short(name: Question) -> str:
    """What a question is about, in a few words."""
    return _(QUESTIONS[name].short)


def registered_before(services: Iterable[Service]) -> None:
    """For each of these services whether there was an earlier registration and, if so, its last day."""
    for place, service in enumerate(services):
        has_more = values.get(ANSWER + AS[service]) not in (None, FIRST)
        question(AS[service], is_explained=place == 0, has_more=has_more)  # what is said below it is said once
        if not has_more:
            continue
        with st.container(gap="xsmall", key=f"question-{UNTIL[service]}"):
            words(UNTIL[service])
            entries.entry(_(QUESTIONS[UNTIL[service]].text), ANSWER + UNTIL[service], is_named=False)
            if values.day(ANSWER + UNTIL[service]) is None:
                st.caption(_("Zolang die datum ontbreekt, gaan wij uit van een eerste registratie."))
            lead.way_back(AS[service], UNTIL[service])


def criterion(name: Question, *, may_start: bool, only: Service | None = None) -> None:
    """One criterion of the norm; where one may start, the first proof in doubt opens the question about it in place.

    `only`: the service that it is asked of, where one may not start with the other.
    """
    question(name)
    read = find_out.leads_to(name, current()) if values.get(ANSWER + name) == NO else None
    if read:
        st.markdown(read)
    if may_start and name == next(filter(lead.is_unsure, lead.PROOFS), None):
        with st.container(border=True):
            question(Question.STARTING)
            if only is not None:
                st.caption(_(_ONLY_FOR[only]))


_ONLY_FOR: Final[dict[Service, str]] = {
    Service.TRAINING: N_("Dit vragen wij voor opleiding alleen: voor advies bent of was u al geregistreerd."),
    Service.ADVICE: N_("Dit vragen wij voor advies alleen: voor opleiding bent of was u al geregistreerd."),
}
"""Who is registered with a service, or was so in full, begins with it no more."""


def day_of_rules() -> None:
    """A day of one's own choice, to see the rules of an earlier or a later day."""
    with st.expander(_("Bereken op een andere datum"), key="day_of_rules"):
        label = _("Datum (vult u niets in, dan rekenen wij met vandaag)")
        entries.entry(label, clock.CHOSEN, placeholder=written_day(clock.today()))


def is_public(situation: Situation) -> bool:
    """Whether the visitor said to be a public provider."""
    return situation.provider is Provider.PUBLIC
