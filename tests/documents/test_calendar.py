"""The calendar of a dossier: every day that counts, once, on its earliest day, and gone when it counts no more."""

from collections.abc import Mapping
from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from documents.calendar import KINDS, Entry, Handed, agenda, agenda_events
from documents.files.ics import Event
from kmo_rules import Dossier, MilestoneKind, Plan, Service, StepKind, Verdict, assess, schedule
from tests.documents.cases import CASES, ON, START, case
from wording import numbers
from wording import schedule as times
from wording.catalogues import Language, translated

TOMORROW = ON + timedelta(days=1)
KEY = "0" * 32


def entries(dossier: Dossier, *, made_on: date = ON, language: Language = Language.DUTCH) -> dict[Entry, Event]:
    return agenda_events(schedule(dossier, on=ON), on=ON, made_on=made_on, language=language, key=KEY)


def days(dossier: Dossier, *, made_on: date = ON, language: Language = Language.DUTCH) -> dict[str, Event]:
    """The events of a dossier by what they are."""
    return {entry.kind: event for entry, event in entries(dossier, made_on=made_on, language=language).items()}


def make(
    dossier: Dossier,
    before: Handed | None = None,
    *,
    made_on: date = ON,
    language: Language = Language.DUTCH,
    key: str = KEY,
) -> tuple[list[icalendar.Event], Handed]:
    """The events of the file as a calendar program reads them, and what was handed out with it."""
    made = agenda(dossier, on=ON, made_on=made_on, language=language, key=key, handed=before)
    return list(icalendar.Calendar.from_ical(made.file).walk("VEVENT")), made.handed


def read(
    dossier: Dossier, *, made_on: date = ON, language: Language = Language.DUTCH, key: str = KEY
) -> list[icalendar.Event]:
    return make(dossier, made_on=made_on, language=language, key=key)[0]


def after(*files: list[icalendar.Event]) -> dict[str, icalendar.Event]:
    """What a calendar shows that took these files over in turn: the newest of each UID, without the cancelled."""
    shown: dict[str, icalendar.Event] = {}
    for event in (event for file in files for event in file):
        uid = str(event["UID"])
        if uid not in shown or event["SEQUENCE"] > shown[uid]["SEQUENCE"]:
            shown[uid] = event
    return {uid: event for uid, event in shown.items() if event["STATUS"] != "CANCELLED"}


def uids(events: list[icalendar.Event]) -> set[str]:
    return {str(event["UID"]) for event in events}


def cancelled(events: list[icalendar.Event]) -> list[icalendar.Event]:
    return [event for event in events if event["STATUS"] == "CANCELLED"]


def test_every_kind_of_milestone_has_its_place_but_the_one_that_is_over() -> None:
    assert {kind.value for kind in MilestoneKind} - {"last_day_passed"} | {"audit"} == KINDS


@pytest.mark.parametrize("name", CASES)
def test_every_milestone_to_come_and_the_audit_are_in_it(name: str) -> None:
    planned = schedule(CASES[name], on=ON)
    expected = {day.kind.value for day in planned.milestones if day.earliest >= ON}
    expected |= {"audit"} if any(step.kind == "audit" for step in planned.steps) else set()
    if assess(CASES[name].situation, on=ON).verdict is Verdict.NOT_YET:
        expected = set()
    assert days(CASES[name]).keys() == expected
    assert len(read(CASES[name])) == len(expected)


def test_a_renewal_has_both_lead_times_and_the_last_day() -> None:
    renewal = case({"start": START}, training_registered_until=date(2028, 2, 1), training_registered_as="full")
    found = {name: event.day for name, event in days(renewal).items()}
    assert found["renew_from"] == date(2027, 8, 1)
    assert found["renew_at_latest"] == date(2027, 11, 23)
    assert found["current_last_day"] == date(2028, 2, 1)


def test_a_starter_has_the_follow_up() -> None:
    found = days(CASES["starter"])
    assert found["follow_up_from"].day == date(2028, 7, 31)
    assert found["provisional_last_day"].day == date(2029, 1, 31)


def test_what_each_reading_says_of_a_step_goes_by_its_kind_and_not_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    before = days(CASES["full"])["audit"].description
    monkeypatch.setitem(times.STEPS, StepKind.REGISTRATION, times.STEPS[StepKind.AUDIT])
    assert days(CASES["full"])["audit"].description == before


# A day that has passed


