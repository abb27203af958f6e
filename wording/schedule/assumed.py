"""What the dates take for granted, and how long things take, with the numbers of a day."""

from datetime import date
from typing import Final

from kmo_rules import (
    Law,
    MilestoneKind,
    Schedule,
    TimeAssumption,
)
from wording import sources
from wording.catalogues import N_, Language, translated
from wording.cost import COUNTED_AS_FULL, COUNTED_AS_PRIVATE, RULES_OF_THE_DAY

ASSUMPTIONS: Final[dict[TimeAssumption, str]] = {
    TimeAssumption.COUNTED_AS_PRIVATE: COUNTED_AS_PRIVATE,
    TimeAssumption.COUNTED_AS_FULL: COUNTED_AS_FULL,
    TimeAssumption.RULES_OF_THE_DAY: RULES_OF_THE_DAY,
    TimeAssumption.EARLY_RENEWAL_WAITS: N_(
        "Voor een verlenging waarvoor u nog tijd hebt, rekenen wij met een aanvraag op de dag vanaf wanneer u bij voorkeur begint."
    ),
    TimeAssumption.TWO_READINGS: N_(
        "Of de ongeveer {report_weeks} weken voor het auditrapport in de {procedure_weeks_least} tot "
        "{procedure_weeks_most} weken zitten of erbij komen, zegt de bron niet. Daarom ziet u beide."
    ),
    TimeAssumption.AUDIT_AT_RENEWAL: N_("Dat er bij een verlenging een audit hoort, schrijft alleen een auditbureau."),
    TimeAssumption.FOLLOW_UP_WEEKS: N_(
        "Hoeveel weken een opvolgingsaudit duurt, zegt geen bron. Voor de uiterste startdatum tellen wij evenveel weken als "
        "voor een hele procedure."
    ),
    TimeAssumption.FOLLOW_UP_BEFORE_END: N_(
        "De bron zegt dat de opvolgingsaudit na {provisional_years} jaar komt. Dat ze voor de laatste dag gebeurt, is ons advies."
    ),
    TimeAssumption.WHOLE_PROCEDURE_AGAIN: N_(
        "Welke stappen u bij een tijdige verlenging overslaat, zegt geen bron. Wij tellen de hele procedure, en rekenen daarmee "
        "ook de uiterste startdatum uit."
    ),
    TimeAssumption.TERM_WITHOUT_AUDIT: N_(
        "Hoelang een registratie zonder audit geldt, zegt geen bron. Wij rekenen {registration_years} jaar."
    ),
    TimeAssumption.LEAD_TIMES: N_(
        "‘Bij voorkeur vanaf’ is ons advies: {renewal_lead_months} maanden op voorhand. De bron zegt alleen: op tijd."
    ),
    TimeAssumption.LAST_DAY_BEFORE_ANNIVERSARY: N_(
        "In onze berekening eindigt een termijn op de dag voor de verjaardag. Kijk op uw attest of in het loket."
    ),
    TimeAssumption.TERM_FROM_RENEWAL: N_(
        "De nieuwe termijn kan beginnen op de datum van de nieuwe registratie, of pas na de laatste dag van de huidige. Geen "
        "bron zegt het; u ziet beide."
    ),
}


def assumptions(found: Schedule, on: date, language: Language) -> tuple[str, ...]:
    """What the days take for granted, with the numbers in force on the day `on`."""
    blanks = Law.on(on).counts()
    return tuple(translated(ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions)


_DURATION: Final = N_("De procedure duurt {procedure_weeks_least} tot {procedure_weeks_most} weken.")
_DURATION_OF_REPORT: Final = N_(
    "Tot het auditrapport er is, duurt het ongeveer {report_weeks} weken. Of die weken daarbij horen, zegt de bron niet."
)
_DURATION_PUBLIC: Final = N_("Dat dit ook zonder audit geldt, is onze aanname.")

AFTER_REGISTRATION: Final = N_(
    "Een gewone registratie geldt {registration_years} jaar, een voorlopige {provisional_years} jaar, vanaf de datum van de "
    "registratie. U krijgt per dienst een eigen registratienummer. Wie op tijd verlengt, kan dat nummer houden. Is de "
    "registratie verlopen, dan begint de hele procedure opnieuw."
)
AFTER_REGISTRATION_RESTS_ON: Final = ("source_text", "agency_procedure", "agency_procedure_older")


def duration(law: Law, language: Language, *, has_audit: bool) -> str:
    """How long the procedure takes according to the source text, and what that leaves open."""
    second = _DURATION_OF_REPORT if has_audit else _DURATION_PUBLIC
    said = (translated(text, language, **law.counts()) for text in (_DURATION, second))
    return " ".join((*said, sources.rests_on(("source_text",), language)))


EXTENDED: Final = N_(
    "Slaagt u voor de opvolgingsaudit, dan geldt de voorlopige registratie in totaal {registration_years} jaar."
)


def after_registration(found: Schedule, law: Law, language: Language) -> str:
    """What holds once one is registered: the term, the number, and what to do in time."""
    has_follow_up = any(each.kind is MilestoneKind.EXTENDED_LAST_DAY for each in found.milestones)
    texts = (AFTER_REGISTRATION, EXTENDED) if has_follow_up else (AFTER_REGISTRATION,)
    said = " ".join(translated(text, language, **law.counts()) for text in texts)
    return f"{said} {sources.rests_on(AFTER_REGISTRATION_RESTS_ON, language)}"
