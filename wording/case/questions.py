"""What every question says: the question itself, the help below it, and the answers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from kmo_rules import Question
from wording.catalogues import N_


class QuestionText(NamedTuple):
    """One question in Dutch msgids. `answers` go by the slug of the answer; yes and no where it is empty."""

    text: str
    help: str
    short: str
    """What the answer is about, to name it in a list or to read it aloud."""
    answers: Mapping[str, str] = MappingProxyType({})


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
    UNKNOWN: N_("Ja, maar ik weet niet welke"),
}
_KIND: Final = N_("Een gewone registratie loopt {registration_years} jaar, een voorlopige {provisional_years} jaar.")
_LAST_DAY: Final = N_("De dag staat op uw attest van registratie. Een dag in het verleden mag ook.")

QUESTIONS: Final[dict[Question, QuestionText]] = {
    Question.PROVIDER: QuestionText(
        N_("Bent u een private of een publieke dienstverlener?"),
        N_(
            "Publiek zijn bijvoorbeeld onderwijsinstellingen. Bent u een gesubsidieerde of vrije school, een "
            "Syntra of een vereniging met een openbare opdracht? Kies dan ‘Ik weet het niet’ en vraag het na bij "
            "de administratie, gratis op 1700."
        ),
        N_("private of publieke dienstverlener"),
        {
            "private": N_("Privaat: een bedrijf, zelfstandige of vereniging"),
            "public": N_("Publiek: bijvoorbeeld een onderwijsinstelling"),
            UNKNOWN: N_("Ik weet het niet"),
        },
    ),
    Question.AUDIT_BUREAU: QuestionText(
        N_("Bent u zelf een auditbureau dat dienstverleners doorlicht voor de kmo-portefeuille?"),
        N_("Een boekhouder, accountant of bedrijfsrevisor is daarom nog geen auditbureau."),
        N_("zelf een auditbureau"),
        YES_NO,
    ),
    Question.ENTERPRISE_NUMBER: QuestionText(
        N_("Hebt u een Belgisch ondernemingsnummer?"),
        N_(
            "Dat zijn tien cijfers; het eerste is 0 of 1. Een buitenlands bedrijf vraagt eerst een Belgisch nummer "
            "aan, en heeft iemand met een BIS-nummer nodig om in het loket te raken."
        ),
        N_("ondernemingsnummer"),
        YES_NO,
    ),
    Question.SEPA_ACCOUNT: QuestionText(
        N_("Hebt u een rekening met een IBAN en een BIC, in een land van de SEPA-zone?"),
        N_("Het nummer zelf hoeft u hier niet te geven. Een gewone Belgische rekening heeft een IBAN en een BIC."),
        N_("SEPA-rekening met BIC"),
        YES_NO,
    ),
    Question.TRAINING: QuestionText(
        N_("Wilt u opleidingen aanbieden?"),
        N_("Eén registratie geldt voor alle soorten opleiding samen."),
        N_("opleidingen aanbieden"),
        YES_NO,
    ),
    Question.ADVICE: QuestionText(
        N_("Wilt u advies aanbieden?"),
        N_("Wie opleiding én advies aanbiedt, doet twee aanvragen. Eén audit kan voor beide dienen."),
        N_("advies aanbieden"),
        YES_NO,
    ),
    Question.ADVICE_TOPIC: QuestionText(
        N_("Waarover gaat uw advies?"),
        N_(
            "Sinds {since} is er voor advies alleen nog steun als het over cyberveiligheid gaat. Uw antwoord verandert niets aan de uitkomst, wel aan wat uw klanten aan uw registratie hebben."
        ),
        N_("onderwerp van het advies"),
        {
            "cybersecurity": N_("Cyberveiligheid"),
            "other": N_("Iets anders, of meer dan dat"),
            UNKNOWN: N_("Ik weet het niet"),
        },
    ),
    Question.ACTIVITY: QuestionText(
        N_("Is voor iedereen duidelijk wat u aanbiedt en wat niet?"),
        N_(
            "De auditor kijkt naar alles wat u doet, ook naar diensten zonder steun: welk aanbod, met welke mensen en middelen. Leg per opdracht een dossier aan."
        ),
        N_("duidelijk aanbod"),
        YES_NOT_YET,
    ),
    Question.EXPERIENCE: QuestionText(
        N_("Kunt u bewijzen dat u ervaring hebt met deze diensten?"),
        N_(
            "Bijvoorbeeld met uitgevoerde opdrachten, gewerkte dagen en facturen. Een lijst van uw projecten van "
            "de laatste {project_list_months} maanden is een goed begin."
        ),
        N_("bewijs van ervaring"),
        YES_NOT_YET,
    ),
    Question.COMPETENCES: QuestionText(
        N_("Zet u voor elke opdracht de juiste mensen in, en genoeg uren of dagen?"),
        N_("Denk aan cv’s, diploma’s, contracten met freelancers en hoe u kiest wie welke opdracht doet."),
        N_("juiste mensen en genoeg uren"),
        YES_NOT_YET,
    ),
    Question.SATISFACTION: QuestionText(
        N_("Vraagt u uw klanten na elke opdracht hoe tevreden ze zijn, en kunt u dat tonen?"),
        N_("Vraag zowel naar de inhoud als naar de vorm, en houd bij wat u met de antwoorden doet."),
        N_("tevredenheid van klanten"),
        YES_NOT_YET,
    ),
    Question.KNOWLEDGE: QuestionText(
        N_("Kent u de regels van de kmo-portefeuille?"),
        N_("Goed om te weten: wat in aanmerking komt, en wat u en uw klant moeten doen en bewaren."),
        N_("kennis van de kmo-portefeuille"),
        YES_NOT_YET,
    ),
    Question.INTEGRITY: QuestionText(
        N_("Leeft u de wetten en regels na die voor uw werk gelden?"),
        N_("Dit is uw eigen inschatting; de auditor vormt zich een eigen oordeel."),
        N_("integriteit"),
        YES_NOT_YET,
    ),
    Question.STARTING: QuestionText(
        N_(
            "Begint u pas, en kunt u daarom nog geen nuttige ervaring en geen reacties van gebruikers van de "
            "kmo-portefeuille tonen?"
        ),
        N_(
            "Dan kunt u een voorlopige registratie van {provisional_years} jaar aanvragen, met een audit. Daarna kijkt het auditbureau opnieuw."
        ),
        N_("beginnende dienstverlener"),
        YES_NO,
    ),
    Question.ACCESS_RIGHTS: QuestionText(
        N_("Hebt u rechten voor het loket van de dienstverleners?"),
        N_(
            "U krijgt ze van de lokale beheerder van uw bedrijf, in het gebruikersbeheer van de Vlaamse overheid. Zonder rechten kunt u niet aanmelden. Dit telt niet mee voor de uitkomst; het is wel de eerste stap."
        ),
        N_("rechten voor het loket"),
        YES_NO,
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
