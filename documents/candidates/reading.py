"""Lists that people upload or paste: XLSX or CSV in, rows of text out, and a clear refusal of anything else.

A file comes from anybody. So its kind is read from its bytes, a workbook is opened in a process of its own, and rows
are read one by one. It is read as people make it: titles above the header, a row of totals below, rows hidden by a
filter.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Final

from documents.candidates.refusals import ListRefusedError
from documents.candidates.texts import Knows, Row, decoded, file_rows, pasted_rows
from documents.candidates.workbook import workbook_sheet
from documents.files.table_limits import (
    LONGEST_CELL,
    MOST_BLANK,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_PASTED,
    MOST_ROWS,
    WIDEST,
)
from documents.files.workbook import column_number
from wording.candidates import Refusal, column, is_total

MOST_BYTES: Final = 20_000_000
_HEADER_WITHIN: Final = 50
"""Filled rows among which the header is looked for."""

_ZIP: Final = b"PK\x03\x04"
_OTHERS: Final = (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"PK\x05\x06", b"MZ")


@dataclass(frozen=True, eq=False)  # each list is one of its own, however alike two are
class Listed:
    """A header and its rows, each as wide as the header; `numbers` are the rows' numbers in the file.

    What was passed over, to be said: rows above the header, hidden rows, rows of totals. `formulas` are the cells that
    were read by the value stored for them, `unknown` those that have none.
    """

    header: Row
    rows: tuple[Row, ...] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)
    above: int = 0
    totals: tuple[int, ...] = ()
    hidden: int = 0
    formulas: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    sheet: str = field(default="", repr=False)
    """The name of the sheet, where there are more."""
    is_workbook: bool = False


def read_list(content: bytes, knows: Knows = column) -> Listed:
    """Read an XLSX (its first visible sheet) or a CSV file with ";", "," or tabs, in UTF-8 or Windows-1252.

    Raises:
        ListRefusedError: the file is empty, too big, of another kind, or broken.
    """
    if len(content) > MOST_BYTES:
        raise ListRefusedError(Refusal.TOO_BIG, most=MOST_BYTES // 1_000_000)
    if content.startswith(_ZIP):
        sheet = workbook_sheet(content)
        found = _listed(sheet.rows, knows, hidden=sheet.hidden)
        return replace(
            found,
            hidden=len(sheet.hidden),
            formulas=sheet.formulas,
            unknown=tuple(_blank_ones(sheet.formulas, found)),
            sheet=sheet.other_name,
            is_workbook=True,
        )
    if content.startswith(_OTHERS):
        is_old = content.startswith(_OTHERS[0])
        raise ListRefusedError(Refusal.OLD_EXCEL if is_old else Refusal.WRONG_TYPE)
    return _listed(_without_formulas(file_rows(decoded(content), knows)), knows)


def read_text(text: str, knows: Knows = column) -> Listed:
    """Read what was pasted: tabs as a sheet gives them, ";" or ",".

    Raises:
        ListRefusedError: as `read_list`.
    """
    if len(text) > MOST_PASTED:
        raise ListRefusedError(Refusal.TOO_BIG, most=MOST_PASTED // 1_000_000)
    return _listed(_without_formulas(pasted_rows(text, knows)), knows)


def _without_formulas(rows: Iterable[Row]) -> Iterator[Row]:
    """Text that a program would run; in a workbook the value stored for a formula is read instead.

    Raises:
        ListRefusedError: a cell begins as a formula does.
    """
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row[:WIDEST], start=1):
            if cell.lstrip().startswith("="):
                raise ListRefusedError(Refusal.FORMULA, row=number, column=place)
        yield row


def _listed(rows: Iterable[Row], knows: Knows, *, hidden: Collection[int] = ()) -> Listed:
    """The row that names most columns is the header; blank and hidden rows are passed over."""
    filled = ((number, row) for number, row in _filled(rows) if number not in hidden)
    top = list(islice(filled, _HEADER_WITHIN))
    if not top:
        raise ListRefusedError(Refusal.EMPTY)
    place = _place_of_header([row for _number, row in top], knows)
    header = top[place][1]
    found = list(islice(chain(top[place + 1 :], filled), MOST_ROWS + 2))
    totals = tuple(number for number, row in found if _is_of_totals(row))
    kept = [(number, row) for number, row in found if number not in totals]
    if len(kept) > MOST_ROWS:
        raise ListRefusedError(Refusal.TOO_MANY_ROWS, most=MOST_ROWS)
    width = max([len(header), *(len(row) for _number, row in kept)])
    padded = tuple((row + ("",) * width)[:width] for _number, row in kept)
    return Listed(
        header=(header + ("",) * width)[:width],
        rows=padded,
        numbers=tuple(number for number, _row in kept),
        above=place,
        totals=totals,
    )


def _place_of_header(rows: list[Row], knows: Knows) -> int:
    """Where most headings are known; where none is, the first row that is as wide as most of them."""
    known = [len({knows(cell) for cell in row} - {None}) for row in rows]
    if max(known):
        return known.index(max(known))
    widths = [sum(bool(cell) for cell in row) for row in rows]
    usual = sorted(widths)[len(widths) // 2]
    return next(place for place, width in enumerate(widths) if width >= usual)


def _is_of_totals(row: Row) -> bool:
    """A row that begins with the word for a sum, and has little else than numbers."""
    cells = [cell for cell in row if cell]
    return bool(cells) and is_total(cells[0]) and not any(re.search(r"[^\W\d_]{2}", cell) for cell in cells[1:])


def _blank_ones(cells: Iterable[str], found: Listed) -> Iterator[str]:
    """Those cells of the rows that are read, by their addresses, that have no text."""
    places = {number: place for place, number in enumerate(found.numbers)}
    for cell in cells:
        letters, number = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
        row = places.get(int(number))
        if row is not None and not "".join(found.rows[row][column_number(letters) - 1 :][:1]):
            yield cell


def _filled(rows: Iterable[Row]) -> Iterator[tuple[int, Row]]:
    """Rows with something in them, trimmed at their end, with their number; every cell is looked at once."""
    blank = characters = 0
    for number, row in enumerate(rows, start=1):
        if len(row) > WIDEST:  # empty cells, which cost time all the same
            raise ListRefusedError(Refusal.TOO_MANY_COLUMNS, most=MOST_COLUMNS)
        stripped = [cell.strip() for cell in row]
        width = max((place for place, cell in enumerate(stripped, start=1) if cell), default=0)
        cells = tuple(stripped[:width])
        if not cells:
            blank += 1
            if blank > MOST_BLANK:
                return
            continue
        blank = 0
        _check(cells, number)
        characters += sum(map(len, cells))
        if characters > MOST_CHARACTERS:
            raise ListRefusedError(Refusal.TOO_BIG, most=MOST_CHARACTERS // 1_000_000)
        yield number, cells


def _check(cells: Row, number: int) -> None:
    if len(cells) > MOST_COLUMNS:
        raise ListRefusedError(Refusal.TOO_MANY_COLUMNS, most=MOST_COLUMNS)
    for place, cell in enumerate(cells, start=1):
        if len(cell) > LONGEST_CELL:
            raise ListRefusedError(Refusal.LONG_CELL, row=number, column=place, most=LONGEST_CELL)
