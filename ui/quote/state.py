"""The auditor's quote in the session: what was typed on one side, the rules' type on the other.

Names, number and day of the paper, and an own grid of hours, stay here and in the tab; `quote()` has no place
for them.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import streamlit as st
from pydantic import ValidationError

from kmo_rules import AuditKind, Law, Vat
from kmo_rules.quote import PARTS, SCOPES, Quote, Unit, Work, in_unit
from ui.session import day as clock

QUOTE: Final = "quote."
LIST: Final = "bulk."
WORK: Final = tuple(f"{scope}_{part}" for scope in SCOPES for part in PARTS)
BEFORE: Final = "_before"
"""Behind the name of some work: what stood there before the last change of unit."""
AMOUNTS: Final = ("day_hours", "hourly_price", "travel", "discount")
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "scope": tuple(scope.value for scope in SCOPES),
    "unit": tuple(unit.value for unit in Unit),
    "vat": tuple(vat.value for vat in Vat),
}
SWITCHES: Final = ("starting", "is_offer")
TEXTS: Final = ("client", "bureau", "number", "grid", "grid_size")
DAYS: Final = ("valid_until",)
_LONGEST_TEXT: Final = 20_000
_MOST_RESTORED: Final = 1e6


def get(name: str) -> Any:
    """What stands under a name, or None."""
    return st.session_state.get(QUOTE + name)


def put(name: str, value: Any) -> None:
    """Set one value; only before its widget is drawn, or in a callback."""
    st.session_state[QUOTE + name] = value


def quote() -> Quote:
    """The quote as far as what was typed can be used (see `faults`)."""
    wrong = faults()
    values: dict[str, Any] = {name: get(name) for name in CHOICES if get(name) is not None}
    values |= {name: _decimal(name) for name in AMOUNTS if name not in wrong}
    values |= {scope.value: Work(**_parts(scope)) for scope in SCOPES if scope.value not in wrong}
    return Quote.model_validate(values | {"starting": bool(get("starting"))})


def faults() -> dict[str, str]:
    """By scope or amount: "order" where work does not rise, "range" where a value cannot be."""
    found: dict[str, str] = {}
    for name in AMOUNTS:
        if _is_refused({name: _decimal(name)}):
            found[name] = "range"
    for scope in SCOPES:
        try:
            Work.model_validate(_parts(scope))
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


def fill(scope: AuditKind, work: Work) -> None:
    """Put the work of one scope in its fields."""
    for part in PARTS:
        put(f"{scope}_{part}", _float(getattr(work, part)))
        put(f"{scope}_{part}{BEFORE}", None)


def switch_unit() -> None:
    """After a change of unit: the same work in the other unit."""
    day_hours = quote().day_hours or Law.on(clock.day_of_rules()).hours_per_day.value
    for name in WORK:
        effort, before = _decimal(name), _decimal(name + BEFORE)
        if effort is not None:
            put(name, float(in_unit(effort, Unit(get("unit")), day_hours=day_hours, before=before)))
            put(name + BEFORE, float(effort))


def typed() -> dict[str, str]:
    """Everything of the quote as text by text, for the tab's own memory."""
    kept = {name: get(name) for name in _names()}
    return {QUOTE + name: _text(value) for name, value in kept.items() if value not in (None, "", False)}


def restore(copy: Mapping[str, str]) -> None:
    """Put back what the tab remembered; it may hold anything, so what cannot be a value is left out."""
    for name in _names():
        value = _value(name, copy.get(QUOTE + name, ""))
        if value is not None:
            put(name, value)


def _names() -> tuple[str, ...]:
    return (*CHOICES, *AMOUNTS, *WORK, *(name + BEFORE for name in WORK), *SWITCHES, *TEXTS, *DAYS)


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


def _text(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "1" if value is True else str(value)


def _value(name: str, text: str) -> Any:
    if not text or len(text) > _LONGEST_TEXT:
        return None
    if name in CHOICES:
        return text if text in CHOICES[name] else None
    if name in SWITCHES:
        return text == "1"
    if name in TEXTS:
        return text
    try:
        found = date.fromisoformat(text) if name in DAYS else float(text)
    except ValueError:
        return None
    is_out_of_reach = isinstance(found, float) and not 0 <= found <= _MOST_RESTORED
    return None if is_out_of_reach else found
