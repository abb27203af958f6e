"""Files to take away from the screens: offered where they belong, made when asked for, private where it should be."""

import zipfile
from datetime import date
from email import policy
from email.parser import BytesParser
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import icalendar
import openpyxl
import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from documents.calendar import agenda
from documents.files import declaration_page as declaration
from documents.files import report, sheets
from kmo_rules import Dossier, from_code, to_code
from tests.documents.samples import faults, pdf_words, words
from tests.pages.visits import (
    CASES,
    FORM,
    IBAN,
    NAME,
    NUMBER,
    TODAY,
    answer,
    case,
    fill,
    go,
    handed,
    hours,
    made,
    offers,
    open_screen,
    said,
    to_copy,
    visit,
)
from ui import press
from ui.session import memory
from wording.catalogues import Language, translated
from wording.declaration import IN_DUTCH

START = date(2027, 1, 4)
PLANNED = hours(case(), start=START, hours_low=8, hours_expected=16, hours_high=24, vat="excluded")
BOTH = case()
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


def private(at: AppTest) -> AppTest:
    """The visitor typed name, number and account before."""
    for field, text in FORM.items():
        at.session_state[f"private.{field}"] = text
    return at


# The overview


@pytest.mark.parametrize("name", CASES)
def test_every_result_has_its_overview(name: str) -> None:
    at = open_screen("resultaat", CASES[name])
    pdf = made(at, "overview_pdf")
    assert faults(pdf) == []
    assert words(to_code(CASES[name])) in pdf_words(pdf)


def test_the_overview_is_in_the_language_of_the_reader() -> None:
    at = open_screen("resultaat", PLANNED, language="fr")
    assert PdfReader(BytesIO(made(at, "overview_pdf"))).trailer["/Root"]["/Lang"] == "fr"


def test_name_and_number_are_on_it_only_where_that_was_ticked() -> None:
    at = go(private(visit(PLANNED)), "resultaat")
    assert at.checkbox(key="overview_private").value is False
    assert words(NAME) not in pdf_words(made(at, "overview_pdf"))
    at.checkbox(key="overview_private").check()
    at.run()
    ticked = pdf_words(made(at, "overview_pdf"))
    assert words(NAME) in ticked
    assert "0403.170.701" in ticked
    assert words(IBAN) not in ticked
    assert IBAN[-4:] not in ticked


def test_a_number_with_a_fault_is_named_and_stays_off_it() -> None:
    at = private(visit(PLANNED))
    at.session_state["private.enterprise_number"] = "0403.170.702"
    at = go(at, "resultaat")
    at.checkbox(key="overview_private").check()
    at.run()
    assert "De laatste twee cijfers passen niet bij de rest." in said(at)
    assert "0403" not in pdf_words(made(at, "overview_pdf"))


def test_a_letter_that_cannot_be_printed_is_named_and_never_breaks_the_overview() -> None:
    at = private(visit(PLANNED))
    at.session_state["private.legal_name"] = "漢字 bv"
    at = go(at, "resultaat")
    at.checkbox(key="overview_private").check()
    at.run()
    assert "漢 字" in said(at)
    assert faults(made(at, "overview_pdf")) == []


def test_with_nothing_typed_the_tick_says_where_to_type() -> None:
    at = open_screen("resultaat", PLANNED)
    at.checkbox(key="overview_private").check()
    at.run()
    assert "U typte nog geen naam" in said(at)


# Calendar and sheets


def test_the_days_can_be_taken_along() -> None:
    at = open_screen("tijdlijn", PLANNED)
    events = icalendar.Calendar.from_ical(made(at, "agenda")).walk("VEVENT")
    assert START in {event["DTSTART"].dt for event in events}
    book = openpyxl.load_workbook(BytesIO(made(at, "tijdlijn_xlsx")))
    assert book.sheetnames == ["Tijdlijn", "Toelichting"]
    assert b'"2027-01-04"' in made(at, "tijdlijn_csv")


def calendar(at: AppTest) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(made(at, "agenda")).walk("VEVENT"))


def test_a_service_that_was_dropped_is_cancelled_in_the_next_file_and_comes_back() -> None:
    at = open_screen("tijdlijn", PLANNED)
    first = {event["UID"]: event["SEQUENCE"] for event in calendar(at)}
    at = answer(go(at, "start"), "training", "no")
    at = go(at, "tijdlijn")
    gone = {event["UID"]: event["SEQUENCE"] for event in calendar(at) if event["STATUS"] == "CANCELLED"}
    assert gone.keys() == first.keys()
    assert all(gone[uid] > sequence for uid, sequence in first.items())
    at = go(answer(go(at, "start"), "training", "yes"), "tijdlijn")
    back = {event["UID"]: event["SEQUENCE"] for event in calendar(at) if event["STATUS"] != "CANCELLED"}
    assert back.keys() == first.keys()
    assert all(back[uid] > sequence for uid, sequence in gone.items())


