"""What the steps, days and stretches of a schedule are called."""

from collections.abc import Collection, Mapping
from typing import Final

from kmo_rules import (
    Milestone,
    MilestoneKind,
    PhaseKind,
    Planned,
    Route,
    Schedule,
    Service,
    StepKind,
    Weeks,
)
from wording.case.audits import of_service
from wording.catalogues import N_, Language, translated

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
    MilestoneKind.RENEW_AT_LATEST: N_("Uiterste startdatum (wachten op een audit is niet meegeteld)"),
    MilestoneKind.FOLLOW_UP_FROM: N_("Leg de opvolgingsaudit bij voorkeur vast vanaf deze datum"),
    MilestoneKind.FOLLOW_UP_AT_LATEST: N_("Uiterste begin van de opvolgingsaudit"),
    MilestoneKind.CURRENT_LAST_DAY: N_("Laatste dag van uw huidige registratie"),
    MilestoneKind.APPLICATION: N_("Aanvraag in het loket"),
    MilestoneKind.REGISTRATION: N_("Registratie begint"),
    MilestoneKind.PROVISIONAL_LAST_DAY: N_(
        "Laatste dag van de voorlopige registratie (laat de opvolgingsaudit volgens ons ervoor doen)"
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
    return of_service(found.of_one(day.services), milestone(found, day.kind, language, day.services), language)
