"""The answers and the plan in the session on one side, the rules' types on the other.

Answers are kept as the slugs of `wording.case.questions`, so that "I don't know" is remembered too. Only
`dossier()` can become a link, and a dossier has no field for anything private.
"""

from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError

from kmo_rules import Dossier, Plan, Situation, Vat
from ui.session.register import ANSWER, HOURS, PLAN, PRIVATE, PRIVATE_TEXTS
from ui.session.values import get, put
from wording.case.questions import NO, QUESTIONS, UNKNOWN, YES

__all__ = [
    "ANSWER",
    "HOURS",
    "PLAN",
    "PRIVATE",
    "PRIVATE_TEXTS",
    "answer",
    "dossier",
    "get",
    "has_price_fault",
    "hours_fault",
    "plan",
    "situation",
    "skipped",
    "take",
]

FIRST: Final = "first"
CHOICES: Final = tuple(name for name in QUESTIONS if name != "registered_until")
NUMBERS: Final = (*HOURS, "hourly_price")

_BOOLS: Final = {YES: True, NO: False}


def situation() -> Situation:
    """The answers given so far; what is open or "I don't know" is None."""
    values: dict[str, Any] = {}
    for name in CHOICES:
        slug = get(ANSWER + name)
        values[name] = None if slug in (None, UNKNOWN, FIRST) else _BOOLS.get(slug, slug)
    if get(ANSWER + "registered_as") not in (None, FIRST):
        values["registered_until"] = get(ANSWER + "registered_until")
    return Situation(**values)


def plan() -> Plan:
    """The wishes typed so far, without hours or a price that cannot be used (see `hours_fault`, `has_price_fault`)."""
    start, vat = get(PLAN + "start"), get(PLAN + "vat") or Vat.UNSTATED
    price = None if has_price_fault() else _decimal("hourly_price")
    hours: dict[str, Any] = {} if hours_fault() else {name: _decimal(name) for name in HOURS}
    return Plan(start=start, vat=vat, hourly_price=price, **hours)


def hours_fault() -> str | None:
    """Why the hours cannot be used: "order" or "step"; None where they can."""
    try:
        Plan.model_validate({name: _decimal(name) for name in HOURS})
    except ValidationError as error:
        is_of_one_field = any(fault["loc"] for fault in error.errors(include_input=False, include_url=False))
        return "step" if is_of_one_field else "order"
    return None


def has_price_fault() -> bool:
    """Whether an hourly price was typed that cannot be used: one with parts of a cent."""
    try:
        Plan(hourly_price=_decimal("hourly_price"))
    except ValidationError:
        return True
    return False


def dossier() -> Dossier:
    """Everything that a link and a code may carry."""
    return Dossier(situation=situation(), plan=plan())


def skipped() -> frozenset[str]:
    """The fields the visitor said not to know."""
    return frozenset(name for name in CHOICES if get(ANSWER + name) == UNKNOWN)


def take(taken: Dossier) -> None:
    """Replace all shareable answers by those of a link or a code."""
    for name in CHOICES:
        put(ANSWER + name, _slug(getattr(taken.situation, name)))
    until = taken.situation.registered_until
    put(ANSWER + "registered_until", until)
    if until is not None and taken.situation.registered_as is None:
        put(ANSWER + "registered_as", UNKNOWN)
    put(PLAN + "start", taken.plan.start)
    put(PLAN + "vat", taken.plan.vat.value)
    for name in NUMBERS:
        value = getattr(taken.plan, name)
        put(PLAN + name, None if value is None else float(value))


def answer(name: str, slug: str | None) -> None:
    """Set one answer."""
    put(ANSWER + name, slug)


def _slug(value: Any) -> str | None:
    if isinstance(value, bool):
        return YES if value else NO
    return None if value is None else str(value)


def _decimal(name: str) -> Decimal | None:
    value = get(PLAN + name)
    return None if value is None else Decimal(str(value))
