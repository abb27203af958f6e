"""The one typeface of every PDF, and which characters it can show."""

import struct
from functools import cache
from importlib.resources import files
from pathlib import Path

FAMILY = "Source Sans 3"
_PACKAGE = "fontpkg_source_sans_3"
_ROMAN = "SourceSans3[wght].ttf"
_UNUSED = 0xFFFF
_BASIC_PLANE = 4  # the format of the character map that every font has


def folder() -> Path:
    """Folder with the font files, as installed from the package registry."""
    return Path(str(files(_PACKAGE) / "files"))


@cache
def covered() -> frozenset[int]:
    """Code points the upright typeface has a drawing for.

    Upright only: the templates never use italics, which cover less.
    """
    font = (folder() / _ROMAN).read_bytes()
    return frozenset(_code_points(font, _character_map(font)))


def _character_map(font: bytes) -> int:
    """Offset of the Unicode character map of the basic plane in a TrueType file."""
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", font, cmap + 4 + 8 * index + 4)
        (layout,) = struct.unpack_from(">H", font, cmap + offset)
        if layout == _BASIC_PLANE:
            return int(cmap + offset)
    raise ValueError("the font has no character map of the basic plane")


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no table {tag!r}")


def _code_points(font: bytes, at: int) -> set[int]:
    """Every code point of such a map that leads to a glyph other than 0, the empty box."""
    (double,) = struct.unpack_from(">H", font, at + 6)
    segments = double // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{segments}H", font, at + 14 + skip)
        for skip in (0, double + 2, 2 * double + 2, 3 * double + 2)
    )
    found: set[int] = set()
    for index, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        if start == _UNUSED:
            continue
        if offset == 0:
            found.update(point for point in range(start, end + 1) if (point + delta) % 0x10000)
            continue
        here = at + 16 + 3 * double + 2 * index + offset
        glyphs = struct.unpack_from(f">{end - start + 1}H", font, here)
        found.update(start + step for step, glyph in enumerate(glyphs) if glyph)
    return found
