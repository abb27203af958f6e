"""The figures on the card say of whom they are true, and what they take for granted."""

from datetime import date

from kmo_rules import Dossier, RegisteredAs, Service
from tests.cases import CASES, TODAY, case, hours, registered
from wording.case import glance
from wording.catalogues import Language

NL = Language.DUTCH


def figures(dossier: Dossier) -> dict[str, tuple[str, str]]:
    """By its label each figure with its remark."""
    found = glance.figures(dossier, on=TODAY, language=NL)
    return {each.label: (each.value.replace("\u00a0", " "), each.remark) for each in found}


def test_who_is_registered_reads_of_a_new_registration_that_ends_by_either_way_to_count() -> None:
    shown = figures(CASES["renewal"])
    assert shown["Na verlenging geldig tot"][0] == "20 dec 2031 – 23 feb 2032"
    assert "Nieuwe registratie, naar schatting" in shown
    assert {"Geregistreerd, naar schatting", "Geldig tot"}.isdisjoint(shown)


def test_after_a_follow_up_one_is_registered_only_if_one_passes() -> None:
    assert figures(CASES["follow-up"])["Geldig tot, als u slaagt"] == ("30 sep 2030", "die dag inbegrepen")


def test_how_long_a_registration_without_an_audit_holds_is_said_to_be_our_assumption() -> None:
    first, renews = CASES["school"], registered(date(2027, 2, 23), RegisteredAs.FULL, Service.TRAINING)
    again = case(provider="public", advice=False, **renews)
    assert [figures(first)["Geldig tot"][1], figures(again)["Na verlenging geldig tot"][1]] == [
        "als ze 5 jaar geldt: onze aanname"
    ] * 2
    assert figures(CASES["full"])["Geldig tot"][1] == "volgt uit de eerste dag", "these are two days"


def test_the_days_of_a_registration_are_an_estimate() -> None:
    assert figures(CASES["full"])["Geregistreerd, naar schatting"][1] == (
        "bij een aanvraag op 23 nov 2026; wachten op een afspraak is niet meegeteld"
    )


def test_who_took_over_the_average_has_no_hours_of_ones_own() -> None:
    plan = {"hours_low": None, "hours_expected": 16, "hours_high": None}
    assert figures(hours(case(), **plan)) == figures(case())
    assert "Audit, met uw uren" in figures(hours(case(), **plan | {"hours_expected": 17}))
