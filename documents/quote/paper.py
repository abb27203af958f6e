"""The auditor's quote as a report and as sheets: totals and wording in, plain values out."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from documents.files.report import Block, Facts, Grid, Paragraph, Report, Section, Side, Steps
from documents.files.text import ascii_words, file_name
from documents.foot import footer
from kmo_rules.quote import Quote, QuotedAudit, QuoteTotals, compared_totals, quote_totals
from wording import numbers
from wording.case.audits import KINDS
from wording.catalogues import N_, Language, translated
from wording.quote import rows as quote_rows
from wording.quote import sentences as quotes


@dataclass(frozen=True)
class QuotePaper:
    """A quote with what never travels in its link: names, number, days, and whether it is an offer.

    `on` is the day of the rules, `made_on` the day on the paper.
    """

    quote: Quote
    on: date
    made_on: date
    valid_until: date
    number: str
    client: str = ""
    bureau: str = ""
    terms: str = ""
    is_offer: bool = False
    link: str | None = None
    language: Language = Language.DUTCH

    @cached_property
    def totals(self) -> QuoteTotals:
        """What the chosen audit comes to."""
        return quote_totals(self.quote, on=self.on)

    @cached_property
    def compared(self) -> tuple[QuoteTotals, ...]:
        """What every audit with hours comes to."""
        return compared_totals(self.quote, on=self.on)

    def said(self, text: str, **blanks: object) -> str:
        """A text in the language of the paper."""
        return translated(text, self.language, **blanks)

    @property
    def title(self) -> str:
        """ "Offerte" only where the auditor said so."""
        return self.said(N_("Offerte voor een audit")) if self.is_offer else self.said(N_("Schatting voor een audit"))

    def file_name(self, ending: str) -> str:
        """A file name with the number and without any name: a number that holds one of the client's words is left out."""
        kind = self.said(quotes.OFFER if self.is_offer else quotes.ESTIMATE)
        words, number = ascii_words(self.client), "".join(ascii_words(self.number))
        named = any(len(word) > 1 and word in number for word in (*words, "".join(words)))
        is_bare = re.search(r"\d", self.number) and not named
        return file_name(kind, self.number if is_bare else str(self.made_on), ending=ending)


def quote_report(paper: QuotePaper) -> Report:
    """The quote on paper, for `documents.files.report.report_pdf`."""
    said = paper.said
    return Report(
        title=paper.title,
        subtitle=said(N_("Audit voor de registratie als dienstverlener van de kmo-portefeuille")),
        language=paper.language.value,
        made_on=paper.made_on,
        sections=(
            Section("", (Facts(facts(paper)),)),
            *_amounts(paper),
            *_compared(paper),
            Section(said(_terms_title(paper)), (*_grounds(paper), *_terms(paper))),
            *_signature(paper),
        ),
        footer=footer(paper.language),
        link=paper.link,
        link_label=said(N_("Open deze berekening op uw scherm")),
        link_alt=said(N_("QR-code met de link naar deze berekening")),
    )


def facts(paper: QuotePaper) -> tuple[tuple[str, str], ...]:
    """Number, names, days and audit, in (label, value) pairs; what is empty is left out."""
    said = paper.said
    rows = (
        (said(N_("Nummer")), paper.number),
        (said(N_("Voor")), paper.client),
        (said(N_("Van")), paper.bureau),
        (said(N_("Datum")), numbers.day(paper.made_on, paper.language)),
        (said(N_("Geldig tot en met")), numbers.day(paper.valid_until, paper.language)),
        (said(N_("Audit")), said(KINDS[paper.quote.scope])),
    )
    return tuple((label, value) for label, value in rows if value)


def grounds(paper: QuotePaper) -> tuple[str, ...]:
    """What the amounts take for granted; first of all whether this binds anybody."""
    kind = N_("Dit is een offerte.") if paper.is_offer else N_("Dit is een schatting, nog geen offerte.")
    subsidy = N_("Met de kmo-portefeuille zelf kunt u de audit niet betalen.")
    return (paper.said(kind), *quotes.for_client(paper.totals, paper.language), paper.said(subsidy))


def _terms_title(paper: QuotePaper) -> str:
    return N_("Voorwaarden van deze offerte") if paper.is_offer else N_("Waarop wij dit baseren")


def _terms(paper: QuotePaper) -> tuple[Block, ...]:
    """The auditor's own terms, a paragraph a line."""
    return tuple(Paragraph(line.strip()) for line in paper.terms.splitlines() if line.strip())


def _signature(paper: QuotePaper) -> tuple[Section, ...]:
    """Where the client signs an offer."""
    if not paper.is_offer:
        return ()
    labels = (N_("Naam en functie"), N_("Plaats en datum"), N_("Handtekening"))
    blanks = Facts(tuple((paper.said(label), "." * 60) for label in labels))
    return (Section(paper.said(N_("Voor akkoord")), (blanks,)),)


def _amounts(paper: QuotePaper) -> tuple[Section, ...]:
    found = paper.totals
    sections = [
        Section(quote_rows.audit_name(audit.kind, found, paper.language), _blocks(paper, audit))
        for audit in found.audits
    ]
    if len(found.audits) > 1:
        row = quote_rows.sums(found, paper.language)
        head = ("", *quote_rows.header(found.audits[0], paper.language)[1:])
        sections.append(Section(row[0], (_grid(head, (), (paper.said(quote_rows.TOTAL), *row[1:])),)))
    return tuple(sections)


def _blocks(paper: QuotePaper, audit: QuotedAudit) -> tuple[Block, ...]:
    rows = quote_rows.rows(paper.totals, audit, paper.quote.unit, paper.language)
    blocks: list[Block] = [_grid(quote_rows.header(audit, paper.language), rows[:-1], rows[-1])]
    phases = quote_rows.phases(paper.quote, paper.language)
    if phases and audit is paper.totals.audits[0]:
        unit = paper.said(quotes.UNITS[paper.quote.unit])
        blocks.append(Paragraph(paper.said(N_("De fasen, in {unit}:"), unit=unit)))
        blocks.append(Facts(phases))
    return tuple(blocks)


def _compared(paper: QuotePaper) -> tuple[Section, ...]:
    if len(paper.compared) < 2:
        return ()
    head, *rows = quote_rows.comparison(paper.compared, paper.quote.scope, paper.language)
    note = paper.said(N_("Elke audit heeft zijn eigen uren."))
    return (Section(paper.said(N_("Naast elkaar")), (_grid(head, tuple(rows), ()), Paragraph(note, quiet=True))),)


def _grid(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], total: tuple[str, ...]) -> Grid:
    numbers_of: tuple[Side, ...] = ("right",)
    first: tuple[Side, ...] = ("left",)
    return Grid(header, rows, first + numbers_of * (len(header) - 1), total)


def _grounds(paper: QuotePaper) -> tuple[Block, ...]:
    if not paper.totals.audits:
        return (Paragraph(paper.said(N_("Nog geen bedrag: er zijn geen uren ingevuld."))),)
    return (Steps(grounds(paper)),)
