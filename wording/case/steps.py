"""The way to a registration, step by step, with who does what."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kmo_rules import Assessment, Law, Verdict
from kmo_rules import sources as all_sources
from wording import contact, sources
from wording.case import audits
from wording.case.step_rows import CaseStep
from wording.case.way import rows
from wording.catalogues import N_, Language, counted, translated

NO_DECISION: Final = N_("Dit is geen beslissing; VLAIO en de bevoegde minister beslissen.")
NO_STEPS: Final = N_("Er zijn geen stappen.")
NO_TIMELINE: Final = N_("Er is geen tijdlijn: een auditbureau kan zelf geen dienstverlener worden.")


class StepText(NamedTuple):
    """One step in the reader's language: what, who does it, and what to know."""

    kind: CaseStep
    title: str
    who: str
    text: str
    how_long: str


RESTS_ON: Final[dict[CaseStep, tuple[str, ...]]] = {
    CaseStep.RIGHTS: ("agency_procedure", "user_rights", "client_counter", "local_manager"),
    CaseStep.ASK: ("agency_duties",),
    CaseStep.APPLICATION: ("source_text", "agency_procedure", "bureau_steps"),
    CaseStep.DECLARATION: ("agency_procedure", "bureau_questions"),
    CaseStep.BUREAU: ("source_text", "agency_bureaus"),
    CaseStep.AUDIT: ("source_text", "agency_visit"),
    CaseStep.REPORT: ("source_text", "agency_result", "agency_visit"),
    CaseStep.REGISTRATION: ("source_text", "agency_procedure", "agency_result"),
    CaseStep.FOLLOW_UP: ("source_text", "bureau_starters"),
}
"""Where what a step says is written."""

LEADS_TO: Final[dict[CaseStep, tuple[tuple[str, str], ...]]] = {
    CaseStep.RIGHTS: (
        ("user_rights", N_("Zo krijgt u rechten")),
        ("public_search", N_("Zoek wie uw organisatie vertegenwoordigt")),
    ),
    CaseStep.ASK: (),  # it is called
    CaseStep.APPLICATION: (("agency_procedure", N_("Naar het loket, via VLAIO")),),
    CaseStep.DECLARATION: (),
    CaseStep.BUREAU: (("agency_bureaus", N_("Contactgegevens van de auditbureaus")),),
    CaseStep.AUDIT: (("agency_preparation", N_("Zo bereidt u de audit voor")),),
    CaseStep.REPORT: (("agency_result", N_("Zo komt het resultaat tot stand")),),
    CaseStep.REGISTRATION: (),
    CaseStep.FOLLOW_UP: (("agency_bureaus", N_("Contactgegevens van de auditbureaus")),),
}
"""The pages that a step can be taken on or read about, by their source and in words; links to follow, never loaded."""


def steps(assessment: Assessment, language: Language) -> tuple[StepText, ...]:
    """The steps of this case in order, those of a follow-up last, without what is in order; none for an audit bureau.

    Where one service is applied for and the other comes back, each step names its own.
    """
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    numbers = Law.on(assessment.on).counts()
    return tuple(
        StepText(
            row.kind,
            audits.of_service(service, translated(row.title, language), language),
            translated(row.who, language),
            " ".join(translated(text, language, **{**numbers, **row.blanks}) for text in (row.text, *row.remarks)),
            translated(row.how_long, language, **{**numbers, **row.blanks}),
        )
        for service, row in rows(assessment, language)
    )


def pages(step: CaseStep, language: Language) -> tuple[tuple[str, str], ...]:
    """The address and the words of each page that a step leads to."""
    known = all_sources()
    return tuple((str(known[source].address), translated(text, language)) for source, text in LEADS_TO[step])


def links(step: CaseStep, language: Language) -> tuple[tuple[str, str], ...]:
    """The same to tap on a screen, where what only the agency can tell is asked by calling it."""
    if step is CaseStep.ASK:
        return ((contact.CALL, translated(N_("Bel gratis {number}"), language, number=contact.AGENCY_NUMBER)),)
    return pages(step, language)


def rests_on(found: Sequence[StepText], language: Language) -> str:
    """Where these steps are written, each source named once."""
    return sources.rests_on(dict.fromkeys(source for step in found for source in RESTS_ON[step.kind]), language)


def questions_left(count: int, language: Language) -> str:
    """How many questions are still open, in words."""
    if count == 0:
        return translated(N_("Alle vragen zijn beantwoord."), language)
    return counted("Nog 1 vraag open.", "Nog {count} vragen open.", count, language)
