"""The application in a process that says on its error output when anything in it wants to leave the machine, or to
write a file: temporary ones too, which nobody would find afterwards."""

import os
import sys
from typing import Any, Final

from app import app as application

app = application

SIGN: Final = "LEAVES THE MACHINE"
WRITES: Final = "WRITES A FILE"
SWITCH: Final = "LISTENING_FOR_LEAVING"
_ASKS: Final = ("socket.connect", "socket.sendto", "socket.sendmsg")
_LOOKS_UP: Final = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
_TO_WRITE: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_NO_FILES: Final = ("/dev/", "/proc/")
_HERE: Final = ("127.0.0.1", "::1", "localhost", None, "", b"127.0.0.1")


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        path, _, flags = arguments
        if flags & _TO_WRITE and not str(path).startswith(_NO_FILES) and not isinstance(path, int):
            sys.stderr.write(f"{WRITES}: {path}\n")
        return
    if event in _ASKS:
        where = arguments[1]
        host = where[0] if isinstance(where, tuple) else None  # what is no tuple is a file of this machine
    elif event in _LOOKS_UP:
        host = arguments[0][0] if isinstance(arguments[0], tuple) else arguments[0]
    else:
        return
    if host not in _HERE:
        sys.stderr.write(f"{SIGN}: {event} {host}\n")


if os.environ.get(SWITCH):  # and not where tests are only collected
    sys.addaudithook(_hear)
    sys.stderr.write(f"{SIGN}? We are listening.\n")
