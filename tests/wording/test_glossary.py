"""One word for one thing: every text of every language is held to `assets/locale/glossary.toml`."""

import re
import tomllib
from functools import cache
from typing import Any

import pytest

from tests.wording.test_catalogues import forms, messages
from wording.catalogues import LOCALES, Language

GLOSSARY: dict[str, Any] = tomllib.loads((LOCALES / "glossary.toml").read_text("utf-8"))
CONCEPTS: list[dict[str, Any]] = GLOSSARY["concept"]
OTHERS = [language for language in Language if language is not Language.DUTCH]

_QUOTED = re.compile(r"‘[^’]*’")
"""A name as it stands on somebody else's page, or a word to type."""

_BLANK = re.compile(r"\{[^}]*\}")


@cache
def texts(language: Language) -> tuple[tuple[str, str], ...]:
    """Every Dutch text with what it is in a language, one and many apart."""
    found = messages(Language.ENGLISH if language is Language.DUTCH else language)
    pairs = [(message, forms(message.id)) for message in found]
    if language is Language.DUTCH:
        return tuple((text, text) for _, dutch in pairs for text in dutch)
    return tuple(
        (dutch[min(place, len(dutch) - 1)], text)
        for message, dutch in pairs
        for place, text in enumerate(forms(message.string))
    )


def term(words: str) -> re.Pattern[str]:
    """A term in a text: its words in order, each with any ending, whatever the capitals."""
    return re.compile(r"\b" + r"\s+".join(re.escape(word) + r"\w*" for word in words.split()), re.IGNORECASE)


def unwanted(language: Language) -> list[str]:
    found = [pattern for concept in CONCEPTS for pattern in concept.get("not", {}).get(language, ())]
    return [*found, *GLOSSARY["never"][language]]


def test_every_concept_has_a_term_in_every_language_and_says_what_it_is() -> None:
    for concept in CONCEPTS:
        assert set(concept) - {"not"} == {"about", *Language}
        assert set(concept.get("not", {})) <= set(Language)


def test_no_term_of_a_language_stands_for_two_concepts() -> None:
    for language in Language:
        terms = [concept[language].casefold() for concept in CONCEPTS]
        assert sorted(set(terms)) == sorted(terms)


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda concept: concept["nl"])
@pytest.mark.parametrize("language", OTHERS)
def test_a_text_with_the_dutch_term_has_the_term_of_the_language(language: Language, concept: dict[str, Any]) -> None:
    dutch, other = term(concept["nl"]), term(concept[language])
    using = [(text, said) for text, said in texts(language) if dutch.search(_QUOTED.sub("", text))]
    assert [(text, said) for text, said in using if not other.search(said)] == []


@pytest.mark.parametrize("language", Language)
def test_no_text_uses_what_the_glossary_rules_out(language: Language) -> None:
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in unwanted(language)]
    spoken = {said: _BLANK.sub("", said) for _, said in texts(language)}
    found = {said: each.pattern for said, words in spoken.items() for each in patterns if each.search(words)}
    assert found == {}


def test_every_dutch_term_is_used() -> None:
    """A term nobody uses holds nothing."""
    every = [dutch for dutch, _ in texts(Language.DUTCH)]
    assert [concept["nl"] for concept in CONCEPTS if not any(map(term(concept["nl"]).search, every))] == []
