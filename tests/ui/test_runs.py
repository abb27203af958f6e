"""What is told of runs: which message asks for one, and when it has begun and ended."""

import asyncio
import time
from collections.abc import Callable
from inspect import getsource
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import app_session
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunner
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager
from streamlit.signal_util import Signal

from ui import limits, runs

SESSION = asyncio.Runner()
"""Something that a session has for all its runners."""
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

    def begin(_worked: Callable[[], float]) -> Callable[[], None]:
        told.append("begun")
        return lambda: told.append("ended")

    def fails(_runner: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(app_session, "ScriptRunner", None)
    monkeypatch.setattr(ScriptRunner, "start", fails)
    runs.watch(begin)
    for _twice in range(2):
        runner = app_session.ScriptRunner.__new__(app_session.ScriptRunner)
        runner._event_loop, runner.on_event = SESSION, Signal()
        with pytest.raises(RuntimeError):
            runner.start()
        assert told.count("begun") == told.count("ended") == _twice + 1, "nor does it keep the next one waiting"


def test_what_a_run_has_had_of_the_processor_is_told_while_it_goes_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    working, told = Event(), Event()
    asked: list[Callable[[], float]] = []

    def work(_runner: object) -> None:
        end = time.thread_time() + 0.05
        while time.thread_time() < end:
            pass
        working.set()
        told.wait(30)

    monkeypatch.setattr(app_session, "ScriptRunner", None)
    monkeypatch.setattr(ScriptRunner, "_run_script_thread", work)
    runs.watch(lambda worked: asked.append(worked) or (lambda: None))  # type: ignore[func-returns-value]
    runner = app_session.ScriptRunner.__new__(app_session.ScriptRunner)
    runner._event_loop, runner.on_event, runner._script_thread = SESSION, Signal(), None
    runner.start()
    assert working.wait(30)
    assert asked[0]() >= 0.05
    told.set()
    runner._script_thread.join(30)
    assert asked[0]() >= 0


def test_a_session_that_comes_back_watches_no_files_either(monkeypatch: pytest.MonkeyPatch) -> None:
    """It looked at those of all modules at the end of its next run, while everybody waited."""
    assert "register_file_watchers()" in getsource(WebsocketSessionManager._resume_stored_session)
    monkeypatch.setattr(app_session, "ScriptRunner", None)
    monkeypatch.setattr(AppSession, "register_file_watchers", AppSession.register_file_watchers)
    runs.watch(lambda _worked: lambda: None)
    session = SimpleNamespace(_local_sources_watcher=None, _pages_manager=None)
    AppSession.register_file_watchers(session)  # type: ignore[arg-type]
    assert session._local_sources_watcher is None


def test_of_the_runners_of_a_session_one_goes_and_the_newest_waits() -> None:
    queue = runs.Queue()
    gone: list[str] = []

    def wait(name: str) -> Thread:
        thread = Thread(target=lambda: gone.append(f"{name}: {queue.wait(name)}"), daemon=True)
        thread.start()
        return thread

    assert not queue.come("first")
    waiting = {}
    for name in ("second", "third", "fourth"):
        assert queue.come(name)
        waiting[name] = wait(name)
    for name in ("second", "third"):
        waiting[name].join(30)
    assert sorted(gone) == ["second: False", "third: False"], "they were not wanted any more"
    queue.leave("first")
    waiting["fourth"].join(30)
    assert gone[-1] == "fourth: True"
    queue.leave("fourth")
    assert not queue.come("fifth")
