"""A press that was on its way when the server died is made once more, when that can do no harm."""

import re

from cases import FULL, NO_HOURS
from conftest import OpenPage
from harness import ROOT, Server, address, fill, restart_under, settle, steps, wait_until
from playwright.sync_api import Page

SCRIPT = (ROOT / "assets" / "repeating.js").read_text(encoding="utf-8")
LISTED = re.findall(r'^    "(\w+)",$', SCRIPT, re.MULTILINE)
HALF = {"Naam van het bedrijf of de instelling": "Atelier Noord bv", "Plaats": "Gent"}


def push(page: Page, key: str) -> None:
    """Press and wait for nothing: the server hears of it no more."""
    page.locator(f"[class~='st-key-{key}'] button").first.click(no_wait_after=True)


def test_what_was_pressed_while_the_server_died_is_done_once_afterwards(server: Server, open_page: OpenPage) -> None:
    form, way, link = open_page(f"/verklaring?{FULL}"), open_page(f"/resultaat?{FULL}"), open_page(f"/audit?{NO_HOURS}")
    erasing, call = open_page(f"/resultaat?{FULL}"), open_page("/helpdesk?audit_bureau=0&v=2")
    for label, text in HALF.items():
        fill(form, label, text)
    before = steps(way)
    asked = call.locator("[class*='st-key-question_']").first.inner_text()
    server.freeze()  # what is sent arrives nowhere
    for page, key in ((form, "make_declaration"), (way, "next"), (erasing, "erase"), (call, "call_answer_0")):
        push(page, key)
    link.locator("[data-testid='stPageLink-NavLink'][href*='regels']").first.click(no_wait_after=True)
    way.evaluate(  # Streamlit's message, which may come meanwhile, and is closed for the visitor
        """() => {
            const dialog = document.createElement("section")
            dialog.role = "dialog"
            dialog.innerHTML = '<button type="button" aria-label="Close"></button>'
            document.body.append(dialog)
            dialog.firstChild.click()
            dialog.remove()
        }"""
    )
    restart_under([form, way, link, erasing, call], server)
    wait_until(form, "document.querySelector('.st-key-faults_of_form') !== null")
    wait_until(way, "location.pathname === '/audit'")
    wait_until(link, "location.pathname === '/regels'")
    for page in (form, way, link, erasing, call):
        settle(page)
    assert {label: form.get_by_label(label, exact=True).input_value() for label in HALF} == HALF
    assert steps(way) == before + 1
    assert "training=1" in address(way)
    assert erasing.locator(".st-key-erase_yes").count() == 0, "erasing is never repeated"
    assert call.locator("[class*='st-key-question_']").first.inner_text() == asked, "nor is an answer"


def test_a_press_is_made_once_more_after_each_loss_of_the_line_until_it_is_answered(open_page: OpenPage) -> None:
    page = open_page(f"/audit?{NO_HOURS}")
    presses: int = page.evaluate("""async () => {
        const app = document.querySelector("[data-testid=stApp]")
        let presses = 0
        document.addEventListener("click", event => {
            presses += 1
            event.preventDefault()
            event.stopPropagation()
        }, true)
        document.querySelector(".st-key-way a[href=tijdlijn]").click()
        for (const state of ["PINGING_SERVER", "CONNECTED", "PINGING_SERVER", "CONNECTED"]) {
            app.dataset.testConnectionState = state
            await new Promise(heard => setTimeout(heard))
            while (app.dataset.testScriptState !== "notRunning") await new Promise(looked => setTimeout(looked, 10))
            document.documentElement.dataset.memory = "kept"
            await new Promise(heard => setTimeout(heard))
        }
        return presses
    }""")
    assert presses == 3


def test_every_button_that_is_repeated_exists_and_none_of_them_answers_or_erases() -> None:
    assert sorted(LISTED) == LISTED
    code = "\n".join(
        path.read_text(encoding="utf-8") for room in ("ui", "pages") for path in (ROOT / room).rglob("*.py")
    )
    assert [key for key in LISTED if f'key="{key}"' not in code] == []
    assert [key for key in LISTED if re.search("eras|undo|answer|call_|forget|new|bring|besides", key)] == []