def test_a_day_that_has_passed_is_not_in_it_and_today_is() -> None:
    """The renewal should have begun on 1 August, and may begin at the latest on the very day the file is made."""
    found = days(CASES["renewal"])
    assert "renew_from" not in found
    assert found["renew_at_latest"].day == ON
    assert "renew_at_latest" not in days(CASES["renewal"], made_on=TOMORROW)


@pytest.mark.parametrize("made_on", [ON, START, START + timedelta(days=1), date(2029, 1, 31), date(2040, 1, 1)])
@pytest.mark.parametrize("name", CASES)
def test_nothing_in_a_file_lies_before_the_day_it_is_made(name: str, made_on: date) -> None:
    for event in read(CASES[name], made_on=made_on):
        day = event["DTSTART"].dt
        assert day >= made_on
        for alarm in event.walk("VALARM"):
            assert alarm["TRIGGER"].dt < timedelta()
            assert day + timedelta(days=alarm["TRIGGER"].dt.days) >= made_on


# Words


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
            assert event.title.startswith("kmo-portefeuille, vroegste datum: ") is is_range


LATE = {Language.DUTCH: "te laat", Language.ENGLISH: "late", Language.FRENCH: "retard", Language.GERMAN: "spät"}


@pytest.mark.parametrize("language", Language)
def test_an_earliest_day_says_nothing_of_being_late(language: Language) -> None:
    dossiers = [dossier for dossier in CASES.values() if not schedule(dossier, on=ON).is_excluded]
    texts = [event.description for dossier in dossiers for event in days(dossier, language=language).values()]
    assert len(texts) > 30
    assert [text for text in texts if LATE[language] in text] == []


def test_an_estimate_is_no_promise_and_says_what_it_does_not_count() -> None:
    found = days(CASES["full"])
    assert {name for name, event in found.items() if not event.is_estimate} == {"application"}
    for name, event in found.items():
        assert ("Niet meegeteld: rechten krijgen" in event.description) is (name != "application")
        assert "\nGerekend als een eerste registratie." in event.description
    beside = days(case(advice=True, training_registered_until=date(2027, 2, 23), training_registered_as="full"))
    assert "\nAdvies: Gerekend als een eerste registratie." in beside["registration"].description
    runs = days(CASES["renewal"])["current_last_day"]
    assert not runs.is_estimate
    assert "Gerekend als" not in runs.description


def test_a_registration_of_unknown_kind_is_said_to_be_taken_for_a_full_one() -> None:
    said = "Wij gaan uit van een gewone registratie. Is ze voorlopig, dan komt er eerst een opvolgingsaudit."
    runs = {"training_registered_until": date(2027, 6, 1)}
    for event in days(case(**runs)).values():
        assert f"\n{said}" in event.description
    both = entries(case(advice=True, **runs))
    assert {entry.service: f"{said}" in event.description for entry, event in both.items()} == {
        "training": True,
        "advice": False,
    }
    assert not any(said in event.description for event in days(case(**runs, training_registered_as="full")).values())


def test_a_day_of_application_that_nobody_chose_is_an_estimate_and_says_so() -> None:
    taken, chosen = (days(case(plan, provider="public"))["application"] for plan in ({}, {"start": ON}))
    assert (taken.is_estimate, chosen.is_estimate) == (True, False)
    assert "U koos nog geen datum voor uw aanvraag." in taken.description
    assert "U koos nog geen datum" not in chosen.description


def test_the_day_a_registration_may_begin_rings_for_nobody() -> None:
    """It is an estimate, and there is nothing to do."""
    assert [name for name, event in days(CASES["starter"]).items() if not event.alarm_days] == ["registration"]


def test_a_day_of_another_count_rings_for_nobody() -> None:
    found = days(case({"start": START}, training_registered_until=date(2027, 9, 30), training_registered_as="full"))
    assert [name for name, event in found.items() if not event.alarm_days] == ["registration", "last_day_from_old"]


def test_the_audit_and_the_registration_name_both_readings() -> None:
    found = days(CASES["full"])
    for name, inside, on_top in (
        ("audit", "4 januari 2027 en 18 januari 2027", "1 februari 2027 en 15 februari 2027"),
        ("registration", "1 februari 2027 en 15 februari 2027", "1 maart 2027 en 15 maart 2027"),
    ):
        assert f"Auditrapport inbegrepen: tussen {inside}." in found[name].description
        assert f"Auditrapport komt erbij: tussen {on_top}." in found[name].description


