"""The auditor's list as an auditor uses it: pasted, checked row by row, nothing lost; and an own grid of hours."""

from streamlit.testing.v1 import AppTest

from kmo_rules import Vat, quote_to_query
from kmo_rules.quote import Quote
from tests.pages.visits import boxes, case, click, go, said, tab, to_copy, visit

NAME = "Zandloper Sentinel BV"
LIST = "\n".join(
    (
        "Naam;Ondernemingsnummer;Diensten;Uren;Publiek;Beginnend",
        f"{NAME};0403.170.701;beide;16;nee;nee",
        "Fout een;0403.170.702;opleiding;8;nee;nee",
        "Fout twee;0403.170.701;koken;veel;;",
        "School;;opleiding;;ja;nee",
    )
)


def screen(query: str = "") -> AppTest:
    """The list, after the quote of a link."""
    return go(go(visit(query=query), "offerte"), "lijst")


def warnings(at: AppTest) -> list[str]:
    assert not at.exception
    return [str(box.value) for box in at.warning]


def test_an_own_grid_fills_the_hours_and_names_rows_it_cannot_use() -> None:
    at = screen()
    grid = "grootte;dienst;uren\nklein;opleiding;12,5\nklein;samen;20\ngroot;koken;3"
    at.text_area(key="quote.grid").set_value(grid).run()
    assert "Rij 4" in " ".join(warnings(at))
    click(at, "quote_grid_fill")
    assert "quote.grid" in tab(at)["keep"]
    assert "12,5 uur" in to_copy(go(at, "offerte"))[0]


def pasted(text: str, query: str = "") -> AppTest:
    at = screen(query)
    at.text_area(key="bulk.text").set_value(text).run()
    return click(at, "bulk_read")


def test_a_list_is_checked_row_by_row_and_good_rows_are_not_held_back() -> None:
    at = pasted(LIST)
    assert not at.exception
    assert "2 rijen in orde, 2 te controleren." in said(at)
    assert "Rij" in said(at)
    assert "Schrijf opleiding, advies of beide." in said(at)
    assert NAME not in tab(at)["query"]
    assert NAME not in tab(at)["keep"]


def test_a_list_keeps_to_the_price_and_vat_of_the_quote() -> None:
    at = pasted(LIST, quote_to_query(Quote(hourly_price="100", vat=Vat.EXCLUDED)))
    assert "€\xa01.936,00" in said(at)  # 16 hours at 100 and 21 %


def test_what_is_no_list_is_refused_and_the_list_before_stays() -> None:
    at = pasted(LIST)
    at.text_area(key="bulk.text").set_value("Naam;Uren\nA;3").run()
    click(at, "bulk_read")
    assert "geen kolom ‘Diensten’" in " ".join(warnings(at))
    assert "2 rijen in orde" in said(at)
    at.text_area(key="bulk.text").set_value("Naam;Diensten\n=1+1;advies").run()
    click(at, "bulk_read")
    assert "formule" in " ".join(warnings(at))


def test_the_screen_stands_with_any_case_and_has_an_address_of_its_own() -> None:
    at = go(visit(case()), "lijst")
    assert not at.exception
    assert "error" not in boxes(at.main)
    assert at.title[0].value == "Lijst van kandidaten"
