"""The answer in one sentence, with the day where a day presses; of two services that differ, one each."""

from typing import Final

from kmo_rules import Application, Assessment, AuditKind, AuditReason, Law, Route, Timing, Verdict
from wording import numbers
from wording.case import audits
from wording.catalogues import N_, Language, translated

BY_DAY: Final[dict[tuple[Route, Timing], str]] = {
    (Route.RENEWAL, Timing.EARLY): N_("U kunt uw registratie verlengen, bij voorkeur vanaf {begin}."),
    (Route.RENEWAL, Timing.NOW): N_("Begin nu met verlengen, uiterlijk op {begin}."),
    (Route.RENEWAL, Timing.LATE): N_(
        "Begin vandaag nog met verlengen: uw registratie loopt tot en met {until}, en de nieuwe kan te laat komen."
    ),
    (Route.RENEWAL, Timing.UNLIKELY): N_(
        "Controleer de laatste dag van uw registratie: {until} is verder weg dan een hele termijn."
    ),
    (Route.FOLLOW_UP, Timing.EARLY): N_("U kunt een opvolgingsaudit vastleggen, bij voorkeur vanaf {begin}."),
    (Route.FOLLOW_UP, Timing.NOW): N_("Spreek nu een opvolgingsaudit af, uiterlijk op {begin}."),
    (Route.FOLLOW_UP, Timing.LATE): N_(
        "Spreek vandaag nog een opvolgingsaudit af: uw voorlopige registratie loopt tot en met {until}."
    ),
    (Route.FOLLOW_UP, Timing.UNLIKELY): N_(
        "Controleer de laatste dag van uw voorlopige registratie: {until} is verder weg dan een hele termijn."
    ),
}
"""Of a registration that runs, by how it stands to the days to begin on."""

NOW_WITH_AUDIT: Final[dict[Route, str]] = {
    Route.RENEWAL: N_("Begin nu met verlengen, liefst ruim voor {begin}."),
    Route.FOLLOW_UP: N_("Spreek nu een opvolgingsaudit af: volgens ons begint hij uiterlijk op {begin}."),
}
"""In place of those that press, where there is an audit: waiting for a day of it is in no term."""

BY_VERDICT: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("Een auditbureau kan zelf geen dienstverlener worden."),
    Verdict.NOT_YET: N_("Breng eerst nog iets in orde. Daarna kunt u een aanvraag indienen."),
    Verdict.UNDETERMINED: N_("Er is nog geen resultaat: er ontbreken nog antwoorden."),
    Verdict.REGISTER_WITH_AUDIT: N_(
        "U kunt een aanvraag indienen voor een registratie van {registration_years} jaar, met een audit."
    ),
    Verdict.REGISTER_PROVISIONALLY: N_(
        "U kunt een aanvraag indienen voor een voorlopige registratie van {provisional_years} jaar, met een audit."
    ),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("U kunt een aanvraag indienen voor een registratie, zonder audit."),
}

ON_ROUTE: Final[dict[tuple[Route, Verdict], str]] = {
    (Route.RENEWAL, Verdict.NOT_YET): N_("Breng eerst nog iets in orde. Daarna kunt u uw registratie verlengen."),
    (Route.FOLLOW_UP, Verdict.NOT_YET): N_(
        "Breng eerst nog iets in orde. Daarna kunt u de opvolgingsaudit laten doen."
    ),
    (Route.FOLLOW_UP, Verdict.REGISTER_WITHOUT_AUDIT): N_(
        "U hoeft geen audit te doen, maar een voorlopige registratie is voor u ongewoon: vraag na wat u moet doen."
    ),
    (Route.LAPSED, Verdict.NOT_YET): N_(
        "U bent nu niet geregistreerd: uw registratie liep tot en met {until}. Breng eerst nog iets in orde. Daarna kunt u een "
        "nieuwe aanvraag indienen."
    ),
    (Route.LAPSED, Verdict.UNDETERMINED): N_(
        "U bent nu niet geregistreerd: uw registratie liep tot en met {until}. Er is nog geen resultaat: er ontbreken nog "
        "antwoorden."
    ),
    (Route.LAPSED, Verdict.REGISTER_WITH_AUDIT): N_(
        "U bent nu niet geregistreerd en kunt nu niets aanbieden met de kmo-portefeuille. U kunt een nieuwe aanvraag "
        "indienen, met een audit."
    ),
    (Route.LAPSED, Verdict.REGISTER_WITHOUT_AUDIT): N_(
        "U bent nu niet geregistreerd en kunt nu niets aanbieden met de kmo-portefeuille. U kunt een nieuwe aanvraag "
        "indienen, zonder audit."
    ),
}
"""In place of the ordinary sentence, on a way that is no first registration."""

