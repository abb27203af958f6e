"""The verdict, the steps in order, the answers to change, and the way to pass the case on."""

import re
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import (
    CRITERIA,
    AdviceTopic,
    Dossier,
    FirstTime,
    Provider,
    RegisteredAs,
    Rule,
    Service,
    assess,
    open_questions,
    to_code,
    to_query,
)
from tests.pages.visits import (
    CASES,
    TODAY,
    answer,
    answered,
    boxes,
    card,
    case,
    click,
    enter,
    go,
    headline,
    hours,
    links,
    now,
    open_screen,
    order,
    registered,
    said,
    tab,
    table,
    title,
    to_copy,
    tone,
)
from wording.case import steps as step_words
from wording.case.findings import sentence
from wording.catalogues import Language

TONES = {
    "empty": "open",
    "half": "open",
    "full": "good",
    "school": "good",
    "starter": "good",
    "audit bureau": "stop",
    "not yet": "wait",
    "renewal": "wait",
    "renewal and advice first": "good",
    "lapsed": "good",
    "follow-up": "good",
}
FIRST_TO_PRESS = {
    "empty": "Beantwoord deze vraag",
    "half": "Beantwoord deze vraag",
    "full": "Naar het loket, via VLAIO",
    "school": "Naar het loket, via VLAIO",
    "starter": "Naar het loket, via VLAIO",
    "audit bureau": "Naar deze vraag",
    "not yet": "Naar deze vraag",
    "renewal": "Naar het loket, via VLAIO",
    "renewal and advice first": "Naar het loket, via VLAIO",
    "lapsed": "Naar het loket, via VLAIO",
    "follow-up": "Zet de dag in uw agenda",
}
"""What one can press in the first place, by case."""

LAPSED = (
    "U bent nu niet geregistreerd en kunt nu niets aanbieden met de kmo-portefeuille. U kunt een nieuwe aanvraag indienen, met "
    "een audit."
)
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
    shown = open_screen("resultaat", dossier).main.get_by_key("rest")
    return list(dict.fromkeys(re.findall(r"\*\*\d\. (.+)\*\*", said(shown))))


@pytest.mark.parametrize("name", CASES)
def test_the_answer_has_the_colour_of_its_verdict_and_something_to_press(name: str) -> None:
    at = open_screen("resultaat", CASES[name])
    assert tone(at) == TONES[name]
    assert boxes(card(at)) == []
    pressable = [node.proto.label for node in now(at) if node.type in ("button", "link_button")]
    assert pressable[0] == FIRST_TO_PRESS[name]
    onward = [button.key for button in at.button if "Verder" in button.label]
    assert onward == ([] if name == "audit bureau" else ["next"]), "nothing lies behind a no"
    assert ("Uw code:" in said(now(at))) == (name != "empty"), "a code of nothing is none"


@pytest.mark.parametrize("name", ["empty", "not yet", "audit bureau"])
def test_what_is_open_or_to_be_put_right_leads_to_its_own_question(name: str) -> None:
    at = click(open_screen("resultaat", CASES[name]), "card_next")
    wanted = {"empty": "audit_bureau", "not yet": "sepa_account", "audit bureau": "audit_bureau"}[name]
    assert title(at) == ("Voorwaarden" if name == "not yet" else "Dienstverlener worden voor de kmo-portefeuille")
    (wish,) = tab(at)["focus"]
    assert wish["key"] == f"answer-{wanted}"


def test_what_one_does_not_know_is_told_where_it_is_asked_and_collected_on_the_result() -> None:
    at = answer(open_screen("voorwaarden", case(knowledge=None)), "knowledge", "unknown")
    assert "Zo zoekt u het uit" in said(at)
    go(at, "resultaat")
    steps = [node.proto.label for node in at.main.get_by_key("way") if node.type == "page_link"]
    assert "2.\u00a0Voorwaarden" in steps, "what is not known is not done"
    whole = said(at.main.get_by_key("to_find_out"))
    assert "Dit zoekt u uit" in whole
    assert "Kent u de regels van de kmo-portefeuille?" in whole
    assert "vlaio.be" in whole
    (leads,) = [node.proto.url for node in now(at) if node.type == "link_button"]
    assert leads.startswith("https://www.vlaio.be/"), "where it can be read, not whom to ask"
    click(at, "find_out_knowledge")
    assert tab(at)["focus"][0]["key"] == "answer-knowledge"


def test_the_figures_are_an_average_until_hours_are_typed() -> None:
    at = open_screen("resultaat", CASES["lapsed"])
    assert "± €\xa02.400" in said(card(at))
    assert "uw prijs kan anders zijn" in said(card(at))
    typed = said(card(open_screen("resultaat", CASES["full"])))
    assert "€\xa01.452 – €\xa04.356" in typed
    assert "uw prijs kan anders zijn" not in typed


