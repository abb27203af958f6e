"""A dossier as a code that can be spoken over the phone, and back.

Crockford's base 32 (no I, L, O, U) in groups of four: one symbol for the version, the dossier as one number,
one check symbol. The check is a weighted sum over GF(32) with a power of a primitive element for each place:
a single wrong symbol and a swap of two neighbours both leave a remainder. No library does this: the ISO 7064
checks of python-stdnum do not fit 32 symbols.
"""

import unicodedata
from itertools import accumulate
from typing import Any

from pydantic import ValidationError

from kmo_rules.case.situation import Dossier
from kmo_rules.link.fields import ANSWERS, QUANTITIES, dossier_of
from kmo_rules.link.reading import Reading, ReadingFault

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
VERSION = 1
GROUP = 4
LONGEST = 26
TYPED_LONGEST = 200

_MISHEARD = str.maketrans("OIL", "011")
_BITS = 5
_FIELD_POLYNOMIAL = 0b100101


def to_code(dossier: Dossier) -> str:
    """The dossier as groups of four symbols; the empty dossier is the shortest code of all.

    >>> from kmo_rules.case.situation import Situation
    >>> to_code(Dossier(situation=Situation(audit_bureau=True)))
    '132'
    """
    places = [VERSION, *_places(_number(dossier))]
    text = "".join(SYMBOLS[place] for place in [*places, _check(places)])
    return "-".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def from_code(text: str) -> Reading:
    """The dossier a code stands for, or the fault it has. Never raises.

    Letter case, spaces and dashes are forgiven; O is read as 0, I and L as 1.
    """
    symbols = _symbols(text[:TYPED_LONGEST])
    if not symbols:
        return Reading(fault=ReadingFault.EMPTY)
    if len(text) > TYPED_LONGEST or len(symbols) > LONGEST:
        return Reading(fault=ReadingFault.TOO_LONG)
    if any(symbol not in SYMBOLS for symbol in symbols):
        return Reading(fault=ReadingFault.SYMBOL)
    places = [SYMBOLS.index(symbol) for symbol in symbols]
    if len(places) < 2 or _check(places[:-1]) != places[-1]:
        return Reading(fault=ReadingFault.CHECK)
    if places[0] != VERSION:
        return Reading(fault=ReadingFault.VERSION)
    return _reading(places[1:-1])


def _symbols(text: str) -> str:
    typed = unicodedata.normalize("NFKC", text).upper()
    kept = (c for c in typed if not c.isspace() and unicodedata.category(c) not in ("Pd", "Cf") and c != ".")
    return "".join(kept).translate(_MISHEARD)


def _number(dossier: Dossier) -> int:
    """The dossier as one number: the answers, which quantities are there, and those quantities.

    What comes first weighs least, so that everything left open at the end costs no symbol.
    """
    digits: list[tuple[int, int]] = []
    for field in ANSWERS:
        value = field.of(dossier)
        digits.append(
            (
                0 if value is None else field.domain.number(value) + 1,
                field.domain.size + 1,
            )
        )
    given = [(field, field.of(dossier)) for field in QUANTITIES]
    digits += [(int(value is not None), 2) for _, value in given]
    digits += [(field.domain.number(value), field.domain.size) for field, value in given if value is not None]
    number = 0
    for digit, size in reversed(digits):
        number = number * size + digit
    return number


def _reading(places: list[int]) -> Reading:
    number = sum(place << (_BITS * power) for power, place in enumerate(reversed(places)))
    dossier = _dossier(number)
    is_canonical = dossier is not None and _places(_number(dossier)) == places
    return Reading(dossier=dossier) if is_canonical else Reading(fault=ReadingFault.CONTENT)


def _dossier(number: int) -> Dossier | None:
    values: dict[str, Any] = {}
    for field in ANSWERS:
        number, digit = divmod(number, field.domain.size + 1)
        if digit:
            values[field.name] = field.domain.at(digit - 1)
    marks = []
    for _ in QUANTITIES:
        number, mark = divmod(number, 2)
        marks.append(mark)
    for field, mark in zip(QUANTITIES, marks, strict=True):
        if mark:
            number, digit = divmod(number, field.domain.size)
            values[field.name] = field.domain.at(digit)
    try:
        return dossier_of(values)
    except ValidationError:
        return None


def _places(number: int) -> list[int]:
    """The number in base 32, most significant place first, without leading zeros."""
    places = []
    while number:
        number, place = divmod(number, 1 << _BITS)
        places.append(place)
    return places[::-1]


def _check(places: list[int]) -> int:
    """The symbol that makes the weighted sum of all symbols zero (Horner's rule from the left)."""
    *_, total = accumulate(places, lambda sum_so_far, place: _times_alpha(sum_so_far) ^ place)
    return _times_alpha(total)


def _times_alpha(element: int) -> int:
    """Multiply by the primitive element of GF(32)."""
    doubled = element << 1
    return doubled ^ _FIELD_POLYNOMIAL if doubled >> _BITS else doubled
