"""What a typed text was understood as, or why it cannot be used: in words, for next to its field."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, Final

from babel.dates import format_skeleton
from babel.numbers import format_decimal

from wording import numbers
from wording.catalogues import N_, Language, translated
from wording.typed.model import Fact, Kind, Read, TypedFault
from wording.typed.numerals import reads_the_same
from wording.typed.tidy import tidied
from wording.typed.units import IN_EURO

UNDERSTOOD: Final = N_("Begrepen als {value}.")

REFUSALS: Final[dict[TypedFault, str]] = {
    TypedFault.TOO_LONG: N_("Dit is te lang voor dit veld. Typ het korter, bijvoorbeeld {example}."),
    TypedFault.NO_DAY: N_("Wij lezen hier geen datum. Typ dag, maand en jaar, bijvoorbeeld {example}."),
    TypedFault.NO_MONTH: N_("Wij herkennen de maand niet. Typ ze als getal of voluit, bijvoorbeeld {example}."),
    TypedFault.DAY_MISSING: N_("Welke dag van de maand is het? Typ dag, maand en jaar, bijvoorbeeld {example}."),
    TypedFault.YEAR_MISSING: N_("Welk jaar is het? Typ dag, maand en jaar, bijvoorbeeld {example}."),
    TypedFault.UNCLEAR_YEAR: N_("Welk jaar bedoelt u? Schrijf het met vier cijfers, bijvoorbeeld {example}."),
    TypedFault.TWO_DAYS: N_(
        "Hier staat meer dan één datum of nog iets anders. Typ alleen één datum, bijvoorbeeld {example}."
    ),
    TypedFault.MONTH_FIRST: N_("Typ eerst de dag en dan de maand. Bedoelt u {swapped}?"),
    TypedFault.NO_SUCH_MONTH: N_("Die maand bestaat niet. Typ dag, maand en jaar, bijvoorbeeld {example}."),
    TypedFault.NO_SUCH_DAY: N_("Die datum bestaat niet: de maand loopt van {first} tot {last}. Controleer de datum."),
    TypedFault.OTHER_WEEKDAY: N_("{day} valt op een andere dag van de week. Controleer het, of laat de weekdag weg."),
    TypedFault.DAY_OUT_OF_RANGE: N_("Typ een datum van {least} tot {most}."),
    TypedFault.NO_NUMBER: N_("Wij lezen hier geen getal. Typ alleen cijfers, bijvoorbeeld {example}."),
    TypedFault.TWO_NUMBERS: N_("Hier staat meer dan één getal. Typ er één, bijvoorbeeld {example}."),
    TypedFault.AMBIGUOUS: N_("Dit kan twee getallen betekenen. Typ {smaller} of {larger}."),
    TypedFault.UNSURE: N_("Dit kan ook {other} betekenen, en dat kan hier niet. Bedoelt u {meant}? Typ dan {meant}."),
    TypedFault.NEGATIVE: N_("Een getal onder nul kan hier niet. Typ het zonder streepje, bijvoorbeeld {example}."),
    TypedFault.NO_SUCH_MINUTES: N_("Een uur heeft 60 minuten. Controleer de minuten, of typ bijvoorbeeld {example}."),
    TypedFault.OTHER_CURRENCY: N_("Wij rekenen in euro. Typ het bedrag in euro, bijvoorbeeld {example}."),
    TypedFault.OFF_STEP: N_("Dit veld telt per {step}. Typ {lower} of {higher}."),
    TypedFault.OUT_OF_RANGE: N_("Typ een getal van {least} tot {most}."),
}

OTHER_UNITS: Final[dict[Kind, str]] = {
    Kind.HOURS: N_("Dit veld vraagt uren. Typ alleen het getal, bijvoorbeeld {example}."),
    Kind.WORKDAYS: N_("Dit veld vraagt dagen. Typ alleen het getal, bijvoorbeeld {example}."),
    Kind.AMOUNT: N_("Dit veld vraagt een bedrag in euro. Typ alleen het getal, bijvoorbeeld {example}."),
    Kind.HOURLY_PRICE: N_("Dit veld vraagt euro per uur. Typ alleen het getal, bijvoorbeeld {example}."),
    Kind.PERCENT: N_("Dit veld vraagt een percentage. Typ alleen het getal met %, bijvoorbeeld {example} %."),
}
"""The words of TypedFault.OTHER_UNIT, by what the field asks."""

EXAMPLES: Final[dict[Kind, date | Decimal]] = {
    Kind.DAY: date(2027, 12, 31),
    Kind.HOURS: Decimal("7.5"),
    Kind.WORKDAYS: Decimal("1.5"),
    Kind.AMOUNT: Decimal("149.95"),
    Kind.HOURLY_PRICE: Decimal("149.95"),
    Kind.PERCENT: Decimal("7.5"),
}


def refusal(found: Read[Any], language: Language) -> str:
    """Why a text cannot be used and what to type; empty where nothing is wrong."""
    if found.fault is None:
        return ""
    text = OTHER_UNITS[found.kind] if found.fault is TypedFault.OTHER_UNIT else REFUSALS[found.fault]
    blanks = {name: _said(fact, found.kind, language) for name, fact in found.facts.items()}
    return translated(text, language, example=written(EXAMPLES[found.kind], found.kind, language), **blanks)


def understood(found: Read[Any], language: Language) -> str:
    """What the text was read as, where a reader of this language could read it otherwise; else empty."""
    value = found.value
    if value is None or _is_plain(found.clean, value, language):
        return ""
    said = numbers.money(value, language) if found.kind in IN_EURO else _said(value, found.kind, language)
    return translated(UNDERSTOOD, language, value=said)


def written(value: date | Decimal | None, kind: Kind, language: Language) -> str:
    """How a value of a link or of memory is put in its text field; every language reads it back.

    Without separators of thousands, which cannot always be told from a decimal sign. A number with three
    decimals is written as it is, but is not read back for the same reason.

    >>> written(Decimal("1250.5"), Kind.AMOUNT, Language.FRENCH)
    '1250,50'
    """
    if value is None:
        return ""
    if isinstance(value, date):
        return str(format_skeleton("yMd", value, locale=language.locale))
    pattern = "0.00" if kind in IN_EURO and value != value.to_integral_value() else "0.##"
    return str(format_decimal(value, format=pattern, locale=language.locale, decimal_quantization=False))


def _said(fact: Fact, kind: Kind, language: Language) -> str:
    """A fact in a sentence: days in words, numbers as one may type them."""
    if isinstance(fact, date):
        return numbers.day(fact, language)
    return written(fact, kind, language)


def _is_plain(clean: str, value: date | Decimal, language: Language) -> bool:
    """In this language's own way, and in figures that nobody can take for month and day."""
    if isinstance(value, Decimal):
        return reads_the_same(clean, value, language.locale)
    in_words = (numbers.day(value, language), numbers.short_day(value, language))
    if _parts(clean) in [_parts(tidied(text)) for text in in_words]:
        return True
    has_one_order = value.day > 12 or value.day == value.month
    return has_one_order and _parts(clean) == [str(value.day), str(value.month), str(value.year)]


def _parts(clean: str) -> list[str]:
    """Words and figures, without leading zeros."""
    return [part.lstrip("0") for part in re.findall(r"\d+|[a-z]+", clean, re.ASCII)]
