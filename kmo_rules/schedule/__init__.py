"""When what happens: the function `schedule`, the `Schedule` it gives, and the `phases` between its days."""

from kmo_rules.schedule.model import (
    OF_WHAT_RUNS,
    Gap,
    Milestone,
    MilestoneKind,
    Planned,
    Schedule,
    Span,
    Step,
    StepKind,
    TimeAssumption,
    Weeks,
)
from kmo_rules.schedule.phases import Phase, PhaseKind, phases
from kmo_rules.schedule.planning import schedule

__all__ = [
    "OF_WHAT_RUNS",
    "Gap",
    "Milestone",
    "MilestoneKind",
    "Phase",
    "PhaseKind",
    "Planned",
    "Schedule",
    "Span",
    "Step",
    "StepKind",
    "TimeAssumption",
    "Weeks",
    "phases",
    "schedule",
]
