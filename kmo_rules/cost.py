"""What the audit of a case may cost: hours times the hourly price, low, expected and high.

The source names no price for an audit, only a standard hourly price; the agency's grid of hours is not public.
So the hours come from the visitor, and without hours there is no amount.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.audit import AuditKind
from kmo_rules.case.findings import takes_provisional_path
from kmo_rules.case.route import Route
from kmo_rules.case.situation import Dossier, Plan, Vat
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.model import Frozen
from kmo_rules.money import Amount, amount

NOTHING = Amount(total=Decimal("0.00"), net=Decimal("0.00"), vat=Decimal("0.00"))


class CostLine(StrEnum):
    """The audits that can be paid for in five years."""

    AUDIT = "audit"
    FOLLOW_UP = "follow_up"


class NoAmount(StrEnum):
    """Why an estimate holds no amounts, or an amount of nothing."""

    PUBLIC = "public"
    EXCLUDED = "excluded"
    HOURS_MISSING = "hours_missing"


class CostAssumption(StrEnum):
    """What an estimate takes for granted and the sources do not say."""

    SAME_HOURS_FOLLOW_UP = "same_hours_follow_up"
    VAT_UNSTATED = "vat_unstated"
    VAT_RATE = "vat_rate"
    OWN_PRICE = "own_price"


class Line(Frozen):
    """One audit: its hours and amounts; None where the visitor gave no hours."""

    kind: CostLine
    low: Amount | None = None
    expected: Amount | None = None
    high: Amount | None = None


class Estimate(Frozen):
    """The audits of one case and their sum, in EUR, by the rules of one version."""

    rules_version: str
    audit: AuditKind
    hourly_price: Decimal
    standard_price: Decimal
    vat: Vat
    vat_rate: Decimal
    lines: tuple[Line, ...] = ()
    low: Amount | None = None
    expected: Amount | None = None
    high: Amount | None = None
    reason: NoAmount | None = None
    assumptions: tuple[CostAssumption, ...] = ()


def estimate(dossier: Dossier, *, on: date, law: Law | None = None) -> Estimate:
    """The cost of the dossier's own audit on the day `on`; the provisional way counts the follow-up too.

    Raises:
        NotInForceError: a number has no value on that day.
        TypeError: `on` is a moment and no day.
    """
    numbers, plan = law_of(on, law), dossier.plan
    assessment = assess(dossier.situation, on=on, law=numbers)
    price = plan.hourly_price or numbers.hourly_price.value
    reason = _reason(assessment, plan)
    lines = () if reason else _lines(dossier, assessment, price, numbers.vat_rate.value)
    sums = _nothing() if reason is NoAmount.PUBLIC else _sums(lines)
    return Estimate(
        rules_version=numbers.version,
        audit=assessment.audit.kind,
        hourly_price=price,
        standard_price=numbers.hourly_price.value,
        vat=plan.vat,
        vat_rate=numbers.vat_rate.value,
        lines=lines,
        reason=reason,
        assumptions=() if reason else _assumptions(lines, plan.vat, price != numbers.hourly_price.value),
        **sums,
    )


def average_audit_hours(*, on: date) -> Decimal:
    """The published average audit in hours: its days (agency) times our assumed hours a day.

    >>> average_audit_hours(on=date(2026, 11, 23))
    Decimal('16')
    """
    law = Law.on(on)
    return law.average_audit_days.value * law.hours_per_day.value


def _reason(assessment: Assessment, plan: Plan) -> NoAmount | None:
    if assessment.verdict is Verdict.EXCLUDED:
        return NoAmount.EXCLUDED
    if assessment.audit.kind is AuditKind.NONE:
        return NoAmount.PUBLIC
    has_hours = any((plan.hours_low, plan.hours_expected, plan.hours_high))
    return None if has_hours else NoAmount.HOURS_MISSING


def _lines(dossier: Dossier, assessment: Assessment, price: Decimal, vat_rate: Decimal) -> tuple[Line, ...]:
    plan = dossier.plan
    amounts = {
        column: None if hours is None else amount(hours, price, plan.vat, vat_rate)
        for column, hours in zip(_COLUMNS, _hours(plan), strict=True)
    }
    if assessment.route is Route.FOLLOW_UP:
        return (Line(kind=CostLine.FOLLOW_UP, **amounts),)
    first = Line(kind=CostLine.AUDIT, **amounts)
    if takes_provisional_path(dossier.situation):
        return (first, Line(kind=CostLine.FOLLOW_UP, **amounts))
    return (first,)


_COLUMNS = ("low", "expected", "high")


def _hours(plan: Plan) -> tuple[Decimal | None, ...]:
    return (plan.hours_low, plan.hours_expected, plan.hours_high)


def _sums(lines: tuple[Line, ...]) -> dict[str, Amount | None]:
    return {column: _sum([getattr(line, column) for line in lines]) for column in _COLUMNS}


def _sum(amounts: list[Amount | None]) -> Amount | None:
    """Rows hold the same columns, so one open row means that the whole column is open."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known[1:], start=known[0]) if known else None


def _nothing() -> dict[str, Amount | None]:
    return dict.fromkeys(_COLUMNS, NOTHING)


def _assumptions(lines: tuple[Line, ...], vat: Vat, own_price: bool) -> tuple[CostAssumption, ...]:
    holds = {
        CostAssumption.SAME_HOURS_FOLLOW_UP: len(lines) > 1,
        CostAssumption.OWN_PRICE: own_price,
        CostAssumption.VAT_UNSTATED: vat is Vat.UNSTATED,
        CostAssumption.VAT_RATE: vat is not Vat.UNSTATED,
    }
    return tuple(assumption for assumption, taken in holds.items() if taken)
