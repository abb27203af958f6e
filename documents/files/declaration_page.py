"""The declaration to sign: one A4 page with an empty signature field, one for each service."""

from dataclasses import dataclass
from datetime import date

from documents.files import ink
from documents.files.signature import Box, with_signature_field
from documents.files.typeset import typeset

# Where the provider signs, in points from the top left corner of the A4 page.
FIELD = Box(left=300, top=660, width=233, height=66)
_INK = "#17232B"


@dataclass(frozen=True)
class DeclarationSheet:
    """Everything visible on the page, already worded. Pairs are (label, value).

    `first_line` is for whoever signs, in the language `reader`. `rows`: provider, enterprise number in printed form,
    last four digits of the account, signatory and function. `signature` is the label of the signature field, on paper
    and for a screen reader. `footer`: version of the rules, day they were compared, code of the answers. `made_on`
    dates the file and is not printed. `drawn` are the lines of a signature drawn on a screen, which stands in the box
    under the field, and `drawn_alt` its text alternative.
    """

    title: str
    first_line: str
    intro: str
    service: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    clauses: tuple[str, ...]
    closing: tuple[str, ...]
    place_date: tuple[str, str]
    signature: str
    send_to: str
    footer: tuple[str, ...]
    made_on: date
    language: str = "nl"
    reader: str = "nl"
    drawn: tuple[ink.Line, ...] = ()
    drawn_alt: str = ""


def declaration_pdf(sheet: DeclarationSheet) -> bytes:
    """One page, PDF/UA-1 and PDF/A-2a, with an empty signature field; the same sheet gives the same bytes.

    A drawn signature stands in the box of the field, which stays empty: one may sign digitally as well.

    Raises:
        ValueError: something is drawn and has no text alternative.
        UnprintableError: there are characters that the typeface lacks.
        TypesettingError: there is more text than one page holds, even in small print.
    """
    if sheet.drawn and not sheet.drawn_alt:
        raise ValueError("a drawn signature needs a text alternative")
    data = vars(sheet) | {"field": vars(FIELD), "made_on": None, "drawn": None}
    pictures = {"signature": ink.svg(sheet.drawn, _INK)} if sheet.drawn else {}
    page = typeset("declaration.typ", data, made_on=sheet.made_on, pictures=pictures)
    return with_signature_field(page, FIELD, name=sheet.signature)
