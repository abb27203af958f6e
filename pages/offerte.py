"""The auditor's quote: one row first, the rest when wanted."""

import streamlit as st

from kmo_rules import Law
from kmo_rules.quote import compared_totals, quote_totals
from ui import page, screens
from ui.quote import faults as quote_faults
from ui.quote import fields as quotes
from ui.quote import results as quote_show
from ui.quote import state as quote_state
from ui.quote import take_away as quote_papers
from ui.session import day as clock
from ui.session.language import _, current
from wording import sources

page.heading(_("Offerte"))
on = clock.day_of_rules()
law = Law.on(on)

quotes.first_row(law)
quote = quote_state.quote()
found = quote_totals(quote, on=on)
quote_faults.say(is_day_shown=bool(found.audits))
quote_show.line(found, quote_papers.valid_until(law), is_offer=bool(quote_state.get("is_offer")))
quotes.starting(quote)
quotes.phases(quote)
quotes.terms(law)
quotes.others(quote)

if found.audits:
    page.part(_("De bedragen"))
    quote_show.amounts(quote, found)
    every = compared_totals(quote, on=on)
    quote_show.side_by_side(every, quote.scope)
    quote_show.chart(every, found)
    quote_papers.part(quote, law)
screens.link("lijst", _("Een hele lijst kandidaten, of een eigen tijdrooster"))
st.caption(
    _(
        "Bron van de uurprijs: {source}. VLAIO heeft een tijdrooster voor audits. Dat is niet openbaar en zit "
        "niet in deze wijzer.",
        source=sources.cited(law.hourly_price.reference, current()),
    )
)
