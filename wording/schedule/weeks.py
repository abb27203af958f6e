"""The weeks of the procedure: the steps in words, and whose they are."""

from datetime import date
from typing import Final, NamedTuple

from kmo_rules import (
    Schedule,
    Service,
    Step,
    StepKind,
    Weeks,
)
from wording import numbers
from wording.case.audits import of_service
from wording.catalogues import N_, Language, translated
from wording.schedule.names import READINGS, step


class DatedStep(NamedTuple):
    """A step in words, with the days between which it falls; `reading` is empty where both say the same."""

    kind: StepKind
    name: str
    reading: str
    earliest: date
    latest: date


def steps(found: Schedule, language: Language, services: tuple[Service, ...] = ()) -> tuple[DatedStep, ...]:
    """The steps of the application for these services, else of the first; the application itself, on one day, once."""
    return tuple(
        DatedStep(
            each.kind, step(found, each.kind, language), _reading(found, each, language), each.earliest, each.latest
        )
        for each in found.steps_for(services)
        if each.kind is not StepKind.APPLICATION or each.reading is Weeks.INSIDE
    )


def table(found: Schedule, language: Language) -> tuple[tuple[str, ...], ...]:
    """The steps once each, under a header: beside each step its days, one column for each way to count."""
    readings = [reading for reading in Weeks if any(each.reading is reading for each in found.steps)]
    columns = [READINGS[reading] for reading in readings] if len(readings) > 1 else [N_("Wanneer")]
    header = tuple(translated(text, language) for text in (N_("Stap"), *columns))
    kinds = dict.fromkeys(each.kind for each in found.steps)
    rows = (
        (step(found, kind, language), *(_days(found.step(kind, reading), language) for reading in readings))
        for kind in kinds
    )
    return (header, *rows)


def _days(found: Step | None, language: Language) -> str:
    return "" if found is None else numbers.short_span(found.earliest, found.latest, language)


_FIRST: Final = N_("hier ziet u de weken van deze aanvraag, die eerst komt.")
_SECOND: Final = N_("even lang, maar vanaf {day}.")


def first_of_two(found: Schedule, language: Language) -> str:
    """Whose weeks are shown, where two services are applied for on different days; else empty."""
    starts = {each.start: each.service for each in found.applications if each.applies and each.service is not None}
    if len(starts) < len(Service):
        return ""
    (_, first), (day, other) = sorted(starts.items())
    of_first = of_service(first, translated(_FIRST, language), language)
    of_second = of_service(other, translated(_SECOND, language, day=numbers.day(day, language)), language)
    return f"{of_first} {of_second}"


def _reading(found: Schedule, each: Step, language: Language) -> str:
    has_two = found.has_audit and each.kind is not StepKind.APPLICATION
    return translated(READINGS[each.reading], language) if has_two else ""
