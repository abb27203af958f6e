"""Amounts, numbers and days as readers of each language write them; codes as they are read aloud."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from wording import numbers
from wording.catalogues import Language
from wording.link import spelled
from wording.link.spelling import _LETTERS

NL, EN, FR, DE = Language.DUTCH, Language.ENGLISH, Language.FRENCH, Language.GERMAN
DAY = date(2026, 11, 23)
NEXT = date(2026, 12, 1)


def plain(text: str) -> str:
    """With ordinary spaces: which of the narrow ones Babel uses is no matter of ours."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("language", "written"),
    [(NL, "€ 2.400,00"), (EN, "€2,400.00"), (FR, "2 400,00 €"), (DE, "2.400,00 €")],
)
def test_an_amount(language: Language, written: str) -> None:
    assert plain(numbers.money(Decimal(2400), language)) == written


@pytest.mark.parametrize("language", Language)
def test_the_euro_sign_never_stands_alone_at_the_end_of_a_line(language: Language) -> None:
    assert " " not in numbers.money(Decimal(2400), language)


@pytest.mark.parametrize(("language", "written"), [(NL, "7,25"), (EN, "7.25"), (FR, "7,25"), (DE, "7,25")])
def test_hours_with_a_quarter(language: Language, written: str) -> None:
    assert numbers.number(Decimal("7.25"), language) == written


@pytest.mark.parametrize(("value", "written"), [(Decimal("8.00"), "8"), (Decimal(16), "16"), (5, "5")])
def test_a_whole_number_has_no_zeros_behind_it(value: Decimal | int, written: str) -> None:
    assert numbers.number(value, NL) == written


@pytest.mark.parametrize(("language", "written"), [(NL, "21%"), (EN, "21%"), (FR, "21 %"), (DE, "21 %")])
def test_a_rate(language: Language, written: str) -> None:
    assert plain(numbers.percent(Decimal("0.21"), language)) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [(NL, "23 november 2026"), (EN, "23 November 2026"), (FR, "23 novembre 2026"), (DE, "23. November 2026")],
)
def test_a_day_in_words(language: Language, written: str) -> None:
    assert numbers.day(DAY, language) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [(NL, "23 nov 2026"), (EN, "23 Nov 2026"), (FR, "23 nov. 2026"), (DE, "23. Nov. 2026")],
)
def test_a_day_in_a_table(language: Language, written: str) -> None:
    assert numbers.short_day(DAY, language) == written


def test_the_days_between_which_something_falls() -> None:
    assert numbers.span(DAY, NEXT, NL) == "tussen 23 november 2026 en 1 december 2026"
    assert numbers.short_span(DAY, NEXT, NL) == "23 nov 2026 – 1 dec 2026"


def test_a_span_of_one_day_is_that_day() -> None:
    assert numbers.span(DAY, DAY, NL) == "23 november 2026"
    assert numbers.short_span(DAY, DAY, NL) == "23 nov 2026"


@pytest.mark.parametrize("language", Language)
def test_every_letter_of_a_code_has_a_word_that_begins_with_it(language: Language) -> None:
    words = [spelled(letter, language) for letter in _LETTERS]
    initials = [unicodedata.normalize("NFD", word)[0] for word in words]
    assert "".join(initials) == _LETTERS


@pytest.mark.parametrize("language", Language)
def test_a_code_is_read_group_by_group_and_digit_by_digit(language: Language) -> None:
    groups = spelled("10A2-3B", language).split(" – ")
    assert [len(group.split(", ")) for group in groups] == [4, 2]
    assert groups[0].startswith("1, 0, A")


def test_only_english_writes_decimals_behind_a_point() -> None:
    assert [language for language in Language if not numbers.has_decimal_comma(language)] == [Language.ENGLISH]
