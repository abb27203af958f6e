"""Rows of text from an XLSX file that anybody may have made. Loads openpyxl, so import it where a file is read."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]

from documents.candidates.refusals import MOST_COLUMNS, WIDEST, ListRefusedError
from wording.candidates import Refusal

MOST_UNPACKED: Final = 60_000_000
MOST_PARTS: Final = 500
_CHUNK: Final = 1 << 20
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_NUMBER: Final = re.compile(rb"""\br=["'](\d{1,7})["']""")
_HIDDEN: Final = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_FORMULA: Final = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]{1,3}\d{1,7})["'][^>]*>\s*<(?:\w+:)?f\b""")
_DECLARATIONS: Final = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


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


def workbook_sheet(content: bytes) -> Sheet:
    """What stands in a workbook.

    Raises:
        ListRefusedError: no workbook, one of a kind we do not read, unsafe to unpack, or broken.
    """
    _check_archive(content)
    try:
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except Exception:  # noqa: BLE001 (a broken file makes openpyxl raise almost anything)
        raise ListRefusedError(Refusal.BROKEN) from None
    try:
        return _sheet(book, content)
    finally:
        book.close()


def _sheet(book: Any, content: bytes) -> Sheet:
    if not book.worksheets:
        raise ListRefusedError(Refusal.EMPTY)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    sheet = shown[0]
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    with zipfile.ZipFile(BytesIO(content)) as archive:
        written = archive.read(sheet._worksheet_path)  # noqa: SLF001 (openpyxl keeps neither hidden rows nor formulas)
    return Sheet(
        rows=tuple(_rows(sheet)),
        hidden=frozenset(_hidden(written)),
        formulas=tuple(found.decode("ascii") for found in _FORMULA.findall(written)),
        other_name="" if sheet is book.worksheets[0] and len(book.sheetnames) == 1 else sheet.title,
    )


def _hidden(written: bytes) -> Iterator[int]:
    number = 0
    for row in _ROW.findall(written):
        said = _NUMBER.search(row)
        number = int(said[1]) if said else number + 1
        if _HIDDEN.search(row):
            yield number


def _rows(sheet: Any) -> Iterator[tuple[str, ...]]:
    rows = sheet.iter_rows(values_only=True)
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
        yield tuple(map(_text, row[: MOST_COLUMNS + 1]))


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
            if _STRICT in archive.read("xl/workbook.xml"):
                raise ListRefusedError(Refusal.STRICT)
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
