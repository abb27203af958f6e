"""What a quote comes to on a screen: the line to copy, tables, a chart, and what it takes for granted."""

from datetime import date
from typing import Final

import streamlit as st

from kmo_rules import Amount, AuditKind, Spread
from kmo_rules.quote import Quote, QuotedAudit, QuoteTotals
from ui import keys, page, press
from ui.quote import faults
from ui.session import memory
from ui.session.language import _, current
from wording.cost import range_sentence
from wording.punctuation import named
from wording.quote import rows as quote_rows
from wording.quote import sentences as quotes

_MOST_COLUMNS: Final = 4
"""Of one table, on a small phone."""


def line(found: QuoteTotals, valid_until: date, *, is_offer: bool) -> None:
    """The amount in one sentence, and the whole quote in one line to copy where all that was typed counts."""
    if not found.audits:
        memory.announce("")  # an amount that was said holds no more
        if not faults.is_any(is_day_shown=False):  # what was typed does not count, and why is said above
            st.markdown(_("Vul de uren in en u ziet meteen het bedrag."))
        return
    sentence = range_sentence(_amounts(found.audits[0]), current(), is_offer=is_offer)
    memory.announce(sentence)
    st.markdown(f"**{sentence}**")
    if found.is_discount_left_out:
        st.warning(_("De korting is groter dan het bedrag en telt niet mee. Vul een kleinere korting in."))
    if faults.is_any():  # the line would go to a client without what was typed
        return
    text = quotes.line(found, valid_until=valid_until, language=current(), is_offer=is_offer)
    with st.container(key="quote_line"):
        shown = keys.bind("Alt+K", "copy_quote_line")
        press.copy_box(text, _("Kopieer de regel"), key="copy_quote_line", shown=shown)


def amounts(quote: Quote, found: QuoteTotals) -> None:
    """The lines of every audit, the sum over the years, and the scopes side by side."""
    for audit in found.audits:
        st.markdown(f"**{quote_rows.audit_name(audit.kind, found, current())}**")
        header = quote_rows.header(audit, current())
        rows = quote_rows.rows(found, audit, quote.unit, current())
        _table(audit.kind, header, rows, quote_rows.audit_name(audit.kind, found, current()))
    if len(found.audits) > 1:
        name, *sums = quote_rows.sums(found, current())
        header = quote_rows.header(found.audits[0], current())
        st.markdown(f"**{name}**")
        _table("together", header, ((_(quote_rows.TOTAL), *sums),), name)
    st.markdown("\n".join(f"- {text}" for text in quotes.assumptions(found, current())))


def side_by_side(every: tuple[QuoteTotals, ...], chosen: AuditKind) -> None:
    """The scopes with hours in one table; nothing where there is but one."""
    if len(every) > 1:
        st.markdown(f"**{_('Naast elkaar')}**")
        header, *rows = quote_rows.comparison(every, chosen, current())
        if len(header) <= _MOST_COLUMNS:
            _table("compared", header, tuple(rows), _("Audits naast elkaar"))
            return
        _table("compared", header[:-1], tuple(row[:-1] for row in rows), _("Audits naast elkaar"))
        # A table of its own: more columns are wider than a small phone.
        differences = tuple((row[0], row[-1]) for row in rows)
        _table("differences", (header[0], header[-1]), differences, header[-1])


def chart(every: tuple[QuoteTotals, ...], found: QuoteTotals) -> None:
    """Low to high with a dot at the expected amount; scopes where there are several, else audits.

    Where nothing is to be compared there is no drawing.
    """
    from ui.drawing import costs

    if len(every) > 1:
        rows = [(_(quotes.SCOPES[one.scope]), one.sums) for one in every]
    else:
        rows = [(quote_rows.audit_name(a.kind, found, current()), _amounts(a)) for a in found.audits]
        if len(found.audits) > 1:
            rows.append((_(quote_rows.TOGETHER, years=found.years), found.sums))
    ranges = [costs.Range(name, sums) for name, sums in rows]
    if len(every) > 1 or not all(each.is_one_amount for each in ranges):
        said = " ".join(named(name, range_sentence(sums, current()), current()) for name, sums in rows)
        costs.draw(ranges, alt_text=said)


def _amounts(audit: QuotedAudit) -> Spread[Amount]:
    return audit.bills.map(lambda bill: bill.amount)


def _table(key: str, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], alt: str) -> None:
    shown = [dict(zip(header, row, strict=True)) for row in rows]
    with st.container(key=f"amounts_{key}"):
        page.table(shown, alt)
