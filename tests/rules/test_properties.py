"""What holds for every situation, plan and text, tried on many. The same examples in every run."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kmo_rules import (
    FIRST_DAY,
    HOURS_LEAST,
    HOURS_MOST,
    HOURS_STEP,
    LAST_DAY,
    PRICE_MOST,
    PRICE_STEP,
    PROOFS,
    UNTIL,
    ActionKind,
    AdviceTopic,
    Because,
    Declarant,
    Dossier,
    Estimate,
    Finding,
    MilestoneKind,
    NoAmount,
    NoticeKind,
    Outcome,
    Plan,
    Provider,
    RegisteredAs,
    Route,
    Rule,
    Service,
    Situation,
    Vat,
    Verdict,
    Weighed,
    assess,
    check_account,
    check_enterprise_number,
    declarations,
    estimate,
    first_day,
    from_code,
    from_query,
    next_action,
    next_question,
    open_questions,
    schedule,
    to_code,
    to_query,
    what_would_change,
)
from tests.cases import TODAY, case, registered

tried = settings(max_examples=100, database=None)

YES_NO = st.sampled_from([None, True, False])
YES, NO = st.sampled_from([True]), st.sampled_from([False])
DAY = st.dates(FIRST_DAY, LAST_DAY)
ON = st.dates(first_day(), LAST_DAY)
HOURS = st.integers(1, int(HOURS_MOST / HOURS_LEAST)).map(lambda quarters: quarters * HOURS_STEP)
PRICE = st.integers(1, int(PRICE_MOST / PRICE_STEP)).map(lambda cents: cents * PRICE_STEP)

QUESTIONS: dict[str, st.SearchStrategy[Any]] = {
    name: st.one_of(st.none(), st.sampled_from(enum))
    for name, enum in (
        ("provider", Provider),
        ("advice_topic", AdviceTopic),
        ("training_registered_as", RegisteredAs),
        ("advice_registered_as", RegisteredAs),
    )
}
QUESTIONS |= {name: YES_NO for name in Situation.model_fields if name not in QUESTIONS and name not in UNTIL.values()}
LAST_DAYS: dict[str, st.SearchStrategy[Any]] = {until.value: st.one_of(st.none(), DAY) for until in UNTIL.values()}
SITUATION = st.builds(Situation, **LAST_DAYS, **QUESTIONS)
LIKELY = st.builds(
    Situation,
    provider=st.sampled_from(Provider),
    audit_bureau=NO,
    enterprise_number=YES,
    sepa_account=YES,
    training=YES_NO,
    advice=YES_NO,
    activity=YES,
    experience=YES_NO,
    competences=YES,
    satisfaction=YES_NO,
    knowledge=YES,
    integrity=YES,
    starting=YES_NO,
    training_registered_as=QUESTIONS["training_registered_as"],
    advice_registered_as=QUESTIONS["advice_registered_as"],
    **LAST_DAYS,
)
"""Situations near a registration, which chance alone seldom finds."""


@st.composite
def _plan(draw: st.DrawFn) -> Plan:
    hours = sorted(draw(st.lists(HOURS, min_size=3, max_size=3)))
    low, expected, high = (draw(st.sampled_from([None, value])) for value in hours)
    return Plan(
        start=draw(st.one_of(st.none(), DAY)),
        hours_low=low,
        hours_expected=expected,
        hours_high=high,
        hourly_price=draw(st.one_of(st.none(), PRICE)),
        vat=draw(st.sampled_from(Vat)),
    )


ANY = st.one_of(SITUATION, LIKELY)
DOSSIER = st.builds(Dossier, situation=ANY, plan=_plan())
READY = Situation(
    provider=Provider.PUBLIC, audit_bureau=False, enterprise_number=True, sepa_account=True, training=True
)
DECLARANT = Declarant(
    legal_name="Voorbeeld",
    enterprise_number="0403170701",
    iban="BE71096123456769",
    bic="GKCCBEBB",
    signatory="An Voorbeeld",
    function="zaakvoerder",
    place="Opwijk",
    signed_on=date(2026, 11, 23),
    email="an@voorbeeld.be",
)


# --- answers --------------------------------------------------------------------------------------


@tried
@given(DOSSIER, ON)
def test_no_situation_raises_and_the_same_question_has_the_same_answer(dossier: Dossier, on: date) -> None:
    def everything() -> tuple[object, ...]:
        situation = dossier.situation
        return (
            assess(situation, on=on),
            what_would_change(situation, on=on),
            next_question(situation, on=on),
            next_question(situation, on=on, asked=()),
            next_action(dossier, on=on),
            open_questions(situation, on=on),
            estimate(dossier, on=on),
            schedule(dossier, on=on),
            declarations(DECLARANT, situation, on=on),
            to_query(dossier),
            to_code(dossier),
        )

    assert everything() == everything()


@tried
@given(ANY, ON)
def test_there_is_one_finding_for_every_rule_in_their_order(situation: Situation, on: date) -> None:
    assessment = assess(situation, on=on)
    for found in (assessment, *assessment.applications):
        assert [finding.rule for finding in found.findings] == list(Rule)
        assert all(found.finding(rule).rule is rule for rule in Rule)
        assert len(found.reasons) <= 3


@tried
@given(ANY, ON)
def test_there_is_one_application_for_every_service_that_is_yes_and_the_weakest_is_the_headline(
    situation: Situation, on: date
) -> None:
    found = assess(situation, on=on)
    assert [each.service for each in found.applications] == [s for s in Service if getattr(situation, s) is True]
    order = [Verdict.EXCLUDED, Verdict.NOT_YET, Verdict.UNDETERMINED, Verdict.REGISTER_PROVISIONALLY]
    ranks = {each.service: (order.index(each.verdict) if each.verdict in order else 4) for each in found.applications}
    if ranks:
        first = min(found.applications, key=lambda each: ranks[each.service])
        assert (found.verdict, found.findings) == (first.verdict, first.findings)


@tried
@given(ANY, ON)
def test_going_through_a_case_for_one_service_finds_the_same_for_that_service(situation: Situation, on: date) -> None:
    for each in assess(situation, on=on).applications:
        (alone,) = assess(situation.only(each.service), on=on).applications
        assert (alone.service, alone.route, alone.verdict, alone.until) == (
            each.service,
            each.route,
            each.verdict,
            each.until,
        )
        assert [found.outcome for found in alone.findings if found.rule is not Rule.ADVICE_TOPIC] == [
            found.outcome for found in each.findings if found.rule is not Rule.ADVICE_TOPIC
        ]


@tried
@given(ANY, st.data(), ON)
def test_answering_an_open_question_never_takes_back_what_was_sure(
    situation: Situation, data: st.DataObject, on: date
) -> None:
    """Of each application; of the whole case only what is left once another service may have come with it."""
    before, after = assess(situation, on=on), assess(_answer_one(situation, data), on=on)
    later = {each.service: each for each in after.applications}
    _is_kept(before, after, may_get_worse=True)
    for each in before.applications:
        _is_kept(each, later[each.service], may_get_worse=False)


def _is_kept(before: Weighed, after: Weighed, *, may_get_worse: bool) -> None:
    if before.verdict is Verdict.EXCLUDED or (before.verdict.may_register and not may_get_worse):
        assert after.verdict is before.verdict
    if before.verdict is Verdict.NOT_YET:
        assert after.verdict in (Verdict.NOT_YET, Verdict.EXCLUDED)
    for rule in Rule:
        if before.finding(rule).outcome is Outcome.NOT_MET and not may_get_worse:
            assert after.finding(rule).outcome is Outcome.NOT_MET


def _answer_one(situation: Situation, data: st.DataObject) -> Situation:
    is_open = [name for name in QUESTIONS if getattr(situation, name) is None]
    if not is_open:
        return situation
    name = data.draw(st.sampled_from(is_open))
    value = data.draw(QUESTIONS[name].filter(lambda answer: answer is not None))
    return situation.model_copy(update={name: value})


@tried
@given(ANY, ON)
def test_an_open_answer_never_makes_a_finding_not_met(situation: Situation, on: date) -> None:
    assessment = assess(situation, on=on)
    for found in (assessment, *assessment.applications):
        for finding in found.findings:
            if finding.outcome is Outcome.NOT_MET:
                answers = _answers_behind(situation, finding)
                assert answers
                assert None not in answers


def _answers_behind(situation: Situation, finding: Finding) -> list[object]:
    """Where beginning is no way out, it does not matter whether somebody begins."""
    if finding.rule is Rule.SERVICES:
        return [situation.training, situation.advice]
    answers = [getattr(situation, finding.rule)]
    if finding.rule in PROOFS:
        answers.append(situation.provider)
        answers += [] if finding.because is Because.NO_WAY_OUT else [situation.starting]
    return answers


@tried
@given(DOSSIER, ON, st.sets(st.sampled_from(sorted(QUESTIONS))))
def test_no_action_names_a_day_that_has_passed_or_asks_for_what_was_answered(
    dossier: Dossier, on: date, skip: Collection[str]
) -> None:
    found = next_action(dossier, on=on, skip=skip)
    assert all(day >= on for day in (found.day, found.until) if day is not None)
    assert (found.kind is ActionKind.NOTHING) == (dossier.situation.audit_bureau is True)
    assert (found.question is not None) == (found.kind in (ActionKind.ANSWER, ActionKind.FIND_OUT))
    assert (found.rule is not None) == (found.kind is ActionKind.PUT_RIGHT)
    if found.question is not None:
        assert getattr(dossier.situation, found.question) is None
        is_unknown = found.question in {*skip, *UNTIL.values()}  # a registration without its last day
        assert is_unknown == (found.kind is ActionKind.FIND_OUT)


@tried
@given(ANY, ON)
def test_beginning_is_offered_only_where_the_way_allows_it(situation: Situation, on: date) -> None:
    for each in assess(situation, on=on).applications:
        if each.route in (Route.RENEWAL, Route.FOLLOW_UP):
            assert each.verdict is not Verdict.REGISTER_PROVISIONALLY
            assert each.finding(Rule.STARTING).outcome is Outcome.NOT_APPLICABLE
            assert not each.takes_provisional_path
            changes = what_would_change(situation, on=on)
            assert not any(
                c.verdict is Verdict.REGISTER_PROVISIONALLY and c.services in ((), (each.service,)) for c in changes
            )


@tried
@given(ANY, ON, st.sets(st.sampled_from(sorted(QUESTIONS))))
def test_the_next_question_is_open_applicable_and_not_passed_over(
    situation: Situation, on: date, skip: Collection[str]
) -> None:
    asked = next_question(situation, on=on, skip=skip)
    left = [name for name in open_questions(situation, on=on) if name not in skip]
    assert (asked is None) == (not left)
    assert asked is None or asked in left


@tried
@given(ANY, ON)
def test_nothing_is_asked_twice_and_the_questions_come_to_an_end(situation: Situation, on: date) -> None:
    for _ in range(len(QUESTIONS)):
        asked = next_question(situation, on=on)
        if asked is None:
            break
        assert getattr(situation, asked) is None
        situation = situation.model_copy(update={asked: _first_answer(asked)})
    assert next_question(situation, on=on) is None
    assessment = assess(situation, on=on)
    assert Verdict.UNDETERMINED not in {found.verdict for found in (assessment, *assessment.applications)}


def _first_answer(name: str) -> object:
    first: dict[str, object] = {
        "provider": Provider.PRIVATE,
        "advice_topic": AdviceTopic.OTHER,
        "training_registered_as": RegisteredAs.FULL,
        "advice_registered_as": RegisteredAs.FULL,
    }
    return first.get(name, True)


@tried
@given(ANY, ON)
def test_a_change_is_small_keeps_its_promise_and_never_asks_to_be_someone_else(situation: Situation, on: date) -> None:
    now = {each.service: each.verdict for each in assess(situation, on=on).applications}
    for change in what_would_change(situation, on=on):
        assert 1 <= len(change.fields) <= 2
        assert not {"provider", "audit_bureau"} & set(change.fields)
        changed = assess(situation.model_copy(update=dict.fromkeys(change.fields, True)), on=on)
        then = {each.service: each.verdict for each in changed.applications}
        helped = change.services or tuple(now)
        assert all(then[service] is change.verdict is not now[service] for service in helped)
        assert helped or changed.verdict is change.verdict is not assess(situation, on=on).verdict


# --- links and codes ------------------------------------------------------------------------------


@tried
@given(DOSSIER)
def test_a_link_opens_the_dossier_it_was_made_of(dossier: Dossier) -> None:
    reading = from_query(to_query(dossier))
    assert (reading.dossier, reading.unusable, reading.fault) == (dossier, (), None)


@tried
@given(DOSSIER)
def test_a_code_opens_the_dossier_it_was_made_of(dossier: Dossier) -> None:
    reading = from_code(to_code(dossier))
    assert (reading.dossier, reading.fault) == (dossier, None)


@tried
@given(DOSSIER, DOSSIER)
def test_two_dossiers_that_differ_have_links_and_codes_that_differ(one: Dossier, other: Dossier) -> None:
    assert (to_query(one) == to_query(other)) == (one == other)
    assert (to_code(one) == to_code(other)) == (one == other)


MESS = st.text(st.characters(), max_size=300)
NAMES = st.sampled_from(sorted({*Situation.model_fields, *Plan.model_fields, "v", "iban", ""}))
VALUES = st.one_of(
    MESS,
    st.sampled_from(["1", "0", "%", "%ff", "%00", "%ED%A0%80", "\ud800", "+", "1e9", "-1", "٣", "2026-02-30"]),
    DAY.map(date.isoformat),
    HOURS.map(str),
)
LINKS = st.one_of(
    MESS,
    st.lists(st.tuples(NAMES, VALUES), max_size=30).map(lambda kv: "&".join(f"{k}={v}" for k, v in kv)),
    st.sampled_from(["&" * 5_000, "v=1&" * 100_000, "?" * 10, "=", "\0", "%" * 1_999, "\udfff" * 1_999]),
)


@tried
@given(LINKS)
def test_no_text_as_a_link_raises_and_what_it_opens_can_be_sent_on(text: str) -> None:
    reading = from_query(text)
    assert reading.dossier is not None
    assert from_query(to_query(reading.dossier)).dossier == reading.dossier
    assert from_code(to_code(reading.dossier)).dossier == reading.dossier
    assert set(reading.unusable) <= {*Situation.model_fields, *Plan.model_fields, "v"}


CODES = st.one_of(
    MESS,
    st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", max_size=40),
    st.sampled_from(["\0", "\ud800", "1" * 100_000, " " * 100_000, "ß", "½", "①", "١"]),
)


@tried
@given(CODES)
def test_no_text_as_a_code_raises_and_it_opens_a_dossier_or_has_a_fault(text: str) -> None:
    reading = from_code(text)
    assert (reading.dossier is None) != (reading.fault is None)


# --- numbers people type --------------------------------------------------------------------------

TYPED = st.one_of(
    MESS,
    st.text("0123456789 .-/BEbe٣０\u200b\u00a0", max_size=30),
    st.sampled_from(["9" * 10_000, "BE" * 5_000, "\ud800", "\0", "(0)403170701"]),
)


@tried
@given(TYPED)
def test_no_text_as_an_enterprise_number_raises(text: str) -> None:
    found = check_enterprise_number(text)
    assert (found.value is None) != (found.fault is None)
    if found.value is not None and found.printed is not None:
        assert found.value.isascii()
        assert len(found.value) == 10
        assert check_enterprise_number(found.printed) == found


@tried
@given(st.one_of(TYPED, st.just("BE71096123456769")), TYPED)
def test_no_text_as_an_account_raises(iban: str, bic: str) -> None:
    found = check_account(iban, bic)
    assert (found.value is None) != (found.fault is None)
    if found.value is not None and found.printed is not None and found.bic is not None:
        assert (found.value + found.bic).isascii()
        assert check_account(found.printed, found.bic) == found


@tried
@given(st.sampled_from(sorted(Declarant.model_fields)), st.one_of(TYPED, st.integers(), st.none()))
def test_a_declarant_is_whole_or_names_the_field_and_never_what_was_typed(field: str, typed: Any) -> None:
    error = _error(DECLARANT.model_dump() | {field: typed})
    if error is not None:
        assert {fault["loc"][0] for fault in error.errors()} <= {field, "bic"}
        assert not isinstance(typed, str) or len(typed) < 8 or typed not in str(error)


def test_no_private_value_is_ever_printed() -> None:
    """Logs and error pages print values by their `repr`: it holds not one of them."""
    account = check_account(DECLARANT.iban, DECLARANT.bic)
    number = check_enterprise_number(DECLARANT.enterprise_number)
    papers = declarations(DECLARANT, READY, on=date(2026, 11, 23))
    assert papers
    printed = repr((DECLARANT, account, number, papers)) + str((DECLARANT, account, number))
    for value in DECLARANT.model_dump().values():
        assert str(value) not in printed.replace(repr(date(2026, 11, 23)), "")


def _error(values: dict[str, Any]) -> ValidationError | None:
    try:
        Declarant(**values)
    except ValidationError as error:
        return error
    return None


@tried
@given(DOSSIER, ON)
def test_milestones_are_numbered_in_the_order_in_which_they_can_come(dossier: Dossier, on: date) -> None:
    found = schedule(dossier, on=on).milestones
    assert [day.number for day in found] == list(range(1, len(found) + 1))
    assert [(day.earliest, day.latest) for day in found] == sorted((day.earliest, day.latest) for day in found)


# --- money ----------------------------------------------------------------------------------------

CENT = Decimal("0.01")


@tried
@given(DOSSIER, ON)
def test_net_and_vat_make_the_total_and_low_expected_and_high_rise(dossier: Dossier, on: date) -> None:
    found = estimate(dossier, on=on)
    amounts = found.together.amounts.known
    for amount in amounts:
        assert amount.total == amount.total.quantize(CENT)
        if amount.net is not None and amount.vat is not None:
            assert amount.net + amount.vat == amount.total
            assert amount.net >= 0 <= amount.vat
    totals = [amount.total for amount in amounts]
    assert totals == sorted(totals)
    assert (not amounts) == (found.reason in (NoAmount.HOURS_MISSING, NoAmount.EXCLUDED))
    assert Estimate.model_validate_json(found.model_dump_json()) == found


@tried
@given(HOURS, PRICE, st.sampled_from(Vat))
def test_every_amount_is_rounded_once_and_half_up(hours: Decimal, price: Decimal, vat: Vat) -> None:
    """In whole quarter-cents, with no decimals at all."""
    situation = Situation(provider=Provider.PRIVATE, training=True, advice=False)
    plan = Plan(hours_expected=hours, hourly_price=price, vat=vat)
    amount = estimate(Dossier(situation=situation, plan=plan), on=date(2026, 11, 23)).together.amounts.expected
    assert amount is not None
    cents = _half_up(int(hours * 4) * int(price * 100), 4)
    if vat is Vat.EXCLUDED:
        tax = _half_up(cents * 21, 100)
        assert (amount.net, amount.vat, amount.total) == (cents * CENT, tax * CENT, (cents + tax) * CENT)
    elif vat is Vat.INCLUDED:
        tax = _half_up(cents * 21, 121)
        assert (amount.net, amount.vat, amount.total) == ((cents - tax) * CENT, tax * CENT, cents * CENT)
    else:
        assert (amount.net, amount.vat, amount.total) == (None, None, cents * CENT)


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


# --- days -----------------------------------------------------------------------------------------


@tried
@given(DOSSIER, ON)
def test_days_run_from_earliest_to_latest_and_milestones_are_numbered_in_order(dossier: Dossier, on: date) -> None:
    found = schedule(dossier, on=on)
    assert all(step.earliest <= step.latest for step in found.steps)
    assert all(stone.earliest <= stone.latest for stone in found.milestones)
    assert [stone.number for stone in found.milestones] == list(range(1, len(found.milestones) + 1))
    assert [stone.earliest for stone in found.milestones] == sorted(s.earliest for s in found.milestones)
    firsts = {stone.kind: stone for stone in reversed(found.milestones)}
    assert all(found.milestone(kind) == stone for kind, stone in firsts.items())
    assert all(found.step(step.kind, step.reading) == step for step in found.steps)
    assert found.is_excluded == (not found.milestones) == (not found.applications)
    assert bool(found.steps) == (MilestoneKind.APPLICATION in {stone.kind for stone in found.milestones})


TO_BEGIN = {
    MilestoneKind.RENEW_FROM,
    MilestoneKind.RENEW_AT_LATEST,
    MilestoneKind.FOLLOW_UP_FROM,
    MilestoneKind.FOLLOW_UP_AT_LATEST,
    MilestoneKind.APPLICATION,
}


@tried
@given(DOSSIER, ON)
def test_no_day_to_begin_on_has_passed_and_every_day_is_of_a_service_that_is_yes(dossier: Dossier, on: date) -> None:
    found = schedule(dossier, on=on)
    services = [each.service for each in found.applications if each.service is not None]
    assert all(stone.earliest >= on for stone in found.milestones if stone.kind in TO_BEGIN)
    assert all(set(stone.services) <= set(services) for stone in found.milestones)
    assert all(bool(stone.services) == bool(services) for stone in found.milestones)
    for each in found.applications:
        mine = found.milestones if each.service is None else found.of(each.service)
        assert {(stone.kind, stone.earliest, stone.latest) for stone in mine} == set(each.days)
    for day in found.milestones:
        is_of_one = len(day.services) == 1 and len(found.applications) == 2
        assert found.of_one(day.services) == (day.services[0] if is_of_one else None)


@tried
@given(st.dates(date(2016, 4, 1), date(2085, 1, 1)))
def test_two_years_and_the_three_of_the_follow_up_end_with_the_five_in_total(start: date) -> None:
    starter = Situation(provider=Provider.PRIVATE, training=True, starting=True, experience=False)
    first = schedule(Dossier(situation=starter, plan=Plan(start=start)), on=start)
    two_years, five_years = (
        first.milestone(kind) for kind in (MilestoneKind.PROVISIONAL_LAST_DAY, MilestoneKind.EXTENDED_LAST_DAY)
    )
    assert two_years is not None
    assert five_years is not None
    proven = starter.model_copy(update={"experience": True, "training_registered_as": RegisteredAs.PROVISIONAL})
    for until, in_total in (
        (two_years.earliest, five_years.earliest),
        (two_years.latest, five_years.latest),
    ):
        again = proven.model_copy(update={"training_registered_until": until})
        second = schedule(Dossier(situation=again), on=until)
        last = second.milestone(MilestoneKind.EXTENDED_LAST_DAY)
        assert [each.route for each in second.applications] == [Route.FOLLOW_UP]
        assert last is not None
        assert last.latest == in_total


@tried
@given(DAY.filter(lambda day: day < date(2099, 12, 31)), ON)
def test_an_earlier_registration_holds_on_its_last_day_and_has_lapsed_the_day_after(until: date, on: date) -> None:
    (found,) = assess(Situation(advice=True, advice_registered_until=until), on=on).applications
    assert (found.route is Route.LAPSED) == (until < on)


def test_a_notice_of_a_registration_names_its_last_day_and_each_says_where_it_is_written() -> None:
    lapsed = case(advice=False, advice_topic=None, **registered(date(2026, 6, 30), RegisteredAs.FULL, Service.TRAINING))
    beside = case(advice=False, advice_topic=None, **registered(date(2027, 6, 30), RegisteredAs.FULL, Service.ADVICE))
    begins = case(advice=False, advice_topic=None, starting=True)
    found = {
        notice.kind: (notice.service, notice.until, notice.reference.section)
        for each in (lapsed, beside, begins)
        for notice in assess(each.situation, on=TODAY).notices
    }
    assert found[NoticeKind.NUMBER_AFTER_LAPSE][1] == date(2026, 6, 30)
    assert found[NoticeKind.DAY_WITHOUT_SERVICE][:2] == (Service.ADVICE, date(2027, 6, 30))
    assert found[NoticeKind.FULL_REGISTRATION_POSSIBLE] == (None, None, "provisional")
