"""The case on a plain page: the answer, what to do now, the steps, and the questions as a form."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kmo_rules import (
    CRITERIA,
    PROOFS,
    ActionKind,
    Assessment,
    AuditKind,
    Dossier,
    Law,
    Outcome,
    Provider,
    Question,
    Rule,
    Verdict,
    assess,
    next_action,
    to_code,
)
from server.first import forms
from server.first.address import Asked
from server.first.parts import Card, Heading, Part, Step, Steps, Table, Text
from wording import schedule
from wording.case import actions, aloud, answers, findings, steps, verdicts
from wording.case.verdict_card import verdict_card
from wording.catalogues import N_, Language, translated
from wording.screens import FIRST_ASKED

_INTRODUCTION: Final = N_(
    "Wilt u opleiding of advies aanbieden aan kmo’s en zelfstandigen met de kmo-portefeuille? Dan moet u als "
    "dienstverlener geregistreerd zijn. Daarvoor toont u aan dat uw dienstverlening kwaliteitsvol is. Beantwoord deze "
    "vragen. U ziet dan meteen waar u staat."
)


def card(dossier: Dossier, on: date, language: Language) -> Card:
    """The answer of a case, its figures, and what to do now."""
    return Card(
        verdict=verdict_card(dossier, on=on, language=language),
        action_title=translated(N_("Dit doet u nu"), language),
        actions=tuple(_actions(dossier, assess(dossier.situation, on=on), language)),
    )


def _actions(dossier: Dossier, found: Assessment, language: Language) -> Iterator[str]:
    """All that is to be put right, else the one thing to do."""
    action = next_action(dossier, on=found.on)
    if action.kind is not ActionKind.PUT_RIGHT:
        yield actions.sentence(action, found, language)
    if found.verdict is Verdict.NOT_YET:
        yield from (text for _rule, text in findings.to_put_right(found, language))


def start(asked: Asked, on: date) -> Iterator[Part]:
    """The first questions, and the first answer."""
    law = Law.on(on)
    yield Text(translated(_INTRODUCTION, asked.language))
    if asked.dossier != Dossier():
        yield card(asked.dossier, on, asked.language)
    fields = (forms.question(name, asked, law) for name in FIRST_ASKED)
    yield forms.form(asked, (*fields, *forms.registered_before(asked, law)))


def conditions(asked: Asked, on: date) -> Iterator[Part]:
    """What is needed and what an auditor looks at."""
    situation, law = asked.dossier.situation, Law.on(on)
    if asked.dossier != Dossier():
        yield card(asked.dossier, on, asked.language)
    names = [Question.ENTERPRISE_NUMBER, Question.SEPA_ACCOUNT, Question.ACCESS_RIGHTS]
    if assess(situation, on=on).finding(Rule.ADVICE_TOPIC).outcome is not Outcome.NOT_APPLICABLE:
        names.append(Question.ADVICE_TOPIC)
    if situation.provider is not Provider.PUBLIC:
        names += [Question(rule) for rule in CRITERIA]
        names += [Question.STARTING] * any(getattr(situation, rule) is False for rule in PROOFS)
    yield forms.form(asked, (forms.question(name, asked, law) for name in names))


def result(asked: Asked, on: date) -> Iterator[Part]:
    """The answer first, then the steps in order, and what was answered."""
    dossier, language = asked.dossier, asked.language
    found = assess(dossier.situation, on=on)
    yield card(dossier, on, language)
    yield Heading(translated(N_("De stappen"), language))
    every = steps.steps(found, language)
    if every:
        yield Steps(tuple(Step(each.title, each.who, each.text) for each in every))
        yield Text(steps.rests_on(every, language), is_quiet=True)
        yield Text(schedule.duration(Law.on(on), language, has_audit=found.audit.kind is not AuditKind.NONE))
    else:
        yield Text(translated(steps.NO_STEPS, language))
    yield answered(dossier, on, language)
    yield code(dossier, language)


def answered(dossier: Dossier, on: date, language: Language) -> Table:
    """All answers of a case, what is open and asked shown as open."""
    header = (translated(N_("Vraag"), language), translated(N_("Antwoord"), language))
    rows = tuple(
        (
            verdicts.answer_name(answers.put_as(name, dossier.situation), language),
            answers.answer(name, dossier, language),
        )
        for name in answers.told(dossier.situation, on=on)
    )
    return Table(translated(N_("Uw antwoorden"), language), header, rows)


def code(dossier: Dossier, language: Language) -> Text:
    """The code that opens these answers, to say it over the phone."""
    return Text(translated(N_("Code van de antwoorden: {code}"), language, code=to_code(dossier)))


def caller(asked: Asked, on: date) -> Iterator[Part]:
    """What the helpdesk reads aloud, and the code."""
    yield Heading(translated(N_("Lees voor"), asked.language))
    for paragraph in aloud.aloud(aloud.told(asked.dossier, on=on), asked.language).split("\n\n"):
        yield Text(paragraph)
    yield answered(asked.dossier, on, asked.language)
    yield code(asked.dossier, asked.language)
