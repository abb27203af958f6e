"""Lists from anybody: read where they can be read, refused with a reason where not."""

import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.candidates.reading import MOST_BYTES, read_list, read_text
from documents.candidates.refusals import ListRefusedError
from documents.candidates.sheet import example
from documents.files.sheets import csv, xlsx
from documents.files.table_limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from kmo_rules import Service, Spread
from kmo_rules.candidates import CandidateColumn, Row
from tests.documents.samples import DAY
from wording import candidates as lists
from wording.candidates import Refusal
from wording.catalogues import Language

HEADER = ("Naam", "Diensten", "Uren")
ROWS = (("Café Noé bv", "opleiding", "16"), ("Smet, Jan", "advies", "7,5"))


def book(*rows: tuple[Any, ...]) -> bytes:
    made, written = openpyxl.Workbook(), BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(written)
    return written.getvalue()


def text(delimiter: str, encoding: str, newline: str = "\r\n") -> bytes:
    rows = [delimiter.join(f'"{cell}"' for cell in row) for row in (HEADER, *ROWS)]
    return newline.join(rows).encode(encoding)


def refusal(content: bytes) -> Refusal:
    with pytest.raises(ListRefusedError) as refused:
        read_list(content)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_as_programs_write_it(delimiter: str, encoding: str) -> None:
    found = read_list(text(delimiter, encoding))
    assert (found.header, found.rows, found.numbers) == (HEADER, ROWS, (2, 3))


def test_a_workbook_gives_the_text_of_its_cells() -> None:
    found = read_list(book(HEADER, ("A", True, 16.0), (None, None, None), (403170701, DAY, 7.25)))
    assert found.rows == (("A", "1", "16"), ("403170701", DAY.isoformat(), "7.25"))
    assert found.numbers == (2, 4)


def test_what_is_pasted_from_a_sheet_has_tabs_and_may_lack_cells() -> None:
    found = read_text("\n\nNaam\tDiensten\tUren\nAtelier\tadvies\n\n")
    assert found.rows == (("Atelier", "advies", ""),)
    assert read_text("sep=;\nNaam;Diensten\nA;advies").header == ("Naam", "Diensten")


