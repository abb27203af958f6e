"""An auditor's own grid of hours, as rows of text: which hours for which size and which audit.

We have none of our own: the agency's is not public.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from kmo_rules import AuditKind, Service, Spread
from kmo_rules.candidates import CandidateColumn
from kmo_rules.quote import Work
from wording import candidates as lists
from wording import typed
from wording.catalogues import N_, Language, translated
from wording.limits import EFFORTS
from wording.typed import Kind, Read

SIZE_LONGEST: Final = 80
EXAMPLE: Final = N_("grootte;dienst;uren minstens;uren;uren hoogstens")
"""The first row of a grid, in names that are read in any of the four languages."""


class GridFault(StrEnum):
    """Why a row of a grid cannot be used."""

    SIZE = "size"
    SCOPE = "scope"
    HOURS = "hours"
    ORDER = "order"


FAULTS: Final[dict[GridFault, str]] = {
    GridFault.SIZE: N_("De grootte ontbreekt of is te lang. Gebruik hoogstens {most} tekens."),
    GridFault.SCOPE: N_("Schrijf bij de dienst ‘opleiding’, ‘advies’ of ‘samen’."),
    GridFault.HOURS: N_("De uren ontbreken. Schrijf bijvoorbeeld 12,5."),
    GridFault.ORDER: N_("De uren moeten oplopen: minstens, dan verwacht, dan hoogstens."),
}
_IN_ROW: Final = N_("Rij {row}: {what}")


@dataclass(frozen=True, slots=True)
class GridRow:
    """The hours of one audit for one size of provider, a size in the auditor's own words."""

    size: str
    scope: AuditKind
    work: Work


SIZE: Final = CandidateColumn.NAME
"""A grid has the columns of a list, with a size where a list has a name."""
_SIZES: Final = "grootte, grootteklasse, klasse, size, size class, class, taille, classe, Größe, Größenklasse"
_SIZE_KEYS: Final = frozenset(map(lists.header_key, _SIZES.split(",")))
_SCOPES: Final = {
    frozenset({Service.TRAINING}): AuditKind.TRAINING,
    frozenset({Service.ADVICE}): AuditKind.ADVICE,
    frozenset(Service): AuditKind.COMBINED,
}


def grid_column(header: str) -> CandidateColumn | None:
    """Which column of a grid a header names, in any of the four languages; None where none."""
    return SIZE if lists.header_key(header) in _SIZE_KEYS else lists.column(header)


def read_grid_row(cells: Mapping[CandidateColumn, str]) -> GridRow | GridFault | Read[Any]:
    """One row of a grid, or why it cannot be used: a fault of the row, or of a number that cannot be read.

    >>> row = {SIZE: "klein", CandidateColumn.SERVICES: "samen", CandidateColumn.HOURS_EXPECTED: "12,5"}
    >>> read_grid_row(row).work.expected
    Decimal('12.5')
    """
    size, scope = cells.get(SIZE, ""), _SCOPES.get(lists.read_services(cells.get(CandidateColumn.SERVICES, "")))
    if not size or len(size) > SIZE_LONGEST:
        return GridFault.SIZE
    if scope is None:
        return GridFault.SCOPE
    read = [typed.read_number(cells.get(column), Kind.HOURS, EFFORTS) for column in lists.HOURS_COLUMNS]
    unread = next((number for number in read if number.fault is not None), None)
    return unread or _grid_row(size, scope, Spread(*(number.value for number in read)))


def _grid_row(size: str, scope: AuditKind, hours: Spread[Decimal]) -> GridRow | GridFault:
    if not hours.known:
        return GridFault.HOURS
    if not hours.rises:
        return GridFault.ORDER
    return GridRow(size, scope, Work(low=hours.low, expected=hours.expected, high=hours.high))


def grid_fault(found: GridFault | Read[Any], row: int, language: Language) -> str:
    """What is wrong with a row of a grid, and what to do."""
    if isinstance(found, GridFault):
        what = translated(FAULTS[found], language, most=SIZE_LONGEST)
    else:
        what = typed.refusal(found, language)
    return translated(_IN_ROW, language, row=row, what=what)
