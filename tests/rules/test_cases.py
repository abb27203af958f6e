"""The cases of `cases/*.toml`: one file a rule, each case a claim in one sentence, its id in the test run.

A file may open with what its cases share (`on`, `call`, `given`, `plan`, `declarant`, and `in_order` where every
answer is good); a case says what is different and what it expects. An answer "open" takes a shared answer away.
`expect` names only what the sentence claims; `CALLS` says, for each front-door function, which names there are.
"""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import kmo_rules
from kmo_rules import Declarant, Dossier, Law, NoticeKind, NotInForceError, Plan, Reading, Situation
from tests import cases

Case = dict[str, Any]
FOLDER = Path(__file__).parent / "cases"
SHARED = ("given", "plan", "declarant")
IN_ORDER = cases.case(advice=False, advice_topic=None).situation.model_dump(exclude_none=True)


def _cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        book = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in book.pop("case"):
            parts = {part: book.get(part, {}) | case.get(part, {}) for part in SHARED}
            parts["given"] = (IN_ORDER if book.get("in_order") else {}) | parts["given"]
            found.append(pytest.param(book | case | parts, id=f"{path.stem}: {case['name']}"))
    return found


@pytest.mark.parametrize("case", _cases())
def test_case(case: Case) -> None:
    expected = case["expect"]
    try:
        got = CALLS[case["call"]](case)
    except NotInForceError as error:
        got = {"not_in_force": error.name, "day": error.day}
    assert {name: got.get(name, "absent") for name in expected} == expected


def test_every_sentence_is_said_once() -> None:
    names = [case.id for case in _cases()]
    assert len(names) == len(set(names))


# --- the front door, with its answers as plain words, numbers and days ----------------------------


def _situation(case: Case) -> Situation:
    return Situation(**{name: value for name, value in case["given"].items() if value != "open"})


def _dossier(case: Case) -> Dossier:
    return Dossier(situation=_situation(case), plan=Plan(**case["plan"]))


def _assess(case: Case) -> Case:
    found = kmo_rules.assess(_situation(case), on=case["on"])
    outcomes = {finding.rule.value: finding.outcome.value for finding in found.findings}
    facts = {f"{f.rule}.{name}": _plain(value) for f in found.findings for name, value in f.facts}
    decides = {f"{finding.rule}.decides": finding.decides for finding in found.findings}
    because = {f"{f.rule}.because": f.because.value for f in found.findings if f.because is not None}
    each = {f"{a.service}.{name}": value for a in found.applications for name, value in _application(a).items()}
    # The themes are noticed in every case of training, so they have a word of their own.
    noticed = [notice for notice in found.notices if notice.kind is not NoticeKind.TRAINING_THEMES]
    return (
        outcomes
        | facts
        | decides
        | because
        | each
        | {
            "verdict": found.verdict.value,
            "differs": found.differs,
            "audit": found.audit.kind.value,
            "audit.reason": found.audit.reason.value,
            "audit.candidates": _words(found.audit.candidates),
            "applications": [application.service.value for application in found.applications],
            "notices": [_notice(notice) for notice in noticed],
            "notices.since": [notice.since for notice in noticed if notice.since],
            "themes": [notice.since for notice in found.notices if notice not in noticed],
            "reasons": _words(finding.rule for finding in found.reasons),
            "to_do": _words(finding.rule for finding in found.to_do),
        }
    )


def _application(found: kmo_rules.Application) -> Case:
    """Of an application its way and its verdict, and its findings with their reasons."""
    outcomes = {finding.rule.value: finding.outcome.value for finding in found.findings}
    because = {f"{f.rule}.because": f.because.value for f in found.findings if f.because is not None}
    named = {"verdict": found.verdict.value, "route": found.route.value, "to_do": _words(f.rule for f in found.to_do)}
    waits = {} if found.waits_until is None else {"waits_until": found.waits_until}
    return outcomes | because | named | waits


def _notice(found: kmo_rules.Notice) -> str:
    return found.kind.value if found.service is None else f"{found.kind} of {found.service}"


def _estimate(case: Case) -> Case:
    found = kmo_rules.estimate(_dossier(case), on=case["on"])
    amounts = {
        f"{column}.{part}": _plain(getattr(amount, part))
        for column in ("low", "expected", "high")
        if (amount := getattr(found.together.amounts, column)) is not None
        for part in ("total", "net", "vat")
        if getattr(amount, part) is not None
    }
    return amounts | {
        "audit": found.audit.value,
        "price": str(found.hourly_price),
        "reason": found.reason.value if found.reason else "none",
        "hours": [str(hours) for hours in found.together.hours.known],
        "lines": _words(line.kind for line in found.lines),
        "assumptions": _words(found.assumptions),
    }


