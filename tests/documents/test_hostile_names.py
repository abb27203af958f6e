"""Every document with every hostile name: the file opens and says just that, or the characters are named."""

import csv as csv_format
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import policy
from email.parser import BytesParser
from functools import partial
from io import BytesIO, StringIO
from itertools import cycle
from urllib.parse import parse_qs, urlsplit

import icalendar
import openpyxl
import pytest

from documents.files.declaration_page import declaration_pdf
from documents.files.ics import calendar
from documents.files.mail import LONGEST_MAILTO, draft, mailto
from documents.files.report import Facts, Grid, Paragraph, Report, Section, report_pdf
from documents.files.sheets import csv, xlsx
from documents.files.text import UnprintableError, clean, file_name, tidy, unprintable
from tests.documents.hostile_names import NAMES
from tests.documents.samples import (
    AGENCY,
    DAY,
    events,
    faults,
    marks_once,
    pdf_words,
    sheet,
    table,
    words,
)
from tests.each import of_each

LANGUAGES = ("nl", "en", "fr", "de")
MOST_NAMES = 12
MOST_LETTERS = 500
_CLEANED = [clean(name, limit=300) for name in NAMES]
PRINTABLE = [name for name in _CLEANED if not unprintable(name)]
REFUSED = [name for name in _CLEANED if unprintable(name)]
every_name = of_each([(name,) for name in NAMES])


def test_there_are_200_names_and_some_of_each_sort() -> None:
    refused = [name for name in NAMES if unprintable(name)]
    assert len(NAMES) >= 200
    assert 20 <= len(refused) <= 40


def test_declarations() -> None:
    """A page holds little beside the names: they are the point, and there are many."""
    shown = [name for name in PRINTABLE if len(name) <= 120]
    for names, language in zip(pages_of(shown), cycle(LANGUAGES), strict=False):
        filled = replace(
            sheet(rows=[(f"R{place}", name) for place, name in enumerate(names)], intro="", clauses=("x",), closing=()),
            language=language,
        )
        pdf = declaration_pdf(filled)
        text = pdf_words(pdf)
        for place, name in enumerate(names):
            assert f"R{place}{pdf_form(name)}" in text, ascii(name)
        assert faults(pdf) == []


def test_reports() -> None:
    for names, language in zip(pages_of(PRINTABLE), cycle(LANGUAGES), strict=False):
        pdf = report_pdf(replace(_report(names), language=language))
        text = pdf_words(pdf)
        for place, name in enumerate(names):
            assert f"F{place}{pdf_form(name)}" in text, ascii(name)
            assert f"G{place}{pdf_form(name)}" in text, ascii(name)
        assert faults(pdf) == []


@pytest.mark.parametrize("name", REFUSED, ids=ascii)
def test_a_name_that_no_letter_can_show_is_refused_and_its_letters_are_named(name: str) -> None:
    filled = sheet(rows=(("Naam", name),), intro="", clauses=("x",), closing=())
    for make in (partial(declaration_pdf, filled), partial(report_pdf, _report([name]))):
        with pytest.raises(UnprintableError) as refusal:
            make()
        assert refusal.value.characters == unprintable(name)


@every_name
def test_mail_draft(name: str) -> None:
    written = draft(
        AGENCY,
        f"Verklaring {name}",
        f"Beste,\n\n{name}\nGroeten",
        b"%PDF-1.7 x",
        f"{name}.pdf",
    )
    read = BytesParser(policy=policy.default).parsebytes(written)
    assert sorted(read.keys()) == [
        "Content-Type",
        "MIME-Version",
        "Subject",
        "To",
        "X-Unsent",
    ]
    assert read["To"] == AGENCY
    assert read["Subject"] == clean(f"Verklaring {name}", limit=200).replace("=?", "= ?")
    lines = [tidy(line) for line in f"Beste,\n\n{name}\nGroeten".replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    assert read.get_body().get_content().split("\r\n") == [*lines, ""]
    (attached,) = read.iter_attachments()
    assert attached.get_content() == b"%PDF-1.7 x"
    assert attached.get_filename().isascii()


@every_name
def test_mailto(name: str) -> None:
    url = mailto(AGENCY, f"Verklaring {name}", f"Beste,\n{tidy(name)}")
    if url is None:
        assert len(name) >= 100
        return
    assert url.isascii()
    assert len(url) <= LONGEST_MAILTO
    parts = urlsplit(url)
    asked = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert (parts.scheme, parts.path, parts.fragment, sorted(asked)) == (
        "mailto",
        AGENCY,
        "",
        ["body", "subject"],
    )
    assert asked["subject"] == [clean(f"Verklaring {name}", limit=200).replace("=?", "= ?")]
    assert asked["body"] == [f"Beste,\r\n{tidy(name)}"]


@every_name
def test_calendar(name: str) -> None:
    read = icalendar.Calendar.from_ical(calendar(events(name), name=name, made_on=DAY, language="nl"))
    made = read.walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in made] == ["Tweede bezoek", tidy(name)]
    assert str(read["X-WR-CALNAME"]) == tidy(name)
    assert len(read.walk()) == 1 + 2 + 3


@every_name
def test_workbook(name: str) -> None:
    cell = openpyxl.load_workbook(BytesIO(xlsx([table(name)], made_on=DAY))).worksheets[0]["A2"]
    assert cell.value == (tidy(name) or None)
    assert cell.data_type == ("s" if tidy(name) else "n")
    assert cell.hyperlink is None


@every_name
def test_csv(name: str) -> None:
    text = csv(table(name)).decode("utf-8-sig")
    line = list(csv_format.reader(StringIO(text, newline=""), delimiter=";"))[1]
    assert line[0].removeprefix("'") == tidy(name).removeprefix("'")
    assert line[0][:1] not in set("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")
    assert len(line) == 6


@every_name
def test_file_name(name: str) -> None:
    made = file_name("verklaring", name, ending="pdf")
    assert made.isascii()
    assert made.startswith("verklaring")
    assert made.endswith(".pdf")
    assert not set(made) & set('/\\:*?"<>| \r\n\0')
    assert len(made) <= 84


def _report(names: Sequence[str]) -> Report:
    facts = Facts(tuple((f"F{place}", name) for place, name in enumerate(names)))
    grid = Grid(("Nr", "Naam"), tuple((f"G{place}", name) for place, name in enumerate(names)))
    return Report("T", "", "nl", DAY, (Section("", (facts, grid, Paragraph("x"))),))


def pages_of(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """So many names as one page holds: what runs on is broken by a foot, and cannot be sought as one word."""
    page: list[str] = []
    for name in names:
        if len(page) == MOST_NAMES or sum(map(len, [*page, name])) > MOST_LETTERS:
            yield page
            page = []
        page.append(name)
    yield page


def pdf_form(name: str) -> str:
    """How ``pdf_words`` gives a tidied name back: doubled letters with a mark count once."""
    return marks_once(words(tidy(name)))
