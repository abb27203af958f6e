"""When what happens: the function `schedule` and the `Schedule` it gives."""

from kmo_rules.schedule.model import (
    Gap,
    Milestone,
    MilestoneKind,
    Planned,
    Schedule,
    Step,
    StepKind,
    TimeAssumption,
    Weeks,
)
from kmo_rules.schedule.planning import schedule

__all__ = [
    "Gap",
    "Milestone",
    "MilestoneKind",
    "Planned",
    "Schedule",
    "Step",
    "StepKind",
    "TimeAssumption",
    "Weeks",
    "schedule",
]
