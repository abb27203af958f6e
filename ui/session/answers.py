"""The answers and the plan in the session on one side, the rules' types on the other.

Answers are kept as the slugs of `wording.case.questions`, so that "I don't know" is remembered too. Only
`dossier()` can become a link, and a dossier has no field for anything private.
"""

from typing import Any, Final

from kmo_rules import AS, UNTIL, Dossier, FirstTime, Plan, Question, Service, Situation, Spread, Vat
from ui.session import handed_out, standing, values
from ui.session.register import ANSWER, FIELDS, HOURS, PLAN, Part
from ui.session.values import get, put
from wording.case.questions import FIRST, NO, QUESTIONS, UNKNOWN, YES

CHOICES: Final = tuple(name for name, asked in QUESTIONS.items() if asked.answers)
NUMBERS: Final = (*HOURS, "hourly_price")

_BOOLS: Final = {YES: True, NO: False}
OF_A_DOSSIER: Final = tuple(field.name for field in FIELDS.values() if field.part in (Part.ANSWER, Part.PLAN))


def situation() -> Situation:
    """The answers given so far; what is open or "I don't know" is None."""
    return dossier().situation


def _situation() -> Situation:
    found: dict[str, Any] = {}
    for name in CHOICES:
        slug = get(ANSWER + name)
        found[name] = None if slug in (None, UNKNOWN, FIRST) else _BOOLS.get(slug, slug)
    for service in Service:
        if get(ANSWER + AS[service]) not in (None, FIRST):
            found[UNTIL[service]] = values.day(ANSWER + UNTIL[service])
    return Situation(**found)


def _plan() -> Plan:
    """The wishes typed so far; what cannot be read is not given, and so are hours that do not rise."""
    return Plan(
        start=values.day(PLAN + "start"),
        vat=get(PLAN + "vat") or Vat.UNSTATED,
        hourly_price=values.number(PLAN + "hourly_price"),
        **(_hours() if do_hours_rise() else {}),
    )


def _first() -> FirstTime:
    return FirstTime(**{service.value: get(ANSWER + AS[service]) == FIRST for service in Service})


def do_hours_rise() -> bool:
    """Whether the hours that can be read go from low over expected to high."""
    return Spread(*_hours().values()).rises


def _hours() -> dict[str, Any]:
    return {name: values.number(PLAN + name) for name in HOURS}


def dossier() -> Dossier:
    """Everything that a link and a code may carry, made anew when a field of it changed."""
    fields = tuple(map(values.get, OF_A_DOSSIER))
    return standing.made("dossier", fields, lambda: Dossier(situation=_situation(), plan=_plan(), first=_first()))


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
        elif taken.is_first(service):
            put(ANSWER + AS[service], FIRST)
    for wish in ("start", *NUMBERS):
        values.write(PLAN + wish, getattr(taken.plan, wish))
    put(PLAN + "vat", taken.plan.vat.value)


def undated() -> tuple[Question, ...]:
    """The last days that are missing of registrations which the visitor said to have or to have had."""
    return tuple(
        UNTIL[service]
        for service in situation().services
        if get(ANSWER + AS[service]) not in (None, FIRST) and values.day(ANSWER + UNTIL[service]) is None
    )


def unknown() -> frozenset[Question]:
    """All that the visitor does not know yet: what was said so, and the last days that are missing."""
    return skipped() | frozenset(undated())


def answer(name: Question, slug: str | None) -> None:
    """Set one answer."""
    put(ANSWER + name, slug)


def _slug(value: Any) -> str | None:
    if isinstance(value, bool):
        return YES if value else NO
    return None if value is None else str(value)
