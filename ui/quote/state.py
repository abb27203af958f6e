"""The auditor's quote in the session: what was typed on one side, the rules' type on the other.

Names, number and day of the paper, and an own grid of hours, stay here and in the tab; `quote()` has no place
for them.
"""

from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError

from kmo_rules import COLUMNS, PHASES, SCOPES, AuditKind, Law, Quote, Scope, Unit, to_cents
from ui.session import day as clock
from ui.session import values
from ui.session.register import AMOUNTS, LIST, QUOTE, WORK

__all__ = ["LIST", "QUOTE", "faults", "fill", "get", "put", "quote", "switch_unit", "take"]

CHOICES: Final = ("scope", "unit", "vat")
PARTS: Final = (*COLUMNS, *PHASES)


def get(name: str) -> Any:
    """What stands under a name, or None."""
    return values.get(QUOTE + name)


def put(name: str, value: Any) -> None:
    """Set one value; only before its widget is drawn, or in a callback."""
    values.put(QUOTE + name, value)


def quote() -> Quote:
    """The quote as far as what was typed can be used (see `faults`)."""
    wrong = faults()
    found: dict[str, Any] = {name: get(name) for name in CHOICES if get(name) is not None}
    found |= {name: _decimal(name) for name in AMOUNTS if name not in wrong}
    found |= {scope.value: Scope(**_parts(scope)) for scope in SCOPES if scope.value not in wrong}
    return Quote.model_validate(found | {"starting": bool(get("starting"))})


def faults() -> dict[str, str]:
    """By scope or amount: "order" where work does not rise, "range" where a value cannot be."""
    found: dict[str, str] = {}
    for name in AMOUNTS:
        if _is_refused({name: _decimal(name)}):
            found[name] = "range"
    for scope in SCOPES:
        try:
            Scope.model_validate(_parts(scope))
        except ValidationError as error:
            is_of_a_field = any(part["loc"] for part in error.errors(include_input=False, include_url=False))
            found[scope.value] = "range" if is_of_a_field else "order"
    return found


def take(taken: Quote) -> None:
    """Replace the quote by that of a link."""
    for name in CHOICES:
        put(name, str(getattr(taken, name)))
    for name in AMOUNTS:
        put(name, _float(getattr(taken, name)))
    put("starting", taken.starting)
    for scope in SCOPES:
        fill(scope, taken.of(scope))


def fill(scope: AuditKind, work: Scope) -> None:
    """Put the work of one scope in its fields."""
    for part in PARTS:
        put(f"{scope}_{part}", _float(getattr(work, part)))


def switch_unit() -> None:
    """After a change of unit: the same work in the other unit, to the hundredth."""
    hours_a_day = quote().day_hours or Law.on(clock.day_of_rules()).hours_per_day.value
    for name in WORK:
        effort = _decimal(name)
        if effort is not None:
            other = effort / hours_a_day if get("unit") == Unit.DAYS else effort * hours_a_day
            put(name, float(to_cents(other)))


def _parts(scope: AuditKind) -> dict[str, Decimal | None]:
    return {part: _decimal(f"{scope}_{part}") for part in PARTS}


def _decimal(name: str) -> Decimal | None:
    value = get(name)
    return None if value is None else Decimal(str(value))


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _is_refused(values: dict[str, Any]) -> bool:
    try:
        Quote.model_validate(values)
    except ValidationError:
        return True
    return False
