"""The steps of a case: what differs between two services is said of each, and nothing is sent that is unclear."""

from datetime import date

from kmo_rules import Dossier, Provider, RegisteredAs, Service, assess
from tests.cases import TODAY, case, registered
from wording.case import steps
from wording.case.step_rows import CaseStep
from wording.case.verdict_card import verdict_card
from wording.catalogues import Language


def of(dossier: Dossier) -> list[steps.StepText]:
    return list(steps.steps(assess(dossier.situation, on=TODAY), Language.DUTCH))


def titles(dossier: Dossier) -> list[str]:
    return [step.title for step in of(dossier)]


TRAINING = (Service.TRAINING,)


def test_of_two_ways_every_step_names_its_service() -> None:
    follow_up = registered(date(2027, 9, 30), RegisteredAs.PROVISIONAL, *TRAINING)
    found = titles(case(**follow_up))
    assert "Opleiding: Laat de opvolgingsaudit doen" in found
    assert "Advies: Registratie en attest" in found
    assert all(title.startswith(("Opleiding: ", "Advies: ")) for title in found)


def test_one_way_names_no_service_in_its_steps() -> None:
    assert not any(title.startswith(("Opleiding: ", "Advies: ")) for title in titles(case()))
    assert not any(
        title.startswith("Opleiding: ")
        for title in titles(case(**registered(date(2027, 9, 30), RegisteredAs.PROVISIONAL)))
    )


def test_a_provisional_registration_of_one_is_not_promised_to_the_other() -> None:
    mixed = case(**registered(date(2027, 9, 30), RegisteredAs.FULL, *TRAINING), experience=True, starting=True)
    lacking = mixed.model_copy(update={"situation": mixed.situation.model_copy(update={"satisfaction": False})})
    decided = {step.title: step.text for step in of(lacking) if step.kind is CaseStep.REGISTRATION}
    assert set(decided) == {"Opleiding: Registratie en attest", "Advies: Registratie en attest"}
    assert "voorlopig" in decided["Advies: Registratie en attest"]
    assert "voorlopig" not in decided["Opleiding: Registratie en attest"]
    assert "Advies: Opvolgingsaudit" in titles(lacking)


def test_a_renewal_that_can_wait_bears_its_day_in_the_step_of_the_application() -> None:
    (application,) = [
        step
        for step in of(case(**registered(date(2028, 12, 31), RegisteredAs.FULL, *TRAINING)))
        if step.kind is CaseStep.APPLICATION
    ]
    assert "Opleiding (verlenging, bij voorkeur vanaf 30 juni 2028), Advies" in application.text


def test_after_a_lapsed_provisional_registration_the_first_step_is_to_ask() -> None:
    lapsed = registered(date(2026, 6, 30), RegisteredAs.PROVISIONAL, *TRAINING)
    assert titles(case(**lapsed))[0] == "Opleiding: Vraag na of de opvolgingsaudit nog kan"
    assert titles(case(**lapsed, advice=False))[0] == "Vraag na of de opvolgingsaudit nog kan"
    public = case(**lapsed, advice=False, provider="public")
    assert not any("opvolgingsaudit" in title for title in titles(public))


def test_a_day_to_begin_on_is_marked_as_our_advice_and_only_there() -> None:
    def below(dossier: Dossier) -> str:
        return verdict_card(dossier, on=TODAY, language=Language.DUTCH).below

    mark = "De dag om te beginnen is ons advies: "
    assert f"{mark}6 maanden voor" in below(case(**registered(date(2028, 12, 31), RegisteredAs.FULL)))
    assert f"{mark}10 weken voor" in below(case(**registered(date(2027, 2, 23), RegisteredAs.FULL)))
    school = case(provider=Provider.PUBLIC, **registered(date(2027, 2, 23), RegisteredAs.FULL))
    assert f"{mark}6 weken voor" in below(school), "no report to wait for"
    assert mark not in below(case(**registered(date(2026, 12, 31), RegisteredAs.FULL))), "late: no day is named"
    assert mark not in below(case())


def test_what_presses_is_said_once_on_the_card() -> None:
    card = verdict_card(case(**registered(date(2026, 12, 31), RegisteredAs.FULL)), on=TODAY, language=Language.DUTCH)
    said = " ".join((*card.sentences, card.below, *card.notices))
    assert said.count("31 december 2026") == 1
    assert "te laat komen" in said
