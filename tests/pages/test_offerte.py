"""The auditor's screen as an auditor uses it: hours in, a line out, a list checked, nothing lost."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Quote, Scope, Unit, Vat, quote_to_query
from tests.pages.visits import boxes, case, click, enter, go, handed, order, said, tab, visit
from ui.quote import state as quote_state

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


def screen(query: str = "", **values: Any) -> AppTest:
    at = go(visit(query=query), "offerte")
    for name, value in values.items():
        put(at, name, value)
    return at


def put(at: AppTest, name: str, value: float | None) -> None:
    at.number_input(key=f"quote.{name}").set_value(value).run()


def choose(at: AppTest, name: str, value: str) -> None:
    at.radio(key=f"quote.{name}").set_value(value).run()


def line(at: AppTest) -> str:
    return str(at.code[0].value).replace("\xa0", " ")


def warnings(at: AppTest) -> list[str]:
    assert not at.exception
    return [str(box.value) for box in at.warning]


def test_the_first_fields_are_scope_and_hours_and_one_line_follows() -> None:
    at = screen(training_expected=16.0)
    assert line(at).startswith("Audit voor opleiding: 16 uur aan € 150,00 per uur. Naar schatting € 2.400,00.")
    assert order(at, "Welke audit?", "Uren, verwacht", "Audit voor opleiding: 16", "De bedragen") == sorted(
        order(at, "Welke audit?", "Uren, verwacht", "Audit voor opleiding: 16", "De bedragen")
    )


def test_totals_follow_at_once() -> None:
    at = screen(training_expected=16.0)
    put(at, "training_low", 12.0)
    put(at, "training_high", 20.0)
    assert "minstens € 1.800,00 en hoogstens € 3.000,00" in line(at)
    choose(at, "vat", "excluded")
    assert "€ 2.904,00" in line(at)
    at.checkbox(key="quote.starting").check().run()
    assert "over 5 jaar: € 5.808,00" in line(at)


def test_each_scope_keeps_its_own_hours() -> None:
    at = screen(training_expected=16.0)
    choose(at, "scope", "combined")
    assert "Vul de uren in" in said(at)
    put(at, "combined_expected", 24.0)
    assert "€ 3.600,00" in line(at)
    assert "Naast elkaar" in said(at)
    choose(at, "scope", "training")
    assert "€ 2.400,00" in line(at)


def test_hours_become_days_and_back() -> None:
    at = screen(training_expected=16.0)
    choose(at, "unit", "days")
    assert at.number_input(key="quote.training_expected").value == 2
    put(at, "day_hours", 7.5)
    assert "15 uur" in line(at)
    choose(at, "unit", "hours")
    assert at.number_input(key="quote.training_expected").value == 15


def test_phases_make_the_total_and_say_so() -> None:
    at = screen(training_expected=16.0, training_preparation=3.0, training_visit=8.0)
    assert "11 uur" in line(at)
    assert "De fasen maken samen 11 uren." in said(at)


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("training_low", 20.0, "de uren moeten oplopen"),
        ("training_high", 1000.0, "vul een getal"),
        ("training_high", 20.001, "hoogstens twee cijfers"),
        ("hourly_price", 5000.0, "Eigen uurtarief"),
        ("discount", 9999.0, "De korting is groter"),
        ("travel", 0.001, "Reiskosten"),
    ],
)
def test_a_number_that_cannot_be_keeps_its_place_and_says_what_to_do(name: str, value: float, part: str) -> None:
    at = screen(training_expected=16.0)
    put(at, name, value)
    assert part in " ".join(warnings(at))
    assert at.number_input(key=f"quote.{name}").value == value


def test_the_bar_carries_the_quote_on_this_screen_only() -> None:
    at = screen("training=1", training_expected=16.0)
    assert tab(at)["query"] == "lang=nl&training=1&v=1&q_training_expected=16&q_v=1"
    assert tab(go(at, "helpdesk"))["query"] == "lang=nl&training=1&v=1"
    assert line(go(at, "offerte")).startswith("Audit voor opleiding: 16 uur")


def test_a_link_opens_the_same_quote_and_names_what_it_could_not_use() -> None:
    quote = Quote(training=Scope(expected="2"), unit=Unit.DAYS, vat=Vat.INCLUDED, travel="99.5", starting=True)
    at = screen(quote_to_query(quote) + "&q_onzin=1")
    assert tab(at)["query"] == f"lang=nl&{quote_to_query(quote)}"
    assert "`q_onzin`" in " ".join(str(box.value) for box in at.info)


def test_names_stand_on_no_link_no_bar_and_no_file_name() -> None:
    at = screen(training_expected=16.0)
    enter(at, "quote.client", NAME)
    enter(at, "quote.number", "A-17")
    assert NAME not in tab(at)["query"]
    assert all(NAME not in str(code.value) for code in at.code)
    assert NAME not in handed(at, "quote_pdf")["name"]


def test_an_offer_is_an_offer_only_when_the_auditor_says_so() -> None:
    at = screen(training_expected=16.0)
    at.checkbox(key="quote.is_offer").check().run()
    assert "Onze prijs is € 2.400,00." in line(at)


def test_the_tab_remembers_the_quote_and_erasing_forgets_it() -> None:
    at = screen(training_expected=16.0)
    enter(at, "quote.client", NAME)
    kept = tab(at)["keep"]
    assert '"quote.training_expected": "16.0"' in kept
    assert NAME in kept
    click(at, "erase")
    assert "quote.training" not in tab(at)["keep"]
    assert "Vul de uren in" in said(at)


@pytest.mark.parametrize("text", ["nan", "inf", "-3", "1e9", "x"])
def test_a_tabs_copy_may_hold_anything(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put_: dict[str, Any] = {}
    monkeypatch.setattr(quote_state, "put", put_.__setitem__)
    names = ("training_low", "scope", "valid_until", "travel")
    quote_state.restore({f"quote.{name}": text for name in names})
    assert put_ == {}


def test_an_own_grid_fills_the_hours_and_names_rows_it_cannot_use() -> None:
    at = screen()
    grid = "grootte;dienst;uren\nklein;opleiding;12,5\nklein;samen;20\ngroot;koken;3"
    at.text_area(key="quote.grid").set_value(grid).run()
    assert "Rij 4" in " ".join(warnings(at))
    click(at, "quote_grid_fill")
    assert "12,5 uur" in line(at)
    assert "quote.grid" in tab(at)["keep"]


def pasted(text: str, query: str = "") -> AppTest:
    at = screen(query)
    at.session_state["bulk_open"] = True
    at.run()
    at.text_area(key="bulk.text").set_value(text).run()
    return click(at, "bulk_read")


def test_a_list_is_checked_row_by_row_and_good_rows_are_not_held_back() -> None:
    at = pasted(LIST)
    assert not at.exception
    assert "2 rijen in orde, 2 na te kijken." in said(at)
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


def test_the_screen_stands_with_any_case() -> None:
    at = go(visit(case()), "offerte")
    assert not at.exception
    assert "error" not in boxes(at.main)
