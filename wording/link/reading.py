"""A typed code or a pasted text, as people write and say them in four languages."""

import re
from collections.abc import Iterator
from typing import Final

from kmo_rules import (
    PASTED_LONGEST,
    Reading,
    ReadingFault,
    check_enterprise_number,
    check_iban,
    from_code,
    from_pasted,
    unescaped,
    unwrapped,
)
from wording.link.spelling import signs
from wording.screens import CALENDAR, CALENDAR_ENDING

_DASH: Final = "[-‐‑–—]"
_WRITTEN: Final = re.compile(
    rf"\W*[0-9A-Za-z]+(?:{_DASH}[0-9A-Za-z]+)*\W*"  # in one go, however long
    r"|\W*\d[0-9A-Za-z]{3}(?:\W+[0-9A-Za-z]{4})*\W+[0-9A-Za-z]{1,4}\W*"  # in groups, as we write it
)
"""A text that is a code and nothing else."""
_IN_TEXT: Final = re.compile(
    rf"(?<![\w-])\d[0-9A-Za-z]{{3}}(?:{_DASH}[0-9A-Za-z]{{4}})*{_DASH}[0-9A-Za-z]{{1,4}}(?![\w-])"
)
"""A code as we write it, in the middle of other words."""
_NAMED: Final = re.compile(
    r"code\b(?:[ \t]{1,3}(?:du|des|van|het|dossiers?)\b){0,3}[ \t]{0,3}(?:(?:is|est|ist|lautet)\b|[:=])?(.+)",
    re.IGNORECASE,
)
"""The rest of a line behind the word "code": "Dossiercode: …", "mon code est …"."""
_FIGURES: Final = re.compile(r"[+\d\s./()-]+")
_FEWEST_FIGURES: Final = 9
"""So many figures and no letter among them: hardly any code of ours looks like that."""
_CALENDAR: Final = re.compile(rf"\b{CALENDAR}/([^/?#]+?){re.escape(CALENDAR_ENDING)}")


def read(text: str) -> Reading:
    """What a typed code or a pasted text says. Never raises.

    With a `.fault` there is no dossier to take; `.quote` may still be there. Signs that could be an ordinary sentence
    are no code, so that pasted nonsense does not open one by chance.
    """
    if len(text) > PASTED_LONGEST:
        return Reading(fault=ReadingFault.TOO_LONG)
    if not text.strip():
        return Reading(fault=ReadingFault.EMPTY)
    link = from_pasted(text)
    if link.dossier is not None:
        return link
    codes = [from_code(code) for code in _codes(unescaped(text))]
    right = next((reading for reading in codes if reading.dossier is not None), None)
    if right is not None:
        return right.model_copy(update={"quote": link.quote})
    is_about_link = link.fault is not ReadingFault.NOTHING or link.unusable
    return link if is_about_link else _refused(text, codes) or link


def _refused(text: str, codes: list[Reading]) -> Reading | None:
    """Why a text without a link opens nothing, where one can tell."""
    other = _other_number(text)
    return Reading(fault=other) if other is not None else next(iter(codes), None)


def _other_number(text: str) -> ReadingFault | None:
    """What a text is that holds no code: a caller has other numbers at hand too."""
    if check_enterprise_number(text).value is not None:
        return ReadingFault.ENTERPRISE_NUMBER
    if check_iban(text).value is not None:
        return ReadingFault.ACCOUNT
    is_figures = _FIGURES.fullmatch(text) and sum(map(str.isdigit, text)) >= _FEWEST_FIGURES
    return ReadingFault.NUMBER if is_figures else None


def _codes(text: str) -> Iterator[str]:
    """What of a text may be a code, the likeliest first."""
    if _WRITTEN.fullmatch(text):
        yield text
    for address in unwrapped(text):
        yield from _CALENDAR.findall(address)
    yield from _IN_TEXT.findall(text)
    for said in (*_NAMED.findall(text), text):
        heard = signs(said)
        # A sentence such as "ik bel om 12" is made of signs too; a code that is said in parts begins with a digit.
        if heard and heard[0].isdigit():
            yield heard
