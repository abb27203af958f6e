"""Files that arrive: never on disk, and never more than one visitor, or all, may keep."""

import asyncio
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from server.uploads import OF_ALL, OF_ONE, PLACE, Uploads
from tests.server.loop import run

EDGE = "the-edge"
LARGEST = 20 * 1024 * 1024
PIECE = 1024 * 1024


def sent(
    held: tuple[int, int],
    size: int,
    *,
    method: str = "PUT",
    path: str = f"{PLACE}someone/1",
    kind: str = f"multipart/form-data; boundary={EDGE}",
) -> tuple[int, int]:
    """The status of an upload of this size, and how many bytes of it were read."""
    head = f'--{EDGE}\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n'.encode()
    read = 0

    async def take(request: Request) -> Response:
        async with request.form() as form:
            assert form
        return Response(status_code=204)

    def pieces() -> Iterator[bytes]:
        yield head
        for _ in range(size // PIECE):
            yield b"x" * PIECE
        yield f"\r\n--{EDGE}--\r\n".encode()

    body = pieces()

    async def receive() -> Message:
        nonlocal read
        piece = next(body, b"")
        read += len(piece)
        return {"type": "http.request", "body": piece, "more_body": bool(piece)}

    statuses: list[int] = []

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    application = Uploads(Starlette(routes=[Route("/{path:path}", take, methods=[method])]), held=lambda _: held)
    run(application(_scope(path) | {"method": method, "headers": [(b"content-type", kind.encode())]}, receive, send))
    return statuses[0], read


def test_the_largest_file_stays_in_memory_while_it_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    def to_disk(_self: object) -> None:
        pytest.fail("it is written to disk")

    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", to_disk)
    assert sent((0, 0), LARGEST)[0] == 204


@pytest.mark.parametrize("held", [(OF_ONE - LARGEST // 2, OF_ONE), (0, OF_ALL - LARGEST // 2)])
def test_it_ends_where_there_is_no_more_room(held: tuple[int, int]) -> None:
    status, read = sent(held, LARGEST)
    assert status == 413
    assert read < LARGEST


def test_nothing_else_is_counted() -> None:
    assert sent((OF_ONE, OF_ALL), PIECE, method="POST")[0] == 204
    assert sent((OF_ONE, OF_ALL), PIECE, path="/elsewhere")[0] == 204


@pytest.mark.parametrize(
    "kind",
    [
        f"multipart/form-data; boundary={EDGE}; charset=punycode",
        f"multipart/form-data; charset=undefined; boundary={EDGE}",
        f"multipart/form-data; boundary={EDGE};charset=punycode",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "",
    ],
)
def test_what_no_browser_sends_is_not_read(kind: str) -> None:
    """A megabyte of it took seconds, in which nobody else had a turn."""
    assert sent((0, 0), PIECE, kind=kind) == (415, 0)


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data; boundary=----WebKitFormBoundaryx0YcXbN1Yx5EoWqA",
        "multipart/form-data; boundary=----geckoformboundary5c4f1c2a7d0f4f7d6c1a7b54d05d3f2a",
        "multipart/form-data; boundary=---------------------------735323031399963166993862150",
    ],
)
def test_what_browsers_send_is(kind: str) -> None:
    assert sent((0, 0), PIECE, kind=kind)[1] > 0


def test_of_uploads_that_come_together_one_piece_is_read_at_a_time() -> None:
    """Between two pieces everything else has its turn; one that does not come keeps nobody waiting."""
    reading: set[str] = set()
    most = 0

    async def read(scope: Scope, receive: Receive, _send: Send) -> None:
        nonlocal most
        while (await receive())["more_body"]:
            reading.add(scope["path"])
            most = max(most, len(reading))
            await asyncio.sleep(0)
            reading.discard(scope["path"])

    uploads = Uploads(read, held=lambda _: (0, 0))

    async def upload(name: str) -> None:
        pieces = iter(range(5))

        async def receive() -> Message:
            return {"type": "http.request", "body": b"x", "more_body": next(pieces, None) is not None}

        await uploads(_scope(f"{PLACE}{name}/1"), receive, _nowhere)

    async def silent() -> None:
        await uploads(_scope(f"{PLACE}silent/1"), asyncio.Event().wait, _nowhere)  # type: ignore[arg-type]

    async def story() -> None:
        waiting = asyncio.create_task(silent())
        await asyncio.wait_for(asyncio.gather(*(upload(str(number)) for number in range(5))), 30)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)

    run(story())
    assert most == 1


def test_an_upload_that_is_broken_off_is_no_error() -> None:
    """Each was two lines in a log of which any line is to be looked at."""

    async def read(scope: Scope, receive: Receive, _send: Send) -> None:
        async for _piece in Request(scope, receive).stream():
            pass

    messages = iter([{"type": "http.request", "body": b"--edge", "more_body": True}, {"type": "http.disconnect"}])

    async def receive() -> Message:
        return next(messages)

    uploads = Uploads(read, held=lambda _: (0, 0))
    run(uploads(_scope(f"{PLACE}someone/1"), receive, _nowhere))
    assert next(messages, None) is None, "it was read to where it ends"


def _scope(path: str) -> dict[str, Any]:
    kind = (b"content-type", f"multipart/form-data; boundary={EDGE}".encode())
    return {"type": "http", "method": "PUT", "path": path, "headers": [kind], "query_string": b""}


async def _nowhere(_message: Message) -> None: ...
