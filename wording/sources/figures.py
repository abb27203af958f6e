"""The numbers of the rules by name, with their unit, and who stands behind each."""

from typing import Any, Final

from kmo_rules import Figure, Kind, Measure
from wording import numbers
from wording.catalogues import N_, Language, translated
from wording.sources.citing import checked, cited
from wording.sources.names import NAMES

FIGURES: Final[dict[str, str]] = {
    "hourly_price": N_("Standaarduurprijs van een audit"),
    "vat_rate": N_("Btw-tarief, als u met btw rekent"),
    "average_audit_days": N_("Gemiddelde duur van een audit"),
    "audit_visit_days_least": N_("Duur van het bezoek van de auditor, minstens"),
    "audit_visit_days_most": N_("Duur van het bezoek van de auditor, hoogstens"),
    "hours_per_day": N_("Uren in een auditdag"),
    "quote_valid_days": N_("Geldigheid van een offerte, als de auditor niets kiest"),
    "procedure_weeks_least": N_("Duur van de procedure, minstens"),
    "procedure_weeks_most": N_("Duur van de procedure, hoogstens"),
    "report_weeks": N_("Tijd voor het auditrapport, ongeveer"),
    "registration_years": N_("Duur van een registratie"),
    "provisional_years": N_("Duur van een voorlopige registratie"),
    "renewal_lead_months": N_("Hoelang vooraf u het best begint met verlengen"),
    "project_list_months": N_("Projectlijst bij een eerste audit: hoever terug"),
    "recent_files_months": N_("Aantal recente dossiers: hoever terug"),
    "renewal_files_years": N_("Dossiers bij een verlenging: hoever terug"),
    "structure_years": N_("Zetels, bestuurders en jaarrekeningen: hoever terug"),
    "evidence_years": N_("Bewijsstukken van opleidingen bewaren"),
    "advice_only_cybersecurity": N_("Steun voor advies: alleen cybersecurity"),
    "training_themes": N_("Thema’s waarvoor er steun is"),
    "appointed_bureaus": N_("Aangestelde auditbureaus"),
    "appointment_years": N_("Duur van de aanstelling van de auditbureaus"),
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
    if figure.unit is Measure.DAYS and value == 1:
        return translated(N_("1 dag"), language)
    is_money = figure.unit is Measure.EUR_PER_HOUR
    written = numbers.money(value, language) if is_money else numbers.number(value, language)
    return translated(_UNITS[figure.unit], language, value=written)


def since(figure: Figure[Any], language: Language) -> str:
    """Since when a figure holds, or that its start was never published."""
    if not figure.start_published:
        return translated(N_("niet bekendgemaakt"), language)
    return numbers.day(figure.since, language)


def provenance(figure: Figure[Any], language: Language) -> str:
    """Who stands behind a figure, by the name of the source, since when it holds, and when that was last compared."""
    if figure.reference.source == "our_reading":
        return translated(NAMES["our_reading"], language)
    text = N_("{source}; sinds: {since}; {checked}")
    if figure.kind is Kind.ASSUMPTION:
        text = N_("onze aanname, zie {source}; sinds: {since}; {checked}")
    return translated(
        text,
        language,
        source=cited(figure.reference, language),
        since=since(figure, language),
        checked=checked(figure.checked_on, language),
    )
