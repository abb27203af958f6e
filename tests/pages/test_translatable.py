"""Every word on a screen can be translated: with each text marked, what is left over is names and numbers."""

import re
from gettext import NullTranslations
from typing import Any

import pytest

from kmo_rules import Law, sources
from tests.pages.visits import CASES, FORM, TODAY, click, fill, go, open_screen, texts, visit
from wording import catalogues
from wording.catalogues import Language
from wording.screens import NAME, TITLES

LANGUAGE = Language.GERMAN
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
NO_WORDS = re.compile(
    r":material/\w+:|:(?:green|orange|red|violet|gray|small)(?:-badge)?\[|https?://\S*|webcal://\S*|\S+@\S+|tel:\d+|#field-[\w-]+|///?\S*|`[^`]*`|Alt\+[A-Z]"
)
MONTHS = re.compile(
    r"\b(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Apr|Aug|Sept?|Okt|"
    r"Nov|Dez)\b"
)


class Marking(NullTranslations):
    """Shows every text it is asked for between brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


@pytest.fixture(autouse=True)
def _marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogues, "_catalogue", lambda _language: Marking())


def names() -> set[str]:
    """What is a name and stays as it is in every language."""
    appointed = Law.on(TODAY).appointed_bureaus
    bureaus = set(appointed.value) if appointed else set()
    titles = {part for source in sources().values() for part in (source.title, source.publisher) if part}
    return bureaus | titles | {NAME} | {language.own_name for language in Language} | set(FORM.values())


def left_over(text: str) -> str:
    """What of a text was never looked up, apart from names, numbers, days, codes and addresses."""
    while MARKED.search(text):
        text = MARKED.sub("", text)
    for name in sorted(names(), key=len, reverse=True):
        text = text.replace(name, "")
    text = MONTHS.sub("", NO_WORDS.sub("", text))
    return " ".join(re.findall(r"[^\W\d_]*[a-zà-ÿ][^\W\d_]*[a-zà-ÿ][^\W\d_]*", text))


def unmarked(at: Any) -> list[str]:
    found = [text for node in at.main if node.type != "code" for text in texts([node])]
    return [text for text in found if left_over(text)]


@pytest.mark.parametrize("name", CASES)
def test_every_word_of_every_screen_is_looked_up(name: str) -> None:
    at = visit(CASES[name], language=LANGUAGE)
    assert {stem: found for stem in TITLES if (found := unmarked(go(at, stem)))} == {}


def test_so_is_every_word_of_a_declaration_and_of_its_faults() -> None:
    at = click(open_screen("verklaring", CASES["full"], language=LANGUAGE), "make_declaration")
    assert unmarked(at) == []
    assert unmarked(fill(at)) == []
