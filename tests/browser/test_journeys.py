"""The whole way, walked as five visitors walk it, in a real browser."""

from io import BytesIO

from cases import BUREAU, RENEWAL, SCHOOL, STARTER
from conftest import OpenPage
from harness import address, choose, fill, go_to, settle
from playwright.sync_api import Page
from pypdf import PdfReader

CONDITIONS = (
    ("Hebt u een Belgisch ondernemingsnummer?", "Ja"),
    ("Hebt u een rekening met een IBAN", "Ja"),
    ("Hebt u rechten voor het loket", "Ja"),
    ("Is duidelijk welke activiteit", "Ja"),
    ("Kunt u bewijzen dat u ervaring hebt", "Ja"),
    ("Zet u voor uw opdrachten", "Ja"),
    ("Peilt u op een vaste manier", "Ja"),
    ("Kent u de regels", "Ja"),
    ("Leeft u de wetten", "Ja"),
)
DECLARANT = (
    ("Naam van het bedrijf of de instelling", "Atelier Noord bv"),
    ("Ondernemingsnummer", "be 0403.170.701"),
    ("IBAN", "BE71 0961 2345 6769"),
    ("Naam van wie ondertekent", "An Peeters"),
    ("Functie van wie ondertekent", "zaakvoerder"),
    ("Plaats", "Gent"),
    ("E-mailadres", "an@ateliernoord.be"),
)


def onward(page: Page) -> None:
    """The button that names what comes next, at the foot of the screen or on the card."""
    page.get_by_role("button", name="Verder:").last.click()
    settle(page)


def card(page: Page) -> str:
    return page.locator(".st-key-verdict_card").inner_text()


def declare(page: Page) -> None:
    for label, text in DECLARANT:
        fill(page, label, text)
    page.get_by_role("button", name="Maak de verklaring klaar").click()
    settle(page)


def declaration(page: Page, place: int = 0) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de verklaring (PDF)").nth(place).click()
    return PdfReader(BytesIO(download.value.path().read_bytes())).pages[0].extract_text()


def test_a_private_provider_of_both_services_walks_from_the_first_question_to_two_declarations(
    open_page: OpenPage,
) -> None:
    page = open_page("/")
    assert "Nog open" in card(page)
    choose(page, "Bent u een private of een publieke", "Privaat: een bedrijf, zelfstandige of vereniging")
    choose(page, "Bent u zelf een auditbureau", "Nee")
    choose(page, "Wilt u opleidingen aanbieden", "Ja")
    choose(page, "Wilt u advies aanbieden", "Ja")
    choose(page, "Was u voor opleiding al eens geregistreerd", "Nee, dit is de eerste keer")
    choose(page, "Was u voor advies al eens geregistreerd", "Nee, dit is de eerste keer")
    onward(page)
    for label, answer in CONDITIONS:
        choose(page, label, answer)
    choose(page, "Waarover gaat uw advies", "Cybersecurity")
    onward(page)
    assert "U kunt aanvragen" in card(page)
    onward(page)
    page.get_by_role("button", name="Vul de gemiddelde audit in").click()
    page.get_by_text("2.400,00").first.wait_for()
    settle(page)
    onward(page)
    assert page.get_by_text("tussen 21 december 2026 en 1 februari 2027").count() > 0
    onward(page)
    declare(page)
    first, second = declaration(page, 0), declaration(page, 1)
    for text in (first, second):
        assert "0403.170.701" in text
        assert "6769" in text
        assert "0961" not in text
    assert first != second


def test_a_school_needs_no_audit_and_signs_nothing_about_the_norm(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{SCHOOL}")
    assert "zonder audit" in card(page)
    go_to(page, "audit")
    assert page.get_by_text("0,00").count() > 0
    go_to(page, "verklaring")
    declare(page)
    text = " ".join(declaration(page).split())
    assert "publieke dienstverlener" in text
    assert "tevredenheid" not in text


def test_a_starter_is_registered_provisionally_and_pays_for_two_audits(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{STARTER}")
    assert "voorlopige registratie van 2 jaar" in card(page)
    onward(page)
    assert page.get_by_text("4.800,00").count() > 0
    onward(page)
    assert page.get_by_text("Laatste dag van de voorlopige registratie").count() > 0


def test_an_audit_bureau_is_told_so_and_gets_nothing_to_sign(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{BUREAU}")
    assert "Voor een auditbureau kan dit niet" in card(page)
    go_to(page, "verklaring")
    assert page.get_by_role("button", name="Maak de verklaring klaar").count() == 0


def test_one_whose_registration_ends_in_three_months_sees_that_day_first(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{RENEWAL}")
    assert (
        page.locator(".st-key-verdict_card h2").inner_text()
        == "Begin nu met verlengen, liefst ruim voor 15 december 2026."
    )
    go_to(page, "tijdlijn")
    assert page.get_by_text("15 dec 2026").count() > 0, "ten weeks before 23 February 2027"


def test_helpdesk_and_caller_see_the_same_case_by_code_in_two_languages(open_page: OpenPage) -> None:
    caller, helpdesk = open_page(f"/resultaat?lang=fr&{STARTER}"), open_page("/helpdesk?lang=nl")
    code = (caller.locator(".st-key-dossier_code code").text_content() or "").strip()
    entry = helpdesk.locator(".st-key-helpdesk-typed input")
    entry.fill(code.lower().replace("-", " "))
    entry.blur()
    settle(helpdesk)
    assert address(helpdesk).partition("&")[2] == address(caller).partition("&")[2]
