"""Which way an application takes: a first registration, a renewal, the follow-up, or all over again."""

from datetime import date
from enum import StrEnum

from kmo_rules.case.situation import RegisteredAs


class Route(StrEnum):
    """The four ways to a registration for one service."""

    FIRST = "first"
    RENEWAL = "renewal"
    FOLLOW_UP = "follow_up"
    LAPSED = "lapsed"

    @property
    def is_new(self) -> bool:
        """Whether it is applied for from the beginning: no registration runs that could be renewed or followed up."""
        return self in (Route.FIRST, Route.LAPSED)


def route_of(until: date | None, registered_as: RegisteredAs | None, *, on: date) -> Route:
    """The way from the registration one has or had; its last day itself still counts as registered.

    A future day whose kind is open takes the ordinary renewal; the assessment then carries a notice that says so.
    A kind without a day makes no other way: as long as its day is unknown it counts as the first time.
    """
    if until is None:
        return Route.FIRST
    if until < on:
        return Route.LAPSED
    return Route.FOLLOW_UP if registered_as is RegisteredAs.PROVISIONAL else Route.RENEWAL


def starting_allowed(route: Route, registered_as: RegisteredAs | None) -> bool | None:
    """Whether who begins and lacks a proof can register provisionally on this way; None while that is open.

    Our reading: who is registered, or was registered in full, is no beginner any more, also where nobody knows the
    last day. After a lapsed provisional registration it is as the first time, so while the kind of a lapsed
    registration is open, this is open too.
    """
    if route is Route.LAPSED:
        return None if registered_as is None else registered_as is RegisteredAs.PROVISIONAL
    return route is Route.FIRST and registered_as is not RegisteredAs.FULL
