"""One row of an auditor's list as values, and what can be wrong with it as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from kmo_rules.case.situation import RegisteredAs, Service
from kmo_rules.declaration.identifiers import Facts, Fault, check_enterprise_number
from kmo_rules.spread import Spread

NAME_LONGEST: Final = 120


class CandidateColumn(StrEnum):
    """The columns a list can have."""

    NAME = "name"
    ENTERPRISE_NUMBER = "enterprise_number"
    SERVICES = "services"
    HOURS_EXPECTED = "hours_expected"
    HOURS_LOW = "hours_low"
    HOURS_HIGH = "hours_high"
    PUBLIC = "public"
    STARTING = "starting"
    REGISTERED_UNTIL = "registered_until"
    REGISTERED_AS = "registered_as"


class CandidateFault(StrEnum):
    """What is wrong with a row, besides what can be wrong with an enterprise number."""

    NAME_LONG = "name_long"
    SERVICES_EMPTY = "services_empty"
    HOURS_ORDER = "hours_order"
    DAY_MISSING = "day_missing"


@dataclass(frozen=True, slots=True)
class RowFault:
    """One fault: in which column to mend it, what, and the facts that its sentence names."""

    column: CandidateColumn
    code: CandidateFault | Fault
    facts: Facts = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What a list says of one candidate; None is what it does not say. Days and hours as in `Situation` and `Plan`.

    `enterprise_number` is the number as it was typed.
    """

    name: str = field(default="", repr=False)
    enterprise_number: str = field(default="", repr=False)
    services: frozenset[Service] = frozenset()
    hours: Spread[Decimal] = field(default_factory=Spread)
    is_public: bool | None = None
    starting: bool | None = None
    registered_until: date | None = None
    registered_as: RegisteredAs | None = None


def row_faults(row: Row) -> tuple[RowFault, ...]:
    """Everything that is wrong with a row, in the order of the columns; empty for a good one."""
    return tuple(_faults(row))


def _faults(row: Row) -> Iterator[RowFault]:
    if len(row.name) > NAME_LONGEST:
        yield RowFault(CandidateColumn.NAME, CandidateFault.NAME_LONG, (("most", str(NAME_LONGEST)),))
    check = check_enterprise_number(row.enterprise_number)
    if row.enterprise_number and check.fault is not None:
        yield RowFault(CandidateColumn.ENTERPRISE_NUMBER, check.fault, check.facts)
    if not row.services:
        yield RowFault(CandidateColumn.SERVICES, CandidateFault.SERVICES_EMPTY)
    if not row.hours.rises:
        yield RowFault(CandidateColumn.HOURS_EXPECTED, CandidateFault.HOURS_ORDER)
    if row.registered_as is not None and row.registered_until is None:
        yield RowFault(CandidateColumn.REGISTERED_UNTIL, CandidateFault.DAY_MISSING)
