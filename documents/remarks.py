"""The last sheet of a workbook: what its numbers take for granted, and on which rules they rest."""

from collections.abc import Iterable

from documents.declaration import footer
from documents.files.sheets import Column, Table
from kmo_rules import Dossier, to_code
from wording.case.steps import NO_DECISION
from wording.catalogues import N_, Language, translated


def remarks(taken: Iterable[str], dossier: Dossier, language: Language) -> Table:
    """The assumptions `taken`, then the version of the rules, the dossier's code, and who decides."""
    title = translated(N_("Toelichting"), language)
    lines = (*taken, *footer(to_code(dossier), language), translated(NO_DECISION, language))
    return Table(title, (Column(title, "text", 110),), tuple((line,) for line in lines))
