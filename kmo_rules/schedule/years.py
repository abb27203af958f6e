"""The years of the registration: the days that matter, before the registration one has ends and after the next begins."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kmo_rules.case.route import Route
from kmo_rules.law import Law
from kmo_rules.schedule.model import Milestone, MilestoneKind, Span


def last_day_of(first: date, years: int) -> date:
    """The last day of a term of whole years: the day before the anniversary.

    A term that begins on 29 February has its anniversary on 1 March of a year without that day.

    >>> last_day_of(date(2027, 1, 4), 5), last_day_of(date(2028, 2, 29), 5)
    (datetime.date(2032, 1, 3), datetime.date(2033, 2, 28))
    """
    anniversary = first + relativedelta(years=years)
    if anniversary.day != first.day:
        anniversary += timedelta(days=1)
    return anniversary - timedelta(days=1)


def before(until: date | None, route: Route, law: Law, has_audit: bool) -> dict[MilestoneKind, Span]:
    """What comes before the end of the registration one has."""
    if until is None:
        return {}
    if route is Route.LAPSED:
        return {MilestoneKind.LAST_DAY_PASSED: (until, until)}
    weeks = law.procedure_weeks_most.value + (law.report_weeks.value if has_audit else 0)
    is_follow_up = route is Route.FOLLOW_UP
    first = MilestoneKind.FOLLOW_UP_FROM if is_follow_up else MilestoneKind.RENEW_FROM
    latest = MilestoneKind.FOLLOW_UP_AT_LATEST if is_follow_up else MilestoneKind.RENEW_AT_LATEST
    preferably = until - relativedelta(months=law.renewal_lead_months.value)
    at_latest = until - timedelta(weeks=weeks)
    return {
        first: (preferably, preferably),
        latest: (at_latest, at_latest),
        MilestoneKind.CURRENT_LAST_DAY: (until, until),
    }


def after(
    registered: Span, until: date | None, route: Route, law: Law, is_provisional: bool
) -> dict[MilestoneKind, Span]:
    """What follows: the registration and its last day, or the follow-up and the years it adds."""
    years, provisional_years = law.registration_years.value, law.provisional_years.value
    if route is Route.FOLLOW_UP and until is not None:
        last = last_day_of(until + timedelta(days=1), years - provisional_years)
        return {
            MilestoneKind.NEXT_RENEWAL_FROM: _lead((last, last), law),
            MilestoneKind.LAST_DAY: (last, last),
        }
    days = {MilestoneKind.REGISTRATION: registered}
    if is_provisional:
        provisional_ends = _last_days(registered, provisional_years)
        days[MilestoneKind.FOLLOW_UP_FROM] = _lead(provisional_ends, law)
        days[MilestoneKind.PROVISIONAL_LAST_DAY] = provisional_ends
    last_days = _last_days(registered, years)
    return days | {
        MilestoneKind.NEXT_RENEWAL_FROM: _lead(last_days, law),
        MilestoneKind.LAST_DAY: last_days,
    }


def _last_days(registered: Span, years: int) -> Span:
    return last_day_of(registered[0], years), last_day_of(registered[1], years)


def _lead(last_days: Span, law: Law) -> Span:
    lead = relativedelta(months=law.renewal_lead_months.value)
    return last_days[0] - lead, last_days[1] - lead


def numbered(days: dict[MilestoneKind, Span]) -> tuple[Milestone, ...]:
    """In order of time; days that fall together keep the order of the kinds."""
    order = list(MilestoneKind)
    sorted_days = sorted(days.items(), key=lambda item: (item[1], order.index(item[0])))
    return tuple(
        Milestone(number=number, kind=kind, earliest=span[0], latest=span[1])
        for number, (kind, span) in enumerate(sorted_days, start=1)
    )
