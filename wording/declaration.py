"""The sworn declaration: its Dutch text, as the administration reads it, and a reading translation.

It states only what the source's own conditions ask of the case; no public template exists.
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
    Clause.AUDIT_BUREAU: N_("De dienstverlener is zelf geen auditbureau voor de kmo-portefeuille."),
    Clause.ENTERPRISE_NUMBER: N_("De dienstverlener heeft het ondernemingsnummer dat hierboven staat."),
    Clause.SEPA_ACCOUNT: N_(
        "De dienstverlener heeft een rekening in SEPA-formaat, met IBAN en BIC, zoals hierboven aangeduid."
    ),
    Clause.ACTIVITY: N_("Het is duidelijk welke activiteiten de dienstverlener aanbiedt en welke niet."),
    Clause.EXPERIENCE: N_("De dienstverlener kan ervaring met de aangeboden diensten bewijzen."),
    Clause.COMPETENCES: N_(
        "De dienstverlener zet de juiste competenties in en presteert een relevant aantal uren of dagen."
    ),
    Clause.SATISFACTION: N_("De dienstverlener bevraagt de tevredenheid van de klanten."),
    Clause.KNOWLEDGE: N_("De dienstverlener kent de regels van de kmo-portefeuille."),
    Clause.INTEGRITY: N_("De dienstverlener leeft de regelgeving na die op de activiteiten van toepassing is."),
    Clause.NO_EXPERIENCE_YET: N_(
        "De dienstverlener begint en kan nog geen nuttige ervaring bewijzen; die komt aan bod bij de opvolgingsaudit."
    ),
    Clause.NO_FEEDBACK_YET: N_(
        "De dienstverlener begint en kan nog geen reacties van gebruikers van de kmo-portefeuille bewijzen; die komen aan bod "
        "bij de opvolgingsaudit."
    ),
    Clause.NEITHER_YET: N_(
        "De dienstverlener begint en kan nog geen nuttige ervaring en geen reacties van gebruikers van de "
        "kmo-portefeuille bewijzen; die komen aan bod bij de opvolgingsaudit."
    ),
}

CLOSING: Final = N_("Wat hierboven staat, is naar best weten juist en volledig.")
COUNTER_FIRST: Final = N_(
    "Dit is een voorbereid document. Vraagt het loket van de dienstverleners een eigen formulier, dan gaat dat voor. "
    "Onderteken alleen wat waar is."
)
IF_ASKED: Final = N_(
    "Of u bij een opvolgingsaudit opnieuw een verklaring moet indienen, zegt geen bron. Gebruik deze als ze gevraagd wordt."
)
SEND_TO: Final = N_("Stuur het getekende document naar {email}.")

LABELS: Final[dict[str, str]] = {
    "service": N_("Dienst"),
    "legal_name": N_("Naam van de dienstverlener"),
    "enterprise_number": N_("Ondernemingsnummer"),
    "account": N_("Rekening (SEPA)"),
    "account_ending": N_("eindigt op {ending}"),
    "signatory": N_("Ondertekenaar"),
    "function": N_("Functie"),
    "place_and_date": N_("Plaats en datum"),
    "signature": N_("Handtekening"),
    "email": N_("E-mail"),
}

MAIL_SUBJECT: Final = N_("Verklaring op eer, {service}: {legal_name}")
MAIL_BODY: Final = N_(
    "Beste\n\nIn bijlage vindt u de getekende verklaring op eer van {legal_name} bij de aanvraag tot registratie als "
    "dienstverlener, dienst: {service}.\n\nMet vriendelijke groeten\n{signatory}"
)
MAIL_REMINDER: Final = N_("[Voeg hier eerst het getekende document toe en wis deze regel.]")


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
