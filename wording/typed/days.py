"""Reading a typed day; the rule stands in the front door, `wording.typed`."""

import calendar
import re
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from wording.typed.day_names import months, weekdays
from wording.typed.model import DayLimits, Kind, Read, RefusedError, TypedFault, read_as

CENTURY: Final = 2000
YEARS_OF_CENTURY: Final = 50
"""Two figures of a year below this belong to this century; from here on nobody knows."""

_TIME: Final = re.compile(r"(?<=\d)(?: |t| t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?$", re.ASCII)
_TOKEN: Final = re.compile(
    r"(?P<figures>\d+)(?: ?(?:er|ere|e|eme|ste|de|st|nd|rd|th)(?![a-z]))?|(?P<word>[a-z]+)|[^\s./,'-]", re.ASCII
)
_COMPACT: Final = (
    re.compile(r"(?P<year>20\d{2})(?P<month>\d{2})(?P<day>\d{2})", re.ASCII),
    re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>20\d{2})", re.ASCII),
)
"""Never both: the day 20 of the month 01 to 12 would lie in a year before 1232."""
_SMALL_WORDS: Final = frozenset(["de", "het", "den", "der", "op", "van", "le", "du", "the", "of", "on", "am"])
_MOST_FIGURES: Final = 6  # of two days; more is a telephone number or the like


class _Parts(NamedTuple):
    """What stands in a text: its figures, and what its words can mean.

    `shape` has a sign for each in order: n figures, m a month, x another word, ? another sign; no weekdays.
    """

    shape: str
    figures: tuple[str, ...]
    months: frozenset[int]
    weekdays: tuple[frozenset[int], ...]


def read_day(text: str | None, limits: DayLimits) -> Read[date]:
    """The day that a typed text means. Never raises.

    >>> read_day("wo. 1 déc. 2027", DayLimits(date(2000, 1, 1), date(2099, 12, 31))).value
    datetime.date(2027, 12, 1)
    """
    return read_as(Kind.DAY, text, partial(_meaning, limits=limits))


def _meaning(clean: str, limits: DayLimits) -> date:
    written = _TIME.sub("", clean.rstrip(" .,;"))
    if not written[:1].isalnum() or not written[-1].isalnum():
        raise RefusedError(TypedFault.NO_DAY)
    parts = _parts(written)
    found = _in_order(parts)
    if any(found.weekday() not in meant for meant in parts.weekdays):
        raise RefusedError(TypedFault.OTHER_WEEKDAY, day=found)
    if not limits.least <= found <= limits.most:
        raise RefusedError(TypedFault.DAY_OUT_OF_RANGE, least=limits.least, most=limits.most)
    return found


def _parts(written: str) -> _Parts:
    tokens = [token for token in _TOKEN.finditer(written) if token["word"] not in _SMALL_WORDS]
    figures = tuple(token["figures"] for token in tokens if token["figures"])
    words = [token["word"] for token in tokens if token["word"]]
    # "mar" is mars or mardi: where the month is there already, it is the weekday.
    has_month = len(figures) == 3 or sum(bool(months(word)) for word in words) > 1
    days = {word for word in words if weekdays(word) and (has_month or not months(word))}
    shape = "".join(_sign(token) for token in tokens if token["word"] not in days)
    named = [months(word) for word in words if word not in days and months(word)]
    return _Parts(shape, figures, named[0] if named else frozenset(), tuple(weekdays(word) for word in sorted(days)))


def _sign(token: re.Match[str]) -> str:
    if token["figures"]:
        return "n"
    return "?" if not token["word"] else "m" if months(token["word"]) else "x"


def _in_order(parts: _Parts) -> date:
    """The day by the places of its parts."""
    match parts.shape, parts.figures, sorted(parts.months):
        case "n", (figures,), _ if any(compact := [form.fullmatch(figures) for form in _COMPACT]):
            named = next(found for found in compact if found)
            return _existing(int(named["year"]), int(named["month"]), int(named["day"]))
        case "nnn", (first, month, last), _:
            return _by_place(first, int(month), last)
        case "nmn" | "mnn", (first, last), [month_in_letters]:
            return _by_place(first, month_in_letters, last)
        case "nmn" | "mnn", _, _:
            raise RefusedError(TypedFault.NO_MONTH)
        case _:
            raise RefusedError(_what_is_missing(parts))


def _by_place(first: str, month: int, last: str) -> date:
    if len(first) == 4 and len(last) < 3:
        return _existing(_year(first), month, int(last))
    day, year = int(first), _year(last)
    swapped = _day_or_none(year, day, month)
    if month > 12 and swapped is not None:
        raise RefusedError(TypedFault.MONTH_FIRST, swapped=swapped)
    return _existing(year, month, day)


def _what_is_missing(parts: _Parts) -> TypedFault:
    shape = parts.shape.replace("m", "n")
    if "?" in shape:
        return TypedFault.NO_DAY
    if len(parts.figures) <= _MOST_FIGURES and (shape.count("n") > 3 or parts.shape.count("m") > 1):
        return TypedFault.TWO_DAYS
    has_year = any(len(figures) == 4 for figures in parts.figures)
    if has_year and parts.shape in ("nxn", "xnn"):
        return TypedFault.NO_MONTH
    if shape == "nn" or parts.shape.replace("x", "") in ("nm", "mn"):
        return TypedFault.DAY_MISSING if has_year else TypedFault.YEAR_MISSING
    if parts.shape == "m" or (parts.shape == "n" and has_year):
        return TypedFault.DAY_MISSING
    return TypedFault.NO_DAY


def _year(figures: str) -> int:
    if len(figures) == 2 and int(figures) < YEARS_OF_CENTURY:
        return CENTURY + int(figures)
    if len(figures) != 4 or int(figures) == 0:
        raise RefusedError(TypedFault.UNCLEAR_YEAR)
    return int(figures)


def _existing(year: int, month: int, day: int) -> date:
    found = _day_or_none(year, month, day)
    if found is not None:
        return found
    if month not in range(1, 13):
        raise RefusedError(TypedFault.NO_SUCH_MONTH)
    last = calendar.monthrange(year, month)[1]
    raise RefusedError(TypedFault.NO_SUCH_DAY, first=date(year, month, 1), last=date(year, month, last))


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
