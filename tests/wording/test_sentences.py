"""There is a sentence for everything the rules can say, and none for what they cannot."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from kmo_rules import (
    CRITERIA,
    DECIDING,
    FIGURES,
    REFERENCES,
    UNTIL,
    ActionKind,
    AuditKind,
    AuditReason,
    Because,
    Clause,
    CostAssumption,
    CostLine,
    Declarant,
    Fault,
    Gap,
    Law,
    MilestoneKind,
    NoAmount,
    NoticeKind,
    Outcome,
    PhaseKind,
    Question,
    ReadingFault,
    Remark,
    Route,
    Rule,
    Service,
    StepKind,
    TimeAssumption,
    Vat,
    Verdict,
    Weeks,
    assess,
    declarations,
    sources,
    what_would_change,
)
from tests.cases import FORM
from tests.wording.reachable import TODAY, assessments, situations
from wording import cost as costs
from wording import declaration, faults, link
from wording import schedule as times
from wording import sources as source_words
from wording.case import actions, audits, findings, notices, papers, questions, verdicts
from wording.case import changes as offered
from wording.catalogues import Language

THEMES = Law.on(TODAY).training_themes

TABLES: dict[str, tuple[Mapping[Any, object], Iterable[object]]] = {
    "titles of rules": (findings.TITLES, Rule),
    "outcomes": (findings.OUTCOMES, Outcome),
    "words of verdicts": (verdicts.WORDS, Verdict),
    "headlines": (verdicts.HEADLINES, Verdict),
    "notices": (notices.NOTICES, NoticeKind),
    "next actions": (actions.ACTIONS, ActionKind),
    "themes of training": (source_words.THEMES, getattr(Law.on(TODAY).training_themes, "value", ())),
    "reasons of an outcome": (findings.BECAUSE, Because),
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
    "phases": (times.PHASES, [kind for kind in PhaseKind if not kind.is_window]),
    "gaps": (times.GAPS, Gap),
    "assumptions of days": (times.ASSUMPTIONS, TimeAssumption),
    "clauses of a declaration": (declaration.CLAUSES, Clause),
    "faults of a number": (faults.FAULTS, Fault),
    "remarks on an account": (faults.REMARKS, Remark),
    "faults of a code or link": (link.FAULTS, ReadingFault),
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
    assert {name for change in changes for name in change.fields} <= set(offered._CHANGES)
    assert set(offered._CHANGES) == set(DECIDING) - {Question.PROVIDER, Question.AUDIT_BUREAU}
    assert {change.verdict for change in changes} <= set(offered._CHANGED)
    said = [
        offered.change(each, assess(case, on=TODAY), Language.DUTCH) for case, found in sample.items() for each in found
    ]
    assert [text for text in said if "{" in text] == []


def test_every_clause_can_stand_in_a_declaration() -> None:
    signer = Declarant.model_validate(FORM | {"bic": "", "signed_on": TODAY})
    held = {
        clause
        for situation in situations()
        for each in declarations(signer, situation, on=TODAY)
        for clause in each.clauses
    }
    assert held == set(Clause)


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
    assert (questions.UNKNOWN in asked.answers) == (name not in UNTIL.values())


@pytest.mark.parametrize("name", [rule.value for rule in CRITERIA])
def test_a_criterion_is_never_answered_with_a_plain_no(name: str) -> None:
    assert questions.QUESTIONS[name].answers[questions.NO] == "Nog niet"
