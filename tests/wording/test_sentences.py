"""There is a sentence for everything the rules can say, and none for what they cannot."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from kmo_rules import (
    CRITERIA,
    DECIDING,
    FIGURES,
    REFERENCES,
    AuditKind,
    AuditReason,
    CostAssumption,
    CostLine,
    Declarant,
    Fault,
    Kind,
    Law,
    MilestoneKind,
    NoAmount,
    NoticeKind,
    Outcome,
    Question,
    ReadingFault,
    Remark,
    Route,
    Rule,
    Service,
    Situation,
    StepKind,
    TimeAssumption,
    Vat,
    Verdict,
    Weeks,
    declarations,
    sources,
    what_would_change,
)
from tests.pages.visits import FORM
from tests.wording.reachable import TODAY, assessments, registered, situations
from wording import cost as costs
from wording import declaration, faults, link
from wording import schedule as times
from wording import sources as source_words
from wording.case import audits, findings, papers, questions, verdicts
from wording.catalogues import Language

THEMES = Law.on(TODAY).training_themes

TABLES: dict[str, tuple[Mapping[Any, object], Iterable[object]]] = {
    "titles of rules": (findings.TITLES, Rule),
    "outcomes": (findings.OUTCOMES, Outcome),
    "words of verdicts": (verdicts.WORDS, Verdict),
    "headlines": (verdicts.HEADLINES, Verdict),
    "openings by way": (verdicts._ROUTES, set(Route) - {Route.FIRST}),
    "notices": (verdicts.NOTICES, NoticeKind),
    "kinds of audit": (audits.KINDS, AuditKind),
    "reasons of an audit": (audits.REASONS, AuditReason),
    "explanations of an audit": (audits.EXPLANATIONS, AuditKind),
    "services": (audits.SERVICES, Service),
    "cost lines": (costs.LINES, CostLine),
    "no amounts": (costs.NO_AMOUNTS, NoAmount),
    "VAT": (costs.VATS, Vat),
    "assumptions of costs": (costs.ASSUMPTIONS, CostAssumption),
    "ways": (times.ROUTES, Route),
    "readings of the weeks": (times.READINGS, Weeks),
    "dated steps": (times.STEPS, StepKind),
    "milestones": (times.MILESTONES, MilestoneKind),
    "short milestones": (times.SHORT_MILESTONES, MilestoneKind),
    "assumptions of days": (times.ASSUMPTIONS, TimeAssumption),
    "faults of a number": (faults.FAULTS, Fault),
    "remarks on an account": (faults.REMARKS, Remark),
    "faults of a code or link": (link.FAULTS, ReadingFault),
    "kinds of numbers": (source_words.KINDS, Kind),
    "numbers": (source_words.FIGURES, FIGURES),
    "sources": (source_words.NAMES, sources()),
    "themes": (source_words.THEMES, THEMES.value if THEMES else ()),
    "questions": (questions.QUESTIONS, Question),
    "papers per criterion": (papers.PAPERS, CRITERIA),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_words_is_complete_and_holds_nothing_else(name: str) -> None:
    worded, known = TABLES[name]
    assert set(worded) == set(known)


@pytest.mark.parametrize("name", TABLES)
def test_no_text_of_a_table_is_empty(name: str) -> None:
    worded, _ = TABLES[name]
    assert all(worded.values())


def test_every_rule_and_outcome_that_can_occur_has_a_sentence_and_no_sentence_is_unused() -> None:
    occurring = {(found.rule, found.outcome) for case in assessments() for found in case.findings}
    assert set(findings.SENTENCES) == occurring


def test_every_sentence_finds_its_numbers() -> None:
    found = {each for case in assessments() for each in case.findings}
    written = [findings.sentence(each, language) for each in found for language in Language]
    assert [text for text in written if "{" in text] == []


def test_whatever_stands_in_the_way_has_something_to_do_except_being_an_audit_bureau() -> None:
    in_the_way = {found.rule for case in assessments() for found in case.to_do}
    assert in_the_way - set(findings.TO_DO) == {Rule.AUDIT_BUREAU}


def test_every_thing_to_do_belongs_to_something_that_can_be_missing() -> None:
    missing = {found.rule for case in assessments() for found in case.findings if found.outcome is Outcome.NOT_MET}
    assert set(findings.TO_DO) <= missing


def test_every_change_that_can_be_offered_has_its_words_and_no_others_are_kept() -> None:
    sample = {situation: what_would_change(situation, on=TODAY) for situation in situations()[::7]}
    changes = [change for found in sample.values() for change in found]
    assert {name for change in changes for name in change.fields} <= set(verdicts._CHANGES)
    assert set(verdicts._CHANGES) == set(DECIDING) - {Question.PROVIDER, Question.AUDIT_BUREAU}
    assert {change.verdict for change in changes} <= set(verdicts._CHANGED)
    assert [text for change in changes if "{" in (text := verdicts.change(change, Language.DUTCH))] == []


def test_every_clause_a_declaration_can_hold_has_its_text_and_no_text_is_unused() -> None:
    signer = Declarant.model_validate(FORM | {"bic": "", "signed_on": TODAY})
    held = {
        clause
        for situation in situations()
        for each in declarations(signer, situation, on=TODAY)
        for clause in each.clauses
    }
    assert set(declaration.CLAUSES) == held


def test_every_section_that_is_cited_has_a_name() -> None:
    cited = {reference.section for reference in REFERENCES.values()}
    cited |= {figure.reference.section for figure in Law.on(TODAY).figures()}
    assert cited - {None} <= set(source_words.SECTIONS)


@pytest.mark.parametrize("language", Language)
def test_every_number_is_written_with_its_unit(language: Language) -> None:
    written = {figure.name: source_words.figure_value(figure, language) for figure in Law.on(TODAY).figures()}
    assert [name for name, text in written.items() if not text or "{" in text] == []


@pytest.mark.parametrize("name", questions.QUESTIONS)
def test_every_question_can_be_left_open_by_who_does_not_know(name: str) -> None:
    asked = questions.QUESTIONS[name]
    assert asked.text
    assert asked.help
    assert asked.short
    assert (questions.UNKNOWN in asked.answers) == (name != "registered_until")


@pytest.mark.parametrize("name", [rule.value for rule in CRITERIA])
def test_a_criterion_is_never_answered_with_a_plain_no(name: str) -> None:
    assert questions.QUESTIONS[name].answers[questions.NO] == "Nog niet"


def sentences_of_verdicts() -> list[Any]:
    found: dict[tuple[Verdict, Route], Any] = {}
    for situation, case in registered():
        found[case.verdict, case.route] = pytest.param(situation, case, id=f"{case.verdict}-{case.route}")
    return list(found.values())


def test_every_verdict_occurs_on_every_way() -> None:
    assert len(sentences_of_verdicts()) == len(Verdict) * len(Route)


@pytest.mark.parametrize(("situation", "case"), sentences_of_verdicts())
def test_a_verdict_reads_as_whole_sentences(situation: Situation, case: Any) -> None:
    for text in (
        verdicts.headline(case, situation.registered_until, Language.DUTCH),
        verdicts.aloud(case, situation.registered_until, Language.DUTCH),
    ):
        assert text[0].isupper()
        assert text.endswith(".")
        assert not any(left in text for left in ("{", "}", "None", "  ", "..", " ,", " ."))


@pytest.mark.parametrize(("situation", "case"), sentences_of_verdicts())
def test_an_earlier_registration_is_said_first_unless_it_is_excluded(situation: Situation, case: Any) -> None:
    text = verdicts.headline(case, situation.registered_until, Language.DUTCH)
    comes_first = case.route is not Route.FIRST and case.verdict is not Verdict.EXCLUDED
    assert text.startswith("Volgens uw antwoorden") != comes_first
    assert ("tot en met" in text) == comes_first


def test_every_notice_that_can_occur_fills_in_its_day() -> None:
    noticed = {notice for case in assessments() for notice in case.notices}
    noticed |= {notice for _, case in registered() for notice in case.notices}
    assert {notice.kind for notice in noticed} == set(NoticeKind)
    assert [text for notice in noticed if "{" in (text := verdicts.notice(notice, Language.DUTCH))] == []
