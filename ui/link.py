"""Passing a case on: by link, by code, by QR code. All are made from a dossier, which holds nothing private."""

from typing import Final
from urllib.parse import quote

import streamlit as st

from documents.qr import qr_svg
from kmo_rules import Dossier, Reading, to_code
from ui import keys, page, press, screens
from ui.quote import state as quote_state
from ui.session import answers as state
from ui.session import memory, standing, values
from ui.session.language import _, current
from wording.catalogues import Language
from wording.link import read, refusal, remarks, spelled
from wording.link import unusable as unusable_parts
from wording.screens import QUOTE, SHARED, path

_NOTED: Final = "link.noted"
"""Where a link or code is kept that was not read as a whole, until the visitor has seen it."""
_QUOTE: Final = "link.quote"
"""Where a quote is kept that came with a pasted link, until it is wanted or the next text is typed."""
_TAKEN: Final = ".taken"
_SHARED: Final = "link.shared"
"""Where the case of a link or code is kept that was not this tab's own: until an answer changes, it is somebody's."""


def link(dossier: Dossier, language: Language | None = None) -> str:
    """The address that opens the result of this dossier, in the language of the screen or of who it is for."""
    of = (dossier, language or current())
    return standing.made("link", of, lambda: screens.address(path(SHARED, *of)))


def part(dossier: Dossier) -> None:
    """The part of a screen from which a case is passed on."""
    shared = _("Deze antwoorden kwamen mee met een link of code. Wat u verandert, ziet alleen u.")
    opens = _(
        "Link en code openen uw antwoorden opnieuw, ook bij iemand anders. Uw naam, uw ondernemingsnummer en uw "
        "rekening staan er niet in."
    )
    st.markdown(f"{shared} {opens}" if is_shared(dossier) else opens)
    if state.unknown():
        st.markdown(_("Dat u iets niet weet, staat er niet in: wie ze opent, ziet die vragen als nog open."))
    code(dossier)
    st.markdown(f"**{_('Link')}**")
    press.copy_box(link(dossier), _("Kopieer de link"), key="copy_link")
    press.share_link(
        _("Deel de link"), link(dossier), title=_("Mijn antwoorden in de registratiewijzer"), key="share_link"
    )
    st.link_button(_("Stuur deze link naar uzelf"), _mail_to_self(dossier))
    picture = st.expander(_("QR-code van de link"), key=values.key("qr"), on_change="rerun")
    if picture.open:  # drawn only when it is asked for: it takes longer than all the rest of a screen
        picture.image(
            qr_svg(link(dossier), margin=4), width=240, alt=_("QR-code die uw antwoorden op een ander toestel opent")
        )


def code(dossier: Dossier) -> None:
    """The code, large, with the words to read it aloud."""
    written = to_code(dossier)
    st.markdown(f"**{_('Code van uw antwoorden')}**")
    with st.container(key="dossier_code"):
        press.copy_box(written, _("Kopieer de code"), key="copy_code")
    st.caption(_("Lees voor: {words}", words=spelled(written, current())))


def _mail_to_self(dossier: Dossier) -> str:
    subject = quote(_("Mijn antwoorden in de registratiewijzer"), safe="")
    return f"mailto:?subject={subject}&body={quote(link(dossier), safe='')}"


def open_part(key: str, *, then: str | None, letters: str | None = None) -> None:
    """A field for a code or a link; a good one replaces the answers and, where asked, opens a screen.

    `letters` are the keys that lead to it, such as "Alt+C": what is typed of a code elsewhere would answer questions.

    The field is empty again afterwards, so that an old code is never taken for that of the case on the screen; a
    text that opens nothing stays, to be mended.
    """
    shown = keys.bind(letters, values.key(key)) if letters else None
    typed = st.text_input(
        _("Code of link") if shown is None else _("Code of link ({keys})", keys=shown),
        key=values.key(key),
        placeholder="1ABC-2DEF",
        autocomplete="off",
        on_change=_take,
        args=(key,),
        persist_state="session",
    )
    if letters is None:
        st.button(_("Open de code of link"), key=key + ".open")  # to leave the field is what opens it
    if st.session_state.pop(key + _TAKEN, False) and then is not None:
        st.switch_page(screens.screen(then))
    if typed:
        _refuse(read(typed))
    if st.session_state.get(_QUOTE) is not None:
        st.button(_("Open de offerte van deze link"), on_click=_take_quote, key=key + ".quote")
    if st.session_state.pop(_QUOTE + _TAKEN, False):
        st.switch_page(screens.screen(QUOTE))


def is_refused(key: str) -> bool:
    """Whether the field holds a text that opens nothing: what the screen shows is then the case before it."""
    typed = values.get(key)
    return bool(typed) and read(typed).fault is not None


def empty(key: str) -> None:
    """Forget what the field holds; only in a callback."""
    values.put(key, "")
    st.session_state[_QUOTE] = None


def _take(key: str) -> None:
    """Take a good code or link over, before the run: Streamlit refuses a value for an input that is on the screen."""
    reading = read(values.get(key) or "")
    st.session_state[_QUOTE] = reading.quote
    if reading.dossier is not None and reading.fault is None:
        note(reading)
        take_shared(reading.dossier)
        values.put(key, "")
        st.session_state[key + _TAKEN] = True


def take_shared(dossier: Dossier) -> None:
    """Take over the answers of a link or a code, and note that they are not this visitor's own."""
    state.take(dossier)
    st.session_state[_SHARED] = state.dossier()  # without what contradicts itself


def is_own() -> None:
    """The link holds what this tab remembers itself."""
    st.session_state.pop(_SHARED, None)


def is_shared(dossier: Dossier) -> bool:
    """Whether these answers came with a link or a code and none of them changed since."""
    return st.session_state.get(_SHARED) == dossier


def _take_quote() -> None:
    quote_state.take(st.session_state.pop(_QUOTE))
    st.session_state[_QUOTE + _TAKEN] = True


def _refuse(reading: Reading) -> None:
    if reading.fault is not None:
        said = refusal(reading.fault, current())
        st.warning(said)
        memory.announce(said)
        if names := page.code_words(reading.unusable):
            st.info(unusable_parts(names, current()))


def note(reading: Reading) -> None:
    """Keep what `unusable` has to say about a link, until the visitor has seen it."""
    st.session_state[_NOTED] = reading


def unusable() -> None:
    """Name what an old or damaged link held and could not be used, or say why none of it could."""
    reading = st.session_state.get(_NOTED) or Reading()
    said = tuple(remarks(reading, page.code_words, current()))
    for remark in said:
        st.info(remark)
    if said:
        st.button(_("Begrepen"), on_click=note, args=(Reading(),), key="understood", type="tertiary")
