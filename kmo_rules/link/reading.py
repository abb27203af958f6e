"""What came out of a link or a code."""

from enum import StrEnum

from kmo_rules.case.situation import Dossier
from kmo_rules.model import Frozen


class ReadingFault(StrEnum):
    """Why a link or a code could not be read as a whole."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    SYMBOL = "symbol"
    CHECK = "check"
    VERSION = "version"
    CONTENT = "content"


class Reading(Frozen):
    """A dossier, with the names of what a link held and could not be used; or the fault of a code."""

    dossier: Dossier | None = None
    unusable: tuple[str, ...] = ()
    fault: ReadingFault | None = None
