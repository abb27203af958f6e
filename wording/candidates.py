"""Lists of candidates in words: which header is which column, which word is which answer, and what is wrong."""

import unicodedata
from collections.abc import Mapping
from typing import Final

from kmo_rules import Candidate, CandidateColumn, CandidateFault, CellFault
from wording import faults
from wording.catalogues import N_, Language, translated

HEADERS: Final[dict[CandidateColumn, str]] = {
    CandidateColumn.NAME: N_("Naam"),
    CandidateColumn.ENTERPRISE_NUMBER: N_("Ondernemingsnummer"),
    CandidateColumn.SERVICES: N_("Diensten"),
    CandidateColumn.HOURS_EXPECTED: N_("Uren"),
    CandidateColumn.HOURS_LOW: N_("Uren minstens"),
    CandidateColumn.HOURS_HIGH: N_("Uren hoogstens"),
    CandidateColumn.PUBLIC: N_("Publiek"),
    CandidateColumn.STARTING: N_("Beginnend"),
    CandidateColumn.REGISTERED_UNTIL: N_("Geregistreerd tot en met"),
    CandidateColumn.REGISTERED_AS: N_("Geregistreerd als"),
}

FAULTS: Final[dict[CandidateFault, str]] = {
    CandidateFault.NAME_LONG: N_("De naam is te lang. Gebruik hoogstens {most} tekens."),
    CandidateFault.SERVICES_EMPTY: N_("Vul een dienst in: opleiding, advies of beide."),
    CandidateFault.SERVICES: N_("Deze dienst kennen wij niet. Schrijf opleiding, advies of beide."),
    CandidateFault.HOURS: N_("Dit is geen aantal uren. Schrijf bijvoorbeeld 16 of 7,5."),
    CandidateFault.HOURS_STEP: N_("Rond de uren af op een kwartier en blijf onder de duizend."),
    CandidateFault.HOURS_ORDER: N_("De uren moeten oplopen: minstens, dan verwacht, dan hoogstens."),
    CandidateFault.YES_NO: N_("Schrijf ja of nee, of laat het leeg als u het niet weet."),
    CandidateFault.DAY: N_("Deze dag bestaat niet of lezen wij niet. Schrijf bijvoorbeeld 31/12/2027."),
    CandidateFault.REGISTERED_AS: N_("Schrijf gewoon of voorlopig, of laat het leeg."),
}
"""The fault of an enterprise number has a sentence of its own in `wording.faults`."""

FILTERS: Final[dict[str, str]] = {
    "all": N_("Alle rijen"),
    "faulty": N_("Na te kijken"),
    "good": N_("In orde"),
}
"""Which rows of a list are in sight."""

REFUSALS: Final[dict[str, str]] = {
    "empty": N_("Er staat niets in. Kies een ander bestand of plak uw lijst."),
    "too_big": N_("Dit is te groot: meer dan {most} MB. Verdeel de lijst over meer bestanden."),
    "too_many_rows": N_("Deze lijst heeft meer dan {most} rijen. Verdeel ze over meer bestanden."),
    "too_many_columns": N_(
        "Deze lijst heeft meer dan {most} kolommen. Houd alleen de kolommen over die hieronder staan."
    ),
    "long_cell": N_("Rij {row}, kolom {column}: deze cel heeft meer dan {most} tekens. Maak ze korter."),
    "wrong_type": N_("Dit is geen lijst die wij lezen. Bewaar ze als XLSX of CSV en probeer opnieuw."),
    "old_excel": N_(
        "Dit is een oud Excel-bestand of een bestand met een wachtwoord. Bewaar het als XLSX zonder wachtwoord."
    ),
    "encoding": N_("Wij kunnen de letters in dit bestand niet lezen. Bewaar het als ‘CSV UTF-8’ of als XLSX."),
    "broken": N_("Dit bestand is beschadigd of onvolledig. Open het, bewaar het opnieuw en probeer nog eens."),
    "unsafe": N_(
        "Dit bestand kan onze server overbelasten, daarom openen wij het niet. Plak de rijen in het tekstvak."
    ),
    "formula": N_("Rij {row}, kolom {column}: hier staat een formule. Kopieer de lijst en plak alleen de waarden."),
    "no_services": N_("Wij vinden geen kolom ‘{column}’. Zet op de eerste rij de namen van de kolommen."),
}
"""By the slug of the refusal of `documents.candidates.reading`, and of a list without the one column that is needed."""

OUTCOME: Final = N_("Uitkomst")
AUDIT: Final = N_("Audit")
LOW: Final = N_("Kosten minstens")
EXPECTED: Final = N_("Kosten verwacht")
HIGH: Final = N_("Kosten hoogstens")
REGISTRATION_FROM: Final = N_("Registratie ten vroegste")
REGISTRATION_TO: Final = N_("Registratie ten laatste")
LAST_DAY: Final = N_("Laatste dag ten vroegste")
TO_DO: Final = N_("Na te kijken")
TO_CHECK: Final = N_("Nakijken")

_IN_CELL: Final = N_("{column}: {what}")

