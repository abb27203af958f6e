"""Weeks and years: when what happens, with the days in a table."""

import streamlit as st

from kmo_rules import Law, Verdict, schedule
from ui import downloads, entries, page, screens
from ui import schedule as times
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current, written_day
from ui.session.register import PLAN
from wording import schedule as words
from wording.case.steps import NO_TIMELINE

on = clock.day_of_rules()
page.heading(_("Tijdlijn"))
if asked := words.start_question(state.dossier(), on, current()):
    entries.entry(asked, PLAN + "start", placeholder=written_day(on))
dossier = state.dossier()
found = schedule(dossier, on=on)
if found.is_excluded:
    st.markdown(_(NO_TIMELINE))
else:
    times.summary(found)
    if found.steps:
        page.part(_("De weken van de procedure"))
        st.markdown(words.duration(Law.on(on), current(), has_audit=found.has_audit))
        if first := words.first_of_two(found, current()):
            st.markdown(first)
        times.weeks(found, has_access=dossier.situation.access_rights is True)
    page.part(_("De jaren van de registratie"))
    times.years(found, today=clock.today())
    page.part(_("Hoe wij deze data berekenen"))
    times.assumptions(found, on)
    page.part(_("Na de registratie"))
    st.markdown(words.after_registration(found, Law.on(on), current()))
    is_failing = all(each.verdict is Verdict.NOT_YET for each in found.applications)
    downloads.schedule_files(dossier, on, has_calendar=not is_failing)
screens.walk("tijdlijn")
