"""The days of a dossier as a calendar: rules and wording in, events out.

A day that is only known as a range becomes an event on its earliest day, with the range in the text: who looks
too early loses a moment, who looks too late may lose a registration. A bar over all the weeks of the range would
hide the other appointments and would ring its alarms on its first day just the same.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Final

from documents.files.ics import Event, calendar
from kmo_rules import Dossier, Milestone, MilestoneKind, Schedule, Service, StepKind, assess, schedule
from wording import numbers
from wording import schedule as times
from wording.case import audits
from wording.catalogues import N_, Language, translated

NAME: Final = N_("Registratie voor de kmo-portefeuille")

# Days before the event on which a calendar program rings. The day itself for what begins, earlier for what ends.
_ALARMS: Final[dict[str, tuple[int, ...]]] = {
    MilestoneKind.APPLICATION: (7, 0),
    StepKind.AUDIT: (14,),
    MilestoneKind.REGISTRATION: (0,),
    MilestoneKind.RENEW_FROM: (14, 0),
    MilestoneKind.RENEW_AT_LATEST: (28, 7),
    MilestoneKind.FOLLOW_UP_FROM: (14, 0),
    MilestoneKind.FOLLOW_UP_AT_LATEST: (28, 7),
    MilestoneKind.NEXT_RENEWAL_FROM: (14, 0),
    MilestoneKind.PROVISIONAL_LAST_DAY: (84, 28),
    MilestoneKind.CURRENT_LAST_DAY: (28, 7),
    MilestoneKind.LAST_DAY: (84, 28),
}
# A day that is over needs no reminder.
_PASSED: Final = frozenset({MilestoneKind.LAST_DAY_PASSED})


def agenda(dossier: Dossier, *, on: date, made_on: date, language: Language) -> bytes:
    """The days of a dossier as an iCalendar file, by the rules of the day `on`; empty for an audit bureau.

    Raises `NotInForceError` where a number has no value on that day.
    """
    services = assess(dossier.situation, on=on).applications
    events = agenda_events(schedule(dossier, on=on), services, on=on, language=language)
    return calendar(events, name=translated(NAME, language), made_on=made_on, language=language.value)


def agenda_events(found: Schedule, services: Sequence[Service], *, on: date, language: Language) -> tuple[Event, ...]:
    """An event a milestone, and one for the audit; in order of time.

    What an event is called inside the calendar comes from its kind and the services alone, so that another answer
    or another start day moves the event instead of adding one.
    """
    remarks = tuple(_remarks(services, on, language))
    return tuple(
        Event(
            uid_parts=(kind, *(service.value for service in services)),
            day=day,
            title=title,
            description="\n".join((*lines, *remarks)),
            alarm_days=_ALARMS[kind],
        )
        for day, kind, (title, *lines) in sorted(_days(found, language), key=itemgetter(0))
    )


def _days(found: Schedule, language: Language) -> Iterator[tuple[date, str, tuple[str, ...]]]:
    """The earliest day, the kind, and the lines that say what it is: first the title."""
    for milestone in found.milestones:
        if milestone.kind not in _PASSED:
            yield milestone.earliest, milestone.kind.value, _milestone(found, milestone, language)
    audits_planned = [step.earliest for step in found.steps if step.kind is StepKind.AUDIT]
    if audits_planned:
        yield min(audits_planned), StepKind.AUDIT.value, tuple(_audit(found, language))


def _milestone(found: Schedule, milestone: Milestone, language: Language) -> tuple[str, ...]:
    """The title, and below it what can be said of the day."""
    what = translated(times.MILESTONES[milestone.kind], language)
    if milestone.earliest == milestone.latest:
        return (_title(what, language, is_range=False),)
    readings = _readings(found, StepKind.REGISTRATION, language)
    more = readings if milestone.kind is MilestoneKind.REGISTRATION else ()
    return (
        _title(what, language, is_range=True),
        _between(milestone.earliest, milestone.latest, language),
        *more,
    )


def _audit(found: Schedule, language: Language) -> Iterator[str]:
    steps = [step for step in found.steps if step.kind is StepKind.AUDIT]
    yield _title(times.step(found, StepKind.AUDIT, language), language, is_range=True)
    yield _between(min(step.earliest for step in steps), max(step.latest for step in steps), language)
    yield from _readings(found, StepKind.AUDIT, language)


def _title(what: str, language: Language, *, is_range: bool) -> str:
    text = N_("kmo-portefeuille: {what} (vroegste dag)") if is_range else N_("kmo-portefeuille: {what}")
    return translated(text, language, what=what)


def _between(earliest: date, latest: date, language: Language) -> str:
    text = N_("Dit valt naar schatting {days}. U ziet het op de vroegste dag, zodat u niet te laat bent.")
    return translated(text, language, days=numbers.span(earliest, latest, language))


def _readings(found: Schedule, kind: StepKind, language: Language) -> tuple[str, ...]:
    """What each reading of the source says of a step, where there are two."""
    if not found.has_audit:
        return ()
    name = times.step(found, kind, language)
    said = partial(translated, N_("{reading}: {days}."), language)
    return tuple(
        said(reading=step.reading, days=numbers.span(step.earliest, step.latest, language))
        for step in times.steps(found, language)
        if step.name == name
    )


def _remarks(services: Sequence[Service], on: date, language: Language) -> Iterator[str]:
    if services:
        names = ", ".join(audits.service(service, language) for service in services)
        yield translated(N_("Voor: {services}."), language, services=names)
    text = N_(
        "Een schatting volgens de regels op {day}, geen belofte: VLAIO en de bevoegde minister beslissen. Nieuwe data "
        "krijgt u als u de kalender opnieuw ophaalt."
    )
    yield translated(text, language, day=numbers.day(on, language))
