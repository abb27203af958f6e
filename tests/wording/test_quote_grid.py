"""An auditor's own grid of hours, read row by row."""

import re
from decimal import Decimal

import pytest

from kmo_rules import AuditKind
from kmo_rules.candidates import CandidateColumn
from kmo_rules.quote import Work
from wording.catalogues import Language, translated
from wording.quote import grid
from wording.quote.grid import GridFault, GridRow
from wording.typed import Read, TypedFault


def row(size: str = "klein", scope: str = "opleiding", **hours: str) -> GridRow | GridFault | Read[Decimal]:
    cells = {grid.SIZE: size, CandidateColumn.SERVICES: scope}
    return grid.read_grid_row(cells | {CandidateColumn(f"hours_{name}"): text for name, text in hours.items()})


@pytest.mark.parametrize(
    ("scope", "kind"),
    [
        ("opleiding", AuditKind.TRAINING),
        ("conseil", AuditKind.ADVICE),
        ("samen", AuditKind.COMBINED),
        ("opleiding en advies", AuditKind.COMBINED),
    ],
)
def test_a_row_gives_the_work_of_one_audit(scope: str, kind: AuditKind) -> None:
    found = row(scope=scope, low="8", expected="12,5", high="")
    assert found == GridRow("klein", kind, Work(low=Decimal(8), expected=Decimal("12.5")))


@pytest.mark.parametrize("language", Language)
def test_the_names_and_words_we_tell_people_to_write_are_read(language: Language) -> None:
    names = [grid.grid_column(name) for name in translated(grid.EXAMPLE, language).split(";")]
    hours = (CandidateColumn.HOURS_LOW, CandidateColumn.HOURS_EXPECTED, CandidateColumn.HOURS_HIGH)
    assert names == [grid.SIZE, CandidateColumn.SERVICES, *hours]
    scopes = re.findall(r"[‘„“«]\s*(.+?)\s*[’“»]", translated(grid.FAULTS[GridFault.SCOPE], language))
    read = [row(scope=scope, expected="1") for scope in scopes]
    kinds = [AuditKind.TRAINING, AuditKind.ADVICE, AuditKind.COMBINED]
    assert [one.scope for one in read if isinstance(one, GridRow)] == kinds


@pytest.mark.parametrize("length", [1, 80])
def test_a_size_has_up_to_eighty_signs(length: int) -> None:
    assert isinstance(row(size="x" * length, expected="1"), GridRow)
    assert row(size="x" * 81, expected="1") is row(size="", expected="1") is GridFault.SIZE


def test_what_is_wrong_with_a_row_is_said() -> None:
    assert row(scope="koken", expected="12") is GridFault.SCOPE
    assert row() is GridFault.HOURS
    assert row(low="5", expected="4") is GridFault.ORDER
    unread = row(low="5", expected="veel")
    assert isinstance(unread, Read)
    assert unread.fault is TypedFault.NO_NUMBER


@pytest.mark.parametrize("language", Language)
def test_every_fault_has_its_sentence_with_the_row(language: Language) -> None:
    assert set(grid.FAULTS) == set(GridFault)
    unread = row(expected="veel")
    assert isinstance(unread, Read)
    for fault in (*GridFault, unread):
        said = grid.grid_fault(fault, 17, language)
        assert "17" in said
        assert "{" not in said


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Grootte", grid.SIZE),
        ("Größenklasse", grid.SIZE),
        ("Dienst", CandidateColumn.SERVICES),
        ("Uren minstens", CandidateColumn.HOURS_LOW),
        ("heures", CandidateColumn.HOURS_EXPECTED),
        ("Stunden höchstens", CandidateColumn.HOURS_HIGH),
        ("kleur", None),
    ],
)
def test_headers_of_a_grid_are_those_of_a_list_and_the_size(header: str, column: CandidateColumn | None) -> None:
    assert grid.grid_column(header) is column
