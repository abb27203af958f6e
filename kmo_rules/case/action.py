"""The one thing to do now, and until which day."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from kmo_rules.case.application import Application
from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.lead import lasts_too_long, lead
from kmo_rules.case.questions import next_question
from kmo_rules.case.route import Route
from kmo_rules.case.rules import Rule
from kmo_rules.case.situation import Dossier, Provider, Question, Service, Situation
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.model import Frozen


class ActionKind(StrEnum):
    """What to do now."""

    NOTHING = "nothing"
    RENEW_LATE = "renew_late"
    RENEW_NOW = "renew_now"
    FOLLOW_UP_LATE = "follow_up_late"
    FOLLOW_UP_NOW = "follow_up_now"
    ANSWER = "answer"
    FIND_OUT = "find_out"
    PUT_RIGHT = "put_right"
    CHECK_LAST_DAY = "check_last_day"
    ASK = "ask"
    RENEW_EARLY = "renew_early"
    FOLLOW_UP_EARLY = "follow_up_early"
    GET_RIGHTS = "get_rights"
    APPLY = "apply"


class Action(Frozen):
    """What to do now. No day in it has passed on the day it was asked for.

    `service` is the one it is about, None where it is about the whole case; `question` is what to answer or to find
    out; `rule` what to put right. `day`: from which day to begin (early), until which day to begin (now), or the day
    planned for the application. `until`: the last day of the registration it is about.
    """

    kind: ActionKind
    service: Service | None = None
    question: Question | None = None
    rule: Rule | None = None
    day: date | None = None
    until: date | None = None


def next_action(dossier: Dossier, *, on: date, skip: Collection[Question] = (), law: Law | None = None) -> Action:
    """What to do now. `skip` holds what the visitor said not to know: that is to be found out, not to be answered.

    A day that presses comes before open and failing answers; of two services the one whose latest day comes first.

    Raises:
        NotInForceError: a number has no value on that day.
        TypeError: `on` is a moment and no day.
    """
    numbers = law_of(on, law)
    assessment = assess(dossier.situation, on=on, law=numbers)
    if assessment.verdict is Verdict.EXCLUDED:
        return Action(kind=ActionKind.NOTHING)
    days = _by_day(dossier.situation, assessment, numbers)
    pressing = [action for action in days if action.kind not in _CAN_WAIT]
    if pressing:
        return pressing[0]
    if is_open(assessment):
        return _answer(dossier.situation, assessment, skip, numbers)
    failing = _failing(assessment)
    if failing is not None:
        return failing
    return _begin(dossier, assessment) or days[0]


_CAN_WAIT = (ActionKind.RENEW_EARLY, ActionKind.FOLLOW_UP_EARLY, ActionKind.CHECK_LAST_DAY, ActionKind.ASK)


def is_open(assessment: Assessment) -> bool:
    """Whether open answers still decide, for the case or for one of its applications."""
    return Verdict.UNDETERMINED in {assessment.verdict, *(each.verdict for each in assessment.applications)}


def _by_day(situation: Situation, assessment: Assessment, law: Law) -> list[Action]:
    """What each registration that still runs asks for, the one whose latest day comes first in front."""
    is_public = situation.provider is Provider.PUBLIC
    running = [each for each in assessment.applications if each.route in (Route.RENEWAL, Route.FOLLOW_UP)]
    dated = [(each.until or date.max, _of_the_day(each, law, assessment.on, is_public=is_public)) for each in running]
    in_order = sorted(dated, key=lambda found: (found[1].kind in _CAN_WAIT, found[0]))
    return [action for _, action in in_order]


def _of_the_day(each: Application, law: Law, on: date, *, is_public: bool) -> Action:
    until, is_follow_up = each.until or on, each.route is Route.FOLLOW_UP
    if is_public and is_follow_up:
        return Action(kind=ActionKind.ASK, service=each.service, until=until)
    if lasts_too_long(until, law, is_provisional=is_follow_up, on=on):
        return Action(kind=ActionKind.CHECK_LAST_DAY, service=each.service, until=until)
    days = lead(until, law, has_audit=not is_public)
    early, now, late = _OF_ROUTE[each.route]
    if on < days.preferably:
        return Action(kind=early, service=each.service, day=days.preferably, until=until)
    if on <= days.at_latest:
        return Action(kind=now, service=each.service, day=days.at_latest, until=until)
    return Action(kind=late, service=each.service, until=until)


_OF_ROUTE = {
    Route.RENEWAL: (ActionKind.RENEW_EARLY, ActionKind.RENEW_NOW, ActionKind.RENEW_LATE),
    Route.FOLLOW_UP: (ActionKind.FOLLOW_UP_EARLY, ActionKind.FOLLOW_UP_NOW, ActionKind.FOLLOW_UP_LATE),
}


def _answer(situation: Situation, assessment: Assessment, skip: Collection[Question], law: Law) -> Action:
    asked = next_question(situation, on=assessment.on, skip=skip, law=law)
    if asked is not None:
        return Action(kind=ActionKind.ANSWER, question=asked)
    return Action(kind=ActionKind.FIND_OUT, question=next_question(situation, on=assessment.on, law=law))


def _failing(assessment: Assessment) -> Action | None:
    """The first thing to put right: of the whole case, or of the application that fails alone."""
    for weighed in (assessment, *assessment.applications):
        if weighed.verdict is Verdict.NOT_YET:
            failing = [each.service for each in assessment.applications if each.verdict is Verdict.NOT_YET]
            is_one_of_two = len(failing) < len(assessment.applications)
            service = failing[0] if failing and is_one_of_two else None
            return Action(kind=ActionKind.PUT_RIGHT, service=service, rule=weighed.to_do[0].rule)
    return None


def _begin(dossier: Dossier, assessment: Assessment) -> Action | None:
    """To apply, or to get the rights for it; None where every service is registered already."""
    new = [each.service for each in assessment.applications if each.route in (Route.FIRST, Route.LAPSED)]
    if not new:
        return None
    service = new[0] if len(new) < len(assessment.applications) else None
    if dossier.situation.access_rights is not True:
        return Action(kind=ActionKind.GET_RIGHTS, service=service)
    start = dossier.plan.start
    is_ahead = start is not None and start >= assessment.on
    return Action(kind=ActionKind.APPLY, service=service, day=start if is_ahead else None)
