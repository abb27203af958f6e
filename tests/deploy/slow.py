"""A client of HTTP/2 that asks for much and reads nothing: as many streams as one wants, each with no room for an answer."""

import socket
import ssl
import struct
from typing import Final, Self

_HELLO: Final = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
_HEADERS, _SETTINGS, _WINDOW = 1, 4, 4
_WHOLE: Final = 5
"""Of a request: nothing follows, neither headers nor a body."""
AT_A_TIME: Final = 100
"""Streams of a connection, as HAProxy allows."""


class Slow:
    """Connections from one address to a port of this machine, closed at the end."""

    def __init__(self, port: int, address: str) -> None:
        self._place, self._address = ("127.0.0.1", port), address
        self._lines: list[ssl.SSLSocket] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for line in self._lines:
            line.close()

    def ask(self, path: str, streams: int) -> None:
        """Ask for it on so many streams, a hundred a connection; of each answer one byte may come."""
        for begun in range(0, streams, AT_A_TIME):
            line = self._connect()
            line.sendall(_HELLO + _frame(_SETTINGS, struct.pack(">HI", _WINDOW, 1)))
            asked = _request(path, f"127.0.0.1:{self._place[1]}")
            places = range(min(AT_A_TIME, streams - begun))
            line.sendall(b"".join(_frame(_HEADERS, asked, _WHOLE, 2 * place + 1) for place in places))
            self._lines.append(line)

    def _connect(self) -> ssl.SSLSocket:
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        trusting.set_alpn_protocols(["h2"])
        plain = socket.create_connection(self._place, timeout=30, source_address=(self._address, 0))
        return trusting.wrap_socket(plain, server_hostname="localhost")


def _frame(kind: int, content: bytes, flags: int = 0, stream: int = 0) -> bytes:
    return struct.pack(">I", len(content))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + content


def _request(path: str, host: str) -> bytes:
    """Its headers, each with its name and its value as they are."""
    named = {":method": "GET", ":scheme": "https", ":authority": host, ":path": path, "accept-encoding": "br"}
    texts = (text.encode() for pair in named.items() for text in pair)
    written = [bytes([len(text)]) + text for text in texts]
    return b"".join(b"\0" + name + value for name, value in zip(written[::2], written[1::2], strict=True))
