"""What comes out of reading a typed text, without a language: a value, or a fault with its facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from wording.typed.tidy import tidied

LONGEST: Final = 60
"""In characters; the longest day anybody writes out, with weekday and time, has about 45."""

Value = TypeVar("Value", date, Decimal)
Fact = date | Decimal


class Kind(StrEnum):
    """What a field asks for."""

    DAY = "day"
    HOURS = "hours"
    WORKDAYS = "workdays"
    AMOUNT = "amount"
    HOURLY_PRICE = "hourly_price"
    PERCENT = "percent"


class TypedFault(StrEnum):
    """Why a typed text cannot be used; `Read.facts` holds what its sentence names."""

    TOO_LONG = "too_long"

    NO_DAY = "no_day"
    NO_MONTH = "no_month"  # there are letters where the month should be
    DAY_MISSING = "day_missing"
    YEAR_MISSING = "year_missing"
    UNCLEAR_YEAR = "unclear_year"
    TWO_DAYS = "two_days"
    MONTH_FIRST = "month_first"  # facts: swapped, the day with the two exchanged
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_DAY = "no_such_day"  # facts: first and last day of that month
    OTHER_WEEKDAY = "other_weekday"  # facts: day
    DAY_OUT_OF_RANGE = "day_out_of_range"  # facts: least, most

    NO_NUMBER = "no_number"
    TWO_NUMBERS = "two_numbers"
    AMBIGUOUS = "ambiguous"  # facts: smaller, larger
    UNSURE = "unsure"  # facts: meant, other; two readings of which the field takes one
    NEGATIVE = "negative"
    NO_SUCH_MINUTES = "no_such_minutes"
    OTHER_UNIT = "other_unit"
    OTHER_CURRENCY = "other_currency"
    OFF_STEP = "off_step"  # facts: step, and the multiples next to it: lower, higher
    OUT_OF_RANGE = "out_of_range"  # facts: least, most


@dataclass(frozen=True, slots=True)
class DayLimits:
    """The first and the last day that a field takes."""

    least: date
    most: date


@dataclass(frozen=True, slots=True)
class Limits:
    """What a field takes: multiples of `step` from `least` to `most`, both of which are multiples themselves."""

    least: Decimal
    most: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class Read(Generic[Value]):
    """What a text means. At most one of `value` and `fault` is there; neither, when nothing was typed.

    `clean` is the text as it was read (see `tidied`): kept to compare it with what was understood, never printed.
    """

    kind: Kind
    clean: str = field(default="", repr=False)
    value: Value | None = None
    fault: TypedFault | None = None
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))


class RefusedError(Exception):
    """Inside the reader: this text cannot be used."""

    def __init__(self, fault: TypedFault, **facts: Fact) -> None:
        super().__init__(fault)
        self.fault = fault
        self.facts = facts


def read_as(kind: Kind, text: str | None, meaning: Callable[[str], Value]) -> Read[Value]:
    """What `meaning` makes of a text, tidied up. The length is looked at before anything else."""
    if text is None or not text:
        return Read(kind)
    if len(text) > LONGEST:
        return Read(kind, fault=TypedFault.TOO_LONG)
    clean = tidied(text)
    if not clean:
        return Read(kind)
    try:
        return Read(kind, clean, value=meaning(clean))
    except RefusedError as refused:
        return Read(kind, clean, fault=refused.fault, facts=MappingProxyType(refused.facts))
