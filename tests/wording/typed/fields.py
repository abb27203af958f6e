"""The fields that the tables and the properties are about: every kind, with limits as the rules have them."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from kmo_rules import FIRST_DAY, HOURS_LEAST, HOURS_MOST, HOURS_STEP, LAST_DAY, PRICE_LEAST, PRICE_MOST, PRICE_STEP
from kmo_rules.quote import EFFORT_LEAST, EFFORT_MOST, EFFORT_STEP, PERCENT_MOST, SUM_MOST
from wording.typed import DayLimits, Kind, Limits, Read, read_day, read_number

DAYS: Final = DayLimits(FIRST_DAY, LAST_DAY)
LIMITS: Final = {
    Kind.HOURS: Limits(HOURS_LEAST, HOURS_MOST, HOURS_STEP),
    Kind.WORKDAYS: Limits(EFFORT_LEAST, EFFORT_MOST, EFFORT_STEP),
    Kind.AMOUNT: Limits(EFFORT_STEP, SUM_MOST, EFFORT_STEP),
    Kind.PERCENT: Limits(EFFORT_STEP, PERCENT_MOST, EFFORT_STEP),
    Kind.HOURLY_PRICE: Limits(PRICE_LEAST, PRICE_MOST, PRICE_STEP),
}


def read(kind: Kind, text: str | None) -> Read[Any]:
    """What the field of this kind makes of a text."""
    return read_day(text, DAYS) if kind is Kind.DAY else read_number(text, kind, LIMITS[kind])


def value(kind: Kind, text: str) -> date | Decimal:
    """A value as the tables write it."""
    return date.fromisoformat(text) if kind is Kind.DAY else Decimal(text)
