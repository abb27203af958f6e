"""Which answers would change the verdict for the better."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from kmo_rules.case.assessment import RANK, Assessment, assess
from kmo_rules.case.decision_table import DECIDING
from kmo_rules.case.situation import Question, Service, Situation
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law, law_of
from kmo_rules.model import Frozen

_WISHES = tuple(question for question in DECIDING if question not in (Question.PROVIDER, Question.AUDIT_BUREAU))
"""The questions whose yes can improve a verdict. Who one is and what one does are no wishes."""


class Change(Frozen):
    """One or two answers that, changed to yes, lead to a better verdict.

    `services` are the applications that it helps, where there are two and it does not bring both to that verdict.
    """

    fields: tuple[Question, ...]
    verdict: Verdict
    services: tuple[Service, ...] = ()


def what_would_change(situation: Situation, *, on: date, law: Law | None = None) -> tuple[Change, ...]:
    """Every single answer that would improve a verdict or, if none does, every pair that would.

    Open answers count as well as answers that are no. Never `provider` or `audit_bureau`. Raises as `assess`.
    """
    numbers = law_of(on, law)
    wishes = [name for name in _WISHES if getattr(situation, name) is not True]
    now = assess(situation, on=on, law=numbers)
    for size in (1, 2):
        changes = tuple(_improvements(situation, now, combinations(wishes, size), numbers))
        if changes:
            return changes
    return ()


def _improvements(
    situation: Situation, now: Assessment, groups: Iterable[tuple[Question, ...]], law: Law
) -> Iterator[Change]:
    for fields in groups:
        wished = situation.model_copy(update={name.value: True for name in fields})
        then = assess(wished, on=now.on, law=law)
        yield from _better(fields, now, then)


def _better(fields: tuple[Question, ...], now: Assessment, then: Assessment) -> Iterator[Change]:
    """One change for all applications alike, or one for each verdict that it brings some of them to."""
    before = {each.service: each.verdict for each in now.applications}
    after = {each.service: each.verdict for each in then.applications}
    if not before:
        if RANK[then.verdict] > RANK[now.verdict]:
            yield Change(fields=fields, verdict=then.verdict)
        return
    helped = {service: after[service] for service in before if RANK[after[service]] > RANK[before[service]]}
    for verdict in dict.fromkeys(helped.values()):
        services = tuple(service for service, end in helped.items() if end is verdict)
        yield Change(fields=fields, verdict=verdict, services=() if len(services) == len(before) else services)
