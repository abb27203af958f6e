"""Whatever is typed: nothing raises, nothing is changed by a language, and what we write we read back."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from tests.wording.typed.fields import DAYS, LIMITS, read
from wording import numbers
from wording.catalogues import Language
from wording.typed import Kind, Read, TypedFault, refusal, understood, written
from wording.typed.model import LONGEST

NEAR_ONES: Final = st.text(alphabet="0123456789.,-/ :'’€uh½²１٣jandecmrt%()+xz\u200e\u202f\n\0", max_size=LONGEST + 5)
TEXTS: Final = st.one_of(st.text(max_size=LONGEST + 5), NEAR_ONES)
LANGUAGES: Final = st.sampled_from(Language)


@given(st.sampled_from(Kind), TEXTS, LANGUAGES)
@example(Kind.DAY, "99999999999999999999/12/2027", Language.DUTCH)
@example(Kind.DAY, "12/99999999999999999999/2027", Language.DUTCH)
@example(Kind.DAY, "\ud800/12/2027", Language.DUTCH)
@example(Kind.HOURS, "0," + "0" * 50 + "1", Language.DUTCH)
@example(Kind.AMOUNT, "9" * LONGEST, Language.DUTCH)
@example(Kind.HOURS, "½" * LONGEST, Language.DUTCH)
def test_any_text_is_a_value_or_a_fault_in_words_or_nothing(kind: Kind, text: str, language: Language) -> None:
    found = read(kind, text)
    assert found.value is None or found.fault is None
    assert bool(refusal(found, language)) == (found.fault is not None)
    if found.value is not None:
        limits = DAYS if kind is Kind.DAY else LIMITS[kind]
        assert limits.least <= found.value <= limits.most
    elif found.fault is None:
        assert not understood(found, language)


@given(st.sampled_from([kind for kind in Kind if kind is not Kind.DAY]), TEXTS)
def test_no_number_is_rounded(kind: Kind, text: str) -> None:
    value = read(kind, text).value
    assert value is None or value % LIMITS[kind].step == 0


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("text", [None, "", " ", "\n\t", "\u200b", "\u202f"])
def test_nothing_typed_is_nothing(kind: Kind, text: str | None) -> None:
    found = read(kind, text)
    assert (found.value, found.fault) == (None, None)
    assert (refusal(found, Language.DUTCH), understood(found, Language.DUTCH)) == ("", "")


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("text", ["1" * (LONGEST + 1), " " * 10_000_000, "1 " * 5_000_000, "\u0336" * 5_000_000])
def test_a_long_text_is_refused_for_its_length_alone(kind: Kind, text: str) -> None:
    found = read(kind, text)
    assert (found.fault, found.clean) == (TypedFault.TOO_LONG, "")


@given(st.dates(DAYS.least, DAYS.most), LANGUAGES)
def test_a_day_that_we_write_is_read_back(day: date, language: Language) -> None:
    assert read(Kind.DAY, written(day, Kind.DAY, language)).value == day


@given(st.data(), st.sampled_from(list(LIMITS)), LANGUAGES)
def test_a_number_that_we_write_is_read_back(data: st.DataObject, kind: Kind, language: Language) -> None:
    limits = LIMITS[kind]
    steps = data.draw(st.integers(1, int(limits.most / limits.step)))
    assert read(kind, written(steps * limits.step, kind, language)).value == steps * limits.step


@given(st.sampled_from(Kind), st.data(), LANGUAGES, LANGUAGES)
def test_what_is_written_in_one_language_is_plain_in_it(
    kind: Kind, data: st.DataObject, written_in: Language, read_in: Language
) -> None:
    """A value of a link needs no second sentence in its own language; in another it may."""
    if kind is Kind.DAY:
        value: Any = data.draw(st.dates(date(2000, 1, 13), date(2099, 12, 31)).filter(lambda day: day.day > 12))
    else:
        value = data.draw(st.integers(1, 999)) * LIMITS[kind].step
    found = read(kind, written(value, kind, written_in))
    assert found.value == value
    if written_in is read_in:
        assert not understood(found, read_in)


@given(st.dates(DAYS.least, DAYS.most), st.sampled_from(["full", "long", "medium"]), LANGUAGES)
def test_a_day_as_each_language_is_known_to_write_it_is_read(day: date, width: Any, language: Language) -> None:
    assert read(Kind.DAY, format_date(day, format=width, locale=language.locale)).value == day


@given(st.integers(1, 9_999_999), LANGUAGES)
def test_an_amount_as_our_screens_show_it_is_read(cents: int, language: Language) -> None:
    value = Decimal(cents) / 100
    assert read(Kind.AMOUNT, numbers.money(value, language)).value == value


@given(st.integers(1, 9_999_999), LANGUAGES)
def test_a_number_with_separators_is_read_as_itself_or_not_at_all(cents: int, language: Language) -> None:
    """1.250 for twelve hundred and fifty is refused in Dutch; never is it one and a quarter.

    Where an amount in whole cents can have only one of the two readings (1.134), it is asked for and not assumed.
    """
    value = Decimal(cents) / 100
    found = read(Kind.AMOUNT, format_decimal(value, locale=language.locale))
    meant = {TypedFault.AMBIGUOUS: "larger", TypedFault.UNSURE: "meant"}
    assert found.value == value or (found.fault in meant and found.facts[meant[found.fault]] == value)


def test_what_was_typed_is_never_printed() -> None:
    assert "31" not in repr(Read(Kind.DAY, "31 secret"))


def test_nothing_is_written_for_no_value() -> None:
    assert written(None, Kind.DAY, Language.DUTCH) == ""
