"""What the turns of pages have to know of runs: which message asks for one, when it begins, and when it has ended."""

import time
from collections.abc import Callable
from threading import Condition, get_ident
from typing import Any, Final
from weakref import WeakKeyDictionary

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent

_RERUN: Final = BackMsg(rerun_script={}).SerializeToString()[:1]  # type: ignore[arg-type]
"""What a message begins with that asks for a run."""
_clock_of: Final[Callable[[int], int] | None] = getattr(time, "pthread_getcpuclockid", None)
"""Where there is none, no run counts as one that works."""


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


class Clock:
    """The seconds that a thread has had of the processor; 0 before it starts and where a system does not count them."""

    def __init__(self) -> None:
        self._id: int | None = None

    def start(self) -> None:
        """Count those of the thread that calls."""
        if _clock_of is not None:
            self._id = _clock_of(get_ident())

    def read(self) -> float:
        """So far; any thread may ask."""
        try:
            return 0.0 if self._id is None else time.clock_gettime(self._id)
        except OSError:  # it has just ended
            return 0.0


def watch(begin: Callable[[Callable[[], float]], Callable[[], None]]) -> None:
    """Have `begin` called in the task that asks for a run, and what it returns when that has ended, in whatever way.

    It is handed what says how many seconds of a processor the run has had.

    A runner has a run, and those that are asked for while it goes, in a thread of its own, and says itself when it ends.
    One that was told to stop does so at its next step, which may be far when it reads a workbook, and its session has the
    next one begin at once: that one waits, and is not told as begun, so that a session never has two and no place is kept.
    """
    queues: WeakKeyDictionary[object, Queue] = WeakKeyDictionary()

    class Runner(ScriptRunner):
        def start(self) -> None:
            self._queue = queues.setdefault(self._event_loop, Queue())  # which a session has for all its runners
            self._clock = Clock()
            ended = _nothing if self._queue.come(self) else begin(self._clock.read)

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
            self._clock.start()
            if self._queue.wait(self):
                try:
                    super()._run_script_thread()
                finally:
                    self._queue.leave(self)

    app_session.ScriptRunner = Runner  # type: ignore[attr-defined]
    # Streamlit asks its setting (`server.fileWatcherType`) for a session that is new, and not for one that comes back: at the
    # end of its next run that one looked at the files of all modules, a quarter of a second for which everybody waited.
    app_session.AppSession.register_file_watchers = _watch_no_files  # type: ignore[method-assign, assignment]


def _watch_no_files(_session: object) -> None:
    """The files of a server that serves do not change."""


def _nothing() -> None:
    """It has not begun, so nobody waits for its end."""