def test_nobody_is_told_days_before_an_application_is_possible() -> None:
    for name, has_days in (("not yet", False), ("empty", False), ("full", True)):
        assert ("Geregistreerd, naar schatting" in said(card(open_screen("resultaat", CASES[name])))) == has_days


def test_a_private_provider_takes_seven_steps_in_this_order() -> None:
    assert steps(case(access_rights=False)) == list(ALL_STEPS)


@pytest.mark.parametrize(("rights", "is_step"), [(True, False), (False, True), (None, True)])
def test_rights_are_a_step_until_they_are_there(rights: bool | None, is_step: bool) -> None:
    assert (ALL_STEPS[0] in steps(case(access_rights=rights))) == is_step


def test_a_school_takes_the_same_steps_without_those_of_the_audit() -> None:
    assert steps(case(provider="public", access_rights=None)) == [
        step for step in ALL_STEPS if step not in STEPS_OF_THE_AUDIT
    ]


def test_who_asks_for_one_service_reads_of_one_application_and_one_declaration() -> None:
    shown = said(open_screen("resultaat", case(advice=False)).main.get_by_key("rest"))
    assert "1. Dien een aanvraag in via het loket" in shown
    assert "2. Onderteken de verklaring op eer en mail ze" in shown
    assert "één aanvraag per dienst" not in shown


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("renewal", "Dat u ook bij een verlenging al deze stappen doet, is onze aanname."),
        ("empty", "Een publieke dienstverlener hoeft geen audit te doen."),
    ],
)
def test_the_steps_say_on_the_spot_what_they_take_for_granted(name: str, remark: str) -> None:
    shown = [said(open_screen("resultaat", CASES[each]).main.get_by_key("rest")) for each in (name, "full")]
    assert [remark in each for each in shown] == [True, False]


def test_questions_nobody_asks_a_school_are_not_shown_as_open() -> None:
    """Its screen says that all questions are answered."""
    unasked: dict[str, Any] = dict.fromkeys(CRITERIA) | {"starting": None}
    at = answer(
        open_screen("start", case(provider="public", advice=False, **unasked)), "training_registered_as", "first"
    )
    go(at, "resultaat")
    assert "nog open" not in said(at.main.get_by_key("answers"))
    assert "nog open" in said(open_screen("resultaat", CASES["half"]).main.get_by_key("answers"))


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        (
            registered(date(2026, 6, 30), RegisteredAs.PROVISIONAL),
            "U bent nu niet geregistreerd en kunt nu niets aanbieden",
        ),
        ({"training": False, "advice_topic": AdviceTopic.OTHER}, "U kunt een aanvraag indienen"),
        (
            {"provider": "public"} | registered(date(2027, 9, 30), RegisteredAs.PROVISIONAL),
            "U hoeft geen audit te doen",
        ),
    ],
)
def test_where_only_the_agency_knows_the_card_does_not_say_to_start(changes: dict[str, Any], first: str) -> None:
    at = open_screen("resultaat", case(**changes))
    assert tone(at) == "open"
    assert headline(at).startswith(first)
    assert "Vraag het eerst na" in said(card(at))
    assert "U kunt aanvragen" not in said(card(at))
    assert "Vraag eerst bij VLAIO" in said(now(at))
    assert f"{said(card(at))} {said(now(at))}".count("kmo-portefeuille@vlaanderen.be") == 1, "where to ask is said once"
    assert "1. Vraag na " in said(at.main.get_by_key("case_steps"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("audit bureau", "een auditbureau kan zelf geen dienstverlener worden"),
        ("not yet", "open een rekening met een iban"),
    ],
)
def test_what_the_card_and_the_action_say_is_not_said_again_below(name: str, sentence: str) -> None:
    at = open_screen("resultaat", CASES[name])
    shown = f"{said(card(at))} {said(now(at))} {said(at.main.get_by_key('rest')).split('Waarom, en wat')[0]}"
    assert shown.casefold().count(sentence) == 1


def test_an_audit_bureau_has_no_steps_and_is_told_so() -> None:
    at = open_screen("resultaat", CASES["audit bureau"])
    assert "Er zijn geen stappen" in said(at)
    assert steps(CASES["audit bureau"]) == []


@pytest.mark.parametrize("name", CASES)
def test_every_step_says_who_takes_it_and_how_long(name: str) -> None:
    found = re.findall(r":small\[(.+) · (.+)\]", said(open_screen("resultaat", CASES[name])))
    assert len(found) == len(steps(CASES[name]))


def test_both_services_are_named_in_the_step_of_the_application() -> None:
    assert "Voor u: Opleiding, Advies." in said(open_screen("resultaat", CASES["full"]))


def test_a_starter_is_told_that_the_registration_is_provisional() -> None:
    assert "dan wordt u voor 2 jaar voorlopig geregistreerd" in said(open_screen("resultaat", CASES["starter"]))


