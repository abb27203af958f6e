"""Session and dossier: what goes in comes out, and whatever a tab hands back can be shown."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kmo_rules import FIRST_DAY, LAST_DAY, AdviceTopic, Dossier, Plan, Provider, RegisteredAs, Situation, Vat
from tests.pages.visits import CASES, FORM
from ui.session import answers as state
from wording.case.questions import QUESTIONS

Session = dict[str, Any]

days = some.dates(FIRST_DAY, LAST_DAY)
hours = some.none() | some.integers(1, 3999).map(lambda quarters: Decimal(quarters) / 4)
facts: dict[str, Any] = dict.fromkeys(Situation.model_fields, some.booleans()) | {
    "provider": some.sampled_from(Provider),
    "advice_topic": some.sampled_from(AdviceTopic),
    "registered_until": days,
    "registered_as": some.sampled_from(RegisteredAs),
}
dossiers = some.builds(
    Dossier,
    situation=some.builds(Situation, **{name: some.none() | values for name, values in facts.items()}),
    plan=some.builds(
        Plan,
        start=some.none() | days,
        hours_low=some.none(),
        hours_expected=hours,
        hours_high=some.none(),
        hourly_price=some.none() | some.integers(1, 99999).map(lambda cents: Decimal(cents) / 100),
        vat=some.sampled_from(Vat),
    ),
)


@pytest.mark.parametrize("name", CASES)
def test_a_case_taken_over_comes_out_the_same(name: str, session: Session) -> None:
    state.take(CASES[name])
    assert state.dossier() == CASES[name]


@given(dossier=dossiers)
def test_every_dossier_taken_over_comes_out_the_same(dossier: Dossier) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {})
        state.take(dossier)
        assert state.dossier() == dossier


@given(dossier=dossiers)
def test_every_dossier_survives_a_reload_of_the_tab(dossier: Dossier) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {})
        state.take(dossier)
        kept = state.typed()
        patch.setattr("streamlit.session_state", {})
        state.restore(kept)
        assert state.dossier() == dossier


def test_taking_a_case_over_leaves_nothing_of_the_one_before(session: Session) -> None:
    state.take(CASES["renewal"])
    state.take(Dossier())
    assert state.dossier() == Dossier()


def test_taking_a_case_over_leaves_what_is_private(session: Session) -> None:
    session["private.legal_name"] = FORM["legal_name"]
    state.take(CASES["full"])
    assert session["private.legal_name"] == FORM["legal_name"]


def test_i_do_not_know_is_open_for_the_rules_and_skipped_for_the_helpdesk(session: Session) -> None:
    state.answer("provider", "unknown")
    assert state.situation() == Situation()
    assert state.skipped() == {"provider"}


def test_everything_typed_survives_a_reload(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    state.take(CASES["renewal"])
    state.answer("knowledge", "unknown")
    session |= {f"private.{name}": text for name, text in FORM.items()} | {"private.signed_on": date(2026, 11, 23)}
    before = dict(session)
    kept = state.typed()
    restored: Session = {}
    monkeypatch.setattr("streamlit.session_state", restored)
    state.restore(kept)
    assert restored == {key: value for key, value in before.items() if value is not None}


def test_what_the_tab_kept_never_replaces_what_is_there(session: Session) -> None:
    state.answer("training", "no")
    state.restore({"answer.training": "yes", "answer.advice": "yes"})
    assert (state.situation().training, state.situation().advice) == (False, True)


def test_beside_a_link_only_what_is_private_comes_back(session: Session) -> None:
    state.restore({"answer.training": "yes", "plan.vat": "included", "private.place": "Gent"}, private_only=True)
    assert session == {"private.place": "Gent"}


def test_hours_that_cannot_be_used_come_back_as_they_were_typed(session: Session) -> None:
    state.restore({"plan.hours_low": "9.1", "plan.hours_high": "8.0"})
    assert (session["plan.hours_low"], session["plan.hours_high"]) == (9.1, 8.0)
    assert state.plan() == Plan()


HOSTILE = {
    "a choice that does not exist": {"answer.provider": "martian"},
    "a criterion answered with markup": {"answer.activity": "<b>yes</b>"},
    "a day before every rule": {"answer.registered_until": "1999-12-31"},
    "a day after every rule": {"plan.start": "9999-12-31"},
    "no day": {"plan.start": "tomorrow"},
    "a day of signing that is none": {"private.signed_on": "0001-01-01"},
    "no number": {"plan.hours_expected": "nan"},
    "a number without end": {"plan.hours_expected": "inf"},
    "an hour below nothing": {"plan.hours_low": "-8"},
    "a price for kings": {"plan.hourly_price": "1e12"},
    "a kind of VAT that does not exist": {"plan.vat": "free"},
    "keys nobody knows": {"answer.colour": "blue", "__proto__": "x", "frame.link_taken": "x", "memory.session": "x"},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_copy_restores_nothing_and_breaks_nothing(name: str, session: Session) -> None:
    state.restore(HOSTILE[name])
    assert session == {}
    assert state.dossier() == Dossier()


@given(text=some.text())
def test_no_text_of_a_tab_stops_a_dossier(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        session: Session = {}
        patch.setattr("streamlit.session_state", session)
        keys = [*(f"answer.{name}" for name in QUESTIONS), *(f"plan.{name}" for name in Plan.model_fields)]
        state.restore(dict.fromkeys(keys, text))
        assert isinstance(state.dossier(), Dossier)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ({}, None),
        ({"hours_low": 8.0, "hours_expected": 8.0}, None),
        ({"hours_low": 8.0, "hours_high": 7.75}, "order"),
        ({"hours_expected": 7.1}, "step"),
        ({"hours_expected": 1000.0}, "step"),
    ],
)
def test_hours_say_why_they_cannot_be_used(typed: dict[str, float], fault: str | None, session: Session) -> None:
    session |= {f"plan.{name}": value for name, value in typed.items()}
    assert state.hours_fault() == fault


def test_hours_that_cannot_be_used_leave_the_price_in_use(session: Session) -> None:
    session |= {"plan.hours_expected": 7.1, "plan.hourly_price": 120.0}
    assert state.plan() == Plan(hourly_price=Decimal(120))


def test_a_price_that_cannot_be_used_leaves_the_hours_in_use(session: Session) -> None:
    session |= {"plan.hours_expected": 8.0, "plan.hourly_price": 12.345}
    assert state.has_price_fault()
    assert state.plan() == Plan(hours_expected=Decimal(8))


def test_the_day_of_signing_comes_back_although_the_form_filled_one_in(session: Session) -> None:
    session["private.signed_on"] = date(2026, 11, 23)
    state.restore({"private.signed_on": "2026-12-01"})
    assert session["private.signed_on"] == date(2026, 12, 1)
