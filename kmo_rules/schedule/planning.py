"""When what happens: the weeks of the procedure, the years of each registration, and what they take for granted.

Every day is counted with the numbers in force on the day one asks, also where the application is planned for
later: what will hold then is not known today. So is the way: who plans a renewal for after the last day is
registered today, and is told of the gap.
"""

from collections.abc import Iterable
from datetime import date

from kmo_rules.case.assessment import Assessment, assess, may_turn_out_provisional
from kmo_rules.case.route import Route
from kmo_rules.case.situation import Dossier, Provider
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.schedule.model import MilestoneKind, Planned, Schedule, TimeAssumption
from kmo_rules.schedule.start import asked_for, start_of
from kmo_rules.schedule.years import Terms, numbered, planned


def schedule(dossier: Dossier, *, on: date, law: Law | None = None) -> Schedule:
    """Steps and milestones from the day each application is sent; see `start_of`. The steps are those of the first.

    A provider of which it is open whether it is private or public is counted as private, and that is named.

    Raises:
        NotInForceError: a number has no value on the day `on`.
        TypeError: `on` is a moment and no day.
    """
    numbers = law_of(on, law)
    assessment = assess(dossier.situation, on=on, law=numbers)
    if assessment.verdict is Verdict.EXCLUDED:
        return Schedule(rules_version=numbers.version, start=asked_for(dossier, on=on), is_excluded=True)
    has_audit = dossier.situation.provider is not Provider.PUBLIC
    terms = Terms(numbers, on=on, has_audit=has_audit)
    found = _planned(dossier, assessment, terms)
    first = min((each for each in found if each.applies), key=lambda each: each.start, default=None)
    start = asked_for(dossier, on=on) if first is None else first.start
    return Schedule(
        rules_version=numbers.version,
        start=start,
        start_is_chosen=dossier.plan.start == start,
        start_has_passed=dossier.plan.start is not None and dossier.plan.start < on,
        has_audit=has_audit,
        steps=() if first is None else first.steps,
        applications=found,
        milestones=numbered(found),
        assumptions=_assumptions(dossier, assessment, found),
    )


def _planned(dossier: Dossier, assessment: Assessment, terms: Terms) -> tuple[Planned, ...]:
    if not assessment.applications:
        return (planned(None, assessment, terms, start_of(None, dossier, assessment)),)
    return tuple(planned(each, each, terms, start_of(each, dossier, assessment)) for each in assessment.applications)


def _assumptions(dossier: Dossier, assessment: Assessment, found: tuple[Planned, ...]) -> tuple[TimeAssumption, ...]:
    provider, on = dossier.situation.provider, assessment.on
    has_audit = provider is not Provider.PUBLIC
    kinds = {kind for each in found for kind, _, _ in each.days}
    is_renewed = {MilestoneKind.CURRENT_LAST_DAY, MilestoneKind.LAST_DAY} <= _kinds_of(found, Route.RENEWAL)
    follows_up = MilestoneKind.FOLLOW_UP_AT_LATEST in kinds or any(each.is_provisional for each in found)
    holds = {
        TimeAssumption.COUNTED_AS_PRIVATE: provider is None,
        TimeAssumption.COUNTED_AS_FULL: has_audit and may_turn_out_provisional(dossier.situation, assessment),
        TimeAssumption.RULES_OF_THE_DAY: any(each.start > on for each in found),
        TimeAssumption.EARLY_RENEWAL_WAITS: any(each.start > asked_for(dossier, on=on) for each in found),
        TimeAssumption.TWO_READINGS: has_audit and MilestoneKind.APPLICATION in kinds,
        TimeAssumption.TERM_WITHOUT_AUDIT: not has_audit and MilestoneKind.LAST_DAY in kinds,
        TimeAssumption.AUDIT_AT_RENEWAL: has_audit and is_renewed,
        TimeAssumption.WHOLE_PROCEDURE_AGAIN: is_renewed,
        TimeAssumption.FOLLOW_UP_WEEKS: MilestoneKind.FOLLOW_UP_AT_LATEST in kinds,
        TimeAssumption.FOLLOW_UP_BEFORE_END: follows_up,
        TimeAssumption.LEAD_TIMES: bool(kinds & _LEADS),
        TimeAssumption.TERM_FROM_RENEWAL: is_renewed,
        TimeAssumption.LAST_DAY_BEFORE_ANNIVERSARY: bool(kinds & _LAST_DAYS),
    }
    return tuple(assumption for assumption, taken in holds.items() if taken)


def _kinds_of(found: Iterable[Planned], route: Route) -> set[MilestoneKind]:
    return {kind for each in found if each.route is route for kind, _, _ in each.days}


_LEADS = {MilestoneKind.RENEW_FROM, MilestoneKind.FOLLOW_UP_FROM, MilestoneKind.NEXT_RENEWAL_FROM}
_LAST_DAYS = {MilestoneKind.LAST_DAY, MilestoneKind.EXTENDED_LAST_DAY, MilestoneKind.PROVISIONAL_LAST_DAY}
