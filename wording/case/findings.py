"""A sentence for every rule and outcome, and what to do where a condition is not met."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import zip_longest
from operator import attrgetter
from typing import Final, NamedTuple

from kmo_rules import REFERENCES, Assessment, Because, Finding, Outcome, Reference, Rule, Service, Weighed
from wording import numbers
from wording.case.audits import of_service
from wording.catalogues import N_, Language, counted, translated

TITLES: Final[dict[Rule, str]] = {
    Rule.PUBLIC_PROVIDER: N_("Publieke dienstverlener"),
    Rule.AUDIT_BUREAU: N_("Geen auditbureau"),
    Rule.ENTERPRISE_NUMBER: N_("Ondernemingsnummer"),
    Rule.SEPA_ACCOUNT: N_("SEPA-rekening met BIC"),
    Rule.SERVICES: N_("Minstens één dienst"),
    Rule.ACTIVITY: N_("Duidelijk aanbod"),
    Rule.EXPERIENCE: N_("Bewijs van ervaring"),
    Rule.COMPETENCES: N_("Juiste competenties"),
    Rule.SATISFACTION: N_("Tevredenheid van klanten"),
    Rule.KNOWLEDGE: N_("Kennis van de kmo-portefeuille"),
    Rule.INTEGRITY: N_("Integriteit"),
    Rule.STARTING: N_("Beginnende dienstverlener"),
    Rule.ACCESS_RIGHTS: N_("Rechten voor het loket"),
    Rule.ADVICE_TOPIC: N_("Onderwerp van het advies"),
}

OUTCOMES: Final[dict[Outcome, str]] = {
    Outcome.MET: N_("in orde"),
    Outcome.NOT_MET: N_("nog niet"),
    Outcome.UNKNOWN: N_("nog open"),
    Outcome.NOT_APPLICABLE: N_("ter info"),
}

_NORM_WAIVED = N_(
    "U hebt geen audit nodig. Daarom toetst niemand u aan de norm. Zo lezen wij de tekst; geen bron zegt dat de norm voor "
    "u wegvalt."
)

SENTENCES: Final[dict[tuple[Rule, Outcome], str]] = {
    (Rule.PUBLIC_PROVIDER, Outcome.MET): N_("U bent een publieke dienstverlener en hoeft geen audit te doen."),
    (Rule.PUBLIC_PROVIDER, Outcome.UNKNOWN): N_("Bent u een private of een publieke dienstverlener?"),
    (Rule.PUBLIC_PROVIDER, Outcome.NOT_APPLICABLE): N_("U bent een private dienstverlener; daar hoort een audit bij."),
    (Rule.AUDIT_BUREAU, Outcome.MET): N_("U bent zelf geen auditbureau."),
    (Rule.AUDIT_BUREAU, Outcome.NOT_MET): N_("U bent zelf een auditbureau."),
    (Rule.AUDIT_BUREAU, Outcome.UNKNOWN): N_("Bent u zelf een auditbureau?"),
    (Rule.ENTERPRISE_NUMBER, Outcome.MET): N_("U hebt een ondernemingsnummer."),
    (Rule.ENTERPRISE_NUMBER, Outcome.NOT_MET): N_("U hebt nog geen ondernemingsnummer."),
    (Rule.ENTERPRISE_NUMBER, Outcome.UNKNOWN): N_("Hebt u een ondernemingsnummer?"),
    (Rule.SEPA_ACCOUNT, Outcome.MET): N_("U hebt een SEPA-rekening met IBAN en BIC."),
    (Rule.SEPA_ACCOUNT, Outcome.NOT_MET): N_("U hebt nog geen SEPA-rekening met IBAN en BIC."),
    (Rule.SEPA_ACCOUNT, Outcome.UNKNOWN): N_("Hebt u een SEPA-rekening met IBAN en BIC?"),
    (Rule.SERVICES, Outcome.MET): N_("U koos minstens één dienst: opleiding, advies of beide."),
    (Rule.SERVICES, Outcome.NOT_MET): N_("U koos nog geen dienst: opleiding, advies of beide."),
    (Rule.SERVICES, Outcome.UNKNOWN): N_("Welke dienst wilt u aanbieden: opleiding, advies of beide?"),
    (Rule.ACTIVITY, Outcome.MET): N_("Het is duidelijk wat u aanbiedt en wat niet."),
    (Rule.ACTIVITY, Outcome.NOT_MET): N_("Het is nog niet duidelijk genoeg wat u aanbiedt en wat niet."),
    (Rule.ACTIVITY, Outcome.UNKNOWN): N_("Is duidelijk wat u aanbiedt en wat niet?"),
    (Rule.ACTIVITY, Outcome.NOT_APPLICABLE): _NORM_WAIVED,
    (Rule.EXPERIENCE, Outcome.MET): N_("U kunt uw ervaring met deze diensten bewijzen."),
    (Rule.EXPERIENCE, Outcome.NOT_MET): N_("U kunt uw ervaring met deze diensten nog niet bewijzen."),
    (Rule.EXPERIENCE, Outcome.UNKNOWN): N_("Kunt u uw ervaring bewijzen, of bent u een beginnende dienstverlener?"),
    (Rule.EXPERIENCE, Outcome.NOT_APPLICABLE): _NORM_WAIVED,
    (Rule.COMPETENCES, Outcome.MET): N_("U zet mensen met de juiste competenties in."),
    (Rule.COMPETENCES, Outcome.NOT_MET): N_("U kunt nog niet aantonen dat u mensen met de juiste competenties inzet."),
    (Rule.COMPETENCES, Outcome.UNKNOWN): N_("Zet u mensen met de juiste competenties in?"),
    (Rule.COMPETENCES, Outcome.NOT_APPLICABLE): _NORM_WAIVED,
    (Rule.SATISFACTION, Outcome.MET): N_("U peilt hoe tevreden uw klanten zijn en kunt dat tonen."),
    (Rule.SATISFACTION, Outcome.NOT_MET): N_("U kunt nog niet tonen hoe tevreden uw klanten zijn."),
    (Rule.SATISFACTION, Outcome.UNKNOWN): N_(
        "Kunt u tonen hoe tevreden uw klanten zijn, of bent u een beginnende dienstverlener?"
    ),
    (Rule.SATISFACTION, Outcome.NOT_APPLICABLE): _NORM_WAIVED,
    (Rule.KNOWLEDGE, Outcome.MET): N_("U kent de regels van de kmo-portefeuille."),
    (Rule.KNOWLEDGE, Outcome.NOT_MET): N_("U kent de regels van de kmo-portefeuille nog niet genoeg."),
    (Rule.KNOWLEDGE, Outcome.UNKNOWN): N_("Kent u de regels van de kmo-portefeuille?"),
    (Rule.KNOWLEDGE, Outcome.NOT_APPLICABLE): _NORM_WAIVED,
    (Rule.INTEGRITY, Outcome.MET): N_("U leeft de regels na die voor uw werk gelden."),
    (Rule.INTEGRITY, Outcome.NOT_MET): N_("U leeft nog niet alle regels na die voor uw werk gelden."),
    (Rule.INTEGRITY, Outcome.UNKNOWN): N_("Leeft u de regels na die voor uw werk gelden?"),
    (Rule.INTEGRITY, Outcome.NOT_APPLICABLE): _NORM_WAIVED,
    (Rule.STARTING, Outcome.MET): N_(
        "Voor wie begint, bestaat een voorlopige registratie van {provisional_years} jaar. Ook daarvoor is een audit nodig."
    ),
    (Rule.STARTING, Outcome.UNKNOWN): N_("Bent u een beginnende dienstverlener?"),
    (Rule.STARTING, Outcome.NOT_APPLICABLE): N_(
        "De regeling voor beginnende dienstverleners speelt in uw geval geen rol."
    ),
    (Rule.ACCESS_RIGHTS, Outcome.MET): N_("U hebt rechten voor het loket van de dienstverleners."),
    (Rule.ACCESS_RIGHTS, Outcome.NOT_MET): N_("U hebt nog geen rechten voor het loket."),
    (Rule.ACCESS_RIGHTS, Outcome.UNKNOWN): N_("Hebt u rechten voor het loket?"),
    (Rule.ADVICE_TOPIC, Outcome.MET): N_("Uw advies gaat over cybersecurity; daarvoor bestaat steun voor uw klanten."),
    (Rule.ADVICE_TOPIC, Outcome.NOT_MET): N_(
        "Uw advies gaat niet alleen over cybersecurity. Sinds {since} is er voor ander advies geen steun meer."
    ),
    (Rule.ADVICE_TOPIC, Outcome.UNKNOWN): N_("Waarover gaat uw advies?"),
    (Rule.ADVICE_TOPIC, Outcome.NOT_APPLICABLE): N_("Het onderwerp telt alleen voor wie advies aanbiedt."),
}
"""Every (rule, outcome) the rules can give; a test compares this table with the rules."""

WAITING: Final[dict[Rule, str]] = {
    Rule.EXPERIENCE: N_("Dit wordt getoetst bij de opvolgingsaudit; nu hoeft u uw ervaring nog niet te bewijzen."),
    Rule.SATISFACTION: N_(
        "Dit wordt getoetst bij de opvolgingsaudit; nu hoeft u de tevredenheid van uw klanten nog niet te tonen."
    ),
}
"""A missing proof that does not count for who begins."""

MAY_WAIT: Final[dict[Rule, str]] = {
    Rule.EXPERIENCE: N_(
        "Kunt u uw ervaring bewijzen? Kunt u dat nog niet, dan telt dat bewijs pas bij de opvolgingsaudit."
    ),
    Rule.SATISFACTION: N_(
        "Kunt u tonen hoe tevreden uw klanten zijn? Kunt u dat nog niet, dan telt dat bewijs pas bij de opvolgingsaudit."
    ),
}
"""Where a proof is open of who begins."""

NO_WAY_OUT: Final[dict[Rule, str]] = {
    Rule.EXPERIENCE: N_(
        "U kunt uw ervaring nog niet bewijzen, en dat bewijs telt nu. Een voorlopige registratie is hier volgens ons geen "
        "uitweg: u bent of was al geregistreerd. Twijfelt u, vraag het na."
    ),
    Rule.SATISFACTION: N_(
        "U kunt nog niet tonen hoe tevreden uw klanten zijn, en dat bewijs telt nu. Een voorlopige registratie is hier "
        "volgens ons geen uitweg: u bent of was al geregistreerd. Twijfelt u, vraag het na."
    ),
    Rule.STARTING: N_(
        "U bent of was al geregistreerd. Dan bent u volgens ons geen beginnende dienstverlener meer; geen bron zegt het "
        "uitdrukkelijk."
    ),
}
"""Where beginning is allowed no more: at a renewal, at the follow-up and after a lapsed full registration."""

KIND_OPEN: Final[dict[Rule, str]] = {
    Rule.EXPERIENCE: N_(
        "U kunt uw ervaring nog niet bewijzen. Of dat nu al telt, hangt af van de registratie die u had: gewoon of voorlopig."
    ),
    Rule.SATISFACTION: N_(
        "U kunt nog niet tonen hoe tevreden uw klanten zijn. Of dat nu al telt, hangt af van de registratie die u had: gewoon "
        "of voorlopig."
    ),
    Rule.STARTING: N_(
        "U begint. Of u voorlopig geregistreerd kunt worden, hangt af van de registratie die u had: gewoon of voorlopig."
    ),
}
"""Where it depends on the kind of a lapsed registration, which is open."""

ONE_PROOF: Final[dict[Rule, str]] = {
    Rule.STARTING: N_(
        "Voor wie begint, bestaat een voorlopige registratie van {provisional_years} jaar. Ook daarvoor is een audit nodig. De "
        "tekst noemt ervaring en reacties samen; wij lezen: het is genoeg dat één van beide nog ontbreekt."
    ),
}
"""Where only one of the two proofs is missing."""

BECAUSE: Final[dict[Because, dict[Rule, str]]] = {
    Because.WAITS: WAITING,
    Because.MAY_WAIT: MAY_WAIT,
    Because.NO_WAY_OUT: NO_WAY_OUT,
    Because.KIND_OPEN: KIND_OPEN,
    Because.ONE_PROOF: ONE_PROOF,
}
"""In place of the ordinary sentence, where the way of an application is the reason; a test compares it with the rules."""

_OWN_WORDS: Final[dict[tuple[Rule, Outcome], str]] = {
    (Rule.PUBLIC_PROVIDER, Outcome.MET): N_("van toepassing"),
    (Rule.AUDIT_BUREAU, Outcome.NOT_MET): N_("sluit uit"),
    (Rule.STARTING, Outcome.MET): N_("van toepassing"),
    (Rule.ACCESS_RIGHTS, Outcome.NOT_MET): N_("eerste stap"),
    (Rule.ADVICE_TOPIC, Outcome.NOT_MET): N_("let op"),
}
"""Where the ordinary word of an outcome would say something else than is meant."""

TO_DO: Final[dict[Rule, str]] = {
    Rule.ENTERPRISE_NUMBER: N_(
        "Vraag een ondernemingsnummer aan bij een ondernemingsloket; een vennootschap krijgt het bij haar oprichting. Kijk "
        "eerst in de Kruispuntbank van Ondernemingen of u er al een hebt."
    ),
    Rule.SEPA_ACCOUNT: N_(
        "Open een rekening met een IBAN bij een bank in de SEPA-zone en vraag er de BIC van de bank bij."
    ),
    Rule.SERVICES: N_("Kies een dienst: opleiding, advies of beide."),
    Rule.ACTIVITY: N_(
        "Schrijf op welke diensten u aanbiedt, voor wie, en wat u niet doet. Leg per opdracht een projectdossier aan."
    ),
    Rule.EXPERIENCE: N_(
        "Verzamel bewijzen van opdrachten, gewerkte uren of dagen, en facturen. Bent u een beginnende dienstverlener? Zeg "
        "dat dan bij de vraag daarover."
    ),
    Rule.COMPETENCES: N_("Leg vast wie welke opdracht uitvoert en waarom, met cv’s en diploma’s."),
    Rule.SATISFACTION: N_(
        "Peil op een vaste manier hoe tevreden uw klanten zijn, en bewaar de antwoorden. Bent u een beginnende "
        "dienstverlener? Zeg dat dan bij de vraag daarover."
    ),
    Rule.KNOWLEDGE: N_(
        "Lees de pagina’s van VLAIO voor dienstverleners en noteer wat u en uw klanten moeten doen en bijhouden."
    ),
    Rule.INTEGRITY: N_("Ga na welke regels u nog niet volgt en breng dat in orde voor u een audit afspreekt."),
    Rule.ACCESS_RIGHTS: N_(
        "Vraag de rechten aan de lokale beheerder van uw organisatie. Bent u zelf de wettelijke vertegenwoordiger, dan "
        "regelt u ze zelf in het gebruikersbeheer van de Vlaamse overheid."
    ),
}
"""What to do about a finding that is not met. An audit bureau has nothing to do: it is excluded."""

RESTS_ON: Final[dict[Rule, tuple[str, ...]]] = {
    Rule.ENTERPRISE_NUMBER: ("agency_procedure", "kbo_numbers", "agency_number"),
    Rule.ACTIVITY: ("agency_method",),
    Rule.EXPERIENCE: ("agency_method", "bureau_documents", "bureau_starters"),
    Rule.COMPETENCES: ("agency_method", "bureau_kmop"),
    Rule.SATISFACTION: ("agency_method", "bureau_kmop", "bureau_starters"),
    Rule.KNOWLEDGE: ("agency_themes", "agency_duties", "agency_evidence"),
    Rule.STARTING: ("bureau_starters", "our_reading"),
    Rule.PUBLIC_PROVIDER: ("our_reading",),
    Rule.ACCESS_RIGHTS: ("agency_procedure", "user_rights", "client_counter", "local_manager"),
}
"""What the sentences about a rule, its question and what to do rest on, beside the place where the rule is written."""


def places(rule: Rule) -> tuple[Reference, ...]:
    """Where a rule is written, and what else its sentences rest on."""
    return (REFERENCES[rule], *(Reference(source=source) for source in RESTS_ON.get(rule, ())))


NO_WAY_OUT_TO_DO: Final[dict[Rule, str]] = {
    Rule.EXPERIENCE: N_("Verzamel bewijzen van opdrachten, gewerkte uren of dagen, en facturen."),
    Rule.SATISFACTION: N_("Peil op een vaste manier hoe tevreden uw klanten zijn, en bewaar de antwoorden."),
}
"""What to do about a missing proof where saying that one begins does not help."""


def sentence(finding: Finding, language: Language) -> str:
    """The sentence that belongs to a finding, its numbers filled in."""
    blanks = {name: _written(value, language) for name, value in finding.facts}
    if finding.because is not None:
        return translated(BECAUSE[finding.because][finding.rule], language, **blanks)
    return translated(SENTENCES[finding.rule, finding.outcome], language, **blanks)


class Told(NamedTuple):
    """A finding, and the service it is about where it does not hold for every application."""

    finding: Finding
    service: Service | None = None


def per_service(assessment: Assessment, chosen: Callable[[Weighed], Iterable[Finding]]) -> tuple[Told, ...]:
    """What is chosen of each application: once where it holds for all of them, else with its service."""
    if not assessment.applications:
        return tuple(map(Told, chosen(assessment)))
    found: dict[Finding, Service] = {}
    for row in zip_longest(*map(chosen, assessment.applications)):  # what differs stands together
        for each, finding in zip(assessment.applications, row, strict=True):
            if finding is not None:
                found.setdefault(finding, each.service)
    return tuple(
        Told(finding, None if all(finding in each.findings for each in assessment.applications) else service)
        for finding, service in found.items()
    )


def said_once(told: Iterable[Told], language: Language) -> tuple[tuple[Told, ...], ...]:
    """Findings in their order, those together that say the same: what falls away for a public provider is told once."""
    found: dict[tuple[str, str], list[Told]] = {}
    for each in told:
        found.setdefault((word(each.finding, language), said(each, language)), []).append(each)
    return tuple(map(tuple, found.values()))


def said(told: Told, language: Language) -> str:
    """The sentence of a finding, with its service in front where it holds for one of two."""
    return of_service(told.service, sentence(told.finding, language), language)


def word(finding: Finding, language: Language) -> str:
    """The one or two words that stand before the sentence."""
    text = _OWN_WORDS.get((finding.rule, finding.outcome), OUTCOMES[finding.outcome])
    return translated(text, language)


def to_do(finding: Finding, language: Language, *, to_caller: bool = False) -> str | None:
    """What to do about a finding that is not met, where something can be done.

    A caller has been asked already whether he begins, and sees no question to go back to.
    """
    if finding.outcome is not Outcome.NOT_MET or finding.rule not in TO_DO:
        return None
    if finding.because is Because.NO_WAY_OUT or (to_caller and finding.rule in NO_WAY_OUT_TO_DO):
        return translated(NO_WAY_OUT_TO_DO[finding.rule], language)
    return translated(TO_DO[finding.rule], language)


def to_put_right(
    assessment: Assessment, language: Language, *, to_caller: bool = False
) -> tuple[tuple[Rule, str], ...]:
    """By its rule everything to be put right, with the service in front where it is one of two."""
    found = (
        (each, to_do(each.finding, language, to_caller=to_caller))
        for each in per_service(assessment, attrgetter("to_do"))
    )
    return tuple((each.finding.rule, of_service(each.service, text, language)) for each, text in found if text)


def more(count: int, language: Language) -> str:
    """How many findings there are beside those that are shown, and where."""
    return counted(
        "Nog 1 staat bij ‘Wat is in orde en wat niet’.",
        "Nog {count} staan bij ‘Wat is in orde en wat niet’.",
        count,
        language,
    )


def _written(value: object, language: Language) -> str:
    return numbers.day(value, language) if isinstance(value, date) else str(value)
