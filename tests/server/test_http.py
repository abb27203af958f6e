"""What one client may ask, on uvicorn's own protocol with a wire that only notes what is written."""

from typing import Any

import h11
import pytest
from starlette.types import Receive, Scope, Send
from uvicorn import Config
from uvicorn.server import ServerState

from server.http import HEAD, MOST_HEADERS, Http
from tests.server.loop import run
from tests.server.test_line import Wire

HELLO = b"GET / HTTP/1.1\r\nHost: wijzer.be\r\n"


async def _answers(scope: Scope, _receive: Receive, send: Send) -> None:
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body"})


def answered(*sent: bytes) -> tuple[list[bytes], bool]:
    """The first line of every answer to this, and whether the line was closed."""
    wire = Wire()

    async def story() -> None:
        config, state = Config(_answers, log_config=None), ServerState()
        client = Http(config=config, server_state=state, app_state={})
        client.connection_made(wire)
        for piece in sent:
            client.data_received(piece)
            while state.tasks:
                await next(iter(state.tasks))
        client._unset_keepalive_if_required()

    run(story())
    return [line for line in wire.written.splitlines() if line.startswith(b"HTTP/")], wire.is_cut


OK, REFUSED = b"HTTP/1.1 200 OK", b"HTTP/1.1 400 Bad Request"


def test_a_body_in_pieces_without_a_length_is_refused_before_it_is_read() -> None:
    """Read in one go, a quarter of a megabyte of pieces of one byte took more than a second."""
    asked = b"POST / HTTP/1.1\r\nHost: wijzer.be\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 1_000
    assert answered(asked) == ([REFUSED], True)


@pytest.mark.parametrize(("count", "status"), [(MOST_HEADERS - 1, OK), (MOST_HEADERS, REFUSED)])
def test_a_request_with_more_headers_than_a_browser_sends_is_refused(count: int, status: bytes) -> None:
    assert answered(HELLO + b"A: b\r\n" * count + b"\r\n") == ([status], status is REFUSED)


def test_what_stands_before_a_body_has_an_end() -> None:
    assert answered(HELLO + b"A: " + b"b" * HEAD) == ([REFUSED], True)


def test_headers_are_counted_before_they_are_read_also_in_what_follows_a_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[int] = []

    look = h11._events.normalize_and_validate

    def count(headers: Any, **more: Any) -> Any:
        read.append(len(headers))
        return look(headers, **more)

    monkeypatch.setattr(h11._events, "normalize_and_validate", count)
    flood = HELLO + b"a:b\r\n" * 10_000 + b"\r\n"
    assert answered(flood)[0] == [REFUSED]
    assert answered(HELLO + b"\r\n" + flood)[0][-1] == REFUSED
    assert max(read) <= MOST_HEADERS


def test_a_body_whose_length_is_told_is_taken_and_so_is_the_next_request() -> None:
    asked = b"PUT / HTTP/1.1\r\nHost: wijzer.be\r\nContent-Length: 300000\r\n\r\n"
    assert answered(asked, b"a;1\n" * 75_000, HELLO + b"\r\n") == ([OK, OK], False)
