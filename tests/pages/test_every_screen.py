"""Every screen, for every kind of visitor, in every language."""

from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import rules_version
from tests.pages.visits import CASES, FORM, IBAN, NAME, blanks_left, go, tab, texts, visit
from ui.screens import TITLES
from wording.catalogues import Language

SENTINELS = (NAME, IBAN, IBAN.replace(" ", ""))
MAY_HOLD_PRIVATE_DATA = ("text_input", "bidi_component")
"""The visitor's own field, and the copy for the visitor's own tab."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_every_screen_stands(name: str, language: Language) -> None:
    at = visit(CASES[name], language=language)
    for field, text in FORM.items():
        at.session_state[f"private.{field}"] = text
    faults = [f"{stem}: {fault}" for stem in TITLES for fault in faults_of(go(at, stem), language)]
    assert faults == []


def faults_of(at: AppTest, language: Language) -> Iterator[str]:
    """What is wrong with the screen that shows."""
    yield from (str(error.message) for error in at.exception)
    if len(at.title) != 1:
        yield f"{len(at.title)} headings of the first level"
    if rules_version() not in at.caption[-1].value:
        yield "the quiet last line is not there"
    yield from (f"left over: {text}" for text in texts(at._tree) if blanks_left(text))
    yield from (f"private: {found}" for node in at._tree for found in private_data(node))
    if not tab(at)["query"].startswith(f"lang={language}"):
        yield "the address does not carry the language"


def private_data(node: Any) -> Iterator[str]:
    if node.type in MAY_HOLD_PRIVATE_DATA or getattr(node, "proto", None) is None:
        return
    sent = node.proto.SerializeToString().decode("utf-8", errors="replace")
    yield from (f"{node.type} {sentinel}" for sentinel in SENTINELS if sentinel in sent)
