"""What a run draws is sent when all of it is drawn.

Streamlit sends each part the moment it is drawn: for every one of a hundred the script hands over to who sends it and
back, and the browser draws the screen in several turns. A run of ours is over in some hundredths of a second.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, get_ident
from time import thread_time
from typing import Any, Final

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner.script_runner import ScriptRunnerEvent

LONGEST: Final = 0.1
"""Seconds of work after which a run is shown as far as it is."""


@contextmanager
def sending() -> Iterator[None]:
    """Hold what is drawn from here to the end, whatever ends it."""
    context = get_script_run_ctx()
    if context is None:
        yield
        return
    send = context._enqueue  # noqa: SLF001 - no other way leads to it
    held = Held(send.__self__)  # type: ignore[attr-defined]
    context._enqueue = held.take  # noqa: SLF001
    try:
        yield
    finally:
        held.release()
        context._enqueue = send  # noqa: SLF001


class Held:
    """What a run has drawn and nobody was sent; `runner` is Streamlit's, which runs it."""

    def __init__(self, runner: Any) -> None:
        self._runner = runner
        self._messages: list[ForwardMsg] = []
        self._lock = Lock()
        self._thread = get_ident()
        self._until = thread_time() + LONGEST

    def take(self, message: ForwardMsg) -> None:
        """Hold it; but what another thread draws says that this one takes its time."""
        with self._lock:
            self._messages.append(message)
        if get_ident() != self._thread or thread_time() > self._until:
            self.release()

    def release(self) -> None:
        """Send everything; no click that comes now breaks this off, or what was said once in it would be lost."""
        with self._lock:
            for message in self._messages:
                self._runner.on_event.send(
                    self._runner, event=ScriptRunnerEvent.ENQUEUE_FORWARD_MSG, forward_msg=message
                )
            self._messages.clear()
