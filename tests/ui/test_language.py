"""The language of a visit: by link, by browser, else Dutch; never that of another visitor."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kmo_rules import to_query
from server.first_page import choose_language
from tests.pages.visits import CASES, ROOT, go, tab, visit
from wording.catalogues import Language

TODAYS = {
    "nl": "23 november 2026",
    "en": "23 November 2026",
    "fr": "23 novembre 2026",
    "de": "23. November 2026",
}


def first_language(*, link: str = "", browser: str = "") -> str:
    at = AppTest.from_file(ROOT / "ui" / "frame.py", default_timeout=60)
    if link:
        at.query_params["lang"] = link
    if browser:
        at.context["locale"] = browser
    return str(tab(at.run())["language"])


def last_line(at: AppTest) -> str:
    return str(at.caption[-1].value)


@pytest.mark.parametrize(
    ("link", "browser", "language"),
    [
        ("", "", "nl"),
        ("fr", "", "fr"),
        ("", "de-BE", "de"),
        ("", "en", "en"),
        ("fr", "de-BE", "fr"),
        ("", "pt-BR", "nl"),
        ("xx", "de-AT", "de"),
        ("xx", "pt", "nl"),
        ("FR", "", "nl"),
    ],
)
def test_the_link_goes_before_the_browser_and_dutch_comes_last(link: str, browser: str, language: str) -> None:
    assert first_language(link=link, browser=browser) == language


@pytest.mark.parametrize("wishes", ["pt-BR, de;q=0.8", "en;q=0.4, fr;q=0.9", "nl;q=0, de", "pt", "*;q=much", ""])
def test_the_session_and_the_page_around_it_choose_one_language(wishes: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(st.context), "headers", {"Accept-Language": wishes})
    assert first_language() == choose_language(b"", wishes)
    assert first_language(link="fr") == choose_language(b"lang=fr", wishes) == "fr"


@pytest.mark.parametrize("language", Language)
def test_a_visit_in_a_language_writes_its_dates_so(language: Language) -> None:
    assert TODAYS[language] in last_line(visit(language=language))


def test_visitors_side_by_side_keep_their_own_language() -> None:
    visitors = {language: visit(language=language) for language in Language}
    for _ in range(2):
        for language, at in visitors.items():
            assert TODAYS[language] in last_line(at.run())


@pytest.mark.parametrize("language", Language)
def test_switching_keeps_every_answer_and_reaches_the_address(language: Language) -> None:
    at = visit(CASES["full"])
    at.selectbox(key="language").set_value(language.value).run()
    assert tab(at)["query"] == f"lang={language}&{to_query(CASES['full'])}"
    assert tab(at)["language"] == language


def test_a_language_chosen_stays_on_every_other_screen() -> None:
    at = visit(language="nl")
    at.selectbox(key="language").set_value("fr").run()
    for stem in ("resultaat", "verklaring", "start"):
        assert tab(go(at, stem))["language"] == "fr"


def test_every_language_is_offered_under_its_own_name() -> None:
    assert visit().selectbox(key="language").options == ["Nederlands", "English", "Français", "Deutsch"]


@pytest.mark.parametrize("forged", ["xx", ["nl"], 7, None])
def test_a_language_that_a_browser_made_up_is_dutch_also_in_an_apology(forged: object) -> None:
    def script() -> None:
        from ui import page  # a script of its own knows nothing of this file

        page.apologise()

    at = AppTest.from_function(script)
    at.session_state["language"] = forged
    at.run()
    assert not at.exception
    assert at.error[0].value.startswith("Er ging iets mis")
