"""What came out of a link, of a code, or of a text that somebody pasted."""

from enum import StrEnum

from kmo_rules.case.situation import Dossier
from kmo_rules.model import Frozen
from kmo_rules.quote.work import Quote


class ReadingFault(StrEnum):
    """Why a text opens no dossier."""

    EMPTY = "empty"
    NOTHING = "nothing"
    """A text without a link or a code of ours."""
    QUOTE = "quote"
    """A link of ours that holds a quote and no dossier."""
    SEALED = "sealed"
    """A link behind the address of a mail filter that only the filter itself can open."""
    TOO_LONG = "too_long"
    SYMBOL = "symbol"
    CHECK = "check"
    VERSION = "version"
    """Made by a version of these rules that is newer than this one."""
    CONTENT = "content"
    ENTERPRISE_NUMBER = "enterprise_number"
    ACCOUNT = "account"
    NUMBER = "number"
    """No code but a number of something else: of a company, of an account, or figures alone."""


class Reading(Frozen):
    """A dossier and a quote, each None where the text says nothing of one: what is None cannot replace anything.

    `unusable` lists our own names whose value could not be used; names of others are passed over. `is_cut` says
    that the end of the link is missing, `is_for_both` that its one earlier registration now stands at both services,
    which is to be confirmed. A `fault` is why there is no dossier to take.
    """

    dossier: Dossier | None = None
    quote: Quote | None = None
    unusable: tuple[str, ...] = ()
    is_cut: bool = False
    is_for_both: bool = False
    fault: ReadingFault | None = None
