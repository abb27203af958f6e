"""The days of a dossier as a calendar: rules and wording in, events out.

A day that is only known as a range becomes an event on its earliest day, with the range in the text: who looks
too early loses a moment, who looks too late may lose a registration. A bar over all the weeks of the range would
hide the other appointments and would ring its alarms on its first day just the same.

An event is of one service: of the first one where services share it. So an event stays the same event when a second
service comes or goes, and only the days that no service asks for any more are cancelled.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Final, NamedTuple

from documents.files.ics import Event, calendar
from kmo_rules import OF_WHAT_RUNS, Dossier, Milestone, MilestoneKind, Route, Schedule, Service, StepKind, schedule
from wording import numbers
from wording import schedule as times
from wording.case import audits
from wording.catalogues import N_, Language, translated

NAME: Final = N_("Registratie voor de kmo-portefeuille")

# Days before the event on which a calendar program rings. An estimate that leaves nothing to do rings for nobody.
_ALARMS: Final[dict[str, tuple[int, ...]]] = {
    MilestoneKind.APPLICATION: (7, 1),
    StepKind.AUDIT: (14,),
    MilestoneKind.REGISTRATION: (),
    MilestoneKind.RENEW_FROM: (14, 1),
    MilestoneKind.RENEW_AT_LATEST: (28, 7, 1),
    MilestoneKind.FOLLOW_UP_FROM: (14, 1),
    MilestoneKind.FOLLOW_UP_AT_LATEST: (28, 7, 1),
    MilestoneKind.NEXT_RENEWAL_FROM: (14, 1),
    MilestoneKind.PROVISIONAL_LAST_DAY: (84, 28),
    MilestoneKind.CURRENT_LAST_DAY: (28, 7),
    MilestoneKind.LAST_DAY: (84, 28),
    MilestoneKind.LAST_DAY_FROM_OLD: (),
    MilestoneKind.EXTENDED_LAST_DAY: (84, 28),
}
KINDS: Final = frozenset(map(str, _ALARMS))
"""What a day in a calendar can be."""


class Entry(NamedTuple):
    """What a day in a calendar is: one of `KINDS`, and the service it is of; "" where none was chosen."""

    kind: str
    service: str


@dataclass(frozen=True)
class Handed:
    """What the calendar files of a case held so far: how many files there were, and the last day of each entry."""

    times: int = 0
    days: Mapping[Entry, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Agenda:
    """A calendar file, and what will have been handed out once somebody took it."""

    file: bytes
    handed: Handed


def agenda(
    dossier: Dossier, *, on: date, made_on: date, language: Language, key: str, handed: Handed | None = None
) -> Agenda:
    """The days of a dossier from `made_on` on as an iCalendar file, by the rules of the day `on`.

    `key` says whose calendar it is: the same key renews the same events. What was handed out before and no longer
    counts is in it as cancelled, each time: nobody knows whether the file before was taken over. Empty for an audit
    bureau and while the answers do not allow an application.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    before = handed or Handed()
    events = agenda_events(schedule(dossier, on=on), on=on, made_on=made_on, language=language, key=key)
    gone = [item for item in before.days.items() if item[0] not in events and item[1] >= made_on]
    cancelled = [_cancelled(entry, day, language, key) for entry, day in gone]
    file = calendar(
        sorted((*events.values(), *cancelled), key=attrgetter("day")),
        name=translated(NAME, language),
        made_on=made_on,
        language=language.value,
        revision=before.times,
    )
    days = {entry: event.day for entry, event in events.items()}
    return Agenda(file, Handed(before.times + 1, {**before.days, **days}))


def agenda_events(found: Schedule, *, on: date, made_on: date, language: Language, key: str) -> dict[Entry, Event]:
    """An event a milestone, and one for the audit; none for a day before `made_on` or of an application that fails.

    What an event is called inside the calendar comes from the key, its kind and its service alone, so that another
    answer or another start day moves the event instead of adding one.
    """
    return {
        Entry(entry.kind, entry.service): Event(
            uid_parts=(key, entry.kind, entry.service),
            day=entry.day,
            title=entry.title,
            description="\n".join((*entry.lines, *_remarks(found, entry, on, language))),
            alarm_days=_ALARMS[entry.kind],
            is_estimate=entry.is_estimate,
        )
        for entry in _dated(found, language)
        if entry.day >= made_on
    }


def _cancelled(entry: Entry, day: date, language: Language, key: str) -> Event:
    """An event that counts no more, worded for the programs that go on showing it."""
    name = times.STEPS[StepKind.AUDIT] if entry.kind == StepKind.AUDIT else times.MILESTONES[MilestoneKind(entry.kind)]
    title = _title(translated(name, language), language, is_range=False)
    about = [translated(N_("Deze datum geldt niet meer voor uw aanvraag. U mag ze uit uw agenda wissen."), language)]
    about += [_for([Service(entry.service)], language)] if entry.service else []
    return Event(
        uid_parts=(key, *entry),
        day=day,
        title=translated(N_("Vervallen: {title}"), language, title=title),
        description="\n".join(about),
        is_cancelled=True,
    )


