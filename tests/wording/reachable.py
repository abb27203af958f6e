"""Every situation that can differ in a sentence: the answers that act together in all combinations, the rest alike."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from typing import Any, Final

from kmo_rules import AS, UNTIL, AdviceTopic, Assessment, Provider, RegisteredAs, Service, Situation, assess

TODAY: Final = date(2026, 11, 23)
DAYS: Final = (date(2026, 1, 31), TODAY)
"""Before and after the reform of the support for advice."""

ALIKE: Final = (
    "audit_bureau",
    "enterprise_number",
    "sepa_account",
    "activity",
    "competences",
    "knowledge",
    "integrity",
    "access_rights",
)
TOGETHER: Final[dict[str, tuple[Any, ...]]] = {
    "provider": (None, *Provider),
    "training": (None, True, False),
    "advice": (None, True, False),
    "advice_topic": (None, *AdviceTopic),
    "experience": (None, True, False),
    "satisfaction": (None, True, False),
    "starting": (None, True, False),
}
_WAYS: Final[tuple[tuple[date | None, RegisteredAs | None], ...]] = (
    (None, None),
    (date(2027, 2, 23), None),
    (date(2027, 9, 30), RegisteredAs.FULL),
    (date(2027, 2, 23), RegisteredAs.FULL),
    (date(2027, 1, 1), RegisteredAs.FULL),
    (date(2099, 12, 31), RegisteredAs.FULL),
    (date(2027, 9, 30), RegisteredAs.PROVISIONAL),
    (date(2027, 2, 23), RegisteredAs.PROVISIONAL),
    (date(2027, 1, 1), RegisteredAs.PROVISIONAL),
    (date(2099, 12, 31), RegisteredAs.PROVISIONAL),
    (date(2026, 6, 30), None),
    (date(2026, 6, 30), RegisteredAs.FULL),
    (date(2026, 6, 30), RegisteredAs.PROVISIONAL),
)
"""Last day and kind of a registration: early, now and late, too far away, and lapsed."""


def _registration(training: int, advice: int) -> dict[str, Any]:
    ways = {Service.TRAINING: _WAYS[training], Service.ADVICE: _WAYS[advice]}
    days = {UNTIL[service].value: until for service, (until, _) in ways.items()}
    return days | {AS[service].value: kind for service, (_, kind) in ways.items()}


REGISTRATIONS: Final = tuple(_registration(place, place) for place in range(len(_WAYS)))
"""The same registration for both services, of every sort."""
APART: Final = tuple(_registration(place, other) for place, other in ((2, 0), (0, 6), (4, 2), (6, 0), (3, 12), (10, 0)))
"""Registrations that part the ways of two services."""


@cache
def situations() -> tuple[Situation, ...]:
    """Every combination of what acts together; all other answers open, yes (and no audit bureau), or no."""
    others: tuple[dict[str, Any], ...] = (
        {},
        dict.fromkeys(ALIKE, True) | {"audit_bureau": False},
        dict.fromkeys(ALIKE, False) | {"audit_bureau": True},
    )
    return tuple(
        Situation(**other, **dict(zip(TOGETHER, values, strict=True)))
        for other in others
        for values in product(*TOGETHER.values())
    )


def assessments() -> Iterator[Assessment]:
    return (assess(situation, on=day) for situation in situations() for day in DAYS)


@cache
def registered() -> tuple[tuple[Situation, Assessment], ...]:
    """Situations of every verdict with every sort of registration, the same for both services and not the same."""
    ways = product(_worth_a_look(), REGISTRATIONS + APART)
    return tuple((found, assess(found, on=TODAY)) for found in (one.model_copy(update=before) for one, before in ways))


@cache
def _worth_a_look() -> tuple[Situation, ...]:
    """Of everything in order with any proofs, and of each verdict at least one."""
    right = dict.fromkeys(ALIKE, True) | {"audit_bureau": False, "provider": Provider.PRIVATE, "training": True}
    names = ("advice", "experience", "satisfaction", "starting")
    proofs = [
        Situation(**right, **dict(zip(names, values, strict=True))) for values in product((None, True, False), repeat=4)
    ]
    one_of_each = {assess(situation, on=TODAY).verdict: situation for situation in situations()}
    everything = Situation(**right, advice=True, experience=True, satisfaction=True, starting=False)
    others = ({"provider": Provider.PUBLIC}, {"audit_bureau": True}, {"access_rights": None})
    return (*proofs, *one_of_each.values(), *(everything.model_copy(update=other) for other in others))
