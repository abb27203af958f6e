"""The servers that are timed side by side: stock Streamlit, a plain page under our settings, and ours."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
SHOWN_ON: Final = "2026-11-23"
_STARTING: Final = 90.0
_LIKE_MAKE_RUN: Final = (
    *("--no-access-log", "--http", "server.http:Http", "--ws", "server.line:Line"),
    *("--host", "127.0.0.1", "--port"),
)
_MEMORY: Final = {"PYTHONMALLOC": "malloc", "MALLOC_ARENA_MAX": "2"}
_STREAMLIT: Final = "import sys; sys.modules['uvloop'] = None; from streamlit.web.cli import main; main()"
"""Its command without what it would find here only because we need it."""
_STOCK: Final = ("--browser.gatherUsageStats", "false", "--server.headless", "true", "--server.port")


class Server(NamedTuple):
    """A server that answers, and its process."""

    port: int
    process: int

    @property
    def memory(self) -> float:
        """What its process holds, in MB."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


class Servers(NamedTuple):
    """All three: `bare` is stock, a title, a number and a line; `tuned` draws what it is asked to; and ours."""

    bare: Server
    tuned: Server
    ours: Server


@contextmanager
def serving() -> Iterator[Servers]:
    """All three, started one after the other and ended in the end.

    Raises:
        RuntimeError: one of them does not answer.
    """
    with ExitStack() as until_the_end, tempfile.TemporaryDirectory() as elsewhere:
        bare = ("-c", _STREAMLIT, "run", str(ROOT / "bench" / "pages" / "bare.py"), *_STOCK)
        yield Servers(
            # Where no settings of ours are found.
            until_the_end.enter_context(_served(bare, Path(elsewhere))),
            until_the_end.enter_context(_served(("-m", "uvicorn", "bench.plain:app", *_LIKE_MAKE_RUN), ROOT, _MEMORY)),
            until_the_end.enter_context(_served(("-m", "uvicorn", "app:app", *_LIKE_MAKE_RUN), ROOT, _MEMORY)),
        )


@contextmanager
def _served(
    command: tuple[str, ...], folder: Path, settings: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Server]:
    """A server whose command ends with its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    environment = os.environ | {"REGISTRATIEWIJZER_ON": SHOWN_ON} | dict(settings)
    process = subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, *command, str(port)],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(process, port)
        yield Server(port, process.pid)
    finally:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _STARTING
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
            return
        time.sleep(0.1)
    raise RuntimeError(f"A server does not answer: {process.args!r}")
