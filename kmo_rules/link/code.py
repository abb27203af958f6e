"""A dossier as a code that can be spoken over the phone, and back.

Crockford's base 32 (no I, L, O, U) in groups of four: one symbol for the version, the dossier as one number,
one check symbol. The check is a weighted sum over GF(32) with a power of a primitive element for each place:
a single wrong symbol and a swap of two neighbours both leave a remainder. No library does this: the ISO 7064
checks of python-stdnum do not fit 32 symbols.
"""

import unicodedata
from itertools import accumulate
from math import prod
from typing import Any

from kmo_rules.case.situation import Dossier
from kmo_rules.letters import normalized
from kmo_rules.link.fields import Field, Values, Version
from kmo_rules.link.reading import Reading, ReadingFault
from kmo_rules.link.versions import DOSSIER, is_for_both

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
TYPED_LONGEST = 200

_MISHEARD = str.maketrans("OIL", "011")
_BITS = 5
_FIELD_POLYNOMIAL = 0b100101


def to_code(dossier: Dossier) -> str:
    """The dossier as groups of four symbols; the empty dossier is the shortest code of all.

    >>> from kmo_rules.case.situation import Situation
    >>> to_code(Dossier(situation=Situation(audit_bureau=True)))
    '23E'
    """
    places = [len(DOSSIER.versions), *_places(number_of(DOSSIER.values(dossier), DOSSIER.newest))]
    text = "".join(SYMBOLS[place] for place in [*places, _check(places)])
    return "-".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def from_code(text: str) -> Reading:
    """The dossier a code stands for, or the fault it has. Never raises.

    Letter case, spaces and punctuation are forgiven; O is read as 0, I and L as 1.
    """
    symbols = _symbols(text[:TYPED_LONGEST])
    if not symbols:
        return Reading(fault=ReadingFault.EMPTY)
    if len(text) > TYPED_LONGEST:
        return Reading(fault=ReadingFault.TOO_LONG)
    if any(symbol not in SYMBOLS for symbol in symbols):
        return Reading(fault=ReadingFault.SYMBOL)
    places = [SYMBOLS.index(symbol) for symbol in symbols]
    fault = _fault(places)
    return Reading(fault=fault) if fault else _reading(places[0], places[1:-1])


def _fault(places: list[int]) -> ReadingFault | None:
    """Why symbols are no code of ours, as far as that shows before they are read."""
    if len(places) < 2 or _check(places[:-1]) != places[-1]:
        return ReadingFault.TOO_LONG if len(places) > _LONGEST else ReadingFault.CHECK
    if places[0] > len(DOSSIER.versions):
        return ReadingFault.VERSION
    return None if places[0] else ReadingFault.CONTENT


def _symbols(text: str) -> str:
    typed = normalized("NFKC", text).upper()
    kept = (sign for sign in typed if not sign.isspace() and unicodedata.category(sign)[0] not in ("P", "C"))
    return "".join(kept).translate(_MISHEARD)


def _reading(version: int, places: list[int]) -> Reading:
    number = sum(place << (_BITS * power) for power, place in enumerate(reversed(places)))
    table = DOSSIER.versions[version - 1]
    values = values_of(number, table)
    if values is None or _places(number) != places:
        return Reading(fault=ReadingFault.CONTENT)
    dossier, falling = DOSSIER.made_of(values, of=table)
    if falling:
        return Reading(fault=ReadingFault.CONTENT)
    return Reading(dossier=dossier, is_for_both=is_for_both(table, dossier))


def number_of(values: Values, version: Version) -> int:
    """Values as one number: the answers, which quantities are there, those quantities, and what came later.

    What comes first weighs least, so that everything left open at the end costs no symbol.
    """
    given = [field for field in version.quantities if field.name in values]
    digits = [
        *(_open_or_given(field, values) for field in version.answers),
        *((int(field in given), 2) for field in version.quantities),
        *((field.domain.number(values[field.name]), field.domain.size) for field in given),
        *(_open_or_given(field, values) for field in version.later),
    ]
    number = 0
    for digit, size in reversed(digits):
        number = number * size + digit
    return number


def _open_or_given(field: Field, values: Values) -> tuple[int, int]:
    """The digit of a field that has a place of its own, and how many such digits there are: 0 is open."""
    digit = field.domain.number(values[field.name]) + 1 if field.name in values else 0
    return digit, field.domain.size + 1


def values_of(number: int, version: Version) -> Values | None:
    """The values that `number_of` made this number of; None where it makes no such number."""
    values: dict[str, Any] = {}

    def take(field: Field) -> None:
        nonlocal number
        number, digit = divmod(number, field.domain.size + 1)
        if digit:
            values[field.name] = field.domain.at(digit - 1)

    for field in version.answers:
        take(field)
    number, marks = divmod(number, 1 << len(version.quantities))
    for place, field in enumerate(version.quantities):
        if marks >> place & 1:
            number, digit = divmod(number, field.domain.size)
            values[field.name] = field.domain.at(digit)
    for field in version.later:
        take(field)
    return None if number else values


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


_LONGEST = 2 + max(
    len(_places(size - 1))
    for size in (
        prod(field.domain.size + 1 for field in (*version.answers, *version.later))
        * prod(2 * field.domain.size for field in version.quantities)
        for version in DOSSIER.versions
    )
)
"""The symbols of the longest code there is: each version with all its fields given, at their last values."""
