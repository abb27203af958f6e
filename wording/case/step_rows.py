"""The steps there are: what, who takes it, what to know, and how long; the numbers in them are still blank."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from kmo_rules import Verdict
from wording.catalogues import N_
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
AGENCY: Final = N_("VLAIO en de bevoegde minister")
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


RIGHTS: Final = Row(
    CaseStep.RIGHTS,
    N_("Zorg voor rechten in het loket"),
    _MANAGER,
    N_(
        "De lokale beheerder van uw organisatie geeft ze in het gebruikersbeheer van de Vlaamse overheid. "
        "Bent u zelf de wettelijke vertegenwoordiger, ook als u alleen werkt, dan stelt u zichzelf aan als "
        "hoofdtoegangsbeheerder en als hoofd lokale beheerder."
    ),
)
PUBLIC_RIGHTS: Final = RIGHTS._replace(
    who=N_("U en de lokale beheerder van uw organisatie"),
    text=N_(
        "De lokale beheerder van uw organisatie geeft ze in het gebruikersbeheer van de Vlaamse overheid. Weet u niet wie dat is? "
        "Vraag het aan het bestuur of het secretariaat van uw school of instelling, of bel gratis 1700."
    ),
)
"""Of a public provider, where nobody works alone and the manager may sit elsewhere."""
APPLICATION: Final = Row(
    CaseStep.APPLICATION,
    N_("Dien per dienst een aanvraag in via het loket van de dienstverleners"),
    _YOU,
    N_(
        "Log in met de knop ‘Login Dienstverleners’ en geef aan in welke dienst u actief wilt zijn: één "
        "aanvraag per dienst. Voor u: {services}. In de laatste stap krijgt u een verklaring op eer."
    ),
    N_("op de dag die u kiest"),
)
FROM: Final = N_("bij voorkeur vanaf {begin}")
WITHIN: Final = N_("bij voorkeur vanaf {begin}, volgens ons uiterlijk op {latest}")
BEGINS: Final = N_("begint volgens ons uiterlijk op {begin}")
BY: Final = N_("nu, volgens ons uiterlijk op {begin}")
TODAY: Final = N_("vandaag nog")
ONE_FROM: Final = N_("{now}: {when}; {later}: bij voorkeur vanaf {begin}")
ONE_APPLICATION: Final = APPLICATION._replace(
    title=N_("Dien een aanvraag in via het loket van de dienstverleners"),
    text=N_(
        "Log in met de knop ‘Login Dienstverleners’ en geef aan in welke dienst u actief wilt zijn. Voor u: {services}. In de "
        "laatste stap krijgt u een verklaring op eer."
    ),
)
"""Where one service is applied for: nothing is said of a second one."""
KNOWLEDGE_TEST: Final = N_(
    "Bij een allereerste aanvraag hoort volgens een auditbureau een kennistest, online; wanneer, zegt geen bron."
)
DECLARATION: Final = Row(
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
ONE_DECLARATION: Final = DECLARATION._replace(title=N_("Onderteken de verklaring op eer en mail ze"))
AUDIT: Final = (
    Row(
        CaseStep.BUREAU,
        N_("Kies een auditbureau"),
        _YOU,
        N_(
            "U neemt zelf contact op met een van de aangestelde auditbureaus en spreekt een datum af. Of u eerst uw aanvraag moet "
            "indienen, zegt geen bron."
        ),
        N_("zo vroeg mogelijk: er kan wachttijd zijn"),
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
REGISTRATION: Final[Mapping[Verdict, str]] = {
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
AFTER_PROVISIONAL: Final = Row(
    CaseStep.FOLLOW_UP,
    N_("Opvolgingsaudit"),
    _BUREAU,
    N_(
        "Het auditbureau kijkt dan naar de ervaring die u intussen hebt. Daarvan hangt af of uw registratie verlengd kan worden "
        "tot in totaal {registration_years} jaar. De tekst zegt: na {provisional_years} jaar. Laat de audit doen voor die om "
        "zijn, want een verlopen registratie begint helemaal opnieuw."
    ),
    N_("volgens ons voor het einde van de {provisional_years} jaar"),
)
FOLLOW_UP: Final = (
    Row(
        CaseStep.BUREAU,
        N_("Spreek een opvolgingsaudit af"),
        _YOU,
        N_("U neemt zelf contact op met een van de aangestelde auditbureaus en spreekt een datum af."),
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
        AGENCY,
        N_("Beslissen ze daartoe, dan loopt dezelfde registratie door tot in totaal {registration_years} jaar."),
    ),
)
"""Of who is registered provisionally: no new registration, but the same one extended."""
ASKING_AGAIN: Final = Row(
    CaseStep.ASK,
    N_("Vraag na of u ook een aanvraag en een verklaring moet indienen"),
    _YOU,
    N_("Of dat bij een opvolgingsaudit moet, zegt geen bron. Vraag het bij VLAIO: gratis op 1700 of via {email}."),
    N_("intussen"),
    _EMAIL,
)
"""Who comes for the follow-up: no source says whether one applies again."""
ASKING: Final = Row(
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
ASKING_TOPIC: Final = Row(
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
ASKING_FIRST: Final = Row(
    CaseStep.FOLLOW_UP,
    N_("Vraag na of de opvolgingsaudit nog kan"),
    _YOU,
    N_(
        "Uw voorlopige registratie is verlopen. De tekst zegt dat dan de hele procedure opnieuw begint, maar niet of de "
        "opvolgingsaudit nog kan. Vraag het bij VLAIO voor u een aanvraag indient: gratis op 1700 of via {email}."
    ),
    blanks=_EMAIL,
)
