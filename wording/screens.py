"""The screens by name: one table for the menu, the way, every link between them, and the server."""

from typing import Final
from urllib.parse import quote as quoted

from kmo_rules import AS, UNTIL, Dossier, Question, Service, quote_to_query, to_code, to_query
from kmo_rules.quote import Quote
from wording.catalogues import N_, Language

NAME: Final = "Registratiewijzer"
"""Not translated: it is the name."""
LINE: Final = N_("Registratie voor de kmo-portefeuille")
"""What it is, under the name."""

TITLES: Final = {
    "start": N_("Begin hier"),
    "voorwaarden": N_("Voorwaarden"),
    "resultaat": N_("Uw resultaat"),
    "audit": N_("Audit en kosten"),
    "tijdlijn": N_("Tijdlijn"),
    "verklaring": N_("Verklaring op eer"),
    "offerte": N_("Offerte"),
    "lijst": N_("Lijst"),
    "helpdesk": N_("Helpdesk"),
    "regels": N_("Regels en bronnen"),
}
"""By file stem, which is also the path in the address: never renamed."""

WAY: Final = ("start", "voorwaarden", "resultaat", "audit", "tijdlijn", "verklaring")
"""The screens in the order in which a provider walks them."""

PROFESSIONALS: Final = ("helpdesk", "offerte", "lijst")
"""The screens of who works with the scheme, apart from that way."""

ABOUT: Final = "regels"
"""On what all of it rests."""

FIRST_ASKED: Final = (Question.PROVIDER, Question.AUDIT_BUREAU, Question.TRAINING, Question.ADVICE)
"""The questions of the first screen, before those after an earlier registration."""
ASKED_ON: Final = {
    name: WAY[0] if name in (*FIRST_ASKED, *(kind for s in Service for kind in (AS[s], UNTIL[s]))) else WAY[1]
    for name in Question
}
"""The screen that asks each question, so that whatever is open can lead there."""

SHARED: Final = "resultaat"
"""The screen that a shared link opens."""

QUOTE: Final = "offerte"
"""The one screen whose address also carries the auditor's quote."""

LANGUAGE_PARAMETER: Final = "lang"


_NO_QUOTE: Final = Quote()


def query(dossier: Dossier, language: Language, *, quote: Quote = _NO_QUOTE) -> str:
    """What stands behind the "?" of an address: the language, the shareable answers and the auditor's quote."""
    said = (f"{LANGUAGE_PARAMETER}={language}", to_query(dossier), quote_to_query(quote))
    return "&".join(part for part in said if part)


def path(stem: str, dossier: Dossier, language: Language, *, quote: Quote = _NO_QUOTE) -> str:
    """The path and query under which a screen opens with these answers: the one way our links are made."""
    return f"{stem}?{query(dossier, language, quote=quote)}"


CALENDAR: Final = "kalender"
"""The folder under which a calendar program finds the days of a code."""
CALENDAR_ENDING: Final = ".ics"


def calendar(dossier: Dossier, language: Language) -> str:
    """The path and query under which the server gives the days of a dossier as a calendar."""
    return f"{CALENDAR}/{quoted(to_code(dossier))}{CALENDAR_ENDING}?{LANGUAGE_PARAMETER}={language}"
