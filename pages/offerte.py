"""The auditor's quote: one row first, the rest when wanted; then a whole list."""

import streamlit as st

from kmo_rules import Law, quote_totals
from ui import bulk, clock, grids, quote_faults, quote_papers, quote_show, quote_state, quotes, show
from ui.language import _, current
from wording import sources

show.heading(_("Offerte"))
on = clock.day_of_rules()
law = Law.on(on)

quotes.first_row(law)
quote_faults.say()
quote = quote_state.quote()
found = quote_totals(quote, on=on)
quote_show.line(found, quote_papers.valid_until(law), is_offer=bool(quote_state.get("is_offer")))
quotes.starting()
quotes.phases(quote)
quotes.terms(law)
quotes.others(quote)
grids.part(quote)


if found.audits:
    show.part(_("De bedragen"))
    quote_show.amounts(quote, found)
    every = quote_show.side_by_side(quote, on)
    quote_show.chart(every, found)
    quote_papers.part(quote, law)
bulk.part(quote)
st.caption(
    _(
        "Bron van het uurtarief: {source}. Een tijdrooster met uren per grootte is niet openbaar en zit niet in deze wijzer.",
        source=sources.cited(law.hourly_price.source, law.hourly_price.section, current()),
    )
)
