"""The steps of each way: what, who takes it, what to know, and how long; the numbers in them are still blank."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from kmo_rules import (
    Application,
    Assessment,
    AuditKind,
    AuditReason,
    Outcome,
    Route,
    Rule,
    Service,
    Timing,
    Verdict,
)
from wording import numbers
from wording.case import audits
from wording.catalogues import N_, Language, translated
from wording.contact import AGENCY_EMAIL


class CaseStep(StrEnum):
    """The steps of the way to a registration, in order."""

    RIGHTS = "rights"
    ASK = "ask"
    APPLICATION = "application"
    DECLARATION = "declaration"
    BUREAU = "bureau"
    AUDIT = "audit"
    REPORT = "report"
    REGISTRATION = "registration"
    FOLLOW_UP = "follow_up"


_UNKNOWN: Final = N_("duur niet bekend")
_YOU: Final = N_("U")
_MANAGER: Final = N_("U en de lokale beheerder (werkt u alleen: uzelf)")
_BUREAU: Final = N_("U en het auditbureau")
_REPORT: Final = N_("Het auditbureau")
_AGENCY: Final = N_("VLAIO en de bevoegde minister")
_EMAIL: Final[dict[str, object]] = {"email": AGENCY_EMAIL}


class Row(NamedTuple):
    """One step. `blanks` are those that are no number of the rules; `remarks` are sentences that follow its text."""

    kind: CaseStep
    title: str
    who: str
    text: str
    how_long: str = _UNKNOWN
    blanks: Mapping[str, object] = MappingProxyType({})
    remarks: tuple[str, ...] = ()


_RIGHTS: Final = Row(
    CaseStep.RIGHTS,
    N_("Zorg voor rechten in het loket"),
    _MANAGER,
    N_(
        "De lokale beheerder van uw organisatie geeft ze in het gebruikersbeheer van de Vlaamse overheid. "
        "Bent u zelf de wettelijke vertegenwoordiger, ook als u alleen werkt, dan stelt u zichzelf aan als "
        "hoofdtoegangsbeheerder en als hoofd lokale beheerder."
    ),
)
_APPLICATION: Final = Row(
    CaseStep.APPLICATION,
    N_("Dien per dienst een aanvraag in via het loket van de dienstverleners"),
    _YOU,
    N_(
        "Log in met de knop ‘Login Dienstverleners’ en geef aan in welke dienst u actief wilt zijn: één "
        "aanvraag per dienst. Voor u: {services}. In de laatste stap krijgt u een verklaring op eer."
    ),
    N_("op de dag die u kiest"),
)
_FROM: Final = N_("bij voorkeur vanaf {begin}")
_ONE_FROM: Final = N_("{now}: op de dag die u kiest; {later}: bij voorkeur vanaf {begin}")
_ONE_APPLICATION: Final = _APPLICATION._replace(
    title=N_("Dien een aanvraag in via het loket van de dienstverleners"),
    text=N_(
        "Log in met de knop ‘Login Dienstverleners’ en geef aan in welke dienst u actief wilt zijn. Voor u: {services}. In de "
        "laatste stap krijgt u een verklaring op eer."
    ),
)
"""Where one service is applied for: nothing is said of a second one."""
_DECLARATION: Final = Row(
    CaseStep.DECLARATION,
    N_("Onderteken per dienst de verklaring op eer en mail ze"),
    _YOU,
    N_(
        "Onderteken de verklaring die u in het loket kreeg, en mail ze naar {email}. Een voorbereide "
        "verklaring vindt u op het scherm ‘Verklaring op eer’."
    ),
    N_("meteen na de aanvraag"),
    _EMAIL,
)
_ONE_DECLARATION: Final = _DECLARATION._replace(title=N_("Onderteken de verklaring op eer en mail ze"))
_AUDIT: Final = (
    Row(
        CaseStep.BUREAU,
        N_("Kies een auditbureau"),
        _YOU,
        N_("U neemt zelf contact op met een van de aangestelde auditbureaus en spreekt een datum af."),
    ),
    Row(
        CaseStep.AUDIT,
        N_("Laat de audit doen"),
        _BUREAU,
        N_(
            "De auditor bekijkt of u aan de norm voldoet. U leest het bezoekrapport na en keurt het goed. Slaagt u, dan "
            "bevestigt de auditor dat u aan de norm voldoet."
        ),
        N_("bezoek van {audit_visit_days_least} tot {audit_visit_days_most} dagen"),
    ),
    Row(
        CaseStep.REPORT,
        N_("Het auditrapport gaat naar VLAIO en naar u"),
        _REPORT,
        N_("Dat duurt ongeveer {report_weeks} weken. Het auditbureau volgt ook uw aanvraag op."),
        N_("ongeveer {report_weeks} weken"),
    ),
)
_REGISTRATION: Final[Mapping[Verdict, str]] = {
    Verdict.REGISTER_PROVISIONALLY: N_(
        "Beslissen ze daartoe, dan wordt u voor {provisional_years} jaar voorlopig geregistreerd. U krijgt "
        "per dienst een registratienummer en het attest van registratie."
    ),
    Verdict.REGISTER_WITH_AUDIT: N_(
        "Beslissen ze op basis van het auditrapport tot registratie, dan geldt die {registration_years} "
        "jaar. U krijgt per dienst het attest van registratie en een nummer; wie op tijd verlengt, kan zijn nummer "
        "behouden."
    ),
    Verdict.REGISTER_WITHOUT_AUDIT: N_(
        "Beslissen ze tot registratie, dan krijgt u per dienst het attest van registratie en een nummer; wie op tijd "
        "verlengt, kan zijn nummer behouden."
    ),
}
_AFTER_PROVISIONAL: Final = Row(
    CaseStep.FOLLOW_UP,
    N_("Opvolgingsaudit"),
    _BUREAU,
    N_(
        "Na {provisional_years} jaar kijkt het auditbureau naar de ervaring die u intussen hebt. Daarvan hangt af of uw "
        "registratie verlengd kan worden tot in totaal {registration_years} jaar."
    ),
    N_("na {provisional_years} jaar; leg hem eerder vast"),
)
_FOLLOW_UP: Final = (
    Row(
        CaseStep.BUREAU,
        N_("Spreek een opvolgingsaudit af"),
        _YOU,
        N_(
            "U neemt zelf contact op met een van de aangestelde auditbureaus. Of u ook opnieuw een aanvraag en een verklaring "
            "moet indienen, zegt geen bron: vraag het na."
        ),
    ),
    Row(
        CaseStep.FOLLOW_UP,
        N_("Laat de opvolgingsaudit doen"),
        _BUREAU,
        N_("De auditor toetst nu ook uw ervaring en de tevredenheid van uw klanten."),
    ),
    Row(
        CaseStep.REPORT,
        N_("Het auditrapport gaat naar VLAIO en naar u"),
        _REPORT,
        N_("Hoelang dat hier duurt, zegt geen bron."),
    ),
    Row(
        CaseStep.REGISTRATION,
        N_("Beslissing over de verlenging"),
        _AGENCY,
        N_("Beslissen ze daartoe, dan loopt dezelfde registratie door tot in totaal {registration_years} jaar."),
    ),
)
"""Of who is registered provisionally: no new registration, but the same one extended."""
_ASKING: Final = Row(
    CaseStep.ASK,
    N_("Vraag na wat er met uw registratie moet gebeuren"),
    _YOU,
    N_(
        "Een voorlopige registratie is volgens ons ongewoon voor een publieke dienstverlener. Vraag bij VLAIO wat u moet "
        "doen: gratis op 1700 of via {email}."
    ),
    blanks=_EMAIL,
)
"""A public provider with a provisional registration: no audit, and no source knows the case."""
_ASKING_TOPIC: Final = Row(
    CaseStep.ASK,
    N_("Vraag na of u zich voor dit advies nog kunt laten registreren"),
    _YOU,
    N_(
        "Uw klanten krijgen voor dit advies geen steun meer. Vraag het bij VLAIO voor u een aanvraag indient: gratis op 1700 "
        "of via {email}."
    ),
    blanks=_EMAIL,
)
"""Advice alone, on a topic without support: no source says whether one can still register for it."""
_ASKING_FIRST: Final = Row(
    CaseStep.FOLLOW_UP,
    N_("Vraag na of de opvolgingsaudit nog kan"),
    _YOU,
    N_(
        "Uw voorlopige registratie is verlopen. De tekst zegt dat dan de hele procedure opnieuw begint, maar niet of de "
        "opvolgingsaudit nog kan. Vraag het bij VLAIO voor u een aanvraag indient: gratis op 1700 of via {email}."
    ),
    blanks=_EMAIL,
)


def rows(assessment: Assessment, language: Language) -> Iterator[tuple[Service | None, Row]]:
    """The steps in order, each with its service where they are not those of the whole case."""
    comes_back = [each for each in assessment.applications if each.route is Route.FOLLOW_UP]
    applies = [each for each in assessment.applications if each.route is not Route.FOLLOW_UP]
    has_audit = assessment.audit.kind is not AuditKind.NONE
    if applies or not comes_back:
        of_one = applies[0].service if comes_back else None
        for service, row in _applying(assessment, applies, language, has_audit=has_audit):
            yield service or of_one, row
    if comes_back:
        of_one = comes_back[0].service if applies else None
        yield from ((of_one, row) for row in (_FOLLOW_UP if has_audit else (_ASKING,)))


def _applying(
    assessment: Assessment, applies: Sequence[Application], language: Language, *, has_audit: bool
) -> Iterator[tuple[Service | None, Row]]:
    is_one, renews = len(applies) == 1, any(each.route is Route.RENEWAL for each in applies)
    yield from _asking(assessment, applies, has_audit=has_audit)
    if assessment.finding(Rule.ACCESS_RIGHTS).outcome is not Outcome.MET:
        yield None, _RIGHTS
    application = _ONE_APPLICATION if is_one else _APPLICATION
    remarks = (_AT_RENEWAL,) if renews else ()
    when, days = _when(applies, application.how_long, language)
    blanks = {"services": _services(applies, language), **days}
    yield None, application._replace(blanks=blanks, remarks=remarks, how_long=when)
    yield None, _ONE_DECLARATION if is_one else _DECLARATION
    if has_audit:
        is_open = assessment.finding(Rule.PUBLIC_PROVIDER).outcome is Outcome.UNKNOWN
        bureau, *others = _AUDIT
        yield None, bureau._replace(remarks=(audits.REASONS[AuditReason.PUBLIC],) if is_open else ())
        yield from ((None, row) for row in others)
    yield from _registering(applies, has_audit=has_audit)


def _when(applies: Sequence[Application], whenever: str, language: Language) -> tuple[str, Mapping[str, object]]:
    """When to apply, and its blanks: a renewal for which there is time has a day, the other service of a case has none."""
    days = {each.service: each.waits_until for each in applies}
    known = [day for day in days.values() if day is not None]
    if not known:
        return whenever, {}
    begin: dict[str, object] = {"begin": numbers.day(min(known), language)}
    if len(known) == len(days):
        return _FROM, begin
    of = {day is None: audits.service(service, language).lower() for service, day in days.items()}
    return _ONE_FROM, begin | {"now": of[True], "later": of[False]}


def _asking(
    assessment: Assessment, applies: Sequence[Application], *, has_audit: bool
) -> Iterator[tuple[Service | None, Row]]:
    """What only the agency can tell, before anything is sent."""
    unclear = [each.service for each in applies if each.has_lapsed_provisionally and has_audit]
    for service in unclear[:1]:
        yield (service if len(unclear) < len(applies) else None), _ASKING_FIRST
    is_new = [each.service for each in assessment.applications if each.route in (Route.FIRST, Route.LAPSED)]
    is_alone = is_new == [Service.ADVICE] and len(assessment.applications) == 1
    if is_alone and assessment.finding(Rule.ADVICE_TOPIC).outcome is Outcome.NOT_MET:
        yield None, _ASKING_TOPIC


_AT_RENEWAL: Final = N_("Dat u ook bij een verlenging al deze stappen doet, is onze aanname.")


def _services(applies: Sequence[Application], language: Language) -> str:
    """What is applied for, with the day where there is time to wait."""
    return ", ".join(_name(each, language) for each in applies) or translated(N_("nog te kiezen"), language)


def _name(each: Application, language: Language) -> str:
    name = audits.service(each.service, language)
    if each.lead is None or each.lead.timing is not Timing.EARLY or each.lead.begin is None:
        return name
    text = N_("{service} (verlenging, bij voorkeur vanaf {day})")
    return translated(text, language, service=name, day=numbers.day(each.lead.begin, language))


def _registering(applies: Sequence[Application], *, has_audit: bool) -> Iterator[tuple[Service | None, Row]]:
    """What is decided, once where it is the same; where one may be provisional, of each, and then its follow-up."""
    ordinary = Verdict.REGISTER_WITH_AUDIT if has_audit else Verdict.REGISTER_WITHOUT_AUDIT
    ends: dict[Service | None, Verdict] = {
        each.service: Verdict.REGISTER_PROVISIONALLY if each.takes_provisional_path else ordinary for each in applies
    }
    if len(set(ends.values())) < 2:
        ends = {None: next(iter(ends.values()), ordinary)}
    title = N_("Registratie en attest")
    how_long = N_("{procedure_weeks_least} tot {procedure_weeks_most} weken na de aanvraag, misschien meer")
    for service, end in ends.items():
        yield service, Row(CaseStep.REGISTRATION, title, _AGENCY, _REGISTRATION[end], how_long)
        if end is Verdict.REGISTER_PROVISIONALLY:
            yield service, _AFTER_PROVISIONAL
