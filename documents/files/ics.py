"""Deadlines as calendar events: one for each day, renewed rather than doubled when imported again.

What calendar programs do with a file, as far as it is written down; the programs themselves were not tried:

* They take it over event by event and know an event by its UID. iCloud even refuses a UID that another calendar of
  the same account holds ("UID already exists"). So no other case may have it.
* METHOD:CANCEL would count for the whole file. An event of a file with METHOD:PUBLISH may say STATUS:CANCELLED
  (RFC 5546, 3.2.1): Google Calendar takes it away (hackgvl/hackgreenville-com 498), Apple's strikes it through
  (w3c/calendar 90, sabre-io/dav 969), Outlook shows it as free time (MS-OXCICAL, STATUS). So a cancelled event
  says so in its title and has no alarm.
* In a subscription an event that is no longer there is taken away, and a cancelled one would stay, struck through
  (w3c/calendar 60). So a subscription simply leaves it out.
* Outlook keeps one alarm an event, as minutes before it whatever the sign (MS-OXCICAL, VALARM): nine o'clock on the
  day itself would ring at three the afternoon before.
* REFRESH-INTERVAL is RFC 7986, X-PUBLISHED-TTL what Outlook goes by; Google keeps a rhythm of its own.
"""

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

    `uid_parts` say whose and what the event is (case, milestone, service), never when: the same parts renew the
    same event. `alarm_days`: whole days before, 1 or more, each a reminder at nine in the morning of that day.
    `is_cancelled`: the event was handed out before and no longer counts. `is_estimate`: no one promised this day.

    Raises:
        ValueError: an alarm is on the day itself: it would ring after the event has begun.
    """

    uid_parts: tuple[str, ...]
    day: date
    title: str
    description: str = ""
    alarm_days: tuple[int, ...] = ()
    is_cancelled: bool = False
    is_estimate: bool = False

    @property
    def status(self) -> str:
        """As RFC 5545 (3.8.1.11) has it."""
        if self.is_cancelled:
            return "CANCELLED"
        return "TENTATIVE" if self.is_estimate else "CONFIRMED"

    def __post_init__(self) -> None:
        if any(days < 1 for days in self.alarm_days):
            raise ValueError("an alarm must lie before its event")


def calendar(events: Sequence[Event], *, name: str, made_on: date, language: str, revision: int = 0) -> bytes:
    """An iCalendar file (.ics), in the order given; the same input gives the same bytes.

    A later day makes a newer copy of the same events, and so does a higher `revision` on the same day. An alarm
    that would have rung before the day `made_on` is left out.

    Raises:
        ValueError: two events have the same `uid_parts`: one would overwrite the other.
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
    whole.add("x-published-ttl", icalendar.vDuration(_REFRESHED))
    for event in events:
        whole.add_component(_event(event, made_on, language, revision))
    return bytes(whole.to_ical())


def _event(event: Event, made_on: date, language: str, revision: int) -> icalendar.Event:
    made = icalendar.Event()
    spoken = {"LANGUAGE": language}
    made.add("uid", str(uuid5(_OURS, "\x1f".join(event.uid_parts))))
    made.add("dtstamp", datetime.combine(made_on, time(), UTC))
    made.add("sequence", (made_on - _SEQUENCE_FROM).days + revision)
    # Said in both cases: an event that was cancelled and counts again must lose that mark.
    made.add("status", event.status)
    made.add("dtstart", event.day)
    made.add("dtend", event.day + timedelta(days=1))  # exclusive: the day after the last
    made.add("summary", tidy(event.title), parameters=spoken)
    if event.description:
        lines = "\n".join(tidy(line) for line in event.description.splitlines())
        made.add("description", lines, parameters=spoken)
    made.add("transp", "TRANSPARENT")  # a deadline does not make the day busy
    for days in event.alarm_days:
        if event.day - timedelta(days=days) >= made_on:
            made.add_component(_alarm(event, days))
    return made


def _alarm(event: Event, days: int) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", tidy(event.title))
    alarm.add("trigger", _REMINDED_AT - timedelta(days=days))
    return alarm
