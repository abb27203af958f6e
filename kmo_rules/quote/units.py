"""The same work in hours or in days: to the hundredth, and unchanged by merely looking at it the other way."""

from decimal import Decimal
from typing import Final

from kmo_rules.money import to_hundredths
from kmo_rules.quote.work import EFFORT_LEAST, Unit

_OTHER: Final = {Unit.HOURS: Unit.DAYS, Unit.DAYS: Unit.HOURS}


def in_unit(effort: Decimal, unit: Unit, *, day_hours: Decimal, before: Decimal | None = None) -> Decimal:
    """Work that was counted in the other unit, in `unit`; some work stays at least a hundredth of it.

    `before` is what stood there in `unit` when one last switched away from it. While that still gives `effort`,
    nobody typed anything in between, and it comes back as it was: 16.33 hours look like 2.04 days of eight hours
    and are 16.33 hours again, not 16.32.

    >>> in_unit(Decimal("16.33"), Unit.DAYS, day_hours=Decimal(8))
    Decimal('2.04')
    >>> in_unit(Decimal("2.04"), Unit.HOURS, day_hours=Decimal(8), before=Decimal("16.33"))
    Decimal('16.33')
    """
    if before is not None and _turned(before, _OTHER[unit], day_hours) == effort:
        return before
    return _turned(effort, unit, day_hours)


def _turned(effort: Decimal, unit: Unit, day_hours: Decimal) -> Decimal:
    turned = to_hundredths(effort * day_hours if unit is Unit.HOURS else effort / day_hours)
    return max(turned, min(effort, EFFORT_LEAST))
