"""A link as people pass it on: wrapped by a mail filter, escaped, broken over lines, in the middle of a sentence.

Nothing is guessed about who wrapped it: what an address carries inside is looked at first, then the address
itself, and of all that can be read so the whole and fullest link counts.
"""

import quopri
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import parse_qsl, unquote

from kmo_rules.case.situation import Dossier
from kmo_rules.link.query import read_link
from kmo_rules.link.reading import Reading, ReadingFault
from kmo_rules.link.versions import DOSSIER, QUOTE
from kmo_rules.quote.work import Quote

PASTED_LONGEST: Final = 10_000
"""The characters of a text in which we look for a link: some pages of mail, and never a whole file."""

# How far we look, so that no text keeps a server busy: real ones need a tenth of it.
_WRAPPINGS: Final = 5
_PIECES: Final = 30
_ADDRESSES: Final = 1_000
_SIGNS: Final = 200_000
_BETWEEN: Final = re.compile(r"[\s<>()\[\]{}|\"“”„«»]+")
_AMPERSAND: Final = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)
_QUOTED_PRINTABLE: Final = re.compile(r"=3D", re.IGNORECASE)
_REGISTERED: Final = "®istered_"
"""What a browser makes of "&registered_", where it takes "&reg" for a sign."""
_MAY_BEGIN: Final = re.compile(r"://|[?=]|[%-](?:25)*3[DF]", re.IGNORECASE)
_PROOFPOINT_2: Final = re.compile(r"urldefense[^/]*/v2/url")
_PROOFPOINT_3: Final = re.compile(r"/v3/__(.+?)(?:__;|$)")
_OURS: Final = re.compile("|".join(f"{part.prefix}{name}=" for part in (DOSSIER, QUOTE) for name in part.names))
_SEALED: Final = re.compile(r"\bmimecast(?:protect)?\.com/s/", re.IGNORECASE)


def from_pasted(text: str) -> Reading:
    """What the one link of ours in a text says; a fault where there is none, or only one of a quote. Never raises.

    Of several links the fullest counts, of equal ones the first. A text that is too long is not looked at.
    """
    if len(text) > PASTED_LONGEST:
        return Reading(fault=ReadingFault.TOO_LONG)
    best = max(map(_reading, _addresses(unescaped(text + _as_mail_source(text)))), key=_worth, default=Reading())
    if best.dossier is None and best.fault is None:
        return best.model_copy(update={"fault": _fault(best, text)})
    return best


def _fault(reading: Reading, text: str) -> ReadingFault:
    if reading.quote is not None:
        return ReadingFault.QUOTE
    return ReadingFault.SEALED if _SEALED.search(text) else ReadingFault.NOTHING


def _worth(reading: Reading) -> tuple[bool, int, bool]:
    """Which of two readings is the link that was meant: the whole one, then the fuller one."""
    values = len(DOSSIER.values(reading.dossier or Dossier())) + len(QUOTE.values(reading.quote or Quote()))
    is_whole = values > 0 and not reading.unusable and not reading.is_cut
    return is_whole, values, bool(reading.unusable or reading.fault)


def _as_mail_source(text: str) -> str:
    """The text once more, read as the source of a mail, where it may be one: there every "=" is written "=3D"."""
    if not _QUOTED_PRINTABLE.search(text):
        return ""
    return "\n" + quopri.decodestring(text.encode(errors="replace")).decode(errors="replace")


def unescaped(text: str) -> str:
    """A text without invisible signs, and with every "&" that was escaped or mistaken on its way."""
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    while (opened := _AMPERSAND.sub("&", text)) != text:
        text = opened
    return text.replace(_REGISTERED, "&registered_")


def _addresses(text: str) -> Iterator[str]:
    """Every address in a text in which one of our names stands, those inside others first."""
    found = (address for piece in _pieces(text) for address in unwrapped(piece))
    signs = 0
    for address in islice(found, _ADDRESSES):
        signs += len(address)
        if signs > _SIGNS:
            return
        if _OURS.search(address):
            yield address


def _pieces(text: str) -> Iterator[str]:
    """Each word of a text that may hold a link, alone and with what follows it: a link may be broken over lines."""
    words = _BETWEEN.split(text)
    starts = [place for place, word in enumerate(words) if _MAY_BEGIN.search(word)]
    yield from (words[start] for start in starts)
    for start in starts:
        ends = range(start + 2, min(start + _PIECES, len(words)) + 1)
        yield from ("".join(words[start:end]) for end in ends)


def unwrapped(address: str, *, wrappings: int = _WRAPPINGS) -> Iterator[str]:
    """An address and everything it carries inside, the innermost first."""
    if wrappings:
        for inner in _inside(address):
            yield from unwrapped(inner, wrappings=wrappings - 1)
    yield address


def _inside(address: str) -> Iterator[str]:
    if found := _PROOFPOINT_3.search(address):
        yield found[1]
    is_proofpoint = _PROOFPOINT_2.search(address) is not None
    for _, value in parse_qsl(address.partition("?")[2]):
        if is_proofpoint:
            yield unquote(value.replace("-", "%"))
        elif _MAY_BEGIN.search(value):
            yield value
    if (opened := unquote(address)) != address:
        yield opened


def _reading(address: str) -> Reading:
    address = address.partition("#")[0]
    query = address.partition("?")[2] or address
    pairs = parse_qsl(query, keep_blank_values=True)
    # A sentence before the link may hold a "?" too.
    return read_link((name.rpartition("?")[2], value) for name, value in pairs)
