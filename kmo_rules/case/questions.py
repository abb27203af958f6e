"""What to ask next, and which answers would change the verdict for the better."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations, product
from typing import Any

from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.decision_table import DECIDING, verdict
from kmo_rules.case.route import Route
from kmo_rules.case.rules import Outcome, Rule
from kmo_rules.case.situation import Question, Situation, values
from kmo_rules.case.verdict import Verdict
from kmo_rules.law import Law
from kmo_rules.model import Frozen

AFTERWARDS = (Question.REGISTERED_AS, Question.ACCESS_RIGHTS, Question.ADVICE_TOPIC)
"""What is asked once the verdict and the audit are settled."""

_WISHES = tuple(question for question in DECIDING if question not in (Question.PROVIDER, Question.AUDIT_BUREAU))
"""The questions whose yes can improve a verdict. Who one is and what one does are no wishes."""

_RULE_OF = {Question(rule.value): rule for rule in Rule if rule.value in list(Question)}

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

    fields: tuple[Question, ...]
    verdict: Verdict


def next_question(
    situation: Situation, *, on: date, skip: Collection[Question] = (), law: Law | None = None
) -> Question | None:
    """The open question to ask now that speaks of this case; `skip` holds what the one who is asked does not know.

    None only when nothing that speaks of this case is open (or all that is open is in `skip`).

    Raises:
        NotInForceError: a number has no value on the day `on`.
        TypeError: `on` is a moment and no day.
    """
    is_open = [name for name in open_questions(situation, on=on, law=law) if name not in skip]
    deciding = [name for name in is_open if name in DECIDING]
    settled = {name: _times_settled(situation, name) for name in deciding}
    best = max(settled.values(), default=0)
    if best:
        return next(name for name in deciding if settled[name] == best)
    moving = (name for name in deciding if _can_move(situation, name))
    return next(moving, None) or next(iter(is_open), None)


def open_questions(situation: Situation, *, on: date, law: Law | None = None) -> tuple[Question, ...]:
    """The questions that are open and speak of this case, in the order in which they are asked.

    Raises as `next_question`.
    """
    assessment = assess(situation, on=on, law=law)
    return tuple(
        name for name in DECIDING + AFTERWARDS if getattr(situation, name) is None and _speaks_of(name, assessment)
    )


def _speaks_of(name: Question, assessment: Assessment) -> bool:
    """Whether a question says anything about this case; how one was registered, only while that lasts."""
    if name is Question.REGISTERED_AS:
        return assessment.route is Route.RENEWAL
    return name not in _RULE_OF or assessment.finding(_RULE_OF[name]).outcome is not Outcome.NOT_APPLICABLE


def _times_settled(situation: Situation, name: Question) -> int:
    """How many answers to one question leave no doubt about the verdict."""
    ends = (verdict(_with(situation, {name: value})) for value in values(name))
    return sum(end is not Verdict.UNDETERMINED for end in ends)


def _can_move(situation: Situation, name: Question) -> bool:
    """Whether some completion of the other open answers makes this one decide."""
    others = [other for other in DECIDING if other != name and getattr(situation, other) is None]
    for answers in product(*(values(other) for other in others)):
        completed = dict(zip(others, answers, strict=True))
        ends = {verdict(_with(situation, completed | {name: value})) for value in values(name)}
        if len(ends) > 1:
            return True
    return False


def what_would_change(situation: Situation, *, on: date, law: Law | None = None) -> tuple[Change, ...]:
    """Every single answer that would improve the verdict or, if none does, every pair that would.

    Open answers count as well as answers that are no. Never `provider` or `audit_bureau`. Raises as `assess`.
    """
    wishes = [name for name in _WISHES if getattr(situation, name) is not True]
    now = assess(situation, on=on, law=law).verdict
    for size in (1, 2):
        changes = tuple(_improvements(situation, now, combinations(wishes, size)))
        if changes:
            return changes
    return ()


def _improvements(situation: Situation, now: Verdict, groups: Iterable[tuple[Question, ...]]) -> Iterator[Change]:
    for fields in groups:
        end = verdict(_with(situation, dict.fromkeys(fields, True)))
        if _RANK[end] > _RANK[now]:
            yield Change(fields=fields, verdict=end)


def _with(situation: Situation, answers: Mapping[Question, Any]) -> Situation:
    return situation.model_copy(update={question.value: answer for question, answer in answers.items()})
