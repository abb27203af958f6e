"""The rules and the papers, each beside something plain that the same machine does in the same run."""

from functools import partial
from io import BytesIO
from typing import Final

import openpyxl  # type: ignore[import-untyped]

from bench.cases import ANSWERS, ON
from bench.yardstick import Figure, compare
from documents.candidates.reading import read_list
from documents.declaration import declaration_sheet
from documents.files.declaration_page import declaration_pdf
from documents.files.report import Report, report_pdf
from documents.files.sheets import Column, Table, xlsx
from documents.overview import summary_report
from kmo_rules import Declarant, Dossier, Plan, Situation, assess, declarations, from_code, to_code
from wording.catalogues import Language

ROWS: Final = 10_000


def rules() -> list[Figure]:
    """An assessment and a code, beside one validation of the same answers."""
    dossier = Dossier(situation=Situation.model_validate(ANSWERS), plan=Plan(start=ON))
    code = to_code(dossier)
    validate = partial(Situation.model_validate, ANSWERS)
    return [
        compare(name, ours, "the answers validated once", validate, calls=2000)
        for name, ours in (
            ("assess", partial(assess, dossier.situation, on=ON)),
            ("code written", partial(to_code, dossier)),
            ("code read", partial(from_code, code)),
        )
    ]


def papers() -> list[Figure]:
    """A declaration and an overview, beside an empty page of the same template machine."""
    situation = Situation.model_validate(ANSWERS)
    declarant = Declarant.model_validate(
        {
            "legal_name": "Atelier Noord bv",
            "enterprise_number": "0403.170.701",
            "iban": "BE71 0961 2345 6769",
            "bic": "GKCCBEBB",
            "signatory": "An Peeters",
            "function": "zaakvoerder",
            "place": "Gent",
            "email": "an@ateliernoord.be",
            "signed_on": ON,
        }
    )
    made = declarations(declarant, situation, on=ON)
    sheets = [declaration_sheet(one, code="1") for one in made]
    dossier = Dossier(situation=situation, plan=Plan(start=ON))
    empty = partial(report_pdf, Report("T", "", "nl", ON, ()))
    overview = partial(summary_report, dossier, on=ON, link="https://example.be/?v=1", language=Language.DUTCH)
    return [
        compare("a declaration", partial(declaration_pdf, sheets[0]), "an empty report", empty),
        compare("the overview", lambda: report_pdf(overview()), "an empty report", empty),
    ]


def lists() -> list[Figure]:
    """A workbook of 10 000 rows read, beside the library that unpacks it."""
    columns = (Column("Naam", "text", 20), Column("Diensten", "text", 20), Column("Uren", "text", 10))
    rows = tuple((f"Bedrijf {number}", "opleiding", str(8 + number % 9)) for number in range(ROWS))
    content = xlsx([Table("Lijst", columns, rows)], made_on=ON)
    return [
        compare(
            f"a list of {ROWS} rows", partial(read_list, content), "openpyxl alone", partial(_plain, content), pairs=3
        )
    ]


def _plain(content: bytes) -> int:
    book = openpyxl.load_workbook(BytesIO(content), read_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
