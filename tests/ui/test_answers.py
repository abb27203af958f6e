"""Session and dossier: what goes in comes out, and what cannot be read counts for nothing."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kmo_rules import AS, FIRST_DAY, LAST_DAY, UNTIL, AdviceTopic, Dossier, Plan, Provider, RegisteredAs, Situation, Vat
from tests.cases import CASES, FORM
from ui.session import answers as state
from ui.session import language, values
from wording.catalogues import Language

Session = dict[str, Any]

days = some.dates(FIRST_DAY, LAST_DAY)
hours = some.none() | some.integers(1, 3999).map(lambda quarters: Decimal(quarters) / 4)
facts: dict[str, Any] = dict.fromkeys(Situation.model_fields, some.booleans()) | {
    "provider": some.sampled_from(Provider),
    "advice_topic": some.sampled_from(AdviceTopic),
    **dict.fromkeys(UNTIL.values(), days),
    **dict.fromkeys(AS.values(), some.sampled_from(RegisteredAs)),
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


@given(dossier=dossiers, written_in=some.sampled_from(Language), read_in=some.sampled_from(Language))
def test_every_dossier_taken_over_comes_out_the_same_in_any_language(
    dossier: Dossier, written_in: Language, read_in: Language
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {language.KEY: written_in})
        state.take(dossier)
        values.put(language.KEY, read_in)
        assert state.dossier() == dossier


@given(dossier=dossiers)
def test_every_dossier_survives_a_reload_of_the_tab(dossier: Dossier) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {})
        state.take(dossier)
        kept = values.typed()
        patch.setattr("streamlit.session_state", {})
        values.restore(kept)
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


@pytest.mark.parametrize(
    ("typed", "plan"),
    [
        ({"hours_expected": "7.5 uur"}, Plan(hours_expected=Decimal("7.5"))),
        ({"hours_expected": "7,1", "hours_high": "8"}, Plan(hours_high=Decimal(8))),
        ({"hours_expected": "1200", "hourly_price": "120"}, Plan(hourly_price=Decimal(120))),
        ({"hours_low": "1.000", "hours_expected": "16"}, Plan(hours_expected=Decimal(16))),
        ({"hours_low": "9", "hours_high": "8", "hourly_price": "120"}, Plan(hourly_price=Decimal(120))),
        ({"hours_expected": "8", "hourly_price": "12,345"}, Plan(hours_expected=Decimal(8))),
        ({"hours_expected": "8", "start": "31/02/2027"}, Plan(hours_expected=Decimal(8))),
    ],
)
def test_what_cannot_be_used_counts_for_nothing_and_the_rest_stays_in_use(
    typed: dict[str, str], plan: Plan, session: Session
) -> None:
    session |= {f"plan.{name}": text for name, text in typed.items()}
    assert state.dossier().plan == plan


@pytest.mark.parametrize(("low", "high", "rise"), [("8", "8", True), ("8", "7,75", False), ("8", "x", True)])
def test_hours_say_whether_they_rise(low: str, high: str, rise: bool, session: Session) -> None:
    session |= {"plan.hours_low": low, "plan.hours_high": high}
    assert state.do_hours_rise() is rise


@pytest.mark.parametrize("text", ["", "morgen", "31/02/2027", "1/12/1999"])
def test_a_last_day_that_cannot_be_read_is_open(text: str, session: Session) -> None:
    session |= {"answer.advice_registered_as": "full", "answer.advice_registered_until": text}
    assert state.situation() == Situation(advice_registered_as=RegisteredAs.FULL)
