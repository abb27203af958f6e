"""What should be known beside the verdict and does not move it."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from kmo_rules.case.application import Application
from kmo_rules.case.route import Route
from kmo_rules.case.situation import AdviceTopic, Provider, Service, Situation
from kmo_rules.case.verdict import Verdict
from kmo_rules.kept import kept
from kmo_rules.law import Law, Reference
from kmo_rules.model import Frozen


class NoticeKind(StrEnum):
    """What is noticed, in the order in which it is said. What a day asks for is no notice but the next action."""

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


def notices(situation: Situation, applications: tuple[Application, ...], law: Law) -> tuple[Notice, ...]:
    """What should be known of a case; nothing where an audit bureau is excluded, whom none of it helps."""
    if situation.audit_bureau is True:
        return ()
    is_public = situation.provider is Provider.PUBLIC
    found = [*_of_applications(applications, is_public=is_public), *_of_the_case(situation, applications, law)]
    return tuple(sorted(found, key=lambda notice: _ORDER[notice.kind]))


_ORDER = {kind: place for place, kind in enumerate(NoticeKind)}
_TEXT, _OURS = Reference(source="source_text", section="renewal"), Reference(source="our_reading")


def _kinds(each: Application, *, is_public: bool) -> Iterator[tuple[NoticeKind, Reference]]:
    """What is noticed of one application, and where it is written."""
    if each.route is Route.FOLLOW_UP and is_public:
        yield NoticeKind.PUBLIC_PROVISIONAL, _OURS
    if each.has_lapsed_provisionally and not is_public:
        yield NoticeKind.PROVISIONAL_LAPSED, _OURS
    if each.route is Route.RENEWAL and each.registered_as is None:
        yield NoticeKind.REGISTERED_AS_OPEN, _OURS
    if each.route is Route.LAPSED:
        yield NoticeKind.NUMBER_AFTER_LAPSE, _TEXT


def _of_applications(applications: tuple[Application, ...], *, is_public: bool) -> Iterator[Notice]:
    """What holds for all applications alike is said once, without a service."""
    found: dict[tuple[NoticeKind, Reference, date | None], list[Service]] = {}
    for each in applications:
        if each.until is not None:
            for kind, reference in _kinds(each, is_public=is_public):
                found.setdefault((kind, reference, each.until), []).append(each.service)
    for (kind, reference, until), services in found.items():
        is_of_all = len(services) == len(applications)
        yield Notice(kind=kind, reference=reference, service=None if is_of_all else services[0], until=until)


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