class _Dated(NamedTuple):
    """A day to be put in a calendar: what it is, the services that share it, and what is said of it."""

    kind: str
    services: tuple[Service, ...]
    day: date
    title: str
    lines: tuple[str, ...]
    is_estimate: bool

    @property
    def service(self) -> str:
        return self.services[0].value if self.services else ""


def _dated(found: Schedule, language: Language) -> Iterator[_Dated]:
    """The earliest day of everything that is to come and holds, and the audit behind an application."""
    for milestone in found.to_come:
        kind, services = milestone.kind, milestone.services
        title, *lines = _milestone(found, milestone, language)
        is_chosen = kind is MilestoneKind.APPLICATION and found.start_is_chosen
        is_estimate = kind not in OF_WHAT_RUNS and not is_chosen
        yield _Dated(kind.value, services, milestone.earliest, title, tuple(lines), is_estimate)
        if kind is MilestoneKind.APPLICATION and found.has_audit:
            yield _audit(found, services, language)


def _milestone(found: Schedule, milestone: Milestone, language: Language) -> tuple[str, ...]:
    """The title, and below it what can be said of the day."""
    what = times.for_services(found, milestone, language)
    if milestone.earliest == milestone.latest:
        return (_title(what, language, is_range=False),)
    readings = _readings(found, StepKind.REGISTRATION, milestone.services, language)
    more = readings if milestone.kind is MilestoneKind.REGISTRATION else ()
    return (
        _title(what, language, is_range=True),
        _between(milestone.earliest, milestone.latest, language),
        *more,
    )


def _audit(found: Schedule, services: tuple[Service, ...], language: Language) -> _Dated:
    """The audit that belongs to an application for these services."""
    steps = [step for step in found.steps_for(services) if step.kind is StepKind.AUDIT]
    earliest = min(step.earliest for step in steps)
    what = audits.of_service(found.of_one(services), times.step(found, StepKind.AUDIT, language), language)
    title = _title(what, language, is_range=True)
    days = _between(earliest, max(step.latest for step in steps), language)
    lines = (days, *_readings(found, StepKind.AUDIT, services, language))
    return _Dated(StepKind.AUDIT.value, services, earliest, title, lines, is_estimate=True)


def _title(what: str, language: Language, *, is_range: bool) -> str:
    text = N_("kmo-portefeuille, vroegste datum: {what}") if is_range else N_("kmo-portefeuille: {what}")
    return translated(text, language, what=what)


def _between(earliest: date, latest: date, language: Language) -> str:
    text = N_("Dit valt naar schatting {days}. In uw agenda staat het op de vroegste van die data.")
    return translated(text, language, days=numbers.span(earliest, latest, language))


def _readings(found: Schedule, kind: StepKind, services: tuple[Service, ...], language: Language) -> tuple[str, ...]:
    """What each reading of the source says of a step, where there are two."""
    if not found.has_audit:
        return ()
    said = partial(translated, N_("{reading}: {days}."), language)
    return tuple(
        said(reading=step.reading, days=numbers.span(step.earliest, step.latest, language))
        for step in times.steps(found, language, services)
        if step.kind is kind
    )


def _remarks(found: Schedule, entry: _Dated, on: date, language: Language) -> Iterator[str]:
    """What a day rests on, for who sees it in a calendar and nothing else."""
    if entry.kind == MilestoneKind.APPLICATION and not found.start_is_chosen:
        yield times.counted_from(found, None, language)
    if entry.services:
        yield _for(entry.services, language)
    yield from filter(None, [times.example(found, entry.services, language), times.may_be_provisional(found, language)])
    yield from times.kind_open(found, entry.services, language)
    first = [
        each.service for each in found.applications if each.route is Route.FIRST and each.service in entry.services
    ]
    if first:
        of_one = first[0] if len(first) < len(entry.services) else None
        said = translated(N_("Gerekend als een eerste registratie."), language)
        yield audits.of_service(of_one, said, language)
    if entry.is_estimate and entry.kind != MilestoneKind.APPLICATION:
        yield times.left_out(found, language)
    text = N_(
        "Een schatting volgens de regels op {day}, geen belofte: VLAIO en de bevoegde minister beslissen. Nieuwe data "
        "krijgt u als u de kalender opnieuw ophaalt."
    )
    yield translated(text, language, day=numbers.day(on, language))


def _for(services: Sequence[Service], language: Language) -> str:
    names = ", ".join(audits.service(service, language) for service in services)
    return translated(N_("Voor: {services}."), language, services=names)
