"""Everything a server can be asked, by friend and foe, in one walk: for a test that looks at what it did meanwhile.

Run by itself it serves the application too, so that both can be where there is no network.
"""

import asyncio
import fcntl
import socket
import struct
import sys
import urllib.request
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.error import HTTPError

from openpyxl import Workbook
from websockets.exceptions import InvalidStatus

from kmo_rules import to_code, to_query
from tests.cases import CASES, FORM
from tests.hostile.conftest import Served, serving
from tests.hostile.listening import SWITCH
from tests.visitor import Visitor
from wording.catalogues import Language
from wording.screens import TITLES

FULL: Final = to_query(CASES["full"])
_PATHS: Final = (
    *(f"/{stem}?{FULL}&lang={language}" for stem in TITLES for language in Language),
    *(f"/api/{name}?{FULL}" for name in ("assess", "estimate", "schedule", "openapi.json")),
    f"/kalender/{to_code(CASES['full'])}.ics",
    "/health",
    "/favicon.png",
    "/nergens",
    "/_stcore/host-config",
    "/_stcore/script-health-check",
    "/media/x",
    "/component/x/index.html",
    "/%2e%2e/%2e%2e/etc/passwd",
)
_HEADERS: Final = (
    {"Accept": "text/html"},
    {"Origin": "https://elders.example"},
    {"Host": "elders.example", "X-Forwarded-Host": "elders.example", "Forwarded": "host=elders.example"},
)


def workbook() -> bytes:
    book, kept = Workbook(), BytesIO()
    for row in (("Naam", "Diensten", "Uren"), ("Noord", "advies", 3), ("http://elders.example", "opleiding", 4)):
        book.active.append(row)
    book.save(kept)
    return kept.getvalue()


async def walk(served: Served) -> None:
    """All addresses with all headers, all screens, all files, and pages of other sites."""
    for path in _PATHS:
        for headers in _HEADERS:
            try:
                urllib.request.urlopen(urllib.request.Request(served.url + path, headers=headers), timeout=60).close()
            except HTTPError as refused:
                refused.close()
    for origin in ("https://elders.example", "null"):
        try:
            await (stranger := Visitor(served.url, origin=origin)).come()
            await stranger.line.close()
        except InvalidStatus:
            pass
    async with Visitor(served.url, query=FULL) as visitor:
        for stem in TITLES:
            await visitor.go(stem)
            await _take_all(visitor)
        await _declare(visitor)
        await visitor.go("lijst")
        await visitor.upload("bulk.file", "lijst.xlsx", workbook())
        await _take_all(visitor)
        assert await visitor.upload("bulk.grid_file", "rooster.csv", b"grootte;dienst;uren\n".ljust(20_000_000)) == 204
        assert visitor.errors == []


async def _declare(visitor: Visitor) -> None:
    await visitor.go("verklaring")
    await visitor.type(**{f"private__{name}": text for name, text in FORM.items()})
    await visitor.press("make_declaration")
    assert await _take_all(visitor) > 0


async def _take_all(visitor: Visitor) -> int:
    """Press everything that hands a file over; how many came."""
    waiting = [key for key, part in visitor.shown.items() if '"kind": "file"' in getattr(part, "json", "")]
    return sum([bool((await visitor.take(key)).get("file")) for key in waiting])


def raise_loopback() -> None:
    """In a namespace of its own a machine has not even itself at first."""
    with socket.socket() as any_line:
        flags = struct.pack("16sh", b"lo", 1 | 64)
        fcntl.ioctl(any_line, 0x8914, flags)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        raise_loopback()
    with serving(Path(sys.argv[1]), "tests.hostile.listening:app", **{SWITCH: "1"}) as here:
        asyncio.run(walk(here))
