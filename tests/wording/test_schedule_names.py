"""The days of a case in words: what is an example, and what only holds if something succeeds."""

from datetime import date

import pytest

from kmo_rules import Dossier, MilestoneKind, RegisteredAs, Service, schedule
from tests.cases import CASES, TODAY, case, registered
from wording import schedule as words
from wording.catalogues import Language

NL = Language.DUTCH
RUNS = registered(date(2027, 2, 23), RegisteredAs.PROVISIONAL, Service.TRAINING)


def remarks(dossier: Dossier) -> str:
    return " ".join(words.remarks(schedule(dossier, on=TODAY), NL))


def test_the_days_of_a_registration_that_runs_are_never_called_an_example() -> None:
    """Its last day is known, whatever else is missing; only what would come after it is thought up."""
    failing = {"experience": False, "advice": False}
    assert remarks(case(**failing, **RUNS)) == ""
    renewing = registered(date(2027, 2, 23), RegisteredAs.FULL, Service.TRAINING)
    assert remarks(case(**failing, **renewing)).startswith("De data na uw huidige registratie zijn een voorbeeld.")
    assert remarks(CASES["not yet"]).startswith("Deze data zijn een voorbeeld.")


def test_of_two_services_the_one_that_fails_says_so() -> None:
    full = registered(date(2027, 9, 30), RegisteredAs.FULL, Service.TRAINING)
    said = remarks(case(experience=False, starting=True, **full))
    assert said.startswith("Opleiding: De data na uw huidige registratie zijn een voorbeeld.")
    assert "Advies" not in said


@pytest.mark.parametrize(("name", "is_conditional"), [("full", False), ("starter", True), ("follow-up", True)])
def test_what_comes_after_a_follow_up_is_named_with_its_condition(name: str, is_conditional: bool) -> None:
    found = schedule(CASES[name], on=TODAY)
    named = words.milestone(found, MilestoneKind.NEXT_RENEWAL_FROM, NL)
    assert ("als u slaagt voor de opvolgingsaudit" in named) == is_conditional


def test_of_two_services_only_the_one_with_a_follow_up_has_the_condition() -> None:
    found = schedule(case(**RUNS), on=TODAY)
    named = {
        service: words.milestone(found, MilestoneKind.NEXT_RENEWAL_FROM, NL, [service]).endswith("opvolgingsaudit")
        for service in Service
    }
    assert named == {Service.TRAINING: True, Service.ADVICE: False}


def test_the_name_of_a_day_is_no_sentence() -> None:
    """A colon and the day follow it, and in a calendar more words."""
    every = (*words.MILESTONES.values(), *words.SHORT_MILESTONES.values(), *words.STEPS.values())
    assert [name for name in every if "." in name] == []
