"""An auditor's list with what was found: the rows as they came, then outcome, audit, cost and days."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from documents.files.sheets import Cell, Column, Kind, Table
from kmo_rules import Milestone
from kmo_rules.candidates import Candidate, CandidateColumn
from wording import candidates as lists
from wording import schedule as times
from wording.candidates import Faults
from wording.case import audits, verdicts
from wording.catalogues import N_, Language, translated


class FoundColumn(NamedTuple):
    """A column of what was found: its title (in Dutch, to translate), how it looks, and its cell for a row."""

    title: str
    kind: Kind
    width: float
    cell: Callable[[Candidate, Language], Cell]


def _text(of: Callable[[Candidate], str]) -> Callable[[Candidate, Language], Cell]:
    return lambda found, language: translated(of(found), language)


def _cost(place: int, found: Candidate, _language: Language) -> Cell:
    return tuple(found.costs)[place]


def _day(name: str, of: Callable[[Candidate], Milestone | None], *, latest: bool = False) -> FoundColumn:
    def cell(found: Candidate, _language: Language) -> Cell:
        day = of(found)
        return None if day is None else day.latest if latest else day.earliest

    return FoundColumn(name, "date", 16, cell)


FOUND: Final = (
    FoundColumn(lists.OUTCOME, "text", 26, lambda found, language: verdicts.outcome(found.verdict, language)),
    FoundColumn(lists.ROUTE, "text", 26, _text(lambda found: times.ROUTES[found.route])),
    FoundColumn(lists.AUDIT, "text", 30, _text(lambda found: audits.KINDS[found.audit])),
    *(FoundColumn(title, "money", 16, partial(_cost, place)) for place, title in enumerate(lists.COSTS.known)),
    _day(lists.REGISTRATION_FROM, lambda found: found.registration),
    _day(lists.REGISTRATION_TO, lambda found: found.registration, latest=True),
    _day(lists.LAST_DAY, lambda found: found.last_day),
    FoundColumn(lists.TO_DO, "text", 60, lambda _found, _language: None),
)
TO_CHECK: Final = N_("Te controleren")


def candidates_table(
    columns: Sequence[CandidateColumn], rows: Sequence[tuple[Sequence[str], Candidate | Faults]], language: Language
) -> Table:
    """All rows, good and faulty, in the order of the list; cells stay as they were typed."""
    typed = tuple(Column(lists.header(column, language), width=20) for column in columns)
    found = tuple(Column(translated(column.title, language), column.kind, column.width) for column in FOUND)
    cells = tuple((*cells, *outcome(candidate, language).values()) for cells, candidate in rows)
    return Table(translated(N_("Lijst"), language), typed + found, cells)


def example(language: Language) -> Table:
    """A list of two made-up rows to start from."""
    columns = tuple(Column(lists.header(column, language)) for column in CandidateColumn)
    yes, no = translated(N_("ja"), language), translated(N_("nee"), language)
    training, both = translated(N_("opleiding"), language), translated(N_("beide"), language)
    rows = (
        (translated(N_("Voorbeeld een"), language), "0403.170.701", training, "16", "12", "20", no, no, "", ""),
        (translated(N_("Voorbeeld twee"), language), "0403.170.701", both, "24", "", "", no, yes, "31/12/2027", ""),
    )
    return Table(translated(N_("Lijst"), language), columns, rows)


def outcome(found: Candidate | Faults, language: Language) -> dict[str, Cell]:
    """What was found for one row, by the titles of `FOUND`; for a faulty row only that and what to look at."""
    if isinstance(found, Candidate):
        return {column.title: column.cell(found, language) for column in FOUND}
    said = {lists.OUTCOME: translated(TO_CHECK, language), lists.TO_DO: lists.faults_of(found, language)}
    return {column.title: said.get(column.title) for column in FOUND}
