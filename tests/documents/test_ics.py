"""Calendars: all-day events that a calendar program renews instead of doubling."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from documents.files.ics import Event, calendar
from tests.documents.samples import DAY, events


def _read(**changes: Any) -> icalendar.Component:
    given = {
        "events": events(),
        "name": "Registratie, kmo-portefeuille; x",
        "made_on": DAY,
        "language": "nl",
    } | changes
    return icalendar.Calendar.from_ical(calendar(given.pop("events"), **given))


def test_the_calendar_says_how_to_be_shown_and_renewed() -> None:
    read = _read()
    assert (read["METHOD"], read["VERSION"]) == ("PUBLISH", "2.0")
    assert str(read["X-WR-CALNAME"]) == "Registratie, kmo-portefeuille; x"
    assert read["REFRESH-INTERVAL"].dt == timedelta(days=1)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in read.to_ical()
    assert b"X-PUBLISHED-TTL:P1D\r\n" in read.to_ical()


def test_events_last_exactly_their_day() -> None:
    first, last = _read().walk("VEVENT")
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (
        date(2028, 2, 29),
        date(2028, 3, 1),
    )
    assert (last["DTSTART"].dt, last["DTEND"].dt) == (
        date(2031, 3, 2),
        date(2031, 3, 3),
    )
    assert not isinstance(first["DTSTART"].dt, datetime)
    assert (str(first["SUMMARY"]), str(first["DESCRIPTION"])) == (
        "Tweede bezoek",
        "Plan de audit.\nOp tijd.",
    )
    assert first["SUMMARY"].params["LANGUAGE"] == "nl"


def test_alarms_ring_at_nine_on_the_days_before() -> None:
    alarms = [alarm["TRIGGER"].dt for alarm in _read().walk("VALARM")]
    assert alarms == [timedelta(days=-days, hours=9) for days in (30, 7, 180)]
    assert {alarm["ACTION"] for alarm in _read().walk("VALARM")} == {"DISPLAY"}


@pytest.mark.parametrize("days", [0, -1])
def test_an_alarm_after_its_event_has_begun_is_refused(days: int) -> None:
    with pytest.raises(ValueError, match="before its event"):
        Event(("a",), DAY, "x", alarm_days=(7, days))


@pytest.mark.parametrize(("days", "left"), [(8, [-7, -1]), (7, [-7, -1]), (6, [-1]), (1, [-1]), (0, [])])
def test_no_alarm_lies_before_the_day_the_file_is_made(days: int, left: list[int]) -> None:
    event = Event(("a",), DAY + timedelta(days=days), "x", alarm_days=(7, 1))
    assert [alarm["TRIGGER"].dt.days for alarm in _read(events=[event]).walk("VALARM")] == left


def test_an_event_says_whether_it_counts() -> None:
    about = Event(("c",), DAY, "x", is_estimate=True)
    made = _read(events=[Event(("a",), DAY, "x"), Event(("b",), DAY, "x", is_cancelled=True), about])
    assert [event["STATUS"] for event in made.walk("VEVENT")] == ["CONFIRMED", "CANCELLED", "TENTATIVE"]
    assert made["METHOD"] == "PUBLISH"


def test_a_higher_revision_is_newer_on_the_same_day() -> None:
    before, after = _read(), _read(revision=1)
    assert [event["UID"] for event in before.walk("VEVENT")] == [event["UID"] for event in after.walk("VEVENT")]
    assert all(
        one["SEQUENCE"] < two["SEQUENCE"] for one, two in zip(before.walk("VEVENT"), after.walk("VEVENT"), strict=True)
    )


def test_nothing_repeats() -> None:
    assert b"RRULE" not in calendar(events(), name="x", made_on=DAY, language="nl")


def test_made_again_with_another_day_or_language_it_is_the_same_event_but_newer() -> None:
    moved = tuple(Event(event.uid_parts, event.day + timedelta(days=9), "Anders") for event in events())
    before, after = (
        _read(),
        _read(events=moved, made_on=DAY + timedelta(days=1), language="fr"),
    )
    assert [event["UID"] for event in before.walk("VEVENT")] == [event["UID"] for event in after.walk("VEVENT")]
    assert {event["SEQUENCE"] for event in after.walk("VEVENT")} == {
        event["SEQUENCE"] + 1 for event in before.walk("VEVENT")
    }
    assert {event["DTSTAMP"].dt for event in before.walk("VEVENT")} == {datetime(2026, 3, 3, tzinfo=UTC)}


def test_other_parts_are_another_event() -> None:
    parts = [("a", "bc"), ("ab", "c"), ("abc",), ("a", "b", "c")]
    made = _read(events=tuple(Event(part, DAY, "x") for part in parts))
    assert len({event["UID"] for event in made.walk("VEVENT")}) == len(parts)


def test_two_events_with_the_same_parts_are_refused() -> None:
    with pytest.raises(ValueError, match="uid_parts"):
        calendar(
            [Event(("a",), DAY, "x"), Event(("a",), DAY, "y")],
            name="x",
            made_on=DAY,
            language="nl",
        )


def test_the_same_input_gives_the_same_bytes_in_folded_lines() -> None:
    made = calendar(events("é" * 300), name="x", made_on=DAY, language="nl")
    assert made == calendar(events("é" * 300), name="x", made_on=DAY, language="nl")
    assert max(map(len, made.split(b"\r\n"))) <= 75


def test_no_events_make_an_empty_calendar() -> None:
    assert _read(events=()).walk("VEVENT") == []
