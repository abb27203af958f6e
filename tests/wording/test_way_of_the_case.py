"""What is said of an audit and of a change fits the way the case is on."""

from datetime import date, timedelta
from typing import Any

import pytest

from kmo_rules import Dossier, RegisteredAs, Service, assess, open_questions, what_would_change
from tests.cases import CASES, TODAY, case, registered
from wording.case import audits, glance, steps
from wording.case import changes as changed
from wording.case.step_rows import CaseStep
from wording.case.verdict_card import verdict_card
from wording.catalogues import Language

NL = Language.DUTCH
FOLLOWS_UP = registered(date(2027, 2, 23), RegisteredAs.PROVISIONAL, Service.TRAINING)
RENEWS = registered(date(2027, 2, 23), RegisteredAs.FULL, Service.TRAINING)


def changes(dossier: Dossier) -> list[str]:
    found = assess(dossier.situation, on=TODAY)
    return [changed.change(each, found, NL) for each in what_would_change(dossier.situation, on=TODAY)]


@pytest.mark.parametrize(
    ("way", "end"),
    [
        ({}, "dan kunt u een aanvraag indienen voor een gewone registratie, met een audit."),
        (RENEWS, "dan kunt u uw registratie verlengen."),
        (FOLLOWS_UP, "dan kunt u de opvolgingsaudit laten doen."),
    ],
)
def test_a_change_leads_to_what_this_way_leads_to(way: dict[str, object], end: str) -> None:
    assert [said.endswith(end) for said in changes(case(advice=False, knowledge=False, **way))] == [True]


def test_nobody_is_told_of_one_audit_for_two_applications_where_one_is_a_follow_up() -> None:
    found = assess(case(**FOLLOWS_UP).situation, on=TODAY)
    assert audits.kind(found, NL) == "Een opvolgingsaudit voor opleiding en een audit voor advies"
    other = registered(date(2027, 2, 23), RegisteredAs.PROVISIONAL, Service.ADVICE)
    found_other = assess(case(experience=False, starting=True, **other).situation, on=TODAY)
    assert audits.kind(found_other, NL) == "Een opvolgingsaudit voor advies en een audit voor opleiding"
    assert "Voor opleiding begint u voorlopig" in audits.explanation(found_other, NL)
    assert audits.explanation(found, NL).startswith("Wij rekenen nu met twee audits.")
    both = registered(date(2027, 2, 23), RegisteredAs.PROVISIONAL)
    for way in (FOLLOWS_UP, both):
        assert "twee aanvragen" not in audits.explanation(assess(case(**way).situation, on=TODAY), NL)
    assert "twee aanvragen" in audits.explanation(assess(CASES["full"].situation, on=TODAY), NL)


def test_an_audit_bureau_has_no_audit_that_is_still_unclear() -> None:
    assert audits.kind(assess(CASES["audit bureau"].situation, on=TODAY), NL) == "Geen audit"


def test_a_follow_up_is_called_one() -> None:
    both = registered(date(2027, 2, 23), RegisteredAs.PROVISIONAL)
    named = [
        audits.kind(assess(each.situation, on=TODAY), NL) for each in (case(advice=False, **FOLLOWS_UP), case(**both))
    ]
    assert named == ["Opvolgingsaudit voor opleiding", "Eén opvolgingsaudit voor opleiding en advies samen"]


def test_one_audit_for_a_renewal_and_a_first_registration_is_said_to_be_no_fact() -> None:
    found = assess(case(**RENEWS).situation, on=TODAY)
    said = audits.explanation(found, NL)
    assert audits.kind(found, NL).startswith("Misschien")
    assert "vraag het aan het auditbureau" in said
    assert "zegt geen bron" in said


@pytest.mark.parametrize("kind", [RegisteredAs.FULL, RegisteredAs.PROVISIONAL])
def test_the_word_of_a_registration_that_runs_says_when_to_start(kind: RegisteredAs) -> None:
    """Who has a year left was told to start, and was sent to the counter."""
    words = {}
    for months in (20, 3, 1):
        until = TODAY + timedelta(days=30 * months)
        dossier = case(**registered(until, kind, Service.TRAINING), advice=False)
        words[months] = verdict_card(dossier, on=TODAY, language=NL).word
    assert words == {20: "U hebt nog tijd", 3: "Het is tijd", 1: "Dringend"}


def test_what_is_not_yet_in_order_is_said_before_a_day() -> None:
    dossier = case(**registered(TODAY + timedelta(days=600), RegisteredAs.FULL, Service.TRAINING), integrity=False)
    assert verdict_card(dossier, on=TODAY, language=NL).word == "Nog niet"


