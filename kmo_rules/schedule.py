"""When what happens: the weeks of the procedure in two readings, and the years of the registration.

The source gives a procedure of some weeks and a report of some weeks, and does not say whether the one holds
the other. We therefore keep both readings, *inside* and *on top*, and never choose between them.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kmo_rules.case.assessment import assess
from kmo_rules.case.findings import takes_provisional_path
from kmo_rules.case.route import Route
from kmo_rules.case.situation import Dossier, Provider
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.timeline import Milestone, MilestoneKind, Schedule, Step, StepKind, TimeAssumption, Weeks

Span = tuple[date, date]


def schedule(dossier: Dossier, *, on: date, law: Law | None = None) -> Schedule:
    """Steps and milestones from the planned day of application, or from `on` where none is planned.

    Raises:
        NotInForceError: a number has no value on the day `on`.
        TypeError: `on` is a moment and no day.
    """
    situation, numbers = dossier.situation, law_of(on, law)
    assessment = assess(situation, on=on, law=numbers)
    start = dossier.plan.start or on
    if assessment.verdict is Verdict.EXCLUDED:
        return Schedule(rules_version=numbers.version, route=assessment.route, start=start, is_excluded=True)
    has_audit = situation.provider is not Provider.PUBLIC
    is_provisional = takes_provisional_path(situation) and assessment.route is not Route.FOLLOW_UP
    steps = _steps(start, numbers, has_audit)
    registered = _registered(steps)
    until = situation.registered_until
    days = _before(until, assessment.route, numbers, has_audit)
    days |= {MilestoneKind.APPLICATION: (start, start)}
    days |= _after(registered, until, assessment.route, numbers, is_provisional)
    return Schedule(
        rules_version=numbers.version,
        route=assessment.route,
        start=start,
        has_audit=has_audit,
        is_provisional=is_provisional,
        steps=steps,
        milestones=_numbered(days),
        assumptions=_assumptions(assessment.route, has_audit),
        may_leave_a_gap=assessment.route is not Route.LAPSED and until is not None and until < registered[1],
    )


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


def _steps(start: date, law: Law, has_audit: bool) -> tuple[Step, ...]:
    least = timedelta(weeks=law.procedure_weeks_least.value)
    most = timedelta(weeks=law.procedure_weeks_most.value)
    report = timedelta(weeks=law.report_weeks.value)
    inside, on_top = Weeks.INSIDE, Weeks.ON_TOP
    application = Step(kind=StepKind.APPLICATION, reading=inside, earliest=start, latest=start)
    if not has_audit:
        return (
            application,
            _step(StepKind.REGISTRATION, inside, start + least, start + most),
        )
    return (
        application,
        _step(StepKind.AUDIT, inside, start + least - report, start + most - report),
        _step(StepKind.REGISTRATION, inside, start + least, start + most),
        _step(StepKind.APPLICATION, on_top, start, start),
        _step(StepKind.AUDIT, on_top, start + least, start + most),
        _step(StepKind.REGISTRATION, on_top, start + least + report, start + most + report),
    )


def _step(kind: StepKind, reading: Weeks, earliest: date, latest: date) -> Step:
    return Step(kind=kind, reading=reading, earliest=earliest, latest=latest)


def _registered(steps: tuple[Step, ...]) -> Span:
    """The earliest and latest day of registration over both readings."""
    found = [step for step in steps if step.kind is StepKind.REGISTRATION]
    return min(step.earliest for step in found), max(step.latest for step in found)


def _before(until: date | None, route: Route, law: Law, has_audit: bool) -> dict[MilestoneKind, Span]:
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


def _after(
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


def _numbered(days: dict[MilestoneKind, Span]) -> tuple[Milestone, ...]:
    """In order of time; days that fall together keep the order of the kinds."""
    order = list(MilestoneKind)
    sorted_days = sorted(days.items(), key=lambda item: (item[1], order.index(item[0])))
    return tuple(
        Milestone(number=number, kind=kind, earliest=span[0], latest=span[1])
        for number, (kind, span) in enumerate(sorted_days, start=1)
    )


def _assumptions(route: Route, has_audit: bool) -> tuple[TimeAssumption, ...]:
    has_registration = route in (Route.RENEWAL, Route.FOLLOW_UP)
    holds = {
        TimeAssumption.TWO_READINGS: has_audit,
        TimeAssumption.TERM_WITHOUT_AUDIT: not has_audit,
        TimeAssumption.WHOLE_PROCEDURE_AGAIN: has_registration,
        TimeAssumption.LEAD_TIMES: True,
        TimeAssumption.TERM_FROM_RENEWAL: route is Route.RENEWAL,
        TimeAssumption.LAST_DAY_BEFORE_ANNIVERSARY: True,
    }
    return tuple(assumption for assumption, taken in holds.items() if taken)
