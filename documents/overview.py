"""The overview of a dossier as a report: rules and wording in, plain text out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from documents.files.report import Block, Callout, Facts, Grid, Paragraph, Report, Section, Steps
from documents.foot import footer
from documents.overview_ahead import cost_blocks, week_blocks, year_blocks
from kmo_rules import (
    AS,
    UNTIL,
    ActionKind,
    Assessment,
    AuditKind,
    Dossier,
    Estimate,
    Law,
    NoAmount,
    Question,
    Schedule,
    Verdict,
    assess,
    at_average,
    checked_on,
    estimate,
    is_open,
    next_action,
    open_questions,
    schedule,
    to_code,
)
from wording import numbers, sources
from wording.case import actions, answers, find_out, findings, glance, headlines, notices, papers, steps, verdicts
from wording.case.questions import QUESTIONS
from wording.case.verdict_card import earlier, tone, word
from wording.catalogues import N_, Language, translated
from wording.punctuation import listed, named


class Unshared(NamedTuple):
    """What the tab knows of a case and no link holds.

    `private`: rows of (label, value) about who it is for, only where the visitor asked for them. `skip`: what the
    visitor does not know, which comes with how to find it out.
    """

    private: tuple[tuple[str, str], ...] = ()
    skip: Collection[Question] = ()


_NOTHING: Final = Unshared()


@dataclass(frozen=True)
class _Case:
    """What the rules say of a dossier, and the language to say it in."""

    dossier: Dossier
    assessment: Assessment
    estimate: Estimate
    schedule: Schedule
    language: Language
    beside: Unshared

    def said(self, text: str, **blanks: object) -> str:
        return translated(text, self.language, **blanks)


def summary_report(
    dossier: Dossier,
    *,
    on: date,
    link: str,
    language: Language,
    beside: Unshared = _NOTHING,
) -> Report:
    """Everything about a dossier on the day `on`, from the verdict to the days, in one language.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    found = assess(dossier.situation, on=on), estimate(dossier, on=on), schedule(dossier, on=on)
    case = _Case(dossier, *found, language, beside)
    subtitle = N_("Registratie als dienstverlener voor de kmo-portefeuille, volgens de regels op {day}")
    return Report(
        title=case.said(N_("Overzicht van uw antwoorden")),
        subtitle=case.said(subtitle, day=numbers.day(on, language)),
        language=language.value,
        made_on=on,
        sections=tuple(_sections(case)),
        footer=(*footer(language, code=to_code(dossier)), case.said(steps.NO_DECISION)),
        link=link,
        link_label=case.said(N_("Open deze antwoorden op uw scherm")),
        link_alt=case.said(N_("QR-code met de link naar deze antwoorden")),
    )


def _sections(case: _Case) -> Iterator[Section]:
    yield Section(case.said(N_("Wat u nu doet")), (_next(case),))
    yield Section(case.said(N_("Uw resultaat")), (_verdict(case), *_figures(case), *_of_whom(case)))
    yield Section(case.said(N_("Waarom")), tuple(_reasons(case)))
    if case.assessment.verdict is not Verdict.EXCLUDED:
        on, language = case.assessment.on, case.language
        yield Section(case.said(N_("De stappen")), (_steps(case),))
        if case.assessment.audit.kind is not AuditKind.NONE:
            missing = Paragraph(case.said(papers.MISSING))
            yield Section(case.said(papers.TITLE), (_papers(case), missing))
        yield Section(case.said(N_("Audit en kosten")), tuple(_costs(case)))
        weeks = week_blocks(case.schedule, case.dossier.plan.start, language)
        yield Section(case.said(N_("De weken van de procedure")), tuple(weeks))
        yield Section(case.said(N_("De jaren van de registratie")), tuple(year_blocks(case.schedule, on, language)))
    yield Section(case.said(N_("Uw antwoorden")), (_answers(case), *_for_both(case)))
    yield Section(case.said(N_("Wat is in orde en wat niet")), (_findings(case),))


def _figures(case: _Case) -> Iterator[Block]:
    """The cost and the days at a glance, as on the card."""
    found = glance.figures(case.dossier, on=case.assessment.on, language=case.language)
    if found:
        yield Facts(tuple((each.label, f"{each.value} ({each.remark})") for each in found))


def _of_whom(case: _Case) -> Iterator[Block]:
    if case.beside.private:
        yield Facts(case.beside.private)


def _verdict(case: _Case) -> Callout:
    found = case.assessment
    action = next_action(case.dossier, on=found.on, skip=case.beside.skip)
    return Callout(
        word=word(found, action, case.language),
        headline=" ".join(headlines.sentences(found, case.language)),
        tone=tone(found, action),
        text=(
            verdicts.headline(found, case.language),
            *earlier(case.dossier, found, case.language, case.beside.skip),
            *([case.said(verdicts.UNSAID)] if _is_unsaid(case) else []),
            *notices.notices(found, case.language, action),
        ),
    )