def test_the_notice_about_advice_stands_between_the_headline_and_what_to_do() -> None:
    at = open_screen("resultaat", case(advice_topic="other"))
    headline, notice, button = order(
        at, "U kunt een aanvraag indienen", "Let op: sinds 1 februari 2026", "Naar het loket"
    )
    assert headline < notice < button


def test_not_yet_starts_with_what_to_do_and_names_only_that() -> None:
    at = open_screen("resultaat", CASES["not yet"])
    first, account, rules, way = order(
        at, "Breng dit eerst in orde: Open een rekening", "Dit brengt u ook in orde", "- Lees de pagina’s", "De stappen"
    )
    assert first < account < rules < way
    assert "Vraag een ondernemingsnummer aan" not in said(at.main.get_by_key("why"))


def test_not_yet_says_what_would_change_it() -> None:
    whole = said(open_screen("resultaat", case(knowledge=False)).main.get_by_key("why"))
    assert (
        "Als u de regels van de kmo-portefeuille kent, dan kunt u een aanvraag indienen voor een gewone registratie, met een audit."
        in whole
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("renewal", "Begin nu met verlengen, liefst ruim voor 15 december 2026."),
        ("follow-up", "U kunt een opvolgingsaudit vastleggen, bij voorkeur vanaf 30 maart 2027."),
        ("lapsed", LAPSED),
    ],
)
def test_who_was_registered_reads_the_day_that_counts_in_the_headline(name: str, sentence: str) -> None:
    assert headline(open_screen("resultaat", CASES[name])) == sentence


def test_after_a_lapse_it_promises_no_number() -> None:
    whole = said(card(open_screen("resultaat", CASES["lapsed"])))
    assert "Of u uw oude registratienummer na een onderbreking behoudt, zegt geen bron." in whole


@pytest.mark.parametrize("name", CASES)
def test_at_most_three_reasons_and_three_changes_are_named(name: str) -> None:
    whole = said(open_screen("resultaat", CASES[name]).main.get_by_key("why"))
    assert whole.count(":material/") <= 3
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
    assert {"Antwoorden op het eerste scherm veranderen", "Antwoorden over de voorwaarden veranderen"} <= links(at)


def test_an_open_answer_is_said_to_be_open() -> None:
    answers = table(open_screen("resultaat"), "Antwoord")
    assert set(answers["Antwoord"]) == {"nog open"}


def test_a_first_registration_is_said_to_be_the_first() -> None:
    """Also in a link; while nobody said so it is a question still open, as the sentence beside says."""
    told, row = "staat open. Daarom gaan wij uit van een eerste registratie.", "advies: eerdere registratie"
    at = open_screen("resultaat", case(training=False))
    assert told in said(at.main.get_by_key("rest"))
    assert dict(table(at, "Antwoord").itertuples(index=False))[row] == "nog open"
    click(at, "open_advice_registered_as")
    assert tab(at)["focus"][0]["key"] == "answer-advice_registered_as"
    bureau = open_screen("resultaat", CASES["audit bureau"])
    assert told not in said(bureau)
    assert not [each for each in bureau.button if "Al eens geregistreerd" in each.label], "it says nothing of that case"
    go(answer(at, "advice_registered_as", "first"), "resultaat")
    assert told not in said(at)
    assert dict(table(at, "Antwoord").itertuples(index=False))[row] == "Nee, dit is de eerste keer"
    assert "advice_first=1" in tab(at)["query"]
    shared = open_screen("resultaat", case(training=False).model_copy(update={"first": FirstTime(advice=True)}))
    assert told not in said(shared)
    assert dict(table(shared, "Antwoord").itertuples(index=False))[row] == "Nee, dit is de eerste keer"
    assert answered(go(shared, "start"), "advice_registered_as") == "first"


def test_what_to_do_now_has_its_day() -> None:
    whole = said(now(open_screen("resultaat", CASES["renewal"])))
    assert "Begin nu met de verlenging, uiterlijk op 15 december 2026." in whole
    assert "Opleiding:" not in whole, "it is the day of both services"


def test_an_open_case_is_never_red_or_orange_and_says_the_day_that_presses() -> None:
    at = open_screen("resultaat", case(knowledge=None, **registered(date(2027, 2, 23), RegisteredAs.FULL)))
    assert tone(at) == "open"
    assert headline(at) == "Begin nu met verlengen, liefst ruim voor 15 december 2026."


def test_a_late_renewal_says_its_consequence() -> None:
    at = open_screen("resultaat", case(**registered(date(2027, 1, 10), RegisteredAs.FULL)))
    assert tone(at) == "wait"
    assert headline(at).startswith("Begin vandaag nog met verlengen")
    assert "de hele procedure opnieuw" in said(now(at))


