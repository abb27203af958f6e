"""When to begin with a renewal or a follow-up, counted back from the last day one is registered.

The source says only: in time. Both days are ours: preferably some months before, and at the very latest as long
before as the procedure can take in its slower reading, the report on top; without an audit there is no report.
No source says how long a follow-up takes: it is counted alike.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kmo_rules.kept import kept
from kmo_rules.law import Law
from kmo_rules.model import Frozen
from kmo_rules.term import last_day_of


class Lead(Frozen):
    """The days to begin on: preferably from the first, at the latest on the second."""

    preferably: date
    at_latest: date


@kept
def lead(until: date, law: Law, *, has_audit: bool) -> Lead:
    """The days to begin on, for a registration that lasts until `until`, that day included."""
    weeks = law.procedure_weeks_most.value + (law.report_weeks.value if has_audit else 0)
    return Lead(
        preferably=until - relativedelta(months=law.renewal_lead_months.value),
        at_latest=until - timedelta(weeks=weeks),
    )


def lasts_too_long(until: date, law: Law, *, is_provisional: bool, on: date) -> bool:
    """Whether a last day lies further away than a whole term that would begin on `on`: then it cannot be right."""
    years = law.provisional_years.value if is_provisional else law.registration_years.value
    return until > last_day_of(on, years)
