"""Cost and days as sheets: typed cells, the same numbers as on the screen."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from documents.cost_sheet import cost_tables
from documents.files.sheets import csv, xlsx
from documents.schedule_sheet import schedule_tables
from kmo_rules import Dossier, estimate, rules_version, schedule, to_code
from tests.documents.cases import CASES, ON, case
from wording.catalogues import Language

NL = Language.DUTCH


def midnight(day: date) -> datetime:
    """A day as a spreadsheet program keeps it."""
    return datetime.combine(day, time())


def sheets(dossier: Dossier, *, language: Language = NL) -> openpyxl.Workbook:
    found = (
        *cost_tables(dossier, on=ON, language=language),
        *schedule_tables(dossier, on=ON, language=language),
    )
    return openpyxl.load_workbook(BytesIO(xlsx(found, made_on=ON)))


def test_the_cost_has_a_row_for_each_estimate_with_vat_apart() -> None:
    sheet = sheets(CASES["full"])["Kosten"]
    rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows == [
        ["Wat", "Schatting", "Uren", "Uurprijs", "Zonder btw", "Btw", "Totaal"],
        ["Audit", "Minstens", 12, 150, 1800, 378, 2178],
        ["Audit", "Verwacht", 16, 150, 2400, 504, 2904],
        ["Audit", "Hoogstens", 24, 150, 3600, 756, 4356],
    ]
    assert [cell.number_format for cell in sheet[2]][2:] == ["#,##0.00", *['"€" #,##0.00'] * 4]
    assert sheet.freeze_panes == "A2"


def test_without_a_word_on_vat_there_is_one_amount_and_two_audits_have_a_sum() -> None:
    rows = [[cell.value for cell in row] for row in sheets(CASES["starter"])["Kosten"].rows]
    assert rows == [
        ["Wat", "Schatting", "Uren", "Uurprijs", "Totaal"],
        ["Audit", "Verwacht", 16, 150, 2400],
        ["Opvolgingsaudit", "Verwacht", 16, 150, 2400],
        ["Samen", "Verwacht", 32, 150, 4800],
    ]


@pytest.mark.parametrize("vat", ["unstated", "excluded", "included"])
def test_the_totals_are_those_of_the_estimate(vat: str) -> None:
    dossier = case({"hours_low": "7.25", "hours_expected": "9.5", "hourly_price": "133.33", "vat": vat})
    found = estimate(dossier, on=ON)
    table = cost_tables(dossier, on=ON, language=NL)[0]
    assert [row[-1] for row in table.rows] == [amount.total for amount in found.together.amounts.known]
    assert all(isinstance(row[-1], Decimal) for row in table.rows)


def test_the_days_are_dates() -> None:
    sheet = sheets(CASES["starter"])["Tijdlijn"]
    rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows[0] == ["Nr.", "Wat", "Manier van tellen", "Ten vroegste", "Ten laatste"]
    assert rows[2] == [None, "Audit", "Auditrapport inbegrepen", *map(midnight, (date(2027, 1, 4), date(2027, 1, 18)))]
    assert rows[-1][:2] == [6, "Laatste dag van de verlengde registratie, als u slaagt voor de opvolgingsaudit"]
    assert all(cell.is_date for row in sheet.iter_rows(min_row=2, min_col=4) for cell in row)


@pytest.mark.parametrize("name", sorted(CASES.keys() - {"bureau"}))
def test_every_milestone_has_its_row_once(name: str) -> None:
    planned = schedule(CASES[name], on=ON)
    rows = schedule_tables(CASES[name], on=ON, language=NL)[0].rows
    numbered = [(row[0], row[3], row[4]) for row in rows if row[0] is not None]
    assert numbered == [(day.number, day.earliest, day.latest) for day in planned.milestones]
    steps = (5 if planned.has_audit else 2) if planned.steps else 0
    assert len(rows) - len(numbered) == steps


def test_a_second_sheet_says_on_what_it_rests() -> None:
    for tables in (
        cost_tables(CASES["full"], on=ON, language=NL),
        schedule_tables(CASES["full"], on=ON, language=NL),
    ):
        remarks = "\n".join(str(row[0]) for row in tables[1].rows)
        for said in (rules_version(), to_code(CASES["full"]), "geen beslissing"):
            assert said in remarks


def test_where_there_is_nothing_there_is_no_table() -> None:
    assert cost_tables(CASES["school"], on=ON, language=NL) == ()
    assert cost_tables(CASES["empty"], on=ON, language=NL) == ()
    assert schedule_tables(CASES["bureau"], on=ON, language=NL) == ()


def test_as_text_the_days_and_amounts_can_be_read_back() -> None:
    lines = csv(cost_tables(CASES["full"], on=ON, language=NL)[0]).decode("utf-8-sig").split("\r\n")
    assert lines[1] == '"Audit";"Minstens";"12,00";"150,00";"1800,00";"378,00";"2178,00"'
    days = csv(schedule_tables(CASES["full"], on=ON, language=NL)[0]).decode("utf-8-sig").split("\r\n")
    assert date.fromisoformat(days[-2].split(";")[-1].strip('"')) == date(2032, 3, 14)


@pytest.mark.parametrize("language", Language)
def test_every_language_has_its_sheets(language: Language) -> None:
    assert len(sheets(CASES["starter"], language=language).sheetnames) == 4
