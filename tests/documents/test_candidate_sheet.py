"""An auditor's list with what was found: every way and every kind of registration by a word of its own."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from documents.candidates.sheet import FOUND, candidates_table, outcome
from kmo_rules import Route, Service, Spread, Verdict
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


def test_good_and_faulty_rows_keep_their_order_and_their_cells() -> None:
    rows = [(["opleiding"], candidate(ROW, TERMS)), (["koken"], FAULTY)]
    table = candidates_table([CandidateColumn.SERVICES], rows, Language.DUTCH)
    assert [row[0] for row in table.rows] == ["opleiding", "koken"]
    assert [column.title for column in table.columns] == ["Diensten", *(column.title for column in FOUND)]
