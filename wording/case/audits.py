"""The audit and the services, in words."""

from collections.abc import Iterator, Mapping
from typing import Final

from kmo_rules import Assessment, Audit, AuditKind, AuditReason, Route, Service, Verdict
from wording.catalogues import N_, Language, translated

KINDS: Final[dict[AuditKind, str]] = {
    AuditKind.TRAINING: N_("Audit voor opleiding"),
    AuditKind.ADVICE: N_("Audit voor advies"),
    AuditKind.COMBINED: N_("Eén audit voor opleiding en advies samen"),
    AuditKind.NONE: N_("Geen audit"),
    AuditKind.UNDETERMINED: N_("Welke audit u nodig hebt, is nog niet duidelijk"),
}

REASONS: Final[dict[AuditReason, str]] = {
    AuditReason.SERVICES: N_("Dat volgt uit uw antwoorden."),
    AuditReason.PUBLIC: N_("Een publieke dienstverlener hoeft geen audit te doen."),
    AuditReason.EXCLUDED: N_("Een auditbureau kan zelf niet geregistreerd worden, dus is er geen audit."),
    AuditReason.PROVIDER_OPEN: N_("Het hangt ervan af of u een private of een publieke dienstverlener bent."),
    AuditReason.SERVICE_OPEN: N_("Het hangt af van de diensten die u nog niet koos."),
    AuditReason.NO_SERVICE: N_("U koos geen opleiding en geen advies."),
}

EXPLANATIONS: Final[dict[AuditKind, str]] = {
    AuditKind.TRAINING: N_("Eén registratie geldt voor alle soorten opleiding; per soort hoeft u niets te doen."),
    AuditKind.ADVICE: N_("De audit gaat na of u voor advies aan de norm voldoet."),
    AuditKind.COMBINED: N_(
        "Eén audit kan volstaan voor beide diensten. U dient wel twee aanvragen in en ondertekent twee verklaringen."
    ),
    AuditKind.NONE: N_(
        "U dient wel per dienst een aanvraag in en ondertekent per dienst een verklaring. Of de aanvraag zelf iets kost, zegt geen "
        "bron."
    ),
    AuditKind.UNDETERMINED: N_("Beantwoord de open vragen, dan weet u welke audit het wordt."),
}

SERVICES: Final[dict[Service, str]] = {
    Service.TRAINING: N_("Opleiding"),
    Service.ADVICE: N_("Advies"),
}


FOLLOW_UPS: Final[dict[AuditKind, str]] = {
    AuditKind.TRAINING: N_("Opvolgingsaudit voor opleiding"),
    AuditKind.ADVICE: N_("Opvolgingsaudit voor advies"),
    AuditKind.COMBINED: N_("Eén opvolgingsaudit voor opleiding en advies samen"),
}
"""In place of those, where every service comes for its follow-up."""

_FOLLOW_UP_AND_OTHER: Final[dict[Service, str]] = {
    Service.TRAINING: N_("Een opvolgingsaudit voor opleiding en een audit voor advies"),
    Service.ADVICE: N_("Een opvolgingsaudit voor advies en een audit voor opleiding"),
}
"""By the service that comes for its follow-up."""
_ONE_FOLLOWS_UP: Final = N_(
    "Wij rekenen nu met twee audits. Misschien kunnen ze samen in één audit: vraag het aan het auditbureau."
)
_BEGINS_BESIDE: Final[dict[Service, str]] = {
    Service.TRAINING: N_("Voor opleiding begint u voorlopig: daar komt later nog een opvolgingsaudit bij."),
    Service.ADVICE: N_("Voor advies begint u voorlopig: daar komt later nog een opvolgingsaudit bij."),
}
"""By the service that is applied for beside it."""
_ONE_PERHAPS: Final = N_("Misschien één audit voor opleiding en advies samen")
_ONE_RENEWS: Final = N_(
    "Of één audit volstaat als u alleen de ene dienst verlengt, zegt geen bron: vraag het aan het auditbureau voor u een datum "
    "vastlegt. U dient wel twee aanvragen in en ondertekent twee verklaringen."
)
_ONE_WAITS: Final[dict[Service, str]] = {
    Service.TRAINING: N_(
        "Voor opleiding kunt u nu al een aanvraag indienen, voor advies nog niet. Of één audit volstaat als u met advies wacht, "
        "zegt geen bron: vraag het aan het auditbureau voor u een datum vastlegt. Is er nog een audit nodig, dan komt die prijs "
        "erbij."
    ),
    Service.ADVICE: N_(
        "Voor advies kunt u nu al een aanvraag indienen, voor opleiding nog niet. Of één audit volstaat als u met opleiding "
        "wacht, zegt geen bron: vraag het aan het auditbureau voor u een datum vastlegt. Is er nog een audit nodig, dan komt die "
        "prijs erbij."
    ),
}
"""By the service that can be applied for."""
_BOTH_FOLLOW_UP: Final = N_("Eén audit kan volstaan voor beide diensten.")


