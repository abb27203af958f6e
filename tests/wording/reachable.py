"""Every situation that can differ in a sentence: the answers that act together in all combinations, the rest alike."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from typing import Any, Final

from kmo_rules import AdviceTopic, Assessment, Provider, RegisteredAs, Situation, assess

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
REGISTRATIONS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"registered_until": date(2027, 2, 23)},
    {"registered_until": date(2027, 2, 23), "registered_as": RegisteredAs.FULL},
    {"registered_until": date(2027, 2, 23), "registered_as": RegisteredAs.PROVISIONAL},
    {"registered_until": date(2026, 6, 30), "registered_as": RegisteredAs.FULL},
)


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


def registered() -> Iterator[tuple[Situation, Assessment]]:
    """Situations of every verdict on every way: first, renewal, follow-up, lapsed."""
    for situation, before in product(_one_of_each_verdict(), REGISTRATIONS):
        found = situation.model_copy(update=before)
        yield found, assess(found, on=TODAY)


@cache
def _one_of_each_verdict() -> tuple[Situation, ...]:
    return tuple({assess(situation, on=TODAY).verdict: situation for situation in situations()}.values())
