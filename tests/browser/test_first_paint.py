"""The answer is there before Streamlit is, until Streamlit has drawn it, and where no script runs."""

from cases import FULL, RENEWAL, SCREENS
from conftest import OpenPage
from harness import Line, Server, address, axe_here, settle, wait_for_memory, wait_until
from playwright.sync_api import Browser, Route

# In every frame from the first in which it was there: is the answer on the page, by us or by Streamlit?
_WATCH = """window.frames_ = { all: 0, without: 0 }
const look = () => {
    const plain = document.getElementById("first")
    const root = document.getElementById("root")
    const own = document.querySelector("[data-testid=stMain] h1")
    const isShown = plain || (own && getComputedStyle(root).visibility === "visible")
    if (plain || frames_.all) frames_.all += 1
    if (frames_.all && !isShown) frames_.without += 1
    requestAnimationFrame(look)
}
look()"""
_COMMITTED = "() => document.querySelector('#root').childElementCount > 0"
_PUBLIC = "#first [name=provider][value=public]"


def test_no_frame_is_without_the_answer(open_page: OpenPage, server: Server) -> None:
    page = open_page(None)
    page.add_init_script(_WATCH)
    line = Line(is_held=True)
    line.take(page)
    page.goto(f"{server.url}/resultaat?{FULL}")
    wait_until(page, _COMMITTED)
    assert page.locator("#first h1").inner_text() == "Uw resultaat"
    assert page.locator("#first .card").is_visible()
    assert page.locator("#root").is_hidden()
    line.release()
    settle(page)
    assert page.locator("#first").count() == 0
    assert page.locator("[data-testid=stMain] h1").is_visible()
    frames = page.evaluate("frames_")
    assert frames["all"] > 10
    assert frames["without"] == 0


def test_what_is_chosen_before_streamlit_has_taken_over_is_kept(open_page: OpenPage, server: Server) -> None:
    page = open_page(None)
    waiting: list[Route] = []
    for script in ("**/static/js/index.*", "**/own/*/page.js"):
        page.route(script, lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.goto(f"{server.url}/?lang=nl&training=1&v=2", wait_until="commit")
    page.locator(_PUBLIC).check()
    assert address(page) == "/?lang=nl&provider=public&training=1&v=2"
    for script in ("**/static/js/index.*", "**/own/*/page.js"):
        page.route(script, lambda route: route.continue_())
    for route in waiting:
        route.continue_()
    settle(page)
    assert page.get_by_role("radio", name="Publiek").is_checked()


def test_so_is_what_is_chosen_while_its_first_run_is_on_its_way(open_page: OpenPage, server: Server) -> None:
    page = open_page(None)
    line = Line(is_held=True)
    line.take(page)
    page.goto(f"{server.url}/?lang=nl&training=1&v=2")
    wait_until(page, _COMMITTED)
    line.wait_for_message(page)
    page.locator(_PUBLIC).check()
    line.release()
    wait_until(page, "() => !document.getElementById('first')")
    wait_for_memory(page)
    settle(page)
    assert page.get_by_role("radio", name="Publiek").is_checked()
    assert "provider=public" in address(page)


def test_without_scripts_the_way_is_walked_to_the_result(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, locale="fr-BE", viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(server.url)
    for name, value in (("provider", "private"), ("audit_bureau", "0"), ("training", "1"), ("advice", "0")):
        page.locator(f"[name={name}][value='{value}']").check()
    page.get_by_role("button", name="Continuer").click()
    asked = page.locator("fieldset:has([value='1'])")
    for place in range(asked.count()):
        asked.nth(place).locator("[value='1']").check()
    page.get_by_role("button", name="Continuer").click()
    assert page.locator("h1").inner_text() == "Votre résultat"
    assert page.locator(".card.good").is_visible()
    assert "registered" not in page.url, "what was left open is left out"
    assert page.url.endswith("v=2")
    assert "lang=fr" in page.url
    page.goto(f"{server.url}/tijdlijn?lang=de&{RENEWAL}")
    assert page.locator("noscript p").is_visible()
    assert page.locator("#root").is_hidden()
    assert page.locator("table").count() == 2
    context.close()


def test_axe_finds_nothing_in_the_plain_page_and_it_fits_on_a_small_phone(open_page: OpenPage, server: Server) -> None:
    page = open_page(None, width=320, height=5000)
    page.route("**/static/js/**", lambda route: route.abort())
    for screen in SCREENS:
        page.goto(f"{server.url}/{screen}?lang=de&{RENEWAL}")
        page.emulate_media(color_scheme="dark" if screen in ("resultaat", "tijdlijn") else "light")
        assert axe_here(page) == [], screen or "start"
        assert page.evaluate("document.querySelector('#first').scrollWidth") <= 320, screen or "start"
