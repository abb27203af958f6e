"""Names for what the rules rest on: numbers, their units, kinds, and sections of the source text."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from kmo_rules import Figure, Kind, Measure, Reference, Source
from wording import numbers
from wording.catalogues import N_, Language, translated

KINDS: Final[dict[Kind, str]] = {
    Kind.SEED: N_("brontekst"),
    Kind.AGENCY: N_("administratie"),
    Kind.BUREAU: N_("auditbureau"),
    Kind.PUBLIC: N_("openbare lijst"),
    Kind.ASSUMPTION: N_("onze aanname"),
}

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
    "agency_procedure": N_("VLAIO over de procedure"),
    "agency_cost": N_("VLAIO over de kosten van een audit"),
    "agency_preparation": N_("VLAIO over de voorbereiding van een audit"),
    "agency_evidence": N_("VLAIO over bewijsstukken"),
    "agency_bureaus": N_("VLAIO over de aangestelde auditbureaus"),
    "agency_reform": N_("VLAIO over de hervorming van 2026"),
    "bureau_documents": N_("auditbureau CertUp over de documenten"),
    "bureau_starters": N_("auditbureau Brand Compliance over starters"),
    "vat_code": N_("het gewone btw-tarief"),
    "nbb_codes": N_("Nationale Bank over de codes van banken"),
    "epc_countries": N_("lijst van de landen van de SEPA-zone"),
    "bic_relation": N_("welke BIC bij welk land van het IBAN past"),
    "bank_passport": N_("Europese Bankautoriteit over banken in een ander land"),
    "crelan_bics": N_("Crelan over de BIC van AXA Bank"),
    "bpost_merger": N_("bpost bank over de fusie met BNP Paribas Fortis"),
    "state_accounts": N_("FOD Financiën over de rekeningen van de Staat"),
    "kbo_numbers": N_("FOD Economie over ondernemings- en vestigingsnummers"),
    "peppol_schemes": N_("Peppol over de codes voor ondernemingsnummers"),
    "our_reading": N_("onze aanname"),
}

FIGURES: Final[dict[str, str]] = {
    "hourly_price": N_("Standaarduurtarief van een audit"),
    "vat_rate": N_("Btw-tarief, als u met btw rekent"),
    "average_audit_days": N_("Gemiddelde duur van een audit"),
    "hours_per_day": N_("Uren in een auditdag"),
    "quote_valid_days": N_("Geldigheid van een offerte, als de auditor niets kiest"),
    "procedure_weeks_least": N_("Duur van de procedure, minstens"),
    "procedure_weeks_most": N_("Duur van de procedure, hoogstens"),
    "report_weeks": N_("Tijd voor het auditverslag, ongeveer"),
    "registration_years": N_("Duur van een registratie"),
    "provisional_years": N_("Duur van een voorlopige registratie"),
    "renewal_lead_months": N_("Aanbevolen voorsprong bij verlenging"),
    "project_list_months": N_("Projectlijst bij een eerste audit: hoever terug"),
    "renewal_files_years": N_("Dossiers bij een verlenging: hoever terug"),
    "structure_years": N_("Zetels, bestuurders en jaarrekeningen: hoever terug"),
    "evidence_years": N_("Bewijsstukken van opleidingen bewaren"),
    "advice_only_cybersecurity": N_("Steun voor advies: alleen cyberveiligheid"),
    "training_themes": N_("Thema’s waarvoor er steun is"),
    "appointed_bureaus": N_("Aangestelde auditbureaus"),
}

THEMES: Final[dict[str, str]] = {
    "business_strategy": N_("bedrijfsstrategie"),
    "job_competences": N_("beroepsspecifieke competenties"),
    "digitalisation": N_("digitalisering"),
    "sustainability": N_("duurzaamheid"),
    "financial_literacy": N_("financiële geletterdheid"),
    "innovation": N_("innovatie"),
    "internationalisation": N_("internationalisering"),
    "personnel_management": N_("personeelsmanagement"),
}
"""By the slugs of `training_themes`."""

_UNITS: Final[dict[Measure, str]] = {
    Measure.EUR_PER_HOUR: N_("{value} per uur"),
    Measure.HOURS: N_("{value} uur"),
    Measure.DAYS: N_("{value} dagen"),
    Measure.WEEKS: N_("{value} weken"),
    Measure.MONTHS: N_("{value} maanden"),
    Measure.YEARS: N_("{value} jaar"),
}


def figure_value(figure: Figure[Any], language: Language) -> str:
    """The value of a figure with its unit: a share as a percentage, names as a list, what only holds as a word."""
    value = figure.value
    if isinstance(value, tuple):
        return ", ".join(translated(THEMES[name], language) if name in THEMES else name for name in value)
    if figure.unit is Measure.NONE:
        return translated(N_("geldt"), language)
    if figure.unit is Measure.SHARE:
        return numbers.percent(value, language)
    is_money = figure.unit is Measure.EUR_PER_HOUR
    written = numbers.money(value, language) if is_money else numbers.number(value, language)
    return translated(_UNITS[figure.unit], language, value=written)


def since(figure: Figure[Any], language: Language) -> str:
    """Since when a figure holds, or that its start was never published."""
    if not figure.start_published:
        return translated(N_("niet bekendgemaakt"), language)
    return numbers.day(figure.since, language)


def cited(place: Reference, language: Language) -> str:
    """A source by its short name, with its section where it has any; the full title stands on the rules screen."""
    name = translated(NAMES[place.source], language)
    if place.section is None:
        return name
    return _with_section(name, translated(SECTIONS[place.section], language), language)


def _with_section(source: str, section: str, language: Language) -> str:
    return translated(N_("{source}, ‘{section}’"), language, source=source, section=section)


def quoted(title: str, language: Language) -> str:
    """A title between the quotation marks of the language."""
    return translated(N_("‘{title}’"), language, title=title)


def references(found: Iterable[Reference], language: Language) -> str:
    """Several places, each source named once with all its sections."""
    sections: dict[str, list[str]] = {}
    for place in found:
        named = sections.setdefault(place.source, [])
        section = translated(SECTIONS[place.section], language) if place.section else None
        if section and section not in named:
            named.append(section)
    texts = []
    for source, names in sections.items():
        text = translated(NAMES[source], language)
        for name in names:
            text = _with_section(text, name, language)
        texts.append(text)
    return "; ".join(texts)


def full(source: Source, language: Language) -> str:
    """A source in full, as Markdown: short name, linked title, publisher, its own day, and when it was last checked."""
    title = f"[{source.title}]({source.address})" if source.address else quoted(source.title, language)
    name = translated(NAMES[source.id], language)
    dated = "" if source.dated is None else f", {numbers.day(source.dated, language)}"
    return f"**{name}:** {title}, {source.publisher}{dated}; {checked(source.checked_on, language)}"


def provenance(figure: Figure[Any], language: Language) -> str:
    """Who stands behind a figure, where, since when, and when that was last checked."""
    text = N_("{kind}: {source}; sinds: {since}; {checked}")
    if figure.reference.source == "our_reading":
        text = N_("{kind}; sinds: {since}; {checked}")
    return translated(
        text,
        language,
        kind=translated(KINDS[figure.kind], language),
        source=cited(figure.reference, language),
        since=since(figure, language),
        checked=checked(figure.checked_on, language),
    )


def checked(when: date, language: Language) -> str:
    """When something was last checked."""
    return translated(N_("nagekeken op {day}"), language, day=numbers.day(when, language))
