"""A bound is never told as the estimate: every combination of what is known, in every language."""

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Final

import pytest

from kmo_rules import Amount, Dossier, Plan, Provider, Situation, Spread, Vat, estimate
from kmo_rules.quote import Quote, Work, quote_totals
from wording import cost as costs
from wording import numbers
from wording.catalogues import Language
from wording.quote import sentences as quotes

ON: Final = date(2026, 11, 23)
HOURS: Final = Spread(Decimal(7), Decimal(11), Decimal(23))
COMBINATIONS: Final = [
    Spread(*(hours if shown else None for hours, shown in zip(HOURS, shown, strict=True)))
    for shown in product((True, False), repeat=3)
    if any(shown)
]
# The words for a lower bound, an upper bound, and what lies between both.
BOUNDS: Final = {
    Language.DUTCH: ("minstens", "hoogstens", "tussen"),
    Language.ENGLISH: ("at least", "at most", "between"),
    Language.FRENCH: ("au minimum", "au maximum", "entre"),
    Language.GERMAN: ("mindestens", "höchstens", "zwischen"),
}


def case(hours: Spread[Decimal], *, starting: bool | None = None) -> Dossier:
    situation = Situation(provider=Provider.PRIVATE, training=True, advice=False, starting=starting)
    situation = situation.model_copy(update={"experience": False} if starting else {})
    return Dossier(
        situation=situation, plan=Plan(hours_low=hours.low, hours_expected=hours.expected, hours_high=hours.high)
    )


def quote(hours: Spread[Decimal], *, starting: bool = False, vat: Vat = Vat.UNSTATED) -> Quote:
    work = Work(low=hours.low, expected=hours.expected, high=hours.high)
    return Quote(training=work, starting=starting, vat=vat)


def bounds_told(sentence: str, language: Language) -> set[str]:
    return {word for word in BOUNDS[language] if word in sentence.lower()}


def bounds_due(hours: Spread[Decimal], language: Language) -> set[str]:
    """The words that a range must be told with."""
    least, most, between = BOUNDS[language]
    if hours.low is not None and hours.high is not None and hours.expected is None:
        return {between}
    return {word for word, bound in ((least, hours.low), (most, hours.high)) if bound is not None}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("hours", COMBINATIONS)
def test_costs_and_quotes_tell_each_bound_as_a_bound_in_one_and_the_same_sentence(
    hours: Spread[Decimal], language: Language
) -> None:
    amounts = hours.map(lambda each: Amount(total=each * 150))
    sentence = costs.range_sentence(amounts, language)
    assert bounds_told(sentence, language) == bounds_due(hours, language)
    assert costs.sentence(estimate(case(hours), on=ON), language) == sentence
    assert sentence in quotes.line(quote_totals(quote(hours), on=ON), valid_until=ON, language=language)
    for amount, told in zip(HOURS.map(lambda each: numbers.money(each * 150, language)), amounts, strict=True):
        assert amount is not None
        assert (amount in sentence) == (told is not None)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("hours", COMBINATIONS)
@pytest.mark.parametrize("vat", Vat)
def test_a_line_to_paste_gives_no_bound_as_the_hours_the_vat_or_the_sum_over_the_years(
    hours: Spread[Decimal], vat: Vat, language: Language
) -> None:
    found = quote_totals(quote(hours, starting=True, vat=vat), on=ON)
    line = quotes.line(found, valid_until=ON, language=language)
    both = [numbers.money(amount.total, language) for amount in found.sums.known]
    assert all(amount in line for amount in both), "a range is said as a range, with or without an expectation"
    if hours.expected is None:
        assert len(bounds_told(line, language)) >= 1
        parts = [bill.amount.vat for bill in found.audits[0].bills.known]
        assert not any(part is not None and numbers.money(part, language) in line for part in parts)
        work, _, rest = line.partition(numbers.money(Decimal(150), language))
        told = bounds_told(work, language) | ({"range"} if len(hours.known) == 2 else set())
        assert told
        assert bounds_told(rest, language) == bounds_due(hours, language)


@pytest.mark.parametrize("language", Language)
def test_the_sum_of_two_audits_says_that_it_is_of_both(language: Language) -> None:
    once, twice = (
        costs.sentence(estimate(case(HOURS, starting=starting), on=ON), language) for starting in (False, True)
    )
    assert numbers.money(Decimal(1650), language) in once  # 11 x 150
    assert numbers.money(Decimal(3300), language) in twice
    assert (". " in once, ". " in twice) == (False, True)


def test_nothing_known_is_no_sentence() -> None:
    assert costs.range_sentence(Spread(), Language.DUTCH) == ""
