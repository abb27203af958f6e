"""When what happens: the function `schedule`, the `Schedule` it gives, and the `phases` between its days."""

from kmo_rules.schedule.model import (
    OF_WHAT_RUNS as OF_WHAT_RUNS,
    Gap as Gap,
    Milestone as Milestone,
    MilestoneKind as MilestoneKind,
    Planned as Planned,
    Schedule as Schedule,
    Span as Span,
    Step as Step,
    StepKind as StepKind,
    TimeAssumption as TimeAssumption,
    Weeks as Weeks,
)
from kmo_rules.schedule.phases import Phase as Phase, PhaseKind as PhaseKind, phases as phases
from kmo_rules.schedule.planning import schedule as schedule
