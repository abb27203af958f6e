"""The auditor's whole list of candidates, and an own grid of hours. Price and VAT are those of the quote."""

import streamlit as st

from kmo_rules import Law
from ui import page, screens
from ui.candidates import part as candidates
from ui.quote import hours_grid as grids
from ui.quote import state as quote_state
from ui.session import day as clock
from ui.session.language import _, current
from wording import sources

page.heading(_("Lijst van kandidaten"))
price = Law.on(clock.day_of_rules()).hourly_price
quote = quote_state.quote()
candidates.part(quote)
page.part(_("Eigen tijdrooster"))
grids.part(quote)
screens.link("offerte", _("Naar de offerte: uren, uurprijs en btw"))
st.caption(_("Bron: {source}.", source=sources.cited(price.reference, current())))
