"""The cells of a list as people fill them: words, days and numbers in, values of the rules out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from kmo_rules import RegisteredAs, Service, Spread
from kmo_rules.candidates import CandidateColumn, Row, RowFault, row_faults
from wording.candidates.columns import header_key
from wording.limits import DAYS, QUARTERS
from wording.typed import Kind, Read, read_day, read_number
from wording.typed.tidy import tidied

HOURS_COLUMNS: Final = (CandidateColumn.HOURS_LOW, CandidateColumn.HOURS_EXPECTED, CandidateColumn.HOURS_HIGH)

_YES: Final = ("ja", "j", "x", "1", "waar", "yes", "y", "true", "oui", "o", "vrai", "wahr")
_NO: Final = ("nee", "neen", "n", "0", "onwaar", "no", "false", "non", "faux", "nein", "falsch")
_YES_NO: Final = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
_KINDS: Final = {
    **dict.fromkeys(("gewoon", "definitief", "full", "ordinaire", "definitif", "voll", "regular"), RegisteredAs.FULL),
    **dict.fromkeys(("voorlopig", "voorwaardelijk", "provisional", "provisoire"), RegisteredAs.PROVISIONAL),
    **dict.fromkeys(("conditionnel", "vorlaufig", "bedingt"), RegisteredAs.PROVISIONAL),
}
_WORDS: Final[dict[CandidateColumn, Mapping[str, object]]] = {
    CandidateColumn.PUBLIC: _YES_NO,
    CandidateColumn.STARTING: _YES_NO,
    CandidateColumn.REGISTERED_AS: _KINDS,
}

_BOTH: Final = ("beide", "samen", "both", "together", "combined", "combine", "lesdeux", "deux", "beides")
_TRAINING: Final = ("opleiding", "opleidingen", "training", "trainings", "formation", "formations")
_SERVICES: Final = {
    **dict.fromkeys((*_TRAINING, "schulung", "schulungen", "ausbildung"), Service.TRAINING),
    **dict.fromkeys(("advies", "adviezen", "advice", "conseil", "conseils", "beratung"), Service.ADVICE),
}
_AND: Final = frozenset(("en", "and", "et", "und"))


@dataclass(frozen=True, slots=True)
class UnreadCell:
    """A cell that says nothing we can use; of a day or a number, `read` says why."""

    column: CandidateColumn
    read: Read[Any] | None = None


Faults = tuple[RowFault | UnreadCell, ...]
"""What is wrong with one row: what the rules say, and what could not be read."""


ReadCells = dict[tuple[CandidateColumn, str], Any]
"""What cells of a list were read as, by their column and text: a list says the same many times."""


def read_row(cells: Mapping[CandidateColumn, str], *, before: ReadCells | None = None) -> Row | Faults:
    """The values of a row's cells, or everything that is wrong with them, in the order of the columns.

    `before` is what was read of other rows of this list, and what this row adds to it.

    >>> read_row({CandidateColumn.SERVICES: "advies", CandidateColumn.HOURS_EXPECTED: "7,5"}).hours.expected
    Decimal('7.5')
    """
    known = {} if before is None else before
    for column, text in cells.items():
        if (column, text) not in known:
            known[column, text] = _read(column, text.strip())
    said = {column: known[column, text] for column, text in cells.items()}
    unread = {column: cell for column, cell in said.items() if isinstance(cell, UnreadCell)}
    row = _row({column: value for column, value in said.items() if column not in unread})
    faults: list[RowFault | UnreadCell] = [
        *unread.values(),
        *(fault for fault in row_faults(row) if fault.column not in unread),
    ]
    return tuple(sorted(faults, key=lambda fault: _ORDER[fault.column])) or row


_ORDER: Final = {column: place for place, column in enumerate(CandidateColumn)}


def read_services(text: str) -> frozenset[Service]:
    """The services that words name, however they are joined; empty where one is not known.

    >>> sorted(read_services("Opleiding + advies"))
    [<Service.ADVICE: 'advice'>, <Service.TRAINING: 'training'>]
    """
    if header_key(text) in _BOTH:
        return frozenset(Service)
    words = [word for word in re.findall(r"\w+", tidied(text)) if word not in _AND]
    known = frozenset(_SERVICES[word] for word in words if word in _SERVICES)
    return known if all(word in _SERVICES for word in words) else frozenset()


def _read(column: CandidateColumn, text: str) -> Any:
    """The value of one cell, None for an empty one, or what could not be read."""
    if not text:
        return None
    if column is CandidateColumn.REGISTERED_UNTIL:
        return _value(column, read_day(_day_of_serial(text), DAYS))
    if column in HOURS_COLUMNS:
        return _value(column, read_number(text, Kind.HOURS, QUARTERS))
    if column is CandidateColumn.SERVICES:
        return read_services(text) or UnreadCell(column)
    words = _WORDS.get(column)
    return text if words is None else words.get(header_key(text), UnreadCell(column))


def _value(column: CandidateColumn, read: Read[Any]) -> Any:
    return read.value if read.fault is None else UnreadCell(column, read)


_SERIAL: Final = re.compile(r"(\d{5})([.,]\d+)?", re.ASCII)
_SERIAL_ZERO: Final = date(1899, 12, 30)


def _day_of_serial(text: str) -> str:
    """A day that a spreadsheet program counts from the end of 1899 as it shows it; any other text as it is.

    >>> _day_of_serial("46447.5")
    '2027-03-01'
    """
    found = _SERIAL.fullmatch(text)
    return text if found is None else (_SERIAL_ZERO + timedelta(days=int(found[1]))).isoformat()


def _row(values: Mapping[CandidateColumn, Any]) -> Row:
    return Row(
        name=values.get(CandidateColumn.NAME) or "",
        enterprise_number=values.get(CandidateColumn.ENTERPRISE_NUMBER) or "",
        services=values.get(CandidateColumn.SERVICES) or frozenset(),
        hours=Spread(*(values.get(column) for column in HOURS_COLUMNS)),
        is_public=values.get(CandidateColumn.PUBLIC),
        starting=values.get(CandidateColumn.STARTING),
        registered_until=values.get(CandidateColumn.REGISTERED_UNTIL),
        registered_as=values.get(CandidateColumn.REGISTERED_AS),
    )
