"""Names for the sources and their sections."""

from typing import Final

from wording.catalogues import N_

SECTIONS: Final[dict[str, str]] = {
    "conditions": N_("Voorwaarden"),
    "procedure": N_("Procedure"),
    "provisional": N_("Voorwaardelijke registratie"),
    "renewal": N_("Verlenging"),
    "amount": N_("Bedrag"),
    "exceptions": N_("Uitzonderingen"),
}

NAMES: Final[dict[str, str]] = {
    "source_text": N_("publieke infotekst"),
    "source_text_newer": N_("nieuwere versie van de infotekst"),
    "agency_procedure": N_("VLAIO over de procedure"),
    "agency_procedure_older": N_("VLAIO over de procedure, oudere pagina"),
    "agency_method": N_("VLAIO over de registratiemethode"),
    "agency_cost": N_("VLAIO over de kosten van een audit"),
    "agency_preparation": N_("VLAIO over de voorbereiding van een audit"),
    "agency_visit": N_("VLAIO over het verloop van een audit"),
    "agency_result": N_("VLAIO over het resultaat van een audit"),
    "agency_evidence": N_("VLAIO over bewijsstukken"),
    "agency_duties": N_("VLAIO over de taken van een dienstverlener"),
    "agency_themes": N_("VLAIO over de thema’s sinds 2023"),
    "agency_bureaus": N_("VLAIO over de aangestelde auditbureaus"),
    "agency_reform": N_("VLAIO over de hervorming van 2026"),
    "agency_brochure": N_("brochure van VLAIO"),
    "agency_number": N_("VLAIO over het ondernemingsnummer"),
    "user_rights": N_("Vlaamse overheid over inloggen voor een onderneming"),
    "local_manager": N_("VLAIO over de lokale beheerder"),
    "client_counter": N_("Vlaamse overheid over het loket voor klanten"),
    "bureau_steps": N_("auditbureau CertUp over de stappen"),
    "bureau_questions": N_("auditbureau CertUp, veelgestelde vragen"),
    "bureau_documents": N_("auditbureau CertUp over de documenten"),
    "bureau_norm": N_("auditbureau CertUp over de norm"),
    "bureau_starters": N_("auditbureau Brand Compliance over starters"),
    "bureau_kmop": N_("auditbureau Bureau Veritas over de audit"),
    "consultant_files": N_("tip van een privaat adviesbureau"),
    "vat_code": N_("het gewone btw-tarief"),
    "nbb_codes": N_("Nationale Bank over de codes van banken"),
    "epc_countries": N_("lijst van de landen van de SEPA-zone"),
    "bic_relation": N_("welke BIC bij welk land van het IBAN past"),
    "bank_passport": N_("Europese Bankautoriteit over banken in een ander land"),
    "crelan_bics": N_("Crelan over de BIC van AXA Bank"),
    "bpost_merger": N_("bpost bank over de fusie met BNP Paribas Fortis"),
    "state_accounts": N_("FOD Financiën over de rekeningen van de Staat"),
    "public_search": N_("zoeken in de Kruispuntbank van Ondernemingen"),
    "kbo_numbers": N_("FOD Economie over ondernemings- en vestigingsnummers"),
    "peppol_schemes": N_("Peppol over de codes voor ondernemingsnummers"),
    "our_reading": N_("onze aanname"),
}

REMARKS: Final[dict[str, str]] = {
    "source_text": N_("dezelfde tekst als onze kopie"),
    "agency_brochure": N_("kopie van een brochure van rond 2016"),
    "local_manager": N_("over een andere maatregel, met hetzelfde gebruikersbeheer"),
    "client_counter": N_("over het loket voor klanten, met hetzelfde gebruikersbeheer"),
    "vat_code": N_("zegt niets over de audit zelf"),
    "our_reading": N_("wat geen bron zegt en wij zo lezen of rekenen; het staat er telkens bij"),
}
"""What a reader should know of a source before relying on it."""
