"""Two replicas behind HAProxy on this machine, with the configuration and the script of `deploy/` themselves."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.browser.harness import free_port

ROOT: Final = Path(__file__).resolve().parents[2]
NAMES: Final = ("a", "b")
_STARTING: Final = 120.0
# What differs here from two real machines; each must be found in the configuration.
_ELSEWHERE: Final = {
    "    log /dev/log local0 notice\n": "    log stdout format raw local0\n",
    "    user haproxy\n": "",
    "    group haproxy\n": "",
    "    chroot /var/lib/haproxy\n": "",
    "/run/haproxy/admin.sock": "{folder}/admin.sock",
    "/etc/haproxy/errors/registratiewijzer.http": "{root}/deploy/503.http",
    "/etc/haproxy/certificate.pem": "{folder}/certificate.pem",
    "bind :::80 v4v6": "bind 127.0.0.1:{plain}",
    "bind :::443 v4v6": "bind 127.0.0.1:{secure}",
    "10.0.0.1:8501": "127.0.0.1:{a}",
    "10.0.0.2:8501": "127.0.0.1:{b}",
}


def find_haproxy() -> str:
    """Fail, never skip: without it nobody knows whether two machines work."""
    found = shutil.which("haproxy") or shutil.which("haproxy", path="/usr/sbin")
    if found is None:
        raise RuntimeError("No HAProxy found (Debian: apt-get install haproxy).")
    return found


def environment() -> dict[str, str]:
    """What the unit of a replica sets, whatever its name."""
    unit = (ROOT / "deploy" / "registratiewijzer@.service").read_text(encoding="utf-8")
    lines = re.findall(r"^Environment=(.*)$", unit, re.MULTILINE)
    return dict(each.split("=", 1) for each in " ".join(lines).split() if "%i" not in each)


@dataclass
class Machines:
    """What runs, in a folder of its own; `url` is what a visitor knows."""

    folder: Path
    ports: dict[str, int] = field(default_factory=lambda: {name: free_port() for name in (*NAMES, "plain", "secure")})
    _replicas: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _balancer: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.ports['secure']}"

    @property
    def log(self) -> str:
        """What the balancer said."""
        return (self.folder / "haproxy.log").read_text(encoding="utf-8", errors="replace")

    def said(self, name: str) -> str:
        """What a replica said."""
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")

    def start(self, name: str) -> None:
        port = self.ports[name]
        folder = self.folder / f"registratiewijzer-{port}"
        folder.mkdir(exist_ok=True)
        unit = (ROOT / "deploy" / "registratiewijzer@.service").read_text(encoding="utf-8")
        (command,) = (line for line in unit.splitlines() if line.startswith("ExecStart="))
        arguments = command.partition(" ")[2].replace("${ADDRESS}", "127.0.0.1").replace("%i", str(port)).split()
        with (self.folder / f"{name}.log").open("ab") as log:
            self._replicas[name] = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=ROOT,
                stdout=log,
                stderr=log,
                env=os.environ
                | environment()
                | {"REGISTRATIEWIJZER_ON": "2026-11-23", "REGISTRATIEWIJZER_DRAIN": str(folder / "drain")},
            )

    def freeze(self, name: str) -> None:
        """It hears nothing from here on; what is sent arrives and is never read."""
        self._replicas[name].send_signal(signal.SIGSTOP)

    def kill(self, name: str) -> None:
        """SIGKILL: no farewell."""
        self._replicas[name].kill()
        self._replicas[name].wait()

    def replace(self, name: str) -> None:
        """What `systemctl restart` does."""
        self._replicas[name].terminate()
        self._replicas[name].wait(timeout=60)
        self.start(name)

    def balance(self) -> None:
        """Start HAProxy with the configuration of `deploy/`, at other places."""
        text = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8")
        for theirs, ours in _ELSEWHERE.items():
            if theirs not in text:
                raise LookupError(f"not in haproxy.cfg: {theirs}")
            places = {name: str(port) for name, port in self.ports.items()}
            text = text.replace(theirs, ours.format(folder=self.folder, root=ROOT, **places))
        (self.folder / "haproxy.cfg").write_text(text, encoding="utf-8")
        self._certify()
        with (self.folder / "haproxy.log").open("ab") as log:
            command = [find_haproxy(), "-db", "-f", str(self.folder / "haproxy.cfg")]
            self._balancer = subprocess.Popen(command, stdout=log, stderr=log)

    def _certify(self) -> None:
        key, certificate = self.folder / "key", self.folder / "certificate"
        command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout"
        subprocess.run([*command.split(), key, "-out", certificate], check=True, capture_output=True)
        (self.folder / "certificate.pem").write_bytes(certificate.read_bytes() + key.read_bytes())

    def states(self) -> dict[str, tuple[str, int]]:
        """Of each replica what the balancer thinks of it, and how many lines it has."""
        return {name: (row["status"], int(row["scur"])) for name, row in self._figures("replicas").items()}

    def files_asked_for(self) -> int:
        """How often the balancer asked a replica for a file: what it keeps it does not ask for."""
        return sum(int(row["stot"]) for row in self._figures("files").values())

    def _figures(self, backend: str) -> dict[str, dict[str, str]]:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(10)
            line.connect(str(self.folder / "admin.sock"))
            line.sendall(b"show stat\n")
            said = b"".join(iter(lambda: line.recv(65536), b"")).decode()
        header, *rows = (row.split(",") for row in said.strip().splitlines())
        found = [dict(zip(header, row, strict=False)) for row in rows]
        return {row["svname"]: row for row in found if row["# pxname"] == backend and row["svname"] in NAMES}

    def wait_for(self, **wanted: str) -> None:
        """Until the balancer thinks so of each of these replicas.

        Raises:
            TimeoutError: it does not in two minutes.
        """
        deadline = time.monotonic() + _STARTING
        found: dict[str, tuple[str, int]] = {}
        while time.monotonic() < deadline:
            with suppress(OSError, ValueError):
                found = self.states()
                if all(found[name][0].startswith(status) for name, status in wanted.items()):
                    return
            time.sleep(0.5)
        raise TimeoutError(f"{found}\n{self.log[-2000:]}")

    def update(self, patience: int) -> Iterator[str]:
        """Run the script of `deploy/` on both; yields the name of each replica that it wants started anew."""
        asking = self.folder / "restart"
        asking.write_text(
            f'#!/bin/sh\necho "$1" > {self.folder}/wanted\nwhile [ -e {self.folder}/wanted ]; do sleep 0.2; done\n'
        )
        asking.chmod(0o755)
        settings = {"PATIENCE": str(patience), "RUN": str(self.folder), "RESTART": f"{asking} "}
        ports = [str(self.ports[name]) for name in NAMES]
        with (self.folder / "update.log").open("wb") as log:
            command = [str(ROOT / "deploy" / "update"), *ports]
            script = subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=log)
        while script.poll() is None:
            wanted = self.folder / "wanted"
            if wanted.exists() and (port := wanted.read_text().strip()):
                yield NAMES[ports.index(port)]
                wanted.unlink()
            time.sleep(0.1)
        if script.returncode:
            raise RuntimeError((self.folder / "update.log").read_text())

    def is_ready(self, name: str) -> bool:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.ports[name]}/health/ready") as answer:
            return bool(answer.status == 200)
        return False

    def stop(self) -> None:
        for process in (*self._replicas.values(), *filter(None, [self._balancer])):
            process.kill()
            process.wait()


@contextmanager
def running(folder: Path) -> Iterator[Machines]:
    """Both replicas ready, and HAProxy in front."""
    machines = Machines(folder)
    try:
        for name in NAMES:
            machines.start(name)
        machines.balance()
        machines.wait_for(a="UP", b="UP")
        yield machines
    finally:
        machines.stop()
