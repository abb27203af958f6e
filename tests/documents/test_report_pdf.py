"""The report: every block, several pages, and a way back to the screen."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from documents.files.report import Callout, Facts, Grid, Paragraph, Report, Section, Steps, Tone, report_pdf
from documents.files.typeset import TypesettingError
from tests.documents.samples import DAY, FOOTER, faults, pdf_words, report, words


def test_every_block_is_said_in_order() -> None:
    text = pdf_words(report_pdf(report()))
    said = (
        "Samenvatting van uw dossier", "Registratie als", "Volgens uw antwoorden", "U kunt een registratie",
        "Met een", "Uw antwoorden", "Dienstverlener Atelier Noordzee bv", "Stappen", "1. Vraag", "2. Dien",
        "Kosten", "Onderdeel Uren Bedrag", "Fase 1 2,00 € 300,00", "Totaal 6,00 € 900,00", "De bron zegt",
        "Open deze antwoorden",
        "https://wijzer.example/resultaat?advies=nee&opleiding=ja",
    )  # fmt: skip
    places = [text.find(words(part)) for part in said]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("phases", [0, 3, 90])
def test_both_standards_hold_on_one_page_and_on_many(phases: int) -> None:
    assert faults(report_pdf(report(phases=phases))) == []


def test_the_same_report_gives_the_same_bytes() -> None:
    assert report_pdf(report()) == report_pdf(report())


def test_every_page_repeats_the_header_and_has_footer_and_number() -> None:
    pages = PdfReader(BytesIO(report_pdf(report(phases=60)))).pages
    texts = [words(page.extract_text()) for page in pages]
    assert len(texts) == 3
    for number, text in enumerate(texts, start=1):
        assert words(" · ".join(FOOTER)) in text
        assert f"{number}/{len(texts)}" in text
    assert [text.count(words("Onderdeel Uren Bedrag")) for text in texts[:2]] == [1, 1]


def test_a_short_table_is_on_one_page_wherever_it_comes() -> None:
    """Amounts were read half on one page, half on the next."""
    amounts = Grid(("Wat", "Bedrag"), tuple((f"Fase {number}", "€ 1,00") for number in range(1, 11)), ("left", "right"))
    for lines in range(20, 50, 3):
        before = Section("Vooraf", tuple(Paragraph(f"Zin {number}.") for number in range(lines)))
        pages = PdfReader(
            BytesIO(report_pdf(replace(report(), sections=(before, Section("Kosten", (amounts,))))))
        ).pages
        assert sum("Fase" in page.extract_text() for page in pages) == 1, lines


def test_the_table_is_tagged_as_a_table_with_a_header() -> None:
    tags = _tags(PdfReader(BytesIO(report_pdf(report()))).trailer["/Root"]["/StructTreeRoot"])
    assert (tags.count("/Table"), tags.count("/TH"), tags.count("/TR")) == (1, 3, 5)
    assert (
        tags.count("/H1"),
        tags.count("/H2"),
        tags.count("/LI"),
        tags.count("/Figure"),
    ) == (1, 3, 2, 1)
    assert tags.count("/Link") == 1


def _tags(node: Any) -> list[str]:
    node = node.get_object()
    if isinstance(node, list):
        return [tag for child in node for tag in _tags(child)]
    if not isinstance(node, dict):
        return []
    return ([node["/S"]] if "/S" in node else []) + (_tags(node["/K"]) if "/K" in node else [])


def test_the_link_can_be_clicked_and_the_code_has_words() -> None:
    reader = PdfReader(BytesIO(report_pdf(report())))
    (link,) = [mark.get_object()["/A"]["/URI"] for page in reader.pages for mark in page.get("/Annots", [])]
    assert link == report().link
    assert b"QR-code met de link" in _alternatives(reader)


def _alternatives(reader: PdfReader) -> bytes:
    def alts(node: Any) -> list[str]:
        node = node.get_object()
        if isinstance(node, list):
            return [alt for child in node for alt in alts(child)]
        if not isinstance(node, dict):
            return []
        return ([str(node["/Alt"])] if "/Alt" in node else []) + (alts(node["/K"]) if "/K" in node else [])

    return " ".join(alts(reader.trailer["/Root"]["/StructTreeRoot"])).encode()


def test_without_a_link_there_is_no_code() -> None:
    pdf = report_pdf(replace(report(), link=None))
    assert "Opendit" not in pdf_words(pdf)
    assert faults(pdf) == []


def test_a_link_needs_words() -> None:
    with pytest.raises(ValueError, match="label"):
        report_pdf(replace(report(), link_alt=""))


@pytest.mark.parametrize("tone", ["good", "wait", "stop", "open"])
def test_every_tone_keeps_the_standards(tone: Tone) -> None:
    verdict = Callout("Woord", "Kop", tone)
    assert faults(report_pdf(Report("T", "", "fr", DAY, (Section("", (verdict,)),)))) == []


def test_a_word_of_300_letters_is_broken_in_every_block() -> None:
    word = "W" * 300
    grid = Grid(
        (word, "b", word),
        ((word, "1", word),),
        ("left", "left", "right"),
        (word, "", word),
    )
    blocks = (
        Callout(word, word, "open", (word,)),
        Facts(((word, word),)),
        grid,
        Steps((word,)),
        Paragraph(word),
    )
    pdf = report_pdf(replace(report(), title=word, subtitle=word, sections=(Section(word, blocks),)))
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    # 471 points between the margins; a W of the body is 8.25 points.
    assert max(map(len, re.findall("W+", text))) <= 57
    # Title, subtitle and heading 3, verdict 3, facts 2, table 6 and its header again 2, step and paragraph 2.
    assert text.count("W") == 300 * 18
    assert faults(pdf) == []


def test_language_and_title_are_in_the_file() -> None:
    reader = PdfReader(BytesIO(report_pdf(replace(report(), language="fr", title="Résumé"))))
    assert (reader.trailer["/Root"]["/Lang"], reader.metadata.title) == ("fr", "Résumé")


def test_a_row_must_be_as_long_as_the_header() -> None:
    with pytest.raises(ValueError, match="number of cells"):
        Grid(("a", "b"), (("1",),))


def test_a_footer_that_would_run_off_the_page_is_refused() -> None:
    with pytest.raises(TypesettingError):
        report_pdf(replace(report(), footer=("W" * 300,) * 2))
