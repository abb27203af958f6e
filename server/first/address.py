"""What an address asks for: a screen, a language, and the answers in its query."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import parse_qsl, urlencode

from kmo_rules import AS, NEVER, Dossier, Reading, read_link, to_query
from kmo_rules.quote import Quote
from wording.case.questions import FIRST
from wording.catalogues import Language
from wording.screens import TITLES, WAY

_LONGEST: Final = 8_000
"""Signs of a query that is read at all; ours has at most some hundreds."""


@dataclass(frozen=True)
class Asked:
    """A screen as an address asks for it. A reading has no place for anything private."""

    stem: str
    language: Language
    reading: Reading

    @property
    def dossier(self) -> Dossier:
        """The answers in the address; an empty dossier where there are none."""
        return self.reading.dossier or Dossier()

    @property
    def quote(self) -> Quote:
        """The auditor's quote in the address; an untouched one where there is none."""
        return self.reading.quote or Quote()

    @cached_property
    def said(self) -> Mapping[str, str]:
        """What a fresh address of these answers says, by name."""
        return dict(parse_qsl(to_query(self.dossier)))


def ask(path: str, query: bytes, language: Language) -> Asked:
    """Read an address as the application itself does; never raises. An unknown screen is the first one, as there."""
    stem = path.strip("/")
    return Asked(stem if stem in TITLES else WAY[0], language, read_link(_pairs(query)))


NEVER_OF: Final[Mapping[str, str]] = {AS[service]: name for service, name in NEVER.items()}
"""By the question after an earlier registration the name under which a link says that there was none."""


def tidy(query: bytes) -> str | None:
    """The query of a form as a link has it: without what was left empty, and with "never" under its own name; None
    where it is one already.
    """
    pairs = _pairs(query)
    filled = [
        (NEVER_OF[name], "1") if name in NEVER_OF and value == FIRST else (name, value)
        for name, value in pairs
        if value
    ]
    return urlencode(filled) if filled != pairs else None


def _pairs(query: bytes) -> list[tuple[str, str]]:
    if len(query) > _LONGEST:
        return []
    return parse_qsl(query.decode("latin-1"), keep_blank_values=True, errors="replace")
