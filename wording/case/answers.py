"""What somebody answered, in the words of the answers."""

from datetime import date

from kmo_rules import Situation
from wording import numbers
from wording.case.questions import NO, QUESTIONS, YES
from wording.catalogues import N_, Language, translated


def asked(situation: Situation) -> tuple[str, ...]:
    """The fields to show for a case, in order: without the details of advice or a registration there is not."""
    left_out = {
        "advice_topic": situation.advice is False,
        "registered_as": situation.registered_until is None,
    }
    return tuple(name for name in QUESTIONS if not left_out.get(name, False))


def answer(name: str, situation: Situation, language: Language) -> str:
    """The answer to one question; what is open is said to be open."""
    value = getattr(situation, name)
    if isinstance(value, date):
        return numbers.day(value, language)
    if value is None:
        text = N_("eerste registratie") if name == "registered_until" else N_("nog open")
        return translated(text, language)
    slug = {True: YES, False: NO}.get(value, value)
    return translated(QUESTIONS[name].answers[slug], language)
