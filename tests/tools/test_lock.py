"""The lock says of every package exactly what the requirements and the constraints say, and what it must hash to."""

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def pinned(name: str) -> Mapping[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return {re.sub(r"[._-]+", "-", package).lower(): version for package, version in _PINNED.findall(text)}


def test_everything_that_is_required_is_locked_at_the_version_that_is_tested() -> None:
    locked, required = pinned("requirements.lock"), pinned("requirements.txt")
    assert locked
    assert {name: locked.get(name) for name in required} == required
    assert locked == {name: (required | pinned("constraints.txt")).get(name) for name in locked}


def test_every_package_has_what_it_must_hash_to() -> None:
    blocks = re.split(r"\n(?=\S)", _LOCK.strip())
    assert len(blocks) == len(pinned("requirements.lock"))
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", block)] == []


def test_it_names_no_place_to_get_them_from() -> None:
    assert re.findall(r"https?://\S+|^--(?:index|find|extra|trusted)\S*", _LOCK, re.MULTILINE) == []
