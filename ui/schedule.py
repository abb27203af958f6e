"""Steps and days on a screen: a sentence first, then tables, then the charts."""

from collections.abc import Iterator
from datetime import date, timedelta

import streamlit as st

from kmo_rules import MilestoneKind, Planned, Schedule, StepKind, Weeks
from ui import page
from ui.session.language import _, current, short_span, span
from wording import schedule as words
from wording.case.audits import of_service

_WEEK = timedelta(weeks=1)


def summary(found: Schedule) -> None:
    """The dates that matter most, per service in a sentence or two; first what must be said before them."""
    for remark in words.remarks(found, current()):
        st.warning(remark)
    several = len(found.applications) > 1
    for each in found.applications:
        said = " ".join(_way(found, each))
        st.markdown(of_service(each.service if several else None, said, current()))


def _way(found: Schedule, each: Planned) -> Iterator[str]:
    yield f"**{_('Uw situatie: {route}', route=_(words.ROUTES[each.route]))}**"
    days = {kind: span(earliest, latest) for kind, earliest, latest in each.days}
    if MilestoneKind.REGISTRATION in days:
        yield _("U wordt naar schatting geregistreerd {days}.", days=days[MilestoneKind.REGISTRATION])
    for kind in (MilestoneKind.PROVISIONAL_LAST_DAY, MilestoneKind.LAST_DAY, MilestoneKind.EXTENDED_LAST_DAY):
        if kind in days:
            yield _("{what}: {when}.", what=words.milestone(found, kind, current()), when=days[kind])


def weeks(found: Schedule) -> None:
    """The steps in both readings."""
    rows = [
        {
            _("Stap"): step.name,
            **({_("Manier van tellen"): step.reading} if found.has_audit else {}),
            _("Wanneer"): short_span(step.earliest, step.latest),
        }
        for step in words.steps(found, current())
    ]
    page.table(rows, _("De stappen en hun data"))
    _draw_weeks(found)
    if found.has_audit:
        st.caption(
            _("Stippellijn: toegang tot het loket en een afspraak vragen ook tijd. Hoeveel, is niet bekend.")
            + " "
            + _(words.LEFT_OUT)
        )


def _draw_weeks(found: Schedule) -> None:
    from ui.drawing import charts

    bands = [
        charts.Band(
            row=_(words.READINGS[step.reading]) if found.has_audit else _(words.REGISTRATION_WITHOUT_AUDIT),
            label=_(words.SHORT_STEPS[step.kind]),
            first=(step.earliest - found.start) / _WEEK,
            last=(step.latest - found.start) / _WEEK,
            is_outlined=step.reading is Weeks.ON_TOP,
        )
        for step in found.steps
        if step.kind is not StepKind.APPLICATION
    ]
    said = "; ".join(f"{band.row}, {band.label}: {band.first:.0f}–{band.last:.0f}" for band in bands)
    charts.weeks(
        bands,
        axis=_("weken na de aanvraag"),
        alt_text=_("Weken na de aanvraag. {bands}", bands=said),
    )


def years(found: Schedule, *, today: date) -> None:
    """The milestones, numbered alike in table and chart."""
    rows = [
        {
            _("Nr."): str(milestone.number),
            _("Wat"): words.for_services(found, milestone, current()),
            _("Wanneer"): short_span(milestone.earliest, milestone.latest),
        }
        for milestone in found.milestones
    ]
    page.table(rows, _("Belangrijke data"))
    _draw_years(found, today)


def _draw_years(found: Schedule, today: date) -> None:
    from ui.drawing import charts

    marks = [
        charts.Mark(f"{m.number}. {_(words.SHORT_MILESTONES[m.kind])}", m.earliest, m.latest) for m in found.milestones
    ]
    said = "; ".join(f"{mark.label}: {span(mark.first, mark.last)}" for mark in marks)
    charts.years(marks, today=today, today_word=_("vandaag"), alt_text=said)


def assumptions(found: Schedule, on: date) -> None:
    """What the dates take for granted."""
    st.markdown("\n".join(f"- {text}" for text in words.assumptions(found, on, current())))
