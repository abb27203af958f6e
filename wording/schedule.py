"""Steps, days and what the dates take for granted, in words."""

from datetime import date
from typing import Final, NamedTuple

from kmo_rules import Law, MilestoneKind, Route, Schedule, Step, StepKind, TimeAssumption, Weeks
from wording.catalogues import N_, Language, translated
from wording.cost import COUNTED_AS_PRIVATE, RULES_OF_THE_DAY

ROUTES: Final[dict[Route, str]] = {
    Route.FIRST: N_("Eerste registratie"),
    Route.RENEWAL: N_("Verlenging"),
    Route.FOLLOW_UP: N_("Tweede doorlichting"),
    Route.LAPSED: N_("Opnieuw beginnen na een verlopen registratie"),
}

READINGS: Final[dict[Weeks, str]] = {
    Weeks.INSIDE: N_("Verslag inbegrepen"),
    Weeks.ON_TOP: N_("Verslag komt erbij"),
}

STEPS: Final[dict[StepKind, str]] = {
    StepKind.APPLICATION: N_("Aanvraag in het loket"),
    StepKind.AUDIT: N_("Audit"),
    StepKind.REGISTRATION: N_("Verslag en registratie"),
}

SHORT_STEPS: Final[dict[StepKind, str]] = {
    StepKind.APPLICATION: N_("Aanvraag"),
    StepKind.AUDIT: N_("Audit"),
    StepKind.REGISTRATION: N_("Registratie"),
}
"""For the chart, where a phone leaves room for one word."""

REGISTRATION_WITHOUT_AUDIT: Final = N_("Registratie")

MILESTONES: Final[dict[MilestoneKind, str]] = {
    MilestoneKind.LAST_DAY_PASSED: N_("Laatste dag van uw vorige registratie"),
    MilestoneKind.RENEW_FROM: N_("Begin liefst vanaf deze dag aan de verlenging"),
    MilestoneKind.RENEW_AT_LATEST: N_("Allerlaatste dag om te beginnen, alleen als de auditdag al vastligt"),
    MilestoneKind.FOLLOW_UP_FROM: N_("Leg liefst vanaf deze dag de tweede doorlichting vast"),
    MilestoneKind.FOLLOW_UP_AT_LATEST: N_("Allerlaatste dag om te beginnen, alleen als de doorlichting al vastligt"),
    MilestoneKind.CURRENT_LAST_DAY: N_("Laatste dag van uw huidige registratie"),
    MilestoneKind.APPLICATION: N_("Aanvraag in het loket"),
    MilestoneKind.REGISTRATION: N_("Registratie begint"),
    MilestoneKind.PROVISIONAL_LAST_DAY: N_(
        "Laatste dag van de voorlopige registratie; tegen dan de tweede doorlichting"
    ),
    MilestoneKind.NEXT_RENEWAL_FROM: N_("Begin liefst vanaf deze dag aan de volgende verlenging"),
    MilestoneKind.LAST_DAY: N_("Laatste dag van de nieuwe registratie"),
}

SHORT_MILESTONES: Final[dict[MilestoneKind, str]] = {
    MilestoneKind.LAST_DAY_PASSED: N_("vorige: laatste dag"),
    MilestoneKind.RENEW_FROM: N_("liefst verlengen"),
    MilestoneKind.RENEW_AT_LATEST: N_("ten laatste"),
    MilestoneKind.FOLLOW_UP_FROM: N_("liefst vastleggen"),
    MilestoneKind.FOLLOW_UP_AT_LATEST: N_("ten laatste"),
    MilestoneKind.CURRENT_LAST_DAY: N_("huidige: laatste dag"),
    MilestoneKind.APPLICATION: N_("aanvraag"),
    MilestoneKind.REGISTRATION: N_("registratie"),
    MilestoneKind.PROVISIONAL_LAST_DAY: N_("voorlopig: laatste dag"),
    MilestoneKind.NEXT_RENEWAL_FROM: N_("liefst verlengen"),
    MilestoneKind.LAST_DAY: N_("laatste dag"),
}

ASSUMPTIONS: Final[dict[TimeAssumption, str]] = {
    TimeAssumption.COUNTED_AS_PRIVATE: COUNTED_AS_PRIVATE,
    TimeAssumption.RULES_OF_THE_DAY: RULES_OF_THE_DAY,
    TimeAssumption.TWO_READINGS: N_(
        "Of de ongeveer {report_weeks} weken voor het auditverslag in de {procedure_weeks_least} tot "
        "{procedure_weeks_most} weken zitten of erbij komen, zegt de bron niet. Daarom ziet u beide."
    ),
    TimeAssumption.WHOLE_PROCEDURE_AGAIN: N_(
        "Welke stappen u bij een tijdige verlenging overslaat, staat nergens. We tellen de hele procedure."
    ),
    TimeAssumption.TERM_WITHOUT_AUDIT: N_(
        "Hoelang een registratie zonder audit geldt, staat nergens. We rekenen {registration_years} jaar."
    ),
    TimeAssumption.LEAD_TIMES: N_(
        "‘Liefst vanaf’ is ons advies: {renewal_lead_months} maanden op voorhand. De bron zegt alleen: op tijd."
    ),
    TimeAssumption.LAST_DAY_BEFORE_ANNIVERSARY: N_(
        "Een termijn eindigt bij ons op de dag voor de verjaardag. Uw attest van registratie heeft het laatste woord."
    ),
    TimeAssumption.TERM_FROM_RENEWAL: N_("We laten de nieuwe termijn beginnen op de dag van de nieuwe registratie."),
}

GAP: Final = N_(
    "Dan kan de nieuwe registratie te laat komen, en dan valt er een gat. Begin vroeger of vraag raad op 1700."
)
LEFT_OUT: Final = N_(
    "Niet meegeteld: rechten krijgen voor het loket, een datum vinden bij een auditbureau, en verbeteringen die na de "
    "audit nog nodig zijn."
)


def step(found: Schedule, kind: StepKind, language: Language) -> str:
    """The name of a step; without an audit there is no report either."""
    is_plain = kind is StepKind.REGISTRATION and not found.has_audit
    return translated(REGISTRATION_WITHOUT_AUDIT if is_plain else STEPS[kind], language)


class DatedStep(NamedTuple):
    """A step in words, with the days between which it falls; `reading` is empty where both say the same."""

    kind: StepKind
    name: str
    reading: str
    earliest: date
    latest: date


def steps(found: Schedule, language: Language) -> tuple[DatedStep, ...]:
    """The steps of a schedule; the application, on one day in both readings, once."""
    return tuple(
        DatedStep(
            each.kind, step(found, each.kind, language), _reading(found, each, language), each.earliest, each.latest
        )
        for each in found.steps
        if each.kind is not StepKind.APPLICATION or each.reading is Weeks.INSIDE
    )


def _reading(found: Schedule, each: Step, language: Language) -> str:
    has_two = found.has_audit and each.kind is not StepKind.APPLICATION
    return translated(READINGS[each.reading], language) if has_two else ""


def assumptions(found: Schedule, on: date, language: Language) -> tuple[str, ...]:
    """What the days take for granted, with the numbers in force on the day `on`."""
    law = Law.on(on)
    blanks = {name: getattr(law, name).value for name in _NUMBERS}
    return tuple(translated(ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions)


_NUMBERS: Final = (
    "report_weeks",
    "procedure_weeks_least",
    "procedure_weeks_most",
    "registration_years",
    "renewal_lead_months",
)
