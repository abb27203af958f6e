"""Where people ask what no source says: the agency's free number and its mail address, as its own pages give them."""

from typing import Final

from wording.catalogues import N_, Language, translated

AGENCY_EMAIL: Final = "kmo-portefeuille@vlaanderen.be"

AGENCY_NUMBER: Final = "1700"
CALL: Final = f"tel:{AGENCY_NUMBER}"

SOURCE: Final = "agency_duties"
"""The page that gives both."""

_ASK: Final = N_("Vraag het na bij VLAIO: gratis op 1700 of via {email}.")
_WE_FIND_OUT: Final = N_("Dat zoeken wij voor u uit.")


def ask(language: Language) -> str:
    """The sentence that sends a reader to the agency."""
    return translated(_ASK, language, email=AGENCY_EMAIL)


def we_find_out(language: Language) -> str:
    """The same for somebody who has the helpdesk on the line: nobody is sent to the number that was just called."""
    return translated(_WE_FIND_OUT, language)
