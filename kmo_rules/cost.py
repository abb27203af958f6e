"""What the audit of a case may cost: hours times the hourly price, low, expected and high.

The source names no price for an audit, only a standard hourly price; the agency's grid of hours is not public.
So the hours come from the visitor, and without hours there is no amount.

Everything is counted with the numbers in force on the day one asks, also where the application is planned for
later: what will hold then is not known today.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from kmo_rules.case.assessment import Assessment, assess, may_turn_out_provisional
from kmo_rules.case.audit import AuditKind
from kmo_rules.case.route import Route
from kmo_rules.case.situation import Dossier, Vat
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.model import Frozen
from kmo_rules.money import Amount, amount
from kmo_rules.spread import Spread, total


class CostLine(StrEnum):
    """The audits that can be paid for in five years.

    The second follow-up is that of a service which begins beside one that comes for its own.
    """

    AUDIT = "audit"
    FOLLOW_UP = "follow_up"
    SECOND_FOLLOW_UP = "second_follow_up"


class NoAmount(StrEnum):
    """Why an estimate holds no amounts, or an amount of nothing."""

    PUBLIC = "public"
    EXCLUDED = "excluded"
    HOURS_MISSING = "hours_missing"


class CostAssumption(StrEnum):
    """What an estimate takes for granted and the sources do not say."""

    COUNTED_AS_PRIVATE = "counted_as_private"
    COUNTED_AS_FULL = "counted_as_full"
    RULES_OF_THE_DAY = "rules_of_the_day"
    SAME_HOURS_FOLLOW_UP = "same_hours_follow_up"
    VAT_UNSTATED = "vat_unstated"
    VAT_RATE = "vat_rate"
    OWN_PRICE = "own_price"


class Cost(Frozen):
    """Hours of work and what they come to in EUR."""

    hours: Spread[Decimal] = Spread()
    amounts: Spread[Amount] = Spread()


class AuditCost(Cost):
    """One audit to pay for."""

    kind: CostLine


class Estimate(Frozen):
    """The audits of one case, by the rules of one version, and `together` what they come to.

    `hourly_price` is what counts, `standard_price` what the law says.
    """

    rules_version: str
    audit: AuditKind
    hourly_price: Decimal
    standard_price: Decimal
    vat: Vat
    vat_rate: Decimal
    lines: tuple[AuditCost, ...] = ()
    together: Cost = Cost()
    reason: NoAmount | None = None
    assumptions: tuple[CostAssumption, ...] = ()


def estimate(dossier: Dossier, *, on: date, law: Law | None = None) -> Estimate:
    """The cost of the dossier's own audit on the day `on`; the provisional way counts the follow-up too.

    A provider of which it is open whether it is private or public is counted as private, and that is named.

    Raises:
        NotInForceError: a number has no value on that day.
        TypeError: `on` is a moment and no day.
    """
    numbers, plan = law_of(on, law), dossier.plan
    assessment = assess(dossier.situation, on=on, law=numbers)
    price = plan.hourly_price or numbers.hourly_price.value
    reason = _reason(assessment, plan.hours)
    amounts = plan.hours.map(lambda hours: amount(hours, price, plan.vat, numbers.vat_rate.value))
    kinds = () if reason else _audits(assessment)
    lines = tuple(AuditCost(kind=kind, hours=plan.hours, amounts=amounts) for kind in kinds)
    return Estimate(
        rules_version=numbers.version,
        audit=assessment.audit.kind,
        hourly_price=price,
        standard_price=numbers.hourly_price.value,
        vat=plan.vat,
        vat_rate=numbers.vat_rate.value,
        lines=lines,
        together=_NOTHING if reason is NoAmount.PUBLIC else _together(lines),
        reason=reason,
        assumptions=_assumptions(dossier, assessment, lines, has_own_price=price != numbers.hourly_price.value)
        if lines
        else (),
    )


def average_audit_hours(*, on: date) -> Decimal:
    """The published average audit in hours: its days (agency) times our assumed hours a day.

    >>> average_audit_hours(on=date(2026, 11, 23))
    Decimal('16')
    """
    law = Law.on(on)
    return law.average_audit_days.value * law.hours_per_day.value


def at_average(dossier: Dossier, *, on: date) -> Dossier:
    """The same case with the hours of the published average audit in place of its own.

    >>> from kmo_rules.case.situation import Plan
    >>> at_average(Dossier(plan=Plan(hours_low=Decimal(4))), on=date(2026, 11, 23)).plan.hours
    Spread(low=None, expected=Decimal('16'), high=None)
    """
    hours = {"hours_low": None, "hours_expected": average_audit_hours(on=on), "hours_high": None}
    return dossier.model_copy(update={"plan": dossier.plan.model_copy(update=hours)})


def _reason(assessment: Assessment, hours: Spread[Decimal]) -> NoAmount | None:
    if assessment.verdict is Verdict.EXCLUDED:
        return NoAmount.EXCLUDED
    if assessment.audit.kind is AuditKind.NONE:
        return NoAmount.PUBLIC
    return None if hours.known else NoAmount.HOURS_MISSING


def _audits(assessment: Assessment) -> tuple[CostLine, ...]:
    """A follow-up is paid for by who comes for one, and by who takes the provisional path a later one."""
    ways = {each.route for each in assessment.applications} or {Route.FIRST}
    is_first = ways != {Route.FOLLOW_UP}
    follow_ups = (Route.FOLLOW_UP in ways) + assessment.takes_provisional_path
    return (CostLine.AUDIT,) * is_first + (CostLine.FOLLOW_UP, CostLine.SECOND_FOLLOW_UP)[:follow_ups]


_FREE = Amount(total=Decimal("0.00"), net=Decimal("0.00"), vat=Decimal("0.00"))
_NOTHING = Cost(amounts=Spread(_FREE, _FREE, _FREE))


def _together(lines: tuple[AuditCost, ...]) -> Cost:
    return Cost(hours=total(line.hours for line in lines), amounts=total(line.amounts for line in lines))


def _assumptions(
    dossier: Dossier, assessment: Assessment, lines: tuple[AuditCost, ...], *, has_own_price: bool
) -> tuple[CostAssumption, ...]:
    plan = dossier.plan
    holds = {
        CostAssumption.COUNTED_AS_PRIVATE: dossier.situation.provider is None,
        CostAssumption.COUNTED_AS_FULL: may_turn_out_provisional(dossier.situation, assessment),
        CostAssumption.RULES_OF_THE_DAY: plan.start is not None and plan.start > assessment.on,
        CostAssumption.SAME_HOURS_FOLLOW_UP: len(lines) > 1,
        CostAssumption.OWN_PRICE: has_own_price,
        CostAssumption.VAT_UNSTATED: plan.vat is Vat.UNSTATED,
        CostAssumption.VAT_RATE: plan.vat is not Vat.UNSTATED,
    }
    return tuple(assumption for assumption, taken in holds.items() if taken)
