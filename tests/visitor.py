"""A visitor without a browser, on Streamlit's own protocol: types, presses, uploads, and sees what a tab would be sent.

It behaves as the page does: every run gets all that stands in the fields, and the memory of the tab is handed over
when a session asks for it.
"""

import asyncio
import json
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPSConnection
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlsplit

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

ROAD: Final = "/_stcore/stream"
_KEY: Final = re.compile(r"^\$\$ID-[0-9a-f]+-(.*)$", re.DOTALL)
_LARGEST: Final = 64 * 1024 * 1024
_PATIENCE: Final = 120.0
_TRUSTING: Final = ssl.create_default_context()
_TRUSTING.check_hostname = False
_TRUSTING.verify_mode = ssl.CERT_NONE
"""Certificates of a test are made by the test."""


@dataclass
class Visitor:
    """One tab on one server, at `url`; `screen` is the path it opens and `query` what stands behind it."""

    url: str
    screen: str = ""
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""
    """The site whose page it is, where that is another one."""
    kept: str = "{}"
    """The tab's memory, as text."""
    shown: dict[str, Message] = field(default_factory=dict)
    """What stands on the screen and has a key, by that key without the number that erasing adds."""
    session: str = ""
    errors: list[str] = field(default_factory=list)
    _states: dict[str, WidgetState] = field(default_factory=dict)
    _said: list[bytes] = field(default_factory=list)
    _hash: str = ""

    async def __aenter__(self) -> Self:
        await self.come()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.line.close()

    @property
    def said(self) -> str:
        """Every text that the last run drew, with what stands between texts in a message."""
        return b"\n".join(self._said).decode(errors="replace")

    async def come(self) -> None:
        """Open the line and have the first run; also again after the line was lost, with all that was typed."""
        await self.open()
        await self.run()

    async def open(self) -> None:
        """Open the line, and ask nothing yet."""
        here = urlsplit(self.url)
        self.line: ClientConnection = await connect(
            f"{'wss' if here.scheme == 'https' else 'ws'}://{here.netloc}{ROAD}",
            ssl=_TRUSTING if here.scheme == "https" else None,
            subprotocols=[Subprotocol(name) for name in ("streamlit", "-", self.session) if name],
            origin=Origin(self.origin or self.url),
            additional_headers=dict(self.headers),
            compression=None,
            max_size=_LARGEST,
            open_timeout=_PATIENCE,
            ping_interval=None,
        )

    async def run(self, *pressed: WidgetState) -> None:
        """Ask for a run with what stands in the fields, and answer when the session asks what this tab remembers.

        Raises:
            TimeoutError: nothing came for two minutes.
        """
        asked = BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_script_hash, state.page_name = self.query, self._hash, self.screen
        state.widget_states.widgets.extend([*self._states.values(), *pressed])
        await self.line.send(asked.SerializeToString())
        async with asyncio.timeout(_PATIENCE):
            await self._follow()
        memory = self._component("memory")
        if memory.get("asking"):
            await self.trigger("memory", "answer", {"session": memory["asking"], "kept": self.kept, "own": "{}"})
        elif memory:
            self.kept, self.query = memory["keep"], memory["query"]

    async def type(self, **texts: str) -> None:
        """Type in fields by their keys (`private__place` is `private.place`), and leave them."""
        for name, text in texts.items():
            key = name.replace("__", ".")
            self._states[key] = WidgetState(id=self._id(key), string_value=text)
        await self.run()

    async def choose(self, key: str, words: str) -> None:
        """Choose an answer by its words."""
        self._states[key] = WidgetState(id=self._id(key), string_value=words)
        await self.run()

    async def press(self, key: str) -> None:
        await self.run(WidgetState(id=self._id(key), trigger_value=True))

    async def trigger(self, key: str, event: str, value: object) -> None:
        """What a script of a component says to its session."""
        trigger = WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{self._id(key)}__events")
        trigger.json_trigger_value = json.dumps([{"event": event, "value": value}])
        await self.run(trigger)

    async def take(self, key: str) -> dict[str, Any]:
        """Press a button that hands something over, and return what came."""
        await self.trigger(key, "press", f"token of {key}")
        return dict(self._component(key).get("answer", {}))

    async def go(self, stem: str) -> None:
        """Follow a link to another screen."""
        self.screen, self._hash = stem, ""
        await self.run()

    async def upload(self, key: str, name: str, content: bytes) -> int:
        """Choose a file, and return the status of its upload; the run that follows has it when that went well."""
        asked = BackMsg()
        asked.file_urls_request.request_id, asked.file_urls_request.session_id = "1", self.session
        asked.file_urls_request.file_names.append(name)
        await self.line.send(asked.SerializeToString())
        answer = await self._next("file_urls_response")
        (urls,) = answer.file_urls_response.file_urls
        status = await asyncio.to_thread(self.send_file, urls.upload_url, name, content)
        if status == 204:
            state = WidgetState(id=self._id(key))
            found = state.file_uploader_state_value.uploaded_file_info.add()
            found.file_id, found.name, found.size = urls.file_id, name, len(content)
            found.file_urls.CopyFrom(urls)
            self._states[key] = state
            await self.run()
        return status

    def send_file(self, address: str, name: str, content: bytes) -> int:
        """The upload itself, as a browser's form sends it."""
        line = self.http()
        line.request("GET", "/_stcore/host-config")
        hello = line.getresponse()
        hello.read()
        line.request("GET", "/_stcore/health")
        health = line.getresponse()
        health.read()
        cookies = health.headers.get_all("Set-Cookie", []) + hello.headers.get_all("Set-Cookie", [])
        token = next((text.partition(";")[0] for text in cookies if text.startswith("_streamlit_xsrf")), "")
        mine = "; ".join(filter(None, [token, self.headers.get("Cookie", "")]))
        edge = "the-edge-of-the-form"
        body = b"".join(
            (
                f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'.encode(),
                b"Content-Type: application/octet-stream\r\n\r\n",
                content,
                f"\r\n--{edge}--\r\n".encode(),
            )
        )
        headers = {
            "Content-Type": f"multipart/form-data; boundary={edge}",
            "Cookie": mine,
            "X-Xsrftoken": token.partition("=")[2],
            "Origin": self.url,
        }
        line.request("PUT", address, body=body, headers=headers)
        status = line.getresponse().status
        line.close()
        return status

    def http(self) -> HTTPConnection:
        """A line for plain requests to the same server."""
        here = urlsplit(self.url)
        if here.scheme == "https":
            return HTTPSConnection(here.netloc, timeout=_PATIENCE, context=_TRUSTING)
        return HTTPConnection(here.netloc, timeout=_PATIENCE)

    def _component(self, key: str) -> dict[str, Any]:
        """The data of a component of ours."""
        found: Any = self.shown.get(key)
        return dict(json.loads(found.json)) if found is not None and found.json else {}

    def _id(self, key: str) -> str:
        found: Any = self.shown[key]
        return str(found.id)

    async def _next(self, kind: str) -> ForwardMsg:
        async with asyncio.timeout(_PATIENCE):
            while True:
                told = ForwardMsg.FromString(await self.line.recv(decode=False))
                if told.WhichOneof("type") == kind:
                    return told
                self._see(told)

    async def _follow(self) -> None:
        """See messages until a run has finished that was not the beginning of another."""
        while True:
            told = ForwardMsg.FromString(await self.line.recv(decode=False))
            self._see(told)
            if told.WhichOneof("type") == "script_finished":
                if told.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                shown = {str(getattr(part, "id", "")) for part in self.shown.values()}
                self._states = {key: state for key, state in self._states.items() if state.id in shown}
                return

    def _see(self, told: ForwardMsg) -> None:
        kind = told.WhichOneof("type")
        if kind == "new_session":
            self.shown, self._said = {}, []
            self.session = told.new_session.initialize.session_id or self.session
            self._hash = told.new_session.page_script_hash or self._hash
        elif kind == "navigation":
            self._hash = told.navigation.page_script_hash
        elif kind == "delta" and told.delta.WhichOneof("type") == "new_element":
            self._see_element(told.delta.new_element)

    def _see_element(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        if kind is None:
            return
        drawn = getattr(element, kind)
        self._said.append(drawn.SerializeToString())
        if kind == "exception":
            self.errors.append(drawn.message)
        named = _KEY.match(getattr(drawn, "id", ""))
        if named:
            key = re.sub(r"\.\d+$", "", named[1])
            self.shown[key] = drawn
