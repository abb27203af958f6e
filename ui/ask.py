"""Questions as radio buttons: the same look, key and memory on every screen they stand on."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from kmo_rules import FIRST_DAY, LAST_DAY, Law, Provider, Situation
from ui import clock, state
from ui.language import _
from wording.questions import QUESTIONS

DATE_FORMAT: Final = "DD/MM/YYYY"


def question(name: str) -> None:
    """One question of the rules, its help below the words, its answers in one row where they fit."""
    asked = QUESTIONS[name]
    blanks = _blanks(asked.text + asked.help)
    slugs = list(asked.answers)
    is_short = all(len(text) < 20 for text in asked.answers.values())
    st.radio(
        f"**{_(asked.text, **blanks)}**  \n:small[{_(asked.help, **blanks)}]",
        slugs,
        index=None,
        format_func=lambda slug: _(asked.answers[slug]),
        key=state.ANSWER + name,
        horizontal=is_short,
        persist_state="session",
    )


def registered_before() -> None:
    """Whether there was an earlier registration and, if so, its last day."""
    question("registered_as")
    if state.get(state.ANSWER + "registered_as") in (None, state.FIRST):
        return
    asked = QUESTIONS["registered_until"]
    day(
        f"**{_(asked.text)}**  \n:small[{_(asked.help)}]",
        state.ANSWER + "registered_until",
    )


def day(label: str, key: str) -> None:
    """One day, typed or picked, between the days the rules know."""
    st.date_input(
        label,
        value=None,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format=DATE_FORMAT,
        key=key,
        persist_state="session",
    )


def criterion(name: str) -> None:
    """One criterion of the norm; a missing proof opens the question about beginners in place."""
    question(name)
    if name in ("experience", "satisfaction") and state.get(state.ANSWER + name) == "no":
        is_first_place = name == "experience" or state.get(state.ANSWER + "experience") != "no"
        if is_first_place:
            with st.container(border=True):
                question("starting")


def is_public(situation: Situation) -> bool:
    """Whether the visitor said to be a public provider."""
    return situation.provider is Provider.PUBLIC


def _blanks(text: str) -> Mapping[str, object]:
    """The numbers of the rules that a question names."""
    law = Law.on(clock.today())
    return {name: getattr(law, name).value for name in _NAMED if f"{{{name}}}" in text}


_NAMED: Final = ("project_list_months", "provisional_years", "registration_years")
