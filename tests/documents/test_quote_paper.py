"""The quote on paper and as a sheet that calculates: the same cents everywhere."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import formulas
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.files.report import report_pdf
from documents.files.sheets import Formula, Table, csv, xlsx
from documents.quote.paper import QuotePaper, quote_report
from documents.quote.sheet import quote_tables
from kmo_rules import AuditKind, Vat
from kmo_rules.quote import SCOPES, Quote, Unit, Work, compared_totals, quote_totals
from tests.documents.samples import faults, pdf_words, words
from wording import numbers
from wording.catalogues import Language
from wording.quote import rows as quote_rows
from wording.quote import sentences as quotes

ON = date(2026, 11, 23)
UNTIL = date(2026, 12, 23)
FULL = Quote(
    training=Work(low=Decimal(12), expected=Decimal(16), high=Decimal(20)),
    combined=Work(preparation=Decimal(4), visit=Decimal(12), report=Decimal("6.5")),
    scope=AuditKind.COMBINED,
    vat=Vat.EXCLUDED,
    travel=Decimal("120.5"),
    discount=Decimal(100),
    hourly_price=Decimal("142.35"),
    starting=True,
)


def paper(quote: Quote = FULL, **changes: Any) -> QuotePaper:
    given_: dict[str, Any] = {"on": ON, "made_on": ON, "valid_until": UNTIL, "number": "20261123-AB12"}
    return QuotePaper(quote=quote, **(given_ | changes))


def cents(least: str, most: str) -> st.SearchStrategy[Decimal]:
    return st.decimals(Decimal(least), Decimal(most), places=2)


SHARE = st.none() | cents("0.01", "100")


@st.composite
def quotes_with_hours(draw: st.DrawFn) -> Quote:
    effort = cents("0.01", "999.99")
    low, expected, high = sorted(draw(st.tuples(effort, effort, effort)))
    works = draw(
        st.sampled_from(
            [
                Work(low=low, expected=expected, high=high),
                Work(expected=expected),
                Work(low=low, high=high),
                Work(preparation=low, visit=expected, report=high),
            ]
        )
    )
    scope = draw(st.sampled_from(SCOPES))
    works = works.model_copy(update={"follow_up": draw(st.none() | effort)})
    return Quote(
        scope=scope,
        unit=draw(st.sampled_from(Unit)),
        day_hours=draw(st.none() | cents("0.01", "24")),
        hourly_price=draw(st.none() | cents("0.01", "999.99")),
        travel=draw(st.none() | cents("0.01", "99999.99")),
        discount=draw(st.none() | cents("0.01", "500")),
        discount_percent=draw(SHARE),
        vat=draw(st.sampled_from(Vat)),
        starting=draw(st.booleans()),
        **{scope.value: works},
    )


def calculated(table: Table) -> list[list[Any]]:
    """The table as a formula calculator fills it in, from nothing but typed numbers and formulas."""
    cells = {f"{chr(65 + at)}{row}": cell for row, cells in enumerate(table.rows, 2) for at, cell in enumerate(cells)}

    def value(name: str) -> Any:
        cell = cells[name]
        if isinstance(cell, Formula):
            made = formulas.Parser().ast(cell.text)[1].compile()
            return float(made(*(value(part) for part in made.inputs)))
        return 0.0 if cell is None else cell if isinstance(cell, str) else float(cell)

    return [[value(f"{chr(65 + at)}{row}") for at in range(len(cells))] for row, cells in enumerate(table.rows, 2)]


@settings(max_examples=12)
@given(quotes_with_hours())
def test_screen_text_paper_and_sheet_say_the_same_cents(quote: Quote) -> None:
    found, made = quote_totals(quote, on=ON), paper(quote)
    totals = [bill.amount.total for audit in found.audits for bill in audit.bills.known]
    shown = [numbers.money(total, Language.DUTCH) for total in totals]
    on_screen = [quote_rows.rows(found, audit, quote.unit, Language.DUTCH)[-1][1:] for audit in found.audits]
    assert [amount for row in on_screen for amount in row] == shown
    printed = pdf_words(report_pdf(quote_report(made)))
    assert all(words(amount) in printed for amount in shown)
    line = quotes.line(found, valid_until=UNTIL, language=Language.DUTCH)
    first = found.audits[0].bills.known
    assert all(numbers.money(bill.amount.total, Language.DUTCH) in line for bill in first)
    sheet = [Decimal(str(row[-1])) for row in calculated(quote_tables(made)[0])]
    assert sheet == totals + ([amount.total for amount in found.sums.known] if quote.starting else [])


def test_every_formula_gives_the_number_that_stands_beside_it() -> None:
    table = quote_tables(paper())[0]
    for row, counted in zip(table.rows, calculated(table), strict=True):
        for cell, number in zip(row, counted, strict=True):
            if isinstance(cell, Formula):
                assert Decimal(str(number)) == cell.value


def test_half_a_cent_goes_up_in_the_sheet_too() -> None:
    quote = Quote(training=Work(expected=Decimal("0.5")), hourly_price=Decimal("0.01"))
    assert calculated(quote_tables(paper(quote))[0])[0][-1] == 0.01


def test_the_workbook_holds_formulas_and_the_csv_their_results() -> None:
    tables = quote_tables(paper())
    sheet = openpyxl.load_workbook(BytesIO(xlsx(tables, made_on=ON))).worksheets[0]
    assert sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row) > 10
    assert "=ROUND" not in csv(tables[0]).decode("utf-8-sig")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("is_offer", [False, True])
def test_the_paper_is_archivable_accessible_and_says_what_it_is(language: Language, is_offer: bool) -> None:
    made = paper(
        client="Café Noé bv", is_offer=is_offer, language=language, link="https://wijzer.example/offerte?q_v=1"
    )
    pdf = report_pdf(quote_report(made))
    assert faults(pdf) == []
    if language is Language.DUTCH:
        said = pdf_words(pdf)
        assert ("Ditiseenofferte." in said) is is_offer
        assert ("Schattingvooreenaudit" in said) is not is_offer
        assert all(words(part) in said for part in ("Café Noé bv", "20261123-AB12", "23 december 2026"))


def test_the_paper_compares_scopes_and_never_speaks_of_a_cheaper_whole() -> None:
    said = pdf_words(report_pdf(quote_report(paper())))
    assert "Naastelkaar" in said
    assert words("Elke audit heeft zijn eigen uren.") in said
    assert words("geen enkele bron") not in said  # a client reads a quote, no remark about our sources
    plain = Quote(training=Work(expected=Decimal(12)), advice=Work(expected=Decimal(10)), discount=Decimal(50))
    said = pdf_words(report_pdf(quote_report(paper(plain))))
    assert "Minstens" not in said  # a column of dashes
    assert words("eerste audit") not in said  # there is but one
    assert words("De korting geldt voor de eerste audit.") in pdf_words(report_pdf(quote_report(paper())))


def test_the_same_quote_gives_the_same_bytes_and_a_plain_file_name() -> None:
    made = paper(client="Café Noé bv")
    assert report_pdf(quote_report(made)) == report_pdf(quote_report(made))
    assert made.file_name("pdf") == "schatting-20261123-ab12.pdf"


def test_the_line_says_an_offer_only_where_the_auditor_did() -> None:
    found = quote_totals(FULL, on=ON)
    assert "geschatte" in quotes.line(found, valid_until=UNTIL, language=Language.DUTCH).lower()
    offer = quotes.line(found, valid_until=UNTIL, language=Language.DUTCH, is_offer=True)
    assert "geschatte" not in offer.lower()
    assert quotes.line(quote_totals(Quote(), on=ON), valid_until=UNTIL, language=Language.DUTCH) == ""


def test_every_scope_with_hours_stands_in_the_sheet() -> None:
    table = quote_tables(paper())[0]
    assert {row[0] for row in table.rows} == {quotes.SCOPES[found.scope] for found in compared_totals(FULL, on=ON)}


def test_a_client_reads_how_it_is_counted_and_nothing_of_what_was_taken_for_granted() -> None:
    offer = paper(is_offer=True, client="Atelier Noord", terms="Betaling binnen 30 dagen.\nAnnuleren kan gratis.")
    said = pdf_words(report_pdf(quote_report(offer)))
    for text in ("aanname", "standaarduurprijs", "geen bron"):
        assert words(text) not in said
    for text in ("Het btw-tarief is 21", "Betaling binnen 30 dagen.", "Voor akkoord", "Handtekening", "20261123-AB12"):
        assert words(text) in said
    line = quotes.line(offer.totals, valid_until=UNTIL, language=Language.DUTCH, is_offer=True)
    assert "standaarduurprijs" not in line
    assert words("Voor akkoord") not in pdf_words(report_pdf(quote_report(paper())))


@pytest.mark.parametrize(
    ("number", "client", "name"),
    [
        ("2026-017", "Atelier Noord", "offerte-2026-017.pdf"),
        ("Noord 7", "Atelier Noord", "offerte-2026-11-23.pdf"),
        ("2026-MULLER-01", "Müller bv", "offerte-2026-11-23.pdf"),
        ("Z.a.n.d 7", "Zand", "offerte-2026-11-23.pdf"),
        ("AB 2026", "A B", "offerte-2026-11-23.pdf"),
        ("2026-A-1", "A B", "offerte-2026-a-1.pdf"),
    ],
)
def test_a_file_has_the_number_in_its_name_unless_that_names_the_client(number: str, client: str, name: str) -> None:
    """However either is written, for a file name has no accents and no full stops."""
    assert paper(number=number, client=client, is_offer=True).file_name("pdf") == name


def test_a_range_is_said_as_a_range_in_hours_too() -> None:
    quote = Quote(training=Work(low=Decimal(12), expected=Decimal(16), high=Decimal(20)), starting=True)
    line = quotes.line(quote_totals(quote, on=ON), valid_until=UNTIL, language=Language.DUTCH)
    assert "16 uur, minstens 12 en hoogstens 20, aan" in line
    assert "over 5 jaar: €\xa04.800,00, minstens €\xa03.600,00 en hoogstens €\xa06.000,00." in line
    assert "De opvolgingsaudit telt" not in line
    later = quote.model_copy(update={"training": quote.training.model_copy(update={"follow_up": Decimal(6)})})
    line = quotes.line(quote_totals(later, on=ON), valid_until=UNTIL, language=Language.DUTCH)
    assert "De opvolgingsaudit telt 6 uur. Met de opvolgingsaudit erbij, over 5 jaar: €\xa03.300,00" in line
