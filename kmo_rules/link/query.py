"""A dossier as the query of a link, and back. Names and values do not depend on any language.

Version 1. Names are those of `Situation` and `Plan`, sorted; what is not answered is left out. A field added
later keeps the version, because an old link simply lacks it; only a change of meaning raises it.
"""

from typing import Any
from urllib.parse import parse_qsl, urlencode

from pydantic import ValidationError

from kmo_rules.case.situation import Dossier
from kmo_rules.link.fields import FIELDS, dossier_of
from kmo_rules.link.reading import Reading, ReadingFault

VERSION = "1"
LONGEST = 2000
NAMES_LISTED = 12
NAME_LONGEST = 40

_HOURS = ("hours_low", "hours_expected", "hours_high")


def to_query(dossier: Dossier) -> str:
    """The shareable answers as a query without "?"; an empty dossier gives an empty text.

    >>> from kmo_rules.case.situation import Situation
    >>> to_query(Dossier(situation=Situation(training=True, advice=False)))
    'advice=0&training=1&v=1'
    """
    values = {name: (field, field.of(dossier)) for name, field in FIELDS.items()}
    said = {name: field.domain.text(value) for name, (field, value) in values.items() if value is not None}
    return urlencode(sorted((said | {"v": VERSION}).items())) if said else ""


def from_query(text: str) -> Reading:
    """The dossier that the usable part of a query gives. Never raises.

    `.unusable` lists, in order, the names that were unknown, doubled with different values, or had a value
    that cannot be used; hours that do not rise are all listed. A text that is too long is not read at all.
    """
    if len(text) > LONGEST:
        return Reading(dossier=Dossier(), fault=ReadingFault.TOO_LONG)
    found, unusable = _pairs(text)
    values: dict[str, Any] = {}
    for name, written in found.items():
        if not _is_read(values, name, written):
            unusable.append(name)
    try:
        dossier = dossier_of(values)
    except ValidationError:
        unusable += [name for name in _HOURS if name in values]
        dossier = dossier_of({name: value for name, value in values.items() if name not in _HOURS})
    names = tuple(dict.fromkeys(name[:NAME_LONGEST] for name in unusable))
    return Reading(dossier=dossier, unusable=names[:NAMES_LISTED])


def _pairs(text: str) -> tuple[dict[str, str], list[str]]:
    """Each name with its one value; a name with two different values is not usable."""
    found: dict[str, str] = {}
    doubled: list[str] = []
    for name, value in parse_qsl(text.removeprefix("?"), keep_blank_values=True, errors="replace"):
        if found.setdefault(name, value) != value:
            doubled.append(name)
    return {name: value for name, value in found.items() if name not in doubled}, doubled


def _is_read(values: dict[str, Any], name: str, written: str) -> bool:
    """Put one value among the others; False where its name or its text is of no use."""
    if name == "v":
        return written == VERSION
    if name not in FIELDS:
        return False
    try:
        values[name] = FIELDS[name].domain.value(written)
    except ValueError:
        return False
    return True
