"""LibreOffice recalculates every workbook of ours to the cent, and what it writes itself is read as it stands.

Run by `make office-test`, which installs it; no part of `make test`.
"""

import shutil
import subprocess
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from documents.candidates.reading import read_list, read_text
from documents.candidates.sheet import ListPaper, list_tables
from documents.files.sheets import Formula, Table, xlsx
from documents.quote.paper import QuotePaper
from documents.quote.sheet import quote_tables
from kmo_rules import AuditKind, Vat
from kmo_rules.candidates import CandidateColumn, ListTerms, candidate, list_sums
from kmo_rules.quote import Quote, Unit, Work, quote_totals
from tests.documents.test_candidate_reading import as_auditors_have_it, made
from ui.candidates.listing import bulk_list, matched
from wording import candidates as lists

ON = date(2026, 11, 23)
D = Decimal
pytestmark = pytest.mark.office

QUOTES = {
    "training": Quote(training=Work(expected=D(12))),
    "three scopes side by side": Quote(
        training=Work(expected=D(12)), advice=Work(expected=D(10)), combined=Work(expected=D(18))
    ),
    "a starter": Quote(training=Work(expected=D(14), follow_up=D(6)), starting=True, vat=Vat.EXCLUDED),
    "of an own grid": Quote(training=Work(low=D(8), expected=D(10), high=D(12)), advice=Work(low=D(6), high=D(10))),
    "combined": Quote(
        scope=AuditKind.COMBINED,
        combined=Work(expected=D("15.75")),
        hourly_price=D("137.35"),
        travel=D("83.33"),
        discount=D("125.5"),
        vat=Vat.EXCLUDED,
    ),
    "three scopes, a share off, VAT inside, a follow-up of its own": Quote(
        training=Work(low=D("7.25"), expected=D("12.33"), high=D(20), follow_up=D("6.5")),
        advice=Work(expected=D("9.99")),
        combined=Work(preparation=D(3), visit=D("8.5"), report=D("4.25")),
        hourly_price=D("149.99"),
        travel=D("33.33"),
        discount_percent=D("7.5"),
        vat=Vat.INCLUDED,
        starting=True,
    ),
    "days": Quote(training=Work(expected=D("2.13")), unit=Unit.DAYS, day_hours=D("7.6"), vat=Vat.EXCLUDED),
}


