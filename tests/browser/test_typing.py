"""Days, numbers and amounts are read by one rule, whatever the language of the browser; what is typed stays."""

from typing import Final

import pytest
from cases import FULL
from conftest import OpenPage
from filled import UNREADABLE
from harness import address, axe, fields, fill, go_to, open_again, settle, unfold, wait_until
from playwright.sync_api import Page

HOURS, LOW, START = "plan-hours_expected", "plan-hours_low", "plan-start"


def type_in(page: Page, field: str, text: str) -> None:
    entry = page.locator(f".st-key-{field} input")
    entry.fill(text)
    entry.blur()
    settle(page)


def below(page: Page, field: str) -> str:
    """What is said under a field."""
    return page.locator(f"[class*='st-key-entry-'][class*='{field}']").inner_text()


@pytest.mark.parametrize("locale", ["nl-BE", "en-US"])
def test_numbers_and_days_mean_the_same_in_every_browser_and_are_said_back(open_page: OpenPage, locale: str) -> None:
    """In Dutch and in English, the two ways there are to write a number and a day."""
    page = open_page(f"/audit?lang=nl&{FULL}", locale=locale)
    unfold(page)
    for hours, price in (("15,5", "149,95"), ("15.5", "149.95")):
        type_in(page, HOURS, hours)
        type_in(page, "plan-hourly_price", price)
        assert "hours_expected=15.5" in address(page)
        assert "hourly_price=149.95" in address(page)
        assert (fields(page)[HOURS], fields(page)["plan-hourly_price"]) == (hours, price)
    go_to(page, "tijdlijn")
    unfold(page)
    for typed, day, said in (
        ("1/12/2027", "2027-12-01", "1 december 2027"),
        ("2027-12-31", "2027-12-31", "31 december 2027"),
        ("30.12.2027", "2027-12-30", ""),
        ("1 december 2027", "2027-12-01", ""),
    ):
        type_in(page, START, typed)
        assert f"start={day}" in address(page)
        assert fields(page)[START] == typed
        assert said in below(page, START)
        assert ("Begrepen als" in below(page, START)) == bool(said)


_REFUSED = """([field, why]) => {
    const input = document.querySelector(`.st-key-${field} input`)
    const reason = document.getElementById(input.getAttribute("aria-describedby"))
    return input.ariaInvalid === "true" && reason?.innerText.includes(why)
        && document.getElementById("reason-line").innerText.includes(why)
}"""
"""Said at the field and by the polite line."""


@pytest.mark.parametrize(
    ("path", "field", "name", "refused"),
    [
        ("tijdlijn", START, "start", {"31/02/2027": "Die datum bestaat niet", "morgen": "Wij lezen hier geen datum"}),
        (
            "audit",
            HOURS,
            "hours_expected",
            {"1200": "Typ een getal van 0,25 tot 999,75", "1.000": "Typ", "7,1": "Dit veld telt per 0,25"},
        ),
    ],
)
def test_what_cannot_be_read_stays_and_is_refused_beside_its_field(
    open_page: OpenPage, path: str, field: str, name: str, refused: dict[str, str]
) -> None:
    page = open_page(f"/{path}?{FULL}")
    for typed, why in refused.items():
        type_in(page, field, typed)
        assert fields(page)[field] == typed
        assert f"{name}=" not in address(page), "it counts for nothing, nor does the value before it"
        wait_until(page, _REFUSED, [field, why])
    open_again(page)
    assert fields(page)[field] == typed
    assert why in below(page, field)


def test_a_field_that_was_put_right_is_no_longer_said_to_be_wrong(open_page: OpenPage) -> None:
    page = open_page(f"/audit?{FULL}")
    type_in(page, HOURS, "veel")
    wait_until(page, f"document.querySelector('.st-key-{HOURS} input').ariaInvalid === 'true'")
    type_in(page, HOURS, "16")
    wait_until(page, f"document.querySelector('.st-key-{HOURS} input').ariaInvalid === null")
    wait_until(page, "document.querySelector('#reason-line').textContent === ''")
    assert page.locator(f".st-key-{HOURS} input").get_attribute("aria-describedby") is None


def test_a_phone_shows_the_keyboard_that_fits(open_page: OpenPage) -> None:
    def keyboard(page: Page, field: str) -> str:
        wait_until(page, f"document.querySelector('.st-key-{field} input').inputMode !== ''")
        return str(page.locator(f".st-key-{field} input").get_attribute("inputmode"))

    page = open_page(f"/audit?{FULL}", width=390)
    assert keyboard(page, HOURS) == "decimal"
    page.get_by_role("button", name="Verder:").last.click()
    settle(page)
    assert keyboard(page, START) == "text", "a day may be written in letters, and with strokes"
    page.get_by_role("button", name="Verder:").last.click()
    settle(page)
    assert keyboard(page, "private-email") == "email"


# Of every two cells beside each other what stands in them, where less than half a letter is between.
_TOUCHING: Final = """() => [...document.querySelectorAll(".rows td + td, .rows th + th")].flatMap(cell => {
    const [before, here] = [cell.previousSibling, cell].map(each => {
        const range = document.createRange()
        range.selectNodeContents(each)
        return { text: each.innerText, ...range.getBoundingClientRect().toJSON() }
    })
    return here.left < before.right + 4 ? [`${before.text} | ${here.text}`] : []
})"""


def test_axe_finds_nothing_where_nothing_could_be_read_and_no_amount_touches_another(open_page: OpenPage) -> None:
    page = open_page("/?lang=fr", kept=UNREADABLE)
    found = {}
    for screen in ("", "audit", "tijdlijn", "verklaring", "offerte"):
        if screen:
            go_to(page, screen)
        unfold(page)
        found[screen] = axe(page)
    assert {screen: what for screen, what in found.items() if what} == {}
    page.set_viewport_size({"width": 320, "height": 900})
    settle(page)
    assert page.locator(".rows").count() > 3
    assert page.evaluate(_TOUCHING) == []


def test_no_english_word_stands_over_a_field_that_is_being_typed_in(open_page: OpenPage) -> None:
    page = open_page("/verklaring?" + FULL)
    fill(page, "Plaats", "Gent")
    page.get_by_label("Plaats", exact=True).press_sequentially(" a")
    assert not page.get_by_text("Press Enter").is_visible()
