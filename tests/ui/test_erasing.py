"""Erasing: asked first, then nothing of the case is left in the session, and one step back while the tab has it."""

import gc
import json
from typing import Any

import pytest
from google.protobuf.message import Message
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest

from kmo_rules import quote_to_query, to_query
from kmo_rules.quote import Quote, Work
from tests.pages.visits import CASES, FORM, answer, click, enter, fill, go, open_screen, said, tab, title, visit
from ui import erasing
from ui.session import language, values
from wording.screens import TITLES

GRAIN = "Zandkorrel"
LINK = f"{to_query(CASES['full'])}&{quote_to_query(Quote(training=Work(expected='2')))}"


def filled() -> AppTest:
    """A visitor who filled in something everywhere: a declaration, a quote, a grid, a list, a code."""
    at = fill(go(visit(query=LINK), "verklaring"), legal_name=GRAIN)
    go(at, "offerte")
    enter(at, "quote.client", GRAIN)
    go(at, "lijst")
    at.text_area(key="quote.grid").set_value(f"grootte;dienst;uren\n{GRAIN};advies;3").run()
    at.text_area(key="bulk.text").set_value(f"Naam;Diensten\n{GRAIN};advies").run()
    click(at, "bulk_read")
    assert GRAIN in said(at)
    go(at, "helpdesk")
    return enter(at, "helpdesk.typed", f"{GRAIN} 1")


def erase(at: AppTest) -> AppTest:
    return click(click(at, "erase"), "erase_yes")


def aside(at: AppTest) -> str:
    """What is handed to the tab for an undo, while the question stands."""
    return str(tab(at)["erasing"]["aside"])


def give_back(at: AppTest, kept: str | None) -> AppTest:
    """The tab's answer to being asked for what it had set aside."""
    click(at, "erase_undo")
    token = tab(at)["erasing"]["token"]
    return hear(at, {"token": token, "step": "undone", "kept": kept})


def hear(at: AppTest, message: dict[str, Any]) -> AppTest:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", at.session_state)
        erasing.hear(message)
    return at.run()


def held(session: object) -> set[str]:
    """Every text that can be reached from a session, wherever Streamlit keeps it."""
    found, seen, left = set(), set(), [session]
    while left:
        thing = left.pop()
        if id(thing) in seen or isinstance(thing, type) or type(thing).__name__ in ("module", "function"):
            if type(thing).__name__ == "function":
                left += [cell.cell_contents for cell in thing.__closure__ or ()]  # type: ignore[attr-defined]
            continue
        seen.add(id(thing))
        if isinstance(thing, str):
            found.add(thing)
        elif isinstance(thing, Message):
            found.add(thing.SerializeToString().decode("utf-8", errors="replace"))
        left += gc.get_referents(thing)
    return found


def test_it_asks_first_and_no_keeps_everything() -> None:
    at = filled()
    before = tab(at)["keep"]
    click(at, "erase")
    assert "Wilt u alles wissen" in said(at)
    assert tab(at)["focus"][-1]["key"] == "erase_no"
    assert tab(at)["keep"] == before
    click(at, "erase_no")
    assert tab(at)["keep"] == before
    assert tab(at)["erasing"]["token"] is None


@pytest.mark.parametrize("stem", TITLES)
def test_erasing_empties_every_screen_from_any_screen(stem: str) -> None:
    at = erase(go(filled(), stem))
    for shown in TITLES:
        go(at, shown)
        assert GRAIN not in said(at)
        assert [field.value for field in (*at.text_input, *at.text_area) if field.value] == []
        assert [field.key for field in at.checkbox if field.value] == []
        assert [field.value for field in at.radio if field.value not in (None, "training", "hours", "unstated")] == []
        assert tab(at)["query"] == "lang=nl"
        kept = json.loads(tab(at)["keep"])
        kept.pop("case.id", None)  # of the new case: see test_handed_out
        assert kept == {"language": "nl", "frame.query": "", "frame.quote": ""}


