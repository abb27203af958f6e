"""What is told of runs by a look at a few bytes: what a page asks, and what Streamlit says to it."""

from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui import limits, runs

STRANGE = b"\x08\x01"
"""A part under a number that no message has."""


@pytest.mark.parametrize("before", [b"", STRANGE, BackMsg(stop_script=True).SerializeToString()])
def test_whatever_else_stands_in_a_message_that_asks_for_a_run_is_no_way_past_the_turns(before: bytes) -> None:
    asked = BackMsg(rerun_script={"query_string": "v=2"}).SerializeToString()
    heard = limits.heard(before + asked, 1_000)
    assert heard is not None
    assert BackMsg.FromString(heard).WhichOneof("type") == "rerun_script"
    assert runs.asks(heard)


@pytest.mark.parametrize("said", [{"stop_script": True}, {"app_heartbeat": True}, {"file_urls_request": {}}])
def test_what_asks_for_no_run_needs_no_turn(said: dict[str, Any]) -> None:
    assert not runs.asks(BackMsg(**said).SerializeToString())


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"session_status_changed": {"script_is_running": True}}, True),
        ({"session_status_changed": {"script_is_running": False}}, None),
        ({"script_finished": ForwardMsg.FINISHED_SUCCESSFULLY}, False),
        ({"script_finished": ForwardMsg.FINISHED_WITH_COMPILE_ERROR}, False),
        ({"script_finished": ForwardMsg.FINISHED_EARLY_FOR_RERUN}, None),
        ({"delta": {"new_element": {"markdown": {"body": "x"}}}}, None),
        ({"delta": {"new_element": {"markdown": {"body": "x" * 1_000}}}}, None),
    ],
)
def test_a_run_begins_and_ends_and_one_that_is_begun_anew_does_not(said: dict[str, Any], told: bool | None) -> None:
    message = ForwardMsg(metadata={"run": {"script_run_id": "x" * 36}}, **said)
    assert runs.tells(message.SerializeToString()) is told


def test_what_is_no_message_tells_nothing() -> None:
    assert runs.tells(b"\xff") is None
