"""The auditor's screen as an auditor uses it: hours in, a line out, a list checked, nothing lost."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Vat, quote_to_query
from kmo_rules.quote import Quote, Unit, Work
from tests.pages.visits import boxes, case, click, enter, go, handed, offers, order, said, tab, tables, to_copy, visit

NAME = "Zandloper Sentinel BV"


def screen(query: str = "", **values: Any) -> AppTest:
    at = go(visit(query=query), "offerte")
    for name, value in values.items():
        put(at, name, value)
    return at


def put(at: AppTest, name: str, text: str) -> None:
    enter(at, f"quote.{name}", text)


def choose(at: AppTest, name: str, value: str) -> None:
    at.radio(key=f"quote.{name}").set_value(value).run()


def line(at: AppTest) -> str:
    return to_copy(at)[0].replace("\xa0", " ")


def warnings(at: AppTest) -> list[str]:
    assert not at.exception
    return [str(box.value) for box in at.warning]


def test_the_first_fields_are_scope_and_hours_and_one_line_follows() -> None:
    at = screen(training_expected="16")
    assert line(at).startswith("Audit voor opleiding: 16 uur aan € 150,00 per uur. Geschatte kostprijs: € 2.400,00.")
    assert order(at, "Welke audit?", "Uren, verwacht", "Audit voor opleiding: 16", "De bedragen") == sorted(
        order(at, "Welke audit?", "Uren, verwacht", "Audit voor opleiding: 16", "De bedragen")
    )


def test_totals_follow_at_once() -> None:
    at = screen(training_expected="16")
    put(at, "training_low", "12")
    put(at, "training_high", "20")
    assert "minstens € 1.800,00 en hoogstens € 3.000,00" in line(at)
    choose(at, "vat", "excluded")
    assert "€ 2.904,00" in line(at)
    at.checkbox(key="quote.starting").check().run()
    assert "over 5 jaar: € 5.808,00" in line(at)


def test_each_scope_keeps_its_own_hours() -> None:
    at = screen(training_expected="16")
    choose(at, "scope", "combined")
    assert "Vul de uren in" in said(at)
    put(at, "combined_expected", "24")
    assert "€ 3.600,00" in line(at)
    assert "Naast elkaar" in said(at)
    assert ["Audit", "Verwacht", "Verschil"] in [list(found.columns) for found in tables(at)]
    choose(at, "scope", "training")
    assert "€ 2.400,00" in line(at)
    put(at, "training_low", "12")
    put(at, "training_high", "20")  # now it is too wide for a small phone
    assert ["Audit", "Verschil"] in [list(found.columns) for found in tables(at)]


def test_hours_become_days_and_back() -> None:
    at = screen(training_expected="16")
    choose(at, "unit", "days")
    assert at.text_input(key="quote.training_expected").value == "2"
    put(at, "day_hours", "7,5")
    assert "15 uur" in line(at)
    choose(at, "unit", "hours")
    assert at.text_input(key="quote.training_expected").value == "15"


@pytest.mark.parametrize("hours", ["16,33", "7.1", "0,03", "999,99", "12 uur", "7u30"])
def test_a_quote_that_was_only_looked_at_in_days_is_unchanged(hours: str) -> None:
    at = screen(training_expected=hours)
    before = line(at)
    for unit in ("days", "hours", "days", "hours"):
        choose(at, "unit", unit)
        assert not warnings(at)
    assert at.text_input(key="quote.training_expected").value == hours
    assert line(at) == before


def test_what_cannot_be_read_stays_whatever_the_unit() -> None:
    at = screen(training_expected="veel")
    for unit in ("days", "hours"):
        choose(at, "unit", unit)
        assert at.text_input(key="quote.training_expected").value == "veel"


@pytest.mark.parametrize("name", ["training_expected", "hourly_price", "valid_until"])
def test_a_paper_is_not_made_while_something_on_it_cannot_be_read(name: str) -> None:
    at = screen(training_low="8", **{name: "1/"})
    assert "Iets in uw offerte kunnen wij niet gebruiken" in " ".join(warnings(at))
    assert offers(at) == {}
    put(at, name, "")
    assert {"quote_pdf", "copy_quote_line"} <= offers(at).keys()


def test_a_word_that_no_line_of_the_paper_holds_is_said_and_not_printed() -> None:
    at = screen(training_expected="16", client="x", number="y")
    at.session_state["quote.terms"] = "_" * 401
    at.run()
    assert "meer dan 400 letters" in " ".join(warnings(at))
    assert "quote_pdf" not in offers(at)


def test_a_number_that_shows_nothing_is_none() -> None:
    at = screen(training_expected="16", number="\x00\ufe0f")
    assert handed(at, "quote_pdf")["name"].startswith("schatting-20261123-")


def test_a_quote_by_the_rules_of_an_earlier_day_holds_from_today() -> None:
    at = screen(training_expected="16")
    at.session_state["day.chosen"] = "1 maart 2026"
    at.run()
    assert "Geldig tot en met 23 december 2026." in line(at)


def test_two_clients_have_two_numbers() -> None:
    at = screen(training_expected="16")
    shown = []
    for client in ("Atelier Noord", "Atelier Zuid", "Atelier Noord"):
        enter(at, "quote.client", client)
        shown.append(at.text_input(key="quote.number").placeholder)
    assert shown[0] == shown[2] != shown[1]


def test_phases_make_the_total_and_say_so() -> None:
    at = screen(training_expected="16", training_preparation="3", training_visit="8")
    assert "11 uur" in line(at)
    assert "De fasen maken samen 11 uren." in said(at)


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("training_low", "20", "[Opleiding](#field-quote-training_low): de uren moeten oplopen"),
        ("training_high", "1000", "[Opleiding, Uren, hoogstens](#field-quote-training_high)"),
        ("training_high", "20,0001", "Opleiding, Uren, hoogstens"),
        ("training_visit", "een dag", "Opleiding, Bezoek ter plaatse"),
        ("hourly_price", "5000", "[Eigen uurprijs in euro](#field-quote-hourly_price)"),
        ("discount", "9999", "De korting is groter"),
        ("travel", "0,0001", "Reiskosten"),
        ("valid_until", "overmorgen", "[Geldig tot en met](#field-quote-valid_until)"),
        ("valid_until", "22/11/2026", "‘[Geldig tot en met](#field-quote-valid_until)’ ligt in het verleden"),
    ],
)
def test_a_number_or_a_day_that_cannot_be_keeps_its_place_and_says_what_to_do(name: str, value: str, part: str) -> None:
    at = screen(training_expected="16")
    put(at, name, value)
    assert part in " ".join(warnings(at))
    assert at.text_input(key=f"quote.{name}").value == value


def test_where_no_amount_is_left_none_is_spoken_and_nobody_asks_for_what_is_there() -> None:
    at = screen(training_expected="16")
    assert "2.400,00" in tab(at)["status"]
    assert "Vul de uren in" not in said(at)
    put(at, "training_low", "20")
    assert tab(at)["status"] == ""
    assert "Vul de uren in" not in said(at)
    put(at, "training_low", "")
    put(at, "training_expected", "")
    assert "Vul de uren in" in said(at)


@pytest.mark.parametrize("day", ["overmorgen", "22/11/2026"])
def test_a_day_whose_field_is_not_on_the_screen_is_not_named(day: str) -> None:
    at = screen(training_expected="16", valid_until=day)
    assert warnings(at) != []
    put(at, "training_expected", "")
    assert warnings(at) == []
    assert "Vul de uren in" in said(at)


def test_the_bar_carries_the_quote_on_this_screen_only() -> None:
    at = screen("training=1", training_expected="16")
    assert tab(at)["query"] == "lang=nl&training=1&v=2&q_training_expected=16&q_v=1"
    assert tab(go(at, "helpdesk"))["query"] == "lang=nl&training=1&v=2"
    assert line(go(at, "offerte")).startswith("Audit voor opleiding: 16 uur")


def test_a_link_opens_the_same_quote_and_names_what_it_could_not_use() -> None:
    quote = Quote(training=Work(expected="2"), unit=Unit.DAYS, vat=Vat.INCLUDED, travel="99.5", starting=True)
    at = screen(quote_to_query(quote) + "&q_discount=-1&q_onzin=1")
    assert tab(at)["query"] == f"lang=nl&{quote_to_query(quote)}"
    assert "`q_discount`" in (named := " ".join(str(box.value) for box in at.info))
    assert "q_onzin" not in named


def test_names_stand_on_no_link_no_bar_and_no_file_name() -> None:
    at = screen(training_expected="16")
    enter(at, "quote.client", NAME)
    enter(at, "quote.number", "A-17")
    assert NAME not in tab(at)["query"]
    assert all(NAME not in text for text in to_copy(at))
    assert NAME not in handed(at, "quote_pdf")["name"]


def test_an_offer_is_an_offer_only_when_the_auditor_says_so() -> None:
    at = screen(training_expected="16")
    at.checkbox(key="quote.is_offer").check().run()
    assert "Onze prijs is € 2.400,00." in line(at)


def test_the_tab_remembers_the_quote_and_erasing_forgets_it() -> None:
    at = screen(training_expected="16")
    enter(at, "quote.client", NAME)
    kept = tab(at)["keep"]
    assert '"quote.training_expected": "16"' in kept
    assert NAME in kept
    click(click(at, "erase"), "erase_yes")
    assert "quote.training" not in tab(at)["keep"]
    assert "Vul de uren in" in said(at)


def test_a_discount_is_in_euro_or_in_percent_and_a_link_keeps_which() -> None:
    at = screen(training_expected="16", discount="10 %")
    assert "Korting afgetrokken: 10 %" in line(at)
    assert "q_discount_percent=10" in tab(at)["query"]
    again = screen(tab(at)["query"])
    assert again.text_input(key="quote.discount").value == "10 %"
    put(again, "discount", "125,50")
    assert "Korting afgetrokken: € 125,50" in line(again)
    assert "q_discount=125.5" in tab(again)["query"]


def test_a_starter_has_a_follow_up_with_hours_of_its_own_and_an_offer_travels_with_its_day() -> None:
    at = screen(training_expected="16", valid_until="31/1/2027")
    at.checkbox(key="quote.starting").check().run()
    put(at, "training_follow_up", "6")
    at.checkbox(key="quote.is_offer").check().run()
    assert "over 5 jaar: € 3.300,00" in line(at)
    again = screen(tab(at)["query"])
    assert line(again) == line(at)
    assert "Geldig tot en met 31 januari 2027." in line(again)
    assert "Onze prijs is" in line(again)


def test_a_quote_holds_until_the_same_day_whenever_its_link_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    at = screen(training_expected="16")
    *_line, link = to_copy(at)
    assert "q_valid_until=2026-12-23" in link
    assert at.text_input(key="quote.valid_until").value == ""
    at.checkbox(key="quote.is_offer").check().run()  # what binds has a day that one sees
    assert at.text_input(key="quote.valid_until").value == "23/12/2026"
    assert "q_valid_until=2026-12-23" in tab(at)["query"]
    monkeypatch.setenv("REGISTRATIEWIJZER_ON", "2026-12-23")
    assert "Geldig tot en met 23 december 2026." in line(screen(link.partition("?")[2]))
    monkeypatch.setenv("REGISTRATIEWIJZER_ON", "2026-12-24")
    late = screen(link.partition("?")[2])
    assert "ligt in het verleden" in warnings(late)[0]
    assert to_copy(late) == []


def test_what_a_browser_keeps_for_tomorrow_is_the_bureaus_own_and_comes_back_only_where_nothing_was_typed() -> None:
    at = screen(training_expected="16", valid_until="23/12/2026", bureau="Bureau Oost", client=NAME)
    choose(at, "vat", "excluded")
    click(at, "own_keep")
    kept = json.loads(tab(at)["own"])
    assert kept == {"quote.bureau": "Bureau Oost", "quote.vat": "excluded", "days": "30"}
    put(at, "hourly_price", "120")
    assert json.loads(tab(at)["own"])["quote.hourly_price"] == "120"
    assert tab(at.run())["own"] is None
    click(click(at, "erase"), "erase_yes")
    assert "own_fill" in [button.key for button in go(at, "offerte").button] or "Vul de uren in" in said(at)
    fresh = screen(training_expected="8")
    fresh.session_state["memory.own"] = kept
    put(fresh, "bureau", "Bureau West")
    click(fresh, "own_fill")
    shown = {name: fresh.text_input(key=f"quote.{name}").value for name in ("bureau", "valid_until", "client")}
    assert shown == {"bureau": "Bureau West", "valid_until": "23/12/2026", "client": ""}
    assert fresh.radio(key="quote.vat").value == "excluded"
    click(fresh, "own_forget")
    assert tab(fresh)["own"] == ""


def test_the_screen_stands_with_any_case() -> None:
    at = go(visit(case()), "offerte")
    assert not at.exception
    assert "error" not in boxes(at.main)
