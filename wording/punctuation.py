"""What joins parts of a text: each language has its own space before a colon and a semicolon."""

from collections.abc import Iterable
from functools import reduce

from wording.catalogues import N_, Language, translated


def named(name: str, said: str, language: Language) -> str:
    """What something is called, and what is said of it.

    >>> named("demande", "23 nov. 2026", Language.FRENCH)
    'demande\\xa0: 23 nov. 2026'
    """
    return translated(N_("{name}: {said}"), language, name=name, said=said)


def listed(texts: Iterable[str], language: Language) -> str:
    """Several texts in one line; empty where there is none.

    >>> listed(["un", "deux", "trois"], Language.FRENCH)
    'un\\xa0; deux\\xa0; trois'
    """
    parts = [text for text in texts if text]
    joined = N_("{before}; {after}")
    return reduce(lambda before, after: translated(joined, language, before=before, after=after), parts or [""])
