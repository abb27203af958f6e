"""Euros: exact decimals, rounded once, half up to the cent."""

from decimal import ROUND_HALF_UP, Decimal

from kmo_rules.case.situation import Vat
from kmo_rules.model import Frozen

CENT = Decimal("0.01")


def to_hundredths(amount: Decimal) -> Decimal:
    """Round to the hundredth (of a euro, an hour or a day), half up.

    >>> to_hundredths(Decimal("0.125"))
    Decimal('0.13')
    """
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


class Amount(Frozen):
    """An amount in EUR. `net` and `vat` are None while nobody said how the price stands to VAT."""

    total: Decimal
    net: Decimal | None = None
    vat: Decimal | None = None

    def __add__(self, other: "Amount") -> "Amount":
        """The sum of two amounts read the same way."""
        return Amount(
            total=self.total + other.total,
            net=_sum(self.net, other.net),
            vat=_sum(self.vat, other.vat),
        )


def amount(hours: Decimal, hourly_price: Decimal, vat: Vat, vat_rate: Decimal) -> Amount:
    """Hours times price, read as `vat` says; net and VAT are rounded once, and gross is their sum.

    >>> amount(Decimal("8"), Decimal("150"), Vat.EXCLUDED, Decimal("0.21")).total
    Decimal('1452.00')
    """
    return with_vat(to_hundredths(hours * hourly_price), vat, vat_rate)


def with_vat(price: Decimal, vat: Vat, vat_rate: Decimal) -> Amount:
    """A price in whole cents, read as `vat` says; VAT is rounded once, net and VAT add up to the total.

    >>> with_vat(Decimal("121.00"), Vat.INCLUDED, Decimal("0.21")).vat
    Decimal('21.00')
    """
    if vat is Vat.UNSTATED:
        return Amount(total=price)
    if vat is Vat.EXCLUDED:
        tax = to_hundredths(price * vat_rate)
        return Amount(total=price + tax, net=price, vat=tax)
    tax = to_hundredths(price * vat_rate / (1 + vat_rate))
    return Amount(total=price, net=price - tax, vat=tax)


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other
