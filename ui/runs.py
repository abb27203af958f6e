"""What the turns of pages have to know of runs: which message asks for one, when it begins, and when it has ended."""

from collections.abc import Callable
from typing import Any, Final

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
    """

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

    app_session.ScriptRunner = Runner  # type: ignore[attr-defined]
