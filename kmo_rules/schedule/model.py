"""What a schedule is made of: steps in two readings, numbered milestones, and what the dates take for granted."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from kmo_rules.case.route import Route
from kmo_rules.case.situation import Service
from kmo_rules.case.verdict import Verdict
from kmo_rules.model import Frozen

Span = tuple[date, date]
"""The earliest and the latest day of something."""


class Weeks(StrEnum):
    """Whether the weeks of the report lie inside the weeks of the procedure or come on top."""

    INSIDE = "inside"
    ON_TOP = "on_top"


class StepKind(StrEnum):
    """The dated steps of the procedure."""

    APPLICATION = "application"
    AUDIT = "audit"
    REGISTRATION = "registration"


class MilestoneKind(StrEnum):
    """The days that matter over the years, in the order in which they are numbered."""

    LAST_DAY_PASSED = "last_day_passed"
    RENEW_FROM = "renew_from"
    RENEW_AT_LATEST = "renew_at_latest"
    FOLLOW_UP_FROM = "follow_up_from"
    FOLLOW_UP_AT_LATEST = "follow_up_at_latest"
    CURRENT_LAST_DAY = "current_last_day"
    APPLICATION = "application"
    REGISTRATION = "registration"
    PROVISIONAL_LAST_DAY = "provisional_last_day"
    NEXT_RENEWAL_FROM = "next_renewal_from"
    LAST_DAY = "last_day"
    LAST_DAY_FROM_OLD = "last_day_from_old"
    EXTENDED_LAST_DAY = "extended_last_day"


OF_WHAT_RUNS = frozenset(
    {
        MilestoneKind.CURRENT_LAST_DAY,
        MilestoneKind.RENEW_FROM,
        MilestoneKind.RENEW_AT_LATEST,
        MilestoneKind.FOLLOW_UP_FROM,
        MilestoneKind.FOLLOW_UP_AT_LATEST,
    }
)
"""The days of a registration that runs, which hold whatever is to be put in order first."""


class TimeAssumption(StrEnum):
    """What the dates take for granted and the sources do not say."""

    COUNTED_AS_PRIVATE = "counted_as_private"
    COUNTED_AS_FULL = "counted_as_full"
    RULES_OF_THE_DAY = "rules_of_the_day"
    EARLY_RENEWAL_WAITS = "early_renewal_waits"
    TWO_READINGS = "two_readings"
    AUDIT_AT_RENEWAL = "audit_at_renewal"
    WHOLE_PROCEDURE_AGAIN = "whole_procedure_again"
    FOLLOW_UP_WEEKS = "follow_up_weeks"
    FOLLOW_UP_BEFORE_END = "follow_up_before_end"
    TERM_WITHOUT_AUDIT = "term_without_audit"
    LEAD_TIMES = "lead_times"
    LAST_DAY_BEFORE_ANNIVERSARY = "last_day_before_anniversary"
    TERM_FROM_RENEWAL = "term_from_renewal"


class Step(Frozen):
    """One step of the procedure in one reading, between its earliest and latest day."""

    kind: StepKind
    reading: Weeks
    earliest: date
    latest: date


class Milestone(Frozen):
    """One numbered day, or the range it lies in, of the applications for `services`; none while no service is yes."""

    number: int
    kind: MilestoneKind
    earliest: date
    latest: date
    services: tuple[Service, ...] = ()


class Gap(StrEnum):
    """Whether one is unregistered for a while between two registrations: in the slower reading, or in both."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


class Planned(Frozen):
    """One application in time; `service` is None while no service is yes.

    `start` is the day from which it counts, `steps` its procedure in both readings, none where nothing is applied for.
    `days` are its milestones as (kind, earliest day, latest day), in no order. `kind_is_open`: a registration runs, and
    nobody said which; its days are those of a full one.
    """

    service: Service | None
    route: Route
    verdict: Verdict
    start: date
    is_provisional: bool = False
    kind_is_open: bool = False
    gap: Gap | None = None
    steps: tuple[Step, ...] = ()
    days: tuple[tuple[MilestoneKind, date, date], ...] = ()

    @property
    def applies(self) -> bool:
        """Whether an application is sent at all: a follow-up is none, and some registrations lead nowhere we know."""
        return bool(self.steps)

    @property
    def is_example(self) -> bool:
        """Whether its answers do not allow an application yet, so that its days are only an example."""
        return not self.verdict.may_register


class Schedule(Frozen):
    """The steps and days of one case by the rules of one version. Empty, with `is_excluded`, where nothing is to plan.

    `start` is the day of the first application, and `steps` are its procedure in both readings; none where nobody
    applies: a follow-up has steps of its own, of unknown length. `start_is_chosen`: it is the day that was planned, and
    none that we took; `start_has_passed`: the planned day lies before the day one asks, which then counts.
    `milestones` are those of all applications, in order of time; one that falls on the same days for both services is
    there once.
    """

    rules_version: str
    start: date
    start_is_chosen: bool = False
    start_has_passed: bool = False
    is_excluded: bool = False
    has_audit: bool = True
    steps: tuple[Step, ...] = ()
    applications: tuple[Planned, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    assumptions: tuple[TimeAssumption, ...] = ()

    @property
    def is_example(self) -> bool:
        """Whether no application may be sent yet, so that all its days are only an example."""
        return all(each.is_example for each in self.applications)

    @property
    def to_come(self) -> tuple[Milestone, ...]:
        """The days that are to come and hold, each of the services for which it does.

        Where answers do not allow an application yet, only the days of a registration that runs hold.
        """
        runs = {each.service: not each.route.is_new for each in self.applications if each.verdict is Verdict.NOT_YET}
        found = []
        for milestone in self.milestones:
            left_out = {service for service, does in runs.items() if not (does and milestone.kind in OF_WHAT_RUNS)}
            services = tuple(service for service in milestone.services if service not in left_out)
            is_left = services or left_out.isdisjoint({None, *milestone.services})
            if is_left and milestone.kind is not MilestoneKind.LAST_DAY_PASSED:
                found.append(milestone.model_copy(update={"services": services}))
        return tuple(found)

    def steps_for(self, services: tuple[Service, ...]) -> tuple[Step, ...]:
        """The procedure of the application for these services, which share it; without any, of the first one."""
        of_these = [each.steps for each in self.applications if each.service in services]
        return of_these[0] if of_these else self.steps

    def of_one(self, services: Collection[Service]) -> Service | None:
        """The service of what holds for these, where it is one of two; None where it holds for the whole case."""
        return next(iter(services), None) if len(services) < len(self.applications) else None

    def of(self, service: Service) -> tuple[Milestone, ...]:
        """The milestones of one service."""
        return tuple(found for found in self.milestones if service in found.services)

    def milestone(self, kind: MilestoneKind) -> Milestone | None:
        """The first milestone of one kind, where this case has it."""
        return next((found for found in self.milestones if found.kind is kind), None)

    def step(self, kind: StepKind, reading: Weeks) -> Step | None:
        """One step in one reading, where this case has it."""
        return next((s for s in self.steps if s.kind is kind and s.reading is reading), None)
