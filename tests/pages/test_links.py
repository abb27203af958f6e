"""Codes and links on the screens: what opens, what stays as it was, and what a screen says about it."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import (
    Dossier,
    FirstTime,
    Provider,
    RegisteredAs,
    Service,
    Situation,
    quote_to_query,
    to_code,
    to_query,
)
from kmo_rules.quote import Quote
from tests.pages.visits import (
    CASES,
    answered,
    case,
    click,
    enter,
    headline,
    open_screen,
    registered,
    said,
    tab,
    title,
    visit,
)
from wording.catalogues import Language
from wording.link import spelled

FULL = CASES["full"]
OTHER = case(provider=Provider.PUBLIC)
QUOTE = Quote(starting=True)
NONSENSE = (
    "a=b",
    "mail: totaal = 3",
    "https://wijzer.example/offerte?lang=nl",
    "https://wijzer.example/?fbclid=IwAR0x",
    "https://protect-eu.mimecast.com/s/AbC3dEfGh?domain=wijzer.example",
    f"https://wijzer.example/offerte?lang=nl&{quote_to_query(QUOTE)}",
    "training=1&v=3",
    "provider=martian&v=1",
    "ik bel om 12",
    to_code(OTHER)[:-1],
    "12U4-5678",
    "x" * 3000,
    "x" * 30_000,
    "   ",
)


def field(at: AppTest, screen: str) -> str:
    return str(at.text_input(key=f"{screen}.typed").value)


def query(dossier: Dossier) -> str:
    return f"lang=nl&{to_query(dossier)}"


def notices(at: AppTest) -> str:
    return "\n".join(str(box.value) for box in at.info)


# --- typed or pasted ------------------------------------------------------------------------------

WRITTEN = {
    "a code": to_code(OTHER),
    "a code in small letters with spaces": to_code(OTHER).lower().replace("-", " "),
    "a code with commas": ", ".join(to_code(OTHER).replace("-", "")),
    "a code that is spelled": spelled(to_code(OTHER), Language.DUTCH),
    "a code in a sentence": f"Mijn code is {to_code(OTHER)}, groeten, Jan",
    "a link": f"https://wijzer.example/resultaat?lang=fr&{to_query(OTHER)}",
    "a link with &amp;": f"https://wijzer.example/resultaat?lang=fr&{to_query(OTHER)}".replace("&", "&amp;"),
    "what stands behind the ?": to_query(OTHER),
    "the address of the calendar": f"https://wijzer.example/kalender/{to_code(OTHER)}.ics?lang=nl",
}


@pytest.mark.parametrize("name", WRITTEN)
def test_on_the_first_screen_it_replaces_the_answers_and_opens_the_result(name: str) -> None:
    at = enter(visit(FULL), "start.typed", WRITTEN[name])
    assert title(at) == "Gedeeld resultaat"
    assert tab(at)["query"] == query(OTHER)


@pytest.mark.parametrize("name", WRITTEN)
def test_at_the_helpdesk_it_puts_the_case_of_the_caller_on_the_screen_and_empties_the_field(name: str) -> None:
    at = enter(open_screen("helpdesk", FULL), "helpdesk.typed", WRITTEN[name])
    assert (title(at), field(at, "helpdesk")) == ("Helpdesk", "")
    assert tab(at)["query"] == query(OTHER)
    assert list(at.warning) == []


def test_the_code_of_an_empty_case_is_a_case_too() -> None:
    """Else the caller before would stay on the screen."""
    at = enter(open_screen("helpdesk", FULL), "helpdesk.typed", to_code(Dossier()))
    assert tab(at)["query"] == "lang=nl"


@pytest.mark.parametrize("text", NONSENSE)
@pytest.mark.parametrize("screen", ["start", "helpdesk"])
def test_what_opens_nothing_changes_nothing_and_says_so(screen: str, text: str) -> None:
    at = enter(open_screen(screen, FULL), f"{screen}.typed", text)
    assert tab(at)["query"] == query(FULL)
    assert field(at, screen) == text
    assert "De rest is overgenomen" not in said(at)
    assert len(at.warning) == {"start": 2, "helpdesk": 1}[screen]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a=b", "geen code en geen link met antwoorden"),
        ("provider=martian&v=1", "`provider`"),
        (quote_to_query(QUOTE), "hoort bij een offerte"),
        ("https://eu.mimecastprotect.com/s/AbC3dEfGh?domain=w.example", "mailfilter"),
        ("training=1&v=3", "nieuwere versie"),
        (to_code(OTHER)[:-1], "er ontbreekt een teken of er staat er een te veel"),
        ("12U4-5678", "zonder U"),
        ("x" * 30_000, "te lang"),
    ],
)
def test_it_says_which_part_and_what_to_do(text: str, sentence: str) -> None:
    assert sentence in said(enter(open_screen("start", FULL), "start.typed", text))


def test_at_the_helpdesk_a_code_that_does_not_open_takes_the_case_before_off_the_screen() -> None:
    at = enter(open_screen("helpdesk", FULL), "helpdesk.typed", "1ABC-2DEF")
    shown = said(at)
    assert [gone for gone in ("Lees voor", "Vraag nu", to_code(FULL), to_query(FULL)) if gone in shown] == []
    assert at.button(key="show_previous").label == "Toon de vorige antwoorden"
    click(at, "show_previous")
    assert field(at, "helpdesk") == ""
    assert to_code(FULL) in said(at)


def test_the_next_code_is_shown_as_soon_as_it_opens() -> None:
    at = enter(open_screen("helpdesk", FULL), "helpdesk.typed", "1ABC-2DEF")
    enter(at, "helpdesk.typed", to_code(OTHER))
    assert to_code(OTHER) in said(at)


def test_without_a_case_before_there_is_nothing_to_take_off() -> None:
    at = enter(open_screen("helpdesk"), "helpdesk.typed", "1ABC-2DEF")
    assert "Vraag nu" in said(at)


def test_on_the_first_screen_the_answer_is_marked_as_that_of_the_answers_above() -> None:
    at = enter(visit(FULL), "start.typed", "1ABC-2DEF")
    assert "is niet geopend: dit antwoord hoort bij de antwoorden hierboven" in said(at)
    enter(at, "start.typed", "")
    assert "is niet geopend" not in said(at)


@pytest.mark.parametrize("screen", ["start", "helpdesk"])
def test_a_pasted_quote_waits_until_it_is_wanted(screen: str) -> None:
    at = enter(open_screen(screen, FULL), f"{screen}.typed", f"https://w.example/offerte?{quote_to_query(QUOTE)}")
    assert at.session_state.get("quote.starting") is not True
    click(at, f"{screen}.typed.quote")
    assert title(at) == "Offerte"
    assert tab(at)["query"] == f"{query(FULL)}&{quote_to_query(QUOTE)}"


def test_a_pasted_quote_is_forgotten_when_something_else_is_typed() -> None:
    at = enter(open_screen("helpdesk"), "helpdesk.typed", quote_to_query(QUOTE))
    enter(at, "helpdesk.typed", to_code(OTHER))
    assert [button.key for button in at.button if str(button.key).endswith(".quote")] == []


def test_a_pasted_link_that_was_cut_off_or_damaged_says_so_where_it_opens() -> None:
    at = enter(visit(FULL), "start.typed", "https://w.example/resultaat?lang=nl&advice=1&provider=martian&train")
    assert title(at) == "Gedeeld resultaat"
    assert tab(at)["query"] == "lang=nl&advice=1&v=2"
    assert "`provider`. De rest is overgenomen" in notices(at)
    assert "Het einde van deze link ontbreekt" in notices(at)
    click(at, "understood")
    assert "deze link" not in notices(at)


# --- opened in the address bar --------------------------------------------------------------------


def test_a_damaged_link_opens_the_rest_and_names_what_it_could_not_use() -> None:
    at = visit(query="training=1&provider=martian&v=1")
    assert "`provider`. De rest is overgenomen" in notices(at)
    assert (answered(at, "training"), answered(at, "provider")) == ("yes", None)


def test_a_link_that_is_all_damage_does_not_speak_of_a_rest() -> None:
    at = visit(query="provider=martian&v=1")
    assert "`provider`." in notices(at)
    assert "De rest" not in notices(at)


@pytest.mark.parametrize(
    "extra", ["colour=blue", "fbclid=IwAR0x", "utm_source=x", "q_new=1", "v=1", "too_long=1", "x=" + "y" * 3000]
)
def test_a_name_that_is_not_ours_is_passed_over_in_silence(extra: str) -> None:
    plain, at = visit(FULL), visit(query=f"{to_query(FULL)}&{extra}")
    assert said(at) == said(plain)
    assert tab(at)["query"] == query(FULL)


def test_a_link_that_was_cut_off_opens_the_rest_and_says_so() -> None:
    at = visit(query="advice=0&training=1")
    assert "Het einde van deze link ontbreekt" in notices(at)
    assert "v=2" in tab(at)["query"]


def test_a_link_of_a_version_to_come_opens_an_empty_case_and_says_so() -> None:
    at = visit(query="training=1&v=3")
    assert "nieuwere versie" in notices(at)
    assert tab(at)["query"] == "lang=nl"


@pytest.mark.parametrize(("services", "asks"), [("training=1&advice=1", True), ("training=1&advice=0", False)])
def test_an_older_link_with_one_day_for_two_services_asks_to_confirm_it(services: str, asks: bool) -> None:
    at = visit(query=f"{services}&registered_until=2027-03-01&v=1")
    assert ("Die staat nu bij opleiding en bij advies." in notices(at)) == asks
    assert "training_registered_until=2027-03-01" in tab(at)["query"]
    assert ("advice_registered_until=2027-03-01" in tab(at)["query"]) == asks
    if asks:
        click(at, "understood")
        assert "Die staat nu" not in notices(at)


def test_a_link_with_an_escaped_ampersand_opens_whole() -> None:
    at = visit(query="advice=0&amp;training=1&amp;v=1.")
    assert tab(at)["query"] == query(Dossier(situation=Situation(training=True, advice=False)))
    assert notices(at) == notices(visit(query="advice=0&training=1&v=1"))


# --- what the tab remembers beside a link ---------------------------------------------------------

KEPT = {
    "answer.integrity": "no",
    "frame.query": "integrity=0&v=1",
    "quote.travel": "45",
    "frame.quote": "q_travel=45&q_v=1",
}


@pytest.mark.parametrize(
    ("opened", "case_comes_back", "quote_comes_back"),
    [
        ("", True, True),
        ("fbclid=IwAR0x", True, True),
        ("utm_source=x&v=3", True, True),
        ("integrity=0&v=1", True, True),
        ("training=1&v=1", False, True),
        ("provider=martian&v=1", False, True),
        ("training=1&provider=martian&v=1", False, True),
        ("training=1&v=3", False, False),
        ("q_starting=1&q_v=1", True, False),
        ("q_travel=veel&q_v=1", True, False),
        ("q_starting=1&q_v=2", False, False),
    ],
)
def test_only_a_case_or_quote_of_ours_keeps_the_tabs_own_away(
    opened: str, case_comes_back: bool, quote_comes_back: bool
) -> None:
    at = visit(query=opened) if opened else visit()
    at.session_state["memory.arrived"] = KEPT
    at.run()
    assert answered(at, "integrity") == ("no" if case_comes_back else None)
    assert (at.session_state.get("quote.travel") or "") == ("45" if quote_comes_back else "")


def test_a_link_that_contradicts_itself_stays_somebody_elses_and_screen_and_rules_agree() -> None:
    """What is known of a registration counts, and not that there was none."""
    dated = case(advice=False, **registered(date(2027, 6, 30), RegisteredAs.FULL, Service.TRAINING))
    kind = case(advice=False, experience=False, starting=True, training_registered_as=RegisteredAs.FULL)
    for dossier in (dated, kind):
        never = dossier.model_copy(update={"first": FirstTime(training=True)})
        at = open_screen("resultaat", never)
        assert title(at) == "Gedeeld resultaat"
        assert headline(at) == headline(open_screen("resultaat", dossier))
