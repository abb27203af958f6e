"""The cost of a dossier and its days as tables for a sheet: rules and wording in, typed cells out."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from documents.declaration import footer
from documents.files.sheets import Cell, Column, Table
from kmo_rules import Amount, Dossier, Estimate, Plan, Schedule, estimate, schedule, to_code
from wording import cost as costs
from wording import schedule as times
from wording.case import audits
from wording.case.steps import NO_DECISION
from wording.catalogues import N_, Language, translated

_HOURS: Final = {"low": "hours_low", "expected": "hours_expected", "high": "hours_high"}


def cost_tables(dossier: Dossier, *, on: date, language: Language) -> tuple[Table, ...]:
    """The amounts in EUR and what they rest on; nothing where there are no amounts.

    Raises `NotInForceError` where a number has no value on the day `on`.
    """
    found = estimate(dossier, on=on)
    if not found.lines:
        return ()
    return _costs(found, dossier.plan, language), _remarks(costs.assumptions(found, language), dossier, language)


def schedule_tables(dossier: Dossier, *, on: date, language: Language) -> tuple[Table, ...]:
    """The steps and the days, and what they rest on; nothing for an audit bureau.

    Raises `NotInForceError` where a number has no value on the day `on`.
    """
    found = schedule(dossier, on=on)
    if found.is_excluded:
        return ()
    taken = (*times.assumptions(found, on, language), translated(times.LEFT_OUT, language))
    return _days(found, language), _remarks(taken, dossier, language)


def _costs(found: Estimate, plan: Plan, language: Language) -> Table:
    """A row for each audit and each estimate of its hours, then their sums."""
    said = partial(translated, language=language)
    has_vat = any(_vat(found))
    columns = [
        Column(said(N_("Wat")), "text", 24),
        Column(said(N_("Schatting")), "text", 14),
        Column(said(N_("Uren")), "hours", 10),
        Column(said(N_("Uurtarief")), "money", 12),
        *((Column(said(N_("Zonder btw")), "money", 14), Column(said(N_("Btw")), "money", 14)) if has_vat else ()),
        Column(said(N_("Totaal")), "money", 14),
    ]
    rows = tuple(
        (said(title), said(costs.COLUMNS[name]), *cells)
        for title, name, cells in _amounts(found, plan, has_vat=has_vat)
    )
    return Table(said(N_("Kosten")), tuple(columns), rows)


def _vat(found: Estimate) -> Iterator[bool]:
    """For each known sum, whether it says how much of it is VAT."""
    for name in costs.COLUMNS:
        amount: Amount | None = getattr(found, name)
        yield amount is not None and amount.vat is not None


def _amounts(found: Estimate, plan: Plan, *, has_vat: bool) -> Iterator[tuple[str, str, tuple[Cell, ...]]]:
    """Title, column of the estimate, and the numbers."""
    lines: list[tuple[str, object, int]] = [(audits.COST_LINES[line.kind], line, 1) for line in found.lines]
    if len(lines) > 1:
        lines.append((costs.TOGETHER, found, len(lines)))
    for title, line, times_hours in lines:
        for name, field in _HOURS.items():
            amount, hours = getattr(line, name), getattr(plan, field)
            if amount is not None and hours is not None:
                parts = (amount.net, amount.vat) if has_vat else ()
                yield title, name, (hours * times_hours, found.hourly_price, *parts, amount.total)


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
        (day.number, said(times.MILESTONES[day.kind]), "", day.earliest, day.latest) for day in found.milestones
    )
    return Table(said(N_("Tijdlijn")), columns, (*steps, *milestones))


def _remarks(taken: tuple[str, ...], dossier: Dossier, language: Language) -> Table:
    """What the numbers take for granted, and on which rules they rest."""
    said = partial(translated, language=language)
    lines = (*taken, *footer(to_code(dossier), language), said(NO_DECISION))
    return Table(said(N_("Toelichting")), (Column(said(N_("Toelichting")), "text", 110),), tuple((x,) for x in lines))