def test_nothing_of_the_case_is_left_anywhere_in_the_session() -> None:
    at = filled()
    everywhere = "".join(map(str, held(at.session_state)))
    assert all(text in everywhere for text in (GRAIN, FORM["place"], "training=1"))
    erase(at)
    at.query_params.clear()  # the bar is emptied by the tab, which then asks for a run
    at.run()
    left = [
        text for text in held(at.session_state) if any(sign in text for sign in (GRAIN, FORM["place"], "training=1"))
    ]
    assert left == []


def test_uploads_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[str] = []
    monkeypatch.setattr(
        MemoryUploadedFileManager, "remove_session_files", lambda _self, session: dropped.append(session)
    )
    at = click(visit(), "erase")
    assert dropped == []
    click(at, "erase_yes")
    assert len(dropped) == 1


def test_an_upload_field_is_another_one_afterwards() -> None:
    def uploaders(at: AppTest) -> set[str]:
        return {node.proto.id for node in go(at, "lijst").get("file_uploader")}

    at = visit()
    before = uploaders(at)
    assert before
    assert not before & uploaders(erase(at))


def test_a_link_that_was_opened_does_not_come_back_after_erasing() -> None:
    at = erase(visit(CASES["full"]))
    assert tab(at.run())["query"] == "lang=nl"


def test_the_language_stays() -> None:
    at = visit(CASES["full"], language="fr")
    assert tab(erase(at))["query"] == "lang=fr"


def test_the_next_answer_starts_an_empty_case_and_ends_the_way_back() -> None:
    at = erase(visit(CASES["full"]))
    assert tab(at)["erasing"]["isOpen"] is True
    at.radio(key=values_key(at, "answer.training")).set_value("no").run()
    assert tab(at)["query"] == "lang=nl&training=0&v=2"
    assert tab(at)["erasing"]["isOpen"] is False
    assert "erase_undo" not in [button.key for button in at.button]


def values_key(at: AppTest, name: str) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", at.session_state)
        return values.key(name)


def test_one_step_back_brings_back_what_was_filled_in() -> None:
    at = filled()
    before = json.loads(tab(at)["keep"])
    kept = aside(click(at, "erase"))
    click(at, "erase_yes")
    assert "aside" in tab(at)["erasing"]
    assert tab(at)["erasing"]["aside"] is None
    give_back(at, kept)
    assert {**json.loads(tab(at)["keep"]), "frame.quote": before["frame.quote"]} == before
    assert GRAIN in json.loads(kept)["bulk.text"]
    assert at.text_input(key=values_key(at, "helpdesk.typed")).value == f"{GRAIN} 1"


def test_a_tab_that_has_nothing_any_more_says_so() -> None:
    at = give_back(erase(visit(CASES["full"])), None)
    assert "Terugzetten lukt niet meer" in said(at)
    assert tab(at)["query"] == "lang=nl"
    assert "Terugzetten lukt niet meer" not in said(at.run())


def test_after_a_minute_the_way_back_is_gone() -> None:
    at = erase(visit(CASES["full"]))
    hear(at, {"token": tab(at)["erasing"]["token"], "step": "expired"})
    assert tab(at)["erasing"]["isOpen"] is False
    assert "erase" in [button.key for button in at.button]


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"token": "another", "step": "undone", "kept": '{"answer.training": "yes"}'},
        {"token": ["x"], "step": "expired"},
        {"token": None, "step": "undone", "kept": '{"answer.training": "yes"}'},
    ],
)
def test_what_no_erasure_asked_for_is_not_heard(message: dict[str, Any]) -> None:
    at = erase(visit())
    hear(at, message)
    assert tab(at)["query"] == "lang=nl"
    assert tab(at)["erasing"]["isOpen"] is True


def test_a_second_erasing_is_as_good_as_the_first() -> None:
    at = erase(answer(visit(), "training", "yes"))
    at.radio(key=values_key(at, "answer.training")).set_value("no").run()
    erase(at)
    assert tab(at)["query"] == "lang=nl"
    assert at.session_state[language.KEY] == "nl"


def test_who_erased_everything_halfway_has_a_way_to_the_first_question() -> None:
    at = erase(open_screen("resultaat", CASES["full"]))
    assert title(click(at, "erase_begin")) == "Dienstverlener worden voor de kmo-portefeuille"
    assert not [each for each in erase(open_screen("start", CASES["full"])).button if each.key == "erase_begin"]