def test_two_visitors_with_the_same_answers_have_calendars_of_their_own() -> None:
    found = []
    for _ in range(2):
        at = open_screen("tijdlijn", PLANNED)
        found.append({event["UID"] for event in calendar(at)})
    assert not found[0] & found[1]


def test_with_a_start_day_there_is_an_address_to_follow() -> None:
    at = open_screen("tijdlijn", PLANNED)
    path = f"/kalender/{to_code(PLANNED)}.ics?lang=nl"
    (address,) = to_copy(at)
    assert address.endswith(path)
    (link,) = [node.proto.url for node in at.get("link_button")]
    assert link.startswith("webcal:")
    assert link.endswith(path)


@pytest.mark.parametrize("start", [date(2026, 9, 1), date(2000, 1, 1)])
@pytest.mark.parametrize("name", ["full", "lapsed", "renewal"])
def test_of_a_start_that_has_passed_the_address_has_the_days_of_the_screen_and_of_the_file(
    name: str, start: date
) -> None:
    passed = CASES[name].model_copy(update={"plan": CASES[name].plan.model_copy(update={"start": start})})
    at = open_screen("tijdlijn", passed)
    (address,) = to_copy(at)
    planned = from_code(address.rpartition("/")[2].partition(".ics")[0]).dossier
    assert planned is not None
    assert planned.plan.start == TODAY, "the address counts from the earlier of that day and today"
    file = agenda(planned, on=TODAY, made_on=TODAY, language=Language.DUTCH, key="one").file
    followed = icalendar.Calendar.from_ical(file).walk("VEVENT")
    assert {event["DTSTART"].dt for event in followed} == {event["DTSTART"].dt for event in calendar(at)}


def test_without_a_start_day_there_is_none() -> None:
    at = open_screen("tijdlijn", CASES["full"])
    assert not to_copy(at)
    assert "Kiest u hierboven een datum" in said(at)


def test_an_audit_bureau_has_no_days_to_take_along() -> None:
    at = open_screen("tijdlijn", CASES["audit bureau"])
    assert offers(at) == {}


def test_the_cost_can_be_taken_along_once_there_is_one() -> None:
    at = open_screen("audit", case())
    assert offers(at) == {}
    at = open_screen("audit", PLANNED)
    book = openpyxl.load_workbook(BytesIO(made(at, "kosten-audit_xlsx")))
    assert [cell.value for cell in book["Kosten"]["G"]][1:] == [1452, 2904, 4356]
    assert b'"2904,00"' in made(at, "kosten-audit_csv")


def test_a_reader_of_english_gets_a_decimal_point() -> None:
    at = open_screen("audit", PLANNED, language="en")
    assert b'"2904.00"' in made(at, "kosten-audit_csv")


# The declaration: together, and back again signed


