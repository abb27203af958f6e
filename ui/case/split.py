"""A case of two services taken apart, for who would answer otherwise for each of them."""

from typing import Final

import streamlit as st

from kmo_rules import Dossier, Service
from ui import screens
from ui.session.language import _, current
from wording.catalogues import N_
from wording.screens import path

_ONE: Final[dict[Service, str]] = {
    Service.TRAINING: N_("Doorloop het voor opleiding alleen"),
    Service.ADVICE: N_("Doorloop het voor advies alleen"),
}


def part(dossier: Dossier) -> None:
    """Where both services are asked for, a way to go through the questions once for each: answers are shared here."""
    if len(dossier.situation.services) < len(Service):
        return
    st.markdown(
        _(
            "Zijn uw antwoorden anders voor opleiding dan voor advies? Doorloop dit dan één keer per dienst, elk in een nieuw tabblad."
        )
    )
    with st.container(horizontal=True):
        for service, label in _ONE.items():
            alone = dossier.model_copy(update={"situation": dossier.situation.only(service)})
            st.link_button(_(label), screens.address(path("voorwaarden", alone, current())))
