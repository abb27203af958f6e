"""Lists from anybody: read where they can be read, refused with a reason where not."""

import zipfile
from contextlib import suppress
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.candidates import workbook as workbooks
from documents.candidates.reading import MOST_BYTES, MOST_ROWS, read_list, read_text
from documents.candidates.refusals import MOST_COLUMNS, ListRefusedError
from documents.candidates.sheet import example
from documents.files.sheets import csv, xlsx
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
        (b"PK\x03\x04 half a file", Refusal.BROKEN),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, code: Refusal) -> None:
    assert refusal(content) is code


def test_formulas_and_a_thousand_columns_in_a_workbook() -> None:
    assert refusal(book(HEADER, ("A", "=HYPERLINK(1)", 1))) is Refusal.FORMULA
    assert refusal(book(tuple(f"c{n}" for n in range(1000)))) is Refusal.TOO_MANY_COLUMNS
    assert refusal(book(tuple(f"c{n}" for n in range(MOST_COLUMNS + 1)))) is Refusal.TOO_MANY_COLUMNS
    assert refusal(book()) is Refusal.EMPTY


def packed(parts: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


PARTS = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/document.xml": b"<w/>"}, Refusal.WRONG_TYPE),
        (PARTS, Refusal.BROKEN),
        (PARTS | {"xl/bomb.xml": b"0" * (workbooks.MOST_UNPACKED + 1)}, Refusal.UNSAFE),
        (PARTS | {f"xl/{number}.xml": b"" for number in range(workbooks.MOST_PARTS)}, Refusal.UNSAFE),
        (PARTS | {"xl/a.xml": b" " * 100 + b'<!DOCTYPE x [<!ENTITY a "b">]>'}, Refusal.UNSAFE),
        (PARTS | {"xl/a.xml": "<!DOCTYPE x>".encode("utf-16-le")}, Refusal.UNSAFE),
    ],
)
def test_a_hostile_archive_is_not_unpacked(parts: dict[str, bytes], code: Refusal) -> None:
    assert refusal(packed(parts)) is code


def test_a_damaged_workbook_is_refused() -> None:
    whole = book(HEADER, *ROWS)
    for end in range(10, len(whole), 400):
        assert refusal(whole[:end]) is Refusal.BROKEN


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.binary(max_size=400) | st.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(ListRefusedError):
        found = read_list(content)
        assert all(len(row) == len(found.header) for row in found.rows)


def test_a_row_of_a_million_empty_cells_is_refused_for_its_width() -> None:
    assert refusal(b"Naam;Diensten\n" + b";" * 1_000_000) is Refusal.TOO_MANY_COLUMNS


def test_a_part_packed_with_a_broken_lzma_stream_is_refused() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>" * 200)
        archive.writestr("xl/workbook.xml", "<workbook/>" * 200)
    whole = bytearray(packed.getvalue())
    start = whole.index(b"[Content_Types].xml") + len("[Content_Types].xml")
    whole[start + 4 : start + 9] = b"\xff" * 5
    assert refusal(bytes(whole)) is Refusal.BROKEN
