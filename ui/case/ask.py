"""Questions as radio buttons: the same look, key and memory on every screen they stand on."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final, Literal
from uuid import uuid4

import streamlit as st

from kmo_rules import (
    AS,
    UNTIL,
    Assessment,
    AuditReason,
    Law,
    Provider,
    Question,
    Rule,
    Service,
    Situation,
    Verdict,
    open_questions,
)
from ui import entries, page, screens
from ui.session import answers as state
from ui.session import day as clock
from ui.session import memory, values
from ui.session.language import _, current, written_day
from ui.session.register import ANSWER
from wording.case import find_out, questions, steps, verdicts
from wording.case.besides import ASKED, Besides
from wording.case.questions import FIRST, NO, QUESTIONS, UNKNOWN
from wording.catalogues import Language
from wording.screens import ASKED_ON, TITLES

_SHORT: Final = 20
"""Answers up to this many letters stand side by side."""


def question(name: Question, *, is_explained: bool = True) -> None:
    """One question of the rules, its help below the words, its answers in one row where they fit."""
    asked = QUESTIONS[name]
    is_short = all(len(text) < _SHORT for text in asked.answers.values())
    with st.container(gap="xsmall", key=f"question-{name}"):
        words(name, is_explained=is_explained)
        entries.choice(questions.asked(name, _law(), current()), ANSWER + name, is_in_row=is_short, is_named=False)
        _way_back(name)
        if values.get(ANSWER + name) == UNKNOWN:
            with st.container(key=f"find-out-{name}"):
                st.markdown(f"**{_('Zo zoekt u het uit:')}** {find_out.advice(name, _law(), current())}")


def lead_to(name: Question, label: str, *, key: str, kind: Literal["primary", "secondary", "tertiary"]) -> None:
    """A button that leads to a question, which takes the focus."""
    if st.button(label, key=key, type=kind):
        asked = _shown(name)
        st.session_state[_CAME_FROM] = (asked, screens.here())
        memory.focus(values.key(ANSWER + asked).replace(".", "-"), uuid4().hex)
        st.switch_page(screens.screen(ASKED_ON[asked]))


def _way_back(name: Question) -> None:
    """Below the question that somebody was led to: back to where that was."""
    asked, stem = st.session_state.get(_CAME_FROM, (None, ""))
    if asked is name and stem != screens.here():
        screens.go(stem, _("Terug naar ‘{screen}’", screen=_(TITLES[stem])), key="way_back", primary=False)


_CAME_FROM: Final = "ask.came_from"


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


def _shown(name: Question) -> Question:
    """The question itself, or the one that must be answered before its screen asks it."""
    if name is Question.STARTING and not any(map(_is_unsure, _PROOFS)):
        return Question.EXPERIENCE
    for service, until in UNTIL.items():
        if name is until and values.get(ANSWER + AS[service]) in (None, FIRST):
            return AS[service]
    return name


_PROOFS: Final = (Question.EXPERIENCE, Question.SATISFACTION)


def _is_unsure(name: Question) -> bool:
    """Whether this proof is missing, or the visitor does not know: either way it may be that of a starter."""
    return values.get(ANSWER + name) in (NO, UNKNOWN)


def remaining(assessment: Assessment, first: Question | None, without: Collection[Question] = ()) -> None:
    """All that is open and not in `without`: to answer, and to find out; what is to be done now comes first in each."""
    situation, skipped = state.situation(), state.skipped()
    left = [name for name in still_open(situation, assessment) if name not in without]
    open_items(_beginning_with(first, [name for name in left if name not in skipped]))
    is_told = assessment.verdict is Verdict.EXCLUDED or assessment.takes_provisional_path
    if _is_all_unsaid(situation) and not is_told:
        st.markdown(_(verdicts.UNSAID))  # who begins reads it on the card
    _to_find_out(_beginning_with(first, [name for name in to_find_out(assessment) if name not in without]))


def still_open(situation: Situation, assessment: Assessment) -> tuple[Question, ...]:
    """All open questions, with those after an earlier registration of which nobody said anything.

    Where it is known of one service and nothing else is open, the days of the other say on what they rest.
    """
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    left, unsaid = open_questions(situation, on=assessment.on), state.unsaid()
    is_asked = bool(left) or _is_all_unsaid(situation)
    return (*left, *(AS[service] for service, until in UNTIL.items() if is_asked and until in unsaid))


def _is_all_unsaid(situation: Situation) -> bool:
    """Whether nobody said of any service whether it was registered before; what is known of one is not the first."""
    return 0 < len(state.unsaid()) == len(situation.services)


def to_find_out(assessment: Assessment) -> tuple[Question, ...]:
    """All that the visitor does not know and still matters: last days first, then questions."""
    left = open_questions(state.situation(), on=assessment.on)
    return (*state.undated(), *(name for name in left if name in state.skipped()))


def _beginning_with(first: Question | None, names: Sequence[Question]) -> Sequence[Question]:
    return sorted(names, key=lambda name: find_out.first(name, state.skipped()) is not first)


def _to_find_out(left: Sequence[Question]) -> None:
    """What the visitor said not to know and still matters: how to find out, whom to ask, and the way to the question."""
    if not left:
        return
    with st.container(key="to_find_out"):
        page.part(_("Dit zoekt u uit"))
        for name in left[:_IN_SIGHT]:
            _one_to_find_out(name)
        if more := left[_IN_SIGHT:]:
            with st.expander(find_out.more(len(more), current()), key="more_to_find_out"):
                for name in more:
                    _one_to_find_out(name)


_IN_SIGHT: Final = 2
"""What is to be found out and not folded: on a phone the steps stay near."""


def _one_to_find_out(name: Question) -> None:
    name = find_out.first(name, state.skipped())
    law = _law()
    with st.container(gap="xsmall"):
        st.markdown(f"**{questions.asked(name, law, current())}**  \n{find_out.advice(name, law, current())}")
        lead_to(name, _("Ik weet het nu"), key=f"find_out_{name}", kind="secondary")


def open_items(left: Sequence[Question]) -> None:
    """What is still open, folded: each leads to its own question."""
    if left:
        with st.expander(steps.questions_left(len(left), current()), key="open_items"):
            for name in left:
                lead_to(name, _open(name), key=f"open_{name}", kind="tertiary")
            st.caption(
                _(
                    "‘Ik weet het niet’ gaat niet mee in een code of link: wie er een opent, ziet die vraag hier weer open."
                )
            )


def _open(name: Question) -> str:
    """What an open question is about; and after which it comes, where that must be answered before."""
    before = _shown(name)
    if before is name:
        return short(name)
    return _("{question}, na ‘{before}’", question=short(name), before=short(before))


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
        question(AS[service], is_explained=place == 0)  # what is said below it is said once
        if values.get(ANSWER + AS[service]) in (None, FIRST):
            continue
        with st.container(gap="xsmall", key=f"question-{UNTIL[service]}"):
            words(UNTIL[service])
            entries.entry(_(QUESTIONS[UNTIL[service]].text), ANSWER + UNTIL[service], is_named=False)
            if values.day(ANSWER + UNTIL[service]) is None:
                st.caption(_("Zolang die datum ontbreekt, gaan wij uit van een eerste registratie."))


def criterion(name: Question, *, may_start: bool) -> None:
    """One criterion of the norm; where one may start, the first proof in doubt opens the question about it in place."""
    question(name)
    read = find_out.leads_to(name, current()) if values.get(ANSWER + name) == NO else None
    if read:
        st.markdown(read)
    if may_start and name == next(filter(_is_unsure, _PROOFS), None):
        with st.container(border=True):
            question(Question.STARTING)


def day_of_rules() -> None:
    """A day of one's own choice, to see the rules of an earlier or a later day."""
    with st.expander(_("Bereken op een andere datum"), key="day_of_rules"):
        label = _("Datum (vult u niets in, dan rekenen wij met vandaag)")
        entries.entry(label, clock.CHOSEN, placeholder=written_day(clock.today()))


def is_public(situation: Situation) -> bool:
    """Whether the visitor said to be a public provider."""
    return situation.provider is Provider.PUBLIC
