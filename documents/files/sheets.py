"""Tables as sheets: an XLSX workbook with typed cells, and CSV."""

import csv as csv_format
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Literal, TypeAlias

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from documents.files.text import clean, tidy

Kind = Literal["text", "general", "integer", "hours", "money", "date", "percent"]
Number: TypeAlias = int | float | Decimal


@dataclass(frozen=True)
class Formula:
    """A live formula in English notation, "=B2*C2", and its result for programs that do not calculate.

    Never made from what a visitor typed.
    """

    text: str
    value: Number


Cell: TypeAlias = str | Number | date | Formula | None


@dataclass(frozen=True)
class Column:
    """`kind` says how values look; `width` is in characters. A text in any column stays text."""

    title: str
    kind: Kind = "text"
    width: float = 16


@dataclass(frozen=True)
class Table:
    """A sheet: `name` of the tab, columns, and rows with one cell a column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row has another number of cells than there are columns")


# Number formats of Excel; 14 is "short date as this computer writes it".
_FORMATS: dict[Kind, str | int] = {
    "text": "@",
    "general": "General",
    "integer": "#,##0",
    "hours": "#,##0.00",
    "money": '"€" #,##0.00',
    "date": 14,
    "percent": "0.0%",
}
_LONGEST_CELL = 32_767
_LONGEST_TAB = 31
# A spreadsheet program may run a cell that begins with one of these; the last ones are the full-width forms.
_STARTS_A_FORMULA = tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")


def xlsx(tables: Sequence[Table], *, made_on: date) -> bytes:
    """An XLSX workbook, a sheet a table, made in memory; the same input gives the same bytes."""
    written = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties({"created": datetime.combine(made_on, time(), UTC)})
        taken: set[str] = set()
        for table in tables:
            _write(book, book.add_worksheet(_tab_name(table.name, taken)), table)
    return written.getvalue()


def csv(table: Table, *, decimal_comma: bool = True) -> bytes:
    """CSV that opens on a double click: UTF-8 with a mark, ";" between, all quoted, dates as 2026-03-31.

    A text that a spreadsheet program could run as a formula gets a "'" in front. A formula is its result.
    """
    written = StringIO()
    rows = csv_format.writer(written, delimiter=";", quoting=csv_format.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow([_harmless(column.title) for column in table.columns])
    for row in table.rows:
        rows.writerow(
            [
                _as_text(cell, column.kind, "," if decimal_comma else ".")
                for cell, column in zip(row, table.columns, strict=True)
            ]
        )
    return written.getvalue().encode("utf-8-sig")


def _write(book: Workbook, sheet: Worksheet, table: Table) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    for number, column in enumerate(table.columns):
        look = book.add_format({"num_format": _FORMATS[column.kind], "valign": "top"})
        sheet.set_column(number, number, column.width, None)
        sheet.write_string(0, number, tidy(column.title), head)
        for line, row in enumerate(table.rows, start=1):
            _write_cell(sheet, line, number, row[number], look)
    sheet.freeze_panes(1, 0)


def _write_cell(sheet: Worksheet, line: int, number: int, cell: Cell, look: Format) -> None:
    match clean(cell, limit=_LONGEST_CELL) if isinstance(cell, str) else cell:
        case None | "":
            sheet.write_blank(line, number, None, look)
        case str(text):
            sheet.write_string(line, number, text, look)
        case Formula(formula, value):
            sheet.write_formula(line, number, formula, look, float(value))
        case date() as day:
            sheet.write_datetime(line, number, day, look)
        case amount:
            sheet.write_number(line, number, float(amount), look)


def _tab_name(name: str, taken: set[str]) -> str:
    """A name Excel accepts and that no earlier sheet has, whatever its capitals."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", tidy(name)).strip("' ")
    base = clean(plain, limit=_LONGEST_TAB - 3).strip("'") or "1"
    choices = (base if turn == 1 else f"{base} {turn}" for turn in range(1, 99))
    free = next(choice for choice in choices if choice.lower() not in taken | {"history"})
    taken.add(free.lower())
    return free


def _as_text(cell: Cell, kind: Kind, point: str) -> str:
    match cell:
        case None:
            return ""
        case str():
            return _harmless(cell)
        case Formula():
            return _as_text(cell.value, kind, point)
        case date():
            return cell.isoformat()
        case _:
            digits = f"{cell:.2f}" if kind in ("money", "hours") else str(cell)
            return digits.replace(".", point)


def _harmless(text: str) -> str:
    whole = tidy(text)
    return f"'{whole}" if text.startswith(_STARTS_A_FORMULA) or whole.startswith(_STARTS_A_FORMULA) else whole
