"""Steps and days on a screen: a sentence first, then tables, then the charts."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import streamlit as st

from kmo_rules import MilestoneKind, Planned, Schedule
from ui import page, screens
from ui.drawing import weeks as drawn_weeks
from ui.drawing import years as drawn_years
from ui.session import answers as state
from ui.session.language import _, current, short_span, span
from wording import numbers
from wording import schedule as words
from wording.case import verdicts
from wording.case.audits import of_service
from wording.case.verdict_card import undated


def summary(found: Schedule) -> None:
    """The dates that matter most, per service where services differ, between what must be said before and with them."""
    for remark in words.remarks(found, current()):
        st.warning(remark)
    if any(each.is_example for each in found.applications):
        screens.link("resultaat", _("Wat u eerst doet"))
    said = {each.service: " ".join(_way(found, each)) for each in found.applications}
    are_alike = len(set(said.values())) == 1
    for service, text in list(said.items())[: 1 if are_alike else None]:
        st.markdown(of_service(None if are_alike else service, text, current()))
    if found.steps:
        st.caption(words.left_out(found, current()))


def _way(found: Schedule, each: Planned) -> Iterator[str]:
    yield f"**{_('Uw situatie: {route}', route=_(words.ROUTES[each.route]))}.**"
    if each.service is not None:
        skip = state.unknown()
        if each.service in state.dossier().unsaid(skip):
            yield _(verdicts.UNSAID)
        if rests_on := undated(each.service, skip, current()):
            yield rests_on
    days = {kind: span(earliest, latest) for kind, earliest, latest in each.days}
    if MilestoneKind.REGISTRATION in days:
        yield words.begins(each.route, days[MilestoneKind.REGISTRATION], current())
    for kind in _LAST_DAYS:
        if kind in days:
            yield _("{what}: {when}.", what=words.milestone(found, kind, current()), when=days[kind])


_LAST_DAYS: Final = (
    MilestoneKind.CURRENT_LAST_DAY,
    MilestoneKind.PROVISIONAL_LAST_DAY,
    MilestoneKind.LAST_DAY,
    MilestoneKind.LAST_DAY_FROM_OLD,
    MilestoneKind.EXTENDED_LAST_DAY,
)


def weeks(found: Schedule, *, has_access: bool) -> None:
    """The steps in both readings; before them access to the counter, where that is not there."""
    header, *rows = words.table(found, current())
    shown = [dict(zip(header, (name, *map(numbers.unbroken, days)), strict=True)) for name, *days in rows]
    page.table(shown, _("De stappen en hun data"))
    drawn_weeks.draw(found, leads_in=not has_access)


def years(found: Schedule, *, today: date) -> None:
    """The milestones in order of time, and drawn per application."""
    rows = [
        {
            _("Wat"): words.for_services(found, milestone, current()),
            _("Wanneer"): short_span(milestone.earliest, milestone.latest),
        }
        for milestone in found.milestones
    ]
    page.table(rows, _("Belangrijke data"))
    drawn_years.draw(found, today=today)
    st.caption(words.striped(found, current()))


def assumptions(found: Schedule, on: date) -> None:
    """What the dates take for granted."""
    st.markdown("\n".join(f"- {text}" for text in words.assumptions(found, on, current())))
