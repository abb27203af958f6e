"""Numbers and accounts as people copy them, typed in a real browser up to the paper that they give."""

from io import BytesIO

from cases import SCHOOL
from conftest import OpenPage
from harness import fill, settle
from playwright.sync_api import Page
from pypdf import PdfReader

COPIED = (
    ("Naam van het bedrijf of de instelling", "Atelier Noord bv"),
    ("Ondernemingsnummer", "BTW BE 0403.170.701"),
    ("IBAN", "IBAN: GB29 NWBK 6016 1331 9268 19"),
    ("BIC (mag leeg blijven als wij de bank kennen)", "BIC: NWBKJESX"),
    ("Naam van wie ondertekent", "An Peeters"),
    ("Functie van wie ondertekent", "zaakvoerder"),
    ("Plaats", "Gent"),
    ("E-mailadres", "an@ateliernoord.be"),
)


def declare(page: Page, *changes: tuple[str, str]) -> None:
    for label, text in (dict(COPIED) | dict(changes)).items():
        fill(page, label, text)
    page.get_by_role("button", name="Maak de verklaring klaar").click()
    settle(page)


FAULTS = (
    ("Ondernemingsnummer", "2.147.812.701", "Dit lijkt een vestigingsnummer"),
    ("BIC (mag leeg blijven als wij de bank kennen)", "CHASUS33", "in een land dat geen rekeningen aanbiedt"),
    ("E-mailadres", "an", "info@example.be"),
)
"""What is wrong for certain, and what is said of it."""


def test_what_is_wrong_is_refused_in_words_and_what_is_copied_with_its_words_gives_a_declaration(
    open_page: OpenPage,
) -> None:
    page = open_page(f"/verklaring?{SCHOOL}")
    declare(page, *(fault[:2] for fault in FAULTS))
    for _label, _typed, sentence in FAULTS:
        assert page.get_by_text(sentence).count() > 0, sentence
    assert page.get_by_role("button", name="Download de verklaring (PDF)").count() == 0
    # Markdown makes a link of every mail address: one click and a mail to an address we made up is open.
    assert page.locator("a[href^='mailto:']").count() == 0

    for label, text in COPIED:
        if label in dict(fault[:2] for fault in FAULTS):
            fill(page, label, text)
    page.get_by_role("button", name="Maak de verklaring klaar").click()
    settle(page)
    assert page.get_by_text("De BIC NWBKJESX is van een bank in een ander land of gebied").count() == 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de verklaring (PDF)").click()
    text = PdfReader(BytesIO(download.value.path().read_bytes())).pages[0].extract_text()
    assert "0403.170.701" in text
    assert "6819" in text
