"""The years of a registration: the days that matter, before the one that runs ends and after the next begins."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from kmo_rules.case.application import Application
from kmo_rules.case.lead import Timing, days_to_begin
from kmo_rules.case.route import Route
from kmo_rules.case.verdict import Verdict
from kmo_rules.case.weighed import Weighed
from kmo_rules.law import Law
from kmo_rules.schedule.model import Gap, Milestone, MilestoneKind, Planned, Span
from kmo_rules.schedule.weeks import registration, steps
from kmo_rules.term import last_day_of

Day = tuple[MilestoneKind, date, date]


class Terms(NamedTuple):
    """What all applications of a case share."""

    law: Law
    on: date
    has_audit: bool


def planned(application: Application | None, weighed: Weighed, terms: Terms, start: date) -> Planned:
    """One application in time, sent on the day `start`; a case without a service as a first application."""
    procedure = steps(start, terms.law, terms.has_audit)
    registered = registration(procedure)
    days = tuple(_days(application, weighed, terms, start, registered))
    return Planned(
        service=None if application is None else application.service,
        route=Route.FIRST if application is None else application.route,
        verdict=weighed.verdict,
        start=start,
        is_provisional=weighed.takes_provisional_path,
        kind_is_open=application is not None
        and application.route is Route.RENEWAL
        and application.registered_as is None,
        gap=_gap(application, registered),
        steps=procedure if any(kind is MilestoneKind.APPLICATION for kind, _, _ in days) else (),
        days=days,
    )


def _gap(application: Application | None, registered: Span) -> Gap | None:
    """Between the registration that runs and its renewal; a follow-up is no new registration."""
    if application is None or application.route is not Route.RENEWAL or _leads_nowhere(application):
        return None
    until = application.until or date.max
    earliest, latest = registered
    if latest <= until:
        return None
    return Gap.CERTAIN if earliest > until else Gap.POSSIBLE


def _leads_nowhere(application: Application) -> bool:
    """Whether nobody can say what comes after the last day one gave: it cannot be right, or no source knows the case."""
    if application.route.is_new:
        return False
    return application.lead is None or application.lead.timing is Timing.UNLIKELY


def _days(
    application: Application | None, weighed: Weighed, terms: Terms, start: date, registered: Span
) -> Iterator[Day]:
    """No day after one that leads nowhere, and none to begin on that has passed."""
    route = Route.FIRST if application is None else application.route
    until = None if application is None else application.until
    if application is not None and until is not None:
        kind = MilestoneKind.LAST_DAY_PASSED if route is Route.LAPSED else MilestoneKind.CURRENT_LAST_DAY
        yield kind, until, until
        if _leads_nowhere(application):
            return
        yield from _to_begin(route, until, terms)
        if route is Route.FOLLOW_UP:
            if weighed.verdict is not Verdict.NOT_YET:
                yield from _extended(until, terms.law)
            return
    yield MilestoneKind.APPLICATION, start, start
    yield (MilestoneKind.REGISTRATION, *registered)
    yield from _terms(registered, terms.law, is_provisional=weighed.takes_provisional_path)
    if route is Route.RENEWAL and until is not None and registered[0] <= until and not weighed.takes_provisional_path:
        last = last_day_of(until + timedelta(days=1), terms.law.registration_years.value)
        yield MilestoneKind.LAST_DAY_FROM_OLD, last, last


_TO_BEGIN = {
    Route.RENEWAL: (MilestoneKind.RENEW_FROM, MilestoneKind.RENEW_AT_LATEST),
    Route.FOLLOW_UP: (MilestoneKind.FOLLOW_UP_FROM, MilestoneKind.FOLLOW_UP_AT_LATEST),
}


def _to_begin(route: Route, until: date, terms: Terms) -> Iterator[Day]:
    days = days_to_begin(until, terms.law, has_audit=terms.has_audit)
    for kind, day in zip(_TO_BEGIN.get(route, ()), days, strict=False):
        if day >= terms.on:
            yield kind, day, day


def _extended(until: date, law: Law) -> Iterator[Day]:
    """The same registration, extended to the years of a whole one."""
    years = law.registration_years.value - law.provisional_years.value
    last = last_day_of(until + timedelta(days=1), years)
    yield (MilestoneKind.NEXT_RENEWAL_FROM, *_lead((last, last), law))
    yield MilestoneKind.EXTENDED_LAST_DAY, last, last


def _terms(registered: Span, law: Law, *, is_provisional: bool) -> Iterator[Day]:
    """The last day of what begins with the registration, and when to begin with what follows."""
    last_days = _last_days(registered, law.registration_years.value)
    yield (MilestoneKind.NEXT_RENEWAL_FROM, *_lead(last_days, law))
    if not is_provisional:
        yield (MilestoneKind.LAST_DAY, *last_days)
        return
    provisional_ends = _last_days(registered, law.provisional_years.value)
    yield (MilestoneKind.FOLLOW_UP_FROM, *_lead(provisional_ends, law))
    yield (MilestoneKind.PROVISIONAL_LAST_DAY, *provisional_ends)
    yield (MilestoneKind.EXTENDED_LAST_DAY, *last_days)


def _last_days(registered: Span, years: int) -> Span:
    return last_day_of(registered[0], years), last_day_of(registered[1], years)


def _lead(last_days: Span, law: Law) -> Span:
    lead_time = relativedelta(months=law.renewal_lead_months.value)
    return last_days[0] - lead_time, last_days[1] - lead_time


def numbered(found: Iterable[Planned]) -> tuple[Milestone, ...]:
    """The milestones of all applications in order of time; what both have on the same days is one.

    Days that fall together keep the order of the kinds.
    """
    services = {day: [e.service for e in found if e.service and day in e.days] for each in found for day in each.days}
    order = list(MilestoneKind)
    in_time = sorted(services, key=lambda day: (day[1], day[2], order.index(day[0])))
    return tuple(
        Milestone(number=number, kind=day[0], earliest=day[1], latest=day[2], services=tuple(services[day]))
        for number, day in enumerate(in_time, start=1)
    )
