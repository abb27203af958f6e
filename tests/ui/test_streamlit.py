"""What we lean on inside Streamlit, read from the installed package; the whole list is docs/streamlit.md."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import streamlit as st
from streamlit.components.v2.component_path_utils import ComponentPathUtils
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner_utils.run_descriptor import RunDescriptor
from streamlit.runtime.state import SafeSessionState, SessionState
from streamlit.web.server.server import MEDIA_ENDPOINT

from server import first_page
from tests.pages.visits import CASES, go, open_screen, visit
from tests.streamlit_marks import ROOT, marks
from ui.session.component import SCRIPT
from wording.widgets import WIDGETS

SCRIPTS = Path(st.__file__).parent / "static" / "static" / "js"
LIST = (ROOT / "docs" / "streamlit.md").read_text(encoding="utf-8")
ROWS = [row for row in re.findall(r"^\| (?!--)(.+) \|$", LIST, re.MULTILINE) if not row.startswith("what |")]
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


@cache
def scripts(name: str = "*") -> str:
    """What the browser is sent of one part of Streamlit, or of all."""
    found = "\n".join(file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.glob(f"{name}.js")))
    assert found
    return found


def _asset(name: str) -> str:
    return (ROOT / "assets" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.partition(" |")[0])
def test_every_row_of_the_list_names_a_test_that_exists(row: str) -> None:
    *_, guards = row.split(" | ")
    named = TEST.findall(guards)
    assert named
    for path, name in named:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, path


def test_every_mark_we_look_for_is_in_the_list_and_no_other() -> None:
    listed = set(re.findall(r"`(st[A-Z]\w*|InputInstructions)`", LIST))
    assert listed == marks()


@pytest.mark.parametrize("mark", sorted(marks()))
def test_streamlit_draws_every_mark_we_look_for(mark: str) -> None:
    assert re.search(rf"`{mark}(`|-\$\{{)", scripts())


@pytest.mark.parametrize(
    "told",
    [
        '"data-test-script-state":',
        '"data-test-connection-state":',
        '"data-stale":',
        "=`notRunning`",
        "=`CONNECTED`",
    ],
)
def test_the_page_tells_its_state_in_the_words_our_scripts_know(told: str) -> None:
    assert told in scripts()


def test_the_class_of_a_key_is_made_as_our_scripts_make_it() -> None:
    assert "`st-key-`+e.trim().replaceAll(/[^a-zA-Z0-9_-]/g,`-`)" in scripts()


def test_what_asks_for_a_run_and_what_says_that_one_begins_or_ends_are_known_by_their_first_signs() -> None:
    script = _asset("streamlit.js")
    (line,) = re.findall(r"^const \[RERUN, METADATA, NEW_SESSION\] = \[(.+)\]", script, re.MULTILINE)
    rerun, metadata, new_session = (int(number) << 3 | 2 for number in re.findall(r"(\d+) << 3 \| 2", line))
    (finished, for_another) = re.findall(r"SCRIPT_FINISHED, FOR_ANOTHER\] = \[(\d+) << 3, (\d+)\]", script)[0]
    asks, begins, ends = BackMsg(), ForwardMsg(), ForwardMsg()
    asks.rerun_script.page_script_hash = "page"
    begins.new_session.page_script_hash = "page"
    ends.script_finished = ForwardMsg.FINISHED_EARLY_FOR_RERUN
    assert asks.SerializeToString()[0] == rerun
    assert begins.SerializeToString()[0] == new_session
    assert [*ends.SerializeToString()] == [int(finished) << 3, int(for_another)]
    for told in (begins, ends):
        plain = told.SerializeToString()
        app_session._set_run_identity(told, RunDescriptor(script_run_id=str(uuid4())))
        said = told.SerializeToString()
        assert said[0] == metadata
        assert said[1] < 128, "its length is one sign"
        assert said[2 + said[1] :] == plain


def test_a_cell_is_sent_sooner_than_we_wait_for_it() -> None:
    delays = re.findall(r"debouncedCallback:[^}]*\}=\w+\(\w+,(\d+)\)", scripts("DataFrame.*"))
    (wait,) = re.findall(r"LIST_DELAY = (\d+)", _asset("leaving.js"))
    assert delays
    assert max(map(int, delays)) < int(wait)


def test_a_cell_is_typed_in_inside_the_portal() -> None:
    assert "document.getElementById(`portal`)" in scripts("data-grid-overlay-editor*")
    assert '"data-testid":`portal`' in scripts()


def test_the_words_we_replace_are_those_that_streamlit_writes() -> None:
    """A blank is what it fills in itself."""
    texts = {theirs: re.sub(r"\\\{\w+\\\}", r"\\$\\{.{1,40}?\\}", re.escape(theirs)) for theirs in WIDGETS}
    assert [theirs for theirs, text in texts.items() if not re.search(f'[`"]{text}[`"]', scripts())] == []


def test_steps_of_the_history_are_added_where_we_listen() -> None:
    """Streamlit calls what stands at `history.pushState` at that moment, and hears of Back by an event after ours."""
    assert "window.history.pushState({}," in scripts("index.*")
    assert "window.addEventListener(`popstate`," in scripts("index.*")


def test_what_is_kept_for_one_visitor_lies_where_we_forbid_keeping_it() -> None:
    assert f"{MEDIA_ENDPOINT}/" == first_page.PRIVATE


def test_a_script_of_ours_is_taken_as_a_script_and_not_as_the_name_of_a_file() -> None:
    assert ComponentPathUtils.looks_like_inline_content(SCRIPT)


def test_what_every_run_sends_of_our_scripts_is_one_line_and_always_the_same() -> None:
    """They are loaded once, by the page; so are the style sheets (tests/server/test_own_files.py).

    What asked for the second run had a line of its own: once in a thousand loads it was there first, and what the first
    run had drawn came after the second one.
    """
    at = open_screen("tijdlijn", CASES["full"])
    sent = [node.proto.js_content for node in at.get("bidi_component")]
    assert len(sent) > 1
    assert set(sent) == {SCRIPT}
    assert [node.proto.body[:80] for node in at.get("html") if "<style" in node.proto.body] == []


def test_what_a_session_holds_of_its_widgets_is_where_erasing_looks() -> None:
    empty = SafeSessionState(SessionState(), lambda: None)
    assert empty._state._new_widget_state.widget_metadata == {}
    held: Any = visit(CASES["half"]).session_state._state
    assert [id_ for id_ in held._state._new_widget_state.widget_metadata if "answer.training" in id_]


def test_what_is_kept_by_persist_state_is_there_two_screens_further() -> None:
    at = visit()
    at.radio(key="answer.training").set_value("yes").run()
    for stem in ("regels", "helpdesk", "start"):
        go(at, stem).run()
    assert at.radio(key="answer.training").value == "yes"