@pytest.mark.parametrize("language", Language)
def test_it_speaks_the_language_of_the_reader(language: Language) -> None:
    (last,) = [event for event in read(CASES["full"], language=language) if event["DTSTART"].dt == date(2032, 1, 31)]
    assert translated(times.MILESTONES[MilestoneKind.LAST_DAY], language) in str(last["SUMMARY"])
    assert numbers.day(date(2032, 1, 31), language) in str(last["DESCRIPTION"])
    assert last["SUMMARY"].params["LANGUAGE"] == language.value


# Whose event it is


def test_another_start_or_answer_moves_the_same_events() -> None:
    before = CASES["full"]
    later = before.model_copy(update={"plan": Plan(start=START + timedelta(days=30))})
    assert uids(read(before)) == uids(read(later))


def test_two_cases_share_no_event() -> None:
    """Two clients in one calendar: the second file must not overwrite the first."""
    one, other = read(CASES["full"]), read(CASES["full"], key="1" * 32)
    assert not uids(one) & uids(other)
    assert len(after(one, other)) == len(one) + len(other)


def test_another_service_makes_other_events() -> None:
    assert not uids(read(case({"start": START}))) & uids(read(case({"start": START}, training=False, advice=True)))


def test_the_identity_holds_case_kind_and_service_and_nothing_else() -> None:
    assert days(CASES["starter"])["extended_last_day"].uid_parts == (KEY, "extended_last_day", "training")
    assert days(CASES["empty"])["last_day"].uid_parts == (KEY, "last_day", "")


def test_the_case_cannot_be_read_from_the_file() -> None:
    key = "5f0c7d1e9a3b4c8d8e7f6a5b4c3d2e1f"
    assert key not in agenda(CASES["full"], on=ON, made_on=ON, language=Language.DUTCH, key=key).file.decode()


# What was handed out before


TRAINING = case({"start": START})
ADVICE = case({"start": START}, training=False, advice=True, advice_topic="cybersecurity")
BOTH = case({"start": START}, advice=True, advice_topic="cybersecurity")
SCHOOL = case({"start": START}, provider="public")


def test_a_first_file_cancels_nothing() -> None:
    assert cancelled(read(BOTH)) == []


def test_a_service_that_was_dropped_is_cancelled() -> None:
    first, handed = make(TRAINING)
    second, _ = make(ADVICE, handed)
    gone = cancelled(second)
    assert uids(gone) == uids(first)
    assert {event["DTSTART"].dt for event in gone} == {event["DTSTART"].dt for event in first}
    assert all(event["SEQUENCE"] > first[0]["SEQUENCE"] for event in gone)
    assert uids(list(after(first, second).values())) == uids(read(ADVICE))


@pytest.mark.parametrize("left", [TRAINING, ADVICE], ids=["training", "advice"])
def test_of_two_services_the_one_that_was_dropped_leaves_nothing_behind(left: Dossier) -> None:
    """In the calendar are the days of the service that is left, once, and no word of the other."""
    first, handed = make(BOTH)
    second, _ = make(left, handed)
    shown = after(first, second)
    assert {event["DTSTART"].dt for event in shown.values()} == {event["DTSTART"].dt for event in read(left)}
    assert len(shown) == len(read(left))
    dropped = "advies" if left is TRAINING else "opleiding"
    assert [event for event in shown.values() if dropped in str(event["DESCRIPTION"]).lower()] == []


def test_a_day_that_is_no_longer_part_of_the_way_is_cancelled() -> None:
    """A school needs no audit, and what it was told before had one."""
    first, handed = make(TRAINING)
    (gone,) = cancelled(make(SCHOOL, handed)[0])
    assert str(gone["SUMMARY"]) == "Vervallen: kmo-portefeuille: Audit"
    assert "Voor: Opleiding." in str(gone["DESCRIPTION"])
    assert str(gone["UID"]) in uids(first)


def titles(events: list[icalendar.Event]) -> set[str]:
    return {str(event["SUMMARY"]) for event in events}


def test_a_planned_day_that_has_passed_moves_to_today() -> None:
    first, handed = make(TRAINING)
    earlier = TRAINING.model_copy(update={"plan": Plan(start=ON - timedelta(days=1))})
    second, _ = make(earlier, handed)
    assert cancelled(second) == []
    assert uids(second) == uids(first)
    assert min(event["DTSTART"].dt for event in second) == ON


