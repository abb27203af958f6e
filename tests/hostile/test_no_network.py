"""No request leaves the server and nothing is written: it is walked through where there is no network, and listened to."""

import subprocess
import sys
from pathlib import Path

from tests.hostile.listening import SIGN, WRITES

ROOT = Path(__file__).resolve().parents[2]
NAMESPACES = (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"])


def alone() -> list[str]:
    """What gives a process a network of its own, without anybody in it; nothing where this machine forbids that."""
    for namespace in NAMESPACES:
        try:
            if subprocess.run([*namespace, "true"], capture_output=True, check=False).returncode == 0:
                return namespace
        except FileNotFoundError:
            return []
    return []


def test_whatever_it_is_asked_it_asks_nobody_and_writes_nothing(tmp_path: Path) -> None:
    namespace, log = alone(), tmp_path / "log.txt"
    walk = [sys.executable, "-m", "tests.hostile.walking", str(log), *(["alone"] if namespace else [])]
    done = subprocess.run([*namespace, *walk], cwd=ROOT, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    said = log.read_text(encoding="utf-8")
    assert "startup complete" in said
    assert [line for line in said.splitlines() if WRITES in line] == []
    assert [line for line in said.splitlines() if SIGN in line] == [f"{SIGN}? We are listening."]
