"""The auditor's quote in the session: what was typed on one side, the rules' type on the other.

Names, number and day of the paper, and an own grid of hours, stay here and in the tab; `quote()` has no place
for them.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError

from kmo_rules import COLUMNS, PHASES, SCOPES, AuditKind, Law, Quote, Scope, Unit, to_cents
from ui.session import day as clock
from ui.session import language, values
from ui.session.register import AMOUNTS, LIST, QUOTE, WORK
from wording.typed import Kind, Read, written

__all__ = [
    "LIST",
    "QUOTE",
    "does_rise",
    "fill",
    "get",
    "is_in_days",
    "put",
    "quote",
    "read",
    "switch_unit",
    "take",
]

CHOICES: Final = ("scope", "unit", "vat")
PARTS: Final = (*COLUMNS, *PHASES)
_BEFORE: Final = "before_unit"


def get(name: str) -> Any:
    """What stands under a name, or None."""
    return values.get(QUOTE + name)


def put(name: str, value: Any) -> None:
    """Set one value; only before its widget is drawn, or in a callback."""
    values.put(QUOTE + name, value)


def is_in_days() -> bool:
    """Whether the auditor counts in days."""
    return bool(get("unit") == Unit.DAYS)


def read(name: str) -> Read[Any]:
    """What is typed in a field for a day or a number."""
    return values.read(QUOTE + name, Kind.WORKDAYS if name in WORK and is_in_days() else None)


def quote() -> Quote:
    """The quote so far; what cannot be read is not given, and so is work that does not rise."""
    found: dict[str, Any] = {name: get(name) for name in CHOICES if get(name) is not None}
    found |= {name: read(name).value for name in AMOUNTS}
    found |= {scope.value: Scope(**_parts(scope)) for scope in SCOPES if does_rise(scope)}
    return Quote.model_validate(found | {"starting": bool(get("starting"))})


def does_rise(scope: AuditKind) -> bool:
    """Whether the work that can be read goes from low over expected (or the sum of the phases) to high."""
    try:
        Scope.model_validate(_parts(scope))
    except ValidationError:
        return False
    return True


def take(taken: Quote) -> None:
    """Replace the quote by that of a link."""
    for name in CHOICES:
        put(name, str(getattr(taken, name)))
    for name in AMOUNTS:
        values.write(QUOTE + name, getattr(taken, name))
    put("starting", taken.starting)
    for scope in SCOPES:
        fill(scope, taken.of(scope))


def fill(scope: AuditKind, work: Scope) -> None:
    """Put the work of one scope in its fields."""
    for part in PARTS:
        values.write(f"{QUOTE}{scope}_{part}", getattr(work, part))


def switch_unit() -> None:
    """After a change of unit: the same work in the other unit, to the hundredth; what was typed, when it is changed back."""
    hours_a_day = read("day_hours").value or Law.on(clock.day_of_rules()).hours_per_day.value
    left: Mapping[str, tuple[str, str, Decimal]] = get(_BEFORE) or {}
    now: dict[str, tuple[str, str, Decimal]] = {}
    for name in WORK:
        text = get(name) or ""
        typed, shown, by = left.get(name, ("", "", None))
        other = typed if text and (shown, by) == (text, hours_a_day) else _in_other_unit(name, hours_a_day)
        if other:
            now[name] = (text, other, hours_a_day)
            put(name, other)
    put(_BEFORE, now)


def _in_other_unit(name: str, hours_a_day: Decimal) -> str:
    """Empty where there is nothing to reckon with."""
    effort = values.number(QUOTE + name) if is_in_days() else values.read(QUOTE + name, Kind.WORKDAYS).value
    if effort is None:
        return ""
    other = to_cents(effort / hours_a_day if is_in_days() else effort * hours_a_day)
    return written(other, Kind.HOURS, language.current())


def _parts(scope: AuditKind) -> dict[str, Decimal | None]:
    return {part: read(f"{scope}_{part}").value for part in PARTS}
