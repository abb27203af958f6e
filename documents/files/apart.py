"""A workbook read in a process of its own, which ends when it takes too much: then one visitor gets one message.

A fresh interpreter, because that starts safely from a server with many threads. It gets the file on its standard input
and answers in JSON, which can hold nothing but text and numbers. What it writes elsewhere is thrown away: openpyxl
warns with the texts of cells.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Semaphore
from typing import Any, Final, NamedTuple

from documents.files.unpacked import UnreadableError
from documents.files.workbook import Sheet, read_workbook


class Limits(NamedTuple):
    """What one workbook may take: ten thousand rows of sixty cells need half of it."""

    memory: int = 512_000_000
    """Bytes of addresses."""
    work: int = 12
    """Seconds of a processor."""
    wait: float = 60
    """Seconds by the clock, from when it starts; who may work that little meanwhile is kept from it by others."""
    patience: float = 30
    """Seconds during which it waits for a place."""


class Lane(NamedTuple):
    """Where so many are read at once; who finds others waiting for more than they could ever get is not kept waiting."""

    limits: Limits
    places: Semaphore
    room: Semaphore
    """For who is read and who waits."""


LANES: Final = (
    Lane(Limits(memory=256_000_000, work=1, patience=10), Semaphore(2), Semaphore(20)),
    Lane(Limits(), Semaphore(1), Semaphore(40)),
)
"""The first is for usual ones: a thousand rows take a third of its work. What takes longer, by its size or to harm, waits
for others of its kind in the second, and begins there anew."""
_ROOT: Final = Path(__file__).resolve().parents[2]
# openpyxl uses them where they are, and does without: they start slowly, and lxml has its own way with entities.
_NOT_NEEDED: Final = ("numpy", "lxml", "PIL", "defusedxml")
_POLITE: Final = 19
"""Added to its priority as Unix counts, so that whoever only clicks goes first."""


def sheet_of(content: bytes, lanes: Sequence[Lane] = LANES) -> Sheet:
    """What stands in a workbook, read apart.

    Raises:
        UnreadableError: as `read_workbook`; "unsafe" too when it took more memory or work than it may have, and "busy"
            when others left it no place or no time: that is no fault of this file.
    """
    answered = next(filter(None, (_read(content, lane) for lane in lanes)), None)
    if answered is None:
        raise UnreadableError("unsafe")
    if "code" in answered:
        raise UnreadableError(answered["code"], **answered["facts"])
    return Sheet(
        rows=tuple(map(tuple, answered["rows"])),
        hidden=frozenset(answered["hidden"]),
        formulas=tuple(answered["formulas"]),
        other_name=answered["other_name"],
    )


def _read(content: bytes, lane: Lane) -> dict[str, Any]:
    """What the process says, when it is its turn; nothing where it took more than it may have."""
    if not lane.room.acquire(blocking=False):
        raise UnreadableError("busy")
    try:
        if not lane.places.acquire(timeout=lane.limits.patience):
            raise UnreadableError("busy")
        try:
            return _run(content, lane.limits)
        finally:
            lane.places.release()
    finally:
        lane.room.release()


def _run(content: bytes, limits: Limits) -> dict[str, Any]:
    try:
        done = subprocess.run(  # noqa: S603 (no word of it comes from outside)
            [sys.executable, "-W", "ignore", "-m", "documents.files.apart", str(limits.memory), str(limits.work)],
            cwd=_ROOT,
            # What gives memory back piece by piece, as the server is started, is slower: this one ends, and is pressed for time.
            env=os.environ | {"PYTHONMALLOC": "default"},
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wait,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError("busy") from None
    if done.returncode:  # ended by the system, or out of memory where it could not say so
        return {}
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


def _limit(memory: int, work: int) -> None:
    """Where the system has limits; on others the time by the clock is left."""
    if sys.platform == "win32":
        return
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
        return {}


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def main() -> None:
    """Read the workbook on standard input, with less power than the server has."""
    _limit(*map(int, sys.argv[1:]))
    sys.modules.update(dict.fromkeys(_NOT_NEEDED))  # type: ignore[arg-type]  # None: there is no such module
    sys.stdout.write(json.dumps(_answer(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
