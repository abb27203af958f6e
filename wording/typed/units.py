"""What may stand beside a number: units and currencies of the four languages, in tidied letters."""

import re
from typing import Final

from wording.typed.model import Kind, RefusedError, TypedFault
from wording.typed.tidy import tidied

HOUR: Final = r"(?:uren|uur|u|hours?|hrs?|heures?|h|stunden?|std)\.?"
MINUTE: Final = r"(?:minuten?|minuut|minutes?|mins?|m|')\.?"
EURO: Final = r"(?:€|euros?|euro's|eur)"
PERCENT: Final = r"(?:%|procent|percent|pour cent|prozent)"
_DAY: Final = r"(?:(?:werk)?dag(?:en)?|d|days?|jours?|j|(?:arbeits)?tage?)\.?"
_AN_HOUR: Final = rf"(?:(?:per|par|pro|je|an|de l'|l'|die|p[./]?|/) ?{HOUR})"
_A_DAY: Final = rf"(?:(?:per|par|pro|je|a|p[./]?|/) ?{_DAY})"

_OWN_UNITS: Final = {
    Kind.HOURS: HOUR,
    Kind.WORKDAYS: _DAY,
    Kind.AMOUNT: EURO,
    Kind.HOURLY_PRICE: rf"{EURO}?(?: ?{_AN_HOUR})?",
    Kind.PERCENT: PERCENT,
}
_ANY_UNIT: Final = rf"{HOUR}|{MINUTE}|{_DAY}|{EURO}?(?: ?(?:{_AN_HOUR}|{_A_DAY}))?|{PERCENT}"
_MINUS: Final = rf"(?:{EURO} ?)?-(?: ?{EURO})?"
IN_EURO: Final = (Kind.AMOUNT, Kind.HOURLY_PRICE)
_OTHER_CURRENCY: Final = re.compile(
    r"(?<![a-z])(?:[$£]|us\$|usd|gbp|chf|bef|bf|fr|dollars?|pounds?|sterling|frank(?:en)?|francs?)(?![a-z])"
)
"""Those of neighbours and of the past; all ISO codes would take "150 all in" for Albanian money."""


def check_units(before: str, after: str, kind: Kind) -> None:
    """Whether what stands before and behind a number may stand there.

    Raises:
        RefusedError: a minus, another unit or currency, or words that are none of these.
    """
    before, after = before.strip(), after.strip().removesuffix(".").strip()
    if _is(_MINUS, before) or after == "-":
        raise RefusedError(TypedFault.NEGATIVE)
    is_sign = before == "" or _is(EURO, before)
    if is_sign and (kind in IN_EURO or not before) and (after == "" or _is(_OWN_UNITS[kind], after)):
        return
    if is_sign and (after == "" or _is(_ANY_UNIT, after)):
        raise RefusedError(TypedFault.OTHER_UNIT)
    has_other = kind in IN_EURO and any(map(_OTHER_CURRENCY.search, (before, after)))
    raise RefusedError(TypedFault.OTHER_CURRENCY if has_other else TypedFault.NO_NUMBER)


def is_percent(text: str | None) -> bool:
    """Whether a typed number is a share of a hundred.

    >>> is_percent("7,5 %"), is_percent("7,5")
    (True, False)
    """
    return re.search(rf"\d ?{PERCENT}\.?$", tidied(text or "")) is not None


def _is(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None
