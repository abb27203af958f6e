"""What a run draws is sent together, in its order, and never lost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.pages.visits import CASES, visit
from ui.session import at_once


class Runner:
    """Streamlit's, as far as it sends."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.on_event = SimpleNamespace(send=lambda _runner, **said: self.sent.append(said["forward_msg"].hash))

    def enqueue(self, message: ForwardMsg) -> None:
        self.sent.append(message.hash)


def test_a_run_of_streamlit_sends_all_of_its_screen_together(monkeypatch: pytest.MonkeyPatch) -> None:
    together: list[int] = []
    release = at_once.Held.release

    def counted(held: at_once.Held) -> None:
        together.append(len(held._messages))
        release(held)

    monkeypatch.setattr(at_once, "LONGEST", float("inf"))
    monkeypatch.setattr(at_once.Held, "release", counted)
    at = visit(CASES["full"])
    assert at.title
    (count,) = together
    assert count > len(at.main) > 1


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """A run: who sends, and what draws."""
    runner = Runner()
    context = SimpleNamespace(_enqueue=runner.enqueue)
    monkeypatch.setattr(at_once, "get_script_run_ctx", lambda: context)

    @contextmanager
    def run() -> Iterator[tuple[list[str], Callable[[str], None]]]:
        with at_once.sending():
            yield runner.sent, lambda name: context._enqueue(ForwardMsg(hash=name))
        context._enqueue(ForwardMsg(hash="after"))

    return run


def test_what_is_drawn_is_sent_in_its_order_when_all_of_it_is(drawing: Callable[[], Any]) -> None:
    with drawing() as (sent, draw):
        draw("head")
        draw("answer")
        assert sent == []
    assert sent == ["head", "answer", "after"]


def test_an_error_comes_after_what_was_drawn_before_it(drawing: Callable[[], Any]) -> None:
    with suppress(ZeroDivisionError), drawing() as (sent, draw):
        draw("head")
        raise ZeroDivisionError
    assert sent == ["head"]


def test_what_another_thread_draws_is_sent_at_once_behind_what_was_drawn_before_it(drawing: Callable[[], Any]) -> None:
    """A sign that this takes a moment comes from a clock."""
    with drawing() as (sent, draw):
        draw("head")
        clock = Thread(target=draw, args=("a moment",))
        clock.start()
        clock.join()
        assert sent == ["head", "a moment"]


def test_a_run_that_takes_its_time_is_shown_as_far_as_it_is(
    drawing: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with drawing() as (sent, draw):
        draw("head")
        monkeypatch.setattr(at_once, "thread_time", lambda: float("inf"))
        draw("a list of ten thousand")
        assert sent == ["head", "a list of ten thousand"]
