"""The days on a plain page: the sentences that matter most, and both tables."""

from collections.abc import Iterator
from datetime import date

from kmo_rules import Law, schedule
from server.first import forms
from server.first.address import Asked
from server.first.parts import Heading, Listing, Notice, Part, Table, Text
from server.first.tables import table
from wording import numbers
from wording import schedule as words
from wording.case.steps import NO_TIMELINE
from wording.catalogues import N_, translated


def timeline(asked: Asked, on: date) -> Iterator[Part]:
    """The weeks of the procedure and the years of the registration."""
    language = asked.language
    question = words.start_question(asked.dossier, on, language)
    if question:
        yield forms.form(asked, (forms.day("start", question, "", asked),))
    found = schedule(asked.dossier, on=on)
    if found.is_excluded:
        yield Text(translated(NO_TIMELINE, language))
        return
    yield from map(Notice, words.remarks(found, language))
    if found.steps:
        yield Heading(translated(N_("De weken van de procedure"), language))
        yield Text(words.duration(Law.on(on), language, has_audit=found.has_audit))
        yield from map(Text, filter(None, [words.first_of_two(found, language)]))
        header, *rows = words.table(found, language)
        yield Table(translated(N_("De stappen en hun data"), language), header, tuple(rows))
    yield Heading(translated(N_("De jaren van de registratie"), language))
    days = (
        (words.for_services(found, day, language), numbers.short_span(day.earliest, day.latest, language))
        for day in found.milestones
    )
    yield table(N_("Belangrijke data"), (N_("Wat"), N_("Wanneer")), tuple(days), language)
    yield Heading(translated(N_("Hoe wij deze data berekenen"), language))
    yield Listing(words.assumptions(found, on, language))
