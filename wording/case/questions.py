"""What every question says: the question itself, the help below it, and the answers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from kmo_rules import Law, Question
from wording import numbers, sources
from wording.catalogues import N_, Language, translated


class QuestionText(NamedTuple):
    """One question in Dutch msgids. `answers` go by the slug of the answer; yes and no where it is empty."""

    text: str
    help: str
    short: str
    """What the answer is about, to name it in a list or to read it aloud."""
    answers: Mapping[str, str] = MappingProxyType({})
    rests_on: tuple[str, ...] = ()
    """The sources of what the help says beside the source text."""


YES: Final = "yes"
NO: Final = "no"
UNKNOWN: Final = "unknown"

YES_NO: Final = {YES: N_("Ja"), NO: N_("Nee"), UNKNOWN: N_("Ik weet het niet")}
YES_NOT_YET: Final = {
    YES: N_("Ja"),
    NO: N_("Nog niet"),
    UNKNOWN: N_("Ik weet het niet"),
}

FIRST: Final = "first"
"""The answer that there was no earlier registration."""

REGISTERED_AS: Final = {
    FIRST: N_("Nee, dit is de eerste keer"),
    "full": N_("Ja, een gewone registratie"),
    "provisional": N_("Ja, een voorlopige registratie"),
    UNKNOWN: N_("Ik weet het niet, of ik weet niet welke"),
}
_KIND: Final = N_(
    "Een gewone registratie loopt {registration_years} jaar, een voorlopige {provisional_years} jaar. Wie op tijd verlengt, "
    "kan zijn registratienummer houden. Is de registratie verlopen, dan begint de hele procedure opnieuw."
)
_LAST_DAY: Final = N_("Kijk op uw attest of in het loket. Een datum in het verleden mag ook.")

QUESTIONS: Final[dict[Question, QuestionText]] = {
    Question.PROVIDER: QuestionText(
        N_("Bent u een private of een publieke dienstverlener?"),
        N_(
            "Publieke dienstverleners, zoals onderwijsinstellingen, hoeven geen audit te doen. Wie er nog meer publiek is, zegt "
            "geen bron. Hoort uw school of centrum bij een vzw, een gemeente of een andere overheid, en twijfelt u? Kies dan ‘Ik "
            "weet het niet’ en vraag het na bij VLAIO: gratis op 1700 of via kmo-portefeuille@vlaanderen.be."
        ),
        N_("private of publieke dienstverlener"),
        {
            "private": N_("Privaat: een bedrijf, zelfstandige of vereniging"),
            "public": N_("Publiek: bijvoorbeeld een onderwijsinstelling"),
            UNKNOWN: N_("Ik weet het niet"),
        },
    ),
    Question.AUDIT_BUREAU: QuestionText(
        N_("Bent u zelf een auditbureau?"),
        N_(
            "Wij lezen dit zo: een bureau dat audits doet voor de kmo-portefeuille. Een boekhouder, accountant of "
            "bedrijfsrevisor is dat niet vanzelf."
        ),
        N_("zelf een auditbureau"),
        YES_NO,
    ),
    Question.ENTERPRISE_NUMBER: QuestionText(
        N_("Hebt u een Belgisch ondernemingsnummer?"),
        N_(
            "Dat zijn tien cijfers; het eerste is 0 of 1. Neem het nummer van de organisatie die de aanvraag indient. Hoort die bij "
            "een gemeente of een groep? Vraag VLAIO dan welk nummer telt. Een buitenlands bedrijf vraagt eerst een Belgisch nummer "
            "aan, en heeft iemand met een BIS-nummer nodig om in te loggen op het loket."
        ),
        N_("ondernemingsnummer"),
        YES_NO,
        ("agency_procedure", "kbo_numbers"),
    ),
    Question.SEPA_ACCOUNT: QuestionText(
        N_("Hebt u een rekening met een IBAN en een BIC, in een land van de SEPA-zone?"),
        N_("Het nummer zelf hoeft u hier niet te geven. Een gewone Belgische rekening heeft een IBAN en een BIC."),
        N_("SEPA-rekening met BIC"),
        YES_NO,
    ),
    Question.TRAINING: QuestionText(
        N_("Wilt u opleidingen aanbieden?"),
        N_("Eén registratie geldt voor alle soorten opleiding samen. Antwoord ook ja als u er al een hebt."),
        N_("opleidingen aanbieden"),
        YES_NO,
    ),
    Question.ADVICE: QuestionText(
        N_("Wilt u advies aanbieden?"),
        N_(
            "Antwoord ook ja als u daarvoor al geregistreerd bent. Wie opleiding én advies aanbiedt, dient twee aanvragen in; één "
            "audit kan volstaan voor beide diensten."
        ),
        N_("advies aanbieden"),
        YES_NO,
    ),
    Question.ADVICE_TOPIC: QuestionText(
        N_("Waarover gaat uw advies?"),
        N_(
            "Sinds {since} krijgen klanten voor advies alleen nog steun als het over cybersecurity (cyberveiligheid) gaat. "
            "Uw antwoord verandert het resultaat niet."
        ),
        N_("onderwerp van het advies"),
        {
            "cybersecurity": N_("Cybersecurity"),
            "other": N_("Een ander onderwerp, of ook andere onderwerpen"),
            UNKNOWN: N_("Ik weet het niet"),
        },
        ("agency_reform",),
    ),
    Question.ACTIVITY: QuestionText(
        N_("Is duidelijk welke activiteit u aanbiedt en welke niet?"),
        N_(
            "De auditor kijkt naar alles wat u doet, ook naar diensten zonder steun: wat u aanbiedt, met welke mensen en "
            "middelen. Leg per opdracht een projectdossier aan."
        ),
        N_("duidelijk aanbod"),
        YES_NOT_YET,
        ("agency_method",),
    ),
    Question.EXPERIENCE: QuestionText(
        N_("Kunt u bewijzen dat u ervaring hebt met deze diensten, met een relevant aantal gewerkte uren of dagen?"),
        N_(
            "Bijvoorbeeld met uitgevoerde opdrachten, gewerkte dagen en facturen. Een lijst van uw projecten van de laatste "
            "{project_list_months} maanden is een goed begin. Hoeveel uren of dagen genoeg is, zegt geen bron. Dat wij ze "
            "hier vragen, is onze keuze: de tekst noemt ze bij de ‘algemene vereisten’."
        ),
        N_("bewijs van ervaring"),
        YES_NOT_YET,
        ("bureau_documents",),
    ),
    Question.COMPETENCES: QuestionText(
        N_("Zet u voor uw opdrachten mensen met de juiste competenties in?"),
        N_("Toon dat bijvoorbeeld met cv’s en diploma’s, en met hoe u bepaalt wie welke opdracht uitvoert."),
        N_("de juiste competenties"),
        YES_NOT_YET,
        ("agency_method", "bureau_kmop"),
    ),
    Question.SATISFACTION: QuestionText(
        N_("Peilt u op een vaste manier hoe tevreden uw klanten zijn, en kunt u dat tonen?"),
        N_("Vraag zowel naar de inhoud als naar de vorm, en houd bij wat u met de antwoorden doet."),
        N_("tevredenheid van klanten"),
        YES_NOT_YET,
        ("agency_method", "bureau_kmop"),
    ),
    Question.KNOWLEDGE: QuestionText(
        N_("Kent u de regels van de kmo-portefeuille?"),
        N_(
            "U moet weten waarvoor uw klant steun krijgt, en wat u en uw klant moeten doen en bijhouden. De bewijsstukken "
            "van een opleiding bewaart u {evidence_years} jaar."
        ),
        N_("kennis van de kmo-portefeuille"),
        YES_NOT_YET,
        ("agency_themes", "agency_duties", "agency_evidence"),
    ),
    Question.INTEGRITY: QuestionText(
        N_("Leeft u de wetten en regels na die voor uw werk gelden?"),
        N_("Dit is uw eigen inschatting; de auditor vormt zich een eigen oordeel."),
        N_("integriteit"),
        YES_NOT_YET,
    ),
    Question.STARTING: QuestionText(
        N_(
            "Bent u een beginnende dienstverlener, en kunt u daarom nog niet alles bewijzen over uw ervaring en over wat "
            "gebruikers van de kmo-portefeuille van u vinden?"
        ),
        N_(
            "Dan bestaat er een voorlopige registratie van {provisional_years} jaar, ook met een audit. De tekst noemt ze "
            "een voorwaardelijke registratie. Daarna volgt een opvolgingsaudit. De tekst noemt ervaring en reacties samen; "
            "wij lezen: het is genoeg dat één van beide nog ontbreekt."
        ),
        N_("beginnende dienstverlener"),
        YES_NO,
        ("bureau_starters",),
    ),
    Question.ACCESS_RIGHTS: QuestionText(
        N_("Hebt u rechten voor het loket van de dienstverleners?"),
        N_(
            "De lokale beheerder van uw organisatie geeft ze in het gebruikersbeheer van de Vlaamse overheid. Bent u zelf "
            "de wettelijke vertegenwoordiger, dan regelt u ze daar zelf. Hogescholen en universiteiten duiden per "
            "departement een gebruiker aan. Zonder rechten kunt u niet inloggen. Dit verandert het resultaat niet, maar u "
            "hebt ze nodig voor u een aanvraag indient."
        ),
        N_("rechten voor het loket"),
        YES_NO,
        ("agency_procedure", "user_rights"),
    ),
    Question.TRAINING_REGISTERED_UNTIL: QuestionText(
        N_("Wat is de laatste dag van uw registratie voor opleiding?"),
        _LAST_DAY,
        N_("opleiding: laatste dag van de registratie"),
    ),
    Question.ADVICE_REGISTERED_UNTIL: QuestionText(
        N_("Wat is de laatste dag van uw registratie voor advies?"),
        _LAST_DAY,
        N_("advies: laatste dag van de registratie"),
    ),
    Question.TRAINING_REGISTERED_AS: QuestionText(
        N_("Was u voor opleiding al eens geregistreerd?"),
        _KIND,
        N_("opleiding: eerdere registratie"),
        REGISTERED_AS,
    ),
    Question.ADVICE_REGISTERED_AS: QuestionText(
        N_("Was u voor advies al eens geregistreerd?"),
        _KIND,
        N_("advies: eerdere registratie"),
        REGISTERED_AS,
    ),
}
"""What each question of the rules says."""


def asked(name: Question, law: Law, language: Language) -> str:
    """A question in words, the numbers of the rules filled in."""
    return _filled(QUESTIONS[name].text, law, language)


def helped(name: Question, law: Law, language: Language, *, instead: str = "") -> str:
    """The help below a question, or what is said in its place, and where it is written."""
    said = QUESTIONS[name]
    help_ = _filled(instead or said.help, law, language)
    return " ".join(filter(None, (help_, sources.rests_on(said.rests_on, language))))


def _filled(text: str, law: Law, language: Language) -> str:
    reform = law.advice_only_cybersecurity
    since = "…" if reform is None else numbers.day(reform.since, language)
    return translated(text, language, **law.counts(), since=since)
