"""The days of a dossier as tables for a sheet: rules and wording in, typed cells out."""

from datetime import date
from functools import partial

from documents.files.sheets import Column, Table
from documents.foot import remarks
from kmo_rules import Dossier, Schedule, schedule
from wording import schedule as times
from wording.catalogues import N_, Language, translated


def schedule_tables(dossier: Dossier, *, on: date, language: Language) -> tuple[Table, ...]:
    """The steps and the days, and what they rest on; nothing for an audit bureau.

    Raises:
        NotInForceError: a number has no value on the day `on`.
    """
    found = schedule(dossier, on=on)
    if found.is_excluded:
        return ()
    left_out = (times.left_out(found, language),) if found.steps else ()
    taken = (*times.remarks(found, language), *times.assumptions(found, on, language), *left_out)
    return _days(found, language), remarks(taken, dossier, language)


def _days(found: Schedule, language: Language) -> Table:
    """First the steps in each reading, then the numbered days."""
    said = partial(translated, language=language)
    columns = (
        Column(said(N_("Nr.")), "integer", 6),
        Column(said(N_("Wat")), "text", 60),
        Column(said(N_("Manier van tellen")), "text", 22),
        Column(said(N_("Ten vroegste")), "date", 14),
        Column(said(N_("Ten laatste")), "date", 14),
    )
    steps = ((None, step.name, step.reading, step.earliest, step.latest) for step in times.steps(found, language))
    milestones = (
        (day.number, times.for_services(found, day, language), "", day.earliest, day.latest) for day in found.milestones
    )
    return Table(said(N_("Tijdlijn")), columns, (*steps, *milestones))
