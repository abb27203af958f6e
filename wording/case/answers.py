"""What somebody answered, in the words of the answers."""

from collections.abc import Collection
from datetime import date

from kmo_rules import AS, UNTIL, Question, Service, Situation, open_questions
from wording import numbers
from wording.case import find_out
from wording.case.questions import FIRST, NO, QUESTIONS, YES
from wording.catalogues import N_, Language, translated

_AS_OF = {UNTIL[service]: AS[service] for service in Service}


def asked(situation: Situation) -> tuple[Question, ...]:
    """The questions to show for a case, in order: without the details of advice or of a registration there is not."""
    left_out = {Question.ADVICE_TOPIC} if situation.advice is False else set()
    for service in Service:
        has_day = situation.until(service) is not None
        left_out |= set() if has_day else {AS[service]}
        left_out |= set() if has_day or service in situation.services else {UNTIL[service]}
    return tuple(name for name in QUESTIONS if name not in left_out)


def told(situation: Situation, *, on: date) -> tuple[Question, ...]:
    """The same for a paper, which asks nothing: without questions that are open and say nothing of this case.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    open_ones = open_questions(situation, on=on)
    is_told = {name: name in _AS_OF or name in open_ones or getattr(situation, name) is not None for name in QUESTIONS}
    return tuple(name for name in asked(situation) if is_told[name])


def put_as(name: Question, situation: Situation, skip: Collection[Question] = ()) -> Question:
    """The question under which an answer is shown: without a day, whether there was a registration at all."""
    if name in _AS_OF and getattr(situation, name) is None and getattr(situation, _AS_OF[name]) is None:
        return _AS_OF[name]
    return find_out.first(name, skip)


def answer(
    name: Question,
    situation: Situation,
    language: Language,
    skip: Collection[Question] = (),
    unsaid: Collection[Question] = (),
) -> str:
    """The answer to one question; what is open is said to be open, or to be found out where it is in `skip`.

    No last day is the answer of who was never registered, except in `unsaid`: of these nobody said anything.
    """
    value = getattr(situation, name)
    if isinstance(value, date):
        return numbers.day(value, language)
    if value is None and name in skip:
        return translated(N_("nog uit te zoeken"), language)
    if value is None and name in _AS_OF and name not in unsaid:
        return translated(QUESTIONS[_AS_OF[name]].answers[FIRST], language)
    if value is None:
        return translated(N_("nog open"), language)
    slug = {True: YES, False: NO}.get(value, value)
    return translated(QUESTIONS[name].answers[slug], language)
