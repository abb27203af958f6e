"""Rows of text from an XLSX file that anybody may have made. Run it apart (`documents.files.apart`): it may take long."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

from documents.files.table_limits import (
    LONGEST_CELL,
    MOST_BLANK,
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_SEEN,
    WIDEST,
)
from documents.files.unpacked import UnreadableError, check_archive

LONGEST_NAME: Final = 31
"""Characters in the name of a sheet, as the programs allow that write them; a file may have any."""
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_NUMBER: Final = re.compile(rb"""\br=["'](\d{1,7})["']""")
_HIDDEN: Final = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_FORMULA: Final = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^>]*>\s*<(?:\w+:)?f\b""")


@dataclass(frozen=True)
class Sheet:
    """The first visible sheet: its rows, blank ones too, each cut at one cell more than a list may have.

    `hidden` are the numbers of the rows that a reader of the sheet does not see, `formulas` the addresses of cells that
    calculate; their text is the value that was stored when the file was saved. `other_name` where it is not the first.
    """

    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    hidden: frozenset[int] = frozenset()
    formulas: tuple[str, ...] = ()
    other_name: str = field(default="", repr=False)


def read_workbook(content: bytes) -> Sheet:
    """What stands in a workbook.

    Raises:
        UnreadableError: no workbook, one of a kind we do not read, unsafe to unpack, too big, or broken.
        MemoryError: it needs more than there is.
    """
    import openpyxl  # type: ignore[import-untyped]

    check_archive(content)
    try:
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 (a broken file makes openpyxl raise almost anything)
        raise UnreadableError("broken") from None
    try:
        return _sheet(book, content)
    finally:
        book.close()


def _sheet(book: Any, content: bytes) -> Sheet:
    if not book.worksheets:
        raise UnreadableError("empty")
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    sheet = shown[0]
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    with zipfile.ZipFile(BytesIO(content)) as archive:
        written = archive.read(sheet._worksheet_path)  # noqa: SLF001 (openpyxl keeps neither hidden rows nor formulas)
    rows = tuple(_rows(sheet))
    return Sheet(
        rows=rows,
        hidden=frozenset(number for number in _hidden(written) if number <= len(rows)),
        formulas=tuple(_formulas(written, rows)),
        other_name="" if sheet is book.worksheets[0] and len(book.sheetnames) == 1 else sheet.title[:LONGEST_NAME],
    )


def _formulas(written: bytes, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Addresses of cells that were read, each once: what looks like one elsewhere (in a remark, far below) has no end."""
    found = set()
    for match in _FORMULA.finditer(written):
        letters, number = match[1].decode("ascii"), int(match[2])
        is_read = 0 < number <= len(rows) and column_number(letters) <= len(rows[number - 1])
        if is_read and (number, letters) not in found:
            found.add((number, letters))
            yield f"{letters}{number}"


def column_number(letters: str) -> int:
    """Which column letters name, from 1.

    >>> column_number("A"), column_number("AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _hidden(written: bytes) -> Iterator[int]:
    number = 0
    for row in _ROW.findall(written):
        said = _NUMBER.search(row)
        number = int(said[1]) if said else number + 1
        if _HIDDEN.search(row):
            yield number


def _rows(sheet: Any) -> Iterator[tuple[str, ...]]:
    """Until many blank ones; a cell is cut at one character more than it may have, so that it is still refused."""
    blank = characters = seen = 0
    for number, row in enumerate(_raw_rows(sheet), start=1):
        if len(row) > WIDEST:  # empty cells, which cost time all the same
            raise UnreadableError("too_many_columns", most=MOST_COLUMNS)
        cells = tuple(_text(value)[: LONGEST_CELL + 1] for value in row[: MOST_COLUMNS + 1])
        length = sum(map(len, cells))
        seen += len(row)
        blank = 0 if length else blank + 1
        characters += length
        if blank > MOST_BLANK:
            return
        if characters > MOST_CHARACTERS:
            raise UnreadableError("too_big", most=MOST_CHARACTERS // 1_000_000)
        if seen > MOST_CELLS:
            raise UnreadableError("too_many_cells", most=MOST_CELLS)
        if number > MOST_SEEN:
            raise UnreadableError("too_many_rows", most=MOST_SEEN)
        yield cells


def _raw_rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    rows = sheet.iter_rows(values_only=True)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 (as above, row by row)
            raise UnreadableError("broken", row=number) from None
        if row is None:
            return
        yield row


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool(answer):
            return "1" if answer else "0"
        case datetime() as moment:
            return moment.date().isoformat()
        case date() as day:
            return day.isoformat()
        case float(number):
            return str(int(number)) if number.is_integer() and abs(number) < 10**15 else str(round(number, 10))
        case text:
            return str(text)
