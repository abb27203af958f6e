"""Deadlines as calendar events: one for each day, renewed rather than doubled when imported again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

import icalendar

from documents.files.text import tidy

_OURS = UUID("8c6a2f0e-7a55-4a3c-9a0b-5d1f6f1a7c21")
_SEQUENCE_FROM = date(2000, 1, 1)
_REMINDED_AT = timedelta(hours=9)  # not at midnight, when an all-day event begins
_REFRESHED = timedelta(days=1)


@dataclass(frozen=True)
class Event:
    """An all-day event, already worded.

    ``uid_parts`` say what the event is (milestone, services), never when: the same parts renew the same
    event. ``alarm_days``: days before, each a reminder at nine in the morning; 0 is the day itself.
    """

    uid_parts: tuple[str, ...]
    day: date
    title: str
    description: str = ""
    alarm_days: tuple[int, ...] = ()


def calendar(events: Sequence[Event], *, name: str, made_on: date, language: str) -> bytes:
    """An iCalendar file (.ics), in the order given; the same input gives the same bytes.

    Raises ``ValueError`` if two events have the same ``uid_parts``: one would overwrite the other.
    """
    if len({event.uid_parts for event in events}) < len(events):
        raise ValueError("two events have the same uid_parts")
    whole = icalendar.Calendar()
    whole.add("prodid", "-//registratiewijzer//kmo-portefeuille//NL")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", tidy(name))
    whole.add("refresh-interval", _REFRESHED, parameters={"VALUE": "DURATION"})
    for event in events:
        whole.add_component(_event(event, made_on, language))
    return bytes(whole.to_ical())


def _event(event: Event, made_on: date, language: str) -> icalendar.Event:
    made = icalendar.Event()
    spoken = {"LANGUAGE": language}
    made.add("uid", str(uuid5(_OURS, "\x1f".join(event.uid_parts))))
    made.add("dtstamp", datetime.combine(made_on, time(), UTC))
    made.add("sequence", (made_on - _SEQUENCE_FROM).days)
    made.add("dtstart", event.day)
    made.add("dtend", event.day + timedelta(days=1))  # exclusive: the day after the last
    made.add("summary", tidy(event.title), parameters=spoken)
    if event.description:
        lines = "\n".join(tidy(line) for line in event.description.splitlines())
        made.add("description", lines, parameters=spoken)
    made.add("transp", "TRANSPARENT")  # a deadline does not make the day busy
    for days in event.alarm_days:
        made.add_component(_alarm(event, days))
    return made


def _alarm(event: Event, days: int) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", tidy(event.title))
    alarm.add("trigger", _REMINDED_AT - timedelta(days=days))
    return alarm
