"""The stretches a registration consists of, between the days of a schedule: what a drawing shows in its bars."""

from enum import StrEnum

from kmo_rules.case.route import Route
from kmo_rules.model import Frozen
from kmo_rules.schedule.model import MilestoneKind, Planned, Span


class PhaseKind(StrEnum):
    """What a stretch of time is to a provider; a window lies inside one of the others."""

    REGISTERED = "registered"
    PROVISIONAL = "provisional"
    PROCEDURE = "procedure"
    EXTENDED = "extended"
    TO_FOLLOW_UP = "to_follow_up"
    TO_RENEW = "to_renew"

    @property
    def is_window(self) -> bool:
        """Whether it is the time in which something is best begun, while a registration runs."""
        return self in (PhaseKind.TO_FOLLOW_UP, PhaseKind.TO_RENEW)


class Phase(Frozen):
    """A stretch of one registration.

    Each of its ends is one day or lies between two; `starts` is None where it began before the days we count.
    """

    kind: PhaseKind
    starts: Span | None
    ends: Span


def phases(found: Planned) -> tuple[Phase, ...]:
    """The stretches between the days of one application, the windows last; none whose end nobody knows."""
    days = {kind: (earliest, latest) for kind, earliest, latest in found.days}
    of, kinds = days.get, MilestoneKind
    runs = PhaseKind.PROVISIONAL if found.route is Route.FOLLOW_UP else PhaseKind.REGISTERED
    ends = of(kinds.EXTENDED_LAST_DAY) or of(kinds.LAST_DAY)
    rows = (
        (PhaseKind.REGISTERED, None, of(kinds.LAST_DAY_PASSED)),
        (runs, None, of(kinds.CURRENT_LAST_DAY)),
        (PhaseKind.PROCEDURE, of(kinds.APPLICATION), of(kinds.REGISTRATION)),
        (PhaseKind.PROVISIONAL, of(kinds.REGISTRATION), of(kinds.PROVISIONAL_LAST_DAY)),
        (PhaseKind.REGISTERED, of(kinds.REGISTRATION), _widest(of(kinds.LAST_DAY), of(kinds.LAST_DAY_FROM_OLD))),
        (
            PhaseKind.EXTENDED,
            of(kinds.PROVISIONAL_LAST_DAY) or of(kinds.CURRENT_LAST_DAY),
            of(kinds.EXTENDED_LAST_DAY),
        ),
        (
            PhaseKind.TO_FOLLOW_UP,
            of(kinds.FOLLOW_UP_FROM),
            of(kinds.FOLLOW_UP_AT_LATEST) or of(kinds.PROVISIONAL_LAST_DAY),
        ),
        (PhaseKind.TO_RENEW, of(kinds.RENEW_FROM), of(kinds.RENEW_AT_LATEST)),
        (PhaseKind.TO_RENEW, of(kinds.NEXT_RENEWAL_FROM), ends),
    )
    return tuple(Phase(kind=kind, starts=starts, ends=ends) for kind, starts, ends in rows if ends is not None)


def _widest(one: Span | None, other: Span | None) -> Span | None:
    """From the earliest to the latest day of two ways to count, where the second may be missing."""
    if one is None or other is None:
        return one
    return min(one[0], other[0]), max(one[1], other[1])
