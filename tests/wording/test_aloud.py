"""What the helpdesk reads to a caller: everything once, in sentences one can say, and nobody is sent to his own number."""

import re
from datetime import date

import pytest

from kmo_rules import AuditKind, Dossier, Law, MilestoneKind, RegisteredAs, Verdict
from tests.cases import CASES as KNOWN
from tests.cases import case, registered
from tests.wording.reachable import TODAY
from tests.wording.test_case_sentences import CASES, LEFT
from wording import contact, numbers
from wording.case.aloud import aloud, told
from wording.case.besides import Besides, answer, places
from wording.catalogues import Language, translated

PROVISIONAL = RegisteredAs.PROVISIONAL


@pytest.mark.parametrize("language", Language)
def test_every_case_is_said_in_whole_sentences_and_sends_nobody_to_the_number_just_called(language: Language) -> None:
    for situation, found in CASES:
        said = aloud(told(Dossier(situation=situation), on=TODAY), language)
        assert all(text[0].isupper() and text.endswith((".", "?")) for text in said.split("\n\n")), said
        assert not any(left in said for left in LEFT), said
        assert "1700" not in said
        assert contact.AGENCY_EMAIL not in said
        sentences = re.split(r"(?<=\D[.?])\s+", said)
        assert found.differs or len(sentences) == len({*sentences}), said


def test_a_case_that_can_begin_has_its_price_its_next_action_and_its_days() -> None:
    for situation, found in CASES:
        of = told(Dossier(situation=situation), on=TODAY)
        said = aloud(of, Language.DUTCH)
        days = [day for day in of.days.milestones if day.kind is MilestoneKind.REGISTRATION and not of.days.is_example]
        if found.verdict.may_register and found.audit.kind is not AuditKind.NONE:
            assert "Een audit duurt gemiddeld" in said
            assert "Rekenen wij 8 uur per dag" in said  # an amount the source does not name is told with what we assume
        if found.verdict.may_register and days and "U hoeft nu nog niets" not in said:
            is_early = "bij voorkeur vanaf" in said
            assert is_early or numbers.day(days[0].earliest, Language.DUTCH) in said
        assert (translated("VLAIO en de bevoegde minister beslissen.", Language.DUTCH) in said) == (
            found.verdict not in (Verdict.EXCLUDED, Verdict.UNDETERMINED)
        )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("asked", Besides)
def test_what_callers_ask_besides_is_answered_with_numbers_and_a_source(asked: Besides, language: Language) -> None:
    said = answer(asked, Law.on(TODAY), language)
    assert said.endswith(".")
    assert not any(left in said for left in LEFT)
    assert "1700" not in said
    assert places(asked, language)


def test_the_last_day_of_a_renewed_registration_is_said_by_both_ways_to_count() -> None:
    said = aloud(told(KNOWN["renewal"], on=TODAY), Language.DUTCH)
    assert "tussen 20 december 2031 en 31 januari 2032" in said
    assert "dan is 23 februari 2032 haar laatste dag. Welke van de twee geldt, zegt geen bron." in said


def test_what_the_helpdesk_finds_out_is_said_once() -> None:
    for asked in (case(training=False, advice_topic="other"), case(**registered(date(2026, 6, 30), PROVISIONAL))):
        assert aloud(told(asked, on=TODAY), Language.DUTCH).count("zoeken wij voor u uit") == 1


def test_a_day_after_the_follow_up_is_our_calculation() -> None:
    assert "naar onze berekening" in aloud(told(KNOWN["follow-up"], on=TODAY), Language.DUTCH)


def test_the_latest_day_to_begin_is_our_calculation_where_it_is_said_alone() -> None:
    """The card says it below the sentence; a caller hears nothing but the sentence."""
    asked = KNOWN["renewal"], case(**registered(date(2027, 2, 23), PROVISIONAL))
    assert ["naar onze berekening" in aloud(told(each, on=TODAY), Language.DUTCH) for each in asked] == [True] * 2
