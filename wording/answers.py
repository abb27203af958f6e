"""What somebody answered, in the words of the answers."""

from datetime import date

from kmo_rules import Situation
from wording import numbers
from wording.catalogues import N_, Language, translated
from wording.questions import NO, QUESTIONS, YES


def asked(situation: Situation) -> tuple[str, ...]:
    """The fields to show for a case, in order; the kind of an earlier registration only where there was one."""
    return tuple(name for name in QUESTIONS if name != "registered_as" or situation.registered_until is not None)


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