def test_two_applications_on_different_days_say_so_in_the_step_that_is_taken_now() -> None:
    found = {
        name: steps.steps(assess(CASES[name].situation, on=TODAY), NL) for name in ("renewal and advice first", "full")
    }
    when = {
        name: next(step.how_long for step in told if step.kind is CaseStep.APPLICATION) for name, told in found.items()
    }
    assert when == {
        "renewal and advice first": "advies: op de dag die u kiest; opleiding: bij voorkeur vanaf 30 maart 2027",
        "full": "op de dag die u kiest",
    }
    early = case(**registered(date(2027, 9, 30), RegisteredAs.FULL))
    (alone,) = [
        step.how_long
        for step in steps.steps(assess(early.situation, on=TODAY), NL)
        if step.kind is CaseStep.APPLICATION
    ]
    assert alone == "bij voorkeur vanaf 30 maart 2027, volgens ons uiterlijk op 22 juli 2027"
    german = steps.steps(assess(CASES["renewal and advice first"].situation, on=TODAY), Language.GERMAN)
    assert any(step.how_long.startswith("Beratung: ") for step in german), "a noun"


def test_a_follow_up_says_until_when_it_can_begin_and_what_comes_years_later_comes_last() -> None:
    way = registered(date(2027, 6, 30), RegisteredAs.PROVISIONAL, Service.TRAINING)
    found = steps.steps(assess(case(satisfaction=False, starting=True, **way).situation, on=TODAY), NL)
    told = {step.title: step.how_long for step in found}
    assert told["Opleiding: Laat de opvolgingsaudit doen"] == "begint volgens ons uiterlijk op 21 april 2027"
    assert found[-1].title == "Advies: Opvolgingsaudit"


def test_one_amount_for_two_services_that_part_is_said_to_be_our_assumption() -> None:
    remarks = {
        name: glance.figures(CASES[name], on=TODAY, language=NL)[0].remark
        for name in ("renewal and advice first", "full")
    }
    assert remarks["renewal and advice first"].startswith("één audit voor beide diensten: onze aanname; ")
    assert remarks["full"] == "één audit voor beide diensten, als dat kan; btw inbegrepen; de offerte telt", (
        "own hours too"
    )


def test_what_somebody_does_not_know_is_counted_apart_from_what_can_be_answered() -> None:
    open_now = open_questions(Dossier().situation, on=TODAY)
    card = verdict_card(Dossier(), on=TODAY, language=NL, skip=open_now[1:])
    assert card.below.startswith(f"Nog 1 vraag open. Nog {len(open_now) - 1} vragen om uit te zoeken.")
    assert verdict_card(Dossier(), on=TODAY, language=NL, skip=open_now).below.startswith("Nog ")


def _when(*registrations: dict[str, Any]) -> dict[str, str]:
    """How long each step takes, by its title, of a case with these registrations."""
    changes: dict[str, Any] = {}
    for each in registrations:
        changes |= {name: value for name, value in each.items() if value is not None}
    found = assess(case(**changes).situation, on=TODAY)
    return {step.title: step.how_long for step in steps.steps(found, NL)}


def test_of_two_registrations_the_more_urgent_one_says_when() -> None:
    training, advice = Service.TRAINING, Service.ADVICE
    late, early = (TODAY + timedelta(days=days) for days in (20, 500))
    two = _when(registered(late, RegisteredAs.FULL, training), registered(early, RegisteredAs.FULL, advice))
    assert "opleiding: vandaag nog; advies: bij voorkeur vanaf" in str(two)
    follow_ups = _when(
        registered(TODAY + timedelta(days=120), RegisteredAs.PROVISIONAL, training),
        registered(late, RegisteredAs.PROVISIONAL, advice),
    )
    assert follow_ups["Spreek een opvolgingsaudit af"] == "vandaag nog"


def test_who_has_time_is_not_told_to_call_at_once() -> None:
    found = _when(registered(TODAY + timedelta(days=500), RegisteredAs.FULL))
    assert found["Kies een auditbureau"].startswith("bij voorkeur vanaf")


def test_a_follow_up_beside_another_audit_is_not_said_to_be_one_audit() -> None:
    both = case(**registered(TODAY + timedelta(days=120), RegisteredAs.PROVISIONAL, Service.TRAINING))
    remark = glance.figures(both, on=TODAY, language=NL)[0].remark
    assert remark.startswith("2 keer ")
    assert "één audit" not in remark
