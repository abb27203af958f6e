"""The declaration on honour: its Dutch text, as the agency reads it, and a reading translation.

It states only what the source's own conditions ask of the case, and never more than was answered; no public template
exists.
"""

from typing import Final

from kmo_rules import Assessment, Clause, Route
from wording.catalogues import N_, Language, translated

TITLE: Final = N_("Verklaring op eer")
SERVICE_LINES: Final[dict[Route, str]] = {
    Route.FIRST: N_("{service}; aanvraag tot registratie als dienstverlener voor de kmo-portefeuille"),
    Route.RENEWAL: N_("{service}; verlenging van de registratie als dienstverlener voor de kmo-portefeuille"),
    Route.FOLLOW_UP: N_(
        "{service}; opvolgingsaudit bij een voorlopige registratie als dienstverlener voor de kmo-portefeuille"
    ),
    Route.LAPSED: N_(
        "{service}; nieuwe aanvraag na een verlopen registratie als dienstverlener voor de kmo-portefeuille"
    ),
}
"""For which service it is, and on which way to a registration."""
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
    Clause.NO_EXPERIENCE_YET: N_(
        "Voor deze dienst begint de dienstverlener en kan hij daarom nog geen nuttige ervaring bewijzen."
    ),
    Clause.NO_FEEDBACK_YET: N_(
        "Voor deze dienst begint de dienstverlener en kan hij daarom nog geen reacties van gebruikers van de "
        "kmo-portefeuille bewijzen."
    ),
    Clause.NEITHER_YET: N_(
        "Voor deze dienst begint de dienstverlener en kan hij daarom nog geen nuttige ervaring en geen reacties van gebruikers van de "
        "kmo-portefeuille bewijzen."
    ),
}

CLOSING: Final = N_("Wat hierboven staat, is naar best weten juist en volledig.")
PREPARED: Final = N_(
    "De Registratiewijzer bereidde deze verklaring voor u voor. Kreeg u aan het einde van uw aanvraag een verklaring van "
    "het loket? Onderteken en mail dan die."
)
"""The first line on paper, for whoever signs and so in the reader's language."""
_TO_PREPARE: Final = N_(
    "Dien eerst uw aanvraag in. In de laatste stap krijgt u van het loket een verklaring op eer: onderteken en mail dan die. "
    "Kreeg u er geen, of wilt u de tekst vooraf lezen? Maak er dan hier een klaar."
)
"""And the first on the screen, where there is none yet."""
NO_DECLARATION: Final = N_("Er is geen verklaring: een auditbureau kan zelf geen dienstverlener worden.")
PREPARED_RESTS_ON: Final = ("agency_procedure", "source_text_newer", "bureau_questions")
_NOT_OFFICIAL: Final = N_(
    "De officiële tekst is niet openbaar. Of een andere dan die van het loket aanvaard wordt, zegt geen bron."
)
IF_ASKED: Final = N_(
    "Of u bij een opvolgingsaudit opnieuw een verklaring moet indienen, zegt geen bron. Gebruik deze als ze gevraagd wordt."
)
WAIT: Final = N_(
    "Wacht met deze verklaring tot u verlengt: bij voorkeur vanaf {begin}. U kunt ze dan hier opnieuw maken, met die datum."
)
OTHER_OPEN: Final = N_(
    "Of u ook {service} aanbiedt, is nog niet duidelijk. Elke dienst vraagt een eigen aanvraag en een eigen verklaring."
)
BEFORE: Final = N_(
    "Op deze verklaring staat {signed}. Dat is voor {start}, de dag van uw aanvraag: de verklaring komt na de aanvraag. "
    "Verander de datum in die van uw aanvraag of later, of maak ze dan opnieuw."
)
LATER: Final = N_("Op deze verklaring staat {signed}, de dag van uw aanvraag. Onderteken en mail ze niet voor die dag.")
APPLY_FIRST: Final = N_("Dien eerst uw aanvraag in het loket in. Onderteken en mail daarna de verklaring.")
SEND_TO: Final = N_("Mail het ondertekende document naar {email}.")
SEND_IF_ASKED: Final = N_("Mail het ondertekende document naar {email} als VLAIO erom vraagt.")
VOID: Final = N_("U veranderde iets in de verklaring nadat u tekende. Lees ze na en teken opnieuw.")
NO_RIGHTS: Final = N_(
    "Op deze verklaring staat {signed}. Een aanvraag kan pas met rechten voor het loket: hebt u die, maak de verklaring dan "
    "opnieuw, met de datum van uw aanvraag."
)
"""To who cannot apply on that day yet."""

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

WHO_SIGNS: Final = N_(
    "Wie mag ondertekenen, zegt geen bron. Ons advies: iemand die het bedrijf of de instelling mag vertegenwoordigen. Wie "
    "dat is, staat in de Kruispuntbank van Ondernemingen."
)
DRAWN_ALT: Final = N_("Handtekening van {signatory}, op een scherm gezet")
DRAW: Final = N_("Teken met uw vinger, een pen of de muis. U hebt dan geen printer nodig.")
DRAWN_OPEN: Final = N_(
    "De bronnen zeggen dat u ondertekent, niet hoe. Of een handtekening op een scherm aanvaard wordt, zegt geen bron."
)
NOT_DRAWN: Final = N_(
    "Lukt dit niet, of werkt u met het toetsenbord? Onderteken op papier, of met uw eID in een programma voor pdf."
)
IN_DUTCH: Final = N_(
    "De verklaring en de mail zijn in het Nederlands, want VLAIO hoort bij de Vlaamse overheid en werkt in die taal."
)
"""Said on the screen to who reads another language, and nowhere in the mail."""


def what_it_is(assessment: Assessment, language: Language) -> str:
    """What to know before one is made: that the portal gives one too, which is the one to sign, where one applies there."""
    applies = any(each.route is not Route.FOLLOW_UP for each in assessment.applications)
    parts = (_TO_PREPARE, _NOT_OFFICIAL) if applies else (_NOT_OFFICIAL,)
    return " ".join(translated(part, language) for part in parts)
