"""The way to a registration, step by step, with who does what."""

from enum import StrEnum
from typing import Final, NamedTuple

from kmo_rules import Assessment, AuditKind, Law, Route, Verdict
from wording.case import audits
from wording.catalogues import N_, Language, counted, translated
from wording.contact import AGENCY_EMAIL

NO_DECISION: Final = N_("Dit is geen beslissing; VLAIO en de bevoegde minister beslissen.")
NO_STEPS: Final = N_("Er zijn geen stappen: een auditbureau kan zelf geen dienstverlener worden.")
NO_TIMELINE: Final = N_("Er is geen tijdlijn: een auditbureau kan zelf geen dienstverlener worden.")


class CaseStep(StrEnum):
    """The steps of the way to a registration, in order."""

    RIGHTS = "rights"
    APPLICATION = "application"
    DECLARATION = "declaration"
    BUREAU = "bureau"
    AUDIT = "audit"
    REPORT = "report"
    REGISTRATION = "registration"
    FOLLOW_UP = "follow_up"


class StepText(NamedTuple):
    """One step in the reader's language: what, who does it, and what to know."""

    kind: CaseStep
    title: str
    who: str
    text: str


_YOU: Final = N_("U")
_MANAGER: Final = N_("U en uw lokale beheerder")
_BUREAU: Final = N_("U en het auditbureau")
_REPORT: Final = N_("Het auditbureau")
_AGENCY: Final = N_("VLAIO en de bevoegde minister")


def steps(assessment: Assessment, language: Language) -> tuple[StepText, ...]:
    """The steps of this case in order; none where an audit bureau is excluded."""
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    law = Law.on(assessment.on)
    rows = [_rights(), _application(assessment, language), _declaration()]
    if assessment.audit.kind is not AuditKind.NONE:
        rows += _audit_steps(law.report_weeks.value)
    rows.append(_registration(assessment, law))
    if assessment.verdict is Verdict.REGISTER_PROVISIONALLY and assessment.route is not Route.FOLLOW_UP:
        rows.append(_follow_up(law))
    return tuple(
        StepText(
            kind,
            translated(title, language),
            translated(who, language),
            translated(text, language, **blanks),
        )
        for kind, title, who, text, blanks in rows
    )


Row = tuple[CaseStep, str, str, str, dict[str, object]]


def _rights() -> Row:
    return (
        CaseStep.RIGHTS,
        N_("Zorg voor rechten in het loket"),
        _MANAGER,
        N_("De lokale beheerder van uw bedrijf geeft ze in het gebruikersbeheer van de Vlaamse overheid."),
        {},
    )


def _application(assessment: Assessment, language: Language) -> Row:
    names = [audits.service(service, language) for service in assessment.applications]
    return (
        CaseStep.APPLICATION,
        N_("Vraag de registratie aan in het loket van de dienstverleners"),
        _YOU,
        N_("Meld u aan met de knop ‘Login Dienstverleners’. Eén aanvraag per dienst. Voor u: {services}."),
        {"services": ", ".join(names) or translated(N_("nog te kiezen"), language)},
    )


def _declaration() -> Row:
    return (
        CaseStep.DECLARATION,
        N_("Teken per dienst een verklaring op eer en stuur ze op"),
        _YOU,
        N_("Mail elke getekende verklaring naar {email}. Deze wijzer maakt de verklaringen voor u klaar."),
        {"email": AGENCY_EMAIL},
    )


def _audit_steps(report_weeks: int) -> list[Row]:
    return [
        (
            CaseStep.BUREAU,
            N_("Kies een auditbureau"),
            _YOU,
            N_("U neemt zelf contact op met een van de aangestelde bureaus en spreekt een dag af."),
            {},
        ),
        (
            CaseStep.AUDIT,
            N_("Laat de audit doen"),
            _BUREAU,
            N_("De auditor gaat na of u aan de norm voldoet."),
            {},
        ),
        (
            CaseStep.REPORT,
            N_("Het verslag gaat naar VLAIO en naar u"),
            _REPORT,
            N_("Dat duurt ongeveer {report_weeks} weken."),
            {"report_weeks": report_weeks},
        ),
    ]


def _registration(assessment: Assessment, law: Law) -> Row:
    kind, title, who = CaseStep.REGISTRATION, N_("Registratie en attest"), _AGENCY
    if assessment.verdict is Verdict.REGISTER_PROVISIONALLY and assessment.route is not Route.FOLLOW_UP:
        text = N_(
            "U wordt voor {provisional_years} jaar voorlopig geregistreerd, als de administratie daartoe beslist."
        )
        return kind, title, who, text, {"provisional_years": law.provisional_years.value}
    if assessment.audit.kind is AuditKind.NONE:
        return (
            kind,
            title,
            who,
            N_("De administratie beslist en bezorgt u het attest van registratie."),
            {},
        )
    text = N_(
        "Registreert de administratie u op basis van het verslag, dan geldt uw registratie {registration_years} jaar."
    )
    return kind, title, who, text, {"registration_years": law.registration_years.value}


def _follow_up(law: Law) -> Row:
    text = N_(
        "Na {provisional_years} jaar kijkt het auditbureau of de registratie tot {registration_years} jaar verlengd "
        "kan worden."
    )
    blanks: dict[str, object] = {
        "provisional_years": law.provisional_years.value,
        "registration_years": law.registration_years.value,
    }
    return CaseStep.FOLLOW_UP, N_("Opvolgingsaudit"), _BUREAU, text, blanks


def questions_left(count: int, language: Language) -> str:
    """How many questions are still open, in words."""
    if count == 0:
        return translated(N_("Alle vragen zijn beantwoord."), language)
    return counted("Nog 1 vraag open.", "Nog {count} vragen open.", count, language)
