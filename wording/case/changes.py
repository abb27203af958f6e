"""What would change the verdict, in words: if you …, then …"""

from typing import Final

from kmo_rules import Assessment, Change, Question, Route, Verdict
from wording.case import audits
from wording.catalogues import N_, Language, translated

_CHANGES: Final[dict[Question, str]] = {
    Question.ENTERPRISE_NUMBER: N_("een ondernemingsnummer hebt"),
    Question.SEPA_ACCOUNT: N_("een SEPA-rekening met BIC hebt"),
    Question.TRAINING: N_("opleidingen wilt aanbieden"),
    Question.ADVICE: N_("advies wilt aanbieden"),
    Question.ACTIVITY: N_("uw aanbod duidelijk afbakent"),
    Question.EXPERIENCE: N_("uw ervaring kunt bewijzen"),
    Question.COMPETENCES: N_("mensen met de juiste competenties inzet"),
    Question.SATISFACTION: N_("kunt tonen hoe tevreden uw klanten zijn"),
    Question.KNOWLEDGE: N_("de regels van de kmo-portefeuille kent"),
    Question.INTEGRITY: N_("alle geldende regels naleeft"),
    Question.STARTING: N_("een beginnende dienstverlener bent"),
}
"""The words that stand after "Als u"."""

_CHANGED: Final[dict[Verdict, str]] = {
    Verdict.UNDETERMINED: N_("dan is de weg weer open en hangt het af van uw andere antwoorden."),
    Verdict.REGISTER_WITH_AUDIT: N_("dan kunt u een aanvraag indienen voor een gewone registratie, met een audit."),
    Verdict.REGISTER_PROVISIONALLY: N_(
        "dan kunt u een aanvraag indienen voor een voorlopige registratie, met een audit."
    ),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("dan kunt u een aanvraag indienen voor een registratie, zonder audit."),
}


_CHANGED_ON: Final[dict[tuple[Route, Verdict], str]] = {
    (Route.RENEWAL, Verdict.REGISTER_WITH_AUDIT): N_("dan kunt u uw registratie verlengen."),
    (Route.RENEWAL, Verdict.REGISTER_WITHOUT_AUDIT): N_("dan kunt u uw registratie verlengen, zonder audit."),
    (Route.FOLLOW_UP, Verdict.REGISTER_WITH_AUDIT): N_("dan kunt u de opvolgingsaudit laten doen."),
    (Route.FOLLOW_UP, Verdict.REGISTER_WITHOUT_AUDIT): N_(
        "dan is alles in orde wat wij vragen; wat er met uw voorlopige registratie moet gebeuren, zegt geen bron."
    ),
}
"""In place of it, where what it helps is no first registration."""


def change(change: Change, assessment: Assessment, language: Language) -> str:
    """What would change the verdict: if you …, then …; with the service in front where it helps one of two."""
    service = change.services[0] if change.services else None
    helped = [each for each in assessment.applications if each.service in change.services or not change.services]
    ends = {each.service: _end(each.route, change.verdict) for each in helped}
    if len(set(ends.values())) < 2:
        end = next(iter(ends.values()), _CHANGED[change.verdict])
        return audits.of_service(service, _change(change, end, language), language)
    return " ".join(audits.of_service(each, _change(change, end, language), language) for each, end in ends.items())


def _end(route: Route, verdict: Verdict) -> str:
    return _CHANGED_ON.get((route, verdict), _CHANGED[verdict])


def _change(change: Change, end: str, language: Language) -> str:
    wishes = [translated(_CHANGES[name], language) for name in change.fields]
    then = translated(end, language)
    if len(wishes) == 1:
        return translated(N_("Als u {wish}, {then}"), language, wish=wishes[0], then=then)
    both = N_("Als u {wish} en {other}, {then}")
    return translated(both, language, wish=wishes[0], other=wishes[1], then=then)
