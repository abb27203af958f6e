"""The one thing to do now, and until which day."""

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum

from kmo_rules.case.application import Application
from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.lead import Timing
from kmo_rules.case.questions import asks_kind, next_question, open_questions
from kmo_rules.case.route import Route
from kmo_rules.case.rules import Rule
from kmo_rules.case.situation import AS, UNTIL, Dossier, Provider, Question, Service, Situation
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
    ASK_TOPIC = "ask_topic"
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
    days = _by_day(assessment)
    pressing = [action for action in days if action.kind not in _CAN_WAIT]
    if pressing:
        return pressing[0]
    if is_open(assessment):
        return _answer(dossier.situation, assessment, skip, numbers)
    failing = _failing(assessment)
    if failing is not None:
        return failing
    return _begin(dossier, assessment, skip) or days[0]


_CAN_WAIT = (ActionKind.RENEW_EARLY, ActionKind.FOLLOW_UP_EARLY, ActionKind.CHECK_LAST_DAY, ActionKind.ASK)

ASKS_FIRST = (ActionKind.ASK, ActionKind.ASK_TOPIC)
"""What only the agency can tell, before anything is sent."""


def is_open(assessment: Assessment) -> bool:
    """Whether open answers still decide, for the case or for one of its applications."""
    return Verdict.UNDETERMINED in {assessment.verdict, *(each.verdict for each in assessment.applications)}


def _by_day(assessment: Assessment) -> list[Action]:
    """What each registration that still runs asks for: what presses first, then the one that ends first."""
    running = [each for each in assessment.applications if not each.route.is_new]
    in_order = sorted(running, key=lambda each: each.until or date.max)
    return sorted((_of_the_day(each) for each in in_order), key=lambda action: action.kind in _CAN_WAIT)


def _of_the_day(each: Application) -> Action:
    if each.lead is None:
        return Action(kind=ActionKind.ASK, service=each.service, until=each.until)
    kind = _BY_DAY[each.route, each.lead.timing]
    return Action(kind=kind, service=each.service, day=each.lead.begin, until=each.until)


_BY_DAY = {
    (Route.RENEWAL, Timing.UNLIKELY): ActionKind.CHECK_LAST_DAY,
    (Route.RENEWAL, Timing.EARLY): ActionKind.RENEW_EARLY,
    (Route.RENEWAL, Timing.NOW): ActionKind.RENEW_NOW,
    (Route.RENEWAL, Timing.LATE): ActionKind.RENEW_LATE,
    (Route.FOLLOW_UP, Timing.UNLIKELY): ActionKind.CHECK_LAST_DAY,
    (Route.FOLLOW_UP, Timing.EARLY): ActionKind.FOLLOW_UP_EARLY,
    (Route.FOLLOW_UP, Timing.NOW): ActionKind.FOLLOW_UP_NOW,
    (Route.FOLLOW_UP, Timing.LATE): ActionKind.FOLLOW_UP_LATE,
}


def _answer(situation: Situation, assessment: Assessment, skip: Collection[Question], law: Law) -> Action:
    asked = next_question(situation, on=assessment.on, skip=skip, law=law)
    if asked is not None and _is_private_only(asked, situation, assessment, skip, law):
        return Action(kind=ActionKind.FIND_OUT, question=Question.PROVIDER)
    if asked is not None:
        return Action(kind=ActionKind.ANSWER, question=asked)
    return Action(kind=ActionKind.FIND_OUT, question=next_question(situation, on=assessment.on, law=law))


def _is_private_only(
    asked: Question, situation: Situation, assessment: Assessment, skip: Collection[Question], law: Law
) -> bool:
    """Whether a question says something of private providers only, while nobody knows whether this is one."""
    if situation.provider is not None or Question.PROVIDER not in skip:
        return False
    if_public = situation.model_copy(update={"provider": Provider.PUBLIC})
    return asked not in open_questions(if_public, on=assessment.on, law=law)


def _failing(assessment: Assessment) -> Action | None:
    """The first thing to put right: of the whole case, or of the application that fails alone."""
    for weighed in (assessment, *assessment.applications):
        if weighed.verdict is Verdict.NOT_YET:
            failing = [each.service for each in assessment.applications if each.verdict is Verdict.NOT_YET]
            is_one_of_two = len(failing) < len(assessment.applications)
            service = failing[0] if failing and is_one_of_two else None
            return Action(kind=ActionKind.PUT_RIGHT, service=service, rule=weighed.to_do[0].rule)
    return None


def _begin(dossier: Dossier, assessment: Assessment, skip: Collection[Question]) -> Action | None:
    """To ask or find out first, to get rights, or to apply; None where every service is registered already.

    After a provisional registration that lapsed it is not known whether a new application is the way, or still the
    follow-up; nor whether one can still register for advice alone that gets no support. Both are asked before anything
    is sent.
    """
    unclear = [each for each in assessment.applications if each.has_lapsed_provisionally]
    if unclear and dossier.situation.provider is not Provider.PUBLIC:
        return Action(kind=ActionKind.ASK, service=unclear[0].service)
    new = [each for each in assessment.applications if each.route.is_new]
    if not new:
        return None
    if assessment.asks_topic_first:
        return Action(kind=ActionKind.ASK_TOPIC)
    service = new[0].service if len(new) < len(assessment.applications) else None
    start = dossier.plan.start
    is_ahead = start is not None and start >= assessment.on
    apply = Action(kind=ActionKind.APPLY, service=service, day=start if is_ahead else None)
    return _of_before(new, dossier, skip, service) or _of_rights(dossier.situation, skip, service) or apply


def _of_before(
    new: Sequence[Application], dossier: Dossier, skip: Collection[Question], service: Service | None
) -> Action | None:
    """To find out whether there was a registration, which and until when, or to say it where beginning hangs on it."""
    for each in new:
        is_dated, is_of_a_kind = each.until is not None, each.registered_as is not None
        is_of_use = not is_dated or asks_kind(dossier.situation, each)
        if AS[each.service] in skip and not is_of_a_kind and is_of_use:
            return Action(kind=ActionKind.FIND_OUT, service=service, question=AS[each.service])
        if not is_dated and (is_of_a_kind or UNTIL[each.service] in skip):
            return Action(kind=ActionKind.FIND_OUT, service=service, question=UNTIL[each.service])
        if each.takes_provisional_path and each.service in dossier.unsaid():
            return Action(kind=ActionKind.ANSWER, service=service, question=AS[each.service])
    return None


def _of_rights(situation: Situation, skip: Collection[Question], service: Service | None) -> Action | None:
    """To get rights for the counter, or to find out whether they are there; None where they are."""
    if situation.access_rights is True:
        return None
    if situation.access_rights is None and Question.ACCESS_RIGHTS in skip:
        return Action(kind=ActionKind.FIND_OUT, service=service, question=Question.ACCESS_RIGHTS)
    return Action(kind=ActionKind.GET_RIGHTS, service=service)
