"""What is wrong with a list or a row and what to do, in sentences."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Final

from kmo_rules import Vat
from kmo_rules.candidates import CandidateColumn, CandidateFault, RowFault
from wording import faults, numbers, typed
from wording.candidates.columns import header
from wording.candidates.reading import Faults, UnreadCell
from wording.catalogues import N_, Language, translated


class Refusal(StrEnum):
    """Why a list is not read at all."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_CELLS = "too_many_cells"
    LONG_CELL = "long_cell"
    WRONG_TYPE = "wrong_type"
    OLD_EXCEL = "old_excel"
    ENCODING = "encoding"
    BROKEN = "broken"
    UNSAFE = "unsafe"
    BUSY = "busy"
    FORMULA = "formula"
    STRICT = "strict"


FILTERS: Final[dict[str, str]] = {
    "all": N_("Alle rijen"),
    "faulty": N_("Te controleren"),
    "good": N_("In orde"),
}
"""Which rows of a list are in sight."""

PRICED: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Gerekend aan {price} per uur. Of er nog btw bij komt, staat niet vast."),
    Vat.EXCLUDED: N_("Gerekend aan {price} per uur zonder btw; daar is {rate} btw bij geteld."),
    Vat.INCLUDED: N_("Gerekend aan {price} per uur, btw inbegrepen."),
}
"""By what price and VAT the costs of a list were counted."""

EVERYONE: Final[dict[str, str]] = {
    "opleiding": N_("Opleiding"),
    "advies": N_("Advies"),
    "beide": N_("Opleiding en advies samen"),
}
"""One service for all rows of a list, by a word that a cell of a list may hold."""

REFUSALS: Final[dict[Refusal, str]] = {
    Refusal.EMPTY: N_("Er staat niets in. Kies een ander bestand of plak uw lijst."),
    Refusal.TOO_BIG: N_("Dit is te groot: meer dan {most} MB. Verdeel de lijst over meer bestanden."),
    Refusal.TOO_MANY_ROWS: N_("Deze lijst heeft meer dan {most} rijen. Verdeel ze over meer bestanden."),
    Refusal.TOO_MANY_COLUMNS: N_(
        "Deze lijst heeft meer dan {most} kolommen. Houd alleen de kolommen over die hieronder staan."
    ),
    Refusal.TOO_MANY_CELLS: N_(
        "Dit blad heeft meer dan {most} cellen, de lege meegeteld. Kopieer alleen uw lijst naar een nieuw bestand."
    ),
    Refusal.LONG_CELL: N_("Rij {row}, kolom {column}: deze cel heeft meer dan {most} tekens. Maak ze korter."),
    Refusal.WRONG_TYPE: N_("Dit is geen lijst die wij lezen. Sla ze op als XLSX of CSV en probeer opnieuw."),
    Refusal.OLD_EXCEL: N_(
        "Dit is een oud Excel-bestand of een bestand met een wachtwoord. Sla het op als XLSX zonder wachtwoord."
    ),
    Refusal.ENCODING: N_("Wij kunnen de letters in dit bestand niet lezen. Sla het op als ‘CSV UTF-8’ of als XLSX."),
    Refusal.BROKEN: N_("Dit bestand is beschadigd of onvolledig. Open het, sla het opnieuw op en probeer nog eens."),
    Refusal.UNSAFE: N_(
        "Dit bestand kan onze server overbelasten, daarom openen wij het niet. Plak de rijen in het tekstvak."
    ),
    Refusal.BUSY: N_(
        "De server heeft nu geen plaats voor uw lijst. Dat ligt niet aan de lijst zelf. Probeer het over enkele minuten "
        "opnieuw. Een bestand kiest u dan nog eens; wat u typte of plakte, staat er nog."
    ),
    Refusal.FORMULA: N_(
        "Rij {row}, kolom {column}: hier staat een formule. Kopieer de lijst en plak alleen de waarden."
    ),
    Refusal.STRICT: N_(
        "Dit is een werkboek van de soort ‘Strict Open XML’. Kies in uw programma ‘Opslaan als’ en dan de gewone soort: "
        "Excel-werkmap (.xlsx)."
    ),
}

FAULTS: Final[dict[CandidateFault, str]] = {
    CandidateFault.NAME_LONG: N_("De naam is te lang. Gebruik hoogstens {most} tekens."),
    CandidateFault.SERVICES_EMPTY: N_("Vul een dienst in: opleiding, advies of beide."),
    CandidateFault.HOURS_ORDER: N_("De uren moeten oplopen: minstens, dan verwacht, dan hoogstens."),
    CandidateFault.DAY_MISSING: N_("Vul de laatste dag van de registratie in, of maak ‘{registered_as}’ leeg."),
}
"""What is wrong with an enterprise number has sentences of its own in `wording.faults`."""

_YES_NO: Final = N_("Schrijf ja of nee, of laat het leeg als u het niet weet.")
UNREAD: Final[dict[CandidateColumn, str]] = {
    CandidateColumn.SERVICES: N_("Deze dienst kennen wij niet. Schrijf opleiding, advies of beide."),
    CandidateColumn.PUBLIC: _YES_NO,
    CandidateColumn.STARTING: _YES_NO,
    CandidateColumn.REGISTERED_AS: N_("Schrijf gewoon of voorlopig, of laat het leeg."),
}
"""By column, a word that we do not know; days and numbers have sentences of their own in `wording.typed`."""

_IN_CELL: Final = N_("{column}: {what}")


def priced(vat: Vat, price: Decimal, rate: Decimal, language: Language) -> str:
    """What the costs were counted with."""
    said = {"price": numbers.money(price, language), "rate": numbers.percent(rate, language)}
    return translated(PRICED[vat], language, **said)


def faults_of(found: Faults, language: Language) -> str:
    """All that is wrong with a row and what to do, in one text, each with the name of its column."""
    said = (
        translated(_IN_CELL, language, column=header(fault.column, language), what=_what(fault, language))
        for fault in found
    )
    return " ".join(said)


def _what(fault: RowFault | UnreadCell, language: Language) -> str:
    if isinstance(fault, UnreadCell):
        read = fault.read
        return translated(UNREAD[fault.column], language) if read is None else typed.refusal(read, language)
    if isinstance(fault.code, CandidateFault):
        blanks = {"registered_as": header(CandidateColumn.REGISTERED_AS, language)} | dict(fault.facts)
        return translated(FAULTS[fault.code], language, **blanks)
    return faults.fault(fault.code, dict(fault.facts), language)


def refusal(code: Refusal, facts: Mapping[str, object], language: Language) -> str:
    """Why a list is not read, and what to do."""
    services = header(CandidateColumn.SERVICES, language)
    return translated(REFUSALS[code], language, **{"services": services, **facts})