@pytest.mark.parametrize(
    ("dossier", "papers"),
    [
        (CASES["school"], ["opleiding.pdf", "opleiding-mail.txt"]),
        (BOTH, ["opleiding.pdf", "opleiding-mail.txt", "advies.pdf", "advies-mail.txt"]),
    ],
    ids=["one service", "both"],
)
def test_everything_comes_in_one_file_with_names_that_say_nothing_private(dossier: Dossier, papers: list[str]) -> None:
    at = fill(open_screen("verklaring", dossier))
    with zipfile.ZipFile(BytesIO(made(at, "everything"))) as together:
        names = together.namelist()
        files = {name: together.read(name) for name in names}
    assert names == ["overzicht-registratie.pdf", "registratie.ics", *(f"verklaring-op-eer-{name}" for name in papers)]
    assert [faults(file) for name, file in files.items() if name.endswith(".pdf")] == [[]] * (1 + len(papers) // 2)
    assert files["verklaring-op-eer-opleiding.pdf"] == made(at, "pdf_training")
    assert NAME not in PdfReader(BytesIO(files["overzicht-registratie.pdf"])).pages[0].extract_text()
    at.session_state["overview_private"] = True
    with zipfile.ZipFile(BytesIO(made(at.run(), "everything"))) as together:
        assert words(NAME) in pdf_words(together.read("overzicht-registratie.pdf")), "where that was ticked"
    assert icalendar.Calendar.from_ical(files["registratie.ics"]).walk("VEVENT")
    written = files["verklaring-op-eer-opleiding-mail.txt"].decode("utf-8-sig")
    assert written.startswith("kmo-portefeuille@vlaanderen.be\r\n\r\nVerklaring op eer: Opleiding, aanvraag, ")


def bring(at: AppTest, name: str, file: bytes, service: str = "training") -> AppTest:
    at.file_uploader(key=f"signed_file_{service}").upload(name, file, "application/pdf")
    return at.run()


def mail(at: AppTest, service: str = "training") -> Any:
    return BytesParser(policy=policy.default).parsebytes(made(at, f"mail_{service}"))


def test_the_signed_file_comes_into_a_mail_as_it_is() -> None:
    at = fill(open_screen("verklaring", BOTH))
    signed = made(at, "pdf_training") + b"\n% a signature\n"
    at = bring(at, f"{NAME} ‘getekend’.pdf", signed)
    assert "Dit bestand begint met de verklaring die u hier maakte" in said(at)
    (attached,) = mail(at).iter_attachments()
    assert attached.get_content() == signed
    assert attached.get_filename() == "verklaring-op-eer-opleiding-ondertekend.pdf"
    assert mail(at)["To"] == "kmo-portefeuille@vlaanderen.be"
    assert "mail_advice" not in offers(at)


def test_the_mail_names_the_company_and_no_account() -> None:
    at = bring(fill(open_screen("verklaring", BOTH)), "scan.png", PNG)
    written = made(at, "mail_training").decode("ascii")
    assert mail(at).keys() == ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"]
    for number in (IBAN, IBAN.replace(" ", ""), IBAN[-4:]):
        assert number not in written
    assert mail(at)["Subject"] == f"Verklaring op eer: Opleiding, aanvraag, {NAME} ({NUMBER})"
    assert mail(at).get_body().get_content().startswith("Beste\r\n")


def test_another_language_says_on_the_screen_why_the_mail_is_dutch_and_what_it_says() -> None:
    for language, is_said in (("nl", False), ("fr", True)):
        at = fill(open_screen("verklaring", CASES["school"], language=language))
        assert (translated(IN_DUTCH, Language(language)) in said(at)) == is_said
        urls = [unquote(link.proto.url) for link in at.get("link_button")]
        assert [url.split("&body=")[1][:5] for url in urls if url.startswith("mailto:kmo")] == ["Beste"]
        assert bool([text.value for text in at.text if text.value.startswith("Déclaration")]) == is_said


def test_a_scan_is_said_to_be_a_scan() -> None:
    at = bring(fill(open_screen("verklaring", BOTH)), "foto.pdf", PNG)
    assert "Dit is een scan, of een bestand dat opnieuw bewaard is" in said(at)
    (attached,) = mail(at).iter_attachments()
    assert (attached.get_content_type(), attached.get_content()) == ("image/png", PNG)
    assert attached.get_filename() == "verklaring-op-eer-opleiding-ondertekend.png"


def test_the_other_declaration_is_not_taken_for_this_one() -> None:
    at = fill(open_screen("verklaring", BOTH))
    at = bring(at, "x.pdf", made(at, "pdf_advice") + b"\n%")
    assert "Dit is een scan" in said(at)


def test_the_declaration_itself_is_not_signed_yet() -> None:
    at = fill(open_screen("verklaring", BOTH))
    at = bring(at, "x.pdf", made(at, "pdf_training"))
    assert "nog zonder handtekening" in said(at)
    assert "ondertekend.pdf" not in said(at)
    assert "mail_training" not in offers(at), "a mail would call it signed"


@pytest.mark.parametrize("file", [b"MZ\x90", b"", b"%PDF-" + bytes(10 * 1024 * 1024)])
def test_another_kind_of_file_or_a_larger_one_is_refused(file: bytes) -> None:
    at = bring(fill(open_screen("verklaring", BOTH)), "x.pdf", file)
    assert "Dit bestand kunnen wij niet gebruiken" in said(at)
    assert "mail_training" not in offers(at)


# When they are made


def test_nothing_is_made_before_it_is_asked_for_and_what_cannot_be_made_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_args: object, **_options: object) -> bytes:
        raise AssertionError("made before anybody asked")

    for module in (report, declaration):
        monkeypatch.setattr(module, "typeset", refused)
    monkeypatch.setattr(sheets.xlsxwriter, "Workbook", refused)
    at = private(visit(hours(BOTH, start=START, hours_expected=16)))
    for stem in ("resultaat", "audit", "tijdlijn"):
        assert not go(at, stem).exception
    assert not fill(go(at, "verklaring")).exception
    assert handed(at, "everything") == {"fault": "failed"}
    assert at.exception
    assert not at.run().exception, "it is not tried anew in every run"


def test_a_button_that_went_with_what_was_typed_is_answered() -> None:
    at = fill(open_screen("verklaring", BOTH))
    at.session_state["private.place"] = ""
    assert handed(at, "pdf_training") == {"fault": "gone"}


def test_a_press_is_made_of_the_values_of_its_own_run() -> None:
    at = fill(open_screen("verklaring", CASES["school"]))
    at.text_input(key="private.place").input("Zandvoorde")
    assert "Zandvoorde" in pdf_words(made(at, "pdf_training"))


def test_a_press_waits_until_the_tab_has_handed_back_what_it_remembers() -> None:
    at = open_screen("resultaat", PLANNED)
    at.session_state[memory.ANSWERED] = False
    at.session_state[press.ASKED] = {"overview_pdf": "token"}
    at.run()
    assert at.session_state[press.ASKED]
    at.session_state[memory.ANSWERED] = True
    at.run()
    assert not at.session_state[press.ASKED]
