"""On which rules a document rests: the foot of every page, and the last sheet of every workbook."""

from collections.abc import Iterable

from documents.files.sheets import Column, Table
from kmo_rules import Dossier, checked_on, rules_version, to_code
from wording import numbers
from wording.case.steps import NO_DECISION
from wording.catalogues import N_, Language, translated


def footer(language: Language, *, code: str = "") -> tuple[str, ...]:
    """What stands at the foot of every page: version and day of the rules and, where there is one, the dossier code."""
    checked = numbers.day(checked_on(), language)
    version = N_("Registratiewijzer, regels versie {version}, op {day} vergeleken met onze kopie van de bronnen")
    of_case = (translated(N_("Code van uw antwoorden: {code}"), language, code=code),) if code else ()
    return (translated(version, language, version=rules_version(), day=checked), *of_case)


def remarks(taken: Iterable[str], dossier: Dossier, language: Language) -> Table:
    """A sheet with what the numbers take for granted, the rules they rest on, and who decides."""
    title = translated(N_("Toelichting"), language)
    lines = (*taken, *footer(language, code=to_code(dossier)), translated(NO_DECISION, language))
    return Table(title, (Column(title, "text", 110),), tuple((line,) for line in lines))
