"""What the fields for days, hours and amounts take, in the terms of the one reader of typed texts."""

from typing import Final

from kmo_rules import FIRST_DAY, HOURS_LEAST, HOURS_MOST, HOURS_STEP, LAST_DAY, PRICE_LEAST, PRICE_MOST, PRICE_STEP
from kmo_rules.quote import DAY_LONGEST, EFFORT_LEAST, EFFORT_MOST, EFFORT_STEP, PERCENT_MOST, SUM_MOST
from wording.typed import DayLimits, Limits

DAYS: Final = DayLimits(FIRST_DAY, LAST_DAY)
QUARTERS: Final = Limits(HOURS_LEAST, HOURS_MOST, HOURS_STEP)
PRICES: Final = Limits(PRICE_LEAST, PRICE_MOST, PRICE_STEP)
EFFORTS: Final = Limits(EFFORT_LEAST, EFFORT_MOST, EFFORT_STEP)
DAY_HOURS: Final = Limits(EFFORT_LEAST, DAY_LONGEST, EFFORT_STEP)
PERCENTS: Final = Limits(EFFORT_STEP, PERCENT_MOST, EFFORT_STEP)
SUMS: Final = Limits(EFFORT_STEP, SUM_MOST, EFFORT_STEP)
