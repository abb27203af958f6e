"""The cost of a dossier as tables for a sheet: rules and wording in, typed cells out."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from documents.files.sheets import Cell, Column, Table
from documents.foot import remarks
from kmo_rules import Cost, Dossier, Estimate, Vat, estimate
from wording import cost as costs
from wording.catalogues import N_, Language, translated


def cost_tables(dossier: Dossier, *, on: date, language: Language) -> tuple[Table, ...]:
    """The amounts in EUR and what they rest on; nothing where there are no amounts.

    Raises:
        NotInForceError: a number has no value on the day `on`.
    """
    found = estimate(dossier, on=on)
    if not found.lines:
        return ()
    return _costs(found, language), remarks(costs.assumptions(found, language), dossier, language)


def _costs(found: Estimate, language: Language) -> Table:
    """A row for each audit and each number of its hours, then their sums."""
    said = partial(translated, language=language)
    vat = (Column(said(N_("Zonder btw")), "money", 14), Column(said(N_("Btw")), "money", 14))
    columns = (
        Column(said(N_("Wat")), "text", 24),
        Column(said(N_("Schatting")), "text", 14),
        Column(said(N_("Uren")), "hours", 10),
        Column(said(N_("Uurprijs")), "money", 12),
        *(() if found.vat is Vat.UNSTATED else vat),
        Column(said(N_("Totaal")), "money", 14),
    )
    rows = [row for line in found.lines for row in _rows(said(costs.LINES[line.kind]), line, found, language)]
    if len(found.lines) > 1:
        rows += _rows(said(costs.TOGETHER), found.together, found, language)
    return Table(said(N_("Kosten")), columns, tuple(rows))


def _rows(title: str, cost: Cost, found: Estimate, language: Language) -> Iterator[tuple[Cell, ...]]:
    for bound, (hours, amount) in costs.BOUNDS.beside(cost.hours.beside(cost.amounts)).known:
        vat = () if found.vat is Vat.UNSTATED else (amount.net, amount.vat)
        yield title, translated(bound, language), hours, found.hourly_price, *vat, amount.total
