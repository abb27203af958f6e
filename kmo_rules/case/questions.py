"""What to ask next."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any

from kmo_rules.case.application import Application, starting_allowed_for
from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.decision_table import DECIDING, ends
from kmo_rules.case.route import Route
from kmo_rules.case.rules import Outcome, Rule
from kmo_rules.case.situation import AS, UNTIL, Question, Situation, values
from kmo_rules.case.verdict import Verdict, verdict_of
from kmo_rules.law import Law, law_of

_KINDS = tuple(AS.values())
AFTERWARDS = (*_KINDS, Question.ACCESS_RIGHTS, Question.ADVICE_TOPIC)
"""What is asked once the verdict and the audit are settled; the kind of a lapsed registration may decide before."""

CALLER_FIRST = (Question.PROVIDER, Question.TRAINING, Question.ADVICE)
"""What a caller is asked first, before the earlier registrations: who one is and what one offers."""

_RULE_OF = {Question(rule.value): rule for rule in Rule if rule.value in list(Question)}


def next_question(
    situation: Situation,
    *,
    on: date,
    skip: Collection[Question] = (),
    asked: Collection[Question] | None = None,
    law: Law | None = None,
) -> Question | None:
    """The open question to ask now that speaks of this case; `skip` holds what the one who is asked does not know.

    The one whose answers settle the verdict most often; if none does alone, one that some way to answer the others
    depends on; then what settles the audit; then the rest. With `asked`, what was put to a caller already, a
    caller's order comes before that: who, which services, and per service the last day of an earlier registration,
    which a situation alone never shows to be open.
    None only when nothing that speaks of this case is open (or all that is open is in `skip`).

    Raises:
        NotInForceError: a number has no value on the day `on`.
        TypeError: `on` is a moment and no day.
    """
    numbers = law_of(on, law)
    is_open = [name for name in open_questions(situation, on=on, law=numbers) if name not in skip]
    if asked is not None and situation.audit_bureau is not True:
        first = next(_for_a_caller(situation, is_open, {*asked, *skip}), None)
        if first is not None:
            return first
    deciding = [name for name in is_open if name in DECIDING or name in _KINDS]
    settled = {name: _times_settled(situation, name, on) for name in deciding}
    best = max(settled.values(), default=0)
    if best:
        return next(name for name in deciding if settled[name] == best)
    moving = (name for name in deciding if _can_move(situation, name, on))
    return next(moving, None) or next(iter(is_open), None)


def _for_a_caller(
    situation: Situation, is_open: Collection[Question], passed: Collection[Question]
) -> Iterator[Question]:
    yield from (name for name in CALLER_FIRST if name in is_open)
    for service in situation.services:
        if situation.until(service) is None and UNTIL[service] not in passed:
            yield UNTIL[service]
        elif AS[service] in is_open:
            yield AS[service]


def open_questions(situation: Situation, *, on: date, law: Law | None = None) -> tuple[Question, ...]:
    """The questions that are open and speak of this case, in the order in which they are asked.

    Raises as `next_question`.
    """
    numbers = law_of(on, law)
    assessment = assess(situation, on=on, law=numbers)
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    every = DECIDING + AFTERWARDS
    return tuple(q for q in every if getattr(situation, q) is None and _speaks_of(q, situation, assessment))


def _speaks_of(name: Question, situation: Situation, assessment: Assessment) -> bool:
    """Whether a question says anything about this case."""
    if name in _KINDS:
        return any(AS[each.service] is name and asks_kind(situation, each) for each in assessment.applications)
    if name not in _RULE_OF:
        return True
    weighed = assessment.applications or (assessment,)
    return any(each.finding(_RULE_OF[name]).outcome is not Outcome.NOT_APPLICABLE for each in weighed)


def asks_kind(situation: Situation, each: Application) -> bool:
    """The kind of a registration that runs is always of use; of a lapsed one only where the two kinds can differ."""
    if each.route is Route.LAPSED:
        return Verdict.REGISTER_PROVISIONALLY in ends(situation, starting_allowed=True)
    return each.until is not None


def _times_settled(situation: Situation, name: Question, on: date) -> int:
    """How many answers to one question leave no doubt about any application."""
    found = (_verdicts(_with(situation, {name: value}), on) for value in values(name))
    return sum(Verdict.UNDETERMINED not in verdicts for verdicts in found)


def _can_move(situation: Situation, name: Question, on: date) -> bool:
    """Whether some completion of the other open answers makes this one decide."""
    others = [other for other in DECIDING if other != name and getattr(situation, other) is None]
    for answers in product(*(values(other) for other in others)):
        completed = dict(zip(others, answers, strict=True))
        if len({_verdicts(_with(situation, completed | {name: value}), on) for value in values(name)}) > 1:
            return True
    return False


def _verdicts(situation: Situation, on: date) -> frozenset[Verdict]:
    """The verdicts of all applications, or that of a first one where no service is yes."""
    ways = {starting_allowed_for(situation, service, on=on) for service in situation.services} or {True}
    return frozenset(verdict_of(ends(situation, starting_allowed=allowed)) for allowed in ways)


def _with(situation: Situation, answers: Mapping[Question, Any]) -> Situation:
    return situation.model_copy(update={question.value: answer for question, answer in answers.items()})
