"""What people paste around a number: words, punctuation, invisible marks. Here only the number is left."""

import re
import unicodedata
from functools import cache

from kmo_rules.declaration.identifier_rows import identifier_rows
from kmo_rules.letters import normalized

TYPED_LONGEST = 200

_UNSEEN = ("Cf", "Cs", "Co", "Mn")
"""Unicode's names for invisible marks, halves of characters, private characters and accents."""

_MARKS = r"[\s.·:;,/#()°'\-_]"


def bare(text: str, field: str) -> str:
    """A number in capitals, without marks and without the words of its field (`enterprise_number`, `iban`, `bic`).

    No more is read than can be a number; a word that is not known stays, so that the check can name it.

    >>> bare("IBAN: be71 0961\u20132345\u00a06769", "iban")
    'BE71096123456769'
    """
    kept = _plain(text)
    before = _words(field).match(kept)
    return re.sub(_MARKS, "", kept[before.end() :] if before else kept)


def _plain(text: str) -> str:
    """Capitals without accents and without what is not seen, every dash and every apostrophe the same."""
    spread = normalized("NFKD", text[:TYPED_LONGEST]).replace("’", "'")
    kinds = ((char, unicodedata.category(char)) for char in spread)
    return "".join("-" if kind == "Pd" else char for char, kind in kinds if kind not in _UNSEEN).upper()


@cache
def _words(field: str) -> re.Pattern[str]:
    """The words of a field, one after the other, at the beginning of a text."""
    words = [_plain(word) for row in identifier_rows().label if row.field == field for word in row.words]
    spaced = (f"{_MARKS}*".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))
    # A BIC can begin with the letters of such a word; there a mark must follow: in BICIGALX nothing is a word.
    end = f"(?={_MARKS})" if field == "bic" else ""
    return re.compile(f"(?:{_MARKS}*(?:{'|'.join(spaced)}){end})+")
