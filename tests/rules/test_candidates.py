"""One row of an auditor's list: the same outcome as a single case, or its faults by column; and the sums of a list."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from kmo_rules import (
    AuditKind,
    Dossier,
    Fault,
    Plan,
    Provider,
    RegisteredAs,
    Route,
    Service,
    Situation,
    Spread,
    Vat,
    Verdict,
    assess,
    check_enterprise_number,
    estimate,
    schedule,
)
from kmo_rules.candidates import (
    Candidate,
    CandidateColumn,
    CandidateFault,
    ListTerms,
    Row,
    candidate,
    list_sums,
    row_faults,
)
from kmo_rules.candidates.weighing import situation_of

ON = date(2026, 11, 23)
TERMS = ListTerms(on=ON)
IN_ORDER = ListTerms(on=ON, rest_in_order=True)
GOOD = Row(
    name="Atelier Noordzee bv",
    enterprise_number="403170701",
    services=frozenset(Service),
    hours=Spread(expected=Decimal("16.5")),
    is_public=False,
    starting=False,
)
UNTIL = date(2027, 3, 1)


def test_a_row_says_what_the_rules_say_of_the_same_case() -> None:
    situation = Situation(provider=Provider.PRIVATE, enterprise_number=True, training=True, advice=True, starting=False)
    plan = Plan(hours_expected=Decimal("16.5"), hourly_price=Decimal(140), vat=Vat.EXCLUDED)
    found = candidate(GOOD, ListTerms(on=ON, hourly_price=Decimal(140), vat=Vat.EXCLUDED))
    dossier = Dossier(situation=situation, plan=plan)
    assert found.costs == estimate(dossier, on=ON).together.amounts.map(lambda amount: amount.total)
    assert found.verdict is assess(situation, on=ON).verdict is Verdict.UNDETERMINED
    assert (found.audit, found.route) == (AuditKind.COMBINED, Route.FIRST)
    assert {found.registration, found.last_day} <= set(schedule(dossier, on=ON).milestones)


def test_every_fact_of_a_row_reaches_the_rules() -> None:
    """Each changes what is found of the row, in the direction the same case alone would."""

    def found(**changes: Any) -> Candidate:
        return candidate(replace(GOOD, **changes), IN_ORDER)

    low_and_high = found(hours=Spread(Decimal(8), Decimal(12), Decimal(20)))
    assert low_and_high.costs == Spread(Decimal(1200), Decimal(1800), Decimal(3000))
    for service in Service:
        renewal = found(services=frozenset({service}), registered_until=UNTIL, registered_as=RegisteredAs.PROVISIONAL)
        assert renewal.route is Route.FOLLOW_UP, "each service has the day and the kind of the row"
    without_proofs = candidate(replace(GOOD, starting=True), TERMS)
    assert without_proofs.verdict is Verdict.UNDETERMINED
    beside = found(services=frozenset({Service.ADVICE}), starting=True, registered_until=UNTIL)
    assert beside.verdict is Verdict.NOT_YET, "who begins has no proofs, and a renewal asks for both"
    assert candidate(replace(GOOD, is_public=None), IN_ORDER).verdict is Verdict.UNDETERMINED


def test_only_what_a_row_says_is_a_fact() -> None:
    """A number that a row has is a condition met; the days of a registration are those of its services alone."""
    dossiers = {
        replace(GOOD, services=frozenset({service}), registered_until=UNTIL): service.value for service in Service
    }
    for row, name in dossiers.items():
        alone = Situation(
            provider=Provider.PRIVATE,
            enterprise_number=True,
            starting=False,
            training=name == "training",
            advice=name == "advice",
            **{f"{name}_registered_until": UNTIL},
        )
        assert situation_of(row) == alone
        assert situation_of(replace(row, enterprise_number="")) == alone.model_copy(update={"enterprise_number": None})
        proofs = {"starting": True, "experience": False, "satisfaction": False}
        assert situation_of(replace(row, starting=True)) == alone.model_copy(update=proofs)


def test_with_the_rest_in_order_the_verdict_is_settled() -> None:
    assert candidate(GOOD, IN_ORDER).verdict is Verdict.REGISTER_WITH_AUDIT
    assert candidate(replace(GOOD, is_public=True), IN_ORDER).verdict is Verdict.REGISTER_WITHOUT_AUDIT


def test_who_begins_pays_the_follow_up_too() -> None:
    found = candidate(replace(GOOD, starting=True), IN_ORDER)
    assert found.verdict is Verdict.REGISTER_PROVISIONALLY
    assert found.costs.expected == Decimal("4950.00")  # twice 16.5 hours at 150


def test_public_costs_nothing() -> None:
    assert candidate(replace(GOOD, is_public=True), TERMS).costs.expected == Decimal("0.00")


@pytest.mark.parametrize(
    ("until", "kind", "route"),
    [
        (UNTIL, None, Route.RENEWAL),
        (UNTIL, RegisteredAs.PROVISIONAL, Route.FOLLOW_UP),
        (date(2026, 11, 22), RegisteredAs.FULL, Route.LAPSED),
        (ON, RegisteredAs.FULL, Route.RENEWAL),
    ],
)
def test_a_row_takes_the_way_of_its_registration(until: date, kind: RegisteredAs | None, route: Route) -> None:
    row = replace(GOOD, registered_until=until, registered_as=kind)
    assert row_faults(row) == ()
    assert candidate(row, TERMS).route is route


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"name": "x" * 121}, CandidateColumn.NAME, CandidateFault.NAME_LONG),
        ({"enterprise_number": "0403.170.702"}, CandidateColumn.ENTERPRISE_NUMBER, Fault.CHECK_DIGITS),
        ({"enterprise_number": "2.147.812.701"}, CandidateColumn.ENTERPRISE_NUMBER, Fault.ESTABLISHMENT),
        ({"services": frozenset()}, CandidateColumn.SERVICES, CandidateFault.SERVICES_EMPTY),
        ({"hours": Spread(Decimal(20), Decimal(16))}, CandidateColumn.HOURS_EXPECTED, CandidateFault.HOURS_ORDER),
        ({"hours": Spread(Decimal(20), None, Decimal(16))}, CandidateColumn.HOURS_EXPECTED, CandidateFault.HOURS_ORDER),
        ({"registered_as": RegisteredAs.FULL}, CandidateColumn.REGISTERED_UNTIL, CandidateFault.DAY_MISSING),
    ],
)
def test_a_fault_names_the_column_in_which_to_mend_it(
    changes: dict[str, Any], column: CandidateColumn, code: CandidateFault | Fault
) -> None:
    (fault,) = row_faults(replace(GOOD, **changes))
    assert (fault.column, fault.code) == (column, code)


def test_rows_alike_but_for_whom_they_are_about_are_weighed_once_and_nobody_is_remembered() -> None:
    first = candidate(GOOD, TERMS)
    assert candidate(replace(GOOD, name="Zonnewijzerij", enterprise_number="0403.170.701"), TERMS) is first
    assert candidate(replace(GOOD, enterprise_number=""), TERMS) is not first


def test_a_fault_carries_the_facts_of_its_sentence() -> None:
    (too_long,) = row_faults(replace(GOOD, name="x" * 121))
    assert too_long.facts == (("most", "120"),)
    assert row_faults(replace(GOOD, name="x" * 120)) == ()
    (number,) = row_faults(replace(GOOD, enterprise_number="0403.170.7"))
    assert number.facts == check_enterprise_number("0403.170.7").facts == (("digits", "8"),)


def test_all_faults_of_a_row_are_named_in_the_order_of_the_columns() -> None:
    row = Row(name="x" * 121, enterprise_number="1", hours=Spread(Decimal(2), Decimal(1)))
    assert [fault.column for fault in row_faults(row)] == [
        CandidateColumn.NAME,
        CandidateColumn.ENTERPRISE_NUMBER,
        CandidateColumn.SERVICES,
        CandidateColumn.HOURS_EXPECTED,
    ]


@pytest.mark.parametrize("number", ["0403.170.701", "TVA BE 0403.170.701", "403170701", ""])
def test_a_number_may_have_its_words_before_it_and_may_be_missing(number: str) -> None:
    row = replace(GOOD, enterprise_number=number)
    assert row_faults(row) == ()
    assert candidate(row, TERMS).verdict is Verdict.UNDETERMINED


def test_hours_that_no_plan_takes_are_refused() -> None:
    with pytest.raises(ValidationError):
        candidate(replace(GOOD, hours=Spread(expected=Decimal("7.1"))), TERMS)


def test_neither_name_nor_number_is_ever_printed() -> None:
    printed = repr((GOOD, row_faults(replace(GOOD, enterprise_number="0403170702")), candidate(GOOD, TERMS)))
    assert "Noordzee" not in printed
    assert "40317070" not in printed


def priced(**amounts: int) -> Candidate:
    costs: Spread[Decimal] = Spread(**{name: Decimal(amount) for name, amount in amounts.items()})
    return replace(candidate(GOOD, TERMS), costs=costs)


def test_in_a_sum_an_expected_amount_alone_is_also_the_least_and_the_most() -> None:
    found = list_sums([priced(expected=100), priced(low=10, expected=20, high=40), priced(low=1, high=3), priced()])
    # 100 + 10 + 1; 100 + 20; 100 + 40 + 3
    assert found.costs == Spread(Decimal(111), Decimal(120), Decimal(143))
    assert found.without_amount == 2


def test_what_a_list_leaves_open_is_never_counted_as_nothing() -> None:
    starter = replace(GOOD, is_public=None, starting=True)
    for terms in (TERMS, IN_ORDER):
        found = candidate(starter, terms)
        assert (found.costs.expected, found.audits, found.is_assumed_private) == (Decimal("4950.00"), 2, True)
    assert candidate(starter, TERMS).verdict is Verdict.UNDETERMINED
    sums = list_sums([candidate(starter, TERMS), candidate(GOOD, TERMS)])
    assert (sums.assumed_private, sums.hangs_on) == (1, Decimal("4950.00"))
    assert sums.costs.expected == Decimal("7425.00")
