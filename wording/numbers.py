"""Amounts, hours and days as people of each language write them, by Babel."""

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale
from babel.dates import DateTimePattern, format_date, parse_pattern
from babel.numbers import format_currency, format_decimal, format_percent, get_decimal_symbol

from wording.catalogues import N_, Language, translated


def money(amount: Decimal, language: Language) -> str:
    """An amount in EUR: 2.400,00 EUR with the euro sign where the language puts it."""
    return str(format_currency(amount, "EUR", locale=language.locale))


def rounded_money(amount: Decimal | int, language: Language) -> str:
    """An amount in whole EUR, where it is about an order of size: 2.400 EUR."""
    pattern = Locale.parse(language.locale).currency_formats["standard"].pattern.replace(".00", "")
    return str(format_currency(amount, "EUR", pattern, locale=language.locale, currency_digits=False))


def number(value: Decimal | int, language: Language) -> str:
    """A plain number, without zeros nobody typed."""
    return str(format_decimal(value, locale=language.locale))


def has_decimal_comma(language: Language) -> bool:
    """Whether decimals stand behind a comma, as in a sheet that opens on a double click."""
    return get_decimal_symbol(language.locale) == ","


class Signs(NamedTuple):
    """What stands in and around an amount in EUR; `euro` is what comes before it and after it."""

    decimal: str
    thousands: str
    euro: tuple[str, str]


def signs(language: Language) -> Signs:
    """The signs of a language, for who writes amounts without us: the axis of a chart.

    >>> signs(Language.DUTCH)
    Signs(decimal=',', thousands='.', euro=('€\\xa0', ''))
    """
    locale = Locale.parse(language.locale)
    pattern = locale.currency_formats["standard"]
    before, after = (side[0].replace("¤", "€") for side in (pattern.prefix, pattern.suffix))
    figures = locale.number_symbols["latn"]
    return Signs(figures["decimal"], figures["group"], (before, after))


def percent(rate: Decimal, language: Language) -> str:
    """A rate such as 0.21 as 21 %."""
    return str(format_percent(rate, locale=language.locale))


def share(percent: Decimal, language: Language) -> str:
    """A share of a hundred such as 7.5 as 7,5 %."""
    return str(
        format_percent(
            percent / 100,
            format="#,##0.## %" if language is not Language.ENGLISH else "#,##0.##%",
            locale=language.locale,
        )
    )


@lru_cache(maxsize=1_000)
def day(when: date, language: Language) -> str:
    """A day in words: 23 november 2026. Kept, for some screens say the same few dozens of times; a day is nobody's own."""
    written = format_date(when, format="long", locale=language.locale)
    # French counts the first day of a month, and Babel does not.
    return written.replace("1 ", "1er ", 1) if language is Language.FRENCH and when.day == 1 else written


def short_day(when: date, language: Language) -> str:
    """A day in figures, for tables and charts."""
    return _in_figures("yMMMd", when, language)


def day_and_month(when: date, language: Language) -> str:
    """A day whose year is told beside it, for the axis of a chart."""
    return _in_figures("MMMd", when, language)


def _in_figures(parts: str, when: date, language: Language) -> str:
    locale, pattern = _pattern(parts, language)
    return str(pattern.apply(when, locale))


@cache
def _pattern(parts: str, language: Language) -> tuple[Locale, DateTimePattern]:
    """How a language writes these parts of a day: looked up once, for a screen has dozens of days."""
    locale = Locale.parse(language.locale)
    return locale, parse_pattern(locale.datetime_skeletons[parts])


def short_span(earliest: date, latest: date, language: Language) -> str:
    """One day, or first and last day with a dash between, for tables."""
    days = dict.fromkeys((short_day(earliest, language), short_day(latest, language)))
    return " – ".join(days)


def unbroken(days: str) -> str:
    """Days that break over two lines after their dash and nowhere else, for screens.

    >>> unbroken("23 nov 2026 – 1 dec 2026").split(" ")
    ['23\\xa0nov\\xa02026\\xa0–', '1\\xa0dec\\xa02026']
    """
    hard = "\N{NO-BREAK SPACE}"
    return days.replace(" ", hard).replace(f"–{hard}", "– ")


def span(earliest: date, latest: date, language: Language) -> str:
    """One day, or the days between which something falls."""
    if earliest == latest:
        return day(earliest, language)
    text = N_("tussen {earliest} en {latest}")
    return translated(text, language, earliest=day(earliest, language), latest=day(latest, language))
