"""The first screen: a few questions, a first answer, and the way in by link or code."""

import pytest

from kmo_rules import Dossier, Situation, to_query
from tests.pages.visits import (
    CASES,
    answer,
    answered,
    card,
    case,
    click,
    go,
    open_screen,
    said,
    tab,
    title,
    tone,
    visit,
)

FULL = CASES["full"]
FOUR_QUESTIONS = [
    "answer.provider",
    "answer.audit_bureau",
    "answer.training",
    "answer.advice",
]


def test_nothing_is_answered_for_the_visitor() -> None:
    at = visit()
    assert [radio.key for radio in at.radio] == FOUR_QUESTIONS
    assert {radio.value for radio in at.radio} == {None}


def test_without_answers_the_outcome_is_open_and_neither_red_nor_orange() -> None:
    assert tone(visit()) == "open"


@pytest.mark.parametrize(
    ("field", "slug", "colour", "sentence"),
    [
        ("audit_bureau", "yes", "stop", "Een auditbureau kan zelf geen dienstverlener worden."),
        ("provider", "public", "open", "Nog 6 vragen open."),
        ("provider", "unknown", "open", "Er is nog geen resultaat"),
    ],
)
def test_each_answer_changes_the_first_answer_below(field: str, slug: str, colour: str, sentence: str) -> None:
    at = answer(visit(), field, slug)
    assert tone(at) == colour
    assert sentence in said(card(at))


def test_an_answer_stands_in_the_address_at_once() -> None:
    at = answer(visit(), "training", "yes")
    assert tab(at)["query"] == "lang=nl&training=1&v=2"


def test_changing_an_answer_loses_no_other() -> None:
    at = visit(FULL)
    for slug in ("public", "unknown", "private"):
        answer(at, "provider", slug)
    assert tab(at)["query"] == f"lang=nl&{to_query(FULL)}"


def test_i_do_not_know_is_kept_and_is_no_answer_in_the_link() -> None:
    at = answer(visit(), "provider", "unknown")
    go(go(at, "voorwaarden"), "start")
    assert at.radio(key="answer.provider").value == "unknown"
    assert "provider" not in tab(at)["query"]


@pytest.mark.parametrize(
    ("slug", "is_asked"), [("first", False), ("full", True), ("provisional", True), ("unknown", True)]
)
def test_only_who_was_registered_before_is_asked_for_the_last_day(slug: str, is_asked: bool) -> None:
    at = answer(answer(visit(), "advice", "yes"), "advice_registered_as", slug)
    assert ("answer.advice_registered_until" in [each.key for each in at.text_input]) == is_asked


def test_each_service_that_is_yes_is_asked_for_its_own_registration() -> None:
    at = answer(visit(), "training", "yes")
    assert [radio.key for radio in at.radio] == [*FOUR_QUESTIONS, "answer.training_registered_as"]
    answer(at, "advice", "yes")
    assert [radio.key for radio in at.radio][-2:] == ["answer.training_registered_as", "answer.advice_registered_as"]


def test_a_day_typed_before_saying_first_registration_is_out_of_the_link_and_comes_back() -> None:
    dossier = CASES["renewal"]
    at = answer(visit(dossier), "training_registered_as", "first")
    assert "training_registered_until" not in tab(at)["query"]
    assert "advice_registered_until" in tab(at)["query"]
    answer(at, "training_registered_as", "full")
    assert tab(at)["query"] == f"lang=nl&{to_query(dossier)}"


def test_one_button_leads_on() -> None:
    at = click(visit(FULL), "next")
    assert [button.key for button in visit(FULL).button if "Verder" in button.label] == ["next"]
    assert title(at) == "Voorwaarden"


def test_a_link_is_taken_over_once_so_that_later_answers_stand() -> None:
    at = visit(Dossier(situation=Situation(training=True)))
    answer(at, "training", "no")
    assert answered(at.run(), "training") == "no"


@pytest.mark.parametrize("topic", ["other", None])
def test_the_notice_about_advice_stands_on_the_card(topic: str | None) -> None:
    assert "1 februari 2026" in said(card(open_screen("start", case(advice_topic=topic))))


def test_who_advises_on_cybersecurity_gets_no_notice() -> None:
    assert "1 februari 2026" not in said(card(visit(FULL)))
