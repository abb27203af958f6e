"""The screens by name: one table for the menu, the way, every link between them, and the server."""

from typing import Final
from urllib.parse import quote as quoted

from kmo_rules import Dossier, quote_to_query, to_code, to_query
from kmo_rules.quote import Quote
from wording.catalogues import N_, Language

NAME: Final = "Registratiewijzer"
"""The same in every language."""

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
