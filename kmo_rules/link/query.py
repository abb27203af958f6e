"""A dossier and a quote as the query of a link, and back. Names and values do not depend on any language.

Names are sorted, what is open is left out, and the version stands behind them as `v` (of a quote: `q_v`): where it
is missing, the link was cut off.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Generic
from urllib.parse import parse_qsl, urlencode

from kmo_rules.case.situation import Dossier
from kmo_rules.link.fields import Carried, Part, Version
from kmo_rules.link.reading import Reading, ReadingFault
from kmo_rules.link.versions import DOSSIER, LINK_VERSION, QUOTE, is_for_both
from kmo_rules.quote.work import Quote

LONGEST: Final = 2000
_ESCAPED: Final = re.compile(r"^(?:amp;)+")
"""What is left before a name where the "&" was escaped on its way, perhaps twice."""
_NUMBER: Final = re.compile(r"[1-9]\d{0,3}", re.ASCII)
_AROUND: Final = " \t\r\n.,;:!?()[]{}<>\"'‘’“”«»"
"""What a sentence around a link leaves at the end of its last value."""


def to_query(dossier: Dossier) -> str:
    """The shareable answers as a query without "?"; an empty dossier gives an empty text.

    >>> from kmo_rules.case.situation import Situation
    >>> to_query(Dossier(situation=Situation(training=True, advice=False)))
    'advice=0&training=1&v=2'
    """
    return _written(DOSSIER, dossier)


def quote_to_query(quote: Quote) -> str:
    """The quote as a query without "?"; an untouched quote gives an empty text.

    >>> from decimal import Decimal
    >>> quote_to_query(Quote(hourly_price=Decimal("120.50")))
    'q_hourly_price=120.5&q_v=1'
    """
    return _written(QUOTE, quote)


def _written(part: Part[Carried], carried: Carried) -> str:
    values = part.values(carried)
    said = {field.name: field.domain.text(values[field.name]) for field in part.newest.fields if field.name in values}
    pairs = [*sorted(said.items()), (LINK_VERSION, str(len(part.versions)))] if said else []
    return urlencode([(part.prefix + name, text) for name, text in pairs])


def from_query(text: str) -> Reading:
    """What a query says, as `read_link` does, with an empty dossier where it says nothing of one. Never raises.

    A text that is too long is not read at all.
    """
    if len(text) > LONGEST:
        reading = Reading(fault=ReadingFault.TOO_LONG)
    else:
        reading = read_link(parse_qsl(text.removeprefix("?"), keep_blank_values=True))
    return reading if reading.dossier else reading.model_copy(update={"dossier": DOSSIER.model()})


def read_link(pairs: Iterable[tuple[str, str]]) -> Reading:
    """What the names and values of a link say, wherever they come from. Never raises.

    `.unusable` lists our names that stand there with different values or with one that cannot be used; hours that
    do not rise are all listed. A link of a version that is still to come is not read at all.
    """
    said: dict[str, set[str]] = {}
    for name, text in pairs:
        said.setdefault(_ESCAPED.sub("", name), set()).add(text)
    dossier, quote = _found(DOSSIER, said), _found(QUOTE, said)
    if dossier.is_of_the_future or quote.is_of_the_future:
        return Reading(fault=ReadingFault.VERSION)
    return Reading(
        dossier=dossier.carried,
        quote=quote.carried,
        unusable=(*dossier.unusable, *quote.unusable),
        is_cut=dossier.is_cut or quote.is_cut,
        is_for_both=dossier.carried is not None and is_for_both(dossier.version, dossier.carried),
    )


@dataclass(frozen=True)
class _Found(Generic[Carried]):
    """What a link says of one part."""

    carried: Carried | None = None
    version: Version | None = None
    unusable: tuple[str, ...] = ()
    is_cut: bool = False
    is_of_the_future: bool = False


def _found(part: Part[Carried], said: Mapping[str, Collection[str]]) -> _Found[Carried]:
    bare = {name.removeprefix(part.prefix): texts for name, texts in said.items() if name.startswith(part.prefix)}
    mine = {name: {*map(_tidy, texts)} for name, texts in bare.items() if name in part.names}
    if not mine:  # a version alone, as other sites have one, says nothing of ours
        return _Found()
    marks = {*map(_tidy, bare.get(LINK_VERSION, ()))}
    number = _version_number(marks)
    if number is not None and number > len(part.versions):
        return _Found(is_of_the_future=True)
    version = part.oldest_with(mine) if number is None else part.versions[number - 1]
    values = _values(version, mine)
    carried, falling = part.made_of(values, of=version)
    wrong = [name for name in mine if name not in values] + falling + [LINK_VERSION] * bool(marks and number is None)
    return _Found(
        carried=None if carried == part.model() else carried,
        version=version,
        unusable=tuple(part.prefix + name for name in wrong),
        is_cut=bool(values) and not marks,
    )


def _version_number(marks: Collection[str]) -> int | None:
    """The one version that a link names; None where it names none, or two."""
    mark = "".join(marks) if len(marks) == 1 else ""
    return int(mark) if _NUMBER.fullmatch(mark) else None


def _values(version: Version, said: Mapping[str, Collection[str]]) -> dict[str, Any]:
    """What can be used, by name."""
    values: dict[str, Any] = {}
    for field in version.fields:
        with suppress(ValueError):
            (text,) = said.get(field.name, ())
            values[field.name] = field.domain.value(text)
    return values


def _tidy(text: str) -> str:
    """A value without what a mail or a sentence left in it; none of ours begins or ends with such a sign."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip(_AROUND)
