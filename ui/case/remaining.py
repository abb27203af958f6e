"""What is still open in a case: questions to answer, and what the visitor is to find out."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

import streamlit as st

from kmo_rules import AS, Assessment, Law, Question, Service, Situation, Verdict, open_questions
from ui import page
from ui.case import ask, lead
from ui.session import answers as state
from ui.session.language import _, current
from wording.case import find_out, questions, steps, verdicts


def show(assessment: Assessment, first: Question | None, without: Collection[Question] = ()) -> None:
    """All that is open and not in `without`: to answer, and to find out; what is to be done now comes first in each."""
    situation, skipped = state.situation(), state.skipped()
    left = [name for name in still_open(situation, assessment) if name not in without]
    open_items(_beginning_with(first, [name for name in left if name not in skipped]))
    is_told = assessment.verdict is Verdict.EXCLUDED or assessment.takes_provisional_path
    if _is_all_unsaid() and not is_told:
        st.markdown(_(verdicts.UNSAID))  # who begins reads it on the card
    _to_find_out(
        _beginning_with(first, [name for name in to_find_out(assessment) if name not in without]), assessment.on
    )


def still_open(situation: Situation, assessment: Assessment) -> tuple[Question, ...]:
    """All open questions, with those after an earlier registration of which nobody said anything.

    Where it is known of one service and nothing else is open, the days of the other say on what they rest.
    """
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    left, unsaid = open_questions(situation, on=assessment.on), _unsaid()
    is_asked = bool(left) or _is_all_unsaid()
    return (*left, *(AS[service] for service in unsaid if is_asked))


def _unsaid() -> tuple[Service, ...]:
    return state.dossier().unsaid(state.unknown())


def _is_all_unsaid() -> bool:
    """Whether nobody said of any service whether it was registered before; what is known of one is not the first."""
    return 0 < len(_unsaid()) == len(state.situation().services)


def to_find_out(assessment: Assessment) -> tuple[Question, ...]:
    """All that the visitor does not know and still matters: last days first, then questions."""
    left = open_questions(state.situation(), on=assessment.on)
    return (*state.undated(), *(name for name in left if name in state.skipped()))


def _beginning_with(first: Question | None, names: Sequence[Question]) -> Sequence[Question]:
    return sorted(names, key=lambda name: find_out.first(name, state.skipped()) is not first)


def _to_find_out(left: Sequence[Question], on: date) -> None:
    """What the visitor said not to know and still matters: how to find out, whom to ask, and the way to the question."""
    if not left:
        return
    with st.container(key="to_find_out"):
        page.part(_("Dit zoekt u uit"))
        for name in left[:_IN_SIGHT]:
            _one_to_find_out(name, on)
        if more := left[_IN_SIGHT:]:
            with st.expander(find_out.more(len(more), current()), key="more_to_find_out"):
                for name in more:
                    _one_to_find_out(name, on)


_IN_SIGHT: Final = 2
"""What is to be found out and not folded: on a phone the steps stay near."""


def _one_to_find_out(name: Question, on: date) -> None:
    name = find_out.first(name, state.skipped())
    law = Law.on(on)
    with st.container(gap="xsmall"):
        st.markdown(f"**{questions.asked(name, law, current())}**  \n{find_out.advice(name, law, current())}")
        lead.to(name, _("Ik weet het nu"), key=f"find_out_{name}", kind="secondary")


def open_items(left: Sequence[Question]) -> None:
    """What is still open, folded: each leads to its own question."""
    if left:
        with st.expander(steps.questions_left(len(left), current()), key="open_items"):
            for name in left:
                lead.to(name, _open(name), key=f"open_{name}", kind="tertiary")
            st.caption(
                _(
                    "‘Ik weet het niet’ gaat niet mee in een code of link: wie er een opent, ziet die vraag hier weer open."
                )
            )


def _open(name: Question) -> str:
    """What an open question is about; and after which it comes, where that must be answered before."""
    before = lead.shown(name)
    if before is name:
        return ask.short(name)
    return _("{question}, na ‘{before}’", question=ask.short(name), before=ask.short(before))
