"""Passing a case on: by link, by code, by QR code. All are made from a dossier, which holds nothing private."""

from typing import Final
from urllib.parse import parse_qsl, quote, urlencode

import streamlit as st

from documents.qr import qr_png
from kmo_rules import QUOTE_PREFIX, Dossier, Reading, from_code, from_query, to_code
from ui import page, press, screens
from ui.session import answers as state
from ui.session.language import _, current
from wording import faults
from wording.link import spelled
from wording.screens import LANGUAGE_PARAMETER, SHARED, query

UNUSABLE: Final = "link.unusable"
"""Where the names are kept that a link held and could not be used."""
LINK_FAULT: Final = "link.fault"
"""Where it is kept why a link could not be read at all."""
_TAKEN: Final = ".taken"


def link(dossier: Dossier) -> str:
    """The address that opens the result of this dossier."""
    return screens.address(f"{SHARED}?{query(dossier, current())}")


def part(dossier: Dossier) -> None:
    """The part of a screen from which a case is passed on."""
    page.part(_("Bewaren of doorgeven"))
    st.markdown(
        _(
            "Link en code openen uw antwoorden opnieuw, ook bij iemand anders. Uw naam, uw ondernemingsnummer en uw "
            "rekening staan er niet in."
        )
    )
    code(dossier)
    st.markdown(f"**{_('Link')}**")
    press.copy_box(link(dossier), _("Kopieer de link"), key="copy_link")
    st.link_button(_("Stuur deze link naar uzelf"), _mail_to_self(dossier))
    picture = st.expander(_("QR-code van de link"), key="qr", on_change="rerun")
    if picture.open:  # drawn only when it is asked for: it takes longer than all the rest of a screen
        picture.image(qr_png(link(dossier)), width=240, alt=_("QR-code die uw antwoorden op een ander toestel opent"))


def code(dossier: Dossier) -> None:
    """The code, large, with the words to read it aloud."""
    written = to_code(dossier)
    st.markdown(f"**{_('Dossiercode')}**")
    with st.container(key="dossier_code"):
        press.copy_box(written, _("Kopieer de code"), key="copy_code")
    st.caption(_("Lees voor: {words}", words=spelled(written, current())))


def _mail_to_self(dossier: Dossier) -> str:
    subject = quote(_("Mijn antwoorden in de registratiewijzer"), safe="")
    return f"mailto:?subject={subject}&body={quote(link(dossier), safe='')}"


def read(text: str) -> Reading:
    """What a typed code or a pasted link says."""
    if "=" not in text:
        return from_code(text)
    typed = text.strip().partition("#")[0]
    query = typed.partition("?")[2] or typed
    said = [(name, value) for name, value in parse_qsl(query, errors="replace") if name != LANGUAGE_PARAMETER]
    # The address of the auditor's screen also holds a quote, which is read there.
    return from_query(urlencode([(name, value) for name, value in said if not name.startswith(QUOTE_PREFIX)]))


def open_part(key: str, *, then: str | None) -> None:
    """A field for a code or a link; a good one replaces the answers and, where asked, opens a screen."""
    typed = st.text_input(
        _("Dossiercode of link"), key=key, placeholder="1ABC-2DEF", autocomplete="off", on_change=_take, args=(key,)
    )
    if st.session_state.pop(key + _TAKEN, False) and then is not None:
        st.switch_page(screens.screen(then))
    fault = read(typed).fault if typed else None
    if fault is not None:
        st.warning(faults.reading(fault, current()))


def _take(key: str) -> None:
    """Take a good code or link over, before the run: Streamlit refuses a value for an input that is on the screen."""
    reading = read(state.get(key) or "")
    if reading.dossier is not None and reading.fault is None:
        st.session_state[UNUSABLE], st.session_state[LINK_FAULT] = reading.unusable, None
        st.session_state[key + _TAKEN] = True
        state.take(reading.dossier)


def unusable() -> None:
    """Name what an old or damaged link held and could not be used, or say why none of it could."""
    fault, names = st.session_state.get(LINK_FAULT), st.session_state.get(UNUSABLE)
    if fault:
        st.info(faults.reading(fault, current()))
    if names:
        shown = page.code_words(names)
        st.info(
            _("Deze onderdelen van de link konden wij niet gebruiken: {names}. De rest is overgenomen.", names=shown)
        )
    if fault or names:
        st.button(_("Begrepen"), on_click=_forget_unusable, key="understood", type="tertiary")


def _forget_unusable() -> None:
    st.session_state[LINK_FAULT], st.session_state[UNUSABLE] = None, ()
