"""Every text is there in every language, with the same blanks, and the template is up to date."""

import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tools import extraction
from wording.catalogues import LOCALES, Language

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("wording", "documents", "server", "ui", "pages")
KEYWORDS = {"_": None, "N_": None, "counted": (1, 2)}
OTHERS = [language for language in Language if language is not Language.DUTCH]


@cache
def marked() -> frozenset[str]:
    """The msgid of every text the program marks; of a text with a plural, its singular."""
    found = (
        message
        for room in ROOMS
        for _, _, message, _, _ in extract_from_dir(ROOT / room, [("**.py", extraction.marked)], keywords=KEYWORDS)
    )
    return frozenset(message[0] if isinstance(message, tuple) else message for message in found)


@cache
def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def messages(language: Language) -> list[Message]:
    return [message for message in catalogue(LOCALES / language / "LC_MESSAGES" / "messages.po") if message.id]


def forms(text: object) -> list[str]:
    return [str(form) for form in text] if isinstance(text, (list, tuple)) else [str(text)]


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_template_holds_every_text_and_no_other() -> None:
    template = {forms(message.id)[0] for message in catalogue(LOCALES / "messages.pot") if message.id}
    assert template == marked(), "run: make texts"


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_there(language: Language) -> None:
    found = {forms(message.id)[0] for message in messages(language) if all(forms(message.string))}
    assert found == marked()


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_a_guess(language: Language) -> None:
    assert [message.id for message in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_has_the_blanks_of_the_dutch_one(language: Language) -> None:
    wrong = [
        message.id
        for message in messages(language)
        for form in forms(message.string)
        if blanks(form) - {"count"} != blanks(forms(message.id)[-1]) - {"count"}
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_marks_and_addresses_are_those_of_the_dutch_text(language: Language) -> None:
    """Markdown, icons, breaks and addresses are part of a text and survive its translation."""
    kept = re.compile(r"\*\*|:small\[|:material/\w+:|\n|[\w.-]+@[\w.-]+|https?://\S+")
    wrong = [
        message.id
        for message in messages(language)
        for form in forms(message.string)
        if sorted(kept.findall(form)) != sorted(kept.findall(forms(message.id)[-1]))
    ]
    assert wrong == []
