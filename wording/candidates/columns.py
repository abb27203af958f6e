"""The columns of a list by name: how we write them, and what else people write above them in four languages."""

import re
from typing import Final

from kmo_rules import Spread
from kmo_rules.candidates import CandidateColumn
from wording.catalogues import N_, Language, translated
from wording.typed.tidy import tidied

HEADERS: Final[dict[CandidateColumn, str]] = {
    CandidateColumn.NAME: N_("Naam"),
    CandidateColumn.ENTERPRISE_NUMBER: N_("Ondernemingsnummer"),
    CandidateColumn.SERVICES: N_("Diensten"),
    CandidateColumn.HOURS_EXPECTED: N_("Uren"),
    CandidateColumn.HOURS_LOW: N_("Uren minstens"),
    CandidateColumn.HOURS_HIGH: N_("Uren hoogstens"),
    CandidateColumn.PUBLIC: N_("Publiek"),
    CandidateColumn.STARTING: N_("Starter"),
    CandidateColumn.REGISTERED_UNTIL: N_("Geregistreerd tot en met"),
    CandidateColumn.REGISTERED_AS: N_("Geregistreerd als"),
}

OUTCOME: Final = N_("Resultaat")
ROUTE: Final = N_("Weg")
AUDIT: Final = N_("Audit")
COSTS: Final = Spread(N_("Kosten minstens"), N_("Kosten verwacht"), N_("Kosten hoogstens"))
REGISTRATION_FROM: Final = N_("Registratie ten vroegste")
REGISTRATION_TO: Final = N_("Registratie ten laatste")
LAST_DAY: Final = N_("Laatste dag ten vroegste")
TO_DO: Final = N_("Te controleren")
"""Above what was found."""

_LONGEST: Final = 80

_NAMES: Final[dict[CandidateColumn, tuple[str, ...]]] = {
    CandidateColumn.NAME: (
        "naam, firma, bedrijf, kandidaat",
        "name, company, candidate",
        "nom, entreprise, candidat",
        "Kandidat",
    ),
    CandidateColumn.ENTERPRISE_NUMBER: (
        "ondernemingsnummer, ondernemingsnr, KBO, KBO-nummer, btw-nummer, btw-nr, nummer",
        "enterprise number, company number, VAT number, VAT no, number",
        "numéro d’entreprise, numéro entreprise, n° d’entreprise, BCE, numéro BCE",
        "numéro de TVA, numéro TVA, n° de TVA, n° TVA",
        "Unternehmensnummer, ZDU, ZDU-Nummer, MwSt.-Nummer, USt-IdNr., Umsatzsteuernummer",
    ),
    CandidateColumn.SERVICES: (
        "diensten, dienst",
        "services, service",
        "prestations",
        "Dienstleistungen, Dienstleistung",
    ),
    CandidateColumn.HOURS_EXPECTED: (
        "uren, uren verwacht, verwacht",
        "hours, hours expected, expected hours, expected",
        "heures, heures prévues",
        "Stunden, Stunden erwartet",
    ),
    CandidateColumn.HOURS_LOW: (
        "uren minstens, minstens",
        "hours low, hours at least, low",
        "heures minimum, heures au moins, heures au minimum",
        "Stunden mindestens",
    ),
    CandidateColumn.HOURS_HIGH: (
        "uren hoogstens, hoogstens",
        "hours high, hours at most, high",
        "heures maximum, heures au plus, heures au maximum",
        "Stunden höchstens",
    ),
    CandidateColumn.PUBLIC: ("publiek, publieke", "public", "publique", "öffentlich"),
    CandidateColumn.STARTING: (
        "starter, beginnend, startend, beginnende dienstverlener",
        "new provider, new, new service provider, starting",
        "débutant",
        "neu, neuer Dienstleister, Anfänger",
    ),
    CandidateColumn.REGISTERED_UNTIL: (
        "geregistreerd tot en met, geregistreerd tot",
        "registered up to and including, registered until, until",
        "enregistré jusqu’au (inclus), enregistré jusqu’au, jusqu’au",
        "registriert bis einschließlich, registriert bis",
    ),
    CandidateColumn.REGISTERED_AS: ("geregistreerd als", "registered as", "enregistré comme", "registriert als"),
}
"""By column what people write above it, language by language."""


def header_key(text: str) -> str:
    """What a header or a word of an answer is compared by: small letters without accents, and figures.

    >>> header_key("Numéro d’entreprise")
    'numerodentreprise'
    """
    return re.sub(r"[^a-z0-9]", "", tidied(text[:_LONGEST]))


def column(header: str) -> CandidateColumn | None:
    """Which column a header names, in any of the four languages; None where none.

    >>> column("ZDU-Nummer")
    <CandidateColumn.ENTERPRISE_NUMBER: 'enterprise_number'>
    """
    return _BY_NAME.get(header_key(header))


def header(column: CandidateColumn, language: Language) -> str:
    """The name of a column."""
    return translated(HEADERS[column], language)


_BY_NAME: Final = {
    header_key(name): column for column, lines in _NAMES.items() for line in lines for name in line.split(",")
}
