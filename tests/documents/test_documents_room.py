"""The room as a whole: quick, quiet on disk, and ignorant of Streamlit, rules and language."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from documents.files.archive import together
from documents.files.declaration_page import declaration_pdf
from documents.files.ics import calendar
from documents.files.mail import draft, mailto
from documents.files.report import report_pdf
from documents.files.sheets import csv, xlsx
from tests.documents.samples import AGENCY, DAY, events, report, sheet, table

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "typst",
    "pikepdf",
    "icalendar",
    "xlsxwriter",
    "openpyxl",
    "segno",
    "pandas",
    "lxml",
}


def _every_document(name: str) -> tuple[object, ...]:
    declarations = [
        declaration_pdf(sheet(service=("Dienst", service), intro=name)) for service in ("Opleiding", "Advies")
    ]
    return (
        together([("a.pdf", declarations[0]), ("b.pdf", declarations[1])], DAY),
        report_pdf(report(name)),
        report_pdf(replace(report(name), title="Offerte", language="fr")),
        draft(AGENCY, name, name, declarations[0], "x.pdf"),
        mailto(AGENCY, name, name),
        calendar(events(name), name=name, made_on=DAY, language="nl"),
        xlsx([table(name)], made_on=DAY),
        csv(table(name)),
    )


def test_documents_made_at_the_same_time_do_not_mix() -> None:
    names = [f"dienstverlener {number}" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(_every_document, names)) == [_every_document(name) for name in names]


def test_nothing_is_written_to_disk() -> None:
    script = """
import sys
written = []
def note(event, args):
    if event == "open" and (isinstance(args[1], str) and set(args[1]) & set("wax+") or (args[2] or 0) & 3):
        written.append(args[0])
    if event in ("os.mkdir", "os.rename", "tempfile.mkstemp", "tempfile.mkdtemp", "socket.connect"):
        written.append(event)
sys.dont_write_bytecode = True
from tests.documents.test_documents_room import _every_document
sys.addaudithook(note)
_every_document("x")
print(written)
"""
    assert _run(script) == "[]"


def test_what_the_form_needs_loads_no_heavy_library() -> None:
    script = f"import sys, documents.files.text, documents.files.mail\nprint(sorted({HEAVY} & set(sys.modules)))"
    assert _run(script) == "[]"


def _run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()
