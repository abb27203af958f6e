"""Text that people typed, made safe to print, to mail and to name a file after."""

import re
import unicodedata
from collections.abc import Iterable

from documents.files.fonts import covered
from kmo_rules import normalized

# Control, format (bidi marks, zero-width joiners, soft hyphens), surrogate and private-use characters.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co"})
# Variation selectors choose between drawings of the character before them and show nothing themselves;
# noncharacters show nothing either, and make an XLSX that does not open.
_SHOWS_NOTHING = re.compile(
    "[\ufe00-\ufe0f\U000e0100-\U000e01ef\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
# Drawn as "-" in our typeface: two characters of one drawing would be hard to tell apart when copied.
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
_NO_BREAK = re.compile("(?<=\\S)[\u00a0\u202f](?=\\S)")
_LONGEST_STEM = 80
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)  # Windows opens a device instead of a file


class UnprintableError(ValueError):
    """A text for a PDF holds characters that our typeface cannot show.

    `characters` names each of them once, in order of appearance. The message holds code points only,
    so that no private text reaches a log.
    """

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        super().__init__(" ".join(f"U+{ord(character):04X}" for character in characters))


def tidy(text: str) -> str:
    """One line in normal form C, with nothing invisible in it.

    Dropped: control, format, surrogate and private-use characters, noncharacters, variation selectors. Every
    run of white space (line ends and tabs too) becomes one space, and none is left at either end. The hyphens
    U+2010 and U+2011 become "-".
    """
    spaced = re.sub(r"\s+", " ", _SHOWS_NOTHING.sub("", text)).translate(_HYPHENS)
    kept = "".join(char for char in spaced if unicodedata.category(char) not in _DROPPED)
    return re.sub(r" +", " ", normalized("NFC", kept)).strip()


def clean(text: str, *, limit: int) -> str:
    """`tidy`, and at most `limit` characters; an accent is never cut from its letter."""
    whole = tidy(text)
    if len(whole) <= limit:
        return whole
    end = limit
    while end > 0 and unicodedata.combining(whole[end]):
        end -= 1
    return whole[:end].rstrip()


def printable(text: str) -> str:
    """`tidy` for text on paper: a single no-break space between two characters stays one ("1 200 euro")."""
    return "\u00a0".join(part for part in map(tidy, _NO_BREAK.split(text)) if part)


def unprintable(text: str) -> tuple[str, ...]:
    """The distinct characters of the tidied text that no embedded font can show, in order of appearance."""
    return tuple(dict.fromkeys(char for char in tidy(text) if ord(char) not in covered()))


def require_printable(texts: Iterable[str]) -> None:
    """Let only texts pass that our typeface can show.

    Raises:
        UnprintableError: names every character that it cannot.
    """
    found = unprintable(" ".join(texts))
    if found:
        raise UnprintableError(found)


def ascii_words(text: str) -> list[str]:
    """The words of a text as a file name has them: lower case, without accents, without what has no ASCII form.

    >>> ascii_words("Één. MÜLLER-2")
    ['een', 'muller', '2']
    """
    ascii_only = normalized("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.findall(r"[a-z0-9]+", ascii_only.lower())


def file_name(*parts: str, ending: str) -> str:
    """An ASCII file name of lower-case words joined by "-": `file_name("Verklaring", "één", ending="pdf")`.

    Letters lose their accents; what has no ASCII form is left out; "document" when nothing is left.
    """
    stem = "-".join(ascii_words(" ".join(parts)))[:_LONGEST_STEM].strip("-")
    if not stem or _RESERVED.fullmatch(stem):
        stem = f"document-{stem}".strip("-")
    return f"{stem}.{re.sub(r'[^a-z0-9]', '', ending.lower())}"
