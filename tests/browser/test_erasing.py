"""Erasing empties what is seen and what is kept, on every screen; nothing the browser still holds comes back."""

from collections.abc import Mapping
from typing import Final

import pytest
from cases import SCREENS
from conftest import OpenPage
from filled import FILLED, GRAIN
from harness import address, fields, go_to, open_again, press, settle, shelf, unfold, wait_for_fields, wait_until
from playwright.sync_api import Page

DEFAULTS = {"language": "Nederlands", "quote-scope": 0, "quote-unit": 0, "quote-vat": 0}
NOTHING = ("", -1, False)
WAY_BACK = "[class*='st-key-erase_undo'] button"


def left(shown: Mapping[str, object]) -> dict[str, object]:
    """What is still filled in; whether a part is folded out says nothing of a case."""
    filled = {key: value for key, value in shown.items() if value not in NOTHING and DEFAULTS.get(key) != value}
    return {key: value for key, value in filled.items() if not key.startswith("fold ")}


def is_empty(shown: Mapping[str, object]) -> bool:
    return not left(shown)


def erase(page: Page) -> None:
    press(page, "erase")
    press(page, "erase_yes")
    wait_for_fields(page, is_empty)


def test_nothing_that_was_filled_in_is_left_anywhere(open_page: OpenPage) -> None:
    page = open_page(f"/{SCREENS[0]}", kept=FILLED)
    for screen in SCREENS:
        go_to(page, screen)
        unfold(page)
        before = fields(page)
        erase(page)
        assert left(fields(page)) == {}
        assert GRAIN not in page.locator("body").inner_text()
        assert address(page).endswith("?lang=nl")
        assert "answer." not in (shelf(page) or "")
        assert GRAIN not in (shelf(page) or "")
        page.locator(WAY_BACK).click()
        shown = wait_for_fields(page, lambda shown, before=before: left(shown) == left(before))
        assert left(shown) == left(before), "one step back brings everything back"
        settle(page)


_WATCH_MEMORY: Final = """() => {
    const own = window.registratiewijzer, draw = own["registratiewijzer.memory"]
    own["registratiewijzer.memory"] = drawn => { window.drawnLast = drawn; draw(drawn) }
}"""
_ASK_BACK_TWICE: Final = """async () => {
    const { data } = window.drawnLast, told = []
    const asked = { ...data, erasing: { ...data.erasing, isAsked: true } }
    for (const time of [1, 2]) {
        window.registratiewijzer["registratiewijzer.memory"]({ data: asked, setTriggerValue: (name, said) => told.push(said) })
    }
    while (told.length < 2) await new Promise(looked => setTimeout(looked, 50))
    return told.map(({ step, kept }) => [step, kept])
}"""


def test_a_step_back_that_is_asked_for_twice_hands_over_the_same(open_page: OpenPage) -> None:
    """Whichever of both arrives first counts: a run may be drawn before the copy that was asked for has gone."""
    page = open_page("/", kept=FILLED)
    page.evaluate(_WATCH_MEMORY)
    erase(page)
    one, other = page.evaluate(_ASK_BACK_TWICE)
    assert one == other
    assert GRAIN in one[1]


def test_the_next_answer_starts_an_empty_case(open_page: OpenPage) -> None:
    page = open_page("/", kept=FILLED)
    erase(page)
    page.locator("[class*='st-key-answer-training'] [data-testid=stRadioOption]").nth(1).click()
    settle(page)
    assert address(page) == "/?lang=nl&training=0&v=2"
    assert page.locator(WAY_BACK).count() == 0, "the next answer ends the way back"
    go_to(page, "verklaring")
    go_to(page, "offerte")
    assert left(fields(page)) == {}


@pytest.mark.parametrize(("screen", "field"), [("", "answer-training"), ("offerte", "quote-scope")])
def test_a_click_that_was_on_its_way_brings_nothing_back(open_page: OpenPage, screen: str, field: str) -> None:
    """On a slow line one clicks before the empty screen is there, and the browser sends all it holds along."""
    page = open_page(f"/{screen}", kept=FILLED)
    press(page, "erase")
    page.evaluate(
        """field => {
            document.querySelector("[class*='st-key-erase_yes'] button").click()
            document.querySelector(`[class*='st-key-${field}'] input:not(:checked)`).click()
        }""",
        field,
    )
    settle(page)
    assert left(wait_for_fields(page, is_empty)) == {}
    assert address(page).endswith("?lang=nl")


def test_it_asks_first_and_afterwards_a_screen_before_is_as_empty(open_page: OpenPage) -> None:
    page = open_page("/", kept=FILLED)
    before, said = fields(page), address(page)
    page.locator("[class*='st-key-erase'] button").focus()
    page.keyboard.press("Enter")
    wait_until(page, "document.activeElement.closest('[class*=st-key-erase_no]') !== null")
    assert page.locator("#status-line").inner_text().startswith("Wilt u alles wissen")
    page.keyboard.press("Enter")  # a key pressed twice answers no
    settle(page)
    assert (fields(page), address(page)) == (before, said), "no changes nothing"
    press(page, "next")
    erase(page)
    page.go_back()
    settle(page)
    assert left(wait_for_fields(page, is_empty)) == {}
    assert address(page) == "/?lang=nl"


def test_a_reload_ends_the_way_back_and_finds_nothing(open_page: OpenPage) -> None:
    page = open_page("/verklaring", kept=FILLED)
    erase(page)
    assert GRAIN not in (shelf(page) or "")
    assert address(page) == "/verklaring?lang=nl"
    open_again(page)
    assert page.locator(WAY_BACK).count() == 0
    assert left(fields(page)) == {}
    assert address(page) == "/verklaring?lang=nl"


def test_after_a_minute_the_page_has_forgotten_too(open_page: OpenPage) -> None:
    page = open_page("/", kept=FILLED)
    page.evaluate(
        "window.setTimeout = ((later) => (task, ms, ...more) => later(task, ms >= 60000 ? 50 : ms, ...more))(setTimeout)"
    )
    erase(page)
    wait_until(page, "document.querySelector(`[class*='st-key-erase_undo']`) === null")
    assert left(fields(page)) == {}


def test_the_picture_of_the_link_never_has_an_address_and_an_upload_is_gone(open_page: OpenPage) -> None:
    """A picture the server hands out stays behind its address for as long as any session, also a lost one, shows it."""
    page = open_page("/resultaat", kept=FILLED)
    unfold(page)
    picture = page.locator("[class*='st-key-qr'] img")
    picture.wait_for()
    assert picture.evaluate("picture => picture.src").startswith("data:image/svg+xml")
    assert picture.evaluate("picture => picture.naturalWidth") > 0

    go_to(page, "lijst")
    page.locator("[class*='st-key-bulk-grid_file'] input").set_input_files(
        {"name": f"{GRAIN}.csv", "mimeType": "text/csv", "buffer": b"grootte;dienst;uren\nklein;advies;3"}
    )
    settle(page)
    assert page.get_by_text(f"{GRAIN}.csv").count() == 1
    erase(page)
    assert page.get_by_text(f"{GRAIN}.csv").count() == 0
