"""Files that arrive: never on disk, and never more than one visitor, or all, may keep."""

import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message

from server.uploads import OF_ALL, OF_ONE, PLACE, Uploads
from tests.server.loop import run

EDGE = "the-edge"
LARGEST = 20 * 1024 * 1024
PIECE = 1024 * 1024


def sent(held: tuple[int, int], size: int, *, method: str = "PUT", path: str = f"{PLACE}someone/1") -> tuple[int, int]:
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
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "path": path,
        "headers": [(b"content-type", f"multipart/form-data; boundary={EDGE}".encode())],
        "query_string": b"",
    }
    run(application(scope, receive, send))
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
