"""What callers ask besides: seven answers to say, made of the same sentences and numbers as the screens."""

from enum import StrEnum
from typing import Final, NamedTuple

from kmo_rules import Law, Question
from wording import numbers, schedule, sources
from wording.case.questions import QUESTIONS
from wording.catalogues import N_, Language, translated
from wording.sources import THEMES


class Besides(StrEnum):
    """What a caller may ask, whatever the case."""

    BUREAU = "bureau"
    PRICE = "price"
    TERM = "term"
    RIGHTS = "rights"
    LATE = "late"
    SCHOOL = "school"
    THEMES = "themes"


class Asked(NamedTuple):
    """A question in a few words, its answer sentence by sentence (Dutch msgids), and where that is written."""

    short: str
    answer: tuple[str, ...]
    rests_on: tuple[str, ...]


ASKED: Final[dict[Besides, Asked]] = {
    Besides.BUREAU: Asked(
        N_("Wat is een auditbureau?"),
        (
            N_(
                "Een auditbureau controleert of dienstverleners aan de kmop-norm voldoen. Dit zijn de aangestelde auditbureaus: "
                "{bureaus}."
            ),
            QUESTIONS[Question.AUDIT_BUREAU].help,
        ),
        ("source_text", "agency_bureaus"),
    ),
    Besides.PRICE: Asked(
        N_("Wat kost een audit?"),
        (
            N_(
                "Er is geen vaste prijs: u betaalt de uren van de auditor, volgens de tekst aan {hourly_price} per uur. Een audit "
                "duurt gemiddeld {average_audit_days} dagen. Een auditbureau maakt u een offerte."
            ),
            N_("Of er nog btw bij komt, zegt geen enkele bron."),
        ),
        ("source_text", "agency_cost"),
    ),
    Besides.TERM: Asked(
        N_("Hoelang geldt een registratie?"), (schedule.AFTER_REGISTRATION,), schedule.AFTER_REGISTRATION_RESTS_ON
    ),
    Besides.RIGHTS: Asked(
        N_("Wie geeft rechten voor het loket?"),
        (QUESTIONS[Question.ACCESS_RIGHTS].help,),
        QUESTIONS[Question.ACCESS_RIGHTS].rests_on,
    ),
    Besides.LATE: Asked(
        N_("Wat als ik te laat ben?"),
        (
            N_(
                "Is de laatste dag van de registratie voorbij, dan begint de hele procedure opnieuw, en tot de nieuwe "
                "registratie er is, bent u niet geregistreerd. De procedure duurt {procedure_weeks_least} tot "
                "{procedure_weeks_most} weken. Ons advies: begin {renewal_lead_months} maanden vooraf."
            ),
            N_("Of u uw oude registratienummer na een onderbreking behoudt, zegt geen bron."),
            N_("Is uw registratie voorlopig en komt de opvolgingsaudit te laat? Wat er dan gebeurt, zegt geen bron."),
        ),
        ("source_text", "agency_procedure_older"),
    ),
    Besides.SCHOOL: Asked(
        N_("Is mijn school publiek?"),
        (
            N_(
                "Publieke dienstverleners, zoals onderwijsinstellingen, hoeven geen audit te doen. Een lijst van scholen en "
                "centra die daarbij horen, kennen wij niet. Is uw school een private organisatie, bijvoorbeeld een vzw, dan "
                "zoeken wij het voor u uit."
            ),
        ),
        ("source_text",),
    ),
    Besides.THEMES: Asked(
        N_("Welke opleidingen krijgen steun?"),
        (N_("Klanten krijgen steun voor opleidingen binnen deze thema’s: {themes}."),),
        ("agency_bureaus", "agency_themes"),
    ),
}


def answer(asked: Besides, law: Law, language: Language) -> str:
    """What to say, in the caller's language, its numbers those in force."""
    blanks = _blanks(law, language)
    return " ".join(translated(text, language, **blanks) for text in ASKED[asked].answer)


def places(asked: Besides, language: Language) -> str:
    """Where that is written, for the one who says it."""
    return sources.rests_on(ASKED[asked].rests_on, language)


def _blanks(law: Law, language: Language) -> dict[str, object]:
    bureaus, themes = law.appointed_bureaus, law.training_themes
    return law.counts() | {
        "hourly_price": numbers.money(law.hourly_price.value, language),
        "bureaus": ", ".join(sorted(bureaus.value, key=str.casefold)) if bureaus else "…",
        "themes": ", ".join(translated(THEMES[slug], language) for slug in themes.value) if themes else "…",
    }