def test_our_own_example_can_be_read_back_in_every_language_and_kind() -> None:
    for language in Language:
        table = example(language)
        for content in (csv(table), xlsx([table], made_on=DAY)):
            found = read_list(content)
            columns = [lists.column(name) for name in found.header]
            assert columns == list(CandidateColumn)
            first, second = (lists.read_row(dict(zip(CandidateColumn, row, strict=True))) for row in found.rows)
            assert isinstance(first, Row)
            assert first.hours == Spread(Decimal(12), Decimal(16), Decimal(20))
            assert isinstance(second, Row)
            assert (second.services, second.starting) == (frozenset(Service), True)
            assert second.registered_until == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Refusal.EMPTY),
        (b"\r\n ; ;\r\n", Refusal.EMPTY),
        (b"%PDF-1.7 and more", Refusal.WRONG_TYPE),
        (b"\x89PNG\r\n\x1a\n", Refusal.WRONG_TYPE),
        (b"Naam\0Diensten", Refusal.WRONG_TYPE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal.OLD_EXCEL),
        (b"Naam;Diensten\n\x81\x8d;advies", Refusal.ENCODING),
        (b'Naam;Diensten\n"half;advies', Refusal.BROKEN),
        (b"Naam;Diensten\n=1+1;advies", Refusal.FORMULA),
        (b"Naam;Diensten\n" + b"x" * 2001 + b";advies", Refusal.LONG_CELL),
        (b";".join(b"c%d" % n for n in range(1000)), Refusal.TOO_MANY_COLUMNS),
        (b"Naam;Diensten\n" + b"A;advies\n" * (MOST_ROWS + 1), Refusal.TOO_MANY_ROWS),
        (b"x" * (MOST_BYTES + 1), Refusal.TOO_BIG),
        (b"Naam;Diensten\n".ljust(MOST_TEXT + 1), Refusal.TOO_BIG),
        (b"Naam;Diensten\n" + (b"x" * 1990 + b";advies\n") * (MOST_CHARACTERS // 1990), Refusal.TOO_BIG),
        (b"PK\x03\x04 half a file", Refusal.BROKEN),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, code: Refusal) -> None:
    assert refusal(content) is code


def test_a_thousand_columns_in_a_workbook() -> None:
    assert refusal(book(tuple(f"c{n}" for n in range(1000)))) is Refusal.TOO_MANY_COLUMNS
    assert refusal(book(tuple(f"c{n}" for n in range(MOST_COLUMNS + 1)))) is Refusal.TOO_MANY_COLUMNS
    assert refusal(book()) is Refusal.EMPTY


def test_a_damaged_workbook_is_refused() -> None:
    whole = book(HEADER, *ROWS)
    for end in range(10, len(whole), 1_000):
        assert refusal(whole[:end]) is Refusal.BROKEN


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(ListRefusedError):
        found = read_list(content)
        assert all(len(row) == len(found.header) for row in found.rows)


def test_a_row_of_a_million_empty_cells_is_refused_for_its_width() -> None:
    assert refusal(b"Naam;Diensten\n" + b";" * 1_000_000) is Refusal.TOO_MANY_COLUMNS


def made(write: Callable[[Any], None]) -> bytes:
    """A workbook of another writer, which can store the value of a formula and hide rows and sheets."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as made_book:
        write(made_book)
    return written.getvalue()


def as_auditors_have_it(made_book: Any) -> None:
    """A chart and a hidden sheet first; titles above the header, merged; a filtered row; a formula; a row of totals."""
    hidden, sheet = made_book.add_worksheet("Oud"), made_book.add_worksheet("Kandidaten 2027")
    hidden.hide()
    hidden.write_row(0, 0, ("Naam", "Diensten"))
    hidden.write_row(1, 0, ("Niet deze", "advies"))
    sheet.activate()
    sheet.set_first_sheet()
    sheet.merge_range("A1:E1", "Kandidaten Diensten 2027")
    sheet.write("A2", "opgemaakt door het bureau")
    header = ("Dossier", "Nom de l’entreprise", "Type de service", "Nombre d’heures", "Remarque")
    sheet.write_row(3, 0, header)
    sheet.write_row(4, 0, (11, "Een bv", "formation", "7,5", "=geen formule"[1:]))
    sheet.write_row(5, 0, (12, "Weggefilterd", "conseil", 99, ""))
    sheet.set_row(5, None, None, {"hidden": True})
    sheet.write_row(6, 0, (13, "Twee vzw", "les deux"))
    sheet.write_formula("D7", "=D5*2", None, 15)
    sheet.write_formula("E7", "=NOW()", None, "")
    sheet.write("A8", "Total")
    sheet.write_formula("D8", "=SUM(D5:D7)", None, 22.5)


def test_a_workbook_is_read_as_auditors_have_it_and_everything_passed_over_is_told() -> None:
    found = read_list(made(as_auditors_have_it))
    assert found.header == ("Dossier", "Nom de l’entreprise", "Type de service", "Nombre d’heures", "Remarque")
    assert [row[1:4] for row in found.rows] == [("Een bv", "formation", "7,5"), ("Twee vzw", "les deux", "15")]
    assert found.numbers == (5, 7)
    assert (found.above, found.hidden, found.totals) == (2, 1, (8,))
    assert found.formulas == ("D7", "E7", "D8")
    assert found.unknown == ("E7",)
    assert found.sheet == "Kandidaten 2027"
    columns = [lists.column(name) for name in found.header]
    assert columns[1:4] == [CandidateColumn.NAME, CandidateColumn.SERVICES, CandidateColumn.HOURS_EXPECTED]


def test_a_formula_that_was_never_calculated_is_empty_and_told() -> None:
    found = read_list(book(HEADER, ("A", "advies", "=1+1")))
    assert found.rows == (("A", "advies", ""),)
    assert found.unknown == ("C2",)


@pytest.mark.parametrize(
    "text",
    [
        "Naam\tDiensten\tOpmerking (taal, datum, plaats)\nA\tadvies\teen, twee",
        "Naam;Diensten;Adres (straat, nr, postcode, gemeente)\nA;advies;Kerkstraat 1, 9000 Gent",
        "Lijst, versie 2, van mei\nNaam;Diensten;Uren\nA;advies;7,5\nB;beide;8,5",
        "sep=\t\nNaam\tDiensten\tX\nA\tadvies\t1;2;3;4\n\x1a",
    ],
)
def test_the_sign_between_cells_is_judged_by_all_lines(text: str) -> None:
    for found in (read_text(text), read_list(text.encode())):
        assert found.header[:2] == ("Naam", "Diensten")
        assert found.rows[0][:2] == ("A", "advies")
        assert len(found.header) == 3


def test_a_quoted_name_is_a_name_on_the_clipboard_and_damage_in_a_file() -> None:
    text = 'Naam\tDiensten\tUren\n"De Kleine" bv\topleiding\t8\n"twee\nregels"\tadvies\t8\n"open\tbeide\t8'
    assert [row[0] for row in read_text(text).rows] == ['"De Kleine" bv', "twee\nregels", '"open']
    assert refusal(text.encode()) is Refusal.BROKEN


def test_letters_of_an_old_mac_are_refused_and_those_of_windows_are_not() -> None:
    assert refusal("Naam;Diensten\nCafé;advies".encode("mac-roman")) is Refusal.ENCODING
    assert read_list("Naam;Diensten\nŽižek Café;advies".encode("cp1252")).rows[0][0] == "Žižek Café"


def test_a_list_whose_headings_say_nothing_keeps_its_own_columns_and_its_first_row_is_the_header() -> None:
    found = read_text("Mijn lijst\nKolom A;Kolom B;Kolom C\nx;y;z\nx;y;z")
    assert found.header == ("Kolom A", "Kolom B", "Kolom C")
    assert (found.above, len(found.rows)) == (1, 2)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_line_without_end_is_not_looked_at_to_its_end(separator: str) -> None:
    """Two million cells in one line: each would be asked whether it is a heading, or begins a formula."""
    asked = 0

    def knows(_cell: str) -> None:
        nonlocal asked
        asked += 1

    line = f"Naam{separator}Diensten\n" + f"x{separator}" * 500_000 + "=1"
    for read in (lambda: read_text(line, knows), lambda: read_list(line.encode(), knows)):
        with pytest.raises(ListRefusedError) as refused:
            read()
        assert refused.value.code is Refusal.TOO_MANY_COLUMNS
    assert asked < 10_000


def test_a_file_of_one_line_of_cells_takes_little_more_than_itself() -> None:
    """As many texts as there are cells were made of it before anything was counted: half a gigabyte of fifteen megabytes."""
    content = ("naam;dienst\nx;opleiding\n" + "\u0100;" * 300_000).encode()
    tracemalloc.start()
    try:
        assert refusal(content) is Refusal.TOO_MANY_COLUMNS
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 12 * len(content)
