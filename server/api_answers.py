"""What each address of the machine door answers: a result of the rules, and the sentences that go with it."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from kmo_rules import Assessment, Dossier, Estimate, Schedule, assess, estimate, next_action, schedule
from wording import cost as cost_words
from wording import schedule as schedule_words
from wording.case import actions, audits, findings, notices, verdicts
from wording.catalogues import Language

Result = Assessment | Estimate | Schedule
Texts = dict[str, Any]
Given = tuple[Result, Texts]


class Answer(NamedTuple):
    """One address: what it is about, the type of its result, and how it is given."""

    summary: str
    result: type[Result]
    give: Callable[[Dossier, date, Language], Given]


def _assess(dossier: Dossier, on: date, language: Language) -> Given:
    found = assess(dossier.situation, on=on)
    return found, {
        "headline": verdicts.headline(found, language),
        "action": actions.sentence(next_action(dossier, on=on), found, language),
        "findings": {finding.rule.value: findings.sentence(finding, language) for finding in found.findings},
        "notices": notices.notices(found, language),
        "audit": audits.explanation(found, language),
    }


def _estimate(dossier: Dossier, on: date, language: Language) -> Given:
    found = estimate(dossier, on=on)
    return found, {
        "sentence": cost_words.sentence(found, language),
        "assumptions": cost_words.assumptions(found, language),
    }


def _schedule(dossier: Dossier, on: date, language: Language) -> Given:
    found = schedule(dossier, on=on)
    return found, {
        "milestones": {day.number: schedule_words.for_services(found, day, language) for day in found.milestones},
        "remarks": schedule_words.remarks(found, language),
        "assumptions": schedule_words.assumptions(found, on, language),
    }


ANSWERS: Final = {
    "assess": Answer("May this provider register, and with which audit?", Assessment, _assess),
    "estimate": Answer("What may the audit cost?", Estimate, _estimate),
    "schedule": Answer("Which days matter?", Schedule, _schedule),
}
"""By the last part of the address; each function of the rules under its own name."""
