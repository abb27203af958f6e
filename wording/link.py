"""Reading a code over the phone: the spelling alphabet of each language."""

from typing import Final

from wording.catalogues import Language

_WORDS: Final = {
    Language.DUTCH: "Arthur Brussel Carolina Desiré Emiel Frederik Gustaaf Hendrik Jozef Kilogram Maria Napoleon "
    "Piano Quotiënt Robert Sofie Telefoon Victor Waterloo Xantippe Yvonne Zola",
    Language.ENGLISH: "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Mike November "
    "Papa Quebec Romeo Sierra Tango Victor Whiskey X-ray Yankee Zulu",
    Language.FRENCH: "Arthur Bruxelles César Désiré Émile Frédéric Gustave Henri Joseph Kilogramme Marie Napoléon "
    "Piano Quiévrain Robert Simon Téléphone Victor Waterloo Xavier Yvonne Zoé",
    Language.GERMAN: "Anton Berta Cäsar Dora Emil Friedrich Gustav Heinrich Julius Kaufmann Martha Nordpol "
    "Paula Quelle Richard Samuel Theodor Viktor Wilhelm Xanthippe Ypsilon Zacharias",
}
_LETTERS: Final = "ABCDEFGHJKMNPQRSTVWXYZ"
"""The letters of a code: those that sound or look like another are not among them."""


def spelled(code: str, language: Language) -> str:
    """A code to read aloud, group by group.

    >>> spelled("12B0", Language.DUTCH)
    '1, 2, Brussel, 0'
    """
    words = dict(zip(_LETTERS, _WORDS[language].split(), strict=True))
    groups = (", ".join(words.get(symbol, symbol) for symbol in group) for group in code.split("-"))
    return " – ".join(groups)
