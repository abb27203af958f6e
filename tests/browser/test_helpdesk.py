"""A call with one hand on the keyboard: digits answer, Alt with a letter does the rest, nothing is answered unseen."""

from conftest import OpenPage
from harness import address, fields, settle, wait_until
from playwright.sync_api import Page

SEEN = "document.querySelector('[class*=st-key-question_]')?.className.match(/question_(\\w+)/)[1] === "
AT_THE_ANSWERS = "document.activeElement.closest('.st-key-call_answer_0') !== null"
"""So who has no mouse can answer at once, also without digits."""


IN_ADDRESS = "part => location.search.includes(part)"


def press(page: Page, *keys: str) -> None:
    """Each key once its question has been seen."""
    for key in keys:
        page.wait_for_timeout(400)
        page.keyboard.press(key)
        settle(page)


def test_a_call_by_keys_alone(open_page: OpenPage) -> None:
    page = open_page("/helpdesk")
    wait_until(page, AT_THE_ANSWERS)
    page.wait_for_timeout(400)
    for _ in range(5):  # a key that is held
        page.keyboard.down("1")
    page.keyboard.up("1")
    settle(page)
    assert address(page) == "/helpdesk?lang=nl&provider=private&v=2"
    wait_until(page, AT_THE_ANSWERS)
    page.wait_for_timeout(400)  # seen
    page.locator("[class*='st-key-call_answer_0'] button").dblclick()
    wait_until(page, IN_ADDRESS, "training=1")
    settle(page)
    assert "advice" not in address(page)
    press(page, "Alt+z")
    wait_until(page, f"argument => !({IN_ADDRESS})(argument)", "training=1")
    before = address(page)
    for _ in range(12):  # the same question again, pressed just before: for three seconds that may be the same press
        press(page, "Shift+Digit1")  # where digits need Shift
        if before != address(page):
            break
    wait_until(page, IN_ADDRESS, "training=1")

    press(page, "2", "2")  # no advice; registered before, in full: now the day is typed, and the field has the focus
    wait_until(page, SEEN + "'training_registered_until'")
    page.keyboard.type("1/3/2027")
    page.keyboard.press("Enter")
    settle(page)
    assert "training_registered_until=2027-03-01" in address(page)
    code = page.locator(".st-key-dossier_code code").inner_text()
    assert page.title().startswith(code)

    press(page, "Alt+k")
    assert page.evaluate("navigator.clipboard.readText()") == code
    kept = address(page)
    press(page, "Alt+n")
    wait_until(page, "location.search === '?lang=nl'")
    assert not any(value for name, value in fields(page).items() if name.startswith(("answer", "helpdesk-typed")))
    wait_until(page, AT_THE_ANSWERS)
    press(page, "Alt+z")
    wait_until(page, f"location.search === '{kept.partition('helpdesk')[2]}'")

    page.locator("[class*='st-key-helpdesk-no_keys'] label").click()
    settle(page)
    press(page, "1", "Alt+n")
    assert address(page) == kept


IS_IN_SIGHT = """key => {
    const box = document.querySelector(`.st-key-${key}`)?.getBoundingClientRect()
    return Boolean(box) && box.top >= 0 && box.bottom <= innerHeight
}"""


def test_what_a_key_does_is_in_sight_and_the_next_key_counts(open_page: OpenPage) -> None:
    page = open_page("/helpdesk", height=640)
    press(page, "Alt+p")
    wait_until(page, IS_IN_SIGHT, "besides_answer")
    press(page, "Alt+a")  # to French: the digits go on
    assert "Français" in page.locator(".st-key-caller_language").inner_text()
    menu = page.locator(".st-key-language").get_by_role("combobox")
    while not page.get_by_role("option").first.is_visible():  # it closes again while the page scrolls
        menu.press("ArrowDown")
        page.wait_for_timeout(200)
    page.keyboard.press("1")  # one is choosing something else
    page.keyboard.press("Escape")
    wait_until(page, "document.querySelector('[role=option]') === null")
    assert "provider" not in address(page)
    menu.focus()
    press(page, "1")
    assert "provider=private" in address(page)

    # A code is typed in its field, where no sign of it answers a question.
    page.keyboard.press("Alt+c")
    page.keyboard.type("0403.170.701")
    page.keyboard.press("Enter")
    settle(page)
    assert "ondernemingsnummer en geen code" in page.locator("[data-testid=stAlert]").first.inner_text()
    page.keyboard.press("Alt+c")
    page.keyboard.type("2HRB")
    page.keyboard.press("Enter")
    settle(page)
    assert address(page) == "/helpdesk?lang=nl&advice=0&provider=private&training=1&v=2"

    page.set_viewport_size({"width": 1280, "height": 900})
    for letters, key in (("k", "code"), ("s", "spelling"), ("l", "link"), ("t", "summary")):
        press(page, f"Alt+{letters}")
        wait_until(page, IS_IN_SIGHT, f"copy_{key}")
        assert "Gekopieerd" in page.locator(f".st-key-copy_{key}").inner_text()
