"""The calendar of a dossier: every day that counts, once, on its earliest day."""

from datetime import date, timedelta

import icalendar
import pytest

from documents.calendar import agenda, agenda_events
from documents.files.ics import Event
from kmo_rules import Dossier, MilestoneKind, Plan, Service, assess, schedule
from tests.documents.cases import CASES, ON, START, case
from wording import numbers
from wording import schedule as times
from wording.catalogues import Language, translated


def days(dossier: Dossier, *, language: Language = Language.DUTCH) -> dict[str, Event]:
    """The events of a dossier by what they are."""
    services = assess(dossier.situation, on=ON).applications
    events = agenda_events(schedule(dossier, on=ON), services, on=ON, language=language)
    return {event.uid_parts[0]: event for event in events}


def read(dossier: Dossier, *, made_on: date = ON, language: Language = Language.DUTCH) -> list[icalendar.Event]:
    made = agenda(dossier, on=ON, made_on=made_on, language=language)
    return list(icalendar.Calendar.from_ical(made).walk("VEVENT"))


@pytest.mark.parametrize("name", CASES)
def test_every_milestone_but_a_passed_one_and_the_audit_are_in_it(name: str) -> None:
    planned = schedule(CASES[name], on=ON)
    expected = {day.kind.value for day in planned.milestones} - {MilestoneKind.LAST_DAY_PASSED}
    expected |= {"audit"} if any(step.kind == "audit" for step in planned.steps) else set()
    assert days(CASES[name]).keys() == expected
    assert len(read(CASES[name])) == len(expected)


def test_a_renewal_has_both_lead_times_and_the_last_day() -> None:
    found = {name: event.day for name, event in days(CASES["renewal"]).items()}
    assert found["renew_from"] == date(2026, 8, 1)
    assert found["renew_at_latest"] == date(2026, 11, 23)
    assert found["current_last_day"] == date(2027, 2, 1)
    assert found["last_day"] == date(2032, 1, 31)


def test_a_starter_has_the_follow_up() -> None:
    found = days(CASES["starter"])
    assert found["follow_up_from"].day == date(2028, 7, 31)
    assert found["provisional_last_day"].day == date(2029, 1, 31)


@pytest.mark.parametrize("name", CASES)
def test_a_range_lies_on_its_earliest_day_and_is_named(name: str) -> None:
    found = days(CASES[name])
    for day in schedule(CASES[name], on=ON).milestones:
        event = found.get(day.kind.value)
        is_range = day.earliest != day.latest
        if event is not None:
            assert event.day == day.earliest
            span = numbers.span(day.earliest, day.latest, Language.DUTCH)
            assert (f"Dit valt naar schatting {span}." in event.description) is is_range
            assert event.title.endswith("(vroegste dag)") is is_range


def test_the_audit_and_the_registration_name_both_readings() -> None:
    found = days(CASES["full"])
    for name, inside, on_top in (
        ("audit", "4 januari 2027 en 18 januari 2027", "1 februari 2027 en 15 februari 2027"),
        ("registration", "1 februari 2027 en 15 februari 2027", "1 maart 2027 en 15 maart 2027"),
    ):
        assert f"Verslag inbegrepen: tussen {inside}." in found[name].description
        assert f"Verslag komt erbij: tussen {on_top}." in found[name].description


def test_another_start_or_answer_moves_the_same_events_and_another_service_makes_others() -> None:
    before = CASES["full"]
    later = before.model_copy(update={"plan": Plan(start=START + timedelta(days=30))})
    uids = [{str(event["UID"]) for event in read(dossier)} for dossier in (before, later)]
    assert uids[0] == uids[1]
    both = case({"start": START}, advice=True)
    assert not uids[0] & {str(event["UID"]) for event in read(both)}


def test_the_identity_holds_kind_and_services_and_nothing_else() -> None:
    assert days(CASES["starter"])["last_day"].uid_parts == ("last_day", Service.TRAINING, Service.ADVICE)
    assert days(CASES["empty"])["last_day"].uid_parts == ("last_day",)


def test_a_later_copy_is_newer() -> None:
    older, newer = read(CASES["full"]), read(CASES["full"], made_on=ON + timedelta(days=1))
    assert [event["UID"] for event in older] == [event["UID"] for event in newer]
    assert all(one["SEQUENCE"] + 1 == two["SEQUENCE"] for one, two in zip(older, newer, strict=True))


def test_every_event_is_a_whole_day_with_an_alarm() -> None:
    for event in read(CASES["starter"]):
        assert type(event["DTSTART"].dt) is date
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event.walk("VALARM")


def test_events_are_in_order_of_time() -> None:
    found = [event["DTSTART"].dt for event in read(CASES["renewal"])]
    assert found == sorted(found)


@pytest.mark.parametrize("language", Language)
def test_it_speaks_the_language_of_the_reader(language: Language) -> None:
    (last,) = [event for event in read(CASES["full"], language=language) if event["DTSTART"].dt == date(2032, 1, 31)]
    assert translated(times.MILESTONES[MilestoneKind.LAST_DAY], language) in str(last["SUMMARY"])
    assert numbers.day(date(2032, 1, 31), language) in str(last["DESCRIPTION"])
    assert last["SUMMARY"].params["LANGUAGE"] == language.value


def test_an_audit_bureau_has_no_days() -> None:
    assert read(CASES["bureau"]) == []
