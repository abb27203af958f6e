"""Who comes in at the door, how fast, and that nobody makes the server ask anything of the network."""

import socket
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_routes import ROUTE_METRICS

import app
from server.door import MOST_RANGES, OWNER, Door
from server.turns import Place, Turns
from tests.server.loop import run

HOST = (b"host", b"wijzer.be")


def asked(kind: str, *headers: tuple[bytes, bytes], path: str = "/_stcore/stream") -> Scope:
    scheme = "ws" if kind == "websocket" else "http"
    return {
        "type": kind,
        "scheme": scheme,
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [HOST, *headers],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
        "subprotocols": [],
    }


def answered(application: Any, scope: Scope) -> list[Message]:
    """What an application sends for a request without a body, or for a websocket that opens."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"} if scope["type"] == "websocket" else {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    run(application(scope, receive, send))
    return sent


@pytest.mark.parametrize("origin", [b"https://elders.be", b"null", b"http://[", b"https://wijzer.be.elders.be", b""])
@pytest.mark.parametrize("kind", ["websocket", "http"])
def test_another_site_is_refused_and_nothing_is_asked_of_the_network(
    kind: str, origin: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaving(*_args: object, **_kwargs: object) -> None:
        pytest.fail("the server asks something of the network")

    application = app.app
    for name in ("connect", "sendto"):
        monkeypatch.setattr(socket.socket, name, leaving)
    for name in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, leaving)
    first = answered(application, asked(kind, (b"origin", origin)))[0]
    assert first.get("code", first.get("status")) in (1008, 403)


@pytest.mark.parametrize("headers", [(), ((b"origin", b"https://wijzer.be"),)])
def test_its_own_page_and_a_program_without_a_page_come_in(headers: tuple[tuple[bytes, bytes], ...]) -> None:
    seen: list[Scope] = []

    async def inside(scope: Scope, *_: object) -> None:
        seen.append(scope)

    answered(Door(inside), asked("websocket", *headers))
    answered(Door(inside), asked("http", *headers))
    assert len(seen) == 2


def test_whose_a_line_is_is_believed_of_a_balancer_alone() -> None:
    """Without one, whoever opens many lines would say of each that it is somebody else's."""

    class Owners(Turns):
        def come(self, owner: str) -> Place:
            heard.append(owner)
            return super().come(owner)

    async def inside(scope: Scope, *_: object) -> None:
        pass

    heard: list[str] = []
    line = asked("websocket", (OWNER.encode(), b"7"))
    answered(Door(inside, turns=Owners()), line)
    answered(Door(inside, turns=Owners(), owner=OWNER), line)
    assert heard == ["", "7"]


@pytest.mark.parametrize(("pieces", "is_kept"), [(1, True), (MOST_RANGES, True), (1_000_000, False)])
def test_a_wish_for_a_million_pieces_is_passed_over(pieces: int, is_kept: bool) -> None:
    seen: list[Scope] = []

    async def inside(scope: Scope, *_: object) -> None:
        seen.append(scope)

    answered(Door(inside), asked("http", (b"range", b"bytes=" + b",".join([b"0-1"] * pieces))))
    assert (b"range" in dict(seen[0]["headers"])) is is_kept


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize("sign", ["\n", "\r", "\0", "\x85", "\u2028"])
def test_an_address_with_a_sign_that_nobody_types_is_none(kind: str, sign: str) -> None:
    """To who looks for addresses by their end, a new line behind one is no other address; to a balancer it is."""

    async def inside(_scope: Scope, _receive: Receive, _send: Send) -> None:
        pytest.fail("it is taken for one")

    answered(Door(inside), asked(kind, path=f"/_stcore/stream{sign}"))


@pytest.mark.parametrize("path", [f"/{ROUTE_METRICS}", "/_stcore/agent/openapi.json", "/auth/login", "/oauth2callback"])
def test_what_is_for_whoever_runs_it_is_closed(path: str, caplog: pytest.LogCaptureFixture) -> None:
    start = answered(app.app, asked("http", path=path))[0]
    assert start["status"] == 404
    assert (b"x-content-type-options", b"nosniff") in start["headers"], "a refusal has the headers of every answer"
    assert b"content-security-policy" in dict(start["headers"])
    assert caplog.messages == []