@pytest.mark.parametrize(("made_on", "is_cancelled"), [(START, True), (START + timedelta(days=1), False)])
def test_a_day_that_has_passed_since_is_left_alone(made_on: date, is_cancelled: bool) -> None:
    _, handed = make(TRAINING)
    gone = titles(cancelled(make(ADVICE, handed, made_on=made_on)[0]))
    assert "Vervallen: kmo-portefeuille: Laatste dag van de nieuwe registratie" in gone
    assert ("Vervallen: kmo-portefeuille: Aanvraag in het loket" in gone) is is_cancelled


def test_a_cancelled_event_is_whole_and_does_not_ring() -> None:
    _, handed = make(TRAINING)
    gone = cancelled(make(ADVICE, handed, language=Language.FRENCH)[0])
    assert len(gone) > 3
    for event in gone:
        assert event["SUMMARY"].startswith("Annulé : ")
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event.walk("VALARM") == []
        assert (event["TRANSP"], event["SUMMARY"].params["LANGUAGE"]) == ("TRANSPARENT", "fr")


def test_what_was_cancelled_stays_so_in_every_later_file_and_can_come_back() -> None:
    first, handed = make(TRAINING)
    second, handed = make(ADVICE, handed)
    third, handed = make(ADVICE, handed)
    assert uids(cancelled(second)) == uids(cancelled(third)) == uids(first)
    fourth, _ = make(TRAINING, handed)
    assert uids(list(after(first, second, third, fourth).values())) == uids(first)
    assert {event["STATUS"] for event in fourth if str(event["UID"]) in uids(first)} == {"CONFIRMED", "TENTATIVE"}


def test_handed_out_is_kind_service_and_day_and_nothing_more() -> None:
    _, handed = make(case({"start": START, "hours_expected": "16", "hourly_price": "120"}))
    assert handed.times == 1
    assert handed.days[Entry("application", "training")] == START
    assert {entry.service for entry in handed.days} == {Service.TRAINING}


services = some.sampled_from([{"training": False}, {}, {"advice": True}, {"training": False, "advice": True}])
changes = some.sampled_from([{}, {"provider": "public"}, {"starting": True, "experience": False}])
registrations = some.none() | some.tuples(
    some.dates(date(2026, 1, 1), date(2029, 1, 1)), some.sampled_from(["full", "provisional"])
)


@some.composite
def dossiers(draw: some.DrawFn) -> Dossier:
    until, kind = draw(registrations) or (None, None)
    facts: Mapping[str, object] = draw(services) | draw(changes)
    start = draw(some.none() | some.dates(date(2026, 10, 1), date(2028, 1, 1)))
    return case({"start": start}, training_registered_until=until, training_registered_as=kind, **facts)


@settings(max_examples=60)
@given(some.lists(some.tuples(dossiers(), some.integers(0, 90)), min_size=1, max_size=5))
def test_after_any_number_of_files_a_calendar_shows_the_last_one(turns: list[tuple[Dossier, int]]) -> None:
    """Whatever was changed between them, also twice on one day; days that have passed stay as they were."""
    files, handed, made_on = [], Handed(), ON
    for dossier, wait in turns:
        made_on += timedelta(days=wait)
        events, handed = make(dossier, handed, made_on=made_on)
        files.append(events)
    shown = {uid: event["DTSTART"].dt for uid, event in after(*files).items() if event["DTSTART"].dt >= made_on}
    last = [event for event in files[-1] if event["STATUS"] != "CANCELLED"]
    assert shown == {str(event["UID"]): event["DTSTART"].dt for event in last}


# Two services, each with days of its own

APART = case(
    {"start": START},
    advice=True,
    advice_topic="cybersecurity",
    training_registered_until=date(2027, 6, 30),
    training_registered_as="full",
)
"""Registered for training, new for advice."""


def of(found: Mapping[Entry, Event], service: str) -> set[str]:
    return {entry.kind for entry in found if entry.service == service}


def test_a_renewal_that_waits_has_an_application_and_an_audit_of_its_own() -> None:
    other = APART.situation.model_copy(update={"training_registered_until": date(2029, 9, 30)})
    found = entries(APART.model_copy(update={"situation": other}))
    assert found[Entry("application", "training")].day == date(2029, 3, 30)
    assert found[Entry("application", "advice")].day == START
    assert found[Entry("audit", "training")].day >= date(2029, 3, 30)
    assert found[Entry("audit", "advice")].day < date(2027, 12, 31)
    assert "2029" in found[Entry("registration", "training")].description


