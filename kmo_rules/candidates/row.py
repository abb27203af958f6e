"""One row of an auditor's list, weighed by the same rules as a single case.

A row with a fault gets no outcome, and never holds back another row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from kmo_rules.candidates.cells import CandidateCells, CandidateColumn, CellFault
from kmo_rules.case.assessment import assess
from kmo_rules.case.audit import AuditKind
from kmo_rules.case.route import Route
from kmo_rules.case.rules import CRITERIA
from kmo_rules.case.situation import Dossier, Plan, Situation, Vat
from kmo_rules.case.verdict import Verdict
from kmo_rules.cost import estimate
from kmo_rules.money import Amount
from kmo_rules.schedule import schedule
from kmo_rules.timeline import Milestone, MilestoneKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row with its outcome, or with what is wrong. `number` is in printed form, amounts are totals in EUR.

    Only what a list shows is kept: ten thousand whole assessments would fill the memory.
    """

    number: str = ""
    verdict: Verdict | None = None
    route: Route | None = None
    audit: AuditKind | None = None
    low: Decimal | None = None
    expected: Decimal | None = None
    high: Decimal | None = None
    registration: Milestone | None = None
    last_day: Milestone | None = None
    faults: tuple[CellFault, ...] = ()


@dataclass(frozen=True, slots=True)
class ListTerms:
    """What holds for the whole list: price and VAT as in the quote, and whether the rest is taken to be in order."""

    on: date
    hourly_price: Decimal | None = None
    vat: Vat = Vat.UNSTATED
    rest_in_order: bool = False


def candidate(cells: Mapping[CandidateColumn, str], terms: ListTerms) -> Candidate:
    """Check one row and, where it is in order, weigh it.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    reader = CandidateCells(cells)
    situation, hours = reader.situation(), reader.hours()
    if reader.faults:
        return Candidate(number=reader.number, faults=tuple(reader.faults))
    if terms.rest_in_order:
        situation = situation.model_copy(update={k: v for k, v in _REST.items() if getattr(situation, k) is None})
    found = estimate(Dossier(situation=situation, plan=_plan(hours, terms)), on=terms.on)
    return replace(
        _weighed(situation, terms.on),
        number=reader.number,
        low=_total(found.together.amounts.low),
        expected=_total(found.together.amounts.expected),
        high=_total(found.together.amounts.high),
    )


def _total(amount: Amount | None) -> Decimal | None:
    return None if amount is None else amount.total


_REST: Final[dict[str, bool]] = {"audit_bureau": False} | dict.fromkeys(
    ("enterprise_number", "sepa_account", *(rule.value for rule in CRITERIA)), True
)


def _plan(hours: Mapping[str, Decimal | None], terms: ListTerms) -> Plan:
    return Plan(hourly_price=terms.hourly_price, vat=terms.vat, **dict(hours))  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def _weighed(situation: Situation, on: date) -> Candidate:
    """Rows of a list resemble each other; a situation holds nothing private."""
    found, assessment = schedule(Dossier(situation=situation), on=on), assess(situation, on=on)
    return Candidate(
        verdict=assessment.verdict,
        route=assessment.route,
        audit=assessment.audit.kind,
        registration=found.milestone(MilestoneKind.REGISTRATION),
        last_day=found.milestone(MilestoneKind.LAST_DAY),
    )
