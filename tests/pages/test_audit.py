"""Which audit, what it may cost, and who does it."""

import re
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Law, Provider
from tests.pages.visits import CASES, TODAY, case, click, enter, go, hours, open_screen, said, tab, table, tables

EURO = "\u20ac\u00a0"


def type_hours(at: AppTest, **typed: str) -> AppTest:
    for name, text in typed.items():
        at.text_input(key=f"plan.hours_{name}").input(text)
    return at.run()


def type_price(at: AppTest, price: str) -> AppTest:
    return enter(at, "plan.hourly_price", price)


def choose_vat(at: AppTest, slug: str) -> AppTest:
    at.radio(key="plan.vat").set_value(slug)
    return at.run()


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"advice": False}, "Audit voor opleiding"),
        ({"training": False}, "Audit voor advies"),
        ({}, "Eén audit voor opleiding en advies samen"),
        ({"provider": Provider.PUBLIC}, "Geen audit"),
        ({"advice": None}, "Welke audit u nodig hebt, is nog niet duidelijk"),
        ({"provider": None}, "Welke audit u nodig hebt, is nog niet duidelijk"),
        ({"audit_bureau": True}, "Geen audit"),
    ],
)
def test_it_names_the_audit_of_the_case(changes: dict[str, Any], kind: str) -> None:
    assert f"**{kind}.**" in said(open_screen("audit", case(**changes)))


def test_an_open_service_leaves_the_audits_it_can_still_be() -> None:
    whole = said(open_screen("audit", case(advice=None)))
    assert ": Audit voor opleiding, Eén audit voor opleiding en advies samen." in whole


def test_without_hours_the_average_of_the_result_stands_there_at_once_and_no_amount_of_ones_own() -> None:
    at = open_screen("audit", case())
    assert f"**± {EURO}2.400**" in said(at.main.get_by_key("figures"))
    assert "uw prijs kan anders zijn" in said(at.main.get_by_key("figures"))
    assert "Nog geen bedrag" not in said(at)
    assert tables(at) == []


def test_the_average_is_filled_in_on_a_click_and_never_before() -> None:
    at = open_screen("audit", case())
    assert at.text_input(key="plan.hours_expected").value == ""
    click(at, "fill_average")
    assert at.text_input(key="plan.hours_expected").value == "16"
    assert f"Geschatte kostprijs: {EURO}2.400,00." in said(at)
    assert "hours_expected=16" in tab(at)["query"]


def test_the_average_replaces_hours_that_could_contradict_it() -> None:
    at = click(open_screen("audit", CASES["full"]), "fill_average")
    assert at.text_input(key="plan.hours_low").value == ""
    assert at.text_input(key="plan.hours_high").value == ""


def test_the_prefill_says_where_it_comes_from_and_what_is_assumed() -> None:
    at = open_screen("audit", case())
    (caption,) = [each.value for each in at.caption if "onze aanname" in each.value]
    assert caption.startswith("2 dagen is het gemiddelde van alle audits volgens ")
    assert "8 uur per dag" in caption
    assert "Of het werk op het auditbureau in het gemiddelde zit, zegt geen bron." in caption


def test_the_other_reading_of_the_average_is_the_visit_alone() -> None:
    """One to two days of eight hours, at 150 euro: a range, and no amount told as the estimate."""
    at = click(open_screen("audit", CASES["full"]), "fill_visit")
    assert [at.text_input(key=f"plan.{name}").value for name in ("hours_low", "hours_expected", "hours_high")] == [
        "8",
        "",
        "16",
    ]
    plain = click(open_screen("audit", case()), "fill_visit")
    assert f"Geschatte kostprijs: tussen {EURO}1.200,00 en {EURO}2.400,00." in said(plain)


def test_what_lowers_the_price_and_what_does_not_is_said() -> None:
    whole = said(open_screen("audit", case()))
    for sentence in (
        "bij elk bureau betaalt u dan evenveel",
        "Qfor of ISO 9001",
        "Met de kmo-portefeuille zelf kunt u",
    ):
        assert sentence in whole
    assert "Bron: publieke infotekst, ‘Bedrag’; VLAIO over de kosten van een audit." in whole


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"expected": "10"}, f"Geschatte kostprijs: {EURO}1.500,00."),
        ({"low": "8", "high": "24"}, f"tussen {EURO}1.200,00 en {EURO}3.600,00."),
        (
            {"low": "8", "expected": "16", "high": "24"},
            f"{EURO}2.400,00, minstens {EURO}1.200,00 en hoogstens {EURO}3.600,00.",
        ),
        ({"low": "7,25"}, f"Geschatte kostprijs: minstens {EURO}1.087,50."),
    ],
    ids=["expected alone", "low and high", "all three", "low alone, with a quarter"],
)
def test_hours_times_the_hourly_price_of_150_euro(typed: dict[str, str], sentence: str) -> None:
    assert sentence in said(type_hours(open_screen("audit", case()), **typed))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"low": "24", "expected": "16"}, "De uren moeten oplopen"),
        ({"expected": "16", "high": "8"}, "De uren moeten oplopen"),
        ({"low": "10", "high": "9,75"}, "De uren moeten oplopen"),
        (
            {"expected": "7,1"},
            "Dit telt nu niet mee, want wij konden het niet lezen: [Uren, verwacht](#field-plan-hours_expected).",
        ),
    ],
    ids=["low over expected", "expected over high", "low over high", "no quarter of an hour"],
)
def test_hours_that_cannot_be_used_say_what_to_do_and_stay(typed: dict[str, str], sentence: str) -> None:
    at = type_hours(open_screen("audit", case()), **typed)
    assert [sentence in box.value for box in at.warning] == [True]
    assert {name: at.text_input(key=f"plan.hours_{name}").value for name in typed} == typed
    assert "hours" not in tab(at)["query"]
    go(go(at, "tijdlijn"), "audit")
    assert {name: at.text_input(key=f"plan.hours_{name}").value for name in typed} == typed


