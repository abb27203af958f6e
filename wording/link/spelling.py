"""Reading a code aloud over the phone, and hearing it: the spelling alphabets of the four languages."""

import re
from typing import Final

from kmo_rules import normalized
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
"""How we read a letter aloud."""
_LETTERS: Final = "ABCDEFGHJKMNPQRSTVWXYZ"
"""The letters of a code: those that sound or look like another are not among them."""

_HEARD: Final = (
    # Belgium and the Netherlands, as they are taught beside ours; with the letters that no code has
    "Anna Bernard Bernhard Caroline Cornelis Cornelius David Dirk Edward Eduard Emile Ferdinand Gerard Isidoor "
    "Izaak Isaak Johan Johannes Jan Karel Kilo Leopold Lodewijk Nico Nicolaas Oscar Otto Pieter Quirinius "
    "Quotient Rudolf Sofia Simon Teodor Theodoor Utrecht Ursula Willem Xander Xerxes Yperen Zaandam Zoe "
    # France
    "Anatole Berthe Célestin Eugène François Gaston Irma Isidore Kléber Louis Léopold Marcel Nicolas Oscar Pierre Paul "
    "Quintal Quittance Raoul Suzanne Thérèse Ursule William Xylophone Zéphirin Zurich "
    # international
    "Alpha India Juliet Lima Oscar Uniform Whisky Xray "
    # Germany, Austria and Switzerland, with the towns of 2022
    "Albert Bertha Charlotte Christian Daniel Emma Erich Franz Ida Jacob Jakob Konrad Ludwig Leopold Lea Marie Martin "
    "Niklaus Nathan Peter Rosa Sophie Siegfried Ulrich Xaver Yverdon Zürich Zeppelin Aachen Berlin Chemnitz Düsseldorf "
    "Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München Nürnberg Offenbach Potsdam Quickborn Rostock "
    "Salzwedel Tübingen Unna Völklingen Wuppertal Xanten Zwickau"
)
"""Other words for a letter that people were taught: each begins with its letter."""
_NUMBERS: Final = (
    "nul zero zéro null",
    "een één one un une ein eins",
    "twee two deux zwei zwo",
    "drie three trois drei",
    "vier four quatre",
    "vijf five cinq fünf",
    "zes six sechs",
    "zeven seven sept sieben",
    "acht eight huit",
    "negen nine neuf neun",
)
"""The digits 0 to 9 as words."""
_LIKE: Final = re.compile(r"\b(\w)\s+(?:van|comme|wie|for|as in)\s+\w+", re.IGNORECASE)
"""A letter and what it is like: "A van Anna"."""
_BETWEEN: Final = re.compile(r"""[\s,;.:()"'„“”«»–—]+|\B-+|-+\B""")
_GROUP: Final = re.compile(r"\w{1,4}(?:-\w{1,4})*|(?=\D*\d)[\w-]+", re.ASCII)
"""Signs as people write them together: some at a time, or more where a digit shows that it is no word."""


def _bare(word: str) -> str:
    """A word as it sounds alike: without capitals, accents and hyphens."""
    letters = normalized("NFKD", word).casefold()
    return "".join(letter for letter in letters if letter.isalnum())


_SIGNS: Final = (
    {_bare(word): _bare(word)[0].upper() for said in (*_WORDS.values(), _HEARD) for word in said.split()}
    | {_bare(word): str(digit) for digit, said in enumerate(_NUMBERS) for word in said.split()}
    | {"ijsbrand": "Y"}
)


def spelled(code: str, language: Language) -> str:
    """A code to read aloud, group by group.

    >>> spelled("12B0", Language.DUTCH)
    '1, 2, Brussel, 0'
    """
    words = dict(zip(_LETTERS, _WORDS[language].split(), strict=True))
    groups = (", ".join(words.get(symbol, symbol) for symbol in group) for group in code.split("-"))
    return " – ".join(groups)


def signs(heard: str) -> str | None:
    """What was spelled as the signs of a code, words and signs mixed; None where it is no spelling at all.

    >>> signs("één, Hendrik, R van Robert – K")
    '1HRK'
    >>> signs("Bel mij terug") is None
    True
    """
    words = [word for word in _BETWEEN.split(_LIKE.sub(r"\1", heard)) if word]
    if not all(_bare(word) in _SIGNS or _GROUP.fullmatch(word) for word in words):
        return None
    return "".join(_SIGNS.get(_bare(word), word) for word in words)