def _schedule(case: Case) -> Case:
    found = kmo_rules.schedule(_dossier(case), on=case["on"])
    steps = {f"{step.kind}.{step.reading}": _span(step) for step in found.steps}
    milestones = {stone.kind.value: _span(stone) for stone in found.milestones}
    numbers = {f"{stone.kind}.number": stone.number for stone in found.milestones}
    each = {f"{a.service}.{name}": value for a in found.applications for name, value in _planned(found, a).items()}
    return (
        steps
        | milestones
        | numbers
        | each
        | {
            "start": found.start,
            "start_has_passed": found.start_has_passed,
            "is_excluded": found.is_excluded,
            "is_example": found.is_example,
            "has_audit": found.has_audit,
            "steps": _words(dict.fromkeys(step.kind for step in found.steps)),
            "gap": [each.gap.value for each in found.applications if each.gap is not None],
            "is_provisional": any(each.is_provisional for each in found.applications),
            "milestones": _words(stone.kind for stone in found.milestones),
            "assumptions": _words(found.assumptions),
        }
    )


def _planned(found: kmo_rules.Schedule, application: kmo_rules.Planned) -> Case:
    """Of one application its way and its own days."""
    mine = [] if application.service is None else found.of(application.service)
    days = {stone.kind.value: _span(stone) for stone in mine}
    return days | {"route": application.route.value, "is_example": application.is_example}


def _span(dated: Any) -> date | list[date]:
    return dated.earliest if dated.earliest == dated.latest else [dated.earliest, dated.latest]


def _law(case: Case) -> Case:
    law = Law.on(case["on"])
    return {figure.name: _plain(figure.value) for figure in law.figures()}


def _declarations(case: Case) -> Case:
    declarant = Declarant(**case["declarant"])
    found = kmo_rules.declarations(declarant, _situation(case), on=case["on"])
    return {
        "services": _words(paper.service for paper in found),
        "clauses": _words(found[0].clauses) if found else [],
        "if_asked": _words(paper.service for paper in found if paper.is_if_asked),
        "alike": len({paper.clauses for paper in found}) < 2,
    }


def _declarant(case: Case) -> Case:
    try:
        found = Declarant(**case["declarant"])
    except ValidationError as error:
        return {"faults": [f"{fault['loc'][0]}: {fault['type']}" for fault in error.errors()]}
    printed = {"printed_number": found.printed_number, "account_ending": found.account_ending}
    return found.model_dump() | printed | {"faults": []}


def _enterprise_number(case: Case) -> Case:
    return _checked(kmo_rules.check_enterprise_number(case["typed"]))


def _account(case: Case) -> Case:
    return _checked(kmo_rules.check_account(case["iban"], case["bic"]))


def _checked(check: kmo_rules.Check) -> Case:
    said = {name: value for name, value in check.model_dump(mode="json").items() if value is not None}
    return said | {f"facts.{name}": value for name, value in check.facts}


def _next_question(case: Case) -> Case:
    asked = kmo_rules.next_question(
        _situation(case), on=case["on"], skip=case.get("skip", ()), asked=case.get("asked_before")
    )
    opened = kmo_rules.open_questions(_situation(case), on=case["on"])
    return {"asks": asked or "nothing", "open": list(opened)}


def _next_action(case: Case) -> Case:
    found = kmo_rules.next_action(_dossier(case), on=case["on"], skip=case.get("skip", ()))
    named = {"does": found.kind, "of": found.service, "question": found.question, "rule": found.rule}
    said = {name: value.value for name, value in named.items() if value is not None}
    return {"of": "the case", "day": found.day or "none", "until": found.until or "none"} | said


def _what_would_change(case: Case) -> Case:
    found = kmo_rules.what_would_change(_situation(case), on=case["on"])
    return {"changes": [_change(change) for change in found]}


def _change(found: kmo_rules.Change) -> str:
    helped = "".join(f" for {service}" for service in found.services)
    return f"{' + '.join(found.fields)} -> {found.verdict}{helped}"


def _to_query(case: Case) -> Case:
    return {"link": kmo_rules.to_query(_dossier(case))}


def _from_query(case: Case) -> Case:
    return _read(kmo_rules.from_query(case["link"]))


def _to_code(case: Case) -> Case:
    return {"code": kmo_rules.to_code(_dossier(case))}


def _from_code(case: Case) -> Case:
    return _read(kmo_rules.from_code(case["code"]))


def _read(reading: Reading) -> Case:
    held = reading.dossier or Dossier()
    said = held.situation.model_dump(exclude_none=True) | held.plan.model_dump(exclude_none=True)
    said.pop("vat") if said["vat"] == "unstated" else None
    return {
        "says": {name: _plain(value) for name, value in said.items()},
        "unusable": list(reading.unusable),
        "fault": reading.fault.value if reading.fault else "none",
        "is_cut": reading.is_cut,
        "has_dossier": reading.dossier is not None,
    }


def _words(found: Any) -> list[str]:
    return [word.value for word in found]


def _plain(value: Any) -> Any:
    """Amounts as text, so that a case shows every cent; lists instead of tuples."""
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, bool | int | str | date) else str(value)


CALLS: dict[str, Callable[[Case], Case]] = {
    "assess": _assess,
    "estimate": _estimate,
    "schedule": _schedule,
    "law": _law,
    "declarations": _declarations,
    "declarant": _declarant,
    "check_enterprise_number": _enterprise_number,
    "check_account": _account,
    "next_question": _next_question,
    "next_action": _next_action,
    "what_would_change": _what_would_change,
    "to_query": _to_query,
    "from_query": _from_query,
    "to_code": _to_code,
    "from_code": _from_code,
}
