"""Rows of text from an XLSX file that anybody may have made. Loads openpyxl, so import it where a file is read."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]

from documents.candidates.refusals import MOST_COLUMNS, WIDEST, ListRefusedError
from wording.candidates import Refusal

MOST_UNPACKED: Final = 60_000_000
MOST_PARTS: Final = 500
_CHUNK: Final = 1 << 20
_DECLARATIONS: Final = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


def workbook_rows(content: bytes) -> Iterator[tuple[str, ...]]:
    """The rows of the first sheet, blank ones too, each cut at one cell more than a list may have.

    Raises:
        ListRefusedError: no workbook, unsafe to unpack, broken, or a cell with a formula.
    """
    _check_archive(content)
    try:
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
    except Exception:  # noqa: BLE001 (a broken file makes openpyxl raise almost anything)
        raise ListRefusedError(Refusal.BROKEN) from None
    try:
        yield from _rows(book)
    finally:
        book.close()


def _rows(book: Any) -> Iterator[tuple[str, ...]]:
    if not book.worksheets:
        raise ListRefusedError(Refusal.EMPTY)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    rows = sheet.iter_rows()
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except Exception:  # noqa: BLE001 (as above, row by row)
            raise ListRefusedError(Refusal.BROKEN, row=number) from None
        if row is None:
            return
        if len(row) > WIDEST:  # empty cells, which cost time all the same
            raise ListRefusedError(Refusal.TOO_MANY_COLUMNS, most=MOST_COLUMNS)
        yield tuple(_text(cell, number, place) for place, cell in enumerate(row[: MOST_COLUMNS + 1], start=1))


def _text(cell: Any, row: int, column: int) -> str:
    if cell.data_type == "f":
        raise ListRefusedError(Refusal.FORMULA, row=row, column=column)
    match cell.value:
        case None:
            return ""
        case bool(answer):
            return "1" if answer else "0"
        case datetime() as moment:
            return moment.date().isoformat()
        case date() as day:
            return day.isoformat()
        case float(value) if value.is_integer() and abs(value) < 10**15:
            return str(int(value))
        case value:
            return str(value)


def _check_archive(content: bytes) -> None:
    """Everything that can be known before a part is given to the XML reader."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
                raise ListRefusedError(Refusal.WRONG_TYPE)
            is_locked = any(part.flag_bits & 1 for part in parts)
            if len(parts) > MOST_PARTS or is_locked or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise ListRefusedError(Refusal.UNSAFE)
            for part in parts:
                _check_part(archive, part)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, EOFError, OSError):
        # RuntimeError also stands for a way of packing that zipfile does not know.
        raise ListRefusedError(Refusal.BROKEN) from None


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """No part declares entities, whatever its name: they can grow without end. Reading also proves size and check sum."""
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if any(word in tail + chunk for word in _DECLARATIONS):
                raise ListRefusedError(Refusal.UNSAFE)
            tail = chunk[-32:]
