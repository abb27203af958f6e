"""A place to sign on the screen, without a printer. Python's half of assets/ink.js.

The lines are a private field like any other: in the session and in the tab's memory, gone with everything that is
erased. They belong to the declaration that was on the screen: with another word in it they sign nothing any more.
"""

import hashlib
from functools import partial
from pathlib import Path
from typing import Any, Final

import streamlit as st

from documents.files import ink
from kmo_rules import Declaration
from ui.session import values
from ui.session.language import _
from ui.session.register import INK
from wording import declaration as words
from wording.catalogues import N_

PAD: Final = "registratiewijzer.ink"
_TOLD: Final = ".told"

_HTML: Final = f"""<svg viewBox="0 0 {ink.WIDTH} {ink.HEIGHT}" role="img" class="ink-pad"><path d=""/></svg>
<div class="ink-buttons"><button type="button" class="press"></button><button type="button" class="press"></button></div>
<p role="status" class="ink-status"></p>"""
_CSS: Final = """
.ink-pad { display: block; width: 100%; max-width: 36rem; touch-action: none; user-select: none; cursor: crosshair;
  border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius); background: #FFFFFF; }
.ink-pad path { fill: none; stroke: #17232B; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
.ink-buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.5rem; }
.ink-buttons .press[aria-disabled="true"] { cursor: default; }
.ink-status { margin: 0.5rem 0 0; }
"""
_SCRIPT: Final = (Path(__file__).resolve().parents[2] / "assets" / "ink.js").read_text(encoding="utf-8")
_pad = st.components.v2.component(PAD, html=_HTML, css=_CSS, js=_SCRIPT, isolate_styles=False)

_WORDS: Final = {
    "name": N_("Tekenvlak voor uw handtekening"),
    "empty": N_("Nog leeg."),
    "drawn": N_("Uw handtekening staat erin."),
    "undo": N_("Laatste lijn weg"),
    "clear": N_("Begin opnieuw"),
}


def signature(declaration: Declaration) -> str:
    """The lines that sign this declaration as it is now; "" while there are none, or too small ones."""
    held, drawn = _held(declaration)
    return drawn if held == _mark(declaration) and ink.lines(drawn) else ""


def _held(declaration: Declaration) -> tuple[str, str]:
    """Of which declaration the lines are that were drawn for this service, as its mark, and the lines."""
    mark, _divider, drawn = (values.get(INK + declaration.service) or "").partition(":")
    return mark, drawn


def is_void(declaration: Declaration) -> bool:
    """Whether something was drawn for this declaration before a word in it changed."""
    held, drawn = _held(declaration)
    return bool(drawn) and held != _mark(declaration)


def pad(declaration: Declaration) -> None:
    """The place to draw in."""
    name, mark = INK + declaration.service, _mark(declaration)
    _mark_of_it, drawn = _held(declaration)
    if is_void(declaration):
        st.warning(_(words.VOID))
        drawn = ""
    key = values.key(name + ".pad")
    _pad(
        key=key,
        data={
            "ink": drawn,
            "told": st.session_state.get(key + _TOLD, 0),
            "words": {word: _(text) for word, text in _WORDS.items()},
        },
        on_drawn_change=partial(_take, name, key, mark),
    )
    if drawn and not ink.lines(drawn):
        st.caption(_("Dit is nog te klein voor een handtekening."))


def _take(name: str, key: str, mark: str) -> None:
    """Take the lines over; they come from a browser, so anything may be in them."""
    said: Any = st.session_state[key].drawn
    if not isinstance(said, dict) or not isinstance(said.get("told"), int) or not isinstance(said.get("ink"), str):
        return
    st.session_state[key + _TOLD] = said["told"]
    drawn = said["ink"] if len(said["ink"]) <= ink.LONGEST else ""
    values.put(name, f"{mark}:{drawn}" if drawn else "")


def _mark(declaration: Declaration) -> str:
    """What tells this declaration from one with any other word in it."""
    return hashlib.sha256(declaration.model_dump_json().encode()).hexdigest()[:16]
