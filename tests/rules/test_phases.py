"""The stretches between the days of a schedule: one row a way, with the days on which each part begins and ends."""

from datetime import date

import pytest

from kmo_rules import MilestoneKind, Phase, PhaseKind, RegisteredAs, Service, phases, schedule
from tests.cases import CASES, TODAY, case, hours, registered

REGISTERED, PROVISIONAL, EXTENDED = PhaseKind.REGISTERED, PhaseKind.PROVISIONAL, PhaseKind.EXTENDED
PROCEDURE, TO_RENEW, TO_FOLLOW_UP = PhaseKind.PROCEDURE, PhaseKind.TO_RENEW, PhaseKind.TO_FOLLOW_UP
KINDS = {
    "full": [PROCEDURE, REGISTERED, TO_RENEW],
    "school": [PROCEDURE, REGISTERED, TO_RENEW],
    "starter": [PROCEDURE, PROVISIONAL, EXTENDED, TO_FOLLOW_UP, TO_RENEW],
    "renewal": [REGISTERED, PROCEDURE, REGISTERED, TO_RENEW, TO_RENEW],
    "lapsed": [REGISTERED, PROCEDURE, REGISTERED, TO_RENEW],
    "follow-up": [PROVISIONAL, EXTENDED, TO_FOLLOW_UP, TO_RENEW],
}


def of_training(name: str) -> tuple[Phase, ...]:
    planned = next(p for p in schedule(CASES[name], on=TODAY).applications if p.service is Service.TRAINING)
    return phases(planned)


@pytest.mark.parametrize("name", KINDS)
def test_each_way_has_its_own_phases_and_windows_come_last(name: str) -> None:
    found = of_training(name)
    assert [phase.kind for phase in found] == KINDS[name]
    windows = [phase.kind.is_window for phase in found]
    assert windows == sorted(windows)
    assert all(phase.starts is None or phase.starts <= phase.ends for phase in found)


@pytest.mark.parametrize("name", KINDS)
def test_each_phase_begins_on_the_days_that_open_it(name: str) -> None:
    planned = next(p for p in schedule(CASES[name], on=TODAY).applications if p.service is Service.TRAINING)
    days = {kind: (earliest, latest) for kind, earliest, latest in planned.days}
    day, has_begun = days.get, MilestoneKind.CURRENT_LAST_DAY in days
    opens = {
        PROCEDURE: [day(MilestoneKind.APPLICATION)],
        PROVISIONAL: [None if has_begun else day(MilestoneKind.REGISTRATION)],
        REGISTERED: [None, day(MilestoneKind.REGISTRATION)],
        EXTENDED: [day(MilestoneKind.PROVISIONAL_LAST_DAY), day(MilestoneKind.CURRENT_LAST_DAY)],
        TO_FOLLOW_UP: [day(MilestoneKind.FOLLOW_UP_FROM)],
        TO_RENEW: [day(MilestoneKind.RENEW_FROM), day(MilestoneKind.NEXT_RENEWAL_FROM)],
    }
    for phase in phases(planned):
        assert phase.starts in opens[phase.kind], phase.kind
    begun = [phase.starts for phase in phases(planned) if phase.kind is REGISTERED]
    assert begun == sorted(begun, key=lambda starts: starts is not None), "what runs comes before what follows"
    if {PROCEDURE, REGISTERED} <= set(KINDS[name]):
        assert begun[-1] == day(MilestoneKind.REGISTRATION)
    nexts = [phase.starts for phase in phases(planned) if phase.kind is TO_RENEW]
    assert nexts[-1] == day(MilestoneKind.NEXT_RENEWAL_FROM)


def test_the_window_of_an_early_renewal_opens_when_its_time_comes() -> None:
    early = case(**registered(date(2028, 12, 31), RegisteredAs.FULL))
    (window, _) = [p for p in phases(schedule(early, on=TODAY).applications[0]) if p.kind is TO_RENEW]
    assert (window.starts, window.ends) == ((date(2028, 6, 30),) * 2, (date(2028, 10, 22),) * 2)


def test_what_runs_already_began_before_the_days_we_count() -> None:
    first, *_, window, _ = of_training("renewal")
    assert (first.starts, first.ends) == (None, (date(2027, 2, 23), date(2027, 2, 23)))
    assert window.starts is None, "the day from which to renew has passed, the latest has not"


def test_a_provisional_registration_is_extended_where_it_ends() -> None:
    _, provisional, extended, window, _ = of_training("starter")
    assert extended.starts == provisional.ends == window.ends
    running, extended, *_ = of_training("follow-up")
    assert extended.starts == running.ends


def test_the_end_of_a_renewal_lies_between_both_ways_to_count_it() -> None:
    [_, _, new, *_] = of_training("renewal")
    assert new.ends == (date(2031, 12, 20), date(2032, 2, 23))


def test_a_day_that_leads_nowhere_has_nothing_after_it() -> None:
    (planned, *_) = schedule(case(**registered(date(2099, 1, 1), RegisteredAs.FULL)), on=TODAY).applications
    assert [phase.kind for phase in phases(planned)] == [REGISTERED]


def test_the_weeks_of_a_service_are_those_of_its_own_application() -> None:
    found = schedule(case(**registered(date(2028, 12, 31), RegisteredAs.FULL, Service.TRAINING)), on=TODAY)
    of_training, of_advice = (found.steps_for((service,)) for service in Service)
    assert (of_training, of_advice) == tuple(each.steps for each in found.applications)
    assert of_training != of_advice, "the renewal begins on its own day"
    assert found.steps_for(()) == found.steps, "without a service there is one procedure"


def test_where_something_is_to_be_put_right_only_the_days_of_what_runs_are_to_come() -> None:
    runs = registered(date(2027, 6, 30), RegisteredAs.FULL, Service.TRAINING)
    found = schedule(case(knowledge=False, **runs), on=TODAY)
    assert {day.kind for day in found.to_come} == {
        MilestoneKind.RENEW_FROM,
        MilestoneKind.RENEW_AT_LATEST,
        MilestoneKind.CURRENT_LAST_DAY,
    }
    assert {day.services for day in found.to_come} == {(Service.TRAINING,)}
    lapsed = schedule(case(**registered(date(2026, 6, 30), RegisteredAs.FULL)), on=TODAY)
    assert MilestoneKind.LAST_DAY_PASSED not in {day.kind for day in lapsed.to_come}
    assert len(lapsed.to_come) == len(lapsed.milestones) - 1
    assert schedule(case(training=None, advice=None), on=TODAY).to_come
    assert schedule(case(training=False, advice=False), on=TODAY).to_come == ()


def test_a_start_is_chosen_where_it_is_the_one_that_was_planned() -> None:
    for plan, is_chosen in ((None, False), (TODAY, True), (date(2026, 1, 1), False)):
        assert schedule(hours(case(), start=plan), on=TODAY).start_is_chosen is is_chosen
