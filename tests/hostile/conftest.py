"""Servers of their own for what a hostile client tries: what they say is kept, and nothing else of them shared."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
Serve = Callable[..., "Served"]


@dataclass(frozen=True)
class Served:
    """A server that answers, at its address, with the file of what it says."""

    url: str
    log: Path
    process: int

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=60) as answer:
            return str(answer.read().decode())


@contextmanager
def serving(log: Path, application: str = "app:app", **environment: str) -> Iterator[Served]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = ["uvicorn", application, "--host", "127.0.0.1", "--port", str(port)]
    command += ["--http", "server.http:Http", "--ws", "server.line:Line"]
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            stdout=said,
            stderr=said,
            env=os.environ | {"REGISTRATIEWIJZER_ON": "2026-11-23", "PYTHONDONTWRITEBYTECODE": "1"} | environment,
        )
    try:
        _wait(process, port)
        yield Served(f"http://127.0.0.1:{port}", log, process.pid)
    finally:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + 90
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
            return
        time.sleep(0.1)
    raise RuntimeError("The server does not answer.")


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Start a server; it ends with the tests of the file."""
    with ExitStack() as until_the_end:

        def start(application: str = "app:app", **environment: str) -> Served:
            log = tmp_path_factory.mktemp("served") / "log.txt"
            return until_the_end.enter_context(serving(log, application, **environment))

        yield start
