"""One row of an auditor's list, weighed by the same rules as a single case.

A row with a fault gets no outcome, and never holds back another row.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from kmo_rules.assessment import Assessment, assess
from kmo_rules.candidate_cells import CandidateCells, CandidateColumn, CellFault
from kmo_rules.estimate import Estimate, estimate
from kmo_rules.schedule import Milestone, MilestoneKind, schedule
from kmo_rules.situation import Dossier, Plan, Situation, Vat


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row with its outcome, or with what is wrong. `number` is in printed form."""

    number: str = ""
    assessment: Assessment | None = None
    estimate: Estimate | None = None
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
    dossier = Dossier(situation=situation, plan=_plan(hours, terms))
    assessment, registration, last_day = _weighed(situation, terms.on)
    return Candidate(
        number=reader.number,
        assessment=assessment,
        estimate=estimate(dossier, on=terms.on),
        registration=registration,
        last_day=last_day,
    )


_REST: Final[dict[str, bool]] = {"audit_bureau": False} | dict.fromkeys(
    ("sepa_account", "activity", "experience", "competences", "satisfaction", "knowledge", "integrity"), True
)


def _plan(hours: Mapping[str, Decimal | None], terms: ListTerms) -> Plan:
    return Plan(hourly_price=terms.hourly_price, vat=terms.vat, **dict(hours))  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def _weighed(situation: Situation, on: date) -> tuple[Assessment, Milestone | None, Milestone | None]:
    """Rows of a list resemble each other; a situation holds nothing private."""
    found = schedule(Dossier(situation=situation), on=on)
    registration = found.milestone(MilestoneKind.REGISTRATION)
    return assess(situation, on=on), registration, found.milestone(MilestoneKind.LAST_DAY)
