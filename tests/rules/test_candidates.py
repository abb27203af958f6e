"""One row of an auditor's list: the same outcome as a single case, or faults by column."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmo_rules import (
    AuditKind,
    CandidateColumn,
    CandidateFault,
    Dossier,
    Fault,
    ListTerms,
    Plan,
    Provider,
    Route,
    Situation,
    Vat,
    Verdict,
    assess,
    candidate,
    estimate,
)

ON = date(2026, 11, 23)
TERMS = ListTerms(on=ON)
GOOD = {
    CandidateColumn.NAME: "Atelier Noordzee bv",
    CandidateColumn.ENTERPRISE_NUMBER: "403170701",
    CandidateColumn.SERVICES: "training advice",
    CandidateColumn.HOURS_EXPECTED: "16,5",
    CandidateColumn.PUBLIC: "no",
    CandidateColumn.STARTING: "no",
}


def test_a_row_says_what_the_rules_say_of_the_same_case() -> None:
    situation = Situation(provider=Provider.PRIVATE, enterprise_number=True, training=True, advice=True, starting=False)
    plan = Plan(hours_expected=Decimal("16.5"), hourly_price=Decimal(140), vat=Vat.EXCLUDED)
    found = candidate(GOOD, ListTerms(on=ON, hourly_price=Decimal(140), vat=Vat.EXCLUDED))
    single = estimate(Dossier(situation=situation, plan=plan), on=ON)
    assert single.expected is not None
    assert found.verdict is assess(situation, on=ON).verdict is Verdict.UNDETERMINED
    assert (found.expected, found.low, found.high) == (single.expected.total, None, None)
    assert (found.audit, found.route, found.number) == (AuditKind.COMBINED, Route.FIRST, "0403.170.701")


def test_with_the_rest_in_order_the_verdict_is_settled() -> None:
    terms = ListTerms(on=ON, rest_in_order=True)
    assert candidate(GOOD, terms).verdict is Verdict.REGISTER_WITH_AUDIT
    assert candidate(GOOD | {CandidateColumn.PUBLIC: "yes"}, terms).verdict is Verdict.REGISTER_WITHOUT_AUDIT


def test_who_begins_pays_the_second_look_too() -> None:
    found = candidate(GOOD | {CandidateColumn.STARTING: "yes"}, ListTerms(on=ON, rest_in_order=True))
    assert found.verdict is Verdict.REGISTER_PROVISIONALLY
    assert found.expected == Decimal("4950.00")  # twice 16.5 hours at 150


def test_public_costs_nothing() -> None:
    assert candidate(GOOD | {CandidateColumn.PUBLIC: "yes"}, TERMS).expected == Decimal("0.00")


@pytest.mark.parametrize("text", ["2027-03-01", "1/3/2027", "01.03.2027", "1-3-2027"])
def test_days_are_read_as_people_write_them(text: str) -> None:
    found = candidate(GOOD | {CandidateColumn.REGISTERED_UNTIL: text}, TERMS)
    assert (found.route, found.faults) == (Route.RENEWAL, ())


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        (CandidateColumn.NAME, "x" * 121, CandidateFault.NAME_LONG),
        (CandidateColumn.ENTERPRISE_NUMBER, "0403.170.702", CandidateFault.NUMBER),
        (CandidateColumn.SERVICES, "", CandidateFault.SERVICES_EMPTY),
        (CandidateColumn.SERVICES, "koken", CandidateFault.SERVICES),
        (CandidateColumn.HOURS_EXPECTED, "veel", CandidateFault.HOURS),
        (CandidateColumn.HOURS_EXPECTED, "-3", CandidateFault.HOURS),
        (CandidateColumn.HOURS_EXPECTED, "7,1", CandidateFault.HOURS_STEP),
        (CandidateColumn.HOURS_LOW, "20", CandidateFault.HOURS_ORDER),
        (CandidateColumn.PUBLIC, "misschien", CandidateFault.YES_NO),
        (CandidateColumn.STARTING, "soms", CandidateFault.YES_NO),
        (CandidateColumn.REGISTERED_UNTIL, "31/02/2027", CandidateFault.DAY),
        (CandidateColumn.REGISTERED_UNTIL, "1/1/1999", CandidateFault.DAY),
        (CandidateColumn.REGISTERED_UNTIL, "volgend jaar", CandidateFault.DAY),
        (CandidateColumn.REGISTERED_AS, "half", CandidateFault.REGISTERED_AS),
    ],
)
def test_a_fault_names_its_column(column: CandidateColumn, text: str, code: CandidateFault) -> None:
    found = candidate(GOOD | {column: text}, TERMS)
    assert code in [fault.code for fault in found.faults]
    assert found.verdict is None
    is_order = code is CandidateFault.HOURS_ORDER
    assert found.faults[0].column is (CandidateColumn.HOURS_EXPECTED if is_order else column)


def test_a_number_says_which_fault_it_has_and_all_faults_of_a_row_are_named() -> None:
    row = GOOD | {CandidateColumn.ENTERPRISE_NUMBER: "0403.170.702", CandidateColumn.HOURS_EXPECTED: "veel"}
    faults = candidate(row, TERMS).faults
    assert [fault.code for fault in faults] == [CandidateFault.NUMBER, CandidateFault.HOURS]
    assert faults[0].number_fault is Fault.CHECK_DIGITS


def test_a_number_of_a_list_may_have_its_words_before_it_and_an_establishment_is_named() -> None:
    copied = candidate(GOOD | {CandidateColumn.ENTERPRISE_NUMBER: "TVA BE 0403.170.701"}, TERMS)
    assert (copied.faults, copied.number) == ((), "0403.170.701")
    (fault,) = candidate(GOOD | {CandidateColumn.ENTERPRISE_NUMBER: "2.147.812.701"}, TERMS).faults
    assert (fault.number_fault, dict(fault.facts)) == (Fault.ESTABLISHMENT, {"digit": "2"})


def test_a_row_without_a_number_is_open_not_wrong() -> None:
    found = candidate({CandidateColumn.SERVICES: "training"}, TERMS)
    assert (found.faults, found.number, found.verdict) == ((), "", Verdict.UNDETERMINED)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(CandidateColumn), st.text(max_size=30)))
def test_any_row_has_an_outcome_or_faults(cells: dict[CandidateColumn, str]) -> None:
    found = candidate(cells, TERMS)
    assert (found.verdict is None) == bool(found.faults)
