"""The head and the foot of every screen: whose site this is, where on the way one stands, and what else there is.

The way of an applicant is a row of numbered steps; a narrow window has one line that opens it (assets/touches.css lays
both out of the same links). Who works with the scheme has a row of its own, which is never among the steps.
"""

from collections.abc import Collection
from html import escape

import streamlit as st

from kmo_rules import NotInForceError, Verdict, assess, open_questions
from ui import erasing, screens
from ui.session import answers as state
from ui.session import day as clock
from ui.session import language, standing, values
from ui.session.language import _
from wording.catalogues import Language
from wording.screens import ABOUT, ASKED_ON, LINE, NAME, PROFESSIONALS, TITLES, WAY


def top(stem: str) -> None:
    """Mark, name and what it is; erasing and language; the steps, or the screens of who works with the scheme."""
    with st.container(key="head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(key="brand", gap=None, width="content"):
            screens.link(WAY[0], NAME)
            st.caption(_(LINE))
        with st.container(key="tools", horizontal=True, vertical_alignment="center", width="content"):
            erasing.button()
            _languages()
    if stem in PROFESSIONALS:
        _professionals()
    else:
        _steps(stem)
    erasing.part()


def foot(stem: str) -> None:
    """On what all of this rests and, where the head has not got them, the screens of who works with the scheme."""
    with st.container(key="foot", horizontal=True, horizontal_alignment="distribute"):
        screens.link(ABOUT)
        if stem not in PROFESSIONALS:
            _professionals()


def _languages() -> None:
    st.selectbox(
        _("Taal"),
        [known.value for known in Language],
        format_func=lambda value: Language(value).own_name,
        key=standing.drawing(language.KEY),
        on_change=values.show_again,
        placeholder="",
        filter_mode=None,  # four need no search, whose words for "nothing found" are English
        label_visibility="collapsed",
        width=140,
        persist_state="session",
    )


def _professionals() -> None:
    with st.container(key="professionals", horizontal=True, vertical_alignment="center", width="content"):
        st.caption(_("Voor helpdesk en auditors:"), width="content")
        for stem in PROFESSIONALS:
            screens.link(stem)


def _steps(stem: str) -> None:
    """One row of links; a narrow window shows it once its line is opened (Streamlit's own folded parts are inert)."""
    done = _done(stem)
    with st.container(key="steps", gap=None):
        st.html(f"<details><summary>{escape(_where(stem))}</summary></details>")
        with st.container(key="way", horizontal=True, gap="small"):
            for number, each in enumerate(WAY, start=1):
                name = f"{number}.\u00a0{_(TITLES[each])}"
                # The style sheet tells them apart by this: a container for each would take longer than the links.
                here, done_before = f"**{name}**", f"{name} :small[{_('klaar')}]"
                screens.link(each, here if each == stem else done_before if each in done else name)


def _where(stem: str) -> str:
    if stem not in WAY:
        return _("Alle stappen")
    number = WAY.index(stem) + 1
    return _("Stap {number} van {count} · {screen}", number=number, count=len(WAY), screen=_(TITLES[stem]))


def _done(stem: str) -> Collection[str]:
    """The steps that need nothing any more: every question answered, not with "I don't know"; a result that was read.

    What only shows something is done where one is past it and its answer stood.
    """
    try:
        situation, on = state.situation(), clock.day_of_rules()
        verdict = assess(situation, on=on).verdict
        left = {ASKED_ON[name] for name in open_questions(situation, on=on)}
    except NotInForceError:
        return ()
    is_answered = verdict not in (Verdict.UNDETERMINED, Verdict.EXCLUDED)
    read = WAY[2 : WAY.index(stem)] if stem in WAY and is_answered else ()
    asked = (each for each in dict.fromkeys(ASKED_ON.values()) if each not in left)
    return (*asked, *read)
