"""What is said next to a field: every refusal tells what to type, and what it tells to type can be typed."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

import pytest

from tests.each import of_each
from tests.wording.typed.fields import read
from tests.wording.typed.test_tables import Row, rows
from wording import numbers
from wording.catalogues import Language
from wording.typed import Kind, TypedFault, refusal, understood, written
from wording.typed.words import EXAMPLES, OTHER_UNITS, REFUSALS

NL, EN, FR, DE = Language.DUTCH, Language.ENGLISH, Language.FRENCH, Language.GERMAN
REFUSED: Final = [(row,) for lang in Language for row in rows(lang) if row.is_refused]
NOT_TO_TYPE: Final = {"other", "step", "day"}
"""Facts that a sentence names without telling to type them."""


def plain(text: str) -> str:
    """With ordinary spaces: which of the narrow ones Babel uses is no matter of ours."""
    return " ".join(text.split())


def test_every_fault_has_words() -> None:
    assert set(REFUSALS) | {TypedFault.OTHER_UNIT} == set(TypedFault)
    assert set(OTHER_UNITS) == set(Kind) - {Kind.DAY}


@of_each(REFUSED)
def test_a_refusal_is_a_sentence_whose_values_can_be_typed(row: Row) -> None:
    found = read(row.kind, row.typed)
    for language in Language:
        said = refusal(found, language)
        assert re.fullmatch(r"[^{}]+[.?]", said)
        for name, fact in found.facts.items():
            shown = numbers.day(fact, language) if isinstance(fact, date) else written(fact, row.kind, language)
            assert shown in said
            assert name in NOT_TO_TYPE or read(row.kind, shown).value == fact


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_the_example_of_a_refusal_can_be_typed(kind: Kind, language: Language) -> None:
    assert read(kind, written(EXAMPLES[kind], kind, language)).value == EXAMPLES[kind]


@pytest.mark.parametrize("language", Language)
def test_both_readings_of_a_number_are_named(language: Language) -> None:
    both = refusal(read(Kind.AMOUNT, "1.250"), language)
    assert {"1250", written(Decimal("1.25"), Kind.AMOUNT, language)} <= set(re.findall(r"[\d.,]*\d", both))
    one = refusal(read(Kind.HOURS, "1.000"), language)
    assert {"1", "1000"} <= set(re.findall(r"\d+", one))


@pytest.mark.parametrize(
    ("language", "kind", "typed", "said"),
    [
        (NL, Kind.DAY, "1/12/2027", "Begrepen als 1 december 2027."),
        (EN, Kind.DAY, "1/12/2027", "Understood as 1 December 2027."),
        (FR, Kind.DAY, "1/12/27", "Compris comme 1er décembre 2027."),
        (DE, Kind.DAY, "2027-12-31", "Verstanden als 31. Dezember 2027."),
        (NL, Kind.DAY, "31/12/2027", ""),  # nobody reads a month 31
        (NL, Kind.DAY, "05-05-2027", ""),
        (NL, Kind.DAY, "1 december 2027", ""),
        (NL, Kind.DAY, "1 dec. 2027", ""),
        (FR, Kind.DAY, "1er décembre 2027", ""),
        (EN, Kind.DAY, "1 december 2027", ""),
        (DE, Kind.DAY, "1. Dez. 2027", ""),
        (NL, Kind.HOURS, "7,5", ""),
        (NL, Kind.HOURS, "7,50 uur", ""),
        (EN, Kind.HOURS, "7.5", ""),
        (EN, Kind.HOURS, "7,5", "Understood as 7.5."),
        (NL, Kind.HOURS, "7.5", "Begrepen als 7,5."),
        (NL, Kind.HOURS, "7u30", "Begrepen als 7,5."),
        (FR, Kind.HOURS, "7h30", "Compris comme 7,5."),
        (DE, Kind.WORKDAYS, "1½ Tage", "Verstanden als 1,5."),
        (NL, Kind.AMOUNT, "1.200,50", ""),
        (EN, Kind.AMOUNT, "€1,200.50", ""),
        (FR, Kind.AMOUNT, "1 200,50 €", ""),
        (NL, Kind.AMOUNT, "1,200.50", "Begrepen als € 1.200,50."),
        (EN, Kind.AMOUNT, "1.200,50", "Understood as €1,200.50."),
        (EN, Kind.AMOUNT, "1.500,-", "Understood as €1,500.00."),
        (NL, Kind.AMOUNT, "1.500,-", ""),
        (FR, Kind.AMOUNT, "149€95", "Compris comme 149,95 €."),
        (NL, Kind.AMOUNT, "1.250", ""),  # refused, so not understood
    ],
)
def test_what_was_understood_is_said_where_it_could_be_read_otherwise(
    language: Language, kind: Kind, typed: str, said: str
) -> None:
    assert plain(understood(read(kind, typed), language)) == said


@pytest.mark.parametrize(
    ("language", "kind", "value", "text"),
    [
        (NL, Kind.DAY, date(2027, 12, 1), "1/12/2027"),
        (EN, Kind.DAY, date(2027, 12, 1), "01/12/2027"),
        (FR, Kind.DAY, date(2027, 12, 1), "01/12/2027"),
        (DE, Kind.DAY, date(2027, 12, 1), "1.12.2027"),
        (NL, Kind.HOURS, Decimal("7.50"), "7,5"),
        (EN, Kind.HOURS, Decimal("7.50"), "7.5"),
        (NL, Kind.AMOUNT, Decimal("149.9"), "149,90"),
        (NL, Kind.AMOUNT, Decimal("150.00"), "150"),
        (DE, Kind.AMOUNT, Decimal("12345.6"), "12345,60"),
        (NL, Kind.HOURS, None, ""),
    ],
)
def test_a_value_is_put_in_its_field(language: Language, kind: Kind, value: date | Decimal | None, text: str) -> None:
    assert written(value, kind, language) == text
