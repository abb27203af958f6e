"""What the helpdesk does during a call: ask, note what must be found out, pass on."""

from collections.abc import Collection
from datetime import date
from typing import Final

import streamlit as st

from kmo_rules import Assessment, Dossier, Question, Situation, open_questions, to_code
from ui import link as share
from ui import press
from ui.case import ask
from ui.session import answers as state
from ui.session import memory
from ui.session.language import _, current
from wording.case import findings as finding_words
from wording.case import notices, verdicts
from wording.case.questions import QUESTIONS
from wording.case.steps import NO_DECISION

FIRST_ANSWER: Final = "call_answer_0"


def question(name: Question | None) -> None:
    """The one question to ask now, with a button and a digit key for each answer."""
    if name is None:
        st.markdown(_("Er is niets meer te vragen."))
        return
    ask.words(name)
    answers = QUESTIONS[name].answers
    with st.container(horizontal=True):
        for place, (slug, label) in enumerate(answers.items()):
            st.button(
                _(label),
                key=f"call_answer_{place}",
                shortcut=str(place + 1),
                on_click=state.answer,
                args=(name, slug),
            )
    st.caption(_("U kunt ook de toetsen 1 tot en met {last} gebruiken.", last=len(answers)))
    memory.focus(FIRST_ANSWER, name)


def hidden_answers(key: str) -> None:
    """In place of a case while the field of this key holds a code that does not open: it may be another caller's."""
    st.markdown(
        _(
            "De antwoorden die hier stonden zijn verborgen zolang deze code of link niet opent. Zo leest u niets voor van "
            "een andere beller."
        )
    )
    st.button(_("Toon de vorige antwoorden"), on_click=share.empty, args=(key,), key="show_previous")


def to_find_out(skipped: Collection[Question], situation: Situation, on: date) -> None:
    """What the caller did not know and still matters."""
    left = [name for name in open_questions(situation, on=on) if name in skipped]
    if left:
        st.markdown(f"**{_('Dit gaat de beller nog na')}**")
        st.markdown("\n".join(f"- {ask.short(name)}" for name in left))


def pass_on(assessment: Assessment, dossier: Dossier, link: str) -> None:
    """Code, link and a written summary, each to copy in one go."""
    share.code(dossier)
    st.markdown(f"**{_('Link')}**")
    press.copy_box(link, _("Kopieer de link"), key="copy_link")
    st.markdown(f"**{_('Samenvatting voor een mail of ticket')}**")
    press.copy_box(summary(assessment, dossier, link), _("Kopieer de samenvatting"), key="copy_summary")


def summary(assessment: Assessment, dossier: Dossier, link: str) -> str:
    """The case in a few lines of plain text, without anything private."""
    lines = [verdicts.headline(assessment, current())]
    lines += notices.notices(assessment, current())
    to_do = [finding_words.to_do(finding, current()) for finding in assessment.to_do]
    lines += [f"- {text}" for text in to_do if text is not None]
    left = [ask.short(name) for name in open_questions(dossier.situation, on=assessment.on)]
    if left:
        lines.append(_("Nog open: {questions}.", questions=", ".join(left)))
    lines += [_("Code van de antwoorden: {code}", code=to_code(dossier)), link]
    lines.append(_(NO_DECISION))
    return "\n".join(lines)
