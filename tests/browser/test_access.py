"""For everybody: axe on every screen, 320 pixels, the keyboard alone."""

from typing import Literal

import pytest
from cases import EMPTY, FULL, SCREENS
from conftest import OpenPage
from harness import axe, axe_here, go_to, grow, settle, unfold, wait_until
from playwright.sync_api import Page

Look = tuple[int, Literal["light", "dark"]]

LOOKS: dict[str, tuple[Look, Look]] = {
    EMPTY: ((1280, "light"), (320, "dark")),
    FULL: ((1280, "dark"), (320, "light")),
}
"""Every screen is seen wide and narrow, light and dark, in both cases; what each case has in common in all four."""


@pytest.mark.parametrize("query", [EMPTY, FULL], ids=["empty", "full"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_small_phone(open_page: OpenPage, query: str) -> None:
    page = open_page(f"/{SCREENS[0]}?{query}")
    found = {}
    looks = LOOKS[query]
    for screen in SCREENS:
        page.set_viewport_size({"width": 1280, "height": 900})
        if screen != SCREENS[0]:
            go_to(page, screen)
        unfold(page)
        for width, scheme in looks:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            grow(page)
            found[screen, width, scheme] = axe_here(page) + overhanging(page)
        looks = looks[::-1]  # the colours stay for the next screen: to change them draws everything anew
    assert found.keys() == {(screen, *look) for screen in SCREENS for look in looks}
    assert {where: what for where, what in found.items() if what} == {}


def overhanging(page: Page) -> list[str]:
    """What reaches beyond the right edge of the window."""
    wide: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('[data-testid=stMainBlockContainer] :is(p, h1, h2, button, label, table, svg, canvas)')]"
        ".filter(e => e.offsetParent && e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.tagName + ' ' + e.innerText?.slice(0, 60))"
    )
    return wide


def test_the_steps_say_where_one_is_and_what_is_done(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{FULL}")
    assert page.evaluate("document.querySelector('.st-key-head').getBoundingClientRect().top") < 24, "no empty band"
    assert " icon" not in page.locator("[data-testid=stMain]").aria_snapshot(), (
        "icons say nothing, least of all in English"
    )
    steps = page.get_by_role("navigation", name="Stap 3 van 6")
    assert [" ".join(text.split()) for text in steps.get_by_role("link").all_text_contents()] == [
        "1. Begin hier klaar",
        "2. Voorwaarden klaar",
        "3. Uw resultaat",
        "4. Audit en kosten",
        "5. Tijdlijn",
        "6. Verklaring op eer",
    ]
    assert " ".join(steps.locator("[aria-current=page]").inner_text().split()) == "3. Uw resultaat"
    of_the_case = page.locator(".st-key-case_steps").get_by_role("listitem")
    assert [text[:2] for text in of_the_case.all_inner_texts()] == [f"{n}." for n in range(1, of_the_case.count() + 1)]
    assert page.locator(".st-key-brand a").evaluate("link => new URL(link.href).pathname") == "/"
    page.set_viewport_size({"width": 390, "height": 844})
    assert not steps.get_by_role("link").first.is_visible()
    steps.get_by_text("Stap 3 van 6").focus()
    page.keyboard.press("Enter")
    steps.get_by_role("link", name="4.").click()
    settle(page)
    assert page.evaluate("location.pathname") == "/audit"
    assert page.get_by_text("Stap 4 van 6").is_visible()
    assert not page.get_by_role("link", name="5. Tijdlijn").is_visible(), "closed again on the next screen"
    go_to(page, "helpdesk")
    assert page.get_by_role("navigation").locator("[aria-current=page]").inner_text() == "Helpdesk"
    assert page.locator(".st-key-steps").count() == 0


def press(page: Page, key: str, times: int = 1) -> None:
    for _ in range(times):
        page.keyboard.press(key)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is inside what the selector names, as a visitor without a mouse does."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => !!document.activeElement.closest(wanted)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_the_first_questions_and_the_way_on_need_no_mouse(open_page: OpenPage) -> None:
    page = open_page("/")
    press(page, "Tab")
    press(page, "Enter")
    wait_until(page, "document.activeElement.tagName === 'H1'")
    press(page, "Tab")
    assert page.evaluate("!!document.activeElement.closest('.st-key-questions')"), "the first link leads past the head"
    tab_to(page, ".st-key-answer-audit_bureau")
    press(page, "ArrowRight")
    settle(page)
    tab_to(page, ".st-key-next")
    press(page, "Enter")
    settle(page)
    assert page.evaluate("location.pathname") == "/voorwaarden"
    assert "audit_bureau=" in page.evaluate("location.search")


def test_axe_finds_nothing_in_a_form_with_faults_and_each_is_reached_by_the_keyboard(open_page: OpenPage) -> None:
    page = open_page(f"/verklaring?{FULL}")
    page.get_by_role("button", name="Maak de verklaring klaar").click()
    settle(page)
    tab_to(page, "a[href='#field-private-place']")
    press(page, "Enter")
    assert page.evaluate("!!document.activeElement.closest('.st-key-private-place')")
    assert axe(page) == []


def test_a_changed_verdict_is_said_once_and_politely(open_page: OpenPage) -> None:
    page = open_page("/?audit_bureau=1")
    line = page.locator("#status-line")
    assert line.get_attribute("role") == "status"
    assert "Voor een auditbureau kan dit niet" in (line.text_content() or "")
    assert page.locator("[class*='st-key-verdict'] [role='alert']").count() == 0
