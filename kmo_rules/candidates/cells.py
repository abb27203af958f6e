"""The cells of one row of an auditor's list, read and checked; nothing is weighed here.

A cell holds a slug ("yes", "training"), a number or a day; words of a language are turned into slugs before.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Final

from pydantic import ValidationError

from kmo_rules.case.situation import FIRST_DAY, LAST_DAY, Plan, Provider, RegisteredAs, Situation
from kmo_rules.declaration.identifiers import Fault, check_enterprise_number

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
    """What is wrong with one cell; of a number, `Candidate.faults` also holds the fault of the check."""

    NAME_LONG = "name_long"
    NUMBER = "number"
    SERVICES_EMPTY = "services_empty"
    SERVICES = "services"
    HOURS = "hours"
    HOURS_STEP = "hours_step"
    HOURS_ORDER = "hours_order"
    YES_NO = "yes_no"
    DAY = "day"
    REGISTERED_AS = "registered_as"


@dataclass(frozen=True, slots=True)
class CellFault:
    """One fault: where, what, and the facts that its sentence names."""

    column: CandidateColumn
    code: CandidateFault
    number_fault: Fault | None = None
    facts: tuple[tuple[str, str], ...] = ()


class CandidateCells:
    """The cells of one row, read one by one; faults are collected on the way."""

    def __init__(self, cells: Mapping[CandidateColumn, str]) -> None:
        self._cells = cells
        self.faults: list[CellFault] = []
        self.number = ""

    def situation(self) -> Situation:
        """The facts of the row. Who begins cannot prove experience and satisfaction yet: that is what it means."""
        if len(self._cells.get(CandidateColumn.NAME, "")) > NAME_LONGEST:
            self._fault(CandidateColumn.NAME, CandidateFault.NAME_LONG, most=str(NAME_LONGEST))
        services = self._services()
        public, starting = self._yes_no(CandidateColumn.PUBLIC), self._yes_no(CandidateColumn.STARTING)
        lacks_proof = False if starting else None
        return Situation(
            provider=None if public is None else Provider.PUBLIC if public else Provider.PRIVATE,
            enterprise_number=self._has_number(),
            training="training" in services,
            advice="advice" in services,
            starting=starting,
            registered_until=self._read(CandidateColumn.REGISTERED_UNTIL, CandidateFault.DAY, _day),
            registered_as=self._read(CandidateColumn.REGISTERED_AS, CandidateFault.REGISTERED_AS, RegisteredAs),
            experience=lacks_proof,
            satisfaction=lacks_proof,
        )

    def hours(self) -> dict[str, Decimal | None]:
        """Low, expected and high; they must rise and come in quarters."""
        columns = (CandidateColumn.HOURS_LOW, CandidateColumn.HOURS_EXPECTED, CandidateColumn.HOURS_HIGH)
        before = len(self.faults)
        found = {column.value: self._read(column, CandidateFault.HOURS, _decimal) for column in columns}
        if len(self.faults) == before:
            self._check_hours(found)
        return found

    def _check_hours(self, found: dict[str, Decimal | None]) -> None:
        try:
            Plan.model_validate(found)
        except ValidationError as error:
            wrong = [part["loc"][0] for part in error.errors(include_input=False, include_url=False) if part["loc"]]
            for name in wrong:
                self._fault(CandidateColumn(str(name)), CandidateFault.HOURS_STEP)
            if not wrong:
                self._fault(CandidateColumn.HOURS_EXPECTED, CandidateFault.HOURS_ORDER)

    def _has_number(self) -> bool | None:
        text = self._cells.get(CandidateColumn.ENTERPRISE_NUMBER, "")
        if not text:
            return None
        check = check_enterprise_number(text)
        self.number = check.printed or ""
        if check.fault is not None:
            found = CellFault(CandidateColumn.ENTERPRISE_NUMBER, CandidateFault.NUMBER, check.fault, check.facts)
            self.faults.append(found)
        return True

    def _services(self) -> frozenset[str]:
        said = self._cells.get(CandidateColumn.SERVICES, "")
        found = frozenset(said.split())
        if not found:
            self._fault(CandidateColumn.SERVICES, CandidateFault.SERVICES_EMPTY)
        elif not found <= {"training", "advice"}:
            self._fault(CandidateColumn.SERVICES, CandidateFault.SERVICES)
        return found

    def _yes_no(self, column: CandidateColumn) -> bool | None:
        answer: bool | None = self._read(column, CandidateFault.YES_NO, lambda text: {"yes": True, "no": False}[text])
        return answer

    def _read(self, column: CandidateColumn, code: CandidateFault, read: Callable[[str], Any]) -> Any:
        text = self._cells.get(column, "")
        if not text:
            return None
        try:
            return read(text)
        except (ValueError, KeyError, InvalidOperation):
            self._fault(column, code)
            return None

    def _fault(self, column: CandidateColumn, code: CandidateFault, **facts: str) -> None:
        self.faults.append(CellFault(column, code, facts=tuple(facts.items())))


_HOURS = re.compile(r"\d{1,5}([.,]\d{1,4})?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)


def _decimal(text: str) -> Decimal:
    if not _HOURS.fullmatch(text):
        raise ValueError("no number")
    return Decimal(text.replace(",", "."))


def _day(text: str) -> date:
    """A day as ISO 8601 or with the day first, as people here write it."""
    iso, written = _ISO.fullmatch(text), _DAY_FIRST.fullmatch(text)
    if iso is None and written is None:
        raise ValueError("no day")
    year, month, day = iso.groups() if iso else reversed(written.groups() if written else ())
    found = date(int(year), int(month), int(day))
    if not FIRST_DAY <= found <= LAST_DAY:
        raise ValueError("outside the days we know")
    return found
