"""Workbooks made to harm: each costs its visitor one message, and the process that serves everybody next to nothing."""

import re
import subprocess
import sys
import tracemalloc
import zipfile
from contextlib import suppress
from io import BytesIO
from threading import Semaphore
from typing import Any

import pytest

from documents.candidates.reading import read_list
from documents.candidates.refusals import ListRefusedError
from documents.files import apart
from documents.files.apart import LANES, Lane, Limits, sheet_of
from documents.files.sheets import Column, Table, xlsx
from documents.files.table_limits import LONGEST_CELL, MOST_BLANK, MOST_CELLS, MOST_CHARACTERS, WIDEST
from documents.files.unpacked import MOST_PARTS, MOST_UNPACKED, UnreadableError
from documents.files.workbook import LONGEST_NAME
from tests.documents.samples import DAY
from wording.candidates import Refusal

BOOK, SHEET, STYLES = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"
PARTS = {"[Content_Types].xml": b"<Types/>", BOOK: b"<workbook/>"}
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ROW = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>Naam</t></is></c></row>'


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def parts_of_a_book() -> dict[str, bytes]:
    table = Table("Sheet", (Column("Naam"), Column("Diensten")), (("A", "advies"),))
    written = BytesIO(xlsx([table], made_on=DAY))
    with zipfile.ZipFile(written) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(name: str, content: bytes) -> bytes:
    return packed(parts_of_a_book() | {name: content})


def sheet(rows: str, head: str = "", encoding: str = "utf-8") -> bytes:
    return f'{head}<worksheet xmlns="{SPACE}"><sheetData>{rows}</sheetData></worksheet>'.encode(encoding)


def refusal(content: bytes) -> Refusal:
    with pytest.raises(ListRefusedError) as refused:
        read_list(content)
    return refused.value.code


def declared(encoding: str, *, codec: str | None = None) -> bytes:
    head = f'<?xml version="1.0" encoding="{encoding}"?>' + '<!DOCTYPE x [<!ENTITY a "Naam">]>'
    return sheet(ROW.replace("Naam", "&a;").format(1), head, codec or encoding)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_what_excel_writes_is_unpacked(method: int) -> None:
    assert refusal(packed(parts_of_a_book(), method)) is Refusal.UNSAFE


def test_a_part_that_says_it_is_smaller_than_it_is_comes_out_no_further() -> None:
    whole = bytearray(packed(PARTS | {"xl/bomb.xml": b"0" * 5_000_000}))
    size = (5_000_000).to_bytes(4, "little")
    assert whole.count(size) == 2
    assert refusal(bytes(whole.replace(size, (100).to_bytes(4, "little")))) is Refusal.BROKEN


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/document.xml": b"<w/>"}, Refusal.WRONG_TYPE),
        (PARTS, Refusal.BROKEN),
        (PARTS | {"xl/bomb.xml": b"0" * (MOST_UNPACKED + 1)}, Refusal.UNSAFE),
        (PARTS | {f"xl/{number}.xml": b"" for number in range(MOST_PARTS)}, Refusal.UNSAFE),
        (PARTS | {"xl/a.xml": b" " * 100 + b'<!DOCTYPE x [<!ENTITY a "b">]>'}, Refusal.UNSAFE),
        (PARTS | {"xl/a.xml": "\ufeff<!DOCTYPE x>".encode("utf-16-le")}, Refusal.UNSAFE),
        (PARTS | {BOOK: b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'}, Refusal.STRICT),
    ],
)
def test_a_hostile_archive_is_not_read(parts: dict[str, bytes], code: Refusal) -> None:
    assert refusal(packed(parts)) is code


@pytest.mark.parametrize(
    "content",
    [
        declared("utf-8"),
        declared("utf-16", codec="utf-16"),
        declared("iso-8859-1"),
        declared("utf-7"),
        declared("utf-32", codec="utf-32"),
        # After its declaration the reader of XML goes on in the code of mainframes: no "<!DOCTYPE" stands there.
        b"<?xml version='1.0' encoding='cp037'?>" + sheet(ROW.format(1), '<!DOCTYPE x [<!ENTITY a "b">]>', "cp037"),
    ],
)
def test_no_entity_is_declared_in_any_encoding(content: bytes) -> None:
    assert refusal(with_part(SHEET, content)) in {Refusal.UNSAFE, Refusal.BROKEN}