@pytest.mark.parametrize(
    ("vat", "cell", "assumption"),
    [
        ("unstated", f"{EURO}1.500,00", "Of er nog btw bij komt, zegt geen enkele bron."),
        ("excluded", f"{EURO}1.815,00, waarvan {EURO}315,00 btw", "21\u00a0% btw"),
        ("included", f"{EURO}1.500,00, waarvan {EURO}260,33 btw", "21\u00a0% btw"),
    ],
)
def test_each_choice_of_vat_shows_its_amount_and_its_assumption(vat: str, cell: str, assumption: str) -> None:
    at = choose_vat(type_hours(open_screen("audit", case()), expected="10"), vat)
    assert list(table(at, "Verwacht")["Verwacht"]) == [cell]
    assert assumption.replace("\u00a0", "") in said(at).replace("\u00a0", "")


def test_an_own_hourly_price_counts_and_the_standard_one_is_still_named() -> None:
    at = type_price(type_hours(open_screen("audit", case()), expected="10"), "120")
    assert f"Geschatte kostprijs: {EURO}1.200,00." in said(at)
    assert f"de standaarduurprijs is {EURO}150,00" in said(at)


@pytest.mark.parametrize(
    ("price", "is_asked"), [("1,50", True), ("29,99", True), ("30", False), ("750", False), ("751", True)]
)
def test_a_price_far_from_the_standard_one_is_asked_about_and_counts(price: str, is_asked: bool) -> None:
    at = type_price(open_screen("audit", hours(case(), hours_expected=16)), price)
    asked = [warning.value for warning in at.warning if "Klopt dat?" in warning.value]
    assert bool(asked) is is_asked
    assert f"{EURO}150,00" in " ".join(asked) or not is_asked


def test_an_hourly_price_with_parts_of_a_cent_says_what_to_do_and_stays() -> None:
    at = type_price(type_hours(open_screen("audit", case()), expected="10"), "12,3456")
    assert "Dit veld telt per 0,01. Typ 12,34 of 12,35." in said(at)
    assert ["Eigen uurprijs" in box.value for box in at.warning] == [True]
    assert at.text_input(key="plan.hourly_price").value == "12,3456"
    assert "hourly_price" not in tab(at)["query"]


def test_a_starter_pays_two_audits_and_sees_their_sum() -> None:
    at = open_screen("audit", CASES["starter"])
    amounts = table(at, "Verwacht")
    assert list(amounts["Wat"]) == ["Audit", "Opvolgingsaudit", "Samen"]
    assert list(amounts["Verwacht"]) == [f"{EURO}2.400,00", f"{EURO}2.400,00", f"{EURO}4.800,00"]
    assert "evenveel uren als de eerste audit" in said(at)


def test_a_follow_up_pays_that_look_alone() -> None:
    at = open_screen("audit", hours(CASES["follow-up"], hours_expected=8))
    assert list(table(at, "Verwacht")["Wat"]) == ["Opvolgingsaudit"]


def test_a_school_pays_nothing_and_is_asked_no_hours() -> None:
    at = open_screen("audit", CASES["school"])
    assert said(at).count(f"{EURO}0,00: een publieke dienstverlener") == 1
    assert not [field for field in at.text_input if field.key.startswith("plan.hours")]
    assert "Wie doet de audit?" not in said(at)


def test_an_audit_bureau_sees_no_amount_and_why() -> None:
    at = open_screen("audit", hours(CASES["audit bureau"], hours_expected=8))
    assert "Geen bedrag: een auditbureau kan zelf niet geregistreerd worden." in said(at)
    assert tables(at) == []


def test_the_appointed_bureaus_are_all_named_in_order_of_the_alphabet() -> None:
    appointed = Law.on(TODAY).appointed_bureaus
    assert appointed is not None
    names = re.findall(r"^- (.+)$", said(open_screen("audit", case())), re.MULTILINE)
    shown = [name for name in names if name in appointed.value]
    assert len(shown) == 8
    assert shown == sorted(shown, key=str.casefold)


def test_a_failed_audit_is_not_published_so_one_asks() -> None:
    whole = said(open_screen("audit", case()))
    assert "Daarover vonden wij weinig publieke informatie." in whole
    assert "Vraag het na bij VLAIO: gratis op 1700 of via kmo-portefeuille@vlaanderen.be." in whole


def test_the_chart_says_its_amounts_in_words() -> None:
    (chart,) = open_screen("audit", CASES["full"]).get("vega_lite_chart")
    assert f"{EURO}2.904,00" in chart.proto.alt


@pytest.mark.parametrize("name", ["starter", "school", "empty"])
def test_without_a_range_there_is_no_chart(name: str) -> None:
    """An amount alone, or one and its double, is said by the table."""
    assert open_screen("audit", CASES[name]).get("vega_lite_chart") == []


def test_the_amounts_reach_the_drawing_as_they_are() -> None:
    """Streamlit passes on what it is handed as bytes, and its page reads them as two tables."""
    (chart,) = open_screen("audit", hours(CASES["full"], hours_low=8, hours_expected=16)).get("vega_lite_chart")
    sent = {each.name: pa.ipc.open_stream(each.data.data).read_all().to_pylist() for each in chart.proto.datasets}
    assert sent["lines"] == [{"row": 0, "least": 1200.0, "most": 2400.0, "expected": 2400.0}]
    assert [word["text"] for word in sent["words"]] == ["Audit", f"{EURO}2.400,00", f"{EURO}1.200,00"]
