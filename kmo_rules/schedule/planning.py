"""When what happens: the weeks of the procedure, the years of the registration, and what they take for granted.

Every day is counted with the numbers in force on the day one asks, also where the application is planned for
later: what will hold then is not known today. So is the way: who plans a renewal for after the last day is
registered today, and is told of the gap.
"""

from datetime import date

from kmo_rules.case.assessment import assess
from kmo_rules.case.findings import takes_provisional_path
from kmo_rules.case.route import Route
from kmo_rules.case.situation import Dossier, Provider
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.schedule.model import MilestoneKind, Schedule, TimeAssumption
from kmo_rules.schedule.weeks import registration, steps
from kmo_rules.schedule.years import after, before, numbered


def schedule(dossier: Dossier, *, on: date, law: Law | None = None) -> Schedule:
    """Steps and milestones from the planned day of application, or from `on` where none is planned.

    A provider of which it is open whether it is private or public is counted as private, and that is named.

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
    planned = steps(start, numbers, has_audit)
    registered = registration(planned)
    until = situation.registered_until
    days = before(until, assessment.route, numbers, has_audit)
    days |= {MilestoneKind.APPLICATION: (start, start)}
    days |= after(registered, until, assessment.route, numbers, is_provisional)
    return Schedule(
        rules_version=numbers.version,
        route=assessment.route,
        start=start,
        has_audit=has_audit,
        is_provisional=is_provisional,
        steps=planned,
        milestones=numbered(days),
        assumptions=_assumptions(dossier, assessment.route, on),
        may_leave_a_gap=assessment.route is not Route.LAPSED and until is not None and until < registered[1],
    )


def _assumptions(dossier: Dossier, route: Route, on: date) -> tuple[TimeAssumption, ...]:
    provider, start = dossier.situation.provider, dossier.plan.start
    has_audit = provider is not Provider.PUBLIC
    has_registration = route in (Route.RENEWAL, Route.FOLLOW_UP)
    holds = {
        TimeAssumption.COUNTED_AS_PRIVATE: provider is None,
        TimeAssumption.RULES_OF_THE_DAY: start is not None and start > on,
        TimeAssumption.TWO_READINGS: has_audit,
        TimeAssumption.TERM_WITHOUT_AUDIT: not has_audit,
        TimeAssumption.WHOLE_PROCEDURE_AGAIN: has_registration,
        TimeAssumption.LEAD_TIMES: True,
        TimeAssumption.TERM_FROM_RENEWAL: route is Route.RENEWAL,
        TimeAssumption.LAST_DAY_BEFORE_ANNIVERSARY: True,
    }
    return tuple(assumption for assumption, taken in holds.items() if taken)
