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
        "naam, firma, bedrijf, kandidaat, bedrijfsnaam, firmanaam, organisatie, klant, dienstverlener, onderneming",
        "name, company, candidate, company name, organisation, organization, client, provider",
        "nom, entreprise, candidat, nom de l’entreprise, société, raison sociale, organisation, client, prestataire",
        "Kandidat, Firmenname, Unternehmen, Organisation, Kunde, Dienstleister",
    ),
    CandidateColumn.ENTERPRISE_NUMBER: (
        "ondernemingsnummer, ondernemingsnr, KBO, KBO-nummer, KBO-nr, btw-nummer, btw-nr, nummer, nr KBO, ond.nr.",
        "enterprise number, company number, VAT number, VAT no, number, CBE number",
        "numéro d’entreprise, numéro entreprise, n° d’entreprise, BCE, numéro BCE",
        "numéro de TVA, numéro TVA, n° de TVA, n° TVA",
        "Unternehmensnummer, ZDU, ZDU-Nummer, MwSt.-Nummer, USt-IdNr., Umsatzsteuernummer",
    ),
    CandidateColumn.SERVICES: (
        "diensten, dienst, soort dienst, pijler, soort audit, type dienst, type audit",
        "services, service, type of service, kind of audit, audit type",
        "prestations, type de service, type d’audit, service demandé, services demandés",
        "Dienstleistungen, Dienstleistung, Art der Dienstleistung, Art des Audits",
    ),
    CandidateColumn.HOURS_EXPECTED: (
        "uren, uren verwacht, verwacht, aantal uren, verwachte uren, audituren, geraamde uren, uren audit",
        "hours, hours expected, expected hours, expected, number of hours, estimated hours",
        "heures, heures prévues, nombre d’heures, nb d’heures, nb heures, heures estimées",
        "Stunden, Stunden erwartet, Anzahl Stunden, Stundenzahl, erwartete Stunden",
    ),
    CandidateColumn.HOURS_LOW: (
        "uren minstens, minstens, min. uren, min uren, uren min, minimum uren, uren minimum",
        "hours low, hours at least, low, min hours, minimum hours, hours min",
        "heures minimum, heures au moins, heures au minimum, heures min, min heures",
        "Stunden mindestens, Mindeststunden, Min. Stunden, Stunden min",
    ),
    CandidateColumn.HOURS_HIGH: (
        "uren hoogstens, hoogstens, max. uren, max uren, uren max, maximum uren, uren maximum",
        "hours high, hours at most, high, max hours, maximum hours, hours max",
        "heures maximum, heures au plus, heures au maximum, heures max, max heures",
        "Stunden höchstens, Höchststunden, Max. Stunden, Stunden max",
    ),
    CandidateColumn.PUBLIC: (
        "publiek, publieke, publieke dienstverlener, openbaar",
        "public",
        "publique, prestataire public",
        "öffentlich",
    ),
    CandidateColumn.STARTING: (
        "starter, beginnend, startend, beginnende dienstverlener",
        "new provider, new, new service provider, starting",
        "débutant",
        "neu, neuer Dienstleister, Anfänger",
    ),
    CandidateColumn.REGISTERED_UNTIL: (
        "geregistreerd tot en met, geregistreerd tot, laatste dag, laatste dag registratie, einddatum, vervaldatum, geldig tot",
        "registered up to and including, registered until, until, end date, expiry date, valid until, last day",
        "enregistré jusqu’au (inclus), enregistré jusqu’au, jusqu’au, date de fin, échéance, valable jusqu’au",
        "registriert bis einschließlich, registriert bis, Enddatum, gültig bis, letzter Tag",
    ),
    CandidateColumn.REGISTERED_AS: ("geregistreerd als", "registered as", "enregistré comme", "registriert als"),
}
"""By column what people write above it, language by language."""


_TOTAL: Final = (
    "totaal, eindtotaal, subtotaal, som, samen, total, subtotal, sum, totaux, somme, gesamt, summe, gesamtsumme"
)


def is_total(text: str) -> bool:
    """Whether a row that begins so is one of totals and no candidate.

    >>> is_total("Totaal:")
    True
    """
    return header_key(text) in _TOTALS


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
_TOTALS: Final = frozenset(map(header_key, _TOTAL.split(",")))