def test_a_day_that_presses_hides_nothing_that_is_to_be_put_right() -> None:
    at = open_screen("resultaat", case(knowledge=False, **registered(date(2027, 2, 23), RegisteredAs.FULL)))
    assert headline(at) == "Begin nu met verlengen, liefst ruim voor 15 december 2026."
    assert "Er is ook nog iets in orde te brengen." in said(card(at))


def test_two_services_that_differ_each_have_their_sentence() -> None:
    whole = headline(open_screen("resultaat", CASES["renewal and advice first"]))
    first, second = order_in(
        whole, "Opleiding: U kunt uw registratie verlengen", "Advies: U kunt een aanvraag indienen"
    )
    assert first < second


def order_in(whole: str, *parts: str) -> list[int]:
    return [whole.index(part) for part in parts]


def test_a_follow_up_has_steps_of_its_own() -> None:
    found = steps(CASES["follow-up"])
    assert found[:2] == [
        "Spreek een opvolgingsaudit af",
        "Vraag na of u ook een aanvraag en een verklaring moet indienen",
    ]
    assert not set(ALL_STEPS[:3]) & set(found)
    presses = case(advice=False, **registered(date(2027, 2, 10), RegisteredAs.PROVISIONAL))
    times = [
        [step.how_long for step in step_words.steps(assess(each.situation, on=TODAY), Language.DUTCH)]
        for each in (CASES["follow-up"], presses)
    ]
    assert times[0][0] == "bij voorkeur vanaf 30 maart 2027"
    assert times[1][:3] == ["vandaag nog", "intussen", "begint volgens ons uiterlijk op 2 december 2026"]
    assert "Vraag VLAIO ook of u" in said(now(open_screen("resultaat", presses)))


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
    assert tab(open_screen("resultaat", CASES["full"]))["status"].startswith("U kunt aanvragen. U kunt een aanvraag")


def test_every_open_question_is_listed_and_leads_to_itself() -> None:
    at = open_screen("resultaat", CASES["half"])
    listed = {str(node.key) for node in at.main.get_by_key("open_items") if node.type == "button"}
    asked = open_questions(CASES["half"].situation, on=TODAY)
    before = {"training_registered_as", "advice_registered_as"}
    assert listed == {f"open_{name}" for name in {*asked, *before}}, "nobody said whether there was a registration"
    assert "gaat niet mee in een code of link" in said(at.main.get_by_key("open_items"))
    click(at, "open_starting")
    assert tab(at)["focus"][0]["key"] == "answer-starting"
    assert title(at) == "Voorwaarden"
    assert "beginnende dienstverlener, na ‘bewijs van ervaring’" in [
        each.label for each in open_screen("resultaat").button
    ]


def test_an_earlier_registration_without_its_last_day_is_told_everywhere_and_asked_again() -> None:
    told = "Zolang gaan wij uit van een eerste registratie."
    at = answer(open_screen("start", case(advice=False)), "training_registered_as", "unknown")
    go(at, "resultaat")
    assert told in said(card(at))
    assert "nog uit te zoeken" in table(at, "Vraag").to_string()
    assert [told in said(go(at, name)) for name in ("audit", "tijdlijn", "verklaring")] == [True, True, True]
    assert "kies dan ‘Nee, dit is de eerste keer’" in said(go(at, "resultaat").main.get_by_key("to_find_out"))
    assert "opleiding: eerdere registratie" in set(table(at, "Vraag")["Vraag"])
    click(at, "find_out_training_registered_as")
    assert tab(at)["focus"][0]["key"] == "answer-training_registered_as"
    click(go(answer(at, "training_registered_as", "full"), "resultaat"), "find_out_training_registered_until")
    assert tab(at)["focus"][0]["key"] == "answer-training_registered_until"
    at.text_input(key="answer.training_registered_until").input("15-3-2027").run()
    assert told not in said(go(at, "resultaat"))
    assert told not in said(open_screen("resultaat", CASES["full"]))


def test_who_knows_little_sees_the_steps_near() -> None:
    at = open_screen("voorwaarden", case(knowledge=None, competences=None, integrity=None, activity=None))
    for name in ("knowledge", "competences", "integrity", "activity"):
        answer(at, name, "unknown")
    go(at, "resultaat")
    assert [each.label for each in at.expander if "uit te zoeken" in each.label] == ["Nog 2 vragen om uit te zoeken"]
    folded = said(at.main.get_by_key("more_to_find_out"))
    assert folded.count("Ik weet het nu") == 2
    assert said(at.main.get_by_key("to_find_out")).count("Ik weet het nu") == 4


def test_who_has_time_is_led_to_the_dates_for_a_calendar_and_to_no_paper() -> None:
    at = open_screen("resultaat", case(**registered(date(2027, 9, 30), RegisteredAs.FULL)))
    assert [node.proto.label for node in now(at) if node.type == "button"][:1] == ["Zet de dag in uw agenda"]
    assert "Maak de verklaring op eer" not in [button.label for button in at.button]
    (wish,) = tab(click(at, "to_calendar"))["focus"]
    assert wish["key"] == "agenda"


