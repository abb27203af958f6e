"""The four languages: texts by gettext, compiled in memory from the `.po` files so that nothing is stale.

The msgid is the Dutch sentence. Mark a text with `N_` where it is defined and translate it where it is shown;
whole sentences with named blanks, never pieces glued together.
"""

import re
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

_LONGEST_WISH: Final = 1_000
LOCALES: Final = Path(__file__).resolve().parent.parent / "assets" / "locale"


class Language(StrEnum):
    """The languages of the screens; Dutch is the administration's own."""

    DUTCH = "nl"
    ENGLISH = "en"
    FRENCH = "fr"
    GERMAN = "de"

    @property
    def own_name(self) -> str:
        """The language's name in that language, as a reader looks for it."""
        return str(Locale(self.value).get_display_name()).capitalize()

    @property
    def locale(self) -> str:
        """The locale whose numbers and dates the reader expects: Belgian, and for English the British."""
        return _LOCALES[self]


_LOCALES = {
    Language.DUTCH: "nl_BE",
    Language.ENGLISH: "en_GB",
    Language.FRENCH: "fr_BE",
    Language.GERMAN: "de_BE",
}


def chosen(asked: str | None, accepted: str) -> Language:
    """The language an address asks for, else the one a browser likes best by its Accept-Language, else Dutch.

    >>> chosen("fr", "de").value
    'fr'
    >>> chosen("xx", "pt, de-AT;q=0.8, en;q=0.5").value
    'de'
    >>> chosen(None, "*;q=oops").value
    'nl'
    """
    wishes = [part.partition(";q=") for part in accepted[:_LONGEST_WISH].replace(" ", "").split(",")]
    liked = sorted(wishes, key=_liking, reverse=True)
    names = [asked, *(wish[0].lower().partition("-")[0] for wish in liked if _liking(wish) > 0)]
    return next((Language(name) for name in names if name in list(Language)), Language.DUTCH)


def _liking(wish: tuple[str, str, str]) -> float:
    _, marker, weight = wish
    try:
        return float(weight) if marker else 1.0
    except ValueError:
        return 0.0


def N_(text: str) -> str:
    """Mark a Dutch text for translation and give it back as it is."""
    return text


def translated(text: str, language: Language, **blanks: object) -> str:
    """The text in a language, its named blanks filled in.

    >>> translated("Nog {count} vragen", Language.DUTCH, count=3)
    'Nog 3 vragen'
    """
    found = _catalogue(language).gettext(text) if text else ""
    return found.format(**blanks) if blanks else found


def counted(one: str, many: str, count: int, language: Language, **blanks: object) -> str:
    """The text for one or for many; `{count}` is a blank. Write both texts in the call, so that they are found."""
    return _catalogue(language).ngettext(one, many, count).format(count=count, **blanks)


def gaps(language: Language) -> int:
    """How many texts of a catalogue are not translated, or only by a guess; a catalogue that cannot be read raises."""
    if language is Language.DUTCH:
        return 0
    with po_file(language).open("rb") as file:
        found = [message for message in read_po(file, locale=language) if message.id]
    return sum(message.fuzzy or not all(_texts(message.string)) for message in found) + (not found)


def _texts(said: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (said or "",) if isinstance(said, str | None) else tuple(said)


def po_file(language: Language) -> Path:
    """Where the translations into a language stand."""
    return LOCALES / language / "LC_MESSAGES" / "messages.po"


@cache
def _catalogue(language: Language) -> NullTranslations:
    """The compiled catalogue; Dutch needs none, its texts are the msgids."""
    if language is Language.DUTCH:
        return NullTranslations()
    compiled = BytesIO()
    with po_file(language).open("rb") as file:
        texts = read_po(file, locale=language)
    if language is Language.FRENCH:
        for message in texts:
            message.string = _unbroken(message.string)
    write_mo(compiled, texts)
    compiled.seek(0)
    return GNUTranslations(compiled)


_AT_A_SIGN: Final = re.compile(r" (?=[:;?!»])|(?<=«) ")
"""French has a space before a sign of two parts and inside its quotation marks."""


def _unbroken(text: str | list[str] | tuple[str, ...] | None) -> str | tuple[str, ...]:
    """A French text in which no line begins with a sign: translators type an ordinary space."""
    if text is None or isinstance(text, str):
        return _AT_A_SIGN.sub("\u00a0", text or "")
    return tuple(_AT_A_SIGN.sub("\u00a0", one) for one in text)
