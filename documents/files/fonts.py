"""The one typeface of every PDF, and which characters it can show."""

from functools import cache
from importlib.resources import files
from pathlib import Path

FAMILY = "Source Sans 3"
_PACKAGE = "fontpkg_source_sans_3"
_ROMAN = "SourceSans3[wght].ttf"
_BASIC_PLANE = (3, 1)  # platform and encoding of the character map that every font has


def folder() -> Path:
    """Folder with the font files, as installed from the package registry."""
    return Path(str(files(_PACKAGE) / "files"))


@cache
def covered() -> frozenset[int]:
    """Code points of the basic plane for which the upright typeface has a drawing.

    Upright only: the templates never use italics, which cover less.
    """
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(folder() / _ROMAN, lazy=True) as font:
        return frozenset(font["cmap"].getcmap(*_BASIC_PLANE).cmap)
