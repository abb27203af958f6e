"""What the helpdesk does during a call: begin, ask, take back, note what must be found out."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from kmo_rules import (
    AS,
    UNTIL,
    Dossier,
    Question,
    Situation,
    next_question,
    open_questions,
)
from ui import entries, erasing, keys
from ui import link as share
from ui.case import ask, besides, trail
from ui.session import answers as state
from ui.session import memory, values
from ui.session.language import _, current
from ui.session.register import ANSWER, CALLER
from wording.case.actions import FOUND_OUT_BY_US
from wording.case.questions import FIRST, QUESTIONS
from wording.catalogues import Language

FIRST_ANSWER: Final = "call_answer_0"
_DAYS: Final = {day: service for service, day in UNTIL.items()}


def begin() -> None:
    """What stands on top: a new caller, one step back, and whether keys press anything."""
    is_way_back = erasing.can_bring_back_caller()
    with st.container(horizontal=True, vertical_alignment="center", key="call_buttons"):
        keys.button(_("Nieuwe beller"), "new_caller", "Alt+N", erasing.new_caller, kind="primary")
        if is_way_back:
            keys.button(_("Vorige beller terug"), "caller_back", "Alt+Z", erasing.ask_back)
        elif trail.can_go_back():
            keys.button(_("Antwoord terug"), "answer_back", "Alt+Z", trail.go_back)
        label = _("Taal van de beller: {spoken}", spoken=spoken_language().own_name)
        keys.button(label, "caller_language", "Alt+A", _next_language)
        keys.switch()
    if is_way_back:
        said = _(
            "Alles van de vorige beller is weg. Nog één minuut kunt u dat terugzetten, zolang u niets nieuws invult."
        )
        memory.announce(said)
        st.caption(said)


def spoken_language() -> Language:
    """The caller's language, else that of the screen."""
    return Language(values.get(CALLER) or current())


def _next_language() -> None:
    every = list(dict.fromkeys((Language.DUTCH, Language.FRENCH, *Language)))  # the likeliest first
    following = every[(every.index(spoken_language()) + 1) % len(every)]
    values.put(CALLER, None if following is current() else following.value)


def next_one(dossier: Dossier, on: date) -> Question | None:
    """What to ask now: of an earlier registration first whether there was one, then its last day."""
    found = next_question(dossier.situation, on=on, skip=state.skipped(), asked=_asked())
    if found in _DAYS and values.get(ANSWER + AS[_DAYS[found]]) is None:
        return AS[_DAYS[found]]
    return found


def _asked() -> tuple[Question, ...]:
    """The last days that were put to the caller already: there is none, or it is not known."""
    is_first = (day for day, service in _DAYS.items() if values.get(ANSWER + AS[service]) == FIRST)
    return (*is_first, *st.session_state.get(trail.NO_DAY, ()))


def question(name: Question | None, spoken: Language) -> None:
    """The one question to ask now, with a button and a digit key for each answer, or a day to type."""
    if name is None:
        st.markdown(_("Er is niets meer te vragen."))
        return
    with st.container(key=f"question_{name}"):
        ask.words_to_caller(name, spoken)
        if name in _DAYS:
            _day(name)
        else:
            _answers(name)


def _answers(name: Question) -> None:
    answers = QUESTIONS[name].answers
    with st.container(horizontal=True):
        for place, (slug, label) in enumerate(answers.items()):
            keys.button(_(label), f"call_answer_{place}", str(place + 1), _answer, name, slug)
    # After an erasing it is another question, also where it is the same one.
    memory.focus(FIRST_ANSWER, values.key(name))


def _day(name: Question) -> None:
    entries.entry(_(QUESTIONS[name].text), ANSWER + name, is_named=False)
    keys.button(_("De beller weet die dag niet"), FIRST_ANSWER, "1", _no_day, name)
    memory.focus(values.key(f"entry-text-{ANSWER}{name}"), values.key(name))


def _answer(name: Question, slug: str) -> None:
    values.put(besides.OPEN, None)  # what was asked besides has been said
    state.answer(name, slug)
    without = [day for day, service in _DAYS.items() if AS[service] is name]
    st.session_state[trail.NO_DAY] = tuple(day for day in st.session_state.get(trail.NO_DAY, ()) if day not in without)


def _no_day(name: Question) -> None:
    values.put(ANSWER + name, "")
    st.session_state[trail.NO_DAY] = (*st.session_state.get(trail.NO_DAY, ()), name)


def hidden_answers(key: str) -> None:
    """In place of a case while the field of this key holds a code that does not open: it may be another caller's."""
    st.markdown(
        _(
            "De antwoorden die hier stonden zijn verborgen zolang deze code of link niet opent. Zo leest u niets voor van "
            "een andere beller."
        )
    )
    st.button(_("Toon de vorige antwoorden"), on_click=share.empty, args=(key,), key="show_previous")


def to_find_out(situation: Situation, on: date) -> None:
    """The last days and the open questions that the caller does not know."""
    skipped = state.skipped()
    no_day = [name for name in st.session_state.get(trail.NO_DAY, ()) if situation.until(_DAYS[name]) is None]
    left = no_day + [name for name in open_questions(situation, on=on) if name in skipped]
    ours = [name for name in left if name in FOUND_OUT_BY_US]
    _list(_("Dit zoekt u voor de beller uit"), ours)
    _list(_("Dit gaat de beller nog na"), [name for name in left if name not in ours])


def _list(title: str, names: Sequence[Question]) -> None:
    if names:
        st.markdown(f"**{title}**")
        st.markdown("\n".join(f"- {ask.short(name)}" for name in names))
