"""Reading a typed number; the rule stands in the front door, `wording.typed`."""

import re
from decimal import ROUND_FLOOR, Decimal
from functools import partial
from typing import Final

from babel.numbers import NumberFormatError, parse_decimal

from wording.typed.model import Kind, Limits, Read, RefusedError, TypedFault, read_as
from wording.typed.units import EURO, HOUR, IN_EURO, MINUTE, check_units

_WAYS: Final = ("de", "en")
"""Two locales that write numbers the two ways there are: 1.200,50 and 1,200.50."""

_NUMBER: Final = re.compile(r"(?P<before>\D*?)(?P<number>[.,]?\d(?:.*\d)?)(?P<after>\D*)", re.ASCII)
_FIGURES: Final = re.compile(r"[\d.,]+", re.ASCII)
_GROUPED: Final = re.compile(r"\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d+)?", re.ASCII)
_TWO: Final = re.compile(r"\d ?[-/+x*&;] ?[.,]?\d|\d [^\d\s]+ [.,]?\d|\d \d", re.ASCII)

_CLOCK: Final = re.compile(
    rf"(?P<hours>\d{{1,3}}) ?(?::|{HOUR})(?: en| et| und| and)? ?(?P<minutes>\d{{2}})(?::00)?(?: ?(?:{HOUR}|{MINUTE}))?",
    re.ASCII,
)
_MINUTES: Final = re.compile(rf"(?P<minutes>\d{{1,3}}) ?{MINUTE}", re.ASCII)
_CENTS: Final = re.compile(rf"(?P<euros>\d{{1,6}}) ?{EURO} ?(?P<cents>\d{{2}})", re.ASCII)
_NO_CENTS: Final = re.compile(r"(?<=\d)([.,]) ?(?:--?|=)(?![\d-])", re.ASCII)
"""The dash for no cents, 150,- : it also says which sign is the decimal one, so that 1.500,- has one reading."""
_BROKEN: Final = re.compile(r"(?:(?P<whole>\d{1,3}) )?(?P<part>1/2|1/4|3/4)", re.ASCII)
_PARTS: Final = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
_AN_HOUR: Final = 60  # minutes


def read_number(text: str | None, kind: Kind, limits: Limits) -> Read[Decimal]:
    """The number that a typed text means in a field of this kind. Never raises.

    >>> quarters = Limits(Decimal("0.25"), Decimal("999.75"), Decimal("0.25"))
    >>> read_number("7u30", Kind.HOURS, quarters).value
    Decimal('7.5')
    >>> read_number("1.000", Kind.HOURS, quarters).fault
    <TypedFault.UNSURE: 'unsure'>
    """
    return read_as(kind, text, partial(_meaning, kind=kind, limits=limits))


def reads_the_same(clean: str, value: Decimal, locale: str) -> bool:
    """Whether somebody who knows only the numbers of that locale reads the text as this value."""
    found = _NUMBER.fullmatch(clean)
    return found is not None and _in_the_way_of(locale, _ungrouped(found["number"])) == value


def _meaning(clean: str, kind: Kind, limits: Limits) -> Decimal:
    smaller, *more = sorted(_readings(clean, kind))
    if more:
        raise _of_two(smaller, *more, limits=limits)
    refusal = _refusal(smaller, limits)
    if refusal is not None:
        raise refusal
    return smaller


def _of_two(smaller: Decimal, larger: Decimal, *, limits: Limits) -> RefusedError:
    """Why a text with two readings is refused: they are never weighed against each other."""
    no_smaller, no_larger = _refusal(smaller, limits), _refusal(larger, limits)
    if no_smaller is None and no_larger is None:
        return RefusedError(TypedFault.AMBIGUOUS, smaller=smaller, larger=larger)
    if no_smaller is None:
        return RefusedError(TypedFault.UNSURE, meant=smaller, other=larger)
    if no_larger is None:
        return RefusedError(TypedFault.UNSURE, meant=larger, other=smaller)
    # The one that only needs rounding says more than limits that both may be far from.
    return no_larger if no_smaller.fault is TypedFault.OUT_OF_RANGE else no_smaller


def _readings(clean: str, kind: Kind) -> frozenset[Decimal]:
    """One value, or the two that a number can have."""
    clean = _NO_CENTS.sub(r"\g<1>00", clean) if kind in IN_EURO else clean
    special = _with_cents(clean) if kind in IN_EURO else _of_work(clean, kind)
    if special is not None:
        return frozenset({special})
    found = _NUMBER.fullmatch(clean)
    if found is None:
        raise RefusedError(TypedFault.NO_NUMBER)
    figures = _ungrouped(found["number"])
    if not _FIGURES.fullmatch(figures):
        raise RefusedError(TypedFault.TWO_NUMBERS if _TWO.search(figures) else TypedFault.NO_NUMBER)
    check_units(found["before"], found["after"], kind)
    readings = {_in_the_way_of(locale, figures) for locale in _WAYS} - {None}
    if not readings:
        raise RefusedError(TypedFault.NO_NUMBER)
    return frozenset(value for value in readings if value is not None)


def _of_work(clean: str, kind: Kind) -> Decimal | None:
    """Hours as a clock has them, or halves and quarters; None where the text is neither."""
    found = _NUMBER.fullmatch(clean)
    if found and (broken := _BROKEN.fullmatch(found["number"])):
        check_units(found["before"], found["after"], kind)
        return Decimal(broken["whole"] or 0) + _PARTS[broken["part"]]
    if kind is not Kind.HOURS:
        return None
    if alone := _MINUTES.fullmatch(clean):
        return Decimal(alone["minutes"]) / _AN_HOUR
    clock = _CLOCK.fullmatch(clean)
    if clock and int(clock["minutes"]) >= _AN_HOUR:
        raise RefusedError(TypedFault.NO_SUCH_MINUTES)
    return Decimal(clock["hours"]) + Decimal(clock["minutes"]) / _AN_HOUR if clock else None


def _with_cents(clean: str) -> Decimal | None:
    """An amount with the sign between euros and cents: 149€95."""
    found = _CENTS.fullmatch(clean)
    return Decimal(f"{found['euros']}.{found['cents']}") if found else None


def _ungrouped(number: str) -> str:
    """Without the spaces or apostrophes between groups of three."""
    return number.replace(" ", "").replace("'", "") if _GROUPED.fullmatch(number) else number


def _in_the_way_of(locale: str, figures: str) -> Decimal | None:
    try:
        return parse_decimal(figures, locale=locale, strict=True) if _FIGURES.fullmatch(figures) else None
    except NumberFormatError:
        return None


def _refusal(value: Decimal, limits: Limits) -> RefusedError | None:
    """Why a field cannot use this value; None where it can."""
    if not limits.least <= value <= limits.most:
        return RefusedError(TypedFault.OUT_OF_RANGE, least=limits.least, most=limits.most)
    if value % limits.step == 0:
        return None
    lower = (value / limits.step).to_integral_value(ROUND_FLOOR) * limits.step
    return RefusedError(TypedFault.OFF_STEP, step=limits.step, lower=lower, higher=lower + limits.step)
