"""A quote as part of a link, and back. Every name begins with `q_`, so that it never meets a dossier's names.

Version 1. What is not filled in is left out. A field added later keeps the version; only a change of meaning
raises it.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from pydantic import TypeAdapter, ValidationError

from kmo_rules.case.situation import Price, Vat
from kmo_rules.model import Frozen
from kmo_rules.quote.work import PARTS, SCOPES, DayHours, Effort, Euros, Quote, Unit, Work

QUOTE_PREFIX: Final = "q_"
VERSION: Final = "1"
LONGEST: Final = 2000
NAMES_LISTED: Final = 12
NAME_LONGEST: Final = 40

_NUMBER = re.compile(r"\d{1,5}(\.\d{1,2})?", re.ASCII)


class QuoteReading(Frozen):
    """A quote, with the names of what a link held and could not be used."""

    quote: Quote = Quote()
    unusable: tuple[str, ...] = ()


def _number(kind: Any) -> Callable[[str], Decimal]:
    checked: TypeAdapter[Decimal] = TypeAdapter(kind)

    def read(text: str) -> Decimal:
        if not _NUMBER.fullmatch(text):
            raise ValueError("no number")
        return checked.validate_python(Decimal(text))

    return read


def _starting(text: str) -> bool:
    if text != "1":
        raise ValueError("no such choice")
    return True


def _scope(text: str) -> Any:
    return next(scope for scope in SCOPES if scope.value == text)


_PLAIN: Final[dict[str, Callable[[str], Any]]] = {
    "scope": _scope,
    "unit": Unit,
    "day_hours": _number(DayHours),
    "hourly_price": _number(Price),
    "travel": _number(Euros),
    "discount": _number(Euros),
    "vat": Vat,
    "starting": _starting,
}
_EFFORT: Final = _number(Effort)
_WORK: Final = {f"{scope}_{part}": (scope, part) for scope in SCOPES for part in PARTS}


def quote_to_query(quote: Quote) -> str:
    """The quote as names and values without "?"; an untouched quote gives an empty text.

    >>> quote_to_query(Quote(training=Work(expected=Decimal("16"))))
    'q_training_expected=16&q_v=1'
    """
    said = {name: getattr(quote, name) for name in _PLAIN}
    said = {name: value for name, value in said.items() if value != Quote.model_fields[name].default}
    said |= {name: getattr(quote.of(scope), part) for name, (scope, part) in _WORK.items()}
    pairs = {QUOTE_PREFIX + name: _text(value) for name, value in said.items() if value is not None}
    return urlencode(sorted((pairs | {QUOTE_PREFIX + "v": VERSION}).items())) if pairs else ""


def quote_from_query(text: str) -> QuoteReading:
    """The quote that the usable part of a query gives; names of others are passed over. Never raises.

    `.unusable` lists the names that were unknown, doubled, or held a value that cannot be used; work that does
    not rise is listed as a whole.
    """
    if len(text) > LONGEST:
        return QuoteReading(unusable=("too_long",))
    found, unusable = _pairs(text)
    values: dict[str, Any] = {}
    for name, written in found.items():
        if not _is_read(values, name, written):
            unusable.append(name)
    scopes = {scope.value: _read_scope(scope.value, values, unusable) for scope in SCOPES}
    plain = {name: value for name, value in values.items() if name in _PLAIN}
    names = tuple(dict.fromkeys((QUOTE_PREFIX + name)[:NAME_LONGEST] for name in unusable))
    return QuoteReading(quote=Quote.model_validate(plain | scopes), unusable=names[:NAMES_LISTED])


def _pairs(text: str) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    doubled: list[str] = []
    for name, value in parse_qsl(text.removeprefix("?"), keep_blank_values=True, errors="replace"):
        if name.startswith(QUOTE_PREFIX) and found.setdefault(name.removeprefix(QUOTE_PREFIX), value) != value:
            doubled.append(name.removeprefix(QUOTE_PREFIX))
    return {name: value for name, value in found.items() if name not in doubled}, doubled


def _is_read(values: dict[str, Any], name: str, written: str) -> bool:
    if name == "v":
        return written == VERSION
    read = _EFFORT if name in _WORK else _PLAIN.get(name)
    if read is None:
        return False
    try:
        values[name] = read(written)
    except (ValueError, StopIteration):
        return False
    return True


def _read_scope(scope: str, values: Mapping[str, Any], unusable: list[str]) -> Work:
    parts = {part: values.get(f"{scope}_{part}") for part in PARTS}
    try:
        return Work(**parts)
    except ValidationError:
        unusable += [f"{scope}_{part}" for part, value in parts.items() if value is not None]
        return Work()


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "1"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
