"""What the turns of pages have to know of runs: which message asks for one, when it begins, and when it has ended."""

from collections.abc import Callable
from threading import Condition
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


class Queue:
    """The runners of a session: one that goes, and at most one that waits for it to end."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._going: object | None = None
        self._next: object | None = None

    def come(self, runner: object) -> bool:
        """Whether it has to wait; what waited before it is not wanted any more."""
        with self._changed:
            if self._going is None:
                self._going = runner
                return False
            self._next = runner
            self._changed.notify_all()
            return True

    def wait(self, runner: object) -> bool:
        """Wait until it may go; False where another one came after it."""
        with self._changed:
            self._changed.wait_for(lambda: self._going is runner or self._next is not runner)
            return self._going is runner

    def leave(self, runner: object) -> None:
        """It has ended, or could not begin."""
        with self._changed:
            if self._going is runner:
                self._going, self._next = self._next, None
            elif self._next is runner:
                self._next = None
            self._changed.notify_all()


def watch(begin: Callable[[], Callable[[], None]]) -> None:
    """Have `begin` called in the task that asks for a run, and what it returns when that has ended, in whatever way.

    A runner has a run, and those that are asked for while it goes, in a thread of its own, and says itself when it ends.
    One that was told to stop does so at its next step, which may be far when it reads a workbook, and its session has the
    next one begin at once: that one waits, and is not told as begun, so that a session never has two and no place is kept.
    """
    queues: WeakKeyDictionary[object, Queue] = WeakKeyDictionary()

    class Runner(ScriptRunner):
        def start(self) -> None:
            self._queue = queues.setdefault(self._event_loop, Queue())  # which a session has for all its runners
            ended = _nothing if self._queue.come(self) else begin()

            def hear(_runner: object, event: ScriptRunnerEvent, **_said: Any) -> None:
                if event is ScriptRunnerEvent.SHUTDOWN:
                    self._queue.leave(self)
                    ended()

            self.on_event.connect(hear, weak=False)
            try:
                super().start()
            except BaseException:  # no thread was left for it
                self._queue.leave(self)
                ended()
                raise

        def _run_script_thread(self) -> None:
            if self._queue.wait(self):
                try:
                    super()._run_script_thread()
                finally:
                    self._queue.leave(self)

    app_session.ScriptRunner = Runner  # type: ignore[attr-defined]


def _nothing() -> None:
    """It has not begun, so nobody waits for its end."""