LAPSED_PROVISIONALLY: Final = N_(
    "U bent nu niet geregistreerd: uw voorlopige registratie liep tot en met {until}. Breng eerst nog iets in orde."
)
"""In place of that of a lapse: whether a new application is the way then, no source says."""

NO_SERVICE: Final = N_("U koos nog geen dienst. Kies opleiding, advies of allebei.")
"""In place of the ordinary sentence, where both were answered no."""

ASK_FIRST: Final = N_(
    "U bent nu niet geregistreerd en kunt nu niets aanbieden met de kmo-portefeuille. Vraag eerst na of de opvolgingsaudit "
    "nog kan."
)
"""After a provisional registration that lapsed, where one may apply and there is an audit."""

_PRESSING: Final = (Timing.NOW, Timing.LATE, Timing.UNLIKELY)


def sentences(assessment: Assessment, language: Language) -> tuple[str, ...]:
    """What to read first, as large as it gets."""
    if not assessment.differs:
        one = assessment.applications[0] if assessment.applications else None
        if one is None and assessment.audit.reason is AuditReason.NO_SERVICE:
            return (translated(NO_SERVICE, language),)
        return (_sentence(one, assessment.verdict, assessment, language),)
    return tuple(
        audits.of_service(each.service, _sentence(each, each.verdict, assessment, language), language)
        for each in assessment.applications
    )


def besides(assessment: Assessment, language: Language) -> str:
    """What the answers come to, where a day that presses took its place; else nothing."""
    behind = (each for each in assessment.applications if each.verdict is Verdict.NOT_YET and _presses(each))
    return translated(N_("Er is ook nog iets in orde te brengen."), language) if next(behind, None) else ""


def is_our_day(assessment: Assessment) -> bool:
    """Whether a sentence names a day to begin on, which is our advice and stands in no source."""
    return any(each.lead and each.lead.begin and _by_day(each, each.verdict) for each in assessment.applications)


def _sentence(application: Application | None, verdict: Verdict, assessment: Assessment, language: Language) -> str:
    begin = until = ""
    if application is not None and application.until is not None:
        until = numbers.day(application.until, language)
        if application.lead is not None and application.lead.begin is not None:
            begin = numbers.day(application.lead.begin, language)
    has_audit = assessment.audit.kind is not AuditKind.NONE
    return translated(
        _text(application, verdict, has_audit=has_audit),
        language,
        begin=begin,
        until=until,
        **Law.on(assessment.on).counts(),
    )


def _text(application: Application | None, verdict: Verdict, *, has_audit: bool) -> str:
    if application is None or verdict is Verdict.EXCLUDED:
        return BY_VERDICT[verdict]
    if application.lead is not None and _by_day(application, verdict):
        by_day = BY_DAY[application.route, application.lead.timing]
        is_now = has_audit and application.lead.timing is Timing.NOW
        return NOW_WITH_AUDIT.get(application.route, by_day) if is_now else by_day
    if application.has_lapsed_provisionally and verdict in _WITH_AUDIT:
        return ASK_FIRST
    if application.has_lapsed_provisionally and verdict is Verdict.NOT_YET and has_audit:
        return LAPSED_PROVISIONALLY
    return ON_ROUTE.get((application.route, verdict), BY_VERDICT[verdict])


_WITH_AUDIT: Final = (Verdict.REGISTER_WITH_AUDIT, Verdict.REGISTER_PROVISIONALLY)


def _by_day(application: Application, verdict: Verdict) -> bool:
    return _presses(application) or (application.lead is not None and verdict.may_register)


def _presses(application: Application) -> bool:
    return application.lead is not None and application.lead.timing in _PRESSING
