"""A client's requests, as uvicorn reads them, with an end to what it reads at a time before anything else of ours sees it.

Start the server with `--http server.http:Http`.
"""

from typing import Any, Final

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD: Final = 16_384
"""Bytes before the body of a request, as HAProxy has it; ours are some hundreds, with an address of eight thousand at most."""
MOST_HEADERS: Final = 100
"""A browser sends some twenty."""


class Http(H11Protocol):
    """Ends a request with more headers than a browser sends, or whose body comes in pieces without a length.

    All of what has arrived, a quarter of a megabyte, is read before anybody else has a turn. In lines or pieces of a few
    bytes that takes up to a second, each time; no browser sends a body so, and HAProxy only what a client sent so.
    """

    def __init__(self, config: Config, *args: Any, **kwargs: Any) -> None:
        super().__init__(config, *args, **kwargs)
        self.conn = _Connection(h11.SERVER, HEAD)


class _Connection(h11.Connection):
    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """What is refused is answered with 400, and the line is closed."""
        if self.their_state is h11.IDLE:
            head = self.trailing_data[0].partition(b"\r\n\r\n")[0]
            if len(head) > HEAD or head.count(b"\n") > MOST_HEADERS:
                raise h11.RemoteProtocolError("no browser asks so much")
        event = super().next_event()
        if isinstance(event, h11.Request) and any(name == b"transfer-encoding" for name, _ in event.headers):
            raise h11.RemoteProtocolError("no browser asks so")
        return event