def many_styles() -> bytes:
    xf = "<xf><alignment horizontal='left'/></xf>" * 60_000
    return f"<styleSheet xmlns='{SPACE}'><cellXfs>{xf}</cellXfs></styleSheet>".encode()


def many_names() -> bytes:
    book = parts_of_a_book()[BOOK].decode()
    first = book[book.index("<sheet ") : book.index("</sheets>")]
    return book.replace(first, first + first.replace('name="Sheet"', 'name="{}"') * 20_000).encode()


@pytest.mark.parametrize(("name", "content"), [(STYLES, many_styles()), (BOOK, many_names())])
def test_what_stands_beside_the_sheets_is_small(name: str, content: bytes) -> None:
    assert refusal(with_part(name, content)) is Refusal.UNSAFE


def test_rows_far_below_are_not_walked_to() -> None:
    found = read_list(with_part(SHEET, sheet("".join(map(ROW.format, (1, 2, MOST_BLANK + 2, 1_048_576))))))
    assert found.numbers == (2, MOST_BLANK + 2)


def test_cells_in_which_nothing_stands_are_counted() -> None:
    """A file of some tens of kilobytes: who waits for its kind waited for half a minute."""
    row = "<row><c><v>7</v></c>" + "<c/>" * (WIDEST - 1) + "</row>"
    content = with_part(SHEET, sheet(row * (MOST_CELLS // WIDEST + 1)))
    assert len(content) < 50_000
    assert refusal(content) is Refusal.TOO_MANY_CELLS


def test_a_long_text_that_many_cells_share_is_counted_in_each() -> None:
    texts = f"<sst xmlns='{SPACE}'><si><t>{'x' * LONGEST_CELL}</t></si></sst>".encode()
    row = "<row>" + '<c t="s"><v>0</v></c>' * 20 + "</row>"
    rows = MOST_CHARACTERS // LONGEST_CELL // 20 + 1
    parts = parts_of_a_book() | {"xl/sharedStrings.xml": texts, SHEET: sheet(row * rows)}
    assert len(packed(parts)) < 10_000
    assert refusal(packed(parts)) is Refusal.TOO_BIG


def test_what_only_looks_like_formulas_and_hidden_rows_is_not_kept() -> None:
    """In a remark, where the reader of cells sees nothing: a session would hold millions of addresses."""
    formulas = "".join(f'<c r="{cell}"><f ' for cell in ("A1", "B1", "A2", "ZZ1", "A9999999", "A0"))
    rows = "".join(f'<row r="{number}" hidden="1">' for number in range(2, 50))
    content = sheet(ROW.format(1) + ROW.format(2) + f"<!--{formulas * 1_000}{rows}-->")
    found = sheet_of(with_part(SHEET, content))
    assert found.formulas == ("A1", "A2")
    assert found.hidden == {2}


def test_a_cell_is_no_longer_than_one_of_a_text() -> None:
    assert refusal(with_part(SHEET, sheet(ROW.replace("Naam", "x" * 9_999).format(1)))) is Refusal.LONG_CELL


def test_a_name_of_a_sheet_is_no_longer_than_programs_write_it() -> None:
    """It is said in a sentence: a message of some hundred thousand signs, to every run of that visitor."""
    parts = parts_of_a_book()
    named = parts[BOOK].replace(b'name="Sheet"', b'name="' + b"x" * 290_000 + b'"')
    other = re.search(rb"<sheet [^>]*/>", parts[BOOK])
    assert other is not None
    named = named.replace(b"<sheets>", b"<sheets>" + other[0].replace(b"/>", b' state="hidden"/>'))
    assert sheet_of(packed(parts | {BOOK: named})).other_name == "x" * LONGEST_NAME


def alone(limits: Limits) -> tuple[Lane]:
    return (Lane(limits, Semaphore(1), Semaphore(1)),)


@pytest.mark.parametrize("limits", [Limits(memory=1), Limits(work=0)])
def test_whatever_takes_too_much_is_ended_and_refused(limits: Limits) -> None:
    """The limits hold whatever is in the file: here they are too small for two rows."""
    with pytest.raises(UnreadableError, match="unsafe"):
        sheet_of(packed(parts_of_a_book()), alone(limits))


def test_who_waits_behind_others_is_not_told_that_his_own_file_is_unsafe() -> None:
    """Who harms holds the place, and lets go of it; or all the room to wait for it, or leaves a reader that has it no time."""
    content = packed(parts_of_a_book())
    lanes = alone(Limits(patience=0))
    for taken in (lanes[0].places, lanes[0].room):
        with taken, pytest.raises(UnreadableError, match="busy"):
            sheet_of(content, lanes)
    assert sheet_of(content, lanes).rows[1] == ("A", "advies")
    with pytest.raises(UnreadableError, match="busy"):
        sheet_of(content, alone(Limits(wait=0.01)))


def test_what_takes_long_waits_for_its_kind_and_keeps_no_usual_one_waiting() -> None:
    """However many heavy ones wait: what the first lane ends gives its place back before it waits in the second."""
    (first,) = alone(Limits(work=0))
    (second,) = alone(Limits(patience=0))
    content = packed(parts_of_a_book())
    assert sheet_of(content, (first, second)).rows[1] == ("A", "advies")
    with second.places:
        for _ in range(3):
            with pytest.raises(UnreadableError, match="busy"):
                sheet_of(content, (first, second))
        assert sheet_of(content, (*alone(Limits(patience=0)), second)).rows[1] == ("A", "advies")
    assert sum(lane.limits.memory * lane.places._value for lane in LANES) <= 1_024_000_000


def test_where_memory_runs_out_the_reader_goes_before_the_server() -> None:
    asked = "from documents.files import apart; apart._limit(10**9, 9); print(open('/proc/self/oom_score_adj').read())"
    done = subprocess.run([sys.executable, "-c", asked], cwd=apart._ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) == 1000


def test_one_that_works_for_ever_ends() -> None:
    """A sheet of nothing but beginnings, over which the search for formulas goes once for each."""
    with pytest.raises(UnreadableError, match="unsafe"):
        sheet_of(
            with_part(SHEET, sheet(ROW.format(1) + "<!-- " + "<c " * 1_000_000 + "-->")),
            alone(Limits(work=2, wait=3600)),
        )


def test_a_bomb_takes_no_memory_of_the_server() -> None:
    tracemalloc.start()
    try:
        content = packed(PARTS | {"xl/bomb.xml": b"0" * MOST_UNPACKED})
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        assert refusal(content) is Refusal.UNSAFE
        assert tracemalloc.get_traced_memory()[1] - before < 1_000_000
    finally:
        tracemalloc.stop()


def test_nothing_of_a_workbook_reaches_a_log_or_the_screen_of_the_server(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, recwarn: pytest.WarningsRecorder
) -> None:
    """A number in a cell of a date and a name in a print area: openpyxl warns with both."""
    date = sheet('<row r="1"><c r="A1" s="1"><v>4031707014031</v></c></row>')
    parts = parts_of_a_book()
    styles = (
        f"<styleSheet xmlns='{SPACE}'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>".encode()
    )
    area = "<definedNames><definedName name='_xlnm.Print_Area' localSheetId='0'>Janssens 4031707014031</definedName></definedNames>"
    book = parts[BOOK].replace(b"</sheets>", f"</sheets>{area}".encode())
    with suppress(ListRefusedError):
        read_list(packed(parts | {SHEET: date, STYLES: styles, BOOK: book}))
    said = "".join(capfd.readouterr()) + caplog.text + "".join(str(one.message) for one in recwarn)
    assert "4031707014031" not in said
    assert "Janssens" not in said


def test_what_reads_a_workbook_is_not_slowed_by_how_the_server_gives_memory_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each second of its work has an end."""
    started: list[dict[str, str]] = []

    def start(*_command: Any, env: dict[str, str], **_rest: Any) -> Any:
        started.append(env)
        return subprocess.CompletedProcess((), 1)

    monkeypatch.setenv("PYTHONMALLOC", "malloc")
    monkeypatch.setattr(subprocess, "run", start)
    assert apart._run(b"", Limits()) == {}
    assert [env["PYTHONMALLOC"] for env in started] == ["default"]
