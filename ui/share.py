"""Passing a case on: by link. A link is made from a dossier, and a dossier holds nothing private."""

from urllib.parse import urlsplit

import streamlit as st

from kmo_rules import Dossier
from ui import screens, show
from ui.language import _

SHARED_SCREEN = "resultaat"


def link(dossier: Dossier) -> str:
    """The address that opens the result of this dossier."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}/{SHARED_SCREEN}?{screens.address(dossier)}"


def link_part(dossier: Dossier) -> None:
    """The part of a screen from which the link is copied."""
    show.part(_("Bewaren of doorgeven"))
    st.markdown(
        _(
            "Deze link opent uw antwoorden opnieuw, ook bij iemand anders. Uw naam, uw ondernemingsnummer en uw rekening "
            "staan er niet in."
        )
    )
    st.code(link(dossier), language=None, wrap_lines=True)
