"""An auditor's list with what was found: every way and every kind of registration by a word of its own."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import formulas
import pytest
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]

from documents.candidates.sheet import Change, ListPaper, list_tables, outcome
from documents.files.sheets import Formula
from kmo_rules import Route, Service, Spread, Vat, Verdict
from kmo_rules.candidates import CandidateColumn, CandidateFault, ListTerms, Row, RowFault, candidate
from wording import candidates as lists
from wording.catalogues import Language

TERMS = ListTerms(on=date(2026, 11, 23), rest_in_order=True)
ROW = Row(services=frozenset({Service.TRAINING}), hours=Spread(expected=Decimal(16)), is_public=False, starting=False)
FAULTY = (RowFault(CandidateColumn.SERVICES, CandidateFault.SERVICES_EMPTY),)


@pytest.mark.parametrize("language", Language)
def test_with_audit_provisionally_and_without_audit_are_three_outcomes(language: Language) -> None:
    rows = (ROW, replace(ROW, starting=True), replace(ROW, is_public=True))
    found = [candidate(row, TERMS) for row in rows]
    assert [each.verdict for each in found] == [
        Verdict.REGISTER_WITH_AUDIT,
        Verdict.REGISTER_PROVISIONALLY,
        Verdict.REGISTER_WITHOUT_AUDIT,
    ]
    words = [outcome(each, language)[lists.OUTCOME] for each in found]
    assert len(set(words)) == 3


@pytest.mark.parametrize("language", Language)
def test_every_way_and_every_verdict_can_be_told_from_the_others(language: Language) -> None:
    found = candidate(ROW, TERMS)
    ways = [outcome(replace(found, route=route), language)[lists.ROUTE] for route in Route]
    verdicts = [outcome(replace(found, verdict=verdict), language)[lists.OUTCOME] for verdict in Verdict]
    assert len(set(ways)) == len(Route)
    assert len(set(verdicts)) == len(Verdict)


def test_everything_the_rules_found_of_a_row_is_shown() -> None:
    found = candidate(ROW, TERMS)
    shown = outcome(found, Language.DUTCH)
    assert found.registration is not None
    assert found.last_day is not None
    assert list(shown.values()) == [
        "registratie, met audit",
        "Eerste registratie",
        "Audit voor opleiding",
        None,
        Decimal("2400.00"),
        None,
        found.registration.earliest,
        found.registration.latest,
        found.last_day.earliest,
        None,
    ]


def test_a_faulty_row_shows_what_to_look_at_and_nothing_else() -> None:
    shown = outcome(FAULTY, Language.DUTCH)
    filled = {title: cell for title, cell in shown.items() if cell is not None}
    assert filled == {
        lists.OUTCOME: "Te controleren",
        lists.TO_DO: "Diensten: Vul een dienst in: opleiding, advies of beide.",
    }


def paper(*rows: tuple[list[str], Any], vat: Vat = Vat.UNSTATED, **changes: Any) -> ListPaper:
    given: dict[str, Any] = {
        "header": ["Dossier", "Uren", "Dienst", "Dossier"],
        "places": {CandidateColumn.HOURS_EXPECTED: 1, CandidateColumn.SERVICES: 2},
        "numbers": [5, 6, 9][: len(rows)],
        "terms": replace(TERMS, vat=vat),
        "hourly_price": Decimal("137.35"),
        "vat_rate": Decimal("0.21"),
        "has_numbers": True,
    }
    return ListPaper(rows=rows, **(given | changes))


def test_own_columns_stay_where_they_were_and_numbers_are_numbers() -> None:
    rows = ((["7", "7,5", "opleiding", "007"], candidate(ROW, TERMS)), (["8", "veel", "koken", ""], FAULTY))
    (table, *_rest) = list_tables(paper(*rows))
    assert [column.title for column in table.columns[:4]] == ["Dossier", "Uren", "Dienst", "Dossier"]
    assert table.rows[0][:4] == (Decimal(7), Decimal("7.5"), "opleiding", "007")
    assert table.rows[1][:3] == (Decimal(8), "veel", "koken")


@pytest.mark.parametrize("vat", Vat)
def test_every_cost_follows_the_one_cell_with_the_rate(vat: Vat) -> None:
    terms = replace(TERMS, hourly_price=Decimal("137.35"), vat=vat)
    rows = [
        ([name, str(row.hours.expected), "opleiding", ""], candidate(row, terms))
        for name, row in {
            "een": replace(ROW, hours=Spread(expected=Decimal("15.75"))),
            "starter": replace(ROW, hours=Spread(expected=Decimal("7.25")), starting=True),
            "school": replace(ROW, is_public=True),
        }.items()
    ]
    made = paper(*rows, vat=vat)
    table, prices = list_tables(made)
    assert prices.rows[0][1] == Decimal("137.35")
    place = next(at for at, column in enumerate(table.columns) if column.title == "Kosten verwacht")
    costs = [row[place] for row in table.rows]
    formulas_ = [cell for cell in costs if isinstance(cell, Formula)]
    assert len(formulas_) == 3  # the school pays nothing, and the sum is one too
    assert formulas_[-1].value == sum(row[1].costs.expected or 0 for row in rows)
    at = f"{xl_col_to_name(1)}"
    for cell, hours in zip(formulas_[:2], ("15.75", "7.25"), strict=True):
        text = cell.text.replace(f"'{prices.name}'!$B$2", "137.35").replace(f"'{prices.name}'!$B$3", "0.21")
        counted = formulas.Parser().ast(text)[1].compile()
        assert list(counted.inputs) == [f"{at}{2 if hours == '15.75' else 3}"]
        assert Decimal(str(round(float(counted(float(hours))), 2))) == cell.value


def test_what_was_corrected_stands_on_a_sheet_of_its_own() -> None:
    change = Change(row=0, place=2, before="koken", after="opleiding")
    *_others, corrections = list_tables(paper((["7", "8", "opleiding", ""], candidate(ROW, TERMS)), changes=[change]))
    assert corrections.rows == ((5, "Dienst", "koken", "opleiding"),)
