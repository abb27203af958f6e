"""A visitor without a browser: speaks Streamlit's protocol over its websocket, so that only the server is timed."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from time import perf_counter
from types import TracebackType
from typing import Final, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from ui.session.memory import CARRIED

ROAD: Final = "/_stcore/stream"
_LARGEST: Final = 64 * 1024 * 1024


@dataclass
class Run:
    """One run of a script as the visitor had it: seconds from asking to the end, bytes, and what was drawn."""

    seconds: float
    message_bytes: int = 0
    wire_bytes: int = 0
    kinds: Counter[str] = field(default_factory=Counter)


class _Counted(ClientConnection):
    """A connection that counts what really arrives, compressed or not."""

    arrived = 0

    def data_received(self, data: bytes) -> None:
        self.arrived += len(data)
        super().data_received(data)


_TAB: Final = WidgetState(id=CARRIED, string_value='{"kept": "{}", "own": "{}"}')
"""What the first message of our page carries of a tab that remembers nothing; to another page it is nothing."""


class Visitor:
    """One tab on one screen; `offers_compression` as every browser does."""

    def __init__(self, port: int, *, screen: str = "", query: str = "", offers_compression: bool = True) -> None:
        self._port, self._query = port, query
        self._screen, self._compression = screen, "deflate" if offers_compression else None
        self._hash = ""
        self._seen: set[str] = set()
        self._carried = [_TAB]

    async def __aenter__(self) -> Self:
        origin = f"127.0.0.1:{self._port}"
        self._line = await connect(
            f"ws://{origin}{ROAD}",
            subprotocols=[Subprotocol("streamlit")],
            create_connection=_Counted,
            compression=self._compression,
            max_size=_LARGEST,
            ping_interval=None,  # a server that is busy is not gone
            origin=f"http://{origin}",  # type: ignore[arg-type]
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._line.close()

    async def run(self) -> Run:
        """Ask for a run and wait until it is finished and everything it drew has come.

        Raises:
            RuntimeError: the script ended with an error.
        """
        began, arrived = perf_counter(), self._arrived()
        found = Run(0.0)
        await self._line.send(self._asked())
        while not self._take(await self._line.recv(decode=False), found):
            pass
        found.seconds, found.wire_bytes = perf_counter() - began, self._arrived() - arrived
        return found

    async def flood(self) -> None:
        """Ask for runs as fast as the line takes them, and never look at an answer, until one is stopped."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._pour_away())
            while True:
                await self._line.send(self._asked())

    async def _pour_away(self) -> None:
        async for _ in self._line:
            pass

    def _asked(self) -> bytes:
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_script_hash = self._query, self._hash
        state.page_name = self._screen
        state.cached_message_hashes.extend(self._seen)
        state.widget_states.widgets.extend(self._carried)
        self._carried = []
        return bytes(asked.SerializeToString())

    def _take(self, content: bytes, found: Run) -> bool:
        """Count one message; whether it was the last of the run."""
        said = ForwardMsg.FromString(content)
        kind = said.WhichOneof("type")
        found.message_bytes += len(content)
        if kind == "new_session":
            self._hash = self._hash or said.new_session.page_script_hash
        elif kind == "navigation":
            self._hash = said.navigation.page_script_hash
        elif kind == "delta" and said.delta.WhichOneof("type") == "add_block":
            found.kinds["container"] += 1  # of any kind; what is in it is drawn beside it
        elif kind == "delta" and said.delta.WhichOneof("type") == "new_element":
            element = said.delta.new_element.WhichOneof("type") or "nothing"
            if element == "exception":
                raise RuntimeError(said.delta.new_element.exception.message)
            found.kinds[element] += 1
        if said.hash and said.metadata.cacheable:
            self._seen.add(said.hash)
        return str(kind) == "script_finished"

    def _arrived(self) -> int:
        return self._line.arrived if isinstance(self._line, _Counted) else 0
