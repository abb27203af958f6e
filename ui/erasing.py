"""Erasing everything: it asks first, empties what is seen as well as what is kept, and offers one step back.

The copy for that step is in the page's own memory alone (assets/memory.js). It comes there with the question, so
that nothing of it is left here once the answer was yes.
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import uuid4

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ui import keys, screens
from ui.session import handed_out, language, memory, values
from ui.session.language import _
from wording.screens import WAY

_STAGE: Final = "erasing.stage"
_MOMENT: Final = "erasing.moment"
_ERASURE: Final = "erasing.erasure"
_UNDONE: Final = "erasing.undone"
_JUST_NOW: Final = "erasing.just_now"
_FAILED: Final = "erasing.failed"
_IS_CALL: Final = "erasing.is_call"
"""Whether it was erased for a new caller: at once, and with the way back on top of that screen."""
_ASKED, _ERASED, _ASKED_BACK = "asked", "erased", "asked back"
_STAYS: Final = ("erasing.", "memory", language.KEY)
OF_THE_LINK: Final = "frame."
"""What the frame remembers of the link that was opened; emptied, because that there was one still counts."""


def button() -> None:
    """In the head of every screen, where it is found at once."""
    st.button(_("Wis alles"), on_click=_ask, key="erase", type="tertiary")


def part() -> None:
    """Below the head: the question that the button asks, or the way back."""
    if _is(_ERASED) and values.is_anything_filled():
        _end()
    if _is(_ASKED):
        with st.container(key="erasing", border=True):
            _question()
    elif _is(_ERASED) and not st.session_state.get(_IS_CALL):
        with st.container(key="erasing", border=True):
            _way_back()
    if st.session_state.pop(_FAILED, False):
        st.info(_("Terugzetten lukt niet meer: de minuut is voorbij, of er is intussen iets nieuws ingevuld."))


def new_caller() -> None:
    """Everything empty at once, as the callback of a button: who is on the line does not wait for a question.

    Whether keys are on is the agent's own wish, and stays.
    """
    are_keys_off = values.get(keys.OFF)
    _erase()
    values.put(keys.OFF, bool(are_keys_off))
    st.session_state[_IS_CALL] = True


def can_bring_back_caller() -> bool:
    """Whether the caller of before can be brought back: until something new is filled in (see `part`), and for a minute."""
    return _is(_ERASED) and bool(st.session_state.get(_IS_CALL))


def _question() -> None:
    question = _(
        "Wilt u alles wissen wat u invulde: antwoorden, gegevens, lijsten en bestanden? Ook dit tabblad vergeet ze."
    )
    st.markdown(f"**{question}**")
    memory.announce(question, is_pressing=True)
    memory.focus("erase_no", _moment())
    with st.container(horizontal=True):
        st.button(_("Nee, bewaar alles"), on_click=_end, key="erase_no")
        st.button(_("Ja, wis alles"), on_click=_erase, key="erase_yes", type="primary")


def _way_back() -> None:
    said = _(
        "Alles is gewist. U kunt het nog één minuut terugzetten, zolang u niets nieuws invult. Bestanden die u "
        "oplaadde, komen niet terug."
    )
    st.markdown(said)
    memory.announce(said, is_pressing=True)
    memory.focus("erase_undo", _moment())
    with st.container(horizontal=True):
        st.button(_("Zet alles terug"), on_click=ask_back, key="erase_undo")
        if screens.here() in WAY[1:]:
            screens.go(WAY[0], _("Naar het begin"), key="erase_begin", primary=False)


def _ask() -> None:
    _go(_ASKED)


def _erase() -> None:
    """Leave the language and what this and the memory need; anything else goes, whoever put it there."""
    values.erase(but=(*_STAYS, OF_THE_LINK))
    for mark in [name for name in map(str, st.session_state) if name.startswith(OF_THE_LINK)]:
        st.session_state[mark] = ""
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_session_files(context.session_id)
    _go(_ERASED)
    st.session_state[_IS_CALL] = False
    st.session_state[_ERASURE], st.session_state[_JUST_NOW] = _moment(), True


def ask_back() -> None:
    """The one step back, as the callback of a button."""
    _go(_ASKED_BACK)


def _end() -> None:
    _go(None)
    memory.announce("")  # neither the question nor the way back is there any more


def told() -> Mapping[str, object]:
    """What the tab has to know: everything as it is, while we ask; that it was erased; that it is asked back."""
    return {
        "aside": memory.written_copy(values.typed(is_for_undo=True) | handed_out.kept()) if _is(_ASKED) else None,
        "token": st.session_state.get(_ERASURE),
        "isOpen": _is(_ERASED),
        "isAsked": _is(_ASKED_BACK),
    }


def hear(said: Mapping[str, Any]) -> None:
    """What the tab says of an erasure; it comes from a browser, so anything may be in it."""
    if said.get("token") != st.session_state.get(_ERASURE):
        return
    if said.get("step") == "expired" and _is(_ERASED):
        _end()
    elif said.get("step") == "undone" and _is(_ASKED_BACK):
        _end()
        st.session_state[_UNDONE] = memory.read_copy(said.get("kept"))


def begin_run() -> None:
    """Before anything is drawn: put back what was asked back, and let go of what Streamlit would still hold."""
    if st.session_state.pop(_JUST_NOW, False):
        _forget_arguments()
    copy: Mapping[str, str] | None = st.session_state.pop(_UNDONE, None)
    if copy is not None:
        values.restore(copy)
        handed_out.restore(copy)
        st.session_state[_FAILED] = not copy
        if not st.session_state.get(_IS_CALL):
            memory.focus("erase", _moment())


def _forget_arguments() -> None:
    """What widgets were drawn with before: options that somebody typed, and callbacks with their arguments.

    Streamlit keeps them for as long as the session lives, also of widgets that are not drawn any more, and would
    call back for a click that was on its way.
    """
    context = get_script_run_ctx()
    if context is not None:
        context.session_state._state._new_widget_state.widget_metadata.clear()  # noqa: SLF001


def _go(stage: str | None) -> None:
    st.session_state[_STAGE], st.session_state[_MOMENT] = stage, uuid4().hex


def _is(stage: str) -> bool:
    return bool(st.session_state.get(_STAGE) == stage)


def _moment() -> str:
    """A name for the stage we are in; the focus moves once for each."""
    return str(st.session_state.get(_MOMENT, ""))
