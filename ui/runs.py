"""What the turns of pages have to know of runs: which message asks for one, when it begins, and when it has ended."""

from collections.abc import Callable
from threading import Lock
from typing import Any, Final
from weakref import WeakKeyDictionary

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent

_RERUN: Final = BackMsg(rerun_script={}).SerializeToString()[:1]  # type: ignore[arg-type]
"""What a message begins with that asks for a run."""


def asks(said: bytes) -> bool:
    """Whether a page asks for a run, in a message as `ui.limits.heard` leaves it."""
    return said.startswith(_RERUN)


def watch(begin: Callable[[], Callable[[], None]]) -> None:
    """Have `begin` called in the task that asks for a run, and what it returns when that has ended, in whatever way.

    A runner has a run, and those that are asked for while it goes, in a thread of its own, and says itself when it ends.
    One that was told to stop does so at its next step, which may be far when it reads a workbook, and its session has the
    next one begin at once: that one waits, so that a session never has two.
    """
    one_at_a_time: WeakKeyDictionary[object, Lock] = WeakKeyDictionary()

    class Runner(ScriptRunner):
        def start(self) -> None:
            ended = begin()

            def hear(_runner: object, event: ScriptRunnerEvent, **_said: Any) -> None:
                if event is ScriptRunnerEvent.SHUTDOWN:
                    ended()

            self.on_event.connect(hear, weak=False)
            try:
                super().start()
            except BaseException:  # no thread was left for it
                ended()
                raise

        def _run_script_thread(self) -> None:
            with one_at_a_time.setdefault(self._event_loop, Lock()):  # which a session has for all its runners
                super()._run_script_thread()

    app_session.ScriptRunner = Runner  # type: ignore[attr-defined]
