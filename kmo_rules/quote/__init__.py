"""The auditor's quote: its work, its totals and its paper (how it is written in a link: `kmo_rules.link`).

A front door of its own: everything outside `kmo_rules` takes from here what has to do with quotes.
"""

from kmo_rules.quote.paper import quote_number, valid_until
from kmo_rules.quote.totals import Bill, QuoteAssumption, QuotedAudit, QuoteTotals, compared_totals, quote_totals
from kmo_rules.quote.units import in_unit
from kmo_rules.quote.work import (
    DAY_LONGEST,
    EFFORT_LEAST,
    EFFORT_MOST,
    EFFORT_STEP,
    PARTS,
    PHASES,
    SCOPES,
    SUM_MOST,
    Quote,
    Unit,
    Work,
)

__all__ = [
    "DAY_LONGEST",
    "EFFORT_LEAST",
    "EFFORT_MOST",
    "EFFORT_STEP",
    "PARTS",
    "PHASES",
    "SCOPES",
    "SUM_MOST",
    "Bill",
    "Quote",
    "QuoteAssumption",
    "QuoteTotals",
    "QuotedAudit",
    "Unit",
    "Work",
    "compared_totals",
    "in_unit",
    "quote_number",
    "quote_totals",
    "valid_until",
]
