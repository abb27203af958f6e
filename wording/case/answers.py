"""What somebody answered, in the words of the answers."""

from datetime import date

from kmo_rules import Question, Situation
from wording import numbers
from wording.case.questions import NO, QUESTIONS, YES
from wording.catalogues import N_, Language, translated


def asked(situation: Situation) -> tuple[Question, ...]:
    """The questions to show for a case, in order: without the details of advice or a registration there is not."""
    left_out = {
        Question.ADVICE_TOPIC: situation.advice is False,
        Question.REGISTERED_AS: situation.registered_until is None,
    }
    return tuple(name for name in QUESTIONS if not left_out.get(name, False))


def answer(name: Question, situation: Situation, language: Language) -> str:
    """The answer to one question; what is open is said to be open."""
    value = getattr(situation, name)
    if isinstance(value, date):
        return numbers.day(value, language)
    if value is None:
        text = N_("eerste registratie") if name is Question.REGISTERED_UNTIL else N_("nog open")
        return translated(text, language)
    slug = {True: YES, False: NO}.get(value, value)
    return translated(QUESTIONS[name].answers[slug], language)
