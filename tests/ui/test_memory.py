"""The tab's copy: who may hand it back, what of it is used, and what a link has to say about it."""

from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.pages.visits import CASES, FORM, case, said, tab, visit
from ui.session import memory

Session = dict[str, Any]


def hand_back(session: Session, answer: object) -> None:
    session[memory.KEY] = SimpleNamespace(answer=answer)
    memory._receive()


def test_the_tab_that_was_asked_may_answer_once(session: Session) -> None:
    hand_back(session, {"session": memory._session(), "kept": '{"answer.training": "yes"}'})
    assert memory.take_copy() == {"answer.training": "yes"}
    assert memory.take_copy() is None


@pytest.mark.parametrize(
    "answer",
    [None, "text", 7, [], {}, {"session": "somebody else", "kept": '{"answer.training": "yes"}'}],
    ids=["nothing", "a text", "a number", "a list", "an empty answer", "another session"],
)
def test_any_other_answer_is_not_heard(answer: object, session: Session) -> None:
    hand_back(session, answer)
    assert memory.take_copy() is None


@pytest.mark.parametrize(
    "kept",
    [None, 7, "", "{", "[]", '"text"', "null", "[" * 100_000, '{"a": 1, "b": null, "c": ["d"]}', "NaN"],
)
def test_a_broken_copy_counts_as_an_empty_one(kept: object) -> None:
    assert memory.read_copy(kept) == {}


def come_back(copy: dict[str, str], *, to: str = "empty", language: str = "nl") -> Any:
    """A visitor whose tab hands its copy to a new session that opened the link of a case."""
    at = visit(CASES[to], language=language)
    at.session_state["memory.arrived"] = copy
    return at.run()


def test_a_new_page_asks_its_tab_before_anything_is_drawn_and_draws_once_that_was_heard() -> None:
    at = visit(CASES["full"], is_asked=False)
    assert tab(at)["asking"] == at.session_state["memory.session"]
    assert len(at.main) == 1, "the memory alone"
    at.session_state["memory.answered"] = True
    assert tab(at.run())["asking"] == ""
    assert at.title


@pytest.mark.parametrize(
    ("field", "text", "taken"),
    [
        (memory.CARRIED, '{"kept": "{\\"answer.training\\": \\"yes\\"}", "own": "{}"}', {"answer.training": "yes"}),
        (memory.CARRIED, '{"kept": 7}', {}),
        (memory.CARRIED, '{"kept": "{\\"answer.tra', None),
        (memory.CARRIED, "[]", None),
        ("answer.training", '{"kept": "{}"}', None),
    ],
    ids=["whole", "damaged", "cut off", "another thing", "another field"],
)
def test_what_the_first_message_carries_is_taken_and_half_of_it_is_asked_for(
    field: str, text: str, taken: object, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not taken is still in the tab: the run that asks leaves it there."""
    monkeypatch.setattr(memory, "_sent_along", lambda: [WidgetState(id=field, string_value=text)])
    assert memory.take_copy() == taken
    assert memory.is_asking() == (taken is None)
    assert session.get(memory.ANSWERED, False) == (taken is not None)


def test_a_page_that_lost_its_server_is_drawn_while_its_tab_is_asked() -> None:
    at = visit(CASES["full"])
    at.session_state["memory.answered"] = False
    assert tab(at.run())["asking"]
    assert at.title, "or what is being typed would go"


def test_without_a_link_the_answers_of_the_tab_come_back() -> None:
    at = come_back({"answer.training": "yes", "private.place": "Gent"})
    assert tab(at)["query"] == "lang=nl&training=1&v=2"
    assert at.session_state["private.place"] == "Gent"


def test_a_link_to_another_case_goes_before_the_answers_of_the_tab() -> None:
    at = come_back({"answer.integrity": "no", "frame.query": "training=0&v=1", "private.place": "Gent"}, to="half")
    assert "integrity" not in tab(at)["query"]
    assert at.session_state["private.place"] == "Gent"


def test_a_reload_of_the_same_case_brings_back_what_no_link_holds() -> None:
    same = tab(visit(CASES["half"]))["query"].removeprefix("lang=nl&")
    at = come_back({"answer.integrity": "unknown", "frame.query": same}, to="half")
    assert at.session_state["answer.integrity"] == "unknown"


def test_a_damaged_copy_shows_every_screen_all_the_same() -> None:
    at = come_back({"plan.hours_expected": "nan", "answer.provider": "martian", "language": "klingon"})
    assert not at.exception
    assert tab(at)["language"] == "nl"


def test_what_was_typed_is_handed_to_the_tab_to_keep() -> None:
    at = visit(case())
    for name, text in FORM.items():
        at.session_state[f"private.{name}"] = text
    kept = tab(at.run())["keep"]
    assert [text for text in FORM.values() if text not in kept] == []


def test_a_language_remembered_by_the_tab_counts_where_the_link_names_none() -> None:
    assert [tab(come_back({"language": "fr"}, language=link))["language"] for link in ("", "de")] == ["fr", "de"]


def test_a_first_visit_shows_its_first_question() -> None:
    assert "Bent u een private of een publieke dienstverlener?" in said(visit())
