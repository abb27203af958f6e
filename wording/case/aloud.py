"""What the helpdesk reads to a caller: the verdict, what to do now, what to know, the price and the days.

Short sentences to say and not to read, in the caller's language. Nobody is sent to the number that was just called.
"""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final, NamedTuple

from kmo_rules import (
    ASKS_FIRST,
    Action,
    ActionKind,
    Assessment,
    CostAssumption,
    Dossier,
    Estimate,
    Law,
    Milestone,
    MilestoneKind,
    NoAmount,
    NoticeKind,
    Question,
    Route,
    Schedule,
    Verdict,
    assess,
    at_average,
    estimate,
    next_action,
    schedule,
)
from wording import contact, numbers
from wording import cost as costs
from wording.case import actions, findings, notices, verdicts
from wording.case.audits import of_service
from wording.catalogues import N_, Language, translated
from wording.cost import ASSUMPTIONS


class Told(NamedTuple):
    """All that a caller is told of a case. `average`: what the published average audit costs, without hours typed."""

    assessment: Assessment
    action: Action
    cost: Estimate
    average: Estimate
    days: Schedule


def told(dossier: Dossier, *, on: date, skip: Collection[Question] = ()) -> Told:
    """Everything of a case on the day `on`; `skip` holds what the caller does not know.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    return Told(
        assessment=assess(dossier.situation, on=on),
        action=next_action(dossier, on=on, skip=skip),
        cost=estimate(dossier, on=on),
        average=estimate(at_average(dossier, on=on), on=on),
        days=schedule(dossier, on=on),
    )


_SAID_FIRST: Final = frozenset(
    {
        ActionKind.NOTHING,
        ActionKind.ANSWER,  # it stands on the agent's screen as the question to ask
        ActionKind.RENEW_EARLY,
        ActionKind.RENEW_NOW,
        ActionKind.RENEW_LATE,
        ActionKind.FOLLOW_UP_EARLY,
        ActionKind.FOLLOW_UP_NOW,
        ActionKind.FOLLOW_UP_LATE,
        ActionKind.CHECK_LAST_DAY,
    }
)
"""What there is to do is in the first sentence already: a caller hears it once."""

_ALSO: Final = N_("Breng ook dit in orde: {to_do}")
_PUBLIC: Final = N_("U hoeft geen audit te doen en dus ook geen audit te betalen.")
_AVERAGE: Final = N_(
    "Een audit duurt gemiddeld {days} dagen. Rekenen wij {hours} uur per dag aan {price} per uur, dan is dat {amount}. Wat de "
    "uwe kost, hangt af van uw grootte en van uw diensten."
)
_FOLLOW_UP: Final = N_("Daar komt nog een opvolgingsaudit bij, die u ook betaalt.")
_REGISTRATION: Final = N_("Dient u de aanvraag in op {start}, dan kan de registratie beginnen {span}.")
_RENEWED: Final = N_("Begint u op {start} met de verlenging, dan kan de nieuwe registratie beginnen {span}.")
_LAST_DAYS: Final[dict[MilestoneKind, str]] = {
    MilestoneKind.PROVISIONAL_LAST_DAY: N_("De laatste dag van die voorlopige registratie ligt dan {span}."),
    MilestoneKind.LAST_DAY: N_("De laatste dag van die registratie ligt dan {span}."),
    MilestoneKind.LAST_DAY_FROM_OLD: N_(
        "Begint ze pas na de laatste dag van de huidige, dan is {span} haar laatste dag. Welke van de twee geldt, zegt geen bron."
    ),
}
_EXTENDED: Final = N_("Slaagt u voor de opvolgingsaudit, dan is {day} naar onze berekening de laatste dag.")


def aloud(told: Told, language: Language) -> str:
    """The whole of it in short paragraphs, to breathe between; a question to the caller comes last."""
    parts = (_verdict, _notices, _price, dates, _end)
    return "\n\n".join(filter(None, (" ".join(part(told, language)) for part in parts)))


def is_said_first(action: Action) -> bool:
    """Whether the sentence of the verdict says already what there is to do."""
    return action.kind in _SAID_FIRST


def _verdict(told: Told, language: Language) -> Iterator[str]:
    yield verdicts.to_caller(told.assessment, language)
    if not is_said_first(told.action):
        yield actions.to_caller(told.action, told.assessment, language)
    if told.assessment.verdict is Verdict.NOT_YET:
        for rule, to_do in findings.to_put_right(told.assessment, language, to_caller=True):
            if rule is not told.action.rule:
                yield translated(_ALSO, language, to_do=to_do)


def _notices(told: Told, language: Language) -> Iterator[str]:
    for found in told.assessment.notices:
        if found.kind is not NoticeKind.TRAINING_THEMES:
            yield notices.notice(found, told.assessment, language, to_caller=True)
    is_told = told.action.kind in ASKS_FIRST
    if not is_told and any(found.kind in notices.TO_ASK for found in told.assessment.notices):
        yield contact.we_find_out(language)


def _end(told: Told, language: Language) -> Iterator[str]:
    if told.assessment.verdict not in (Verdict.EXCLUDED, Verdict.UNDETERMINED):
        yield translated(N_("VLAIO en de bevoegde minister beslissen."), language)
    for found in told.assessment.notices:
        if found.kind is NoticeKind.TRAINING_THEMES:
            yield notices.notice(found, told.assessment, language, to_caller=True)


def _price(told: Told, language: Language) -> Iterator[str]:
    assessment = told.assessment
    if told.cost.reason is NoAmount.PUBLIC:
        yield translated(_PUBLIC, language)
    elif told.cost.lines:  # hours were typed
        yield costs.sentence(told.cost, language)
        yield from _vat(told.cost, language)
    elif told.average.lines and assessment.verdict not in (Verdict.NOT_YET, Verdict.UNDETERMINED):
        yield _average(told.average, assessment.on, language)
        yield from _vat(told.average, language)
        if len(told.average.lines) > 1:
            yield translated(_FOLLOW_UP, language)


def _average(found: Estimate, on: date, language: Language) -> str:
    """What the published average audit costs; one audit, also where a second one follows."""
    law, amount = Law.on(on), found.lines[0].amounts.expected
    return translated(
        _AVERAGE,
        language,
        amount="" if amount is None else numbers.money(amount.total, language),
        days=numbers.number(law.average_audit_days.value, language),
        hours=numbers.number(law.hours_per_day.value, language),
        price=numbers.money(found.hourly_price, language),
    )


def _vat(found: Estimate, language: Language) -> Iterator[str]:
    if CostAssumption.VAT_UNSTATED in found.assumptions:
        yield translated(ASSUMPTIONS[CostAssumption.VAT_UNSTATED], language)


def dates(told: Told, language: Language) -> Iterator[str]:
    """When a registration can begin and end, with the service in front where the days are those of one of two.

    Nothing while the days would only be an example, and nothing where there is time to wait.
    """
    found = told.days
    if found.is_example or told.action.kind is ActionKind.RENEW_EARLY:
        return
    for day in found.milestones:
        said = _day(found, day, language)
        if said:
            yield of_service(found.of_one(day.services), said, language)


def _day(found: Schedule, day: Milestone, language: Language) -> str:
    span = numbers.span(day.earliest, day.latest, language)
    if day.kind is MilestoneKind.REGISTRATION:
        of_day = [each for each in found.applications if each.service in day.services or not day.services]
        text = _RENEWED if {each.route for each in of_day} == {Route.RENEWAL} else _REGISTRATION
        return translated(text, language, start=numbers.day(of_day[0].start, language), span=span)
    if day.kind is MilestoneKind.EXTENDED_LAST_DAY and day.earliest == day.latest:
        return translated(_EXTENDED, language, day=span)
    # How long a registration without an audit holds, no source says.
    text = _LAST_DAYS.get(day.kind, "") if found.has_audit else ""
    return translated(text, language, span=span) if text else ""
