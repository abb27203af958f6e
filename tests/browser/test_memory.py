"""The bar and the tab's memory, where only a browser can show them."""

import pytest
from cases import FULL
from conftest import OpenPage
from harness import (
    Server,
    address,
    choose,
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

from ui.limits import MOST_TYPED

TRAINING = "Wilt u opleidingen aanbieden?"
ADVICE = "Wilt u advies aanbieden?"
SCREENS = ("", "voorwaarden", "resultaat", "audit", "tijdlijn", "verklaring", "offerte", "lijst", "helpdesk", "regels")


def next_screen(page: Page) -> None:
    press(page, "next")


def answer_of(page: Page, label: str) -> str | None:
    chosen = question(page, label).locator("[data-testid='stRadioOption'][data-selected='true']")
    return chosen.inner_text().strip() if chosen.count() else None


def test_an_answer_is_in_the_bar_and_adds_no_step(open_page: OpenPage) -> None:
    page = open_page("/")
    before = steps(page)
    choose(page, TRAINING, "Ja")
    assert "training=" in address(page)
    assert steps(page) == before


def test_back_and_forward_are_one_step_per_screen_and_keep_every_answer(open_page: OpenPage) -> None:
    page = open_page("/")
    before = steps(page)
    choose(page, TRAINING, "Ja")
    next_screen(page)
    assert steps(page) == before + 1
    assert address(page).startswith("/voorwaarden?")
    page.go_back()
    settle(page)
    choose(page, ADVICE, "Nee")
    said = address(page).partition("?")[2]
    page.go_forward()
    settle(page)
    assert address(page) == f"/voorwaarden?{said}"
    assert steps(page) == before + 1


def test_the_steps_keep_the_query_also_for_the_screen_that_is_open(open_page: OpenPage) -> None:
    page = open_page("/")
    choose(page, TRAINING, "Ja")
    said = address(page).partition("?")[2]
    for stem in ("", "voorwaarden", ""):
        go_to(page, stem)
        assert address(page).partition("?")[2] == said


def test_a_reload_keeps_everything_on_every_screen(open_page: OpenPage) -> None:
    page = open_page(f"/{SCREENS[0]}?training=1&advice=0&v=1")
    for screen in SCREENS:
        go_to(page, screen)
        said, kept = address(page), shelf(page)
        open_again(page)
        assert (address(page), shelf(page)) == (said, kept)


def test_an_answer_of_the_tab_that_nobody_heard_is_given_again(server: Server, open_page: OpenPage) -> None:
    page = open_page("/")
    lost: list[str | bytes] = []

    def lose_the_first_answer(line: WebSocketRoute) -> None:
        to_server = line.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            is_answer = isinstance(message, bytes) and b'"event":"answer"' in message
            if is_answer and not lost:
                lost.append(message)
            else:
                to_server.send(message)

        line.on_message(pass_on)

    page.route_web_socket("**/_stcore/stream*", lose_the_first_answer)
    page.goto(f"{server.url}/tijdlijn?training=1&v=1")
    wait_for_memory(page)
    assert len(lost) == 1


def test_a_memory_that_no_server_hears_is_left_and_the_page_works(open_page: OpenPage) -> None:
    """It would be handed over again every two seconds, for ever; a sign that is written as four is counted so."""
    page = open_page("/offerte?training=1&v=2", kept={"quote.bureau": '"' * (MOST_TYPED // 4)})
    wait_for_memory(page)
    assert "quote.bureau" not in shelf(page)


def test_a_killed_server_loses_nothing_on_any_screen(server: Server, open_page: OpenPage) -> None:
    pages = [open_page("/voorwaarden?training=1&advice=0&v=1") for _ in SCREENS]
    before = []
    for page, screen in zip(pages, SCREENS, strict=True):
        page.locator("details", has=page.get_by_label("IBAN", exact=True)).locator("summary").click()
        fill(page, "IBAN", "BE68 5390 0754 7034")
        go_to(page, screen)
        open_again(page)
        before.append((address(page), shelf(page)))
        assert "7034" in (shelf(page) or "")
    restart_under(pages, server)
    assert [(address(page), shelf(page)) for page in pages] == before


def test_after_back_a_restarted_server_gets_the_newest_answers(server: Server, open_page: OpenPage) -> None:
    page = open_page("/")
    choose(page, TRAINING, "Ja")
    next_screen(page)
    page.go_back()
    settle(page)
    choose(page, TRAINING, "Nee")
    page.go_forward()
    settle(page)
    said = address(page)
    restart_under([page], server)
    assert address(page) == said


def test_a_link_wins_over_what_the_tab_remembers(server: Server, open_page: OpenPage) -> None:
    page = open_page("/")
    choose(page, TRAINING, "Ja")
    page.goto(f"{server.url}/?training=0&v=1")
    settle(page)
    assert answer_of(page, TRAINING) == "Nee"


def test_two_tabs_do_not_know_each_other(open_page: OpenPage) -> None:
    one = open_page("/")
    choose(one, TRAINING, "Ja")
    other = open_page("/")
    assert answer_of(other, TRAINING) is None
    choose(other, TRAINING, "Nee")
    open_again(one)
    assert answer_of(one, TRAINING) == "Ja"


@pytest.mark.parametrize("screen", ["", "tijdlijn", "regels"])
def test_a_cold_server_opens_a_link(server: Server, open_page: OpenPage, screen: str) -> None:
    """Whether Streamlit runs the script for the first link of all depends on there being a name in it."""
    server.restart()
    page = open_page(f"/{screen}?training=1&v=1")
    assert page.locator("h1").count() == 1
    assert "training=" in address(page)


def test_the_focus_goes_to_the_heading_of_a_new_screen_only(open_page: OpenPage) -> None:
    page = open_page("/")
    assert not focused(page).startswith("H1")
    choose(page, TRAINING, "Ja")
    assert not focused(page).startswith("H1")
    next_screen(page)
    wait_until(page, "document.activeElement.tagName === 'H1'")


def test_every_field_that_was_left_comes_back_after_a_killed_server(server: Server, open_page: OpenPage) -> None:
    left = {
        "Naam van het bedrijf of de instelling": "Atelier Noord bv",
        "Ondernemingsnummer": "0403.170.70",
        "IBAN": "BE71 0961",
        "Plaats": "Gent",
    }
    page = open_page(f"/verklaring?{FULL}")
    for label, text in left.items():
        fill(page, label, text)
    for again in (lambda: restart_under([page], server), lambda: open_again(page)):
        again()
        assert {label: page.get_by_label(label, exact=True).input_value() for label in left} == left