def test_the_themes_of_training_are_folded_and_the_card_says_how_many_there_are() -> None:
    """Eight names on every card pushed what to do now out of sight on a phone."""
    at = open_screen("resultaat", CASES["full"])
    assert "binnen 8 thema’s. Welke, staat bij ‘Waarom’ onder uw resultaat" in said(card(at))
    assert "bedrijfsstrategie" not in said(card(at))
    assert "bedrijfsstrategie" in said(at.main.get_by_key("why"))


def test_a_renewal_that_presses_says_what_its_last_day_takes_for_granted_and_names_the_other_service() -> None:
    one = case(**registered(date(2027, 2, 23), RegisteredAs.FULL, Service.TRAINING))
    told = said(now(open_screen("resultaat", one)))
    assert "Moet u nog op een auditdatum wachten?" in told
    assert "Dien ook voor advies een aanvraag in." in told
    other = said(
        now(
            open_screen(
                "resultaat",
                one.model_copy(
                    update={"situation": one.situation.model_copy(update={"advice_topic": AdviceTopic.OTHER})}
                ),
            )
        )
    )
    assert "Dien ook voor advies" not in other, "it is asked first whether that can be"
    assert "Vraag voor advies eerst bij VLAIO" in other
    public = said(now(open_screen("resultaat", case(provider=Provider.PUBLIC, **registered(date(2027, 2, 1))))))
    assert "auditdatum" not in public


def test_who_applies_for_two_services_hears_that_it_is_done_for_each() -> None:
    told = said(now(open_screen("resultaat", CASES["full"])))
    assert "Dat doet u voor elke dienst apart." in told
    assert "Vraag voor advies eerst" not in told
    assert "Vraag voor advies eerst" in said(now(open_screen("resultaat", case(advice_topic=AdviceTopic.OTHER))))
    assert "Dat doet u voor elke dienst" not in said(now(open_screen("resultaat", case(advice=False))))


def test_who_may_be_public_sees_that_it_may_cost_nothing_and_is_not_asked_first_what_only_private_providers_are() -> (
    None
):
    at = open_screen("voorwaarden", case(provider=None, experience=None, starting=None))
    at = go(answer(go(at, "start"), "provider", "unknown"), "resultaat")
    assert "€ 0 of ± € 2.400" in said(card(at)).replace("\u00a0", " ")
    assert "private of een publieke dienstverlener?" in said(now(at))


def test_who_starts_has_the_steps_and_both_amounts_of_a_provisional_registration_also_while_something_is_missing() -> (
    None
):
    whole = open_screen("resultaat", case(experience=False, satisfaction=False, starting=True, knowledge=False))
    assert "voorlopig geregistreerd" in said(whole)
    assert "Opvolgingsaudit" in said(whole.main.get_by_key("case_steps"))
    assert "eerst ± € 2.400, later ± € 2.400" in said(card(whole)).replace("\u00a0", " ")


def test_while_it_is_open_whether_one_begins_the_card_says_what_that_would_add() -> None:
    """Cost and years were shown as those of who does not begin, without a word."""
    added = "bent u een beginnende dienstverlener, dan komt er later een opvolgingsaudit bij"
    assert added in said(card(open_screen("resultaat", case(starting=None, satisfaction=False))))
    assert added not in said(card(open_screen("resultaat", case(starting=None))))


def test_what_is_to_be_done_now_comes_first_in_the_list_too() -> None:
    at = open_screen("voorwaarden", case(audit_bureau=None, integrity=None, satisfaction=None))
    for name in ("satisfaction", "integrity"):
        at = answer(at, name, "unknown")
    at = answer(go(at, "start"), "audit_bureau", "unknown")
    at = go(at, "resultaat")
    assert "Bent u zelf een auditbureau?" in said(now(at))
    assert said(at.main.get_by_key("to_find_out")).partition("**")[2].startswith("Bent u zelf een auditbureau?")


def test_of_a_service_that_is_open_the_step_says_so() -> None:
    assert "Voor u: Opleiding, Advies (nog open)." in said(open_screen("resultaat", case(advice=None)))
    assert "nog open)" not in said(open_screen("resultaat", case(advice=False)))


def test_what_is_put_right_by_reading_leads_to_the_page() -> None:
    at = open_screen("resultaat", case(knowledge=False))
    (link, *_), page = [node.proto.url for node in now(at) if node.type == "link_button"], "www.vlaio.be"
    assert page in link
    beside = open_screen("resultaat", case(sepa_account=False, knowledge=False))
    assert page in said(beside.main.get_by_key("put-right-knowledge"))
    assert page in said(answer(open_screen("voorwaarden", case()), "knowledge", "no"))


