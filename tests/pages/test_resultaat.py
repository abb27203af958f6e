"""The verdict, the steps in order, the answers to change, and the way to pass the case on."""

import re
from datetime import date

import pytest

from kmo_rules import Dossier, RegisteredAs, Rule, assess, to_code, to_query
from tests.pages.visits import (
    CASES,
    TODAY,
    boxes,
    card,
    case,
    click,
    links,
    open_screen,
    order,
    registered,
    said,
    tab,
    table,
    title,
    to_copy,
)
from wording.case.findings import sentence
from wording.catalogues import Language

BOXES = {
    "empty": "info",
    "half": "info",
    "full": "success",
    "school": "success",
    "starter": "success",
    "audit bureau": "error",
    "not yet": "warning",
    "renewal": "warning",
    "renewal and advice first": "success",
    "lapsed": "success",
    "follow-up": "success",
}

ALL_STEPS = (
    "Zorg voor rechten in het loket",
    "Dien per dienst een aanvraag in via het loket van de dienstverleners",
    "Onderteken per dienst de verklaring op eer en mail ze",
    "Kies een auditbureau",
    "Laat de audit doen",
    "Het auditrapport gaat naar VLAIO en naar u",
    "Registratie en attest",
)
STEPS_OF_THE_AUDIT = ALL_STEPS[3:6]


def steps(dossier: Dossier) -> list[str]:
    return re.findall(r"\*\*\d\. (.+)\*\*", said(open_screen("resultaat", dossier)))


@pytest.mark.parametrize("name", CASES)
def test_the_verdict_stands_in_one_box_of_its_own_colour(name: str) -> None:
    assert boxes(card(open_screen("resultaat", CASES[name]))) == [BOXES[name]]


@pytest.mark.parametrize("name", CASES)
def test_one_button_leads_to_what_comes_next(name: str) -> None:
    at = open_screen("resultaat", CASES[name])
    assert [node.key for node in card(at) if node.type == "button"] == ["card_next"]
    may_register = assess(CASES[name].situation, on=TODAY).verdict.may_register
    next_screen = "Audit en kosten" if may_register else "Voorwaarden"
    assert title(click(at, "card_next")) == next_screen


def test_a_private_provider_takes_seven_steps_in_this_order() -> None:
    assert steps(case(access_rights=False)) == list(ALL_STEPS)


@pytest.mark.parametrize(("rights", "is_step"), [(True, False), (False, True), (None, True)])
def test_rights_are_a_step_until_they_are_there(rights: bool | None, is_step: bool) -> None:
    assert (ALL_STEPS[0] in steps(case(access_rights=rights))) == is_step


def test_a_school_takes_the_same_steps_without_those_of_the_audit() -> None:
    assert steps(case(provider="public", advice=False, access_rights=None)) == [
        step for step in ALL_STEPS if step not in STEPS_OF_THE_AUDIT
    ]


def test_an_audit_bureau_has_no_steps_and_is_told_so() -> None:
    at = open_screen("resultaat", CASES["audit bureau"])
    assert "Er zijn geen stappen" in said(at)
    assert steps(CASES["audit bureau"]) == []


@pytest.mark.parametrize("name", CASES)
def test_every_step_says_who_takes_it(name: str) -> None:
    assert said(open_screen("resultaat", CASES[name])).count("Wie: ") == len(steps(CASES[name]))


def test_both_services_are_named_in_the_step_of_the_application() -> None:
    assert "Voor u: Opleiding, Advies." in said(open_screen("resultaat", CASES["full"]))


def test_a_starter_is_told_that_the_registration_is_provisional() -> None:
    assert "dan wordt u voor 2 jaar voorlopig geregistreerd" in said(open_screen("resultaat", CASES["starter"]))


def test_the_notice_about_advice_stands_between_the_headline_and_the_button() -> None:
    at = open_screen("resultaat", case(advice_topic="other"))
    headline, notice, button = order(at, "kunt u een aanvraag indienen", "Let op: sinds 1 februari 2026", "Verder:")
    assert headline < notice < button


def test_not_yet_starts_with_what_to_do_and_names_only_that() -> None:
    at = open_screen("resultaat", CASES["not yet"])
    first, account, rules, why = order(
        at, "Dit doet u eerst", "Open een rekening", "Lees de pagina’s van VLAIO", "**Waarom**"
    )
    assert first < account < rules < why
    assert "Vraag een ondernemingsnummer aan" not in said(card(at))


def test_not_yet_says_what_would_change_it() -> None:
    whole = said(card(open_screen("resultaat", case(knowledge=False))))
    assert (
        "Als u de regels van de kmo-portefeuille kent, dan kunt u een aanvraag indienen voor een registratie, met een audit."
        in whole
    )


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("renewal", "Uw registratie loopt tot en met 23 februari 2027."),
        ("follow-up", "Uw voorlopige registratie loopt tot en met 30 september 2027."),
        ("lapsed", "Uw registratie liep tot en met 30 juni 2026."),
    ],
)
def test_who_was_registered_reads_the_day_first(name: str, opening: str) -> None:
    found = card(open_screen("resultaat", CASES[name]))
    (verdict,) = [node for node in found if node.type in boxes(found)]
    assert verdict.value.split("  \n")[1].startswith(opening)


