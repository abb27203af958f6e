"""The declaration on honour: its Dutch text, as the agency reads it, and a reading translation.

It states only what the source's own conditions ask of the case, and never more than was answered; no public template
exists.
"""

from typing import Final

from kmo_rules import Clause, Declarant, Service
from wording.case import audits
from wording.catalogues import N_, Language, translated

TITLE: Final = N_("Verklaring op eer")
SERVICE_LINE: Final = N_("{service}; aanvraag tot registratie als dienstverlener voor de kmo-portefeuille")
INTRODUCTION: Final = N_("De ondertekenaar verklaart op eer, namens de dienstverlener hieronder:")

CLAUSES: Final[dict[Clause, str]] = {
    Clause.PUBLIC_PROVIDER: N_("De dienstverlener is een publieke dienstverlener, zodat geen audit nodig is."),
    Clause.AUDIT_BUREAU: N_("De dienstverlener is zelf geen auditbureau."),
    Clause.ENTERPRISE_NUMBER: N_("De dienstverlener heeft het ondernemingsnummer dat hierboven staat."),
    Clause.SEPA_ACCOUNT: N_(
        "De dienstverlener heeft een rekening in SEPA-formaat, met een BIC en met een IBAN dat eindigt zoals hierboven staat."
    ),
    Clause.ACTIVITY: N_("Het is duidelijk welke activiteiten de dienstverlener aanbiedt en welke niet."),
    Clause.EXPERIENCE: N_(
        "De dienstverlener kan ervaring met de aangeboden diensten bewijzen, met een relevant aantal gepresteerde uren of "
        "dagen."
    ),
    Clause.COMPETENCES: N_("De dienstverlener zet de juiste competenties in."),
    Clause.SATISFACTION: N_("De dienstverlener peilt op een vaste manier hoe tevreden de klanten zijn."),
    Clause.KNOWLEDGE: N_("De dienstverlener kent de regels van de kmo-portefeuille."),
    Clause.INTEGRITY: N_("De dienstverlener leeft de regelgeving na die op de activiteiten van toepassing is."),
    Clause.NO_EXPERIENCE_YET: N_("De dienstverlener begint en kan daarom nog geen nuttige ervaring bewijzen."),
    Clause.NO_FEEDBACK_YET: N_(
        "De dienstverlener begint en kan daarom nog geen reacties van gebruikers van de kmo-portefeuille bewijzen."
    ),
    Clause.NEITHER_YET: N_(
        "De dienstverlener begint en kan daarom nog geen nuttige ervaring en geen reacties van gebruikers van de "
        "kmo-portefeuille bewijzen."
    ),
}

CLOSING: Final = N_("Wat hierboven staat, is naar best weten juist en volledig.")
PREPARED: Final = N_(
    "De Registratiewijzer bereidde deze verklaring voor u voor. Kreeg u aan het einde van uw aanvraag een verklaring van "
    "het loket? Onderteken en mail dan die."
)
"""The first line on screen and paper, for whoever signs and so in the reader's language."""
PREPARED_RESTS_ON: Final = ("agency_procedure", "source_text_newer", "bureau_questions")
NOT_OFFICIAL: Final = N_(
    "De officiële tekst is niet openbaar. Of een andere dan die van het loket aanvaard wordt, zegt geen bron."
)
IF_ASKED: Final = N_(
    "Of u bij een opvolgingsaudit opnieuw een verklaring moet indienen, zegt geen bron. Gebruik deze als ze gevraagd wordt."
)
SEND_TO: Final = N_("Mail het ondertekende document naar {email}.")

LABELS: Final[dict[str, str]] = {
    "service": N_("Dienst"),
    "legal_name": N_("Naam van de dienstverlener"),
    "enterprise_number": N_("Ondernemingsnummer"),
    "account": N_("IBAN"),
    "account_ending": N_("eindigt op {ending}"),
    "signatory": N_("Ondertekenaar"),
    "function": N_("Functie"),
    "place_and_date": N_("Plaats en datum"),
    "signature": N_("Handtekening"),
    "email": N_("E-mail"),
}

MAIL_SUBJECT: Final = N_("Verklaring op eer, {service}: {legal_name}")
MAIL_BODY: Final = N_(
    "Beste\n\nIn bijlage vindt u de ondertekende verklaring op eer van {legal_name} bij de aanvraag tot registratie als "
    "dienstverlener, dienst: {service}.\n\nMet vriendelijke groeten\n{signatory}"
)
_REMINDER: Final = N_(
    "[Voeg het ondertekende document toe als bijlage en wis deze regel. Kreeg u een verklaring van het loket? Mail dan die.]"
)
_REMINDER_ATTACHED: Final = N_(
    "[Kreeg u een verklaring van het loket? Dan hoort die in de bijlage. Wis deze regel voor u de mail verstuurt.]"
)


def subject(service: Service, declarant: Declarant) -> str:
    """The subject of the mail, in Dutch: legal name and service at most."""
    name = audits.service(service, Language.DUTCH).lower()
    return translated(MAIL_SUBJECT, Language.DUTCH, service=name, legal_name=declarant.legal_name)


def body(service: Service, declarant: Declarant, *, is_signed: bool = True) -> str:
    """The text of the mail, in Dutch, without any number; with the name of the signatory where asked."""
    text = translated(
        MAIL_BODY,
        Language.DUTCH,
        service=audits.service(service, Language.DUTCH).lower(),
        legal_name=declarant.legal_name,
        signatory=declarant.signatory if is_signed else "",
    )
    return text.rstrip()


def reminder(language: Language, *, is_attached: bool) -> str:
    """The first line of a mail, for the visitor and in the visitor's language; it is to be deleted before sending."""
    return translated(_REMINDER_ATTACHED if is_attached else _REMINDER, language)
