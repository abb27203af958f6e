"""The auditor's quote in the session: what was typed on one side, the rules' type on the other.

Names, number and day of the paper, and an own grid of hours, stay here and in the tab; `quote()` has no place
for them.
"""

from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError

from kmo_rules import AuditKind, Law
from kmo_rules.quote import PARTS, SCOPES, Quote, Unit, Work, in_unit
from ui.session import day as clock
from ui.session import language, standing, values
from ui.session.register import AMOUNTS, BEFORE, FIELDS, QUOTE, WORK, Part
from wording.limits import PERCENTS
from wording.typed import Kind, Read, is_percent, read_number, written

CHOICES: Final = ("scope", "unit", "vat")
SWITCHES: Final = ("starting", "is_offer")
_OF_A_QUOTE: Final = tuple(field.name for field in FIELDS.values() if field.part is Part.QUOTE)


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
    """What is typed in a field for a day or a number; a discount may be a share in percent."""
    if name == "discount" and is_percent(get(name)):
        return read_number(get(name), Kind.PERCENT, PERCENTS)
    return values.read(QUOTE + name, Kind.WORKDAYS if name in WORK and is_in_days() else None)


def quote() -> Quote:
    """The quote so far; what cannot be read is not given, and so is work that does not rise."""
    fields = tuple(map(values.get, _OF_A_QUOTE))
    if not any(fields):
        return Quote()
    return standing.made("quote", fields, _quote)


def _quote() -> Quote:
    found: dict[str, Any] = {name: get(name) for name in CHOICES if get(name) is not None}
    found |= {name: read(name).value for name in (*AMOUNTS, "valid_until")}
    if read("discount").kind is Kind.PERCENT:
        found["discount_percent"] = found.pop("discount")
    found |= {scope.value: Work(**_parts(scope)) for scope in SCOPES if does_rise(scope)}
    return Quote.model_validate(found | {name: bool(get(name)) for name in SWITCHES})


def does_rise(scope: AuditKind) -> bool:
    """Whether the work that can be read goes from low over expected (or the sum of the phases) to high."""
    try:
        Work.model_validate(_parts(scope))
    except ValidationError:
        return False
    return True


def take(taken: Quote) -> None:
    """Replace the quote by that of a link."""
    for name in CHOICES:
        put(name, str(getattr(taken, name)))
    for name in AMOUNTS:
        values.write(QUOTE + name, getattr(taken, name))
    values.write(QUOTE + "valid_until", taken.valid_until)
    if taken.discount_percent is not None and taken.discount is None:
        put("discount", f"{written(taken.discount_percent, Kind.PERCENT, language.current())} %")
    for name in SWITCHES:
        put(name, getattr(taken, name))
    for scope in SCOPES:
        fill(scope, taken.of(scope))


def fill(scope: AuditKind, work: Work) -> None:
    """Put the work of one scope in its fields."""
    for part in PARTS:
        values.write(f"{QUOTE}{scope}_{part}", getattr(work, part))
        put(f"{scope}_{part}{BEFORE}", "")


def switch_unit() -> None:
    """After a change of unit: the same work in the other unit, or what stood there when one last looked."""
    now, before = (Kind.WORKDAYS, Kind.HOURS) if is_in_days() else (Kind.HOURS, Kind.WORKDAYS)
    day_hours = read("day_hours").value or Law.on(clock.day_of_rules()).hours_per_day.value
    for name in WORK:
        text, left = get(name) or "", get(name + BEFORE) or ""
        effort = values.read(QUOTE + name, before).value
        if effort is None:
            continue
        was = values.read(QUOTE + name + BEFORE, now).value
        turned = in_unit(effort, Unit(get("unit")), day_hours=day_hours, before=was)
        put(name, left if turned == was else written(turned, now, language.current()))
        put(name + BEFORE, text)


def _parts(scope: AuditKind) -> dict[str, Decimal | None]:
    return {part: read(f"{scope}_{part}").value for part in PARTS}
