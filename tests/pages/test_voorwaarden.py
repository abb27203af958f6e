"""What one needs, and what the auditor looks at."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest

from kmo_rules import CRITERIA, Provider, RegisteredAs, Service, from_query
from tests.pages.visits import (
    CASES,
    IBAN,
    NUMBER,
    answer,
    answered,
    case,
    click,
    enter,
    go,
    open_screen,
    registered,
    said,
    tab,
    title,
    tone,
)
from wording.case.findings import TITLES

PRIVATE_CASE = case(experience=None, satisfaction=None, starting=None, enterprise_number=None, sepa_account=None)
REGISTERED = registered(date(2027, 6, 30), RegisteredAs.FULL)
CRITERIA_KEYS = [f"answer.{rule}" for rule in CRITERIA]

WRONG_NUMBERS = [
    pytest.param("0403.170.702", "De laatste twee cijfers passen niet", id="check digits that do not fit"),
    pytest.param("0403 170 7", "Dit nummer heeft 8 cijfers", id="eight digits"),
    pytest.param("9403.170.701", "Een ondernemingsnummer begint met 0 of 1", id="a first digit of 9"),
    pytest.param("2.147.812.701", "Dit lijkt een vestigingsnummer", id="the number of an establishment unit"),
    pytest.param("0403.17O.701", "andere tekens dan cijfers", id="a letter O"),
]

WRONG_ACCOUNTS = [
    pytest.param("BE71 0961 2345 6768", "", "controlecijfers", id="check digits that do not fit"),
    pytest.param("BE71 0961 2345", "", "Dit IBAN heeft 12 tekens", id="too short"),
    pytest.param("ZZ71 0961 2345 6769", "", "‘ZZ’ is geen land", id="no country"),
    pytest.param("BR1500000000000010932840814P2", "", "niet bij de SEPA-zone", id="outside the SEPA zone"),
    pytest.param(IBAN, "CHASUS33", "in een land dat geen rekeningen aanbiedt", id="a BIC of another country"),
    pytest.param(IBAN, "GKCCXXBB", "‘XX’ is geen land", id="a BIC of no country"),
    pytest.param(IBAN, "GKCC", "Een BIC heeft 8 of 11 tekens", id="half a BIC"),
]


@pytest.mark.parametrize(
    "typed",
    [NUMBER, "be 0403 170 701", "403170701", "0403\u00a0170\u00a0701", f"BTW BE {NUMBER}", "0208:0403170701"],
)
def test_a_valid_number_sets_yes_and_is_printed_back(typed: str) -> None:
    at = enter(open_screen("voorwaarden", PRIVATE_CASE), "private.enterprise_number", typed)
    assert answered(at, "enterprise_number") == "yes"
    assert [NUMBER in box.value for box in at.success] == [True]


@pytest.mark.parametrize(("typed", "sentence"), WRONG_NUMBERS)
def test_a_wrong_number_never_sets_no_and_says_what_is_wrong(typed: str, sentence: str) -> None:
    at = enter(open_screen("voorwaarden", PRIVATE_CASE), "private.enterprise_number", typed)
    assert answered(at, "enterprise_number") is None
    assert any(sentence in box.value for box in at.warning)
    assert at.text_input(key="private.enterprise_number").value == typed


@pytest.mark.parametrize("slug", ["yes", "no", "unknown"])
def test_a_wrong_number_leaves_the_answer_as_it_was(slug: str) -> None:
    at = answer(open_screen("voorwaarden", PRIVATE_CASE), "enterprise_number", slug)
    enter(at, "private.enterprise_number", "0403.170.702")
    assert answered(at, "enterprise_number") == slug


def test_a_valid_account_sets_yes_and_names_its_bic() -> None:
    at = enter(open_screen("voorwaarden", PRIVATE_CASE), "private.iban", IBAN)
    assert answered(at, "sepa_account") == "yes"
    assert ["De BIC is GKCCBEBB" in box.value for box in at.success] == [True]


@pytest.mark.parametrize(
    ("iban", "bic", "remark"),
    [
        (IBAN, "KREDBEBB", "Onze lijst geeft bij dit IBAN de BIC GKCCBEBB, niet KREDBEBB."),
        (IBAN, "REVOLT21", "De BIC REVOLT21 is van een bank in een ander land of gebied dan uw rekening (BE)."),
        ("BE02 1021 2345 6740", "AAAABE22", "Onze lijsten geven voor deze bank geen BIC."),
        (f"IBAN: {IBAN}", "BIC: GKCCBEBB", None),
        ("BE19 7501 2345 6712", "NICABEBB", None),
    ],
    ids=["another bank", "another country", "a bank that is not listed", "words before both", "a merged bank"],
)
def test_a_bic_the_lists_do_not_name_sets_yes_with_a_remark(iban: str, bic: str, remark: str | None) -> None:
    at = open_screen("voorwaarden", PRIVATE_CASE)
    at.text_input(key="private.bic").input(bic)
    enter(at, "private.iban", iban)
    assert answered(at, "sepa_account") == "yes"
    assert [f"De BIC is {bic.removeprefix('BIC: ')}." in box.value for box in at.success] == [remark is None]
    said = [box.value for box in at.info if "BIC" in box.value]
    assert [text.startswith(remark or "none") for text in said] == ([True] if remark else [])


def test_an_account_of_a_bank_no_list_knows_asks_for_the_bic_and_then_accepts_it() -> None:
    at = enter(open_screen("voorwaarden", PRIVATE_CASE), "private.iban", "SM86 U032 2509 8000 0000 0270 100")
    assert answered(at, "sepa_account") is None
    assert any("Vul ze in" in box.value for box in at.warning)
    enter(at, "private.bic", "MAOISMSM")
    assert answered(at, "sepa_account") == "yes"


@pytest.mark.parametrize(("iban", "bic", "sentence"), WRONG_ACCOUNTS)
def test_a_wrong_account_never_sets_no_and_says_what_is_wrong(iban: str, bic: str, sentence: str) -> None:
    at = open_screen("voorwaarden", PRIVATE_CASE)
    at.text_input(key="private.bic").input(bic)
    enter(at, "private.iban", iban)
    assert answered(at, "sepa_account") is None
    assert any(sentence in box.value for box in at.warning)


def test_what_is_typed_here_stays_out_of_the_address_and_stands_in_the_declaration() -> None:
    at = enter(open_screen("voorwaarden", CASES["full"]), "private.iban", IBAN)
    assert IBAN.replace(" ", "") not in tab(at)["query"].replace("+", "").replace("%20", "")
    assert go(at, "verklaring").text_input(key="private.iban").value == IBAN


@pytest.mark.parametrize(
    ("no", "after"),
    [
        ((), None),
        (("experience",), "answer.experience"),
        (("satisfaction",), "answer.satisfaction"),
        (("experience", "satisfaction"), "answer.experience"),
    ],
    ids=["no proof missing", "no experience", "no feedback", "neither"],
)
def test_a_missing_proof_opens_the_question_about_beginners_in_place_once(
    no: tuple[str, ...], after: str | None
) -> None:
    at = open_screen("voorwaarden", PRIVATE_CASE)
    for field in no:
        answer(at, field, "no")
    keys = [radio.key for radio in at.radio]
    assert keys.count("answer.starting") == (after is not None)
    if after is not None:
        assert keys[keys.index("answer.starting") - 1] == after


def test_who_does_not_know_of_a_proof_is_asked_about_beginning_too_and_led_to_that_question() -> None:
    unsure = answer(open_screen("voorwaarden", case(experience=None, starting=None)), "experience", "unknown")
    assert "answer.starting" in [radio.key for radio in unsure.radio]
    click(go(unsure, "resultaat"), "card_next")
    assert tab(unsure)["focus"][0]["key"] == "answer-starting"
    answer(go(unsure, "voorwaarden"), "starting", "unknown")
    assert "Dit zoekt u uit" in said(go(unsure, "resultaat"))


def test_what_is_still_open_leads_to_its_question_from_the_foot_of_the_screen() -> None:
    at = click(open_screen("voorwaarden", case(advice_topic=None)), "open_advice_topic")
    assert tab(at)["focus"][0]["key"] == "answer-advice_topic"


def test_what_somebody_does_not_know_is_no_open_question_and_the_card_counts_the_same() -> None:
    at = answer(
        open_screen("start", case(advice=False, knowledge=None, integrity=None)), "training_registered_as", "first"
    )
    answer(go(at, "voorwaarden"), "knowledge", "unknown")
    assert "Nog 1 vraag open. Nog 1 vraag om uit te zoeken." in said(at)
    assert "open_integrity" in [button.key for button in at.button]
    assert "open_knowledge" not in [button.key for button in at.button]


def test_the_answer_about_beginners_survives_changing_the_proof_and_back() -> None:
    at = open_screen("voorwaarden", CASES["starter"])
    answer(at, "experience", "yes")
    answer(at, "satisfaction", "yes")
    assert "answer.starting" not in [radio.key for radio in at.radio]
    answer(at, "satisfaction", "no")
    assert at.radio(key="answer.starting").value == "yes"


def test_a_private_provider_answers_all_six_criteria() -> None:
    keys = [radio.key for radio in open_screen("voorwaarden", PRIVATE_CASE).radio]
    assert [key for key in keys if key in CRITERIA_KEYS] == CRITERIA_KEYS


def test_a_public_provider_sees_the_norm_folded_as_good_practice_and_is_not_asked() -> None:
    at = open_screen("voorwaarden", CASES["school"])
    assert not {radio.key for radio in at.radio} & set(CRITERIA_KEYS)
    assert "geen bron zegt dat de norm voor u wegvalt" in said(at)
    (folded,) = [block for block in at.expander if block.label == "De criteria"]
    assert not folded.proto.expanded
    assert [rule for rule in CRITERIA if TITLES[rule] not in said(folded)] == []


def test_becoming_public_and_private_again_loses_no_criterion() -> None:
    at = open_screen("voorwaarden", CASES["full"])
    answer(go(at, "start"), "provider", "public")
    go(at, "voorwaarden")
    answer(go(at, "start"), "provider", "private")
    go(at, "voorwaarden")
    assert {at.radio(key=key).value for key in CRITERIA_KEYS} == {"yes"}


def test_two_services_can_be_gone_through_one_by_one() -> None:
    dossier = case(advice=True, experience=False, training_registered_until=date(2030, 3, 1))
    ways = [urlsplit(link.proto.url) for link in open_screen("voorwaarden", dossier).get("link_button")]
    opened = [from_query(way.query).dossier for way in ways]
    assert {way.path.rpartition("/")[2] for way in ways} == {"voorwaarden"}
    assert opened == [dossier.model_copy(update={"situation": dossier.situation.only(service)}) for service in Service]


@pytest.mark.parametrize(
    "changes", [{"advice": False}, {"advice": None}, {"provider": Provider.PUBLIC, "advice": True}]
)
def test_one_service_or_no_norm_is_not_taken_apart(changes: dict[str, Any]) -> None:
    assert not open_screen("voorwaarden", case(**changes)).get("link_button")


@pytest.mark.parametrize(("advice", "is_asked"), [(True, True), (False, False), (None, False)])
def test_only_who_gives_advice_is_asked_what_about(advice: bool | None, is_asked: bool) -> None:
    at = open_screen("voorwaarden", case(advice=advice))
    assert ("answer.advice_topic" in [radio.key for radio in at.radio]) == is_asked


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Nog 2 vragen open."),  # per service whether there was a registration
        ({"advice": False}, "Nog 1 vraag open."),
        (REGISTERED, "Alle vragen zijn beantwoord."),
        (REGISTERED | {"knowledge": None}, "Nog 1 vraag open."),
        (REGISTERED | {"knowledge": None, "integrity": None}, "Nog 2 vragen open."),
    ],
)
def test_it_says_in_words_how_many_questions_are_left(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in said(open_screen("voorwaarden", case(**changes)))


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("empty", "open"),
        ("half", "open"),
        ("full", "good"),
        ("school", "good"),
        ("starter", "good"),
        ("audit bureau", "stop"),
        ("not yet", "wait"),
    ],
)
def test_the_outcome_shows_in_the_colour_of_its_verdict(name: str, colour: str) -> None:
    at = open_screen("voorwaarden", CASES[name])
    assert tone(at) == colour


def test_every_criterion_says_what_to_prepare() -> None:
    at = open_screen("voorwaarden", PRIVATE_CASE)
    prepared = [block for block in at.expander if block.label == "Wat legt u klaar?"]
    assert len(prepared) == len(CRITERIA)
    assert all(said(block).count("- ") >= 1 for block in prepared)


def test_the_three_look_back_windows_are_kept_apart() -> None:
    whole = said(open_screen("voorwaarden", CASES["renewal"]))
    assert [window in whole for window in ("12 maanden", "3 jaar", "5 jaar")].count(True) == 3


@pytest.mark.parametrize(("key", "screen"), [("previous", None), ("next", "Gedeeld resultaat")])
def test_the_foot_leads_back_and_on(key: str, screen: str | None) -> None:
    at = click(open_screen("voorwaarden", case(provider=Provider.PRIVATE)), key)
    assert title(at) == (screen or "Dienstverlener worden voor de kmo-portefeuille")


def test_who_may_start_with_one_service_alone_is_asked_about_that_one() -> None:
    def asked(**changes: Any) -> list[str]:
        at = open_screen("voorwaarden", case(satisfaction=False, **changes))
        return [text for text in said(at).splitlines() if text.startswith("Dit vragen wij voor")]

    way = registered(date(2027, 6, 30), RegisteredAs.PROVISIONAL, Service.TRAINING)
    assert asked(**way) == ["Dit vragen wij voor advies alleen: voor opleiding bent of was u al geregistreerd."]
    assert asked() == []
    assert asked(advice=False) == []


def test_who_may_not_start_is_not_asked_about_starting() -> None:
    """At the follow-up both proofs count: the question would offer a provisional registration that there is not."""
    missing = {"experience": False, "starting": None}
    runs = registered(date(2027, 2, 23), RegisteredAs.PROVISIONAL)
    for way, is_asked in (({}, True), (runs, False)):
        at = open_screen("voorwaarden", case(**missing, **way))
        assert ("answer.starting" in [radio.key for radio in at.radio]) == is_asked


def test_an_iban_in_the_field_of_the_bic_is_told_from_a_bic() -> None:
    at = enter(open_screen("voorwaarden", PRIVATE_CASE), "private.bic", IBAN)
    assert "Dit is een IBAN. Typ het in het veld ‘IBAN’" in said(at)
    assert answered(at, "sepa_account") is None
    assert "Vul het IBAN in." in said(enter(at, "private.bic", "GKCCBEBB"))