def test_all_papers_for_the_audit_stand_together_without_those_of_another_service() -> None:
    told = said(open_screen("resultaat", case(advice=False)).main.get_by_key("proofs"))
    assert "kennistest" in said(open_screen("resultaat", case(advice=False)).main.get_by_key("about_steps"))
    assert "gecoördineerde statuten" in told
    assert "per opleiding" in told
    assert "per advies" not in told
    assert "per advies" not in said(open_screen("voorwaarden", case(advice=False)))
    assert "proofs" not in keys_of(open_screen("resultaat", CASES["school"]))


def test_the_papers_are_those_of_ones_own_way() -> None:
    def papers_of(dossier: Dossier) -> str:
        return said(open_screen("resultaat", dossier).main.get_by_key("proofs"))

    first, starter, follow_up = (papers_of(each) for each in (case(), CASES["starter"], CASES["follow-up"]))
    assert "nieuwe aanvraag: een lijst" in first
    assert "starters:" not in first
    assert "starters:" in starter
    assert "nieuwe aanvraag: een lijst" not in starter, "who begins has no projects to show"
    assert "wat u ermee deed" not in starter
    assert "opvolgingsaudit: wat uw ervaring" in follow_up
    assert "kennistest" not in said(open_screen("resultaat", CASES["renewal and advice first"])), "not the very first"
    assert not [key for key in keys_of(open_screen("voorwaarden", CASES["starter"])) if key == "proofs_experience"]


def test_who_may_be_public_reads_on_the_steps_of_the_audit_and_beside_the_reasons_when_they_count() -> None:
    at = open_screen("resultaat", case(provider=None))
    assert said(at.main.get_by_key("case_steps")).count("alleen als u een private dienstverlener bent") == 3
    assert "hoort er een audit bij" in said(at.main.get_by_key("why"))
    assert "dan tellen deze vragen niet mee" in said(open_screen("voorwaarden", case(provider=None)))


def test_what_one_does_not_know_is_said_not_to_be_in_the_link() -> None:
    at = go(answer(open_screen("voorwaarden", case(knowledge=None)), "knowledge", "unknown"), "resultaat")
    assert "Dat u iets niet weet, staat er niet in" in said(at)
    assert "Dat u iets niet weet, staat er niet in" not in said(open_screen("resultaat", CASES["full"]))


def keys_of(at: AppTest) -> set[str]:
    return {str(block.key) for block in at.expander}


def test_who_was_led_to_a_question_finds_the_way_back_below_it() -> None:
    at = answer(open_screen("voorwaarden", case(knowledge=None, integrity=None)), "knowledge", "unknown")
    assert not [each for each in at.button if each.key == "way_back"], "nobody was led here"
    click(go(at, "resultaat"), "find_out_knowledge")
    assert at.button(key="way_back").label == "Terug naar ‘Uw resultaat’"
    answer(at, "knowledge", "yes")
    assert title(click(at, "way_back")) == "Uw resultaat", "it is the own one"
    click(go(at, "verklaring"), "missing_integrity")
    assert at.button(key="way_back").label == "Terug naar ‘Verklaring op eer’"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"provider": None}, "provider"),
        ({"training": False, "advice": None}, "advice"),
        ({"training": False, "advice": False}, "training"),
        ({}, None),
    ],
)
def test_which_audit_hangs_on_one_question(changes: dict[str, Any], name: str | None) -> None:
    at = open_screen("audit", case(**changes))
    buttons = [each for each in at.button if each.key == "audit_question"]
    assert bool(buttons) is (name is not None)
    if name:
        assert buttons[0].label.startswith("Beantwoord deze vraag: ")
        assert tab(click(at, "audit_question"))["focus"][0]["key"] == f"answer-{name}"


def test_who_opens_a_link_or_code_reads_that_it_was_shared_until_an_answer_changes() -> None:
    only_you = "Deze antwoorden kwamen mee met een link of code. Wat u verandert, ziet alleen u."
    at = open_screen("resultaat", CASES["full"])
    assert title(at) == "Gedeeld resultaat"
    assert only_you in said(at.main.get_by_key("pass_on"))
    assert title(go(answer(go(at, "voorwaarden"), "knowledge", "no"), "resultaat")) == "Uw resultaat"
    assert only_you not in said(at)
    typed = open_screen("start")
    enter(typed, "start.typed", to_code(CASES["school"]))
    assert title(typed) == "Gedeeld resultaat"


def test_why_says_what_an_earlier_registration_would_change_where_it_is_not_known() -> None:
    would_change = "Loopt er nog een gewone registratie, dan wordt dit een verlenging"
    at = open_screen("start", case(advice=False))
    assert would_change in said(go(at, "resultaat").main.get_by_key("why")), "nobody said"
    assert would_change in said(go(answer(go(at, "start"), "training_registered_as", "full"), "resultaat"))
    assert would_change not in said(go(answer(go(at, "start"), "training_registered_as", "first"), "resultaat"))
    assert would_change not in said(open_screen("resultaat", CASES["audit bureau"]))


