"""A hundred visitors who come and go with files and papers, again and again, on one server: what does it keep?

    python -m tests.deploy.soak MINUTES

Exits 1 when memory has not come back to within a tenth of what it was after the first visitors had gone, when somebody
was not served, or when the log has a warning.
"""

import asyncio
import os
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.cases import FORM
from tests.deploy.machines import environment
from tests.hostile.conftest import Served, serving
from tests.hostile.walking import FULL, workbook
from tests.visitor import Visitor

VISITORS: Final = 100
MOST_GROWN: Final = 1.10
_FORGOTTEN: Final = 30.0
"""Seconds in which a server that waits ten for who left has let go of everybody."""
_READING: Final = 3.0
"""Seconds before a visitor goes on."""
_WARM: Final = 0.25
"""Of the time, until every cache is as full as it gets."""
_CSV: Final = b"Naam;Diensten;Uren\n" + b"".join(
    f"Kandidaat {row};advies;{row % 20 + 1}\n".encode() for row in range(500)
)


async def _visit(served: Served, number: int) -> None:
    """Fill in, upload, take papers along, and leave; some vanish."""
    async with Visitor(
        served.url, screen=("verklaring", "lijst", "offerte", "tijdlijn")[number % 4], query=FULL
    ) as visitor:
        if number % 4 == 0:
            await visitor.type(**{f"private__{name}": text for name, text in FORM.items()})
            await visitor.press("make_declaration")
            papers = [key for key, part in visitor.shown.items() if '"kind": "file"' in getattr(part, "json", "")]
            await visitor.take(papers[number % len(papers)])
        elif number % 4 == 1:
            name, content = ("lijst.xlsx", workbook()) if number % 8 == 1 else ("lijst.csv", _CSV)
            await visitor.upload("bulk.file", name, content)
            await visitor.take("bulk_xlsx")
        for stem in ("resultaat", "audit", "helpdesk")[: number % 3 + 1]:
            await asyncio.sleep(_READING)
            await visitor.go(stem)
        if visitor.errors:
            raise RuntimeError(visitor.errors[0])
        if number % 5 == 0:  # without a word, as a phone in a tunnel
            visitor.line.transport.abort()


async def _crowd(served: Served, until: float) -> int:
    """As many as there is room for at once, until the time is over; how many came."""
    came = 0

    async def one_after_the_other() -> None:
        nonlocal came
        while time.monotonic() < until:
            came += 1
            await _visit(served, came)

    await asyncio.gather(*(one_after_the_other() for _ in range(VISITORS)))
    return came


def memory_of(served: Served) -> float:
    """MB that the process holds."""
    status = Path(f"/proc/{served.process}/status").read_text(encoding="ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


def main(minutes: float) -> int:
    seconds = max(60.0, minutes * 60 - 2 * _FORGOTTEN)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.txt"
        with serving(log, "tests.hostile.watched:app", WATCHED_WAITS="10", **environment()) as served:
            came = asyncio.run(_crowd(served, time.monotonic() + seconds * _WARM))
            time.sleep(_FORGOTTEN)
            before = memory_of(served)
            came += asyncio.run(_crowd(served, time.monotonic() + seconds * (1 - _WARM)))
            most = memory_of(served)
            time.sleep(_FORGOTTEN)
            after = memory_of(served)
        said = log.read_text(encoding="utf-8")
    warnings = [line for line in said.splitlines() if re.search("WARN|ERROR|Traceback|Error", line)]
    _say(
        f"{came} visits, {VISITORS} at once. Memory: {before:.0f} MB at first, {most:.0f} under load, {after:.0f} after."
    )
    _say(*warnings[:20])
    return int(after > before * MOST_GROWN or bool(warnings))


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    os.nice(5)
    sys.exit(main(float(sys.argv[1])))
