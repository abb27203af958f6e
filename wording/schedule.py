"""Steps, days and what the dates take for granted, in words."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from kmo_rules import (
    Dossier,
    Gap,
    Law,
    Milestone,
    MilestoneKind,
    PhaseKind,
    Planned,
    Route,
    Schedule,
    Service,
    Step,
    StepKind,
    TimeAssumption,
    Weeks,
    schedule,
)
from wording import numbers, sources
from wording.case.audits import of_service
from wording.catalogues import N_, Language, translated
from wording.cost import COUNTED_AS_PRIVATE, RULES_OF_THE_DAY

ROUTES: Final[dict[Route, str]] = {
    Route.FIRST: N_("Eerste registratie"),
    Route.RENEWAL: N_("Verlenging"),
    Route.FOLLOW_UP: N_("Opvolgingsaudit"),
    Route.LAPSED: N_("Opnieuw beginnen na een verlopen registratie"),
}

READINGS: Final[dict[Weeks, str]] = {
    Weeks.INSIDE: N_("Auditrapport inbegrepen"),
    Weeks.ON_TOP: N_("Auditrapport komt erbij"),
}

STEPS: Final[dict[StepKind, str]] = {
    StepKind.APPLICATION: N_("Aanvraag in het loket"),
    StepKind.AUDIT: N_("Audit"),
    StepKind.REGISTRATION: N_("Auditrapport en registratie"),
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
    MilestoneKind.RENEW_FROM: N_("Start de verlenging bij voorkeur vanaf deze datum"),
    MilestoneKind.RENEW_AT_LATEST: N_("Uiterste startdatum, als u al een datum voor de audit hebt"),
    MilestoneKind.FOLLOW_UP_FROM: N_("Leg de opvolgingsaudit bij voorkeur vast vanaf deze datum"),
    MilestoneKind.FOLLOW_UP_AT_LATEST: N_("Uiterste startdatum, als u al een datum voor de opvolgingsaudit hebt"),
    MilestoneKind.CURRENT_LAST_DAY: N_("Laatste dag van uw huidige registratie"),
    MilestoneKind.APPLICATION: N_("Aanvraag in het loket"),
    MilestoneKind.REGISTRATION: N_("Registratie begint"),
    MilestoneKind.PROVISIONAL_LAST_DAY: N_(
        "Laatste dag van de voorlopige registratie (doe de opvolgingsaudit bij voorkeur eerder)"
    ),
    MilestoneKind.NEXT_RENEWAL_FROM: N_("Start de volgende verlenging bij voorkeur vanaf deze datum"),
    MilestoneKind.LAST_DAY: N_("Laatste dag van de nieuwe registratie"),
    MilestoneKind.LAST_DAY_FROM_OLD: N_(
        "Laatste dag van de nieuwe registratie, als ze pas begint na de laatste dag van de huidige"
    ),
    MilestoneKind.EXTENDED_LAST_DAY: N_(
        "Laatste dag van de verlengde registratie, als u slaagt voor de opvolgingsaudit"
    ),
}

WITHOUT_AUDIT: Final[dict[MilestoneKind, str]] = {
    MilestoneKind.RENEW_AT_LATEST: N_("Uiterste startdatum voor de verlenging"),
}
"""In place of the ordinary name, where there is no audit to speak of."""

IF_EXTENDED: Final[dict[MilestoneKind, str]] = {
    MilestoneKind.NEXT_RENEWAL_FROM: N_(
        "Start de volgende verlenging bij voorkeur vanaf deze datum, als u slaagt voor de opvolgingsaudit"
    ),
}
"""In place of it, where the registration only lasts that long if the follow-up succeeds."""

SHORT_MILESTONES: Final[dict[MilestoneKind, str]] = {
    MilestoneKind.LAST_DAY_PASSED: N_("vorige: laatste dag"),
    MilestoneKind.RENEW_FROM: N_("bij voorkeur verlengen"),
    MilestoneKind.RENEW_AT_LATEST: N_("ten laatste"),
    MilestoneKind.FOLLOW_UP_FROM: N_("bij voorkeur vastleggen"),
    MilestoneKind.FOLLOW_UP_AT_LATEST: N_("ten laatste"),
    MilestoneKind.CURRENT_LAST_DAY: N_("huidige: laatste dag"),
    MilestoneKind.APPLICATION: N_("aanvraag"),
    MilestoneKind.REGISTRATION: N_("registratie"),
    MilestoneKind.PROVISIONAL_LAST_DAY: N_("voorlopig: laatste dag"),
    MilestoneKind.NEXT_RENEWAL_FROM: N_("bij voorkeur verlengen"),
    MilestoneKind.LAST_DAY: N_("laatste dag"),
    MilestoneKind.LAST_DAY_FROM_OLD: N_("laatste dag, andere telling"),
    MilestoneKind.EXTENDED_LAST_DAY: N_("verlengd: laatste dag"),
}
"""For the chart, where a phone leaves room for a few words."""

PHASES: Final[dict[PhaseKind, str]] = {
    PhaseKind.REGISTERED: N_("geregistreerd"),
    PhaseKind.PROVISIONAL: N_("voorlopig"),
    PhaseKind.PROCEDURE: N_("procedure"),
    PhaseKind.EXTENDED: N_("verlengd, als u slaagt"),
}
"""In the bars of the chart. A window to begin in is told by the day from which it is open."""

SAME_DAYS: Final = N_("Opleiding en advies hebben dezelfde data")
STRIPED: Final = N_(
    "Gestreept over de hele hoogte: de datum ligt ergens in dat stuk. Gestreept onderaan: de tijd om te verlengen."
)
STRIPED_WITH_FOLLOW_UP: Final = N_(
    "Gestreept over de hele hoogte: de datum ligt ergens in dat stuk. Gestreept onderaan: de tijd om te verlengen of om uw "
    "opvolgingsaudit vast te leggen."
)
LEAD_IN: Final = N_("Eerst: toegang tot het loket en een afspraak. Hoelang dat duurt, is niet bekend.")
LEAD_IN_WITHOUT_AUDIT: Final = N_("Eerst: toegang tot het loket. Hoelang dat duurt, is niet bekend.")

ASSUMPTIONS: Final[dict[TimeAssumption, str]] = {
    TimeAssumption.COUNTED_AS_PRIVATE: COUNTED_AS_PRIVATE,
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

GAPS: Final[dict[Gap, str]] = {
    Gap.POSSIBLE: N_(
        "Dient u uw aanvraag in op {day}, dan is uw nieuwe registratie misschien te laat en bent u een tijd niet "
        "geregistreerd. Dien zo vroeg mogelijk in."
    ),
    Gap.CERTAIN: N_(
        "Dient u uw aanvraag in op {day}, dan komt uw nieuwe registratie naar onze berekening na de laatste dag van de "
        "huidige, en bent u een tijd niet geregistreerd. Dien zo vroeg mogelijk in."
    ),
}
NO_WEEKS: Final = N_("Hoeveel weken dit in uw geval duurt, zegt geen bron. Daarom staan hier geen weken.")
EXAMPLE: Final = N_(
    "Deze data zijn een voorbeeld. Ze gelden pas als uw antwoorden een aanvraag toelaten: begin eerst daarmee."
)
EXAMPLE_AFTER_CURRENT: Final = N_(
    "De data na uw huidige registratie zijn een voorbeeld. Ze gelden pas als uw antwoorden dat toelaten: begin eerst daarmee."
)
"""The same where a registration runs: its own last day, and the days to begin on, are no example."""
START_PASSED: Final = N_("De datum die u koos voor uw aanvraag is voorbij. Wij rekenen vanaf {day}.")
LEFT_OUT: Final = N_(
    "Niet meegeteld: rechten krijgen voor het loket, een datum vinden bij een auditbureau, en verbeteringen die na de "
    "audit nog nodig zijn."
)
LEFT_OUT_WITHOUT_AUDIT: Final = N_(
    "Niet meegeteld: rechten krijgen voor het loket. Dat de weken uit de bron ook zonder audit gelden, is onze aanname."
)


_WHEN_APPLYING: Final = N_("Wanneer dient u de aanvraag in? Vult u niets in, dan rekenen wij met {day}.")


def start_question(dossier: Dossier, on: date, language: Language) -> str:
    """The question for the day of application, with the day that counts while it has no answer; empty without one."""
    unplanned = dossier.model_copy(update={"plan": dossier.plan.model_copy(update={"start": None})})
    found = schedule(unplanned, on=on)
    if not any(each.applies for each in found.applications):
        return ""
    return translated(_WHEN_APPLYING, language, day=numbers.day(found.start, language))


_BEGINS: Final = N_("Naar schatting kan de registratie beginnen {days}.")
_BEGINS_ANEW: Final = N_("Naar schatting kan de nieuwe registratie beginnen {days}.")


def begins(route: Route, days: str, language: Language) -> str:
    """Between which days a registration can begin; of who is registered already, the new one."""
    return translated(_BEGINS_ANEW if route is Route.RENEWAL else _BEGINS, language, days=days)


def counted_from(found: Schedule, planned: date | None, language: Language) -> str:
    """Which day of application the weeks count from, and whether one was chosen."""
    text = N_("U koos nog geen datum voor uw aanvraag. Wij rekenen vanaf {day}.")
    if planned == found.start:
        text = N_("U dient de aanvraag in op {day}.")
    elif found.start_has_passed:
        text = START_PASSED
    return translated(text, language, day=numbers.day(found.start, language))


def step(found: Schedule, kind: StepKind, language: Language) -> str:
    """The name of a step; without an audit there is no report either."""
    is_plain = kind is StepKind.REGISTRATION and not found.has_audit
    return translated(REGISTRATION_WITHOUT_AUDIT if is_plain else STEPS[kind], language)


def milestone(found: Schedule, kind: MilestoneKind, language: Language, services: Collection[Service] = ()) -> str:
    """The name of a day of these services; without an audit none of them speaks of one."""
    own_names: Mapping[MilestoneKind, str] = {}
    if not found.has_audit:
        own_names = WITHOUT_AUDIT
    elif any(_is_extended(each) for each in found.applications if each.service in services or not services):
        own_names = IF_EXTENDED
    return translated(own_names.get(kind, MILESTONES[kind]), language)


def _is_extended(application: Planned) -> bool:
    return any(kind is MilestoneKind.EXTENDED_LAST_DAY for kind, _, _ in application.days)


def for_services(found: Schedule, day: Milestone, language: Language) -> str:
    """The name of a day, with the service in front where it is a day of one of two."""
    name = milestone(found, day.kind, language, day.services)
    service = day.services[0] if len(day.services) < len(found.applications) and day.services else None
    return of_service(service, name, language)


def remarks(found: Schedule, language: Language) -> tuple[str, ...]:
    """What must be said before the days: which are an example, that the planned day has passed, gaps per service."""
    several = len(found.applications) > 1
    examples = [(each, text) for each in found.applications for text in _example(each)]
    is_one = len({text for _, text in examples}) == 1 and len(examples) == len(found.applications)
    said = [
        of_service(None if is_one or not several else each.service, translated(text, language), language)
        for each, text in examples[: 1 if is_one else None]
    ]
    if found.start_has_passed:
        said.append(translated(START_PASSED, language, day=numbers.day(found.start, language)))
    for each in found.applications:
        if each.gap is not None:
            gap = translated(GAPS[each.gap], language, day=numbers.day(each.start, language))
            said.append(of_service(each.service if several else None, gap, language))
    return tuple(said)


def example(found: Schedule, services: Collection[Service], language: Language) -> str:
    """That a day of these services is an example; empty where it is none."""
    said = [text for each in found.applications if each.service in services or not services for text in _example(each)]
    return translated(said[0], language) if said else ""


def _example(application: Planned) -> Iterator[str]:
    """What to say of an application that its answers do not allow yet; nothing where it has only days that are so."""
    kinds = {kind for kind, _, _ in application.days}
    if application.is_example and kinds & _TO_COME:
        yield EXAMPLE_AFTER_CURRENT if MilestoneKind.CURRENT_LAST_DAY in kinds else EXAMPLE


_TO_COME: Final = {MilestoneKind.APPLICATION, MilestoneKind.EXTENDED_LAST_DAY}


def left_out(found: Schedule, language: Language) -> str:
    """What the weeks do not count, and without an audit that they are counted at all."""
    return translated(LEFT_OUT if found.has_audit else LEFT_OUT_WITHOUT_AUDIT, language)


def striped(found: Schedule, language: Language) -> str:
    """What the stripes in the drawing of the years mean, in this case."""
    follow_up = (MilestoneKind.FOLLOW_UP_FROM, MilestoneKind.FOLLOW_UP_AT_LATEST)
    has_follow_up = any(each.kind in follow_up for each in found.milestones)
    return translated(STRIPED_WITH_FOLLOW_UP if has_follow_up else STRIPED, language)


def lead_in(found: Schedule, language: Language) -> str:
    """What comes before the weeks; without an audit there is no bureau to see."""
    return translated(LEAD_IN if found.has_audit else LEAD_IN_WITHOUT_AUDIT, language)


class DatedStep(NamedTuple):
    """A step in words, with the days between which it falls; `reading` is empty where both say the same."""

    kind: StepKind
    name: str
    reading: str
    earliest: date
    latest: date


def steps(found: Schedule, language: Language, services: tuple[Service, ...] = ()) -> tuple[DatedStep, ...]:
    """The steps of the application for these services, else of the first; the application itself, on one day, once."""
    return tuple(
        DatedStep(
            each.kind, step(found, each.kind, language), _reading(found, each, language), each.earliest, each.latest
        )
        for each in found.steps_for(services)
        if each.kind is not StepKind.APPLICATION or each.reading is Weeks.INSIDE
    )


_FIRST: Final = N_("hier ziet u de weken van deze aanvraag, die eerst komt.")
_SECOND: Final = N_("even lang, maar vanaf {day}.")


def first_of_two(found: Schedule, language: Language) -> str:
    """Whose weeks are shown, where two services are applied for on different days; else empty."""
    starts = {each.start: each.service for each in found.applications if each.applies and each.service is not None}
    if len(starts) < len(Service):
        return ""
    (_, first), (day, other) = sorted(starts.items())
    of_first = of_service(first, translated(_FIRST, language), language)
    of_second = of_service(other, translated(_SECOND, language, day=numbers.day(day, language)), language)
    return f"{of_first} {of_second}"


def _reading(found: Schedule, each: Step, language: Language) -> str:
    has_two = found.has_audit and each.kind is not StepKind.APPLICATION
    return translated(READINGS[each.reading], language) if has_two else ""


def assumptions(found: Schedule, on: date, language: Language) -> tuple[str, ...]:
    """What the days take for granted, with the numbers in force on the day `on`."""
    blanks = _blanks(Law.on(on))
    return tuple(translated(ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions)


_NUMBERS: Final = (
    "report_weeks",
    "procedure_weeks_least",
    "procedure_weeks_most",
    "registration_years",
    "provisional_years",
    "renewal_lead_months",
)

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
    said = (translated(text, language, **_blanks(law)) for text in (_DURATION, second))
    return " ".join((*said, sources.rests_on(("source_text",), language)))


def after_registration(law: Law, language: Language) -> str:
    """What holds once one is registered: the term, the number, and what to do in time."""
    said = translated(AFTER_REGISTRATION, language, **_blanks(law))
    return f"{said} {sources.rests_on(AFTER_REGISTRATION_RESTS_ON, language)}"


def _blanks(law: Law) -> dict[str, object]:
    return {name: getattr(law, name).value for name in _NUMBERS}
