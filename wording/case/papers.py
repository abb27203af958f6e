"""The papers an auditor asks for: for every audit, and per criterion of the norm."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from kmo_rules import Application, Assessment, Law, Route, Rule, Service
from wording import sources
from wording.case.audits import of_service
from wording.case.findings import TITLES
from wording.catalogues import N_, Language, translated


class Paper(NamedTuple):
    """One thing to have ready, with the page that asks for it.

    `service` where it is of one of the two alone, `routes` where of some ways; `of_past`: only who served clients has it,
    so nobody who begins; `of_starters`: only who begins needs it.
    """

    text: str
    rests_on: str
    service: Service | None = None
    routes: tuple[Route, ...] = tuple(Route)
    of_past: bool = False
    of_starters: bool = False


FOR_EVERY_AUDIT: Final = (
    Paper(
        N_("een korte beschrijving van uw aanbod, beperkt tot de dienst waarvoor u een aanvraag indient"),
        "agency_preparation",
    ),
    Paper(N_("de gecoördineerde statuten, als u een vennootschap of vereniging bent"), "agency_preparation"),
    Paper(
        N_(
            "een lijst van de zetels van de laatste {structure_years} jaar (natuurlijke personen: de wettelijke woonplaats)"
        ),
        "agency_preparation",
    ),
    Paper(
        N_(
            "een lijst van bestuurders, aandeelhouders en management van de laatste {structure_years} jaar, met een eigen "
            "verklaring die de zaakvoerder ondertekent: dat de lijst volledig is, en of iemand betrokken was bij een "
            "onderzoek naar misbruik van de kmo-portefeuille of bij een faillissement (dit is niet de verklaring op eer)"
        ),
        "agency_preparation",
    ),
    Paper(
        N_(
            "de laatste {structure_years} jaarrekeningen met het omzetcijfer (natuurlijke personen: de resultatenrekeningen)"
        ),
        "agency_preparation",
    ),
    Paper(
        N_("per indicator van de norm uw eigen nota’s, en wie wat toont (werkt u alleen: uzelf)"), "agency_preparation"
    ),
)

PAPERS: Final[dict[Rule, tuple[Paper, ...]]] = {
    Rule.ACTIVITY: (Paper(N_("per opdracht een projectdossier"), "agency_method"),),
    Rule.EXPERIENCE: (
        Paper(
            N_("nieuwe aanvraag: een lijst van uw projecten van de laatste {project_list_months} maanden"),
            "bureau_documents",
            routes=(Route.FIRST, Route.LAPSED),
            of_past=True,
        ),
        Paper(
            N_("verlenging: al uw dossiers van de kmo-portefeuille van {renewal_files_years} jaar"),
            "bureau_documents",
            routes=(Route.RENEWAL,),
        ),
        Paper(
            N_("opvolgingsaudit: wat uw ervaring sinds uw registratie toont; van welke periode, zegt geen bron"),
            "bureau_starters",
            routes=(Route.FOLLOW_UP,),
        ),
        Paper(
            N_(
                "hoeveel dossiers u per dienst had in de laatste {recent_files_months} maanden; dat ziet u in het loket"
            ),
            "bureau_questions",
            routes=(Route.RENEWAL, Route.FOLLOW_UP, Route.LAPSED),
        ),
        Paper(
            N_(
                "per dossier de offerte of inschrijving, het contract en de factuur, met dezelfde namen, data en bedragen"
            ),
            "consultant_files",
            of_past=True,
        ),
    ),
    Rule.COMPETENCES: (
        Paper(N_("cv’s en diploma’s van wie lesgeeft of adviseert"), "bureau_kmop"),
        Paper(N_("contracten met freelancers"), "consultant_files"),
    ),
    Rule.SATISFACTION: (
        Paper(N_("het formulier waarmee u klanten bevraagt, over inhoud en vorm"), "agency_method"),
        Paper(N_("de antwoorden, en wat u ermee deed"), "bureau_kmop", of_past=True),
    ),
    Rule.KNOWLEDGE: (
        Paper(
            N_(
                "per opleiding de inschrijving (met thema en registratienummer), het vormingsattest en de "
                "aanwezigheidslijst, {evidence_years} jaar bewaard"
            ),
            "agency_evidence",
            Service.TRAINING,
            of_past=True,
        ),
        Paper(
            N_("per advies de overeenkomst met uw klant, met de inhoud die VLAIO voorschrijft"),
            "agency_evidence",
            Service.ADVICE,
            of_past=True,
        ),
        Paper(
            N_(
                "hoe u elke steunaanvraag van een klant controleert en een verkeerde weigert; een verwant bedrijf krijgt "
                "geen steun"
            ),
            "agency_duties",
        ),
    ),
    Rule.INTEGRITY: (
        Paper(
            N_("wat toont dat u de regels en de gewone handelspraktijk volgt; een vaste lijst vonden wij niet"),
            "bureau_kmop",
        ),
        Paper(
            N_("starters: dat btw, inschrijving in de KBO, contractvoorwaarden en privacy in orde zijn"),
            "bureau_starters",
            of_starters=True,
        ),
    ),
}
"""Per criterion what to prepare; the look-back windows stay apart."""

TITLE: Final = N_("Wat u klaarlegt voor de audit")
_ALWAYS: Final = N_("Voor elke audit")
MISSING: Final = N_(
    "Hebt u iets niet, omdat u alleen werkt of pas begint? Vraag aan het auditbureau wat u in de plaats kunt tonen."
)
"""Below all of it: no source says what replaces statutes or earlier years that do not exist."""


def of_case(assessment: Assessment) -> Iterator[tuple[str, tuple[Paper, ...]]]:
    """What to have ready in this case, under its titles: for every audit, then per criterion of the norm."""
    yield _ALWAYS, FOR_EVERY_AUDIT
    for rule, papers in PAPERS.items():
        if found := fitting(papers, assessment):
            yield TITLES[rule], found


def fitting(papers: tuple[Paper, ...], assessment: Assessment) -> tuple[Paper, ...]:
    """Those that one of the applications asks for, with its service where it is one of two that differ.

    All of them while no service was chosen.
    """
    each = assessment.applications
    if not each:
        return papers
    asked = ((paper, [one.service for one in each if _fits(paper, one)]) for paper in papers)
    return tuple(
        paper._replace(service=services[0] if len(services) < len(each) else None)
        for paper, services in asked
        if services
    )


def _fits(paper: Paper, application: Application) -> bool:
    begins = application.takes_provisional_path
    is_of_it = paper.service in (None, application.service) and application.route in paper.routes
    return is_of_it and not (paper.of_past and begins) and not (paper.of_starters and not begins)


def written(papers: tuple[Paper, ...], law: Law, language: Language) -> tuple[str, ...]:
    """The papers with the numbers of a day."""
    blanks = law.counts()
    return tuple(of_service(paper.service, translated(paper.text, language, **blanks), language) for paper in papers)


def rests_on(papers: tuple[Paper, ...], language: Language) -> str:
    """Which pages ask for these papers, each named once."""
    return sources.rests_on(dict.fromkeys(paper.rests_on for paper in papers), language)
