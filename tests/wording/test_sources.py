"""Every source a sentence rests on is listed with its address, and every source that is listed carries something."""

from datetime import date

import pytest

from kmo_rules import REFERENCES, Book, Law, Measure, Source, sources
from kmo_rules.case.rules import OTHERWISE
from kmo_rules.declaration.identifier_rows import IdentifierRows, identifier_rows
from kmo_rules.schedule.years import last_day_of
from wording import contact, cost, declaration, open_points, schedule
from wording import sources as words
from wording.case import actions, find_out, findings, papers, questions, steps
from wording.catalogues import Language

TODAY = date(2026, 11, 26)
NOT_A_TEXT = "our_reading"


def cited() -> dict[str, set[str]]:
    """The ids of the sources that anything rests on, by what rests on them."""
    rows = [row for found in Book.shipped().rows.values() for row in found]
    every_paper = [*papers.FOR_EVERY_AUDIT, *(paper for found in papers.PAPERS.values() for paper in found)]
    return {
        "numbers": {row.reference.source for row in rows},
        "rules": {place.source for place in (*REFERENCES.values(), *OTHERWISE.values())},
        "numbers and accounts": {
            row.source for name in IdentifierRows.model_fields for row in getattr(identifier_rows(), name)
        },
        "questions": {source for asked in questions.QUESTIONS.values() for source in asked.rests_on},
        "findings": {source for found in findings.RESTS_ON.values() for source in found},
        "papers": {paper.rests_on for paper in every_paper},
        "open points": {source for point in open_points.OPEN_POINTS for source in point.rests_on},
        "declaration": set(declaration.PREPARED_RESTS_ON),
        "schedule": set(schedule.AFTER_REGISTRATION_RESTS_ON),
        "contact": {contact.SOURCE},
        "pages to follow": {source for leads in steps.LEADS_TO.values() for source, _words in leads}
        | {source for source, _words in actions.LEADS_TO.values()}
        | {advice.source for advice in find_out.FIND_OUT.values() if advice.source},
        "steps": {source for found in steps.RESTS_ON.values() for source in found},
        "cost": {place.source for place in cost.PLACES} | set(cost.NOT_PASSED_RESTS_ON),
    }


@pytest.mark.parametrize("where", cited())
def test_what_is_cited_is_listed(where: str) -> None:
    assert cited()[where] <= set(sources())


def test_no_source_is_listed_that_nothing_rests_on() -> None:
    assert set(sources()) - set().union(*cited().values()) == set()


@pytest.mark.parametrize("source", sources().values(), ids=sources())
def test_a_source_can_be_looked_up(source: Source) -> None:
    """Our own reading is no text: nothing of it stands in the data, where nobody would translate it."""
    found = (source.title, source.publisher, source.address)
    assert all(found) if source.id != NOT_A_TEXT else found == (None, None, None)
    assert source.address is None or source.address.startswith(("https://", "http://"))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("source", sources().values(), ids=sources())
def test_a_source_says_its_own_day_or_that_it_has_none(source: Source, language: Language) -> None:
    """Checked is said of our copy only: nobody looked at the page itself that day."""
    said = words.full(source, language)
    own = {"nl": "zonder datum", "en": "undated", "fr": "sans date", "de": "ohne Datum"}[language]
    assert (own in said) == (source.dated is None and source.id != NOT_A_TEXT)
    ours = {"nl": "onze kopie", "en": "our copy", "fr": "notre copie", "de": "unserer Kopie"}[language]
    assert ours in said or source.id == NOT_A_TEXT


def test_a_remark_belongs_to_a_source() -> None:
    assert set(words.REMARKS) <= set(sources())


def test_the_last_day_of_an_appointment_is_derived_from_its_years() -> None:
    law = Law.on(TODAY)
    assert law.appointed_bureaus is not None
    assert law.appointment_years is not None
    assert law.appointed_bureaus.until == last_day_of(law.appointed_bureaus.since, law.appointment_years.value)


@pytest.mark.parametrize("language", Language)
def test_a_count_of_one_is_written_as_one(language: Language) -> None:
    least = Law.on(TODAY).audit_visit_days_least
    assert (least.value, least.unit) == (1, Measure.DAYS)
    one, more = (words.figure_value(least.model_copy(update={"value": count}), language) for count in (1, 2))
    assert one[1:] != more[1:]


def test_a_theme_is_named_in_the_language_of_the_reader() -> None:
    themes = Law.on(TODAY).training_themes
    assert themes is not None
    said = {words.figure_value(themes, language) for language in Language}
    assert len(said) == len(Language)
    assert not [text for text in said if "_" in text]
