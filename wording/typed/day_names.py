"""Months and weekdays as the four languages write them, from Babel."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from babel import Locale

from wording.catalogues import Language
from wording.typed.tidy import tidied

SHORTEST: Final = 3
"""Letters of a month that is cut short; Babel's own abbreviations may have fewer."""

_ALSO: Final = {"mrz": 3, "maerz": 3}
"""German habits that Babel no longer lists: the older abbreviation, and ä on a keyboard without it."""


def months(word: str) -> frozenset[int]:
    """The months that a tidied word can stand for, 1 to 12.

    >>> sorted(months("jui")), sorted(months("juil"))
    ([6, 7], [7])
    """
    return _cut_short("months").get(word, frozenset()) | ({_ALSO[word]} if word in _ALSO else frozenset())


def weekdays(word: str) -> frozenset[int]:
    """The weekdays that a tidied word can stand for; 0 is Monday. French and Dutch share "ma" and "di"."""
    return _cut_short("days").get(word, frozenset())


@cache
def _cut_short(names: str) -> Mapping[str, frozenset[int]]:
    """Every name and every beginning of one, with the numbers that it can stand for."""
    found: dict[str, set[int]] = {}
    for number, name in _names(names):
        for length in (*range(SHORTEST, len(name)), len(name)):
            found.setdefault(name[:length], set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _names(names: str) -> Iterator[tuple[int, str]]:
    for language in Language:
        widths = getattr(Locale.parse(language.locale), names)
        for form, width in (
            ("format", "wide"),
            ("format", "abbreviated"),
            ("format", "short"),
            ("stand-alone", "abbreviated"),
        ):
            for number, name in widths[form].get(width, {}).items():
                yield number, tidied(name).rstrip(".")
