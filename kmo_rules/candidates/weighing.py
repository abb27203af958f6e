"""The rows of an auditor's list, weighed by the same rules as a single case, and what they come to together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from kmo_rules.candidates.row import Row
from kmo_rules.case.assessment import assess
from kmo_rules.case.audit import AuditKind
from kmo_rules.case.route import Route
from kmo_rules.case.rules import CRITERIA
from kmo_rules.case.situation import Dossier, Plan, Provider, Service, Situation, Vat
from kmo_rules.case.verdict import Verdict
from kmo_rules.cost import estimate
from kmo_rules.kept import kept
from kmo_rules.schedule import Milestone, MilestoneKind, schedule
from kmo_rules.spread import Spread


@dataclass(frozen=True, slots=True)
class Candidate:
    """The outcome of one row; `costs` are totals in EUR, of so many `audits` with the same hours.

    What a list leaves open counts as in order where it is about costs, and an open provider as private
    (`is_assumed_private`): whoever adds up must not read what is missing as nothing.

    Only what a list shows is kept: ten thousand whole assessments would fill the memory.
    """

    verdict: Verdict
    route: Route
    audit: AuditKind
    costs: Spread[Decimal] = field(default_factory=Spread)
    registration: Milestone | None = None
    last_day: Milestone | None = None
    audits: int = 0
    is_assumed_private: bool = False


@dataclass(frozen=True, slots=True)
class ListTerms:
    """What holds for the whole list: price and VAT as in the quote, and whether the rest is taken to be in order."""

    on: date
    hourly_price: Decimal | None = None
    vat: Vat = Vat.UNSTATED
    rest_in_order: bool = False


@dataclass(frozen=True, slots=True)
class ListSums:
    """What candidates cost together, in EUR, and how many have no expected amount.

    `assumed_private`: of how many it is open whether they are public, and `hangs_on` what those cost together.
    """

    costs: Spread[Decimal]
    without_amount: int
    assumed_private: int = 0
    hangs_on: Decimal = Decimal(0)


def candidate(row: Row, terms: ListTerms) -> Candidate:
    """Weigh a row without faults (`row_faults`).

    Raises:
        NotInForceError: a number has no value on that day.
        pydantic.ValidationError: days or hours outside what `Situation` and `Plan` take.
    """
    return _candidate(replace(row, name="", enterprise_number=_GIVEN if row.enterprise_number else ""), terms)


_GIVEN: Final = "given"
"""In place of a number: rows are alike but for whom they are about."""


@kept
def _candidate(row: Row, terms: ListTerms) -> Candidate:
    """Rows of a list resemble each other; without name and number they hold nothing private."""
    situation = situation_of(row)
    counted = _filled(situation, _REST | {"provider": Provider.PRIVATE})
    if terms.rest_in_order:
        situation = _filled(situation, _REST)
    plan = Plan(
        hours_low=row.hours.low,
        hours_expected=row.hours.expected,
        hours_high=row.hours.high,
        hourly_price=terms.hourly_price,
        vat=terms.vat,
    )
    costs, audits = _costs(Dossier(situation=counted, plan=plan), terms.on)
    is_assumed_private = row.is_public is None
    return replace(_weighed(situation, terms.on), costs=costs, audits=audits, is_assumed_private=is_assumed_private)


def _filled(situation: Situation, given: Mapping[str, Any]) -> Situation:
    """What is open, as it is given."""
    return situation.model_copy(update={k: v for k, v in given.items() if getattr(situation, k) is None})


def list_sums(candidates: Iterable[Candidate]) -> ListSums:
    """The costs of all candidates together; an expected amount alone is also its low and high.

    >>> list_sums([]).costs
    Spread(low=Decimal('0'), expected=Decimal('0'), high=Decimal('0'))
    """
    every = list(candidates)
    costs = [found.costs for found in every]
    open_ones = [found for found in every if found.is_assumed_private]
    lows = (each.expected if each.low is None else each.low for each in costs)
    highs = (each.expected if each.high is None else each.high for each in costs)
    expected = [each.expected for each in costs]
    return ListSums(
        costs=Spread(_sum(lows), _sum(expected), _sum(highs)),
        without_amount=expected.count(None),
        assumed_private=len(open_ones),
        hangs_on=_sum(found.costs.expected for found in open_ones),
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), start=Decimal(0))


_REST: Final[dict[str, bool]] = {"audit_bureau": False} | dict.fromkeys(
    ("enterprise_number", "sepa_account", *(rule.value for rule in CRITERIA)), True
)


def situation_of(row: Row) -> Situation:
    """The facts of the row. Who begins cannot prove experience and satisfaction yet: that is what it means."""
    lacks_proof = False if row.starting else None
    training, advice = Service.TRAINING in row.services, Service.ADVICE in row.services
    return Situation(
        provider=None if row.is_public is None else Provider.PUBLIC if row.is_public else Provider.PRIVATE,
        enterprise_number=True if row.enterprise_number else None,
        training=training,
        advice=advice,
        starting=row.starting,
        experience=lacks_proof,
        satisfaction=lacks_proof,
        training_registered_until=row.registered_until if training else None,
        training_registered_as=row.registered_as if training else None,
        advice_registered_until=row.registered_until if advice else None,
        advice_registered_as=row.registered_as if advice else None,
    )


@kept
def _costs(dossier: Dossier, on: date) -> tuple[Spread[Decimal], int]:
    """What the audits of a row cost together, and how many there are; a dossier holds nothing private."""
    found = estimate(dossier, on=on)
    return found.together.amounts.map(lambda amount: amount.total), len(found.lines)


@kept
def _weighed(situation: Situation, on: date) -> Candidate:
    """Rows of a list resemble each other; a situation holds nothing private."""
    found, assessment = schedule(Dossier(situation=situation), on=on), assess(situation, on=on)
    return Candidate(
        verdict=assessment.verdict,
        route=assessment.applications[0].route,
        audit=assessment.audit.kind,
        registration=found.milestone(MilestoneKind.REGISTRATION),
        last_day=found.milestone(MilestoneKind.LAST_DAY),
    )