_COLUMN_NAMES: Final[dict[CandidateColumn, str]] = {
    CandidateColumn.NAME: "naam name nom firma bedrijf company entreprise kandidaat candidate candidat kandidat",
    CandidateColumn.ENTERPRISE_NUMBER: "ondernemingsnummer ondernemingsnr kbo kbonummer enterprisenumber number "
    "numerodentreprise numeroentreprise bce unternehmensnummer zdu nummer",
    CandidateColumn.SERVICES: "diensten dienst services service prestations dienstleistungen dienstleistung",
    CandidateColumn.HOURS_EXPECTED: "uren urenverwacht verwacht hours expected expectedhours hoursexpected heures "
    "heuresprevues stunden stundenerwartet",
    CandidateColumn.HOURS_LOW: "urenminstens minstens hourslow hoursatleast low heuresminimum heuresaumoins "
    "stundenmindestens",
    CandidateColumn.HOURS_HIGH: "urenhoogstens hoogstens hourshigh hoursatmost high heuresmaximum heuresauplus "
    "stundenhochstens",
    CandidateColumn.PUBLIC: "publiek publieke public publique offentlich",
    CandidateColumn.STARTING: "beginnend starter starting startend debutant anfanger",
    CandidateColumn.REGISTERED_UNTIL: "geregistreerdtotenmet geregistreerdtot registereduntil until "
    "enregistrejusquau jusquau registriertbis",
    CandidateColumn.REGISTERED_AS: "geregistreerdals registeredas enregistrecomme registriertals",
}
_SLUGS: Final[dict[str, str]] = {
    "yes": "ja yes oui j y o x 1 true waar vrai wahr",
    "no": "nee neen no non nein n 0 false onwaar faux falsch",
    "training": "opleiding opleidingen training trainings formation formations schulung schulungen ausbildung",
    "advice": "advies adviezen advice conseil conseils beratung",
    "training advice": "beide both lesdeux deux samen combined combine together beides opleidingenadvies "
    "opleidingadvies adviesenopleiding adviesopleiding trainingandadvice trainingadvice formationetconseil "
    "schulungundberatung advicetraining adviceandtraining formationconseil conseilformation "
    "conseiletformation schulungberatung beratungschulung beratungundschulung",
    "full": "gewoon full definitief ordinaire definitif voll",
    "provisional": "voorlopig voorwaardelijk provisional provisoire conditionnel vorlaufig",
}
_WORDED: Final = (
    CandidateColumn.SERVICES,
    CandidateColumn.PUBLIC,
    CandidateColumn.STARTING,
    CandidateColumn.REGISTERED_AS,
)


def column(header: str) -> CandidateColumn | None:
    """Which column a header names, in any of the four languages; None where none.

    >>> column("Numéro d’entreprise")
    <CandidateColumn.ENTERPRISE_NUMBER: 'enterprise_number'>
    """
    return _BY_NAME.get(_plain(header))


def slug(column: CandidateColumn, text: str) -> str:
    """What a cell says without a language: "beide" is "training advice"; anything else stays as typed.

    >>> slug(CandidateColumn.SERVICES, "Opleiding + advies")
    'training advice'
    """
    trimmed = text.strip()
    return _BY_WORD.get(_plain(trimmed), trimmed) if column in _WORDED else trimmed


def header(column: CandidateColumn, language: Language) -> str:
    """The name of a column."""
    return translated(HEADERS[column], language)


def fault(found: CellFault, language: Language) -> str:
    """What is wrong with a cell and what to do, with the name of its column."""
    if found.number_fault is not None:
        what = faults.fault(found.number_fault, dict(found.facts), language)
    else:
        what = translated(FAULTS[found.code], language, **dict(found.facts))
    return translated(_IN_CELL, language, column=header(found.column, language), what=what)


def refusal(code: str, facts: Mapping[str, object], language: Language) -> str:
    """Why a list is not read, and what to do."""
    return translated(REFUSALS[code], language, **facts)


def faults_of(found: Candidate, language: Language) -> str:
    """All that is wrong with a row, in one text; empty for a good row."""
    return " ".join(fault(one, language) for one in found.faults)


def scope(text: str) -> str:
    """Which audit a word of an auditor's own grid names, as a slug; anything else stays as typed."""
    found = slug(CandidateColumn.SERVICES, text)
    return "combined" if found == "training advice" else found


def grid_column(header: str) -> str | None:
    """Which column of a grid of hours a header names: size, scope, low, expected, high."""
    if _plain(header) in _SIZES:
        return "size"
    found = column(header)
    return None if found is None else _GRID.get(found)


_SIZES: Final = frozenset(
    ["grootte", "grootteklasse", "klasse", "size", "sizeclass", "class", "taille", "classe", "grosse", "grossenklasse"]
)
_GRID: Final = {
    CandidateColumn.SERVICES: "scope",
    CandidateColumn.HOURS_LOW: "low",
    CandidateColumn.HOURS_EXPECTED: "expected",
    CandidateColumn.HOURS_HIGH: "high",
}


def _plain(text: str) -> str:
    """Lower-case letters and digits only, without accents."""
    spread = unicodedata.normalize("NFKD", text[:80]).casefold()
    return "".join(char for char in spread if char.isascii() and char.isalnum())


_BY_NAME: Final = {name: column for column, names in _COLUMN_NAMES.items() for name in names.split()}
_BY_WORD: Final = {word: slug for slug, words in _SLUGS.items() for word in words.split()}
