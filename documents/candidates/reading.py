"""Lists that people upload or paste: XLSX or CSV in, rows of text out, and a clear refusal of anything else.

A file comes from anybody. So its kind is read from its bytes, its size is known before it is unpacked, no formula
is accepted, and rows are read one by one.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from itertools import islice
from typing import Final

from documents.candidates.refusals import MOST_COLUMNS, WIDEST, ListRefusedError
from wording.candidates import Refusal

MOST_BYTES: Final = 20_000_000
MOST_ROWS: Final = 10_000
LONGEST_CELL: Final = 2_000
_MOST_BLANK: Final = 1_000

_ZIP: Final = b"PK\x03\x04"
_OTHERS: Final = (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"PK\x05\x06", b"MZ")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Listed:
    """A header and its rows, each as wide as the header; `numbers` are the rows' numbers in the file."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)


def read_list(content: bytes) -> Listed:
    """Read an XLSX (its first sheet) or a CSV file with ";", "," or tabs, in UTF-8 or Windows-1252.

    Raises:
        ListRefusedError: the file is empty, too big, of another kind, broken, or holds formulas.
    """
    if len(content) > MOST_BYTES:
        raise ListRefusedError(Refusal.TOO_BIG, most=MOST_BYTES // 1_000_000)
    if content.startswith(_ZIP):
        from documents.candidates.workbook import workbook_rows

        return _listed(workbook_rows(content))
    if content.startswith(_OTHERS):
        is_old = content.startswith(_OTHERS[0])
        raise ListRefusedError(Refusal.OLD_EXCEL if is_old else Refusal.WRONG_TYPE)
    return read_text(_decoded(content))


def read_text(text: str) -> Listed:
    """Read what was pasted: tabs as a sheet gives them, ";" or ",".

    Raises:
        ListRefusedError: as `read_list`.
    """
    if len(text) > MOST_BYTES:
        raise ListRefusedError(Refusal.TOO_BIG, most=MOST_BYTES // 1_000_000)
    whole = text.removeprefix("\ufeff").lstrip("\r\n")
    first = whole.partition("\n")[0]
    if first.strip().lower() in ("sep=;", "sep=,"):
        whole = whole.partition("\n")[2]
        first = whole.partition("\n")[0]
    return _listed(_csv_rows(whole, max(";,\t", key=first.count)))


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_16):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in content:
        raise ListRefusedError(Refusal.WRONG_TYPE)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ListRefusedError(Refusal.ENCODING)


def _csv_rows(text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            raise ListRefusedError(Refusal.BROKEN, row=rows.line_num) from None
        yield tuple(row)


def _listed(rows: Iterable[tuple[str, ...]]) -> Listed:
    """The first row that is not blank is the header; blank rows are passed over."""
    filled = _filled(rows)
    _, header = next(filled, (0, ()))
    if not header:
        raise ListRefusedError(Refusal.EMPTY)
    found = list(islice(filled, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise ListRefusedError(Refusal.TOO_MANY_ROWS, most=MOST_ROWS)
    width = len(header)
    padded = tuple((row + ("",) * width)[:width] for _, row in found)
    return Listed(header=header, rows=padded, numbers=tuple(number for number, _ in found))


def _filled(rows: Iterable[tuple[str, ...]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Rows with something in them, trimmed at their end, with their number; every cell is looked at once."""
    blank = 0
    for number, row in enumerate(rows, start=1):
        if len(row) > WIDEST:  # empty cells, which cost time all the same
            raise ListRefusedError(Refusal.TOO_MANY_COLUMNS, most=MOST_COLUMNS)
        stripped = [cell.strip() for cell in row]
        width = max((place for place, cell in enumerate(stripped, start=1) if cell), default=0)
        cells = tuple(stripped[:width])
        if not cells:
            blank += 1
            if blank > _MOST_BLANK:
                return
            continue
        blank = 0
        _check(cells, number)
        yield number, cells


def _check(cells: tuple[str, ...], number: int) -> None:
    if len(cells) > MOST_COLUMNS:
        raise ListRefusedError(Refusal.TOO_MANY_COLUMNS, most=MOST_COLUMNS)
    for place, cell in enumerate(cells, start=1):
        if len(cell) > LONGEST_CELL:
            raise ListRefusedError(Refusal.LONG_CELL, row=number, column=place, most=LONGEST_CELL)
        if cell.startswith("="):
            raise ListRefusedError(Refusal.FORMULA, row=number, column=place)
