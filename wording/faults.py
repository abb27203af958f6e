"""What is wrong with something typed, and what to do: never just "invalid"."""

from collections.abc import Mapping
from typing import Final

from kmo_rules import Fault, Remark
from wording.catalogues import N_, Language, counted, translated

FAULTS: Final[dict[Fault, str]] = {
    Fault.EMPTY: N_("Vul hier iets in."),
    Fault.LETTERS: N_("Er staan andere tekens dan cijfers in dit nummer. Typ alleen de tien cijfers."),
    Fault.LENGTH: N_("Dit nummer heeft {digits} cijfers. Een ondernemingsnummer heeft er tien. Controleer het nummer."),
    Fault.FIRST_DIGIT: N_(
        "Dit nummer begint met {digit}. Een ondernemingsnummer begint met 0 of 1. Controleer het nummer."
    ),
    Fault.ESTABLISHMENT: N_(
        "Dit lijkt een vestigingsnummer: het begint met {digit}. Vul het nummer van de onderneming zelf in; dat begint "
        "met 0 of 1. U vindt het in de Kruispuntbank van Ondernemingen (KBO)."
    ),
    Fault.CHECK_DIGITS: N_(
        "De laatste twee cijfers passen niet bij de rest. Waarschijnlijk is er één cijfer verkeerd of zijn er twee "
        "verwisseld. Controleer het nummer."
    ),
    Fault.IBAN_EMPTY: N_("Vul het IBAN in. Voor een Belgische rekening begint het met BE."),
    Fault.IBAN_COUNTRY: N_("‘{country}’ is geen land dat een IBAN gebruikt. Controleer de eerste twee letters."),
    Fault.IBAN_LENGTH: N_(
        "Dit IBAN heeft {length} tekens, en dat past niet bij het land. Een Belgisch IBAN heeft er 16."
    ),
    Fault.IBAN_FORM: N_("Dit lijkt niet op een IBAN: twee letters van het land, twee cijfers, en dan het nummer."),
    Fault.IBAN_CHECK_DIGITS: N_(
        "De controlecijfers van dit IBAN passen niet bij de rest. Waarschijnlijk is er één teken verkeerd. Controleer het IBAN."
    ),
    Fault.IBAN_OUTSIDE_SEPA: N_(
        "Het land ‘{country}’ hoort niet bij de SEPA-zone. Gebruik een rekening in een land van die zone."
    ),
    Fault.BIC_NEEDED: N_(
        "Dit rekeningnummer is geldig opgebouwd, maar de BIC van deze bank vinden wij niet zelf. Vul ze in; u vindt ze op uw "
        "rekeninguittreksel."
    ),
    Fault.BIC_IS_IBAN: N_("Dit is een IBAN. Typ het in het veld ‘IBAN’; een BIC heeft 8 of 11 tekens."),
    Fault.BIC_FORM: N_("Een BIC heeft 8 of 11 tekens; hier staan er {length}, of staan er vreemde tekens tussen."),
    Fault.BIC_NO_COUNTRY: N_(
        "De vijfde en de zesde letter van een BIC noemen het land, en ‘{country}’ is geen land. Controleer de BIC."
    ),
    Fault.BIC_COUNTRY: N_(
        "De BIC {bic} is van een bank in een land dat geen rekeningen aanbiedt in het land van uw IBAN ({country}). "
        "Controleer beide."
    ),
}

REMARKS: Final[dict[Remark, str]] = {
    Remark.BANK_NOT_LISTED: N_(
        "Onze lijsten geven voor deze bank geen BIC. Kijk op uw rekeninguittreksel of {bic} klopt."
    ),
    Remark.BIC_NOT_LISTED: N_(
        "Onze lijst geeft bij dit IBAN de BIC {listed}, niet {bic}. Zo’n lijst loopt soms achter. Kijk op uw "
        "rekeninguittreksel welke BIC klopt."
    ),
    Remark.BIC_ABROAD: N_(
        "De BIC {bic} is van een bank in een ander land of gebied dan uw rekening ({country}). Dat bestaat. Kijk op uw "
        "rekeninguittreksel of ze klopt."
    ),
}
"""Beside an account that is accepted: what to look at once more."""

_OF_A_FIELD: Final[dict[str, str]] = {
    "string_too_long": N_("Deze tekst is te lang voor de verklaring. Gebruik hoogstens {max_length} tekens."),
    "value_error": N_("Dit e-mailadres is niet volledig. Een volledig adres ziet eruit als `info@example.be`."),
    "unprintable": N_("Dit teken kunnen wij niet afdrukken: {characters}. Schrijf het anders."),
}

_OTHER: Final = N_("Dit kunnen wij niet gebruiken. Controleer het.")


def fault(fault: Fault, facts: Mapping[str, str], language: Language) -> str:
    """What is wrong with a number, and what to do."""
    return translated(FAULTS[fault], language, **facts)


def remark(remark: Remark, facts: Mapping[str, str], language: Language) -> str:
    """What to look at once more, although the account is accepted."""
    return translated(REMARKS[remark], language, **facts)


def field_fault(kind: str, facts: Mapping[str, object], language: Language) -> str:
    """What is wrong with one field of the form; `kind` is the type of its validation error."""
    if kind in list(Fault):
        return translated(FAULTS[Fault(kind)], language, **facts)
    return translated(_OF_A_FIELD.get(kind, _OTHER), language, **facts)


def fields(count: int, language: Language) -> str:
    """How many fields are to be looked at: the title of a list of their faults."""
    return counted("Controleer 1 veld", "Controleer {count} velden", count, language)
