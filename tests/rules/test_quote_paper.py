"""A quote's number and last day, and its work looked at in hours and in days."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmo_rules import LAST_DAY, Law
from kmo_rules.quote import (
    DAY_LONGEST,
    EFFORT_LEAST,
    EFFORT_MOST,
    Quote,
    Unit,
    Work,
    in_unit,
    quote_number,
    valid_until,
)

ON: Final = date(2026, 11, 23)
QUOTE: Final = Quote(training=Work(expected=Decimal(16)))
CLIENTS: Final = [f"Atelier {name}" for name in ("Noord", "Zuid", "Oost", "West", "")]
QUIET = settings(max_examples=300)


def hundredths(most: Decimal) -> st.SearchStrategy[Decimal]:
    return st.decimals(EFFORT_LEAST, most, places=2)


def test_no_two_clients_days_or_quotes_share_a_number() -> None:
    quotes = (QUOTE, QUOTE.model_copy(update={"starting": True}))
    days = (ON, ON + timedelta(days=1))
    numbers = [quote_number(quote, client=client, made_on=day) for quote, client, day in product(quotes, CLIENTS, days)]
    assert len(set(numbers)) == len(numbers) == 20


@pytest.mark.parametrize("client", ["Atelier Noord", "  atelier   NOORD ", "Atelier\tNoord"])
def test_the_same_quote_client_and_day_keep_their_number(client: str) -> None:
    assert quote_number(QUOTE, client=client, made_on=ON) == quote_number(QUOTE, client="Atelier Noord", made_on=ON)


def test_a_number_that_stands_on_a_paper_is_made_again_by_every_later_version() -> None:
    quote = Quote(starting=True, training=Work(expected=Decimal("16.50")), advice=Work(low=Decimal(8)), valid_until=ON)
    assert quote_number(quote, client="Atelier Noord", made_on=ON) == "20261123-BB247-33754"
    same = Quote(
        valid_until=ON, advice=Work(low=Decimal("8.00")), training=Work(expected=Decimal("16.5")), starting=True
    )
    assert quote_number(same, client="Atelier Noord", made_on=ON) == quote_number(
        quote, client="Atelier Noord", made_on=ON
    )


@QUIET
@given(st.text(max_size=80))
def test_a_number_is_a_day_and_ten_signs_whatever_the_client_is_called(client: str) -> None:
    day, *mark = quote_number(QUOTE, client=client, made_on=ON).split("-")
    assert day == "20261123"
    assert [len(part) for part in mark] == [5, 5]
    assert set("".join(mark)) <= set("0123456789ABCDEF")


@pytest.mark.parametrize("on", [date(2026, 3, 1), ON, date(2027, 1, 1)])
def test_a_quote_holds_from_the_day_on_its_paper_whatever_the_day_of_the_rules(on: date) -> None:
    days = Law.on(on).quote_valid_days.value
    assert valid_until(made_on=ON, on=on) == ON + timedelta(days=days)


@pytest.mark.parametrize(("chosen", "counts"), [(ON - timedelta(days=1), False), (ON, True), (LAST_DAY, True)])
def test_a_chosen_last_day_counts_unless_it_is_over(chosen: date, counts: bool) -> None:
    usual = valid_until(made_on=ON, on=ON)
    assert valid_until(made_on=ON, on=ON, chosen=chosen) == (chosen if counts else usual)


def test_no_quote_holds_beyond_the_days_we_know() -> None:
    assert valid_until(made_on=LAST_DAY, on=ON) == LAST_DAY


@QUIET
@given(hundredths(EFFORT_MOST), hundredths(DAY_LONGEST), st.sampled_from(Unit))
def test_work_that_is_only_looked_at_in_the_other_unit_comes_back_as_it_was(
    effort: Decimal, day_hours: Decimal, unit: Unit
) -> None:
    other = Unit.DAYS if unit is Unit.HOURS else Unit.HOURS
    shown = in_unit(effort, other, day_hours=day_hours)
    assert shown >= EFFORT_LEAST
    assert in_unit(shown, unit, day_hours=day_hours, before=effort) == effort


@pytest.mark.parametrize(
    ("typed", "day_hours", "hours"),
    [
        ("2.04", "8", "16.33"),  # as it was shown
        ("2.05", "8", "16.40"),  # typed over: 2.05 x 8
        ("2.04", "7.5", "15.30"),  # days of another length: 2.04 x 7.5
    ],
)
def test_what_was_typed_in_between_counts(typed: str, day_hours: str, hours: str) -> None:
    found = in_unit(Decimal(typed), Unit.HOURS, day_hours=Decimal(day_hours), before=Decimal("16.33"))
    assert found == Decimal(hours)


def test_no_work_is_no_work_in_any_unit() -> None:
    assert in_unit(Decimal(0), Unit.DAYS, day_hours=Decimal(8)) == 0
