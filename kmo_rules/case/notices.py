"""What should be known beside the verdict and does not move it."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

from kmo_rules.case.application import Application
from kmo_rules.case.lead import lasts_too_long, lead
from kmo_rules.case.route import Route
from kmo_rules.case.situation import AdviceTopic, Provider, RegisteredAs, Service, Situation
from kmo_rules.case.verdict import Verdict
from kmo_rules.kept import kept
from kmo_rules.law import Law, Reference
from kmo_rules.model import Frozen


class NoticeKind(StrEnum):
    """What is noticed, in the order in which it is said: what presses first."""

    RENEWAL_LATE = "renewal_late"
    CHECK_LAST_DAY = "check_last_day"
    PUBLIC_PROVISIONAL = "public_provisional"
    PROVISIONAL_LAPSED = "provisional_lapsed"
    REGISTERED_AS_OPEN = "registered_as_open"
    NUMBER_AFTER_LAPSE = "number_after_lapse"
    DAY_WITHOUT_SERVICE = "day_without_service"
    ADVICE_WITHOUT_SUPPORT = "advice_without_support"
    ADVICE_TOPIC_OPEN = "advice_topic_open"
    TRAINING_THEMES = "training_themes"
    FULL_REGISTRATION_POSSIBLE = "full_registration_possible"
    PROVISIONAL_BESIDE_FULL = "provisional_beside_full"
    FOLLOW_UP_COMBINED = "follow_up_combined"


class Notice(Frozen):
    """One notice with where it is written.

    `service` is the one it is about, None where it holds for the whole case. `since` is the day from which what it
    says holds; `until` the last day of the registration it speaks of.
    """

    kind: NoticeKind
    reference: Reference
    service: Service | None = None
    since: date | None = None
    until: date | None = None


def notices(situation: Situation, applications: tuple[Application, ...], law: Law, *, on: date) -> tuple[Notice, ...]:
    """What should be known of a case; nothing where an audit bureau is excluded, whom none of it helps."""
    if situation.audit_bureau is True:
        return ()
    found = [*_of_applications(situation, applications, law, on), *_of_the_case(situation, applications, law)]
    order = list(NoticeKind)
    return tuple(sorted(found, key=lambda notice: order.index(notice.kind)))


_Noticed = Callable[[Situation, Application, Law, date], bool]
_TEXT, _OURS = Reference(source="source_text", section="renewal"), Reference(source="our_reading")


def _is_late(situation: Situation, each: Application, law: Law, on: date) -> bool:
    if each.route is not Route.RENEWAL or each.until is None:
        return False
    return lead(each.until, law, has_audit=situation.provider is not Provider.PUBLIC).at_latest < on


def _is_unlikely(_: Situation, each: Application, law: Law, on: date) -> bool:
    is_provisional = each.route is Route.FOLLOW_UP
    return each.until is not None and lasts_too_long(each.until, law, is_provisional=is_provisional, on=on)


def _is_public_provisional(situation: Situation, each: Application, _: Law, __: date) -> bool:
    return situation.provider is Provider.PUBLIC and each.route is Route.FOLLOW_UP


def _is_provisional_lapsed(situation: Situation, each: Application, _: Law, __: date) -> bool:
    was_provisional = each.registered_as is RegisteredAs.PROVISIONAL
    return situation.provider is not Provider.PUBLIC and each.route is Route.LAPSED and was_provisional


def _is_kind_open(_: Situation, each: Application, __: Law, ___: date) -> bool:
    return each.route is Route.RENEWAL and each.registered_as is None


def _is_lapsed(_: Situation, each: Application, __: Law, ___: date) -> bool:
    return each.route is Route.LAPSED


_OF_AN_APPLICATION: dict[NoticeKind, tuple[_Noticed, Reference]] = {
    NoticeKind.RENEWAL_LATE: (_is_late, _TEXT),
    NoticeKind.CHECK_LAST_DAY: (_is_unlikely, _OURS),
    NoticeKind.PUBLIC_PROVISIONAL: (_is_public_provisional, _OURS),
    NoticeKind.PROVISIONAL_LAPSED: (_is_provisional_lapsed, _OURS),
    NoticeKind.REGISTERED_AS_OPEN: (_is_kind_open, _OURS),
    NoticeKind.NUMBER_AFTER_LAPSE: (_is_lapsed, _TEXT),
}


def _of_applications(
    situation: Situation, applications: tuple[Application, ...], law: Law, on: date
) -> Iterator[Notice]:
    """What holds for all applications alike is said once, without a service."""
    if all(each.until is None for each in applications):
        return
    for kind, (is_noticed, reference) in _OF_AN_APPLICATION.items():
        held = [each for each in applications if is_noticed(situation, each, law, on)]
        days = {each.until for each in held}
        if len(days) == 1 and len(held) == len(applications):
            yield Notice(kind=kind, reference=reference, until=held[0].until)
        else:
            for each in held:
                yield Notice(kind=kind, reference=reference, service=each.service, until=each.until)


def _of_the_case(situation: Situation, applications: tuple[Application, ...], law: Law) -> Iterator[Notice]:
    for service in Service:
        until = situation.until(service)
        if until is not None and service not in situation.services:
            yield Notice(kind=NoticeKind.DAY_WITHOUT_SERVICE, reference=_OURS, service=service, until=until)
    yield from _of_the_market(situation.training is True, situation.advice is True, situation.advice_topic, law)
    if situation.provider is not Provider.PRIVATE:
        return
    has_both_proofs = situation.experience is True and situation.satisfaction is True
    may_start = not applications or any(each.starting_allowed is not False for each in applications)
    if situation.starting is True and has_both_proofs and may_start:
        provisional = Reference(source="source_text", section="provisional")
        yield Notice(kind=NoticeKind.FULL_REGISTRATION_POSSIBLE, reference=provisional)
    ways = {each.route for each in applications}
    if Route.RENEWAL in ways and any(each.verdict is Verdict.REGISTER_PROVISIONALLY for each in applications):
        yield Notice(kind=NoticeKind.PROVISIONAL_BESIDE_FULL, reference=_OURS)
    if Route.FOLLOW_UP in ways and len(ways) > 1:
        yield Notice(kind=NoticeKind.FOLLOW_UP_COMBINED, reference=_OURS)


@kept
def _of_the_market(training: bool, advice: bool, topic: AdviceTopic | None, law: Law) -> tuple[Notice, ...]:
    """What clients get support for. Each notice is absent before its day: that is no error."""
    found = []
    reform, themes = law.advice_only_cybersecurity, law.training_themes
    if advice and reform is not None and topic is not AdviceTopic.CYBERSECURITY:
        kind = NoticeKind.ADVICE_TOPIC_OPEN if topic is None else NoticeKind.ADVICE_WITHOUT_SUPPORT
        found.append(Notice(kind=kind, reference=reform.reference, since=reform.since))
    if training and themes is not None:
        found.append(Notice(kind=NoticeKind.TRAINING_THEMES, reference=themes.reference, since=themes.since))
    return tuple(found)