def test_what_two_services_share_is_one_event_and_the_rest_is_of_each() -> None:
    found = entries(APART)
    assert {"renew_from", "renew_at_latest", "current_last_day", "application", "audit"} <= of(found, "training")
    assert of(found, "advice") == set()
    shared = found[Entry("application", "training")].description
    assert "Voor: Opleiding, Advies." in shared
    assert "Voor: Opleiding." in found[Entry("renew_from", "training")].description


def test_days_that_differ_are_events_of_their_own() -> None:
    other = APART.situation.model_copy(update={"advice_registered_until": date(2027, 12, 31)})
    found = entries(APART.model_copy(update={"situation": other}))
    dated = [found[Entry("current_last_day", service)].day for service in Service]
    assert dated == [date(2027, 6, 30), date(2027, 12, 31)]


def test_an_application_that_fails_has_no_days() -> None:
    assert read(case({"start": START}, sepa_account=False)) == []
    assert read(case({"start": START}, training=False)) == []


def test_of_two_applications_only_the_one_that_may_be_sent_has_days_to_come() -> None:
    """The other has those of its registration that runs: they hold whatever is to be put right first."""
    facts = {"starting": True, "experience": False}
    found = entries(APART.model_copy(update={"situation": APART.situation.model_copy(update=facts)}))
    assert of(found, "training") == {"current_last_day", "renew_from", "renew_at_latest"}
    assert {"application", "audit", "provisional_last_day", "extended_last_day"} <= of(found, "advice")
    assert found[Entry("current_last_day", "training")].day == date(2027, 6, 30)


def test_while_answers_are_open_each_day_says_that_it_is_an_example() -> None:
    found = days(case({"start": START}, knowledge=None))
    assert found
    assert all("Deze data zijn een voorbeeld." in event.description for event in found.values())
    assert not any("voorbeeld" in event.description for event in days(CASES["full"]).values())


def test_a_follow_up_has_no_application_and_no_audit_in_weeks() -> None:
    assert set(days(CASES["follow-up"])) == {
        "follow_up_from",
        "follow_up_at_latest",
        "current_last_day",
        "next_renewal_from",
        "extended_last_day",
    }


# The file


def test_a_later_copy_is_newer_and_so_is_a_second_one_on_the_same_day() -> None:
    older, handed = make(CASES["full"])
    again, _ = make(CASES["full"], handed)
    later, _ = make(CASES["full"], made_on=TOMORROW)
    for newer in (again, later):
        assert [event["UID"] for event in older] == [event["UID"] for event in newer]
        assert all(one["SEQUENCE"] < two["SEQUENCE"] for one, two in zip(older, newer, strict=True))


def test_every_event_is_a_whole_day() -> None:
    for event in read(CASES["starter"]):
        assert type(event["DTSTART"].dt) is date
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)


def test_events_are_in_order_of_time_also_with_cancelled_ones() -> None:
    _, handed = make(CASES["renewal"])
    events, _ = make(ADVICE, handed)
    found = [event["DTSTART"].dt for event in events]
    assert cancelled(events)
    assert found == sorted(found)


def test_an_audit_bureau_has_no_days() -> None:
    assert read(CASES["bureau"]) == []


def test_who_turns_out_to_be_an_audit_bureau_keeps_no_days() -> None:
    first, handed = make(TRAINING)
    assert after(first, make(CASES["bureau"], handed)[0]) == {}


def test_every_day_says_that_who_begins_has_others_while_that_is_open() -> None:
    others = "dan is de registratie eerst voorlopig"
    is_open = days(case(advice=False, experience=None, starting=None))
    assert is_open
    assert all(others in event.description for event in is_open.values())
    assert not [event for event in days(CASES["full"]).values() if others in event.description]


def test_where_services_have_days_of_their_own_each_title_names_its_service() -> None:
    other = APART.situation.model_copy(update={"advice_registered_until": date(2027, 12, 31)})
    found = entries(APART.model_copy(update={"situation": other}))
    named = {"training": "Opleiding: ", "advice": "Advies: "}
    own = ("current_last_day", "renew_from", "renew_at_latest")
    told = {entry: named[entry.service] in event.title for entry, event in found.items() if entry.kind in own}
    assert told == dict.fromkeys((Entry(kind, service.value) for kind in own for service in Service), True)
    assert not [event for event in days(CASES["full"]).values() if "Opleiding: " in event.title]