def test_after_a_lapse_it_promises_no_number() -> None:
    whole = said(card(open_screen("resultaat", CASES["lapsed"])))
    assert "Of u uw oude registratienummer na een onderbreking behoudt, zegt geen bron." in whole


@pytest.mark.parametrize("name", CASES)
def test_at_most_three_reasons_and_three_changes_are_named(name: str) -> None:
    whole = said(card(open_screen("resultaat", CASES[name])))
    assert whole.count(":material/") <= 3 + 4  # a mark a reason; the icons of the notices
    assert whole.count("- Als u") <= 3


def test_every_rule_has_its_line() -> None:
    marks = re.findall(r":(?:green|orange|violet|gray)\[", said(open_screen("resultaat", CASES["empty"])))
    assert len(marks) >= 14


def test_what_falls_away_for_a_public_provider_is_told_once() -> None:
    found = assess(CASES["school"].situation, on=TODAY)
    told = sentence(found.finding(Rule.ACTIVITY), Language.DUTCH)
    assert said(open_screen("resultaat", CASES["school"])).count(told) == 1


def test_all_answers_can_be_checked_and_changed() -> None:
    at = open_screen("resultaat", CASES["renewal"])
    answers = table(at, "Antwoord")
    rows = dict(zip(answers["Vraag"], answers["Antwoord"], strict=True))
    for service in ("opleiding", "advies"):
        assert rows[f"{service}: laatste dag van de registratie"] == "23 februari 2027"
        assert rows[f"{service}: eerdere registratie"] == "Ja, een gewone registratie"
    assert len(links(at)) == 2


def test_an_open_answer_is_said_to_be_open() -> None:
    answers = table(open_screen("resultaat"), "Antwoord")
    assert set(answers["Antwoord"]) == {"nog open"}


def test_a_first_registration_is_said_to_be_the_first() -> None:
    answers = table(open_screen("resultaat", CASES["full"]), "Antwoord")
    rows = dict(zip(answers["Vraag"], answers["Antwoord"], strict=True))
    assert rows["advies: laatste dag van de registratie"] == "eerste registratie"


def test_what_to_do_now_stands_on_the_card_with_its_day() -> None:
    whole = said(card(open_screen("resultaat", CASES["renewal"])))
    assert "**Dit doet u nu:** Opleiding: Begin nu met de verlenging, uiterlijk op 15 december 2026." in whole


def test_an_open_case_is_never_red_or_orange_and_a_day_that_presses_is() -> None:
    at = open_screen("resultaat", case(knowledge=None, **registered(date(2027, 2, 23), RegisteredAs.FULL)))
    verdict, action = (node for node in card(at) if node.type in ("info", "warning", "success", "error"))
    assert (verdict.type, action.type) == ("info", "warning")
    assert action.value.startswith("**Dit doet u nu:**")


def test_a_late_renewal_says_its_consequence_first() -> None:
    at = open_screen("resultaat", case(**registered(date(2027, 1, 10), RegisteredAs.FULL)))
    (verdict,) = card(at).warning
    assert "Begin vandaag nog met verlengen" in verdict.value
    assert "de hele procedure opnieuw" in verdict.value


def test_two_services_that_differ_each_have_their_sentence() -> None:
    whole = said(card(open_screen("resultaat", CASES["renewal and advice first"])))
    first, second = order_in(whole, "Opleiding: Uw registratie loopt tot en met 30 september 2027.", "Advies: Volgens")
    assert first < second


def order_in(whole: str, *parts: str) -> list[int]:
    return [whole.index(part) for part in parts]


def test_a_follow_up_has_steps_of_its_own() -> None:
    found = steps(CASES["follow-up"])
    assert found[0] == "Spreek een opvolgingsaudit af"
    assert not set(ALL_STEPS[:3]) & set(found)


@pytest.mark.parametrize("name", CASES)
def test_code_and_link_say_exactly_these_answers(name: str) -> None:
    dossier = CASES[name]
    at = open_screen("resultaat", dossier)
    code, link = to_copy(at)
    assert code == to_code(dossier)
    assert link.endswith("/resultaat?lang=nl" + (f"&{to_query(dossier)}" if to_query(dossier) else ""))


def test_the_code_can_be_read_aloud() -> None:
    at = open_screen("resultaat", CASES["full"])
    (spoken,) = [caption.value for caption in at.caption if caption.value.startswith("Lees voor: ")]
    assert spoken.count("–") == to_code(CASES["full"]).count("-")


def test_the_result_is_announced_to_who_cannot_see_the_box() -> None:
    assert tab(open_screen("resultaat", CASES["full"]))["status"].startswith("U kunt beginnen. Volgens uw antwoorden")
