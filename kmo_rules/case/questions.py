"""What to ask next, and which answers would change the verdict for the better."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import combinations, product
from typing import Any

from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.route import Route
from kmo_rules.case.rules import Outcome, Rule
from kmo_rules.case.situation import AdviceTopic, Provider, RegisteredAs, Situation
from kmo_rules.case.verdict import Verdict, verdict
from kmo_rules.model import Frozen

DECIDING: tuple[str, ...] = (
    "provider",
    "audit_bureau",
    "enterprise_number",
    "sepa_account",
    "training",
    "advice",
    "activity",
    "experience",
    "competences",
    "satisfaction",
    "knowledge",
    "integrity",
    "starting",
)
"""The fields that can move the verdict, in the order of the field table."""

AFTERWARDS: tuple[str, ...] = ("registered_as", "access_rights", "advice_topic")
"""The fields asked once the verdict and the audit are settled."""

_VALUES: dict[str, tuple[Any, ...]] = {
    "provider": tuple(Provider),
    "advice_topic": tuple(AdviceTopic),
    "registered_as": tuple(RegisteredAs),
}

_WISHES = tuple(name for name in DECIDING if name not in ("provider", "audit_bureau"))
"""The fields whose yes can improve a verdict. Who one is and what one does are no wishes."""

_RULE_OF = {rule.value: rule for rule in Rule}

_RANK = {
    Verdict.EXCLUDED: 0,
    Verdict.NOT_YET: 0,
    Verdict.UNDETERMINED: 1,
    Verdict.REGISTER_PROVISIONALLY: 2,
    Verdict.REGISTER_WITH_AUDIT: 3,
    Verdict.REGISTER_WITHOUT_AUDIT: 3,
}


class Change(Frozen):
    """One or two answers that, changed to yes, lead to a better verdict."""

    fields: tuple[str, ...]
    verdict: Verdict


def values(field: str) -> tuple[Any, ...]:
    """Every answer a field of `Situation` can have, apart from open and apart from dates."""
    return _VALUES.get(field, (True, False))


def next_question(situation: Situation, *, on: date, skip: Collection[str] = ()) -> str | None:
    """The open, applicable field to ask now; `skip` holds what the one who is asked does not know.

    None only when nothing applicable is open (or all that is open is in `skip`).
    """
    is_open = [name for name in open_questions(situation, on=on) if name not in skip]
    deciding = [name for name in is_open if name in DECIDING]
    settled = {name: _times_settled(situation, name) for name in deciding}
    best = max(settled.values(), default=0)
    if best:
        return next(name for name in deciding if settled[name] == best)
    moving = (name for name in deciding if _can_move(situation, name))
    return next(moving, None) or next(iter(is_open), None)


def open_questions(situation: Situation, *, on: date) -> tuple[str, ...]:
    """The fields that are open and speak of this case, in the order in which they are asked."""
    assessment = assess(situation, on=on)
    return tuple(
        name for name in DECIDING + AFTERWARDS if getattr(situation, name) is None and _speaks_of(name, assessment)
    )


def _speaks_of(name: str, assessment: Assessment) -> bool:
    """Whether a field says anything about this case; how one was registered, only while that lasts."""
    if name == "registered_as":
        return assessment.route is Route.RENEWAL
    return name not in _RULE_OF or assessment.finding(_RULE_OF[name]).outcome is not Outcome.NOT_APPLICABLE


def _times_settled(situation: Situation, name: str) -> int:
    """How many answers to one field leave no doubt about the verdict."""
    ends = (verdict(_with(situation, {name: value})) for value in values(name))
    return sum(end is not Verdict.UNDETERMINED for end in ends)


def _can_move(situation: Situation, name: str) -> bool:
    """Whether some completion of the other open answers makes this one decide."""
    others = [other for other in DECIDING if other != name and getattr(situation, other) is None]
    for answers in product(*(values(other) for other in others)):
        completed = dict(zip(others, answers, strict=True))
        ends = {verdict(_with(situation, completed | {name: value})) for value in values(name)}
        if len(ends) > 1:
            return True
    return False


def what_would_change(situation: Situation, *, on: date) -> tuple[Change, ...]:
    """Every single answer that would improve the verdict or, if none does, every pair that would.

    Open answers count as well as answers that are no. Never `provider` or `audit_bureau`.
    """
    wishes = [name for name in _WISHES if getattr(situation, name) is not True]
    now = assess(situation, on=on).verdict
    for size in (1, 2):
        changes = tuple(_improvements(situation, now, combinations(wishes, size)))
        if changes:
            return changes
    return ()


def _improvements(situation: Situation, now: Verdict, groups: Iterable[tuple[str, ...]]) -> Iterator[Change]:
    for fields in groups:
        end = verdict(_with(situation, dict.fromkeys(fields, True)))
        if _RANK[end] > _RANK[now]:
            yield Change(fields=fields, verdict=end)


def _with(situation: Situation, answers: dict[str, Any]) -> Situation:
    return situation.model_copy(update=answers)
