"""What lies ahead, as blocks of a report: the audit and its cost, the weeks, the years."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from documents.files.report import Block, Grid, Paragraph, Side
from kmo_rules import Assessment, AuditKind, Cost, Estimate, Law, Schedule
from wording import cost as costs
from wording import numbers
from wording import schedule as times
from wording.case import audits
from wording.catalogues import N_, Language, translated


def cost_blocks(
    assessment: Assessment, found: Estimate, on: date, language: Language, *, is_average: bool = False
) -> Iterator[Block]:
    """Which audit and why, the amounts or why there are none, and what they take for granted.

    `is_average`: nobody typed hours, so the amounts are those of the published average audit.
    """
    audit, said = assessment.audit, partial(translated, language=language)
    reason = audits.reason(assessment, language)
    yield Paragraph(said(N_("{kind}. {reason}"), kind=audits.kind(assessment, language), reason=reason))
    yield Paragraph(audits.explanation(assessment, language))
    if is_average:
        yield Paragraph(said(costs.NO_HOURS))
    yield Paragraph(costs.sentence(found, language))
    if found.lines:
        yield _amounts(found, language)
    if is_average:
        yield Paragraph(costs.about_the_average(Law.on(on), language), quiet=True)
    for assumption in costs.assumptions(found, language):
        yield Paragraph(assumption, quiet=True)
    if audit.kind is not AuditKind.NONE:
        for sentence in costs.about_the_price(Law.on(on), language):
            yield Paragraph(sentence, quiet=True)


def _amounts(found: Estimate, language: Language) -> Grid:
    """A row an audit, a column for each of low, expected and high that is known."""
    shown = [title for title, _amount in costs.BOUNDS.beside(found.together.amounts).known]

    def row(title: str, cost: Cost) -> tuple[str, ...]:
        written = (costs.amount(amount, language) for amount in cost.amounts.known)
        return (translated(title, language), *written)

    right: Side = "right"
    return Grid(
        header=tuple(translated(title, language) for title in (N_("Wat"), *shown)),
        rows=tuple(row(costs.LINES[line.kind], line) for line in found.lines),
        sides=("left", *[right] * len(shown)),
        total=row(costs.TOGETHER, found.together) if len(found.lines) > 1 else (),
    )


def week_blocks(found: Schedule, planned: date | None, language: Language) -> Iterator[Block]:
    """The steps in both readings, from the day that was `planned`, or the one that counts without."""
    said = partial(translated, language=language)
    if not found.steps:
        yield Paragraph(said(times.NO_WEEKS))
        return
    yield Paragraph(
        " ".join(filter(None, [times.counted_from(found, planned, language), times.first_of_two(found, language)]))
    )
    header, *rows = times.table(found, language)
    yield Grid(header, tuple(rows))
    yield Paragraph(times.left_out(found, language), quiet=True)


def year_blocks(found: Schedule, on: date, language: Language) -> Iterator[Block]:
    """What must be said before the days, the numbered days, and what they take for granted."""
    said = partial(translated, language=language)
    for remark in times.remarks(found, language):
        yield Paragraph(remark)
    header = (N_("Nr."), N_("Wat"), N_("Wanneer"))
    rows = tuple(
        (
            str(day.number),
            times.for_services(found, day, language),
            numbers.short_span(day.earliest, day.latest, language),
        )
        for day in found.milestones
    )
    yield Grid(tuple(map(said, header)), rows, ("right", "left", "left"))
    for assumption in times.assumptions(found, on, language):
        yield Paragraph(assumption, quiet=True)
