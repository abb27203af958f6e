"""What somebody answered, in the words of the answers."""

from collections.abc import Collection
from datetime import date
from typing import Final

from kmo_rules import AS, UNTIL, Dossier, Question, Service, Situation, open_questions
from wording import numbers
from wording.case.questions import FIRST, NO, QUESTIONS, YES
from wording.catalogues import N_, Language, translated

AS_OF: Final = {UNTIL[service]: AS[service] for service in Service}
"""By the question after the last day of an earlier registration, the one after its kind."""


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
    is_told = {name: name in AS_OF or name in open_ones or getattr(situation, name) is not None for name in QUESTIONS}
    return tuple(name for name in asked(situation) if is_told[name])


def put_as(name: Question, situation: Situation) -> Question:
    """The question under which an answer is shown: without day and kind, whether there was a registration at all."""
    is_of_nothing = name in AS_OF and getattr(situation, name) is None and getattr(situation, AS_OF[name]) is None
    return AS_OF[name] if is_of_nothing else name


def answer(name: Question, dossier: Dossier, language: Language, skip: Collection[Question] = ()) -> str:
    """The answer to one question; what is open is said to be open, or to be found out where it is in `skip`.

    No last day is an answer where somebody said never to have been registered.
    """
    value = getattr(dossier.situation, name)
    if isinstance(value, date):
        return numbers.day(value, language)
    if value is None and name in skip:
        return translated(N_("nog uit te zoeken"), language)
    if value is None and any(name is UNTIL[service] and dossier.is_first(service) for service in Service):
        return translated(QUESTIONS[AS_OF[name]].answers[FIRST], language)
    if value is None:
        return translated(N_("nog open"), language)
    slug = {True: YES, False: NO}.get(value, value)
    return translated(QUESTIONS[name].answers[slug], language)
