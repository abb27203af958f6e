"""The address bar and the tab's own copy of what was typed: Python's half of assets/memory.js.

Streamlit forgets both when a session ends (reload, server restart, another replica), and writes the
address bar only by adding a step to the history. The browser tab remembers, Python asks once per session.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final
from uuid import uuid4

import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ui.session.component import SCRIPT
from ui.session.language import _

KEY: Final = "memory"
COMPONENT: Final = "registratiewijzer.memory"
ANSWERED: Final = "memory.answered"
"""Where it is kept that the tab has handed back what it remembers."""
CARRIED: Final = "$$ID-carried-memory"
"""The name of a field that no screen has: with it the first message of a page carries what its tab remembers."""
_SESSION: Final = "memory.session"
_ARRIVED: Final = "memory.arrived"
_FOCUS: Final = "memory.focus"
_STATUS: Final = "memory.status"
_PRESSING: Final = "memory.pressing"
_KEYS: Final = "memory.keys"
_OWN: Final = "memory.own"
_OWN_WISH: Final = "memory.own_wish"

_component = st.components.v2.component(COMPONENT, js=SCRIPT)


def take_copy() -> Mapping[str, str] | None:
    """Return the tab's copy, once, in the run after the tab has answered; empty when it had nothing.

    Call it before anything is drawn: Streamlit refuses a value for an input that is already on the screen. What
    the visitor sees by then is newer than the copy, so fill only what is still empty.
    """
    if is_asking():
        _take_carried()
    copy: Mapping[str, str] | None = st.session_state.pop(_ARRIVED, None)
    return copy


def exchange(
    *,
    page: str,
    query: str,
    language: str,
    keep: Mapping[str, str],
    erasing: Mapping[str, object],
    on_erasing: Callable[[Mapping[str, object]], None],
) -> None:
    """Show `query` in the bar and store `keep` in the tab; while the session is new, ask the tab for its copy instead.

    Its answer starts another run, which draws the fields with what they hold. `erasing` is what the tab has to know of
    an erasure (see `ui.erasing`), which hears by `on_erasing` what it says.
    """
    st.session_state.pop(_PRESSING, None)
    _component(
        key=KEY,
        data={
            "asking": _session() if is_asking() else "",
            "page": page,
            "query": query,
            "language": language,
            "focus": st.session_state.pop(_FOCUS, []),
            "status": st.session_state.pop(_STATUS, None),
            "keep": written_copy(keep),
            "keys": st.session_state.pop(_KEYS, {}),
            "erasing": dict(erasing),
            "own": st.session_state.pop(_OWN_WISH, None),
            "away": _("Geen verbinding. Wat u invulde blijft staan; wij proberen opnieuw."),
            # A page switch clears the bar without changing anything above; a new number makes the script run.
            "run": _count_run(),
        },
        on_erasing_change=partial(_hear, on_erasing),
        on_answer_change=_receive,
    )


def is_asking() -> bool:
    """Whether the tab has not handed back yet what it remembers; the fields may still lack it."""
    return not st.session_state.get(ANSWERED, False)


def comes_first() -> bool:
    """Whether nothing of ours stands on the page yet and its tab has not been heard: what is drawn now would be drawn twice.

    A page that lost its server asks again too, but sends along what its fields hold: nothing of it may go meanwhile.
    """
    is_empty = all(field.id == CARRIED for field in _sent_along())
    return is_asking() and get_script_run_ctx() is not None and is_empty


def focus(key: str, token: str | None = None) -> None:
    """Move the focus to the widget with this key: after this run, or with a token once for each new one (say, a question).

    The first wish of a run that is new is granted.
    """
    _wish({"key": sign(key), "token": uuid4().hex if token is None else token})


def focus_part(key: str) -> None:
    """Show a part of the screen from its top and move the focus to it, after this run."""
    _wish({"key": sign(key), "token": uuid4().hex, "isPart": True})


def _wish(wish: Mapping[str, object]) -> None:
    st.session_state[_FOCUS] = [*st.session_state.get(_FOCUS, []), wish]


def sign(key: str) -> str:
    """A key as Streamlit writes it in the page."""
    return key.replace(".", "-")


def own() -> Mapping[str, str]:
    """What this browser keeps beyond the tab, because it was asked to (see `ui.quote.own`)."""
    kept: Mapping[str, str] = st.session_state.get(_OWN, {})
    return kept


def keep_own(kept: Mapping[str, str]) -> None:
    """Have this browser keep exactly that from here on; nothing, to forget it."""
    st.session_state[_OWN] = dict(kept)
    st.session_state[_OWN_WISH] = written_copy(kept) if kept else ""


def press_by(letters: str, key: str) -> None:
    """Have a key of the keyboard press what has this key, in the page as this run draws it (see `ui.keys`)."""
    st.session_state[_KEYS] = st.session_state.get(_KEYS, {}) | {letters: sign(key)}


def announce(sentence: str, *, is_pressing: bool = False) -> None:
    """Have a screen reader say this politely when it differs from what it said last.

    The last word of a run is said, unless an earlier one was pressing.
    """
    if not st.session_state.get(_PRESSING, False):
        st.session_state[_STATUS], st.session_state[_PRESSING] = sentence, is_pressing


def _session() -> str:
    """Name this session, so that a tab which outlives it knows that somebody new is asking."""
    return str(st.session_state.setdefault(_SESSION, uuid4().hex))


def _count_run() -> int:
    st.session_state["memory.run"] = st.session_state.get("memory.run", 0) + 1
    return int(st.session_state["memory.run"])


def _sent_along() -> Sequence[WidgetState]:
    """What the page says that its fields hold, in the message that asked for this run."""
    context = get_script_run_ctx()
    return context.session_state.get_widget_states() if context is not None else ()


def _take_carried() -> None:
    """Take what the first message of a page carried; where it carried nothing, or half of it, the tab is asked."""
    carried = next((_read(field.string_value) for field in _sent_along() if field.id == CARRIED), {})
    if "kept" in carried:
        _take(carried)


def _receive() -> None:
    """Take the tab's answer; it comes from a browser, so anything may be in it."""
    answer: Any = st.session_state[KEY].answer
    if isinstance(answer, dict) and answer.get("session") == _session():
        _take(answer)


def _take(answer: Mapping[str, object]) -> None:
    st.session_state[ANSWERED] = True
    st.session_state[_ARRIVED] = read_copy(answer.get("kept"))
    st.session_state[_OWN] = read_copy(answer.get("own"))


def _hear(hear: Callable[[Mapping[str, object]], None]) -> None:
    said: Any = st.session_state[KEY].erasing
    if isinstance(said, dict):
        hear(said)


def written_copy(kept: Mapping[str, str]) -> str:
    """A copy as the text that the tab keeps."""
    return json.dumps(dict(kept), ensure_ascii=False, sort_keys=True)


def read_copy(text: object) -> dict[str, str]:
    """Read what the tab kept; whatever is not text by text is left out.

    >>> read_copy('{"name": "Atelier Noord", "hours": 7}')
    {'name': 'Atelier Noord'}
    >>> read_copy("half a copy")
    {}
    >>> read_copy('{"name": "Atelier \\\\ud800"}')
    {'name': 'Atelier ?'}
    """
    # Half a sign, which a tab may write and nobody can draw, is a question mark.
    return {
        name: value.encode(errors="replace").decode() for name, value in _read(text).items() if isinstance(value, str)
    }


def _read(text: object) -> Mapping[str, object]:
    try:
        read = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
