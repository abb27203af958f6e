"""An auditor's list with what was found, to go on working with: own columns kept, numbers as numbers, costs that follow.

The rate stands in one cell of a sheet of its own; every cost is a formula of that cell and the hours beside it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]

from documents.files.sheets import Cell, Column, Formula, Kind, Table
from kmo_rules import Milestone, Vat
from kmo_rules.candidates import Candidate, CandidateColumn, ListTerms, list_sums
from wording import candidates as lists
from wording import schedule as times
from wording.candidates import Faults
from wording.case import audits, verdicts
from wording.catalogues import N_, Language, translated
from wording.cost import VATS
from wording.limits import DAYS, QUARTERS
from wording.typed import Kind as Asks
from wording.typed import read_day, read_number


class FoundColumn(NamedTuple):
    """A column of what was found: its title (in Dutch, to translate), how it looks, and its cell for a row."""

    title: str
    kind: Kind
    width: float
    cell: Callable[[Candidate, Language], Cell]


class Change(NamedTuple):
    """One correction: which row and which column by their places, and the texts before and after."""

    row: int
    place: int
    before: str
    after: str


def _text(of: Callable[[Candidate], str]) -> Callable[[Candidate, Language], Cell]:
    return lambda found, language: translated(of(found), language)


def _cost(place: int, found: Candidate, _language: Language) -> Cell:
    return tuple(found.costs)[place]


def _day(name: str, of: Callable[[Candidate], Milestone | None], *, latest: bool = False) -> FoundColumn:
    def cell(found: Candidate, _language: Language) -> Cell:
        day = of(found)
        return None if day is None else day.latest if latest else day.earliest

    return FoundColumn(name, "date", 16, cell)


_FIRST_COST: Final = 3
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
_TERMS: Final = N_("Uurprijs en btw")
_PRICE, _RATE = "$B$2", "$B$3"


@dataclass(frozen=True)
class ListPaper:
    """A list to write: its header and cells as they are now, where the known columns stand, what was found and changed.

    `hourly_price` and `vat_rate` are those that the costs were counted with.
    """

    header: Sequence[str]
    places: Mapping[CandidateColumn, int]
    rows: Sequence[tuple[Sequence[str], Candidate | Faults]] = field(repr=False)
    numbers: Sequence[int]
    terms: ListTerms
    hourly_price: Decimal
    vat_rate: Decimal
    changes: Sequence[Change] = field(default=(), repr=False)
    has_numbers: bool = False
    """Whether the list came with numbers of its own, so that a text of figures is one."""
    language: Language = Language.DUTCH

    def said(self, text: str) -> str:
        """A text in the language of the list."""
        return translated(text, self.language)


def list_tables(paper: ListPaper) -> tuple[Table, ...]:
    """The list, the rate and VAT that its costs follow, and what was corrected."""
    corrected = (_corrections(paper),) if paper.changes else ()
    return (candidates_table(paper), _terms(paper), *corrected)


def candidates_table(paper: ListPaper) -> Table:
    """All rows, good and faulty, in the order of the list, then what they are expected to cost together."""
    columns = {place: column for column, place in paper.places.items()}
    own = tuple(
        Column(title, _OWN_KINDS.get(columns.get(place), "general"), 20)
        for place, title in enumerate(_titles(paper.header))
    )
    found = tuple(Column(paper.said(column.title), column.kind, column.width) for column in FOUND)
    rows = [_row(paper, columns, number, *row) for number, row in enumerate(paper.rows, start=2)]
    return Table(paper.said(N_("Lijst")), own + found, (*rows, _sum(paper, len(own))))


_OWN_KINDS: Final[dict[CandidateColumn | None, Kind]] = {
    **dict.fromkeys(lists.HOURS_COLUMNS, "hours"),
    CandidateColumn.REGISTERED_UNTIL: "date",
    CandidateColumn.NAME: "text",
    CandidateColumn.ENTERPRISE_NUMBER: "text",
}


def _titles(header: Sequence[str]) -> tuple[str, ...]:
    return tuple(title or xl_col_to_name(place) for place, title in enumerate(header))


def _row(
    paper: ListPaper,
    columns: Mapping[int, CandidateColumn],
    number: int,
    cells: Sequence[str],
    found: Candidate | Faults,
) -> tuple[Cell, ...]:
    typed = tuple(_typed(text, columns.get(place), paper) for place, text in enumerate(cells))
    shown = list(outcome(found, paper.language).values())
    if isinstance(found, Candidate):
        for at, column in enumerate(lists.HOURS_COLUMNS):
            place, cost = paper.places.get(column), shown[_FIRST_COST + at]
            if place is not None and found.audits and isinstance(typed[place], Decimal) and isinstance(cost, Decimal):
                hours = f"{xl_col_to_name(place)}{number}"
                shown[_FIRST_COST + at] = Formula(_costs(hours, found.audits, paper), cost)
    return (*typed, *shown)


def _typed(text: str, column: CandidateColumn | None, paper: ListPaper) -> Cell:
    """A cell as what it is: hours as a number, a last day as a day, figures of a sheet as a number; else as typed."""
    if column in lists.HOURS_COLUMNS:
        return read_number(text, Asks.HOURS, QUARTERS).value or text
    if column is CandidateColumn.REGISTERED_UNTIL:
        return read_day(text, DAYS).value or text
    if column is None and paper.has_numbers and _is_number(text):
        return Decimal(text)
    return text


def _is_number(text: str) -> bool:
    whole, _, part = text.removeprefix("-").partition(".")
    is_plain = whole.isdecimal() and whole.isascii() and (whole == "0" or not whole.startswith("0"))
    return is_plain and len(text) <= 15 and (part.isdecimal() or "." not in text)


def _costs(hours: str, audits_: int, paper: ListPaper) -> str:
    """Whole cents, as the quote counts: hours times the rate, VAT where it comes on top, once for each audit."""
    tab = f"'{paper.said(_TERMS)}'!"
    work = f"ROUND(ROUND({hours}*100,0)*ROUND({tab}{_PRICE}*100,0)/100,0)"
    if paper.terms.vat is Vat.EXCLUDED:
        work = f"({work}+ROUND({work}*ROUND({tab}{_RATE}*10000,0)/10000,0))"
    return f"={audits_}*{work}/100"


def _sum(paper: ListPaper, own: int) -> tuple[Cell, ...]:
    """What the rows are expected to cost together, as a formula over them."""
    place = own + _FIRST_COST + 1
    good = (found for _cells, found in paper.rows if isinstance(found, Candidate))
    total = list_sums(good).costs.expected or Decimal(0)
    letter, last = xl_col_to_name(place), len(paper.rows) + 1
    row: list[Cell] = [None] * (own + len(FOUND))
    row[own] = paper.said(N_("Totaal"))
    row[place] = Formula(f"=ROUND(SUM({letter}2:{letter}{last}),2)", total)
    return tuple(row)


def _terms(paper: ListPaper) -> Table:
    """The two cells that every cost follows."""
    columns = (Column(paper.said(N_("Wat")), width=40), Column(paper.said(N_("Waarde")), "general", 20))
    rows: tuple[tuple[Cell, ...], ...] = (
        (paper.said(N_("Uurprijs")), paper.hourly_price),
        (paper.said(N_("Btw-tarief")), paper.vat_rate),
        (paper.said(VATS[paper.terms.vat]), None),
    )
    return Table(paper.said(_TERMS), columns, rows)


def _corrections(paper: ListPaper) -> Table:
    titles = (N_("Rij"), N_("Kolom"), N_("Stond er"), N_("Staat er nu"))
    columns = tuple(Column(paper.said(title), "general", 24) for title in titles)
    header = _titles(paper.header)
    rows = ((paper.numbers[each.row], header[each.place], each.before, each.after) for each in paper.changes)
    return Table(paper.said(N_("Verbeterd")), columns, tuple(rows))


def example(language: Language) -> Table:
    """A list of two made-up rows to start from."""
    columns = tuple(Column(lists.header(column, language)) for column in CandidateColumn)
    yes, no = translated(N_("ja"), language), translated(N_("nee"), language)
    training, both = translated(N_("opleiding"), language), translated(N_("beide"), language)
    rows = (
        (translated(N_("Voorbeeld een"), language), "0403.170.701", training, "16", "12", "20", no, no, "", ""),
        (translated(N_("Voorbeeld twee"), language), "0123.456.749", both, "24", "", "", no, yes, "31/12/2027", ""),
    )
    return Table(translated(N_("Lijst"), language), columns, rows)


def outcome(found: Candidate | Faults, language: Language) -> dict[str, Cell]:
    """What was found for one row, by the titles of `FOUND`; for a faulty row only that and what to look at."""
    if isinstance(found, Candidate):
        return {column.title: column.cell(found, language) for column in FOUND}
    said = {lists.OUTCOME: translated(TO_CHECK, language), lists.TO_DO: lists.faults_of(found, language)}
    return {column.title: said.get(column.title) for column in FOUND}
