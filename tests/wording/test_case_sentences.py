"""What is said of a case as a whole: of its applications, its days, what to do now, and what should be known."""

from typing import Any

from kmo_rules import (
    ActionKind,
    Assessment,
    Because,
    Dossier,
    NoticeKind,
    Outcome,
    Question,
    Route,
    Situation,
    Timing,
    Verdict,
    assess,
    next_action,
)
from tests.each import of_each
from tests.wording.reachable import TODAY, assessments, registered
from wording.case import actions, answers, findings, notices, steps, verdicts
from wording.catalogues import Language

LEFT = ("{", "}", "None", "  ", "..", " ,", " .")
"""What no finished sentence holds."""


def cases() -> list[Any]:
    """One case of each verdict, way and place in time, the same for both services; and all whose ways part."""
    found: dict[object, Any] = {}
    for situation, case in registered():
        ways = tuple((each.route, each.verdict, each.lead and each.lead.timing) for each in case.applications)
        found[ways or case.verdict] = (situation, case)
    return list(found.values())


CASES = cases()


def test_every_verdict_occurs_on_every_way_that_can_have_it() -> None:
    occurring = {(each.route, each.verdict) for _, case in registered() for each in case.applications}
    impossible = {(way, Verdict.REGISTER_PROVISIONALLY) for way in (Route.RENEWAL, Route.FOLLOW_UP)}
    assert occurring == {(way, verdict) for way in Route for verdict in Verdict} - impossible


def test_every_place_in_time_has_its_opening_and_no_opening_is_unused() -> None:
    ways = {(each.route, each.lead and each.lead.timing) for _, case in registered() for each in case.applications}
    assert set(verdicts.ROUTES) == ways - {(Route.FIRST, None)}
    assert set(Timing) <= {timing for _, timing in ways}


def test_every_headline_of_a_way_can_occur() -> None:
    occurring = {(each.route, each.verdict) for _, case in registered() for each in case.applications}
    assert set(verdicts._ON_ROUTE) <= occurring


@of_each([(*row, language) for row in CASES for language in Language])
def test_a_case_is_told_in_whole_sentences(situation: Situation, case: Assessment, language: Language) -> None:
    action = next_action(Dossier(situation=situation), on=TODAY)
    for text in (
        verdicts.headline(case, language),
        verdicts.to_caller(case, language),
        actions.sentence(action, case, language),
        *notices.notices(case, language),
    ):
        assert text[0].isupper() or text[0].isdigit()
        assert text.endswith((".", "?"))
        assert not any(left in text for left in LEFT)


@of_each(CASES)
def test_an_earlier_registration_is_said_first_unless_it_is_excluded(situation: Situation, case: Assessment) -> None:
    text = verdicts.headline(case, Language.DUTCH)
    dated = [each for each in case.applications if each.until is not None and each.verdict is not Verdict.EXCLUDED]
    if not case.differs:
        assert text.startswith("Volgens uw antwoorden") != bool(dated)
    assert ("loopt tot en met" in text or "liep tot en met" in text or "als laatste dag" in text) == bool(dated)


@of_each(CASES)
def test_two_services_are_told_apart_where_they_differ_and_once_where_they_agree(
    situation: Situation, case: Assessment
) -> None:
    text = verdicts.headline(case, Language.DUTCH)
    assert (text.startswith("Opleiding: ") and " Advies: " in text) == case.differs
    assert text.count("olgens uw antwoorden") == (2 if case.differs else 1)


def test_every_notice_that_can_occur_is_told() -> None:
    told = {notice.kind for case in assessments() for notice in case.notices}
    assert told | {notice.kind for _, case in registered() for notice in case.notices} == set(NoticeKind)


def test_every_action_that_can_occur_is_told() -> None:
    kinds = {next_action(Dossier(situation=situation), on=TODAY).kind for situation, _ in registered()}
    skipped = {
        next_action(Dossier(situation=situation), on=TODAY, skip=tuple(Question)).kind for situation, _ in registered()
    }
    assert kinds | skipped == set(ActionKind)


def test_every_reason_of_an_outcome_has_a_sentence_for_its_rules_and_none_is_unused() -> None:
    found = {each for _, case in registered() for one in case.applications for each in one.findings if each.because}
    assert {(each.because, each.rule) for each in found} == {
        (because, rule) for because, words in findings.BECAUSE.items() for rule in words
    }
    missing = {each.rule for each in found if each.because is Because.NO_WAY_OUT and each.outcome is Outcome.NOT_MET}
    assert missing == set(findings.NO_WAY_OUT_TO_DO)


def test_where_beginning_is_no_way_out_nothing_speaks_of_it() -> None:
    for _, case in registered():
        for each in case.applications:
            if each.route in (Route.RENEWAL, Route.FOLLOW_UP):
                told = " ".join(findings.to_do(found, Language.DUTCH) or "" for found in each.findings)
                assert "beginnende" not in told


@of_each(CASES)
def test_the_steps_speak_of_an_audit_only_where_there_is_one(situation: Situation, case: Assessment) -> None:
    told = " ".join(f"{step.title} {step.text}" for step in steps.steps(case, Language.DUTCH))
    is_public = case.audit.kind.value == "none"
    assert not (is_public and "audit" in told.replace("auditbureau kan", ""))


def test_the_answers_show_a_registration_per_service_and_its_kind_only_with_a_day() -> None:
    for situation, _ in registered():
        shown = answers.asked(situation)
        for service in ("training", "advice"):
            day = getattr(situation, f"{service}_registered_until")
            assert (Question(f"{service}_registered_as") in shown) == (day is not None)
            is_asked = getattr(situation, service) is True or day is not None
            assert (Question(f"{service}_registered_until") in shown) == is_asked


def test_who_does_not_know_is_sent_to_the_agency_only_where_the_agency_knows() -> None:
    def told(question: Question) -> tuple[str, bool]:
        action = next_action(Dossier(), on=TODAY, skip=tuple(Question)).model_copy(update={"question": question})
        assert action.kind is ActionKind.FIND_OUT
        return actions.sentence(action, assess(Situation(), on=TODAY), Language.DUTCH), actions.is_by_telephone(action)

    said, by_telephone = told(Question.PROVIDER)
    assert "1700" in said
    assert by_telephone
    said, by_telephone = told(Question.AUDIT_BUREAU)
    assert said.startswith("Zoek dit uit: ")
    assert not by_telephone
