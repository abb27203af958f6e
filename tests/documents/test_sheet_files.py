"""Sheets: typed cells in XLSX, harmless text in CSV."""

from dataclasses import replace
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from documents.files.sheets import Column, Table, csv, xlsx
from tests.documents.samples import DAY, table

MIDNIGHT = datetime.combine(DAY, time())


def _book(*tables: Table, **options: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx(tables or (table(),), made_on=DAY)), **options)


def test_cells_have_their_type_and_look() -> None:
    sheet = _book()["Fase 1"]
    assert [cell.value for cell in sheet[1]] == [
        "Onderdeel",
        "Aantal",
        "Uren",
        "Bedrag",
        "Dag",
        "Btw",
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "f", "d", "n"]
    assert [cell.value for cell in sheet[2]] == [
        "Fase 1",
        3,
        7.25,
        "=C2*150",
        MIDNIGHT,
        0.21,
    ]
    assert sheet["E2"].is_date
    assert [sheet[f"{letter}2"].number_format for letter in "BCDF"] == [
        "#,##0",
        "#,##0.00",
        '"€" #,##0.00',
        "0.0%",
    ]
    assert [cell.value for cell in sheet[3]] == [
        "Leeg",
        None,
        "onbekend",
        None,
        None,
        None,
    ]


def test_a_formula_brings_its_result_along() -> None:
    assert _book(data_only=True)["Fase 1"]["D2"].value == 1087.5


def test_the_header_is_bold_and_stays_in_view_and_columns_have_their_width() -> None:
    sheet = _book()["Fase 1"]
    assert sheet.freeze_panes == "A2"
    assert all(cell.font.bold for cell in sheet[1])
    assert [round(sheet.column_dimensions[letter].width) for letter in "ADF"] == [
        41,
        15,
        9,
    ]


def test_the_same_tables_give_the_same_bytes_dated_as_asked() -> None:
    assert xlsx([table()], made_on=DAY) == xlsx([table()], made_on=DAY)
    assert _book().properties.created == MIDNIGHT


@pytest.mark.parametrize(
    ("names", "tabs"),
    [
        (("a/b:c*?[x]\\",), ["a b c x"]),
        (("'Kosten'",), ["Kosten"]),
        (("Kosten", "kosten", "KOSTEN"), ["Kosten", "kosten 2", "KOSTEN 3"]),
        (("History",), ["History 2"]),
        (("", "[]"), ["1", "1 2"]),
        (("x" * 50, "x" * 50), ["x" * 28, "x" * 28 + " 2"]),
    ],
)
def test_tab_names_are_what_excel_accepts(names: tuple[str, ...], tabs: list[str]) -> None:
    assert [" ".join(tab.split()) for tab in _book(*map(table_named, names)).sheetnames] == tabs


def table_named(name: str) -> Table:
    return replace(table(), name=name)


def test_a_text_too_long_for_a_cell_is_cut_not_lost() -> None:
    assert len(_book(table("é" * 40_000)).worksheets[0]["A2"].value) == 32_767


def test_csv_as_a_flemish_spreadsheet_reads_it() -> None:
    assert (
        csv(table())
        == (
            '\ufeff"Onderdeel";"Aantal";"Uren";"Bedrag";"Dag";"Btw"\r\n'
            '"Fase 1";"3";"7,25";"1087,50";"2026-03-03";"0,21"\r\n'
            '"Leeg";"";"onbekend";"";"";""\r\n'
        ).encode()
    )


def test_csv_with_a_decimal_point() -> None:
    assert b'"7.25";"1087.50";"2026-03-03";"0.21"' in csv(table(), decimal_comma=False)


@pytest.mark.parametrize(
    "start",
    [
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\0",
        "\uff1d",
        "\uff0b",
        "\uff0d",
        "\uff20",
    ],
)
def test_what_a_spreadsheet_could_run_gets_a_quote_in_front(start: str) -> None:
    made = csv(
        Table(
            "x",
            (Column(f"{start}kop"),),
            ((f"{start}1+1",), (f" \u200b{start}2",), ("veilig",)),
        )
    )
    head, first, second, third, end = made.decode("utf-8-sig").split("\r\n")
    assert (head[:2], first[:2]) == ("\"'", "\"'")
    assert second[1] in "'2"
    assert (third, end) == ('"veilig"', "")


def test_numbers_are_not_text() -> None:
    made = csv(
        Table(
            "x",
            (Column("a", "money"), Column("b", "integer")),
            ((Decimal("-1234.5"), -3),),
        )
    )
    assert made.decode("utf-8-sig").split("\r\n")[1] == '"-1234,50";"-3"'


def test_a_row_must_be_as_long_as_the_columns() -> None:
    with pytest.raises(ValueError, match="number of cells"):
        Table("x", (Column("a"),), (("1", "2"),))
