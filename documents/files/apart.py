"""A workbook read in a process of its own, which ends when it takes too much: then one visitor gets one message.

A fresh interpreter, because that starts safely from a server with many threads. It gets the file on its standard input
and answers in JSON, which can hold nothing but text and numbers. What it writes elsewhere is thrown away: openpyxl
warns with the texts of cells.
"""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, Final, NamedTuple

from documents.files.unpacked import UnreadableError
from documents.files.workbook import Sheet, read_workbook

AT_ONCE: Final = 2


class Limits(NamedTuple):
    """What one workbook may take: ten thousand rows of sixty cells need half of it."""

    memory: int = 512_000_000
    """Bytes of addresses."""
    work: int = 20
    """Seconds of a processor."""
    wait: float = 60
    """Seconds by the clock, from when it starts; who may work that little meanwhile is kept from it by others."""
    patience: float = 10
    """Seconds during which it waits for a place: two who harm hold theirs for longer than anybody would wait."""


USUAL: Final = Limits()
_ROOT: Final = Path(__file__).resolve().parents[2]
_PLACES: Final = BoundedSemaphore(AT_ONCE)
# openpyxl uses them where they are, and does without: they start slowly, and lxml has its own way with entities.
_NOT_NEEDED: Final = ("numpy", "lxml", "PIL", "defusedxml")
_POLITE: Final = 5
"""Added to its priority as Unix counts, so that whoever only clicks goes first."""


def sheet_of(content: bytes, limits: Limits = USUAL) -> Sheet:
    """What stands in a workbook, read apart.

    Raises:
        UnreadableError: as `read_workbook`; "unsafe" too when it took more memory or work than it may have, and "busy"
            when others left it no place or no time: that is no fault of this file.
    """
    if not _PLACES.acquire(timeout=limits.patience):
        raise UnreadableError("busy")
    try:
        answered = _run(content, limits)
    finally:
        _PLACES.release()
    if "code" in answered:
        raise UnreadableError(answered["code"], **answered["facts"])
    return Sheet(
        rows=tuple(map(tuple, answered["rows"])),
        hidden=frozenset(answered["hidden"]),
        formulas=tuple(answered["formulas"]),
        other_name=answered["other_name"],
    )


def _run(content: bytes, limits: Limits) -> dict[str, Any]:
    try:
        done = subprocess.run(  # noqa: S603 (no word of it comes from outside)
            [sys.executable, "-W", "ignore", "-m", "documents.files.apart", str(limits.memory), str(limits.work)],
            cwd=_ROOT,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wait,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError("busy") from None
    if done.returncode:  # ended by the system, or out of memory where it could not say so
        raise UnreadableError("unsafe")
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


def _limit(memory: int, work: int) -> None:
    """Where the system has limits; on others the time by the clock is left."""
    if sys.platform == "win32":
        return
    import os
    import resource

    os.nice(_POLITE)
    resource.setrlimit(resource.RLIMIT_CPU, (work, work))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        # Where all memory of the machine is taken, the system ends this one first, and not the server.
        with suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _answer(content: bytes) -> dict[str, Any]:
    try:
        return {name: _plain(value) for name, value in vars(read_workbook(content)).items()}
    except UnreadableError as error:
        return {"code": error.code, "facts": error.facts}
    except MemoryError:
        return {"code": "unsafe", "facts": {}}


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def main() -> None:
    """Read the workbook on standard input, with less power than the server has."""
    _limit(*map(int, sys.argv[1:]))
    sys.modules.update(dict.fromkeys(_NOT_NEEDED))  # type: ignore[arg-type]  # None: there is no such module
    sys.stdout.write(json.dumps(_answer(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
