"""The weeks of the procedure: its steps in two readings.

The source gives a procedure of some weeks and a report of some weeks, and does not say whether the one holds
the other. We therefore keep both readings, *inside* and *on top*, and never choose between them.
"""

from datetime import date, timedelta

from kmo_rules.law import Law
from kmo_rules.schedule.model import Span, Step, StepKind, Weeks


def steps(start: date, law: Law, has_audit: bool) -> tuple[Step, ...]:
    """The steps from an application on the day `start`, in both readings where there is an audit."""
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


def registration(steps: tuple[Step, ...]) -> Span:
    """The earliest and latest day of registration over both readings."""
    found = [step for step in steps if step.kind is StepKind.REGISTRATION]
    return min(step.earliest for step in found), max(step.latest for step in found)
