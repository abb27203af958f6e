"""Several files in one ZIP."""

import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO

_UNIX = 3
_READABLE = 0o644 << 16


def together(files: Sequence[tuple[str, bytes]], on: date) -> bytes:
    """A ZIP of (name, bytes) pairs, dated `on`; the same files give the same bytes.

    Raises:
        ValueError: a name is a path, is not ASCII or occurs twice.
    """
    names = [name for name, _ in files]
    if len(set(names)) < len(names) or not all(map(_is_plain, names)):
        raise ValueError("file names must be plain, ASCII and different from each other")
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                _UNIX,
                _READABLE,
            )
            archive.writestr(entry, content)
    return written.getvalue()


def _is_plain(name: str) -> bool:
    return name.isascii() and name.isprintable() and not set(name) & set('/\\:*?"<>|') and name.strip(". ") != ""
