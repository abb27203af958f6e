"""Steps and days on a screen: a sentence first, then tables, then the charts."""

from datetime import date, timedelta

import streamlit as st

from kmo_rules import MilestoneKind, Schedule, StepKind, Weeks
from ui.session.language import _, current, short_span, span
from wording import contact
from wording import schedule as words

_WEEK = timedelta(weeks=1)


def summary(found: Schedule) -> None:
    """The dates that matter most, in one or two sentences."""
    st.markdown(f"**{_('Uw situatie: {route}', route=_(words.ROUTES[found.route]))}**")
    registration = found.milestone(MilestoneKind.REGISTRATION)
    last = found.milestone(MilestoneKind.PROVISIONAL_LAST_DAY) or found.milestone(MilestoneKind.LAST_DAY)
    if registration is not None:
        st.markdown(
            _(
                "U wordt naar schatting geregistreerd {days}.",
                days=span(registration.earliest, registration.latest),
            )
        )
    if last is not None:
        st.markdown(
            _(
                "Laatste dag van die registratie: {days}.",
                days=span(last.earliest, last.latest),
            )
        )
    if found.is_provisional:
        st.markdown(_("Die registratie is voorlopig. Of ze langer wordt, blijkt bij de opvolgingsaudit."))
    if found.may_leave_a_gap:
        st.warning(f"{_(words.GAP)} {contact.ask(current())}")


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
    st.table(rows, border="horizontal", hide_index=True, alt=_("De stappen en hun data"))
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
            _("Wat"): _(words.MILESTONES[milestone.kind]),
            _("Wanneer"): short_span(milestone.earliest, milestone.latest),
        }
        for milestone in found.milestones
    ]
    st.table(rows, border="horizontal", hide_index=True, alt=_("Belangrijke data"))
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
