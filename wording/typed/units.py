"""What may stand beside a number: units and currencies of the four languages, in tidied letters."""

import re
from functools import cache
from typing import Final

from babel.numbers import list_currencies

from wording.typed.model import Kind, RefusedError, TypedFault

HOUR: Final = r"(?:uren|uur|u|hours?|hrs?|heures?|h|stunden?|std)\.?"
MINUTE: Final = r"(?:minuten|minuut|minutes?|minuten?|mins?)\.?"
EURO: Final = r"(?:€|euros?|euro's|eur)"
_DAY: Final = r"(?:(?:werk)?dag(?:en)?|d|days?|jours?|j|(?:arbeits)?tage?)\.?"
_AN_HOUR: Final = rf"(?:(?:per|par|pro|an|de l'|l'|die|p/|/) ?{HOUR})"
_A_DAY: Final = rf"(?:(?:per|par|pro|a|p/|/) ?{_DAY})"

_OWN_UNITS: Final = {
    Kind.HOURS: HOUR,
    Kind.WORKDAYS: _DAY,
    Kind.AMOUNT: EURO,
    Kind.HOURLY_PRICE: rf"{EURO}?(?: ?{_AN_HOUR})?",
}
_ANY_UNIT: Final = rf"{HOUR}|{MINUTE}|{_DAY}|{EURO}?(?: ?(?:{_AN_HOUR}|{_A_DAY}))?|%"
IN_EURO: Final = (Kind.AMOUNT, Kind.HOURLY_PRICE)
_NO_CENTS: Final = re.compile(r"^[.,] ?-{1,2}")
"""The dash that stands for no cents: 150,-"""
_SIGNS: Final = frozenset(
    ["$", "£", "¥", "us$", "dollar", "dollars", "pound", "pounds", "frank", "franken", "franc", "francs", "fr", "bf"]
)


def check_units(before: str, after: str, kind: Kind) -> None:
    """Whether what stands before and behind a number may stand there.

    Raises:
        RefusedError: a minus, another unit or currency, or words that are none of these.
    """
    after = _NO_CENTS.sub("", after) if kind in IN_EURO else after
    before, after = before.strip(), after.strip(" ").removesuffix(".").strip()
    if before.endswith("-") or before.startswith("-") or after == "-":
        raise RefusedError(TypedFault.NEGATIVE)
    leads = before == "" or (kind in IN_EURO and _is(EURO, before))
    if leads and (after == "" or _is(_OWN_UNITS[kind], after)):
        return
    if all(beside == "" or _is(_ANY_UNIT, beside) for beside in (before, after)):
        raise RefusedError(TypedFault.OTHER_UNIT)
    words = {word.strip(".") for word in (*before.split(), *after.split())}
    raise RefusedError(TypedFault.OTHER_CURRENCY if words & (_SIGNS | _currencies()) else TypedFault.NO_NUMBER)


def _is(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None


@cache
def _currencies() -> frozenset[str]:
    return frozenset(code.casefold() for code in list_currencies()) - {"eur"}