MIXED = case(
    satisfaction=False, starting=True, **registered(date(2027, 6, 30), RegisteredAs.PROVISIONAL, Service.TRAINING)
)
"""Training comes for its follow-up and lacks a proof; advice may begin without it."""


def test_what_holds_for_one_of_two_services_says_for_which() -> None:
    at = open_screen("resultaat", MIXED)
    why, findings = (said(at.main.get_by_key(key)) for key in ("why", "findings"))
    assert "Opleiding: U kunt nog niet tonen hoe tevreden uw klanten zijn" in why
    assert "Opleiding: U bent of was al geregistreerd. Dan bent u volgens ons geen beginnende" in findings
    assert "Advies: Voor wie begint, bestaat een voorlopige registratie" in findings
    assert findings.count("U hebt een ondernemingsnummer.") == 1
    assert "Opleiding: U hebt" not in findings


def test_what_would_change_says_for_each_service_to_what() -> None:
    why = said(open_screen("resultaat", MIXED).main.get_by_key("why"))
    assert "Opleiding: Als u kunt tonen hoe tevreden uw klanten zijn, dan kunt u de opvolgingsaudit laten doen." in why
    assert (
        "Advies: Als u kunt tonen hoe tevreden uw klanten zijn, dan kunt u een aanvraag indienen voor een gewone" in why
    )


def test_who_may_apply_for_one_service_reads_so_beside_what_the_other_lacks() -> None:
    at = open_screen("resultaat", MIXED)
    assert "Opleiding: Breng dit eerst in orde:" in said(now(at))
    assert "Voor advies kunt u nu al een aanvraag indienen." in said(now(at))
    assert at.button(key="to_declaration")
    assert "Doorloop het voor opleiding alleen" in said(at.main.get_by_key("rest")), "the answers were for both"
    alike = open_screen("resultaat", case(knowledge=False))
    assert "nu al een aanvraag" not in said(now(alike))
    assert "Doorloop het voor opleiding alleen" not in said(alike)


def test_a_registration_that_runs_has_its_last_day_on_the_card_also_where_a_proof_is_missing() -> None:
    shown = said(card(open_screen("resultaat", MIXED)))
    assert "Opleiding: Nu geldig tot" in shown
    assert "de audit begint volgens ons uiterlijk op 21 apr 2027" in shown
    assert "Drie audits, gemiddeld" in shown
    assert "3 keer ±" in shown
    now_both = case(**registered(date(2027, 6, 30), RegisteredAs.PROVISIONAL, Service.TRAINING))
    assert "2 keer ±" in said(card(open_screen("resultaat", now_both))), "neither of the two comes later"


@pytest.mark.parametrize("stem", ["resultaat", "verklaring"])
def test_who_begins_and_never_said_whether_there_was_a_registration_reads_what_hangs_on_it(stem: str) -> None:
    """So does who opens the link of one who does not know, which cannot say so."""
    hangs = "kunt u volgens ons niet voorlopig beginnen"
    begins = case(advice=False, starting=True, experience=False)
    at = open_screen(stem, begins)
    assert hangs in said(at)
    assert hangs not in said(open_screen(stem, case(advice=False)))
    assert hangs not in said(go(answer(go(at, "start"), "training_registered_as", "first"), stem))


def test_why_says_how_many_more_stand_in_the_way() -> None:
    many = case(knowledge=False, integrity=False, competences=False, activity=False, sepa_account=False)
    assert "Nog 2 staan bij ‘Wat is in orde en wat niet’." in said(
        open_screen("resultaat", many).main.get_by_key("why")
    )
    few = open_screen("resultaat", case(knowledge=False))
    assert "bij ‘Wat is in orde en wat niet’" not in said(few.main.get_by_key("why"))


def test_while_it_is_open_whether_one_begins_no_step_promises_five_years() -> None:
    may = "Begint u, dan is ze eerst voorlopig en geldt ze 2 jaar."
    assert may in said(open_screen("resultaat", case(experience=False, starting=None)))
    assert may not in said(open_screen("resultaat", CASES["full"]))


def test_of_a_beginner_a_proof_that_is_open_is_not_asked_with_whether_one_begins() -> None:
    at = open_screen("resultaat", case(starting=True, experience=False, satisfaction=None))
    found = said(at.main.get_by_key("findings"))
    assert "Kunt u dat nog niet, dan telt dat bewijs pas bij de opvolgingsaudit." in found
    assert "of bent u een beginnende dienstverlener?" not in found


def test_beside_a_registration_that_runs_nothing_is_said_to_be_taken_for_the_first() -> None:
    first = "gaan wij uit van een eerste registratie"
    assert first not in said(open_screen("resultaat", CASES["renewal and advice first"]).main.get_by_key("rest"))
    assert first in said(open_screen("resultaat", CASES["full"]).main.get_by_key("rest"))


