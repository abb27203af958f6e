"""An auditor's own grid of hours: which hours for which size and which audit. We have none: it is not public."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import ValidationError

from kmo_rules.case.audit import AuditKind
from kmo_rules.model import Frozen
from kmo_rules.quote.work import SCOPES, Work

SIZE_LONGEST = 80


class GridHours(StrEnum):
    """The columns of hours a grid can have."""

    LOW = "low"
    EXPECTED = "expected"
    HIGH = "high"


class GridFault(StrEnum):
    """Why a row of a grid cannot be used."""

    SIZE = "size"
    SCOPE = "scope"
    HOURS = "hours"
    ORDER = "order"


class GridRow(Frozen):
    """The hours of one audit for one size of provider, or why the row cannot be used."""

    size: str = ""
    scope: AuditKind | None = None
    work: Work | None = None
    fault: GridFault | None = None


def grid_row(size: str, scope: str, hours: Mapping[GridHours, str]) -> GridRow:
    """Read one row: a size in the auditor's own words, the slug of an audit, hours with a comma or a point.

    >>> grid_row("klein", "training", {GridHours.EXPECTED: "12,5"}).work.expected
    Decimal('12.5')
    """
    if not size or len(size) > SIZE_LONGEST:
        return GridRow(fault=GridFault.SIZE)
    if scope not in [known.value for known in SCOPES]:
        return GridRow(fault=GridFault.SCOPE)
    given = {column.value: text.replace(",", ".") for column, text in hours.items() if text}
    if not given:
        return GridRow(fault=GridFault.HOURS)
    try:
        work = Work.model_validate(given)
    except ValidationError as error:
        is_of_a_cell = any(part["loc"] for part in error.errors(include_input=False, include_url=False))
        return GridRow(fault=GridFault.HOURS if is_of_a_cell else GridFault.ORDER)
    return GridRow(size=size, scope=AuditKind(scope), work=work)