def _is_unsaid(case: _Case) -> bool:
    """Whether nobody said anything of an earlier registration, and nothing else says so."""
    found = case.assessment
    is_of_use = found.verdict is not Verdict.EXCLUDED and not found.takes_provisional_path
    return bool(case.dossier.unsaid(case.beside.skip)) and is_of_use


def _next(case: _Case) -> Block:
    """What to do now and, where answers are open or things fail, each of them."""
    found = case.assessment
    action = next_action(case.dossier, on=found.on, skip=case.beside.skip)
    said = actions.sentence(action, found, case.language)
    if action.kind is ActionKind.NOTHING:
        return Paragraph(said)
    to_do = [text for rule, text in findings.to_put_right(found, case.language) if rule is not action.rule]
    decides = is_open(found)
    skip = case.beside.skip
    left = [*open_questions(case.dossier.situation, on=found.on)]
    left += [AS[service] for service in case.dossier.unsaid(skip)]
    left = [*(name for name in UNTIL.values() if name in skip), *(name for name in left if decides or name in skip)]
    of_action = None if action.question is None else find_out.first(action.question, skip)
    more = [*to_do, *(_open(name, case) for name in left if find_out.first(name, skip) is not of_action)]
    if action.kind is ActionKind.FIND_OUT and action.question is not None and not actions.is_by_telephone(action):
        said += " " + find_out.printed(action.question, Law.on(found.on), case.language)
    return Steps((said, *(text for text in more if text not in said)))


def _open(name: Question, case: _Case) -> str:
    """An open question; with how to find it out, where the visitor does not know."""
    name = find_out.first(name, case.beside.skip)
    asked = case.said(QUESTIONS[name].text)
    advice = find_out.printed(name, Law.on(case.assessment.on), case.language)
    return f"{asked} {advice}" if name in case.beside.skip else asked


def _reasons(case: _Case) -> Iterator[Block]:
    reasons = findings.per_service(case.assessment, attrgetter("reasons"))
    yield Facts(
        tuple((findings.word(each.finding, case.language), findings.said(each, case.language)) for each in reasons)
    )
    cited = sources.references([each.finding.reference for each in reasons], case.language)
    checked = sources.checked(checked_on(), case.language)
    yield Paragraph(case.said(N_("Bron: {sources}; {checked}."), sources=cited, checked=checked), quiet=True)


def _steps(case: _Case) -> Steps:
    """Each with where it is taken or read about, for who has the paper alone."""
    line = N_("{title} ({how_long}). Wie: {who}. {explanation}")
    found = steps.steps(case.assessment, case.language)
    told = (
        case.said(line, title=step.title, how_long=step.how_long, who=step.who, explanation=step.text) for step in found
    )
    pages = (steps.pages(step.kind, case.language) for step in found)
    return Steps(
        tuple(
            " ".join([text, *(named(label, address, case.language) for address, label in leads)])
            for text, leads in zip(told, pages, strict=True)
        )
    )


def _papers(case: _Case) -> Facts:
    law = Law.on(case.assessment.on)
    return Facts(
        tuple(
            (case.said(title), listed(papers.written(found, law, case.language), case.language))
            for title, found in papers.of_case(case.assessment)
        )
    )


def _costs(case: _Case) -> Iterator[Block]:
    """What the audit costs; where no hours were typed, what an average one does."""
    on, found = case.assessment.on, case.estimate
    is_average = found.reason is NoAmount.HOURS_MISSING
    if is_average:
        found = estimate(at_average(case.dossier, on=on), on=on)
    yield from cost_blocks(case.assessment, found, on, case.language, is_average=is_average)


def _answers(case: _Case) -> Grid:
    situation = case.dossier.situation
    shown = answers.told(situation, on=case.assessment.on)
    rows = (
        (
            QUESTIONS[answers.put_as(name, situation)].text,
            answers.answer(name, case.dossier, case.language, case.beside.skip),
        )
        for name in shown
    )
    return Grid(
        (case.said(N_("Vraag")), case.said(N_("Antwoord"))), tuple((case.said(text), said) for text, said in rows)
    )


def _for_both(case: _Case) -> Iterator[Block]:
    """Where two services do not go the same way: that each can have answers of its own."""
    if case.assessment.differs:
        text = N_(
            "Deze antwoorden gelden voor opleiding en advies samen. Zijn ze voor de ene dienst anders, beantwoord de vragen dan "
            "één keer per dienst: dan krijgt elke dienst een eigen resultaat."
        )
        yield Paragraph(case.said(text))


def _findings(case: _Case) -> Facts:
    line = N_("{outcome}: {sentence}")
    rows = []
    for alike in findings.said_once(findings.per_service(case.assessment, attrgetter("findings")), case.language):
        titles = ", ".join(case.said(findings.TITLES[each.finding.rule]) for each in alike)
        outcome, sentence = findings.word(alike[0].finding, case.language), findings.said(alike[0], case.language)
        rows.append((titles, case.said(line, outcome=outcome, sentence=sentence)))
    return Facts(tuple(rows))
