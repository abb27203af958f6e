"""What one line may send and all may hold, on uvicorn's own protocol with a wire that only notes what is written."""

import asyncio
import struct
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from starlette.types import Message, Receive, Scope, Send
from uvicorn import Config
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.server import ServerState

from server.line import HEAVIEST, OF_ALL, PIECES, Line
from tests.server.loop import run

HELLO: Final = (
    b"GET /_stcore/stream HTTP/1.1\r\nHost: wijzer.be\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    b"Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n"
)
TEXT, BINARY, MORE, PING, PONG = 1, 2, 0, 9, 10
WHOLE: Final = 128
ALMOST: Final = HEAVIEST - 1


def piece(kind: int, content: bytes = b"", *, of: int | None = None) -> bytes:
    """As a client sends it, its mask being nought; `of` is its length where not all of it is sent."""
    return struct.pack(">BBQ4x", kind, 255, len(content) if of is None else of) + content


class Wire(asyncio.Transport):
    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.is_cut = False

    def write(self, data: Any) -> None:
        self.written += data

    def is_closing(self) -> bool:
        return self.is_cut

    def abort(self) -> None:
        self.is_cut = True

    close = abort

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...


class Client:
    """A line that is open, with what the application was told on it; it looks at a message when `looking` is set."""

    def __init__(self) -> None:
        self.told: list[Message] = []
        self.looking = asyncio.Event()
        self.wire = Wire()
        config = Config(self.application, interface="asgi3", proxy_headers=False, log_config=None)
        config.load()
        self.line = Line(config, ServerState(), {})
        self.line.connection_made(self.wire)

    async def application(self, _scope: Scope, receive: Receive, send: Send) -> None:
        self.told.append(await receive())
        await send({"type": "websocket.accept"})
        while self.told[-1]["type"] != "websocket.disconnect":
            self.told.append(await receive())
            await self.looking.wait()

    async def open(self) -> "Client":
        self.line.data_received(HELLO)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return self

    def send(self, content: bytes) -> None:
        if not self.wire.is_cut:
            self.line.data_received(content)

    async def leave(self) -> None:
        if not self.line.disconnected:
            self.line.connection_lost(None)
        self.looking.set()
        await asyncio.gather(*self.line.tasks)

    @property
    def was_told(self) -> int | None:
        """The code with which the line was ended."""
        farewell = self.wire.written.rpartition(b"\x88\x02")
        return struct.unpack(">H", farewell[2])[0] if farewell[1] else None


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    assert Line.holding == {}
    yield
    assert Line.holding == {}


def together(many: int, try_it: Callable[[list[Client]], Any]) -> None:
    async def all_of_them() -> None:
        clients = [await Client().open() for _ in range(many)]
        await try_it(clients)
        for client in clients:
            await client.leave()

    run(all_of_them())


@pytest.mark.parametrize(
    "flood",
    [piece(WHOLE | PING), piece(WHOLE | PONG), piece(MORE), piece(MORE, b"x"), piece(WHOLE | BINARY)],
    ids=["pings", "pongs", "nothing", "bytes", "messages"],
)
def test_a_flood_of_pieces_is_ended_before_it_is_answered(flood: bytes) -> None:
    async def try_it(clients: list[Client]) -> None:
        (client,) = clients
        opened = len(client.wire.written)
        client.send((b"" if flood[0] & WHOLE else piece(BINARY)) + flood * 100_000)
        assert client.wire.is_cut
        assert client.was_told == 1008
        assert len(client.wire.written) - opened < 4_096, "what was counted first is answered, and no more"
        client.looking.set()
        await asyncio.sleep(0)
        assert client.told[-1]["type"] == "websocket.disconnect"

    together(1, try_it)


def test_a_message_in_many_pieces_is_ended_however_slowly_they_come() -> None:
    async def try_it(clients: list[Client]) -> None:
        (client,) = clients
        client.send(piece(BINARY))
        for _ in range(2 * PIECES):
            client.line._then -= 1  # a second later
            client.send(piece(MORE, b"x"))
        assert client.was_told == 1008

    together(1, try_it)


def test_a_message_as_a_browser_sends_it_arrives() -> None:
    """The heaviest in pieces of 131 000 bytes, which arrive as they are read; and a line that is idle answers a ping."""

    async def try_it(clients: list[Client]) -> None:
        (client,) = clients
        client.looking.set()
        pieces = [b"x" * 131_000] * (HEAVIEST // 131_000)
        sent = piece(BINARY) + b"".join(piece(MORE, one) for one in pieces) + piece(WHOLE | MORE)
        for start in range(0, len(sent), 100_000):
            client.send(sent[start : start + 100_000])
        client.send(piece(WHOLE | PING, b"there?"))
        await asyncio.sleep(0)
        assert [message.get("bytes") for message in client.told[1:]] == [b"".join(pieces)]
        assert client.wire.written.endswith(b"\x8a\x06there?")

    together(1, try_it)


def in_one_piece(client: Client) -> None:
    client.send(piece(WHOLE | BINARY, b"x" * ALMOST, of=HEAVIEST))


def in_some(client: Client) -> None:
    client.send(piece(BINARY, b"x" * (ALMOST // 2)) + piece(MORE, b"x" * (ALMOST // 2)))


def waiting(client: Client) -> None:
    client.send(piece(WHOLE | BINARY, b"x" * ALMOST))


@pytest.mark.parametrize("hold", [in_one_piece, in_some, waiting])
def test_who_holds_something_for_longest_makes_room_for_who_comes(hold: Callable[[Client], None]) -> None:
    most = OF_ALL // HEAVIEST

    async def try_it(clients: list[Client]) -> None:
        for client in clients[:-1]:
            hold(client)
        assert sum(Line.holding.values()) <= OF_ALL
        told = [client.was_told for client in clients[:-1]]
        ended = told.count(1013)
        assert 3 <= ended <= 4, "what stands round a message is held, too"
        assert told == [1013] * ended + [None] * (most + 3 - ended)
        assert clients[-1].was_told is None, "who holds nothing stays"

    together(most + 4, try_it)


def test_what_was_read_is_held_no_longer() -> None:
    async def try_it(clients: list[Client]) -> None:
        (client,) = clients
        waiting(client)
        assert sum(Line.holding.values()) == ALMOST
        await asyncio.sleep(0)
        assert sum(Line.holding.values()) == ALMOST, "who reads it holds it still"
        client.looking.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert Line.holding == {}
        in_one_piece(client)
        client.line.connection_lost(None)
        assert Line.holding == {}

    together(1, try_it)


def test_what_is_said_to_who_is_gone_and_text_that_is_none_are_nothing_for_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A telephone that sleeps does not answer; a page that sends text is none of ours."""

    async def try_it(clients: list[Client]) -> None:
        silent, other = clients
        silent.line.send_keepalive_ping()
        silent.line.keepalive_timeout()
        other.send(piece(WHOLE | TEXT, b"\xff"))
        assert [client.was_told for client in clients] == [None, 1003]
        for client in clients:
            assert client.wire.is_cut
            with pytest.raises(ClientDisconnected):
                await client.line.send({"type": "websocket.send", "bytes": b"?"})

    together(2, try_it)
    assert caplog.messages == []


def test_a_line_is_not_compressed_and_one_message_has_an_end() -> None:
    async def try_it(clients: list[Client]) -> None:
        (client,) = clients
        assert b" 101 " in client.wire.written
        assert b"deflate" not in client.wire.written
        client.send(piece(WHOLE | BINARY, b"x", of=HEAVIEST + 1))
        assert client.wire.is_cut

    together(1, try_it)
