"""Who comes in at the door, how fast, and that nobody makes the server ask anything of the network."""

import asyncio
import socket
from functools import partial
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_routes import ROUTE_METRICS

import app
from server.door import AT_ONCE, MOST_RANGES, OWNER, PER_SECOND, WEIGHT, Door, Pace
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


def test_a_flood_waits_and_a_visitor_does_not() -> None:
    """By a clock of its own: a thousand messages at once, then one after a pause."""
    now = 0.0
    waits: list[float] = []

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def wait(seconds: float) -> None:
        nonlocal now
        waits.append(seconds)
        now += seconds

    async def flood() -> None:
        nonlocal now
        pace = Pace(receive, clock=lambda: now, wait=wait)
        for _ in range(1_000):
            await pace.receive()
        now += AT_ONCE / PER_SECOND
        await pace.receive()

    run(flood())
    assert waits[:AT_ONCE] == [0.0] * AT_ONCE  # each gives up its turn once all the same
    assert now - AT_ONCE / PER_SECOND == pytest.approx((1_000 - AT_ONCE) / PER_SECOND)
    assert waits[-1] == 0.0


def test_a_flood_pays_for_itself_and_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages at one door, by a clock that stands still: each wait is what the door asks of that page."""
    waits: dict[str, list[float]] = {"flood": [], "neighbour": []}
    served: list[str] = []

    async def wait(seconds: float) -> None:
        waits[who()].append(seconds)
        await asyncio.sleep(0)

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def send(_message: Message) -> None:
        pytest.fail("nobody is refused")

    async def inside(scope: Scope, receive: Receive, _send: Send) -> None:
        for _ in range(scope["messages"]):
            await receive()
            served.append(who())

    async def both() -> None:
        door = Door(inside)
        for name, count in (("flood", 1_000), ("neighbour", AT_ONCE)):
            coming = door({**asked("websocket"), "messages": count}, receive, send)
            pages.append(asyncio.create_task(coming, name=name))  # type: ignore[arg-type]
        await asyncio.gather(*pages)

    pages: list[asyncio.Task[None]] = []
    monkeypatch.setattr("server.door.Pace", partial(Pace, clock=lambda: 0.0, wait=wait))
    run(both())
    assert waits["neighbour"] == [0.0] * AT_ONCE
    assert waits["flood"][-1] == pytest.approx((1_000 - AT_ONCE) / PER_SECOND)
    assert served[: 2 * AT_ONCE].count("neighbour") == AT_ONCE, "they take turns"


def who() -> str:
    task = asyncio.current_task()
    assert task is not None
    return task.get_name()


def test_a_message_that_waits_lets_others_be_served() -> None:
    served: list[str] = []

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def flood() -> None:
        pace = Pace(receive)
        for _ in range(AT_ONCE):
            await pace.receive()
            served.append("flood")

    async def neighbour() -> None:
        served.append("neighbour")

    async def both() -> None:
        await asyncio.gather(flood(), neighbour())

    run(both())
    assert served.index("neighbour") <= 1


def test_what_is_long_waits_longer_and_what_does_not_count_is_passed_over() -> None:
    waits: list[float] = []
    sent = iter([b"not this", b"x" * WEIGHT * (AT_ONCE + PER_SECOND), b"short"])

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": next(sent)}

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async def three() -> None:
        pace = Pace(
            receive,
            lambda content, _room: None if content == b"not this" else content[:5],
            clock=lambda: 0.0,
            wait=wait,
        )
        assert (await pace.receive())["bytes"] == b"xxxxx"
        assert (await pace.receive())["bytes"] == b"short"

    run(three())
    assert waits[0] == 0.0
    assert waits[1] > 1


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


def test_who_asks_for_what_is_long_waits_for_the_next() -> None:
    waits: list[float] = []
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.receive", "bytes": b"?"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async def ask_twice() -> None:
        pace = Pace(receive, clock=lambda: 0.0, wait=wait)
        await pace.receive()
        await pace.sending(send)({"type": "websocket.send", "bytes": b"x" * (WEIGHT * (AT_ONCE + PER_SECOND))})
        await pace.receive()

    run(ask_twice())
    assert len(sent) == 1
    assert waits[0] == 0.0
    assert waits[1] > 1.0
