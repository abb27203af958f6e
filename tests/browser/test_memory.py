"""The bar and the tab's memory, where only a browser can show them."""

import json

import pytest
from cases import SCREENS
from conftest import OpenPage
from filled import UNREADABLE
from harness import (
    Server,
    address,
    choose,
    fields,
    fill,
    focused,
    go_to,
    open_again,
    press,
    question,
    restart_under,
    settle,
    shelf,
    steps,
    wait_for_memory,
    wait_until,
)
from playwright.sync_api import Page, WebSocketRoute

from ui.limits import LONGEST_TEXT, MOST_TYPED

TRAINING = "Wilt u opleidingen aanbieden?"
ADVICE = "Wilt u advies aanbieden?"
LEFT = {
    "Naam van het bedrijf of de instelling": "Atelier Noord bv",
    "Ondernemingsnummer": "0403.170.70",
    "IBAN": "BE71 0961",
    "Plaats": "Gent",
}
"""Typed, and left as it is: none of it needs to be right."""
TYPED = UNREADABLE | {
    "answer.advice_registered_until": "1/3/2028",
    "plan.hours_high": "20,75",
}
"""Days and numbers that are in the address are written again from there, in one way."""


def next_screen(page: Page) -> None:
    press(page, "next")


def answer_of(page: Page, label: str) -> str | None:
    chosen = question(page, label).locator("[data-testid='stRadioOption'][data-selected='true']")
    return chosen.inner_text().strip() if chosen.count() else None


def test_an_answer_adds_no_step_a_screen_adds_one_and_back_and_forward_keep_every_answer(open_page: OpenPage) -> None:
    page = open_page("/")
    before = steps(page)
    assert not focused(page).startswith("H1")
    choose(page, TRAINING, "Ja")
    assert "training=" in address(page)
    assert steps(page) == before, "an answer is no step"
    assert not focused(page).startswith("H1"), "nor a new screen"
    next_screen(page)
    assert steps(page) == before + 1
    assert address(page).startswith("/voorwaarden?")
    wait_until(page, "document.activeElement.tagName === 'H1'")
    page.go_back()
    settle(page)
    choose(page, ADVICE, "Nee")
    said = address(page).partition("?")[2]
    page.go_forward()
    settle(page)
    assert address(page) == f"/voorwaarden?{said}"
    assert steps(page) == before + 1
    for stem in ("", "voorwaarden", "voorwaarden"):
        go_to(page, stem)
        assert address(page) == f"/{stem}?{said}", "also the link to the screen that is open"


def test_the_tab_is_asked_only_where_its_memory_is_too_long_to_be_carried_and_answers_until_it_was_heard(
    server: Server, open_page: OpenPage
) -> None:
    page = open_page("/", kept={"private.place": "Gent"})
    answers: list[str | bytes] = []

    def lose_the_first_answer(line: WebSocketRoute) -> None:
        to_server = line.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            is_answer = isinstance(message, bytes) and b'"event":"answer"' in message
            if is_answer:
                answers.append(message)
            if not is_answer or len(answers) > 1:
                to_server.send(message)

        line.on_message(pass_on)

    page.route_web_socket("**/_stcore/stream*", lose_the_first_answer)
    page.goto(f"{server.url}/tijdlijn?training=1&v=1")
    wait_for_memory(page)
    assert "Gent" in shelf(page)
    assert answers == []
    lengthen = "long => sessionStorage.setItem('registratiewijzer', JSON.stringify({'private.place': 'Gent', long}))"
    page.evaluate(lengthen, "é" * LONGEST_TEXT)
    page.goto(f"{server.url}/tijdlijn?training=1&v=2")
    wait_for_memory(page)
    assert "Gent" in shelf(page)
    assert len(answers) > 1


def test_a_memory_that_no_server_hears_is_left_and_the_page_works(open_page: OpenPage) -> None:
    """It would be handed over again every two seconds, for ever; a sign that is written as four is counted so."""
    page = open_page("/offerte?training=1&v=2", kept={"quote.bureau": '"' * (MOST_TYPED // 4)})
    wait_for_memory(page)
    assert "quote.bureau" not in shelf(page)


def test_nothing_is_lost_by_a_reload_or_a_killed_server_on_any_screen(server: Server, open_page: OpenPage) -> None:
    """A reload is a page that is opened at its address, in a tab that remembers: so each of these is opened."""
    first = open_page(f"/{SCREENS[0]}", kept=TYPED)
    kept: dict[str, str] = json.loads(shelf(first) or "{}")
    assert kept == TYPED | {name: kept.get(name, "") for name in ("frame.query", "frame.quote")}
    said = "lang=nl&" + kept["frame.query"]
    addresses = [f"/{screen}?{said}" + f"&{kept['frame.quote']}" * (screen == "offerte") for screen in SCREENS]
    pages = [first, *(open_page(screen, kept=kept) for screen in addresses[1:])]
    assert [address(page) for page in pages] == addresses
    assert [kept.items() - json.loads(shelf(page) or "{}").items() for page in pages] == [set()] * len(pages)
    form, back = pages[SCREENS.index("verklaring")], open_page("/?training=1&v=2")
    for label, text in LEFT.items():
        fill(form, label, text)
    form.get_by_label("Functie van wie ondertekent", exact=True).press_sequentially(" en")  # and not left
    newest = answered_after_back(back)
    before = [(address(page), shelf(page), fields(page)) for page in pages]
    restart_under([*pages, back], server)
    after = [(address(page), shelf(page), fields(page)) for page in pages]
    assert [now for now, then in zip(after, before, strict=True) if now != then] == []
    assert address(back) == newest, "not the answers of the step one had gone back to"
    open_again(form)
    assert address(form) == addresses[pages.index(form)]
    assert {label: form.get_by_label(label, exact=True).input_value() for label in LEFT} == LEFT


def answered_after_back(page: Page) -> str:
    """Go on, back, answer, and forward again; the address at last."""
    next_screen(page)
    page.go_back()
    settle(page)
    choose(page, TRAINING, "Nee")
    page.go_forward()
    settle(page)
    return address(page)


def test_two_tabs_do_not_know_each_other_and_a_link_wins_over_what_a_tab_remembers(
    server: Server, open_page: OpenPage
) -> None:
    one = open_page("/")
    choose(one, TRAINING, "Ja")
    other = open_page("/")
    assert answer_of(other, TRAINING) is None
    choose(other, TRAINING, "Nee")
    open_again(one)
    assert answer_of(one, TRAINING) == "Ja"
    one.goto(f"{server.url}/?training=0&v=1")
    wait_for_memory(one)
    settle(one)
    assert answer_of(one, TRAINING) == "Nee"


@pytest.mark.parametrize("screen", ["", "tijdlijn"])
def test_a_cold_server_opens_a_link(server: Server, open_page: OpenPage, screen: str) -> None:
    """Whether Streamlit runs the script for the first link of all depends on there being a name in it."""
    server.restart()
    page = open_page(f"/{screen}?training=1&v=1")
    assert page.locator("h1").count() == 1
    assert "training=" in address(page)
