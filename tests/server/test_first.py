"""The answer as a plain page: the same words as the screens, from the address alone, whatever stands in it."""

import re
from dataclasses import fields
from datetime import date
from html import unescape
from typing import get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmo_rules import AS, Dossier, FirstTime, Law, Question, Reading, Rule, assess, next_action, to_query
from server.first import Asked, ask, draw, screen, tidy
from tests.pages.visits import CASES, TODAY, case, headline, hours, open_screen, title, tone
from wording.case import actions
from wording.case.questions import QUESTIONS
from wording.case.verdict_card import verdict_card
from wording.catalogues import Language
from wording.screens import FIRST_ASKED, TITLES

PLANNED = hours(CASES["starter"], start=date(2027, 1, 4), hours_expected="16")


def page(stem: str, query: str | Dossier = "", language: Language = Language.DUTCH) -> str:
    """The whole plain page, as text."""
    said = to_query(query) if isinstance(query, Dossier) else query
    return b"".join(draw(screen(ask(f"/{stem}", said.encode(), language), TODAY))).decode()


def words(html: str) -> str:
    """What one reads of it."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("stem", TITLES)
def test_a_screen_has_the_heading_it_has_in_the_application(stem: str) -> None:
    (heading,) = re.findall(r"<h1>(.*?)</h1>", page(stem, CASES["full"]))
    # Whether a link is one that somebody shared is known once the tab has said what it remembers.
    shown = title(open_screen(stem, CASES["full"])).replace("Gedeeld resultaat", "Uw resultaat")
    assert unescape(heading) == shown


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", Language)
def test_the_result_says_the_verdict_and_what_to_do_in_the_readers_language(name: str, language: Language) -> None:
    dossier = CASES[name]
    found = assess(dossier.situation, on=TODAY)
    shown = words(page("resultaat", dossier, language))
    card = verdict_card(dossier, on=TODAY, language=language)
    figures = [text for figure in card.figures for text in figure]
    assert [text for text in (card.word, *card.sentences, card.below, *figures) if plain(text) not in shown] == []
    action = next_action(dossier, on=TODAY)
    assert plain(actions.sentence(action, found, language)) in shown or action.kind == "put_right"


@pytest.mark.parametrize("name", CASES)
def test_the_card_that_comes_first_is_the_one_the_application_draws(name: str) -> None:
    """No sentence changes under the eyes of who reads it while the rest loads."""
    at = open_screen("resultaat", CASES[name])
    (shown, html) = re.findall(
        r'<section class="card (\w+)">(.*?)</section>', page("resultaat", CASES[name]), re.DOTALL
    )[0]
    assert shown == tone(at)
    assert plain(headline(at)) in words(html)


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("resultaat", ("€ 4.800", "1 feb 2027", "loket van de dienstverleners")),
        ("audit", ("€ 2.400,00", "Opvolgingsaudit", "Uren, verwacht")),
        ("tijdlijn", ("De stappen en hun data", "Belangrijke data", "15 mrt 2027")),
        ("start", ("Wilt u advies aanbieden?", "U kunt aanvragen")),
        ("voorwaarden", ("U kunt aanvragen", "Hebt u een Belgisch ondernemingsnummer?")),
        ("helpdesk", ("Met wat u mij verteld hebt",)),
    ],
)
def test_a_screen_says_its_figures(stem: str, said: tuple[str, ...]) -> None:
    shown = words(page(stem, PLANNED))
    assert [text for text in said if text not in shown] == []


def test_a_quote_is_in_words_and_its_own_address_goes_along() -> None:
    query = "q_hourly_price=120&q_training_expected=16&q_v=1"
    shown = page("offerte", query, Language.FRENCH)
    assert "1 920,00 €" in words(shown).replace("\u202f", " ")
    assert f'"./offerte?lang=fr&amp;{query.replace("&", "&amp;")}"' in shown
    assert "q_" not in "".join(re.findall(r'href="\./resultaat[^"]*"', shown))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("training=1&v=99", "nieuwere versie van de wijzer"),
        ("training=misschien&provider=private&v=2", "konden wij niet gebruiken: training. De rest is overgenomen."),
        ("training=1&advice=0", "Het einde van deze link ontbreekt"),
    ],
)
def test_what_of_a_link_cannot_be_used_is_said_as_in_the_application(query: str, said: str) -> None:
    assert said in words(page("tijdlijn", query))


def test_a_day_without_rules_is_said_and_breaks_nothing() -> None:
    for stem in TITLES:
        early = screen(ask(f"/{stem}", to_query(PLANNED).encode(), Language.DUTCH), date(2001, 1, 1))
        has_rules = stem != "lijst"
        assert ("kennen wij de regels niet" in words(draw(early)[1].decode())) is has_rules


def test_what_an_address_holds_is_never_markup() -> None:
    shown = page("resultaat", "q_<script>alert(1)</script>=1&training=<b>&advice=1&v=2") + page("<img src=x>")
    assert "<script" not in shown
    assert "<b>" not in shown
    assert "<img" not in shown


@settings(max_examples=60)
@given(st.sampled_from([*TITLES, "gone"]), st.binary(max_size=80), st.sampled_from(sorted(CASES)))
def test_it_never_raises(stem: str, noise: bytes, name: str) -> None:
    query = to_query(CASES[name]).encode() + b"&start=" + noise
    assert draw(screen(ask(f"/{stem}", query, Language.GERMAN), TODAY))[1].startswith(b"<div id=")
    assert ask("/", noise, Language.DUTCH).stem == "start"


def test_nothing_private_fits_in_what_it_is_made_of() -> None:
    hints = get_type_hints(Asked)
    assert hints == {"stem": str, "language": Language, "reading": Reading}
    assert {field.name for field in fields(Asked)} == set(hints)


def test_the_preview_of_a_link_is_its_answer() -> None:
    head = page("resultaat", CASES["full"], Language.FRENCH).partition("<div")[0]
    said = dict(re.findall(r'(?:name|property)="([\w:]+)" content="([^"]*)"', head))
    assert said["og:title"] == "Votre résultat – Registratiewijzer"
    (sentence,) = verdict_card(CASES["full"], on=TODAY, language=Language.FRENCH).sentences
    assert unescape(said["description"]).startswith(sentence)
    assert said["og:description"] == said["description"]


def test_a_form_goes_to_the_next_address_with_everything_else_and_the_version_last() -> None:
    (form,) = re.findall(r"<form.*?</form>", page("voorwaarden", PLANNED, Language.ENGLISH), re.DOTALL)
    assert 'method="get" action="./resultaat"' in form
    inputs = re.findall(r'<input[^>]*?type="(\w+)" name="(\w+)" value="([^"]*)"( checked)?', form)
    sent = {name: value for kind, name, value, checked in inputs if kind == "hidden" or checked}
    assert sent.pop("lang") == "en"
    assert sent == dict(part.split("=") for part in to_query(PLANNED).split("&"))
    assert inputs[-1][1] == "v"


def test_what_is_open_is_left_out_of_an_address() -> None:
    assert tidy(b"training=1&advice=&v=2") == "training=1&v=2"
    assert tidy(b"training=1&v=2") is None
    assert tidy(b"") is None


def test_an_empty_start_asks_and_says_no_verdict() -> None:
    assert 'class="card' not in page("start")
    asked = [name for part in page("start").split("<fieldset>")[1:] for name in re.findall(r'name="(\w+)"', part)[:1]]
    assert asked == [*FIRST_ASKED, *AS.values()]


@pytest.mark.parametrize(("name", "said"), [("full", "U hebt 2 verklaringen nodig"), ("starter", "Opleiding")])
def test_the_declaration_says_for_which_services_it_is_needed(name: str, said: str) -> None:
    shown = words(page("verklaring", CASES[name]))
    assert said in shown
    assert "Dit staat nog open" not in shown


def test_without_an_answer_the_declaration_says_what_is_missing() -> None:
    assert "Dit staat nog open: Bent u een private of een publieke dienstverlener?" in words(page("verklaring"))


@pytest.mark.parametrize("language", Language)
def test_the_rules_stand_there_with_their_sources_as_plain_words(language: Language) -> None:
    html = page("regels", CASES["full"], language)
    assert html.count("<tr>") == len(Rule) + len(Law.on(TODAY).figures()) + 2
    assert [mark for mark in ("**", "](", ":small[", "`") if mark in html] == []


def test_never_registered_before_can_be_said_without_scripts_and_is_not_asked_again() -> None:
    """Who begins was asked for ever: the form had no value for it."""
    said = "training=1&training_registered_as=first&v=2"
    assert tidy(said.encode()) == "training=1&training_first=1&v=2"
    begins = case(advice=False, experience=False, starting=True)
    never = begins.model_copy(update={"first": FirstTime(training=True)})
    asked = QUESTIONS[Question.TRAINING_REGISTERED_AS].text
    assert f"Beantwoord deze vraag: {asked}" in page("resultaat", begins)
    assert f"Beantwoord deze vraag: {asked}" not in page("resultaat", never)
    start = page("start", never)
    assert re.search(r'name="training_registered_as" value="first" checked', start)
    assert 'name="training_first"' not in start, "it is asked here, and travels as its own answer"
    assert 'type="hidden" name="training_first" value="1"' in page("voorwaarden", never)


@pytest.mark.parametrize("first", [FirstTime(), FirstTime(training=True, advice=True)])
def test_the_plain_card_says_what_the_screen_says_of_an_earlier_registration(first: FirstTime) -> None:
    for changes in ({"starting": True, "experience": False}, {"knowledge": None}):
        dossier = case(**changes).model_copy(update={"first": first})
        shown = verdict_card(dossier, on=TODAY, language=Language.DUTCH)
        whole = words(page("resultaat", dossier))
        assert [said for said in (*shown.notices, shown.below) if plain(said) not in whole] == []
