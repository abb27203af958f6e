"""`make fonts`: Streamlit's own fonts cut to what is shown here, kept in assets/fonts under the names they have there.

A font is cut to the icons that our code and Streamlit's own scripts name, or to the letters of our texts and of the
names that people type. The name of a file in Streamlit's build changes with its content: so what was cut from
another version is never taken for this one (server/static_files.py), and a test asks to run this tool again.
"""

import re
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from wording.catalogues import LOCALES

ROOT: Final = Path(__file__).resolve().parent.parent
CUT: Final = ROOT / "assets" / "fonts"
ICONS: Final = "MaterialSymbols-Rounded"
TEXTS: Final = ("SourceSansVF-Upright", "SourceSansVF-Italic")
_ICON: Final = re.compile(r":material/([a-z0-9_]+):")
_SIGNS_OF_ICONS: Final = "abcdefghijklmnopqrstuvwxyz0123456789_"
# Latin with the accents of Europe, and the signs of a text: what people type as names, beside what we write.
_ALPHABET: Final = (range(0x20, 0x7F), range(0xA0, 0x180), range(0x2010, 0x2027), range(0x2030, 0x203B))
_ALSO: Final = "€−≤≥≠→←↑↓✓ȘșȚț\u202f\u2009"
# Marks on letters, ligatures, and room between pairs. (The figures are as wide as each other without being asked.)
_FEATURES: Final = ("ccmp", "locl", "mark", "mkmk", "kern", "liga", "rlig")


def build() -> Path:
    """The folder of the files that the installed Streamlit sends to a browser."""
    found = find_spec("streamlit")
    if found is None or found.origin is None:
        raise RuntimeError("Streamlit is not installed here: make environment")
    return Path(found.origin).parent / "static" / "static"


def installed(name: str) -> Path:
    """The file of a font in the installed Streamlit, by the first part of its name."""
    return next((build() / "media").glob(f"{name}.*woff2"))


def icons_shown() -> frozenset[str]:
    """The icons that our code and the scripts of Streamlit name."""
    ours = (path for room in ("ui", "pages", "wording") for path in (ROOT / room).rglob("*.py"))
    texts = (path.read_text(encoding="utf-8") for path in (*ours, *(build() / "js").glob("*.js")))
    return frozenset(name for text in texts for name in _ICON.findall(text))


def letters_shown() -> frozenset[str]:
    """The signs of all our texts in all languages, and of the names that people type."""
    found = {*_ALSO, *(chr(code) for codes in _ALPHABET for code in codes)}
    for path in LOCALES.glob("*/LC_MESSAGES/messages.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                found.update(*_texts(message.id), *_texts(message.string))
    return frozenset(found) - {"\n"}


def _texts(said: object) -> tuple[str, ...]:
    return tuple(map(str, said)) if isinstance(said, list | tuple) else (str(said),)


def cut_icons(font: TTFont, icons: Iterable[str]) -> None:
    """Leave the icons that are named, each made as before of the letters of its name."""
    glyphs = ligatures(font)
    _cut(font, _SIGNS_OF_ICONS, glyphs={glyphs[name] for name in icons if name in glyphs}, has_closure=False)


def ligatures(font: TTFont) -> dict[str, str]:
    """The glyph that a name becomes when it is written, by that name."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    tables = (table for lookup in font["GSUB"].table.LookupList.Lookup for table in lookup.SubTable)
    return {
        "".join(letters.get(part, "?") for part in (first, *one.Component)): one.LigGlyph
        for table in tables
        for first, all_of_it in getattr(getattr(table, "ExtSubTable", table), "ligatures", {}).items()
        for one in all_of_it
    }


def cut_letters(font: TTFont, letters: Iterable[str]) -> None:
    """Leave the letters, with what belongs to them."""
    _cut(font, letters, glyphs=(), has_closure=True)


def _cut(font: TTFont, signs: Iterable[str], *, glyphs: Iterable[str], has_closure: bool) -> None:
    # Without closure an icon stays only when it is asked for: the letters alone would bring all of them.
    wanted = Options(layout_closure=has_closure, layout_features=list(_FEATURES), glyph_names=not has_closure)
    subsetter = Subsetter(wanted)
    subsetter.populate(unicodes=[ord(sign) for sign in signs], glyphs=list(glyphs))
    subsetter.subset(font)


def main() -> int:
    """Cut the fonts anew and say what they weigh; what was cut from another Streamlit goes."""
    CUT.mkdir(exist_ok=True)
    for old in CUT.glob("*.woff2"):
        old.unlink()
    for name in (ICONS, *TEXTS):
        source = installed(name)
        # As it is: a time of its own would make another file of the same font.
        font = TTFont(source, recalcTimestamp=False)
        if name == ICONS:
            cut_icons(font, icons_shown())
        else:
            cut_letters(font, letters_shown())
        font.flavor = "woff2"
        font.save(CUT / source.name)
        before, after = source.stat().st_size, (CUT / source.name).stat().st_size
        sys.stdout.write(f"{source.name}: {before // 1000} kB, now {after // 1000}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
