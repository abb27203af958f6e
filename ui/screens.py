"""The screens: one table for the menu, the way, and every link between them."""

from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from kmo_rules import Dossier, to_query
from ui.language import PARAMETER, _, current
from wording.catalogues import N_

PAGES: Final = Path(__file__).resolve().parent.parent / "pages"

TITLES: Final = {
    "start": N_("Begin hier"),
    "voorwaarden": N_("Voorwaarden"),
    "resultaat": N_("Uw resultaat"),
    "audit": N_("Audit en kosten"),
    "tijdlijn": N_("Tijdlijn"),
    "verklaring": N_("Verklaring op eer"),
    "offerte": N_("Offerte"),
    "helpdesk": N_("Helpdesk"),
    "regels": N_("Regels en bronnen"),
}
"""By file stem, which is also the path in the address: never renamed."""

WAY: Final = ("start", "voorwaarden", "resultaat", "audit", "tijdlijn", "verklaring")
"""The screens in the order in which a provider walks them."""

QUOTE: Final = "offerte"
"""The one screen whose address also carries the auditor's quote."""


def screen(stem: str) -> StreamlitPage:
    """One screen as Streamlit knows it."""
    return st.Page(
        PAGES / f"{stem}.py",
        title=_(TITLES[stem]),
        url_path=stem,
        default=stem == WAY[0],
    )


def menu() -> list[StreamlitPage]:
    """All screens for the navigation: one flat list, because Streamlit's sections are no lists to a screen reader."""
    return [screen(stem) for stem in TITLES]


def address(dossier: Dossier, *, quote: str = "") -> str:
    """What the bar shows behind the "?": the language, the shareable answers and, where asked, a quote's query."""
    return "&".join(part for part in (f"{PARAMETER}={current()}", to_query(dossier), quote) if part)


def go(stem: str, label: str, *, key: str, primary: bool = True) -> None:
    """A button that leads to another screen."""
    if st.button(label, key=key, type="primary" if primary else "secondary"):
        st.switch_page(screen(stem))


def link(stem: str, label: str | None = None) -> None:
    """A link to another screen, in the flow of the text."""
    st.page_link(screen(stem), label=label or _(TITLES[stem]))


def walk(stem: str) -> None:
    """Previous and next at the foot of a screen: on a phone the menu is closed."""
    place = WAY.index(stem)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if place:
            before = WAY[place - 1]
            go(
                before,
                _("Vorige: {screen}", screen=_(TITLES[before])),
                key="previous",
                primary=False,
            )
        if place + 1 < len(WAY):
            after = WAY[place + 1]
            go(after, _("Verder: {screen}", screen=_(TITLES[after])), key="next")
