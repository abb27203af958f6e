"""The way to a registration, step by step, with who does what."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from kmo_rules import Application, Assessment, AuditKind, Law, Outcome, Route, Rule, Verdict
from kmo_rules import sources as all_sources
from wording import sources
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
    how_long: str


RESTS_ON: Final[dict[CaseStep, tuple[str, ...]]] = {
    CaseStep.RIGHTS: ("agency_procedure", "user_rights", "client_counter", "local_manager"),
    CaseStep.APPLICATION: ("source_text", "agency_procedure"),
    CaseStep.DECLARATION: ("agency_procedure", "bureau_questions"),
    CaseStep.BUREAU: ("source_text", "agency_bureaus"),
    CaseStep.AUDIT: ("source_text", "agency_visit"),
    CaseStep.REPORT: ("source_text", "agency_result", "agency_visit"),
    CaseStep.REGISTRATION: ("source_text", "agency_procedure", "agency_result"),
    CaseStep.FOLLOW_UP: ("source_text", "bureau_starters"),
}
"""Where what a step says is written."""

LEADS_TO: Final[dict[CaseStep, tuple[tuple[str, str], ...]]] = {
    CaseStep.RIGHTS: (
        ("user_rights", N_("Zo krijgt u rechten")),
        ("public_search", N_("Zoek wie uw bedrijf vertegenwoordigt")),
    ),
    CaseStep.APPLICATION: (("agency_procedure", N_("Naar het loket, via VLAIO")),),
    CaseStep.DECLARATION: (),
    CaseStep.BUREAU: (("agency_bureaus", N_("Contactgegevens van de auditbureaus")),),
    CaseStep.AUDIT: (("agency_preparation", N_("Zo bereidt u de audit voor")),),
    CaseStep.REPORT: (("agency_result", N_("Zo komt het resultaat tot stand")),),
    CaseStep.REGISTRATION: (),
    CaseStep.FOLLOW_UP: (("agency_bureaus", N_("Contactgegevens van de auditbureaus")),),
}
"""The pages that a step can be taken on or read about, by their source and in words; links to follow, never loaded."""

_UNKNOWN: Final = N_("duur niet bekend")
_YOU: Final = N_("U")
_MANAGER: Final = N_("U en de lokale beheerder (werkt u alleen: uzelf)")
_BUREAU: Final = N_("U en het auditbureau")
_REPORT: Final = N_("Het auditbureau")
_AGENCY: Final = N_("VLAIO en de bevoegde minister")


def steps(assessment: Assessment, language: Language) -> tuple[StepText, ...]:
    """The steps of this case in order, those of a follow-up last, without what is in order; none for an audit bureau."""
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    law = Law.on(assessment.on)
    return tuple(
        StepText(
            kind,
            translated(title, language),
            translated(who, language),
            translated(text, language, **blanks),
            translated(how_long, language, **_numbers(law)),
        )
        for kind, title, who, text, blanks, how_long in _rows(assessment, law, language)
    )


Row = tuple[CaseStep, str, str, str, dict[str, object], str]
"""Kind, title, who, what to know with its blanks, how long."""


def _rows(assessment: Assessment, law: Law, language: Language) -> Iterator[Row]:
    comes_back = [each for each in assessment.applications if each.route is Route.FOLLOW_UP]
    applies = [each for each in assessment.applications if each.route is not Route.FOLLOW_UP]
    has_audit = assessment.audit.kind is not AuditKind.NONE
    if applies or not comes_back:
        if assessment.finding(Rule.ACCESS_RIGHTS).outcome is not Outcome.MET:
            yield _rights()
        yield from (_application(applies, language), _declaration())
        if has_audit:
            yield from _audit_steps(law.report_weeks.value)
        is_provisional = any(each.verdict is Verdict.REGISTER_PROVISIONALLY for each in applies)
        yield _registration(law, has_audit=has_audit, is_provisional=is_provisional)
        if is_provisional:
            yield _follow_up(law)
    if comes_back:
        yield from _follow_up_steps(law) if has_audit else (_asking(),)


def _rights() -> Row:
    return (
        CaseStep.RIGHTS,
        N_("Zorg voor rechten in het loket"),
        _MANAGER,
        N_(
            "De lokale beheerder van uw organisatie geeft ze in het gebruikersbeheer van de Vlaamse overheid. "
            "Bent u zelf de wettelijke vertegenwoordiger, ook als u alleen werkt, dan stelt u zichzelf aan als "
            "hoofdtoegangsbeheerder en als hoofd lokale beheerder."
        ),
        {},
        _UNKNOWN,
    )


def _application(applies: Sequence[Application], language: Language) -> Row:
    names = [audits.service(each.service, language) for each in applies]
    return (
        CaseStep.APPLICATION,
        N_("Dien per dienst een aanvraag in via het loket van de dienstverleners"),
        _YOU,
        N_(
            "Log in met de knop ‘Login Dienstverleners’ en geef aan in welke dienst u actief wilt zijn: één "
            "aanvraag per dienst. Voor u: {services}. In de laatste stap krijgt u een verklaring op eer."
        ),
        {"services": ", ".join(names) or translated(N_("nog te kiezen"), language)},
        N_("op de dag die u kiest"),
    )


def _declaration() -> Row:
    return (
        CaseStep.DECLARATION,
        N_("Onderteken per dienst de verklaring op eer en mail ze"),
        _YOU,
        N_(
            "Onderteken de verklaring die u in het loket kreeg, en mail ze naar {email}. Een voorbereide "
            "verklaring vindt u op het scherm ‘Verklaring op eer’."
        ),
        {"email": AGENCY_EMAIL},
        N_("meteen na de aanvraag"),
    )


def _audit_steps(report_weeks: int) -> list[Row]:
    return [
        (
            CaseStep.BUREAU,
            N_("Kies een auditbureau"),
            _YOU,
            N_("U neemt zelf contact op met een van de aangestelde auditbureaus en spreekt een datum af."),
            {},
            _UNKNOWN,
        ),
        (
            CaseStep.AUDIT,
            N_("Laat de audit doen"),
            _BUREAU,
            N_(
                "De auditor gaat na of u aan de norm voldoet. U leest het bezoekrapport na en keurt het goed. Bij "
                "een geslaagde audit stelt de auditor vast dat u aan de norm voldoet."
            ),
            {},
            N_("bezoek van {audit_visit_days_least} tot {audit_visit_days_most} dagen"),
        ),
        (
            CaseStep.REPORT,
            N_("Het auditrapport gaat naar VLAIO en naar u"),
            _REPORT,
            N_("Dat duurt ongeveer {report_weeks} weken. Het auditbureau volgt ook uw aanvraag op."),
            {"report_weeks": report_weeks},
            N_("ongeveer {report_weeks} weken"),
        ),
    ]


def _registration(law: Law, *, has_audit: bool, is_provisional: bool) -> Row:
    blanks: dict[str, object] = {
        "provisional_years": law.provisional_years.value,
        "registration_years": law.registration_years.value,
    }
    if is_provisional:
        text = N_(
            "Beslissen ze daartoe, dan wordt u voor {provisional_years} jaar voorlopig geregistreerd. U krijgt "
            "per dienst een registratienummer en het attest van registratie."
        )
    elif has_audit:
        text = N_(
            "Beslissen ze op basis van het auditrapport tot registratie, dan geldt die {registration_years} "
            "jaar. U krijgt per dienst het attest van registratie en een nummer; wie op tijd verlengt, kan zijn nummer "
            "behouden."
        )
    else:
        text = N_(
            "Beslissen ze tot registratie, dan krijgt u per dienst het attest van registratie en een nummer; wie op tijd "
            "verlengt, kan zijn nummer behouden."
        )
    how_long = N_("{procedure_weeks_least} tot {procedure_weeks_most} weken na de aanvraag, misschien meer")
    return CaseStep.REGISTRATION, N_("Registratie en attest"), _AGENCY, text, blanks, how_long


def _follow_up(law: Law) -> Row:
    text = N_(
        "Na {provisional_years} jaar gaat het auditbureau op basis van uw opgedane ervaring na of de registratie "
        "tot {registration_years} jaar verlengd kan worden."
    )
    blanks: dict[str, object] = {
        "provisional_years": law.provisional_years.value,
        "registration_years": law.registration_years.value,
    }
    return CaseStep.FOLLOW_UP, N_("Opvolgingsaudit"), _BUREAU, text, blanks, N_("na {provisional_years} jaar")


def _follow_up_steps(law: Law) -> Iterator[Row]:
    """Of who is registered provisionally: no new registration, but the same one extended."""
    years: dict[str, object] = {"registration_years": law.registration_years.value}
    yield (
        CaseStep.BUREAU,
        N_("Spreek een opvolgingsaudit af"),
        _YOU,
        N_(
            "U neemt zelf contact op met een van de aangestelde auditbureaus. Of u ook opnieuw een aanvraag en een verklaring "
            "moet indienen, zegt geen bron: vraag het na."
        ),
        {},
        _UNKNOWN,
    )
    yield (
        CaseStep.FOLLOW_UP,
        N_("Laat de opvolgingsaudit doen"),
        _BUREAU,
        N_("De auditor toetst nu ook uw ervaring en de tevredenheid van uw klanten."),
        {},
        _UNKNOWN,
    )
    yield (
        CaseStep.REPORT,
        N_("Het auditrapport gaat naar VLAIO en naar u"),
        _REPORT,
        N_("Hoelang dat hier duurt, zegt geen bron."),
        {},
        _UNKNOWN,
    )
    yield (
        CaseStep.REGISTRATION,
        N_("Beslissing over de verlenging"),
        _AGENCY,
        N_("Beslissen ze daartoe, dan loopt dezelfde registratie door tot in totaal {registration_years} jaar."),
        years,
        _UNKNOWN,
    )


def _asking() -> Row:
    """A public provider with a provisional registration: no audit, and no source knows the case."""
    text = N_(
        "Een voorlopige registratie is volgens ons ongewoon voor een publieke dienstverlener. Vraag bij VLAIO wat u moet "
        "doen: gratis op 1700 of via {email}."
    )
    return (
        CaseStep.APPLICATION,
        N_("Vraag na wat er met uw registratie moet gebeuren"),
        _YOU,
        text,
        {"email": AGENCY_EMAIL},
        _UNKNOWN,
    )


_NUMBERS: Final = (
    "report_weeks",
    "procedure_weeks_least",
    "procedure_weeks_most",
    "provisional_years",
    "audit_visit_days_least",
    "audit_visit_days_most",
)


def _numbers(law: Law) -> dict[str, object]:
    return {name: getattr(law, name).value for name in _NUMBERS}


def pages(step: CaseStep, language: Language) -> tuple[tuple[str, str], ...]:
    """The address and the words of each page that a step leads to."""
    known = all_sources()
    return tuple((str(known[source].address), translated(text, language)) for source, text in LEADS_TO[step])


def rests_on(found: Sequence[StepText], language: Language) -> str:
    """Where these steps are written, each source named once."""
    return sources.rests_on(dict.fromkeys(source for step in found for source in RESTS_ON[step.kind]), language)


def questions_left(count: int, language: Language) -> str:
    """How many questions are still open, in words."""
    if count == 0:
        return translated(N_("Alle vragen zijn beantwoord."), language)
    return counted("Nog 1 vraag open.", "Nog {count} vragen open.", count, language)
