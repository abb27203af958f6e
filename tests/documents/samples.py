"""A declaration, a report, a calendar and a table as the application makes them, and ways to read them."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from io import BytesIO
from typing import Any

import page
from pypdf import PdfReader

from documents.files.declaration_page import DeclarationSheet
from documents.files.ics import Event
from documents.files.report import Callout, Facts, Grid, Paragraph, Report, Section, Steps
from documents.files.sheets import Column, Formula, Table

DAY = date(2026, 3, 3)
AGENCY = "kmo-portefeuille@vlaanderen.be"
FOOTER = ("Regels versie 2026.1", "nagekeken op 1 maart 2026", "dossiercode 7K2M-Q9XD")


def sheet(**changes: Any) -> DeclarationSheet:
    parts: dict[str, Any] = {
        "title": "Verklaring op eer",
        "first_line": "Kreeg u een verklaring van het loket? Dan gaat die voor.",
        "intro": "De ondergetekende verklaart namens de dienstverlener hieronder:",
        "service": ("Dienst", "Opleiding"),
        "rows": rows("Atelier Noordzee bv", "Noémie Vandenbroucke", "zaakvoerder"),
        "clauses": (
            "De dienstverlener is geen auditbureau.",
            "De dienstverlener heeft een eigen ondernemingsnummer en een rekening in de SEPA-zone.",
            "De dienstverlener kent de regels van de kmo-portefeuille en past ze toe.",
        ),
        "closing": (
            "Ik mag de dienstverlener verbinden.",
            "Ik teken alleen wat waar is.",
        ),
        "place_date": ("Plaats en datum", "Oostende, 3 maart 2026"),
        "signature": "Handtekening",
        "send_to": f"Stuur de ondertekende verklaring naar {AGENCY}.",
        "footer": FOOTER,
        "made_on": DAY,
    }
    return DeclarationSheet(**(parts | changes))


def rows(provider: str, signatory: str, function: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Dienstverlener", provider),
        ("Ondernemingsnummer", "0403.170.701"),
        ("Rekening", "eindigt op 4512"),
        ("Ondertekenaar", signatory),
        ("Functie", function),
    )


def report(name: str = "Atelier Noordzee bv", *, phases: int = 3) -> Report:
    grid = Grid(
        ("Onderdeel", "Uren", "Bedrag"),
        tuple((f"Fase {number}", "2,00", "€ 300,00") for number in range(1, phases + 1)),
        ("left", "right", "right"),
        ("Totaal", "6,00", "€ 900,00"),
    )
    verdict = Callout(
        "Volgens uw antwoorden",
        "U kunt een registratie aanvragen.",
        "good",
        ("Met een audit.",),
    )
    return Report(
        title="Samenvatting van uw dossier",
        subtitle="Registratie als dienstverlener voor de kmo-portefeuille",
        language="nl",
        made_on=DAY,
        sections=(
            Section("", (verdict,)),
            Section(
                "Uw antwoorden",
                (Facts((("Dienstverlener", name), ("Dienst", "Opleiding"))),),
            ),
            Section(
                "Stappen",
                (
                    Steps(
                        (
                            "Vraag toegangsrechten voor het loket.",
                            "Dien de aanvraag in.",
                        )
                    ),
                ),
            ),
            Section("Kosten", (grid, Paragraph("De bron zegt niets over btw.", quiet=True))),
        ),
        footer=FOOTER,
        link="https://wijzer.example/resultaat?advies=nee&opleiding=ja",
        link_label="Open deze antwoorden op uw scherm",
        link_alt="QR-code met de link naar deze antwoorden",
    )


def events(title: str = "Einde van de registratie") -> tuple[Event, ...]:
    return (
        Event(
            ("follow_up", "training"),
            date(2028, 2, 29),
            "Tweede bezoek",
            "Plan de audit.\nOp tijd.",
            (30, 7),
        ),
        Event(("last_day", "training"), date(2031, 3, 2), title, f"Voor {title}", (180,)),
    )


def table(name: str = "Fase 1") -> Table:
    return Table(
        name,
        (
            Column("Onderdeel", "text", 40),
            Column("Aantal", "integer", 10),
            Column("Uren", "hours", 10),
            Column("Bedrag", "money", 14),
            Column("Dag", "date", 12),
            Column("Btw", "percent", 8),
        ),
        (
            (name, 3, 7.25, Formula("=C2*150", 1087.5), DAY, 0.21),
            ("Leeg", None, "onbekend", None, None, None),
        ),
    )


def words(text: str) -> str:
    """Text without white space, in normal form: a page breaks its lines where it likes."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


@lru_cache(maxsize=100)
def pdf_words(pdf: bytes) -> str:
    """The text of a PDF, without white space.

    A letter with a mark that Unicode has no single character for is two drawings with one replacement text;
    pypdf repeats that text for each drawing, so it counts once.
    """
    return marks_once(words("".join(pdf_pages(pdf))))


@lru_cache(maxsize=100)
def pdf_pages(pdf: bytes) -> tuple[str, ...]:
    """The text of each page, read once: that takes longer than to make the page."""
    return tuple(part.extract_text() for part in PdfReader(BytesIO(pdf)).pages)


def marks_once(text: str) -> str:
    return re.sub(r"(\w[\u0300-\u036f]+)\1+", r"\1", text)


def faults(pdf: bytes) -> list[tuple[str, str]]:
    """What the validator has against the file as PDF/UA-1 and as PDF/A-2a."""
    reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a")]
    return [(failure.rule_id, failure.message) for report in reports for failure in report.failures]
