"""The auditor's quote: its work, its totals and its paper (how it is written in a link: `kmo_rules.link`).

A front door of its own: everything outside `kmo_rules` takes from here what has to do with quotes.
"""

from kmo_rules.quote.paper import quote_number as quote_number, valid_until as valid_until
from kmo_rules.quote.totals import (
    Bill as Bill,
    QuoteAssumption as QuoteAssumption,
    QuotedAudit as QuotedAudit,
    QuoteTotals as QuoteTotals,
    compared_totals as compared_totals,
    quote_totals as quote_totals,
)
from kmo_rules.quote.units import in_unit as in_unit
from kmo_rules.quote.work import (
    DAY_LONGEST as DAY_LONGEST,
    EFFORT_LEAST as EFFORT_LEAST,
    EFFORT_MOST as EFFORT_MOST,
    EFFORT_STEP as EFFORT_STEP,
    FOLLOW_UP as FOLLOW_UP,
    PARTS as PARTS,
    PERCENT_MOST as PERCENT_MOST,
    PHASES as PHASES,
    SCOPES as SCOPES,
    SUM_MOST as SUM_MOST,
    Quote as Quote,
    Unit as Unit,
    Work as Work,
)
