"""The auditor's quote: totals by hand, properties for any input, and the link there and back."""

from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kmo_rules import (
    QUOTE_PREFIX,
    Amount,
    AuditKind,
    CostLine,
    Dossier,
    ReadingFault,
    Spread,
    Vat,
    from_query,
    quote_to_query,
    to_hundredths,
)
from kmo_rules.quote import (
    EFFORT_LEAST,
    EFFORT_MOST,
    PHASES,
    SCOPES,
    SUM_MOST,
    Quote,
    QuoteAssumption,
    Unit,
    Work,
    compared_totals,
    quote_totals,
)

ON = date(2026, 11, 23)
QUIET = settings(max_examples=150)


def d(text: str) -> Decimal:
    return Decimal(text)


def cents(least: Decimal, most: Decimal) -> st.SearchStrategy[Decimal]:
    return st.decimals(least, most, places=2)


EFFORTS = cents(EFFORT_LEAST, EFFORT_MOST)


@st.composite
def works(draw: st.DrawFn) -> Work:
    low, expected, high = sorted(draw(st.tuples(EFFORTS, EFFORTS, EFFORTS)))
    parts: dict[str, Any] = {"low": low, "expected": expected, "high": high}
    shown = draw(st.sets(st.sampled_from(sorted(parts))))
    phases = {name: draw(EFFORTS) for name in draw(st.sets(st.sampled_from(PHASES)))}
    chosen = {name: value for name, value in parts.items() if name in shown}
    return (
        Work(**({"expected": chosen["expected"]} if "expected" in chosen else {}), **phases)
        if phases
        else Work(**chosen)
    )


QUOTES = st.builds(
    Quote,
    scope=st.sampled_from(SCOPES),
    training=works(),
    advice=works(),
    combined=works(),
    unit=st.sampled_from(Unit),
    day_hours=st.none() | cents(d("0.01"), d("24")),
    hourly_price=st.none() | cents(d("0.01"), d("999.99")),
    travel=st.none() | cents(d("0.01"), SUM_MOST),
    discount=st.none() | cents(d("0.01"), SUM_MOST),
    vat=st.sampled_from(Vat),
    starting=st.booleans(),
)


def test_sixteen_hours_cost_2400_euro() -> None:
    found = quote_totals(Quote(training=Work(expected=d("16"))), on=ON)
    assert found.sums == Spread(expected=Amount(total=d("2400.00")))
    assert found.audits[0].bills.map(lambda bill: bill.hours) == Spread(expected=d("16"))


def test_lines_add_up_before_vat_is_counted_once() -> None:
    quote = Quote(training=Work(expected=d("16")), vat=Vat.EXCLUDED, travel=d("120.50"), discount=d("100"))
    bill = quote_totals(quote, on=ON).audits[0].bills.expected
    assert bill is not None
    assert (bill.work, bill.price) == (d("2400.00"), d("2420.50"))  # 2400 + 120.50 - 100
    assert bill.amount.vat == d("508.31")  # 21 % of 2420.50 is 508.305, half up
    assert bill.amount.total == d("2928.81")


def test_included_vat_changes_no_total() -> None:
    found = quote_totals(Quote(training=Work(expected=d("8")), vat=Vat.INCLUDED), on=ON).sums.expected
    assert found is not None
    assert (found.total, found.vat, found.net) == (d("1200.00"), d("208.26"), d("991.74"))


def test_a_starting_provider_pays_two_audits_in_five_years() -> None:
    found = quote_totals(Quote(training=Work(expected=d("8")), starting=True, discount=d("50")), on=ON)
    assert [audit.kind for audit in found.audits] == [CostLine.AUDIT, CostLine.FOLLOW_UP]
    assert found.years == 5
    assert found.sums.expected is not None
    assert found.sums.expected.total == d("2350.00")  # 1150 + 1200: the discount counts once
    assert QuoteAssumption.FOLLOW_UP in found.assumptions


def test_phases_make_the_expected_hours_and_say_so() -> None:
    work = Work(expected=d("99"), preparation=d("3"), visit=d("8"), report=d("4.5"))
    found = quote_totals(Quote(training=work), on=ON)
    assert found.audits[0].bills.map(lambda bill: bill.hours) == Spread(expected=d("15.5"))
    assert QuoteAssumption.PHASES in found.assumptions


