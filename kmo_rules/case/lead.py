"""When to begin with a renewal or a follow-up, counted back from the last day one is registered.

The source says only: in time. Both days are ours: preferably some months before, and at the very latest as long
before as the procedure can take in its slower reading, the report on top; without an audit there is no report.
No source says how long a follow-up takes: it is counted alike.
"""

from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from kmo_rules.kept import kept
from kmo_rules.law import Law
from kmo_rules.model import Frozen
from kmo_rules.term import last_day_of


class Timing(StrEnum):
    """How the day one asks lies to the days to begin on; unlikely where the last day itself cannot be right."""

    EARLY = "early"
    NOW = "now"
    LATE = "late"
    UNLIKELY = "unlikely"


class Lead(Frozen):
    """How it stands with a registration that runs. `begin` is the day to begin from (early) or at the latest (now),
    `at_latest` the last day to begin; none where it is late, so that no day is ever named that has passed.
    """

    timing: Timing
    begin: date | None = None
    at_latest: date | None = None


@kept
def days_to_begin(until: date, law: Law, *, has_audit: bool) -> tuple[date, date]:
    """Preferably from the first day, at the latest on the second, for a registration whose last day is `until`."""
    preferably = until - relativedelta(months=law.renewal_lead_months.value)
    return preferably, until - timedelta(weeks=longest_weeks(law, has_audit=has_audit))


def longest_weeks(law: Law, *, has_audit: bool) -> int:
    """As many weeks as the whole procedure can take, in its slower reading."""
    return law.procedure_weeks_most.value + (law.report_weeks.value if has_audit else 0)


@kept
def lead(until: date, law: Law, *, has_audit: bool, is_provisional: bool, on: date) -> Lead:
    """How it stands, on the day `on`, with a registration that runs until `until`, that day included.

    A last day further away than a whole term that would begin today cannot be right.
    """
    years = law.provisional_years.value if is_provisional else law.registration_years.value
    if until > last_day_of(on, years):
        return Lead(timing=Timing.UNLIKELY)
    preferably, at_latest = days_to_begin(until, law, has_audit=has_audit)
    if on < preferably:
        return Lead(timing=Timing.EARLY, begin=preferably, at_latest=at_latest)
    return (
        Lead(timing=Timing.NOW, begin=at_latest, at_latest=at_latest) if on <= at_latest else Lead(timing=Timing.LATE)
    )
