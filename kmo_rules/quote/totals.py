"""What a quote comes to: hours times price, travel, discount and VAT, per audit and over five years."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from kmo_rules.case.audit import AuditKind
from kmo_rules.case.situation import Vat
from kmo_rules.cost import CostLine
from kmo_rules.law import Law
from kmo_rules.model import Frozen
from kmo_rules.money import Amount, to_hundredths, with_vat
from kmo_rules.quote.work import SCOPES, Quote, Unit
from kmo_rules.spread import Spread, total


class QuoteAssumption(StrEnum):
    """What a quote takes for granted and no source says."""

    PHASES = "phases"
    HOURS_PER_DAY = "hours_per_day"
    OWN_PRICE = "own_price"
    VAT_UNSTATED = "vat_unstated"
    VAT_RATE = "vat_rate"
    TRAVEL = "travel"
    DISCOUNT = "discount"
    DISCOUNT_ON_TRAVEL = "discount_on_travel"
    FOLLOW_UP = "follow_up"
    FOLLOW_UP_HOURS = "follow_up_hours"
    ROUNDING = "rounding"


class Bill(Frozen):
    """One audit at one number of hours: `price` is work plus travel less discount, before VAT is looked at."""

    effort: Decimal
    hours: Decimal
    work: Decimal
    travel: Decimal
    discount: Decimal
    amount: Amount

    @property
    def price(self) -> Decimal:
        """What the lines add up to."""
        return self.work + self.travel - self.discount


class QuotedAudit(Frozen):
    """One audit to pay for, with a bill for each number of hours that is known."""

    kind: CostLine
    bills: Spread[Bill]


class QuoteTotals(Frozen):
    """The audits of one scope and their sums, in EUR, over the years of a registration.

    `is_discount_left_out`: it was more than the lowest price, so it does not count. `discount_percent`: where it is a
    share.
    """

    scope: AuditKind
    years: int
    hourly_price: Decimal
    standard_price: Decimal
    day_hours: Decimal
    vat: Vat
    vat_rate: Decimal
    audits: tuple[QuotedAudit, ...] = ()
    sums: Spread[Amount] = Spread()
    is_discount_left_out: bool = False
    discount_percent: Decimal | None = None
    assumptions: tuple[QuoteAssumption, ...] = ()


def quote_totals(quote: Quote, *, on: date, scope: AuditKind | None = None) -> QuoteTotals:
    """The amounts of one scope of a quote, by default the chosen one. No hours, no amounts.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    law, chosen = Law.on(on), scope or quote.scope
    too_much = _is_too_much(quote, chosen, law)
    audits = _audits(quote, chosen, law, _Discount() if too_much else _Discount.of(quote))
    return QuoteTotals(
        scope=chosen,
        years=law.registration_years.value,
        hourly_price=quote.hourly_price or law.hourly_price.value,
        standard_price=law.hourly_price.value,
        day_hours=quote.day_hours or law.hours_per_day.value,
        vat=quote.vat,
        vat_rate=law.vat_rate.value,
        audits=audits,
        is_discount_left_out=too_much,
        discount_percent=_Discount.of(quote).percent or None,
        sums=total(audit.bills.map(lambda bill: bill.amount) for audit in audits),
        assumptions=_assumptions(quote, chosen, law, is_discounted=not too_much) if audits else (),
    )


def compared_totals(quote: Quote, *, on: date) -> tuple[QuoteTotals, ...]:
    """The amounts of every scope that has hours, in their fixed order.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    return tuple(quote_totals(quote, on=on, scope=scope) for scope in SCOPES if not quote.of(scope).is_empty)


def _is_too_much(quote: Quote, scope: AuditKind, law: Law) -> bool:
    known = quote.of(scope).counted.known
    if quote.discount is None or not known:
        return False
    return quote.discount > _bill(quote, min(known), law, _Discount()).price


class _Discount(NamedTuple):
    """What goes off an audit: an amount, or else a share of its work and travel, rounded once."""

    amount: Decimal = Decimal(0)
    percent: Decimal = Decimal(0)

    @classmethod
    def of(cls, quote: Quote) -> "_Discount":
        if quote.discount is not None:
            return cls(amount=quote.discount)
        return cls(percent=quote.discount_percent or Decimal(0))

    def off(self, price: Decimal) -> Decimal:
        return self.amount + to_hundredths(price * self.percent / 100)


def _audits(quote: Quote, scope: AuditKind, law: Law, discount: _Discount) -> tuple[QuotedAudit, ...]:
    work = quote.of(scope)
    if work.is_empty:
        return ()
    first = _audit(CostLine.AUDIT, quote, work.counted, law, discount)
    if not quote.starting:
        return (first,)
    # One number of hours stands beside every bound of the first audit, or the sums would miss some.
    later = work.follow_up
    efforts = work.counted if later is None else work.counted.map(lambda _: later)
    return (first, _audit(CostLine.FOLLOW_UP, quote, efforts, law, _Discount()))


def _audit(kind: CostLine, quote: Quote, efforts: Spread[Decimal], law: Law, discount: _Discount) -> QuotedAudit:
    return QuotedAudit(kind=kind, bills=efforts.map(lambda effort: _bill(quote, effort, law, discount)))


def _bill(quote: Quote, effort: Decimal, law: Law, discount: _Discount) -> Bill:
    """Work is rounded once, VAT once on the sum of the lines."""
    hours = quote.hours(effort, law.hours_per_day.value)
    work = to_hundredths(hours * (quote.hourly_price or law.hourly_price.value))
    travel = quote.travel or Decimal(0)
    less = discount.off(work + travel)
    due = with_vat(to_hundredths(work + travel - less), quote.vat, law.vat_rate.value)
    return Bill(effort=effort, hours=hours, work=work, travel=travel, discount=less, amount=due)


def _assumptions(quote: Quote, scope: AuditKind, law: Law, *, is_discounted: bool) -> tuple[QuoteAssumption, ...]:
    holds = {
        QuoteAssumption.PHASES: quote.of(scope).phases is not None,
        QuoteAssumption.HOURS_PER_DAY: quote.unit is Unit.DAYS,
        QuoteAssumption.OWN_PRICE: (quote.hourly_price or law.hourly_price.value) != law.hourly_price.value,
        QuoteAssumption.VAT_UNSTATED: quote.vat is Vat.UNSTATED,
        QuoteAssumption.VAT_RATE: quote.vat is not Vat.UNSTATED,
        QuoteAssumption.TRAVEL: quote.travel is not None,
        QuoteAssumption.DISCOUNT: _Discount.of(quote) != _Discount() and is_discounted,
        QuoteAssumption.DISCOUNT_ON_TRAVEL: bool(quote.travel and _Discount.of(quote).percent),
        QuoteAssumption.FOLLOW_UP: quote.starting and quote.of(scope).follow_up is None,
        QuoteAssumption.FOLLOW_UP_HOURS: quote.starting and quote.of(scope).follow_up is not None,
        QuoteAssumption.ROUNDING: True,
    }
    return tuple(assumption for assumption, taken in holds.items() if taken)