def test_who_does_not_know_of_rights_is_told_to_try_and_not_to_get_them() -> None:
    at = answer(open_screen("voorwaarden", case(advice=False, access_rights=None)), "access_rights", "unknown")
    whole = said(now(go(at, "resultaat")))
    assert "Probeer in te loggen in het loket van de dienstverleners." in whole
    assert "Zorg eerst voor rechten" not in whole
    assert "Zorg eerst voor rechten" in said(now(open_screen("resultaat", case(advice=False, access_rights=False))))


def test_who_does_not_know_whether_there_was_a_registration_is_not_told_of_one() -> None:
    at = answer(open_screen("start", case(advice=False)), "training_registered_as", "unknown")
    at = go(at, "resultaat")
    assert "U weet nog niet of u al eens geregistreerd was, of welke registratie het was." in said(card(at))
    assert "Zoek dit uit voor u een aanvraag indient: Was u voor opleiding al eens geregistreerd?" in said(now(at))
    at = answer(go(at, "start"), "training_registered_as", "full")
    assert "De laatste dag van een vroegere registratie kennen wij niet." in said(card(go(at, "resultaat")))


def test_a_registration_that_lapsed_is_said_whatever_the_answers_come_to() -> None:
    lapsed = registered(date(2026, 6, 30), RegisteredAs.FULL)
    for changes in ({}, {"knowledge": False}, {"knowledge": None}):
        assert "U bent nu niet geregistreerd" in headline(open_screen("resultaat", case(**lapsed, **changes)))


def test_without_a_service_it_says_so_and_names_no_price() -> None:
    at = open_screen("resultaat", case(training=False, advice=False))
    assert headline(at) == "U koos nog geen dienst. Kies opleiding, advies of allebei."
    assert "\u20ac" not in said(card(at))


def test_a_price_of_ones_own_stands_with_the_sum_and_one_far_off_is_asked_about() -> None:
    def cost_of(price: str | None) -> str:
        return said(card(open_screen("resultaat", hours(case(), hours_expected="12", hourly_price=price))))

    assert "per uur" not in cost_of(None)
    assert "aan \u20ac\u00a0120,00 per uur" in cost_of("120")
    assert "aan \u20ac\u00a01,50 per uur: klopt dat?" in cost_of("1.50")


def test_a_public_provider_is_sent_to_somebody_for_the_rights() -> None:
    school = open_screen("resultaat", case(provider=Provider.PUBLIC, access_rights=False))
    assert "Vraag het aan het bestuur of het secretariaat" in said(school)
    assert "werkt u alleen: uzelf" not in said(school)
    assert "welke naam en welk nummer tellen" in said(now(school))
    assert "welke naam en welk nummer tellen" not in said(open_screen("resultaat", case(access_rights=False)))


def test_of_two_services_what_nobody_knows_is_said_of_the_one_it_is_about() -> None:
    at = open_screen("start", case(experience=False, starting=True))
    at = answer(answer(at, "training_registered_as", "first"), "advice_registered_as", "unknown")
    whole = said(card(go(at, "resultaat")))
    assert "Advies: U weet nog niet of u al eens geregistreerd was" in whole
    assert whole.count("U weet nog niet") == 1
    at = answer(go(at, "start"), "training_registered_as", "unknown")
    whole = said(card(go(at, "resultaat")))
    assert "Advies: U weet nog niet" not in whole
    assert whole.count("U weet nog niet") == 1


def test_while_one_service_waits_nobody_is_promised_one_audit_for_both() -> None:
    lapsed = registered(date(2026, 6, 30), RegisteredAs.FULL, Service.ADVICE)
    parts = case(experience=False, starting=True, **lapsed)
    whole = said(open_screen("audit", parts))
    assert "Misschien één audit voor opleiding en advies samen" in whole
    assert "Is er nog een audit nodig, dan komt die prijs erbij." in whole
    assert "Misschien één audit" not in said(open_screen("audit", CASES["starter"]))


def test_who_begins_and_was_registered_reads_on_the_card_why_the_proofs_count_now() -> None:
    """The warning that said so beforehand went away the moment it came true."""
    why = "Een voorlopige registratie is hier volgens ons geen uitweg"
    lapsed = registered(date(2026, 6, 30), RegisteredAs.FULL)
    assert why in said(card(open_screen("resultaat", case(experience=False, starting=True, **lapsed))))
    assert why not in said(card(open_screen("resultaat", case(experience=False, starting=False, **lapsed))))
    assert why not in said(card(open_screen("resultaat", case(experience=False, starting=True))))
    advice_alone = registered(date(2026, 6, 30), RegisteredAs.FULL, Service.ADVICE)
    at = open_screen("resultaat", case(experience=False, starting=True, **advice_alone))
    assert "Advies: U kunt uw ervaring nog niet bewijzen, en dat bewijs telt nu." in said(card(at))