def test_days_are_hours_of_a_day_that_may_be_changed() -> None:
    two_days = Work(expected=d("2"))
    usual = quote_totals(Quote(training=two_days, unit=Unit.DAYS), on=ON)
    own = quote_totals(Quote(training=two_days, unit=Unit.DAYS, day_hours=d("7.6")), on=ON)
    assert [amount.total for found in (usual, own) for amount in found.sums.known] == [d("2400.00"), d("2280.00")]
    assert QuoteAssumption.HOURS_PER_DAY in usual.assumptions


PLAIN = Quote(training=Work(expected=d("8")))


@pytest.mark.parametrize(
    ("changes", "besides"),
    [
        ({}, {QuoteAssumption.VAT_UNSTATED}),
        ({"hourly_price": d("150")}, {QuoteAssumption.VAT_UNSTATED}),
        ({"hourly_price": d("149.99")}, {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.OWN_PRICE}),
        ({"vat": Vat.EXCLUDED}, {QuoteAssumption.VAT_RATE}),
        ({"vat": Vat.INCLUDED}, {QuoteAssumption.VAT_RATE}),
        ({"travel": d("10")}, {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.TRAVEL}),
        ({"discount": d("10")}, {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.DISCOUNT}),
        ({"discount_percent": d("10")}, {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.DISCOUNT}),
        (
            {"discount_percent": d("10"), "travel": d("10")},
            {
                QuoteAssumption.VAT_UNSTATED,
                QuoteAssumption.TRAVEL,
                QuoteAssumption.DISCOUNT,
                QuoteAssumption.DISCOUNT_ON_TRAVEL,
            },
        ),
        (
            {"discount": d("10"), "travel": d("10")},
            {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.TRAVEL, QuoteAssumption.DISCOUNT},
        ),
        ({"starting": True}, {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.FOLLOW_UP}),
        ({"unit": Unit.DAYS}, {QuoteAssumption.VAT_UNSTATED, QuoteAssumption.HOURS_PER_DAY}),
        ({"training": Work(expected=d("8"), follow_up=d("4"))}, {QuoteAssumption.VAT_UNSTATED}),
    ],
)
def test_a_quote_takes_for_granted_what_its_figures_rest_on_and_no_more(
    changes: dict[str, Any], besides: set[QuoteAssumption]
) -> None:
    found = quote_totals(PLAIN.model_copy(update=changes), on=ON)
    assert set(found.assumptions) == {QuoteAssumption.ROUNDING} | besides
    assert found.discount_percent == changes.get("discount_percent")


def test_a_quote_without_hours_takes_nothing_for_granted() -> None:
    assert quote_totals(Quote(), on=ON).assumptions == ()


def test_combining_is_never_cheaper_by_itself() -> None:
    quote = Quote(training=Work(expected=d("8")), advice=Work(expected=d("8")), scope=AuditKind.COMBINED)
    assert quote_totals(quote, on=ON).audits == ()  # without hours of its own it has no price
    assert [found.scope for found in compared_totals(quote, on=ON)] == [AuditKind.TRAINING, AuditKind.ADVICE]


def test_a_discount_above_the_lowest_price_does_not_count_and_is_named() -> None:
    quote = Quote(training=Work(low=d("1"), expected=d("8")), discount=d("150.01"))
    found = quote_totals(quote, on=ON)
    assert found.is_discount_left_out
    assert QuoteAssumption.DISCOUNT not in found.assumptions
    assert not quote_totals(quote.model_copy(update={"discount": d("150.00")}), on=ON).is_discount_left_out


@pytest.mark.parametrize(
    "values",
    [
        {"training": {"low": d("3"), "expected": d("2")}},
        {"training": {"low": d("3"), "visit": d("2")}},
        {"training": {"expected": d("1000")}},
        {"training": {"expected": d("0.001")}},
        {"scope": AuditKind.NONE},
        {"client": "Atelier Noord"},
    ],
)
def test_what_is_no_quote_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Quote.model_validate(values)


@QUIET
@given(QUOTES)
def test_every_total_is_exact_to_the_cent(quote: Quote) -> None:
    for found in compared_totals(quote, on=ON):
        columns = zip(*(audit.bills for audit in found.audits), strict=True)
        for column, total in zip(columns, found.sums, strict=True):
            bills = [bill for bill in column if bill is not None]
            assert (total is None) == (not bills)
            assert total is None or total.total == sum(bill.amount.total for bill in bills)
            for bill in bills:
                assert bill.work == to_hundredths(bill.hours * found.hourly_price)
                assert bill.price >= 0
                assert bill.amount.net is None or bill.amount.net + bill.amount.vat == bill.amount.total


