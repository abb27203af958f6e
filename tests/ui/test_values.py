"""Every field of the register: remembered, put back, emptied, and understood in the words of any language."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError
from streamlit.testing.v1 import AppTest

from documents.candidates.reading import read_text
from documents.candidates.refusals import ListRefusedError, Refusal
from kmo_rules import Declarant, Dossier, ReadingFault
from kmo_rules.quote import Quote
from tests.cases import FORM, TODAY
from tests.pages.visits import CASES, case, go, tab, visit
from ui.quote import state as quote_state
from ui.session import answers as state
from ui.session import language, values
from ui.session.register import FIELDS, Field, Kind, Part
from wording.catalogues import Language, translated
from wording.link import read
from wording.screens import TITLES
from wording.typed import TypedFault

Session = dict[str, Any]

FILLED = {
    name: {Kind.CHOICE: next(reversed(field.choices), ""), Kind.TEXT: "7,5", Kind.SWITCH: True}[field.kind]
    for name, field in FIELDS.items()
}
"""Something in every field."""


def kinds_of_input(at: AppTest) -> list[Any]:
    kinds = (at.radio, at.checkbox, at.selectbox, at.text_input, at.text_area, at.multiselect, at.toggle, at.slider)
    return [field for kind in kinds for field in kind]


@pytest.mark.parametrize("name", CASES)
def test_every_field_of_every_screen_is_in_the_register(name: str) -> None:
    at = visit(CASES[name])
    at.session_state["bulk.text"] = "Naam;Diensten\nA;advies"
    at.session_state["quote.grid"] = "grootte;dienst;uren\nklein;advies;3"
    at.session_state["quote.training_expected"] = "16"
    keys = {field.key for stem in TITLES for field in kinds_of_input(go(at, stem))}
    assert keys - set(FIELDS) == {language.KEY}
    assert [*at.number_input, *at.date_input] == [], "the browser would read them, in its own language"


def test_whatever_is_filled_in_comes_back_as_it_was(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session |= FILLED
    kept = values.typed(is_for_undo=True)
    again: Session = {}
    monkeypatch.setattr("streamlit.session_state", again)
    values.restore(kept)
    assert again == {name: value for name, value in FILLED.items() if name in kept}
    assert kept.keys() == FIELDS.keys()


def test_of_a_text_no_more_is_read_than_its_field_may_hold(session: Session) -> None:
    texts = {name: "7" * field.longest for name, field in FIELDS.items() if field.kind is Kind.TEXT}
    session |= texts
    assert {name: values.get(name) for name in texts} == values.typed(is_for_undo=True) == texts
    session |= {name: text + "7777" for name, text in texts.items()}
    assert {name: values.get(name) for name in texts} == values.typed(is_for_undo=True) == texts


def test_what_is_cut_is_still_said_to_be_too_long(session: Session) -> None:
    session |= {name: "7" * (field.longest + 5) for name, field in FIELDS.items() if field.kind is Kind.TEXT}
    assert {read(values.get(name)).fault for name in ("start.typed", "helpdesk.typed")} == {ReadingFault.TOO_LONG}
    assert {values.read(name).fault for name, field in FIELDS.items() if field.asks} == {TypedFault.TOO_LONG}
    private = {name: values.get(f"private.{name}") for name in FORM if name != "signed_on"}
    with pytest.raises(ValidationError) as caught:
        Declarant.model_validate(private | {"signed_on": TODAY})
    assert {error["loc"][0] for error in caught.value.errors()} >= {
        "legal_name",
        "signatory",
        "function",
        "place",
        "email",
    }
    with pytest.raises(ListRefusedError) as refused:
        read_text(values.get("bulk.text"))
    assert refused.value.code is Refusal.TOO_BIG


def test_the_tab_keeps_everything_but_lists_and_codes(session: Session) -> None:
    session |= FILLED
    left = FIELDS.keys() - values.typed().keys()
    assert left == {name for name, field in FIELDS.items() if not field.is_kept}
    assert {name for name in left if FIELDS[name].part not in (Part.LIST, Part.SCREEN)} == set()


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda field: field.name)
def test_what_the_tab_kept_never_replaces_what_is_there(field: Field, session: Session) -> None:
    there = next(iter(list(field.choices)[1:]), "9")
    session[field.name] = True if field.kind is Kind.SWITCH else there
    before = dict(session)
    values.restore({field.name: "1" if field.kind is Kind.SWITCH else next(iter(field.choices), "7,5")})
    assert session == before


def test_only_the_parts_that_were_asked_for_come_back(session: Session) -> None:
    values.restore({"answer.training": "yes", "plan.vat": "included", "private.place": "Gent"}, {Part.PRIVATE})
    assert session == {"private.place": "Gent"}


def test_what_cannot_be_read_comes_back_as_it_was_typed(session: Session) -> None:
    values.restore({"plan.hours_low": "9.1", "plan.start": "31/02/2027"})
    assert session == {"plan.hours_low": "9.1", "plan.start": "31/02/2027"}
    assert state.dossier() == Dossier()


HOSTILE = {
    "a choice that does not exist": {"answer.provider": "martian"},
    "a criterion answered with markup": {"answer.activity": "<b>yes</b>"},
    "a kind of VAT that does not exist": {"plan.vat": "free"},
    "a scope that does not exist": {"quote.scope": "none"},
    "a switch that is neither on nor off": {"quote.starting": "perhaps"},
    "a text without end": {"private.place": "x" * 20_001, "quote.grid": "x" * 20_002},
    "keys nobody knows": {"answer.colour": "blue", "__proto__": "x", "frame.link_taken": "x", "memory.session": "x"},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_copy_restores_nothing_and_breaks_nothing(name: str, session: Session) -> None:
    values.restore(HOSTILE[name])
    assert session == {}


@given(text=some.text())
def test_no_text_of_a_tab_stops_a_dossier_or_a_quote(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {})
        values.restore(dict.fromkeys(FIELDS, text))
        assert isinstance(state.dossier(), Dossier)
        assert isinstance(quote_state.quote(), Quote)


def test_after_erasing_every_field_is_another_one(session: Session) -> None:
    session |= FILLED | {"of others": "x", "language": "fr"}
    before = {values.key(name) for name in FIELDS}
    values.erase(but=("language",))
    assert {name: values.get(name) for name in FIELDS} == dict.fromkeys(FIELDS)
    assert not before & {values.key(name) for name in FIELDS}
    session |= FILLED  # as the browser would send it for the fields of before
    assert values.typed(is_for_undo=True) == {}
    assert not values.is_anything_filled()


CHOICES = [field for field in FIELDS.values() if field.kind is Kind.CHOICE]


@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
def test_a_choice_made_in_the_words_of_another_language_is_that_choice(
    field: Field, spoken: Language, session: Session
) -> None:
    for slug, words in field.choices.items():
        session[field.name] = translated(words, spoken)
        values.mend()
        assert session[field.name] == slug


def test_words_of_no_language_are_no_choice(session: Session) -> None:
    session |= {"answer.training": "Misschien", "quote.scope": "Alles"}
    values.mend()
    assert session.items() >= {"answer.training": None, "quote.scope": "training"}.items()


def test_a_click_in_the_words_of_the_language_before_still_counts() -> None:
    at = visit(case(training=None))
    at.selectbox(key="language").set_value("fr").run()
    radio = at.radio(key="answer.training")
    radio.options[:] = ["Ja", "Nee", "Ik weet het niet"]  # as they were on the screen when the click left
    radio.set_value("Nee").run()
    assert "training=0" in tab(at)["query"]
