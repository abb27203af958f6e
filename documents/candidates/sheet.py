"""An auditor's list with what was found: the rows as they came, then outcome, audit, cost and days."""

from collections.abc import Sequence
from datetime import date

from documents.files.sheets import Cell, Column, Kind, Table
from kmo_rules.candidates import Candidate, CandidateColumn
from wording import candidates as lists
from wording.case import audits, verdicts
from wording.catalogues import N_, Language, translated

_FOUND: tuple[tuple[str, Kind, float], ...] = (
    (lists.OUTCOME, "text", 18),
    (lists.AUDIT, "text", 30),
    (lists.LOW, "money", 16),
    (lists.EXPECTED, "money", 16),
    (lists.HIGH, "money", 16),
    (lists.REGISTRATION_FROM, "date", 16),
    (lists.REGISTRATION_TO, "date", 16),
    (lists.LAST_DAY, "date", 16),
    (lists.TO_DO, "text", 60),
)


def candidates_table(
    columns: Sequence[CandidateColumn], rows: Sequence[tuple[Sequence[str], Candidate]], language: Language
) -> Table:
    """All rows, good and faulty, in the order of the list; cells stay as they were typed."""
    typed = tuple(Column(lists.header(column, language), width=20) for column in columns)
    found = tuple(Column(translated(title, language), kind, width) for title, kind, width in _FOUND)
    cells = tuple((*cells, *outcome(candidate, language)) for cells, candidate in rows)
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


def outcome(found: Candidate, language: Language) -> tuple[Cell, ...]:
    """What was found for one row, in the order of its columns."""
    days = (
        _day(found, "registration", "earliest"),
        _day(found, "registration", "latest"),
        _day(found, "last_day", "earliest"),
    )
    return (
        verdict(found, language),
        "" if found.audit is None else translated(audits.KINDS[found.audit], language),
        found.low,
        found.expected,
        found.high,
        *days,
        lists.faults_of(found, language),
    )


def verdict(found: Candidate, language: Language) -> str:
    """The word of the verdict, or that the row must be looked at."""
    return translated(lists.TO_CHECK, language) if found.verdict is None else verdicts.word(found.verdict, language)


def _day(found: Candidate, milestone: str, edge: str) -> date | None:
    marked = getattr(found, milestone)
    day: date | None = None if marked is None else getattr(marked, edge)
    return day
