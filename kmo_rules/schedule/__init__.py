"""When what happens: the function `schedule` and the `Schedule` it gives."""

from kmo_rules.schedule.model import Milestone, MilestoneKind, Schedule, Step, StepKind, TimeAssumption, Weeks
from kmo_rules.schedule.planning import schedule

__all__ = ["Milestone", "MilestoneKind", "Schedule", "Step", "StepKind", "TimeAssumption", "Weeks", "schedule"]
