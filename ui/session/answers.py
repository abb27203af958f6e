"""The answers and the plan in the session on one side, the rules' types on the other.

Answers are kept as the slugs of `wording.case.questions`, so that "I don't know" is remembered too. Only
`dossier()` can become a link, and a dossier has no field for anything private.
"""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from kmo_rules import AS, UNTIL, Dossier, Plan, Question, Service, Situation, Vat
from ui.session import handed_out, values
from ui.session.register import ANSWER, HOURS, PLAN, PRIVATE, PRIVATE_TEXTS
from ui.session.values import get, put
from wording.case.questions import FIRST, NO, QUESTIONS, UNKNOWN, YES

__all__ = [
    "ANSWER",
    "HOURS",
    "PLAN",
    "PRIVATE",
    "PRIVATE_TEXTS",
    "answer",
    "do_hours_rise",
    "dossier",
    "get",
    "plan",
    "situation",
    "skipped",
    "take",
]

CHOICES: Final = tuple(name for name, asked in QUESTIONS.items() if asked.answers)
NUMBERS: Final = (*HOURS, "hourly_price")

_BOOLS: Final = {YES: True, NO: False}


def situation() -> Situation:
    """The answers given so far; what is open or "I don't know" is None."""
    found: dict[str, Any] = {}
    for name in CHOICES:
        slug = get(ANSWER + name)
        found[name] = None if slug in (None, UNKNOWN, FIRST) else _BOOLS.get(slug, slug)
    for service in Service:
        if get(ANSWER + AS[service]) not in (None, FIRST):
            found[UNTIL[service]] = values.day(ANSWER + UNTIL[service])
    return Situation(**found)


def plan() -> Plan:
    """The wishes typed so far; what cannot be read is not given, and so are hours that do not rise."""
    hours: dict[str, Any] = {name: values.number(PLAN + name) for name in HOURS}
    return Plan(
        start=values.day(PLAN + "start"),
        vat=get(PLAN + "vat") or Vat.UNSTATED,
        hourly_price=values.number(PLAN + "hourly_price"),
        **(hours if _do_rise(hours) else {}),
    )


def do_hours_rise() -> bool:
    """Whether the hours that can be read go from low over expected to high."""
    return _do_rise({name: values.number(PLAN + name) for name in HOURS})


def _do_rise(hours: Mapping[str, Any]) -> bool:
    try:
        Plan(**hours)
    except ValidationError:
        return False
    return True


def dossier() -> Dossier:
    """Everything that a link and a code may carry."""
    return Dossier(situation=situation(), plan=plan())


def skipped() -> frozenset[Question]:
    """The questions the visitor said not to know."""
    return frozenset(name for name in CHOICES if get(ANSWER + name) == UNKNOWN)


def take(taken: Dossier) -> None:
    """Replace all shareable answers by those of a link or a code."""
    if taken != dossier():
        handed_out.forget()
    for name in CHOICES:
        put(ANSWER + name, _slug(getattr(taken.situation, name)))
    for service in Service:
        until = taken.situation.until(service)
        values.write(ANSWER + UNTIL[service], until)
        if until is not None and taken.situation.kind(service) is None:
            put(ANSWER + AS[service], UNKNOWN)
    for wish in ("start", *NUMBERS):
        values.write(PLAN + wish, getattr(taken.plan, wish))
    put(PLAN + "vat", taken.plan.vat.value)


def answer(name: Question, slug: str | None) -> None:
    """Set one answer."""
    put(ANSWER + name, slug)


def _slug(value: Any) -> str | None:
    if isinstance(value, bool):
        return YES if value else NO
    return None if value is None else str(value)
