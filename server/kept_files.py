"""Files of a folder that never changes while the server runs, each compressed once and kept in memory.

What was compressed when the application was installed lies beside its file and is taken from there.

Only what everybody may read comes in here. What mixes a visitor's secrets with what somebody else wrote is never
compressed: its length would tell.
"""

import gzip
import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Final

import brotli  # type: ignore[import-untyped]

# Everything of text that a browser asks for; fonts and pictures are compressed by nature.
KINDS: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}
# Eleven is a tenth smaller than nine and takes twenty times as long: for what nearly everybody asks for, ahead of time.
_SMALLEST: Final = 11
_SOON: Final = 9
ENCODINGS: Final = ("br", "gzip")
"""In the order of our liking."""
BESIDE: Final = ".br"
"""How a file ends that holds another one compressed; it has no address of its own."""


@dataclass(frozen=True)
class Kept:
    """A file as it is sent in one encoding."""

    body: bytes
    etag: str
    kind: str
    encoding: str


class KeptFiles:
    """The files below a folder by their path in it, listed once: no path that is asked for reaches the disk."""

    def __init__(self, folder: Path) -> None:
        found = (path for path in folder.rglob("*") if path.suffix in KINDS)
        self._paths: Final[Mapping[str, Path]] = {path.relative_to(folder).as_posix(): path for path in found}
        self._kept: Final[dict[tuple[str, str], Kept]] = {}
        self._lock: Final = Lock()

    def __contains__(self, name: str) -> bool:
        return name in self._paths

    def get(self, name: str, encoding: str) -> Kept:
        """The file in this encoding, compressed now if it was not before; raises KeyError for a name that is none."""
        return self._kept.get((name, encoding)) or self._keep(name, encoding, _SOON)

    def is_kept(self, name: str, encoding: str) -> bool:
        """Whether it needs no work any more."""
        return (name, encoding) in self._kept

    def prepare(self, names: Iterable[str]) -> None:
        """Have these as small as can be, also those that were asked for in the meantime; takes seconds where none of them
        was compressed before."""
        for name in names:
            if name in self:
                self._keep(name, ENCODINGS[0], _SMALLEST)

    def _keep(self, name: str, encoding: str, quality: int) -> Kept:
        kept = compressed(self._paths[name], encoding, quality)
        with self._lock:
            known = self._kept.get((name, encoding), kept)
            self._kept[name, encoding] = smaller = min(known, kept, key=lambda one: len(one.body))
        return smaller


def compressed(path: Path, encoding: str, quality: int) -> Kept:
    """A file in one encoding; `quality` is that of brotli, 0 to 11."""
    plain = path.read_bytes()
    body = (_found_beside(path, plain) if encoding == ENCODINGS[0] else None) or squeezed(plain, encoding, quality)
    # Two encodings of one file are two things to a cache; how hard it was compressed makes no difference to a reader.
    etag = f'W/"{hashlib.sha256(plain).hexdigest()[:20]}-{encoding}"'
    return Kept(body, etag, KINDS[path.suffix], encoding)


def keep_beside(path: Path) -> None:
    """Compress a file as small as can be into one beside it, where a server finds it that has it to prepare."""
    _beside(path).write_bytes(squeezed(path.read_bytes(), ENCODINGS[0], _SMALLEST))


def _found_beside(path: Path, plain: bytes) -> bytes | None:
    """What was compressed before; None where there is nothing, or of another content."""
    with suppress(OSError, brotli.error):
        body = _beside(path).read_bytes()
        if brotli.decompress(body) == plain:
            return body
    return None


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}{BESIDE}")


def squeezed(plain: bytes, encoding: str, quality: int) -> bytes:
    """A content in one of our encodings; `quality` is that of brotli, 0 to 11."""
    return bytes(brotli.compress(plain, quality=quality)) if encoding == "br" else gzip.compress(plain, 9, mtime=0)


def best_encoding(accepted: str) -> str | None:
    """Which of our encodings a browser takes, by its Accept-Encoding; None where it wants the file as it is.

    >>> best_encoding("gzip, deflate, br")
    'br'
    >>> best_encoding("br;q=0, gzip;q=0.5")
    'gzip'
    >>> best_encoding("identity")
    """
    wishes = (part.partition(";") for part in accepted.replace(" ", "").lower().split(","))
    taken = {name for name, _, weight in wishes if weight.removeprefix("q=").strip("0.") or not weight}
    return next((encoding for encoding in ENCODINGS if encoding in taken), None)
