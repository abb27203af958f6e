"""The auditor's quote: a model of its own, with a link of its own and without a code.

Each scope has its own hours: no source gives a price or a discount for combining, so none follows from another.
Nothing in this module can hold a name or a number of a client.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StrictBool, field_validator, model_validator

from kmo_rules.case.audit import AuditKind
from kmo_rules.case.situation import Day, Price, Vat
from kmo_rules.model import Frozen
from kmo_rules.money import to_hundredths
from kmo_rules.spread import Spread

EFFORT_STEP = Decimal("0.01")
EFFORT_LEAST = Decimal("0.01")
EFFORT_MOST = Decimal("999.99")
DAY_LONGEST = Decimal("24.00")
SUM_MOST = Decimal("99999.99")
PERCENT_MOST = Decimal("100.00")

SCOPES = (AuditKind.TRAINING, AuditKind.ADVICE, AuditKind.COMBINED)
"""The audits that can be quoted."""

PHASES = ("preparation", "visit", "report")
FOLLOW_UP = "follow_up"

Effort = Annotated[Decimal, Field(ge=EFFORT_LEAST, le=EFFORT_MOST, multiple_of=EFFORT_STEP)]
DayHours = Annotated[Decimal, Field(ge=EFFORT_LEAST, le=DAY_LONGEST, multiple_of=EFFORT_STEP)]
Percent = Annotated[Decimal, Field(ge=EFFORT_STEP, le=PERCENT_MOST, multiple_of=EFFORT_STEP)]
Euros = Annotated[Decimal, Field(ge=EFFORT_STEP, le=SUM_MOST, multiple_of=EFFORT_STEP)]


class Unit(StrEnum):
    """In what the auditor counts."""

    HOURS = "hours"
    DAYS = "days"


class Work(Frozen):
    """The work of one audit, in the unit of the quote; phases, once filled, make what is expected.

    `follow_up` is what the audit after a provisional registration takes, where that is another number.

    Raises:
        pydantic.ValidationError: a value outside its range, or work that does not rise from low to high.
    """

    low: Effort | None = None
    expected: Effort | None = None
    high: Effort | None = None
    preparation: Effort | None = None
    visit: Effort | None = None
    report: Effort | None = None
    follow_up: Effort | None = None

    @property
    def phases(self) -> Decimal | None:
        """The sum of the phases that are filled; None while none is."""
        filled = [found for found in (self.preparation, self.visit, self.report) if found is not None]
        return sum(filled, start=Decimal(0)) if filled else None

    @property
    def counted(self) -> Spread[Decimal]:
        """Low, expected and high as they count."""
        return Spread(self.low, self.expected if self.phases is None else self.phases, self.high)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in that counts."""
        return not self.counted.known

    @model_validator(mode="after")
    def _work_rises(self) -> Self:
        if not self.counted.rises:
            raise ValueError("order")
        return self


PARTS = tuple(Work.model_fields)
"""The hours and the phases of one audit, by name."""


class Quote(Frozen):
    """What an auditor asks for an audit. `hourly_price` and `day_hours` only where they differ from the law's.

    `travel` (per audit, in EUR) and `discount` (once, in EUR, or as a share of work and travel in percent) are lines
    of their own and read like the price with regard to VAT; a share counts only without an amount. `is_offer`: it
    binds, until `valid_until` where that day is chosen.
    """

    scope: AuditKind = AuditKind.TRAINING
    training: Work = Work()
    advice: Work = Work()
    combined: Work = Work()
    unit: Unit = Unit.HOURS
    day_hours: DayHours | None = None
    hourly_price: Price | None = None
    travel: Euros | None = None
    discount: Euros | None = None
    vat: Vat = Vat.UNSTATED
    starting: StrictBool = False
    discount_percent: Percent | None = None
    is_offer: StrictBool = False
    valid_until: Day | None = None

    @field_validator("scope")
    @classmethod
    def _can_be_quoted(cls, scope: AuditKind) -> AuditKind:
        if scope not in SCOPES:
            raise ValueError("scope")
        return scope

    def of(self, scope: AuditKind) -> Work:
        """The work of one scope."""
        found: Work = getattr(self, scope.value)
        return found

    def hours(self, effort: Decimal, hours_a_day: Decimal) -> Decimal:
        """Work as hours; days are turned into hours to the hundredth, once.

        >>> Quote(unit=Unit.DAYS).hours(Decimal("1.25"), Decimal("7.5"))
        Decimal('9.38')
        """
        return effort if self.unit is Unit.HOURS else to_hundredths(effort * (self.day_hours or hours_a_day))