def kind(assessment: Assessment, language: Language) -> str:
    """The name of the audit, or of the two where only one service comes for its follow-up; an audit bureau has none."""
    audit, follow_up = assessment.audit, _follow_up(assessment)
    if audit.kind in FOLLOW_UPS and any(follow_up):
        of_both = _FOLLOW_UP_AND_OTHER[_first(assessment, follows_up=True)]
        return translated(FOLLOW_UPS[audit.kind] if all(follow_up) else of_both, language)
    if _renews_one(assessment) or _waits_with_one(assessment):
        return translated(_ONE_PERHAPS, language)
    return translated(KINDS[AuditKind.NONE if audit.reason is AuditReason.EXCLUDED else audit.kind], language)


def reason(assessment: Assessment, language: Language) -> str:
    """Why this audit; that one is enough for two services is possible, and does not follow from any answer."""
    is_one = assessment.audit.kind is AuditKind.COMBINED and assessment.audit.reason is AuditReason.SERVICES
    return translated(_IS_POSSIBLE if is_one else REASONS[assessment.audit.reason], language)


EITHER_WAY: Final = N_(
    "Bent u een publieke dienstverlener, dan hoeft u geen audit te doen. Bent u een private, dan hoort er een audit bij."
)
_IS_POSSIBLE: Final = N_("Zo rekenen wij.")


def _follow_up(assessment: Assessment) -> list[bool]:
    """Of each application whether it comes for its follow-up."""
    return [each.route is Route.FOLLOW_UP for each in assessment.applications]


def _first(assessment: Assessment, *, follows_up: bool) -> Service:
    """The first service that comes for its follow-up, or that does not."""
    return next(each.service for each in assessment.applications if (each.route is Route.FOLLOW_UP) is follows_up)


def _renews_one(assessment: Assessment) -> bool:
    """Whether one service is renewed and the other applied for anew, with one audit for both if that can be."""
    ways = {each.route for each in assessment.applications}
    return assessment.audit.kind is AuditKind.COMBINED and Route.RENEWAL in ways and len(ways) > 1


def _waits_with_one(assessment: Assessment) -> bool:
    """Whether one service can be applied for while something is to be put right for the other."""
    fails = any(each.verdict is Verdict.NOT_YET for each in assessment.applications)
    return assessment.audit.kind is AuditKind.COMBINED and fails and any(_may_register(assessment))


def _may_register(assessment: Assessment) -> Iterator[Service]:
    return (each.service for each in assessment.applications if each.verdict.may_register)


def is_one_for_both(assessment: Assessment) -> bool:
    """Whether one audit is reckoned with for two services; a follow-up beside another audit makes two."""
    return assessment.audit.kind is AuditKind.COMBINED and len(set(_follow_up(assessment))) == 1


def explanation(assessment: Assessment, language: Language) -> str:
    """What to know of the audit. Of a follow-up no source says whether one applies again, or what it can be combined with."""
    follow_up = _follow_up(assessment)
    if assessment.audit.kind is AuditKind.COMBINED and any(follow_up):
        said = (_BOTH_FOLLOW_UP,) if all(follow_up) else (_ONE_FOLLOWS_UP,)
        begins = (_BEGINS_BESIDE[_first(assessment, follows_up=False)],) if assessment.takes_provisional_path else ()
        return " ".join(translated(text, language) for text in said + begins)
    if _renews_one(assessment):
        return translated(_ONE_RENEWS, language)
    if _waits_with_one(assessment):
        return translated(_ONE_WAITS[next(_may_register(assessment))], language)
    return translated(EXPLANATIONS[assessment.audit.kind], language)


def candidates(audit: Audit, language: Language) -> tuple[str, ...]:
    """The audits that open answers still leave, by name."""
    return tuple(translated(KINDS[kind], language) for kind in audit.candidates)


def of_service(service: Service | None, said: str, language: Language) -> str:
    """A sentence with the service it is about in front, where it is about one of two."""
    if service is None:
        return said
    return translated(N_("{service}: {said}"), language, service=translated(SERVICES[service], language), said=said)


def once_or_each(said: Mapping[Service, str], language: Language) -> tuple[str, ...]:
    """What is said of each service: once where it is the same of all, else each with its service in front; "" says nothing."""
    alike = set(said.values())
    if len(alike) == 1:
        return tuple(filter(None, alike))
    return tuple(of_service(service, text, language) for service, text in said.items() if text)


def service(service: Service, language: Language) -> str:
    """The name of a service."""
    return translated(SERVICES[service], language)


_INSIDE: Final[dict[Service, str]] = {Service.TRAINING: N_("opleiding"), Service.ADVICE: N_("advies")}


def inside(service: Service, language: Language) -> str:
    """The same inside a sentence; German goes on writing it with a capital."""
    return translated(_INSIDE[service], language)
