"""Unicode's normal forms, the one way in which every room brings a text into one of them.

Sorting accents takes a time that grows with the square of how many stand on one letter: forty thousand of them, in one
field, would keep every other visitor waiting for ten seconds. No language puts more than a handful on a letter.
"""

import unicodedata
from collections.abc import Iterator
from itertools import takewhile
from typing import Literal

MOST_ACCENTS = 30
"""On one letter, counted apart from it: as in Unicode's Stream-Safe Text Format (UAX 15); what comes after is left out."""

_HIDDEN = "\u0f73\u0f75\u0f81\uff9e\uff9f"
"""What is no accent by itself, and made of nothing else."""


def normalized(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> str:
    """The text in a normal form, and with no more accents on end than any writing has.

    >>> normalized("NFC", "Zoe\u0308"), len(normalized("NFC", "a" + "\u0301" * 40_000))
    ('Zoë', 30)
    """
    if text.isascii():  # most of what is typed, and the same in every form
        return text
    has_accents = any(map(unicodedata.combining, text)) or any(mark in text for mark in _HIDDEN)
    return unicodedata.normalize(form, "".join(_few(text)) if has_accents else text)


def _few(text: str) -> Iterator[str]:
    """The characters without the accents that are too many."""
    on_end = 0
    for character in text:
        apart = unicodedata.normalize("NFKD", character)
        if unicodedata.combining(apart[0]):
            if on_end + len(apart) > MOST_ACCENTS:
                continue
            on_end += len(apart)
        else:
            on_end = sum(1 for _ in takewhile(unicodedata.combining, reversed(apart)))
        yield character