@QUIET
@given(QUOTES)
def test_a_link_brings_the_same_quote_back(quote: Quote) -> None:
    query = quote_to_query(quote)
    reading = from_query(query)
    assert (reading.quote or Quote(), reading.unusable, reading.is_cut) == (quote, (), False)
    assert all(name.startswith(QUOTE_PREFIX) for name, _ in parse_qsl(query))


@QUIET
@given(
    st.text(max_size=300)
    | st.lists(
        st.tuples(st.sampled_from(["q_scope", "q_training_low", "q_v", "q_x", "training"]), st.text(max_size=8))
    ).map(lambda pairs: "&".join(f"{a}={b}" for a, b in pairs))
)
def test_reading_a_link_never_raises(text: str) -> None:
    assert set(from_query(text).unusable) <= {"q_scope", "q_training_low", "q_v", "training"}


def test_what_a_link_cannot_bring_is_named_and_the_rest_taken() -> None:
    reading = from_query(
        "q_training_low=5&q_training_high=3&q_vat=excluded&q_scope=audit&q_new=1&training=1&q_v=1.0&v=1"
    )
    assert reading.quote == Quote(vat=Vat.EXCLUDED)
    assert set(reading.unusable) == {"q_training_low", "q_training_high", "q_scope", "q_v"}
    assert from_query("q_starting=0&q_travel=1e5").unusable == ("q_starting", "q_travel")
    assert from_query("q_scope=advice&q_scope=training").unusable == ("q_scope",)


def test_a_link_of_a_quote_of_a_version_to_come_is_not_read() -> None:
    reading = from_query("q_vat=excluded&q_v=2&training=1&v=1")
    assert (reading.dossier, reading.quote, reading.fault) == (Dossier(), None, ReadingFault.VERSION)


def test_an_untouched_quote_leaves_the_bar_empty() -> None:
    assert quote_to_query(Quote()) == ""
    assert from_query("q_vat=unstated&q_v=1").quote is None


def test_a_case_and_a_quote_do_not_read_each_others_names() -> None:
    quote = Quote(advice=Work(expected=d("4")))
    reading = from_query(quote_to_query(quote))
    assert (reading.dossier, reading.quote, reading.unusable) == (Dossier(), quote, ())
    assert from_query("training=1&v=1").quote is None


FOLLOWED = Quote(training=Work(low=d("12"), expected=d("16"), high=d("20"), follow_up=d("6")), starting=True)


def test_a_follow_up_with_hours_of_its_own_stands_beside_every_bound_of_the_first_audit() -> None:
    found = quote_totals(FOLLOWED, on=ON)
    assert [audit.kind for audit in found.audits] == [CostLine.AUDIT, CostLine.FOLLOW_UP]
    assert [bill.hours for bill in found.audits[1].bills.known] == [6, 6, 6]
    assert found.sums.map(lambda amount: amount.total) == Spread(d("2700.00"), d("3300.00"), d("3900.00"))
    assert QuoteAssumption.FOLLOW_UP_HOURS in found.assumptions
    assert QuoteAssumption.FOLLOW_UP not in found.assumptions


def test_a_discount_in_percent_is_a_share_of_work_and_travel_rounded_once_and_not_of_the_follow_up() -> None:
    quote = FOLLOWED.model_copy(update={"discount_percent": d("7.5"), "travel": d("33.33")})
    first, follow_up = quote_totals(quote, on=ON).audits
    assert [bill.discount for bill in first.bills.known] == [d("137.50"), d("182.50"), d("227.50")]
    assert [bill.discount for bill in follow_up.bills.known] == [0, 0, 0]
    both = quote.model_copy(update={"discount": d("10")})
    assert quote_totals(both, on=ON).audits[0].bills.known[0].discount == 10


def test_a_link_carries_everything_that_makes_the_amount_and_the_terms() -> None:
    quote = FOLLOWED.model_copy(
        update={"discount_percent": d("7.5"), "is_offer": True, "valid_until": date(2027, 1, 31), "vat": Vat.EXCLUDED}
    )
    assert from_query(quote_to_query(quote)).quote == quote
