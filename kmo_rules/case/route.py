"""Which way a case takes: a first registration, a renewal, the follow-up, or all over again."""

from datetime import date
from enum import StrEnum

from kmo_rules.case.situation import RegisteredAs, Situation


class Route(StrEnum):
    """The four ways to a registration."""

    FIRST = "first"
    RENEWAL = "renewal"
    FOLLOW_UP = "follow_up"
    LAPSED = "lapsed"


def route(situation: Situation, *, on: date) -> Route:
    """The way from an earlier registration; its last day itself still counts as registered.

    While it is open how one was registered, the ordinary, full registration is taken; the assessment then
    carries a notice that says so.
    """
    if situation.registered_until is None:
        return Route.FIRST
    if situation.registered_until < on:
        return Route.LAPSED
    is_provisional = situation.registered_as is RegisteredAs.PROVISIONAL
    return Route.FOLLOW_UP if is_provisional else Route.RENEWAL
