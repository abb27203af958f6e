"""What is told of runs: which message asks for one, and when it has begun and ended."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner import ScriptRunner
from streamlit.signal_util import Signal

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


def test_a_run_for_which_no_thread_is_left_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def begin() -> Callable[[], None]:
        told.append("begun")
        return lambda: told.append("ended")

    def fails(_runner: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(app_session, "ScriptRunner", None)
    monkeypatch.setattr(ScriptRunner, "start", fails)
    runs.watch(begin)
    runner = app_session.ScriptRunner.__new__(app_session.ScriptRunner)
    runner.on_event = Signal()
    with pytest.raises(RuntimeError):
        runner.start()
    assert told == ["begun", "ended"]