def converted(folder: Path, content: bytes, name: str = "book.xlsx", to: str = "xlsx") -> bytes:
    """A file opened, calculated and written anew by LibreOffice, in a profile of its own."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is not installed: make office-test does so."
    (folder / name).write_bytes(content)
    made_in = folder / "made"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    read_as = ["--infilter=CSV:44,34,76,1"] if name.endswith(".csv") else []  # commas, UTF-8
    command = [
        office,
        profile,
        *read_as,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        str(made_in),
        str(folder / name),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (made_in / name).with_suffix(f".{to.partition(':')[0]}").read_bytes()


def recalculated(folder: Path, tables: tuple[Table, ...]) -> list[list[list[Any]]]:
    """Every sheet as LibreOffice calculates it; the numbers we store beside the formulas are made wrong first."""
    wrong = [
        Table(
            table.name,
            table.columns,
            tuple(
                tuple(Formula(cell.text, -1) if isinstance(cell, Formula) else cell for cell in row)
                for row in table.rows
            ),
        )
        for table in tables
    ]
    book = openpyxl.load_workbook(BytesIO(converted(folder, _uncalculated(xlsx(wrong, made_on=ON)))), data_only=True)
    return [[list(row) for row in sheet.iter_rows(min_row=2, values_only=True)] for sheet in book.worksheets]


def _uncalculated(content: bytes) -> bytes:
    """Without any stored value: openpyxl writes formulas alone, so that LibreOffice must calculate them."""
    book, written = openpyxl.load_workbook(BytesIO(content)), BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("name", QUOTES)
def test_every_amount_of_a_quote_is_recalculated_to_the_cent(name: str, tmp_path: Path) -> None:
    quote = QUOTES[name]
    paper = QuotePaper(quote=quote, on=ON, made_on=ON, valid_until=ON, number="1")
    table, *_notes = tables = quote_tables(paper)
    (counted, *_others) = recalculated(tmp_path, tables)
    formulas = 0
    for row, found in zip(table.rows, counted, strict=True):
        for cell, number in zip(row, found, strict=True):
            if isinstance(cell, Formula):
                formulas += 1
                assert D(str(number)).quantize(D("0.01")) == cell.value
    assert formulas
    if name == "combined":
        assert quote_totals(quote, on=ON).audits[0].bills.known[0].amount.total == D("2566.52")


@pytest.mark.parametrize("vat", Vat)
def test_every_cost_of_a_list_is_recalculated_and_follows_the_rate(vat: Vat, tmp_path: Path) -> None:
    listed = read_text(
        "Dossier;Diensten;Uren;Starter;Publiek\n1;beide;15,75;nee;nee\n2;advies;7,25;ja;\n3;opleiding;9;;ja"
    )
    places = {lists.column(name): place for place, name in enumerate(listed.header) if lists.column(name)}

    def paper(price: str) -> ListPaper:
        terms = ListTerms(on=ON, hourly_price=D(price), vat=vat)
        rows = []
        for cells in listed.rows:
            row = lists.read_row({column: cells[place] for column, place in places.items() if column})
            assert not isinstance(row, tuple)
            rows.append((list(cells), candidate(row, terms)))
        return ListPaper(
            header=listed.header,
            places={column: place for column, place in places.items() if column},
            rows=rows,
            numbers=listed.numbers,
            terms=terms,
            hourly_price=D(price),
            vat_rate=D("0.21"),
        )

    made_at, other = paper("150"), paper("137.35")
    table, prices = list_tables(made_at)
    at = next(place for place, column in enumerate(table.columns) if column.title == "Kosten verwacht")
    # Somebody changes the one cell with the rate: every cost must follow.
    changed = Table(prices.name, prices.columns, ((prices.rows[0][0], D("137.35")), *prices.rows[1:]))
    counted, *_rest = recalculated(tmp_path, (table, changed))
    shown = [D(str(row[at] or 0)).quantize(D("0.01")) for row in counted]
    expected = [found.costs.expected for _cells, found in other.rows]  # type: ignore[union-attr]
    assert shown == [*expected, list_sums(found for _cells, found in other.rows).costs.expected]  # type: ignore[misc]


def test_what_libreoffice_writes_is_read_as_it_stands(tmp_path: Path) -> None:
    """Titles, a hidden row and sheet, formulas and totals, saved anew by the other program, as workbook and as CSV."""
    saved = read_list(converted(tmp_path, made(as_auditors_have_it)))
    assert [row[1:4] for row in saved.rows] == [("Een bv", "formation", "7,5"), ("Twee vzw", "les deux", "15")]
    assert (saved.numbers, saved.hidden, saved.totals) == ((5, 7), 1, (8,))
    assert "D7" in saved.formulas
    text = "Naam,Diensten,Uren\nÉén & co bv,opleiding,7.5\n"
    from_csv = read_list(converted(tmp_path, text.encode("utf-8-sig"), "list.csv"))
    assert from_csv.rows == (("Één & co bv", "opleiding", "7.5"),)
    assert [lists.column(name) for name in from_csv.header][1] is CandidateColumn.SERVICES


HEADINGS = ("Dossier", "Nom", "Numéro d’entreprise", "Services", "Heures", "Débutant", "Public", "Contact")
FAULTY = {4: (2, "0403.000.001"), 9: (3, "coaching"), 15: (4, "douze"), 22: (5, "peut-être"), 30: (4, "1200")}
"""Where something is wrong: column and text, by row."""
MENDED = {4: "0403.170.701", 9: "conseil", 15: "12", 22: "non", 30: "120"}


def forty() -> bytes:
    """A list as a French-speaking auditor has it: titles above, merged cells, own columns, numbers as text, a total."""
    book, written = openpyxl.Workbook(), BytesIO()
    sheet: Any = book.active
    for title in ("A1:H1", "A2:H2"):
        sheet.merge_cells(title)
    sheet["A1"], sheet["A2"] = "Liste des prestataires à auditer", "Bureau Sud – au 20 novembre 2026"
    sheet.append(())
    sheet.append(HEADINGS)
    for row in range(40):
        service, hours = ("formation", "conseil", "formation et conseil")[row % 3], ("12", "7,5", "16", "9,25")[row % 4]
        cells: list[Any] = [f"D-{row}", f"Entreprise {row}", "0403.170.701", service, hours, "non", "non", f"Mme {row}"]
        cells[4] = "=8+4" if row == 12 else hours
        cells[5] = "oui" if row == 7 else "non"
        if row in FAULTY:
            place, text = FAULTY[row]
            cells[place] = text
        sheet.append(cells)
    sheet.merge_cells("H5:H6")
    sheet.append(("Total", None, None, None, "=SUM(E5:E44)"))
    book.save(written)
    return written.getvalue()


def test_a_list_of_forty_goes_from_one_program_to_the_other_and_back(tmp_path: Path) -> None:
    listed = read_list(converted(tmp_path, forty()))
    assert (len(listed.rows), listed.above, listed.totals) == (40, 2, (45,))
    held = bulk_list(listed, matched(listed))
    terms = ListTerms(on=ON, vat=Vat.EXCLUDED)
    assert list(held.weigh(terms)) == []
    assert held.view(good=False, faulty=True) == tuple(FAULTY)
    for row, (place, _text) in FAULTY.items():
        held.edit(row, {"cell": MENDED[row]}, {"cell": place})
    assert held.view(good=False, faulty=True) == ()

    paper = ListPaper(
        header=listed.header,
        places=held.places,
        rows=list(zip(held.cells, held.found, strict=True)),
        numbers=held.numbers,
        terms=terms,
        hourly_price=D(150),
        vat_rate=D("0.21"),
        changes=held.changes,
        has_numbers=listed.is_workbook,
    )
    table, *_rest = tables = list_tables(paper)
    counted, _price, corrected = recalculated(tmp_path, tables)
    at = next(place for place, column in enumerate(table.columns) if column.title == "Kosten verwacht")
    costs = [found.costs.expected for found in held.good()]
    assert [D(str(row[at])).quantize(D("0.01")) for row in counted] == [*costs, list_sums(held.good()).costs.expected]
    assert [row[7] for row in counted[2:4]] == ["Mme 2", "Mme 3"]  # own columns stay
    assert [row[3] for row in corrected] == list(MENDED.values())
