"""What is on the screen is what counts: typed, not left, and something pressed at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import Final

import openpyxl
import pytest
from cases import FULL, NO_HOURS
from conftest import OpenPage
from filled import DECLARED
from harness import (
    Line,
    Server,
    address,
    drawn,
    fill,
    focused,
    go_to,
    open_again,
    press,
    restart_under,
    settle,
    speak,
    steps,
    wait_until,
)
from playwright.sync_api import Download, Page
from playwright.sync_api import Error as PlaywrightError
from pypdf import PdfReader
from test_journeys import DECLARANT, declare

QUOTE = "/offerte?q_training_expected=16&q_v=1"
HOURS = "Uren, verwacht"
NAME_COLUMN = 1
"""In a list without faults, after the number of the row."""

Press = Callable[[Page, str], None]
SEVERAL = 3
"""Visitors at once: each costs a whole page, and one other is enough to take a file away that is not kept for its own."""
DUTCH = str.maketrans(",.", ".,")


def enter(page: Page, label: str, text: str) -> None:
    """Type as a visitor does, over what stands there, and stay in the field."""
    entry = page.get_by_label(label, exact=True).first
    entry.click()
    entry.press("ControlOrMeta+a")
    entry.press_sequentially(text)


def click(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def press_enter(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


ASKED_AGAIN: Final = 3500
"""Milliseconds after which a page has asked a second time (assets/press.js)."""
_TAKE_AWAY: Final = """button => {
    const [from, next] = [button.parentNode, button.nextSibling]
    window.putBack = () => from.insertBefore(button, next)
    button.remove()
}"""


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).tap()


def saved(page: Page, name: str, by: Press = click) -> bytes:
    with page.expect_download() as download:
        by(page, name)
    return content(download.value)


def content(download: Download) -> bytes:
    return download.path().read_bytes()


def pdf_text(file: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)


def top(page: Page, selector: str) -> float:
    """How far below the upper edge of the window something begins, in pixels."""
    found: float = page.evaluate("part => document.querySelector(part).getBoundingClientRect().top", selector)
    return found


def opens(page: Page, url: str) -> bool:
    """Whether something lies behind an address of the page; a script is what our policy lets it load."""
    found: bool = page.evaluate(
        """url => new Promise(resolve => {
            const part = document.createElement("script")
            part.onload = () => resolve(true)
            part.onerror = () => resolve(false)
            part.src = url
            document.head.append(part)
        })""",
        url,
    )
    return found


def choose_cell(page: Page, column: int) -> None:
    """Click the first row of a list and walk to a column, as far as the list has followed."""
    page.get_by_test_id("stDataFrame").first.click(position={"x": 20, "y": 55})
    for at in range(column + 1):
        wait_until(page, "cell => document.activeElement.id.endsWith(cell)", f"cell-{at}-0")
        if at < column:
            page.keyboard.press("ArrowRight")


# Typed and pressed at once


def test_whatever_leaves_a_quote_has_what_is_on_the_screen(open_page: OpenPage) -> None:
    page = open_page(QUOTE)
    for hours, by in ((20, click), (21, press_enter)):
        enter(page, HOURS, str(hours))
        text = pdf_text(saved(page, "PDF", by))
        assert f"{hours * 150:,.2f}".translate(DUTCH) in text
        assert "2.400,00" not in text
    enter(page, HOURS, "22")
    sheet = openpyxl.load_workbook(BytesIO(saved(page, "Excel (XLSX)"))).worksheets[0]
    assert 22 in {cell.value for row in sheet.iter_rows() for cell in row}
    enter(page, HOURS, "23")
    assert "3450,00" in saved(page, "CSV").decode("utf-8-sig")
    enter(page, HOURS, "14")
    click(page, "Kopieer de regel")
    wait_until(page, "document.querySelector('.press[aria-disabled=true]') === null")
    assert "14 uur" in page.evaluate("navigator.clipboard.readText()")
    assert page.get_by_role("button", name="Gekopieerd").count() == 1
    page.locator("summary", has_text="Namen, nummer en geldigheid").click()
    settle(page)
    enter(page, "Voor wie is de offerte?", "Zonnewijzerij bv")
    assert "Zonnewijzerij bv" in pdf_text(saved(page, "PDF"))


@pytest.mark.parametrize("leave", [None, "Enter"], ids=["in the cell", "left with Enter"])
def test_so_has_a_cell_of_the_list(open_page: OpenPage, leave: str | None) -> None:
    page = open_page("/lijst", height=2400)
    fill(page, "Plak hier uit uw rekenblad", "Naam;Diensten;Uren\nAlfa bv;opleiding;8\nBeta bv;advies;9")
    click(page, "Lees de geplakte lijst")
    settle(page)
    choose_cell(page, NAME_COLUMN)
    page.keyboard.press("G")
    wait_until(page, "document.activeElement.matches('#portal textarea')")
    page.keyboard.type("amma nv")
    drawn(page)
    if leave:  # no sooner than a person could: the list itself drops a cell that it has not drawn yet
        page.keyboard.press(leave)
    assert "Gamma nv" in saved(page, "Lijst als tekst (CSV)").decode("utf-8-sig")


def test_so_have_the_declaration_and_its_mail(open_page: OpenPage) -> None:
    page = open_page(f"/verklaring?{FULL}", kept=DECLARED)
    enter(page, "Plaats", "Zandvoorde")
    page.get_by_role("button", name="Download de verklaring (PDF)").first.focus()
    enter(page, "Plaats", "Oostduinkerke")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de verklaring (PDF)").first.click()
    text = pdf_text(content(download.value))
    assert "Oostduinkerke" in text
    assert "Zandvoorde" not in text
    settle(page)
    page.evaluate(
        """() => addEventListener("click", event => {
            const link = event.target.closest("a[href^='mailto:']")
            if (!link) return
            event.preventDefault()
            window.opened = decodeURIComponent(link.href)
        })"""
    )
    enter(page, "Naam van het bedrijf of de instelling", "Zonnewijzerij bv")
    page.get_by_role("link", name="Open een mail").first.click()
    wait_until(page, "window.opened !== undefined")
    assert "Zonnewijzerij bv" in page.evaluate("window.opened")


def test_a_tap_counts_as_a_press(open_page: OpenPage) -> None:
    page = open_page(QUOTE, touch=True, width=390, height=800)
    enter(page, HOURS, "20")
    assert "3.000,00" in pdf_text(saved(page, "PDF", tap))


# Buttons and links of Streamlit's own


def test_a_button_that_moves_while_it_is_pressed_is_pressed_all_the_same(open_page: OpenPage) -> None:
    page = open_page(f"/audit?{NO_HOURS}", height=4000)
    enter(page, HOURS, "14")
    page.get_by_role("button", name="Verder:").last.hover()
    page.mouse.down()
    settle(page)
    page.mouse.up()
    wait_until(page, "location.pathname === '/tijdlijn'")
    settle(page)
    assert "hours_expected=14" in address(page)


_MOVED: Final = (
    "link => { const {style} = link.closest('.st-key-way'); style.translate = style.translate ? '' : '0 30px' }"
)
_DRAWN_ANEW: Final = "link => link.replaceWith(link.cloneNode(true))"


def test_what_the_mouse_went_down_on_is_pressed_though_the_page_changes_before_it_comes_up(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{FULL}")

    def hold_down(stem: str, happens: str) -> None:
        link = page.locator(f".st-key-way a[href='{stem}']")
        link.hover()
        page.mouse.down()
        link.evaluate(happens)
        drawn(page)

    for happens in (_MOVED, _DRAWN_ANEW):
        hold_down("audit", happens)
        page.mouse.move(20, 20)
        page.mouse.up()
        drawn(page)
        assert address(page).startswith("/resultaat"), "who moves the mouse away thinks better of it"
    for stem, happens in (("tijdlijn", _MOVED), ("verklaring", _DRAWN_ANEW)):
        before = steps(page)
        hold_down(stem, happens)
        page.mouse.up()
        wait_until(page, "path => location.pathname === path", f"/{stem}")
        assert steps(page) == before + 1
        settle(page)


@pytest.mark.parametrize("touch", [False, True], ids=["clicked", "tapped"])
def test_a_link_or_a_button_to_another_screen_takes_along_what_was_typed(open_page: OpenPage, *, touch: bool) -> None:
    line = Line()
    page = open_page(f"/audit?{NO_HOURS}", touch=touch, line=line)

    def held(hours: str, press: Callable[[], None]) -> None:
        enter(page, HOURS, hours)
        line.hold()
        press()
        page.wait_for_timeout(2000)  # longer than it takes to see that no run follows, where none was asked for
        assert not page.evaluate("window.isPassed"), "a link overtakes no value on its way"
        line.release()
        wait_until(page, "location.pathname === '/tijdlijn'")
        settle(page, quiet_ms=1500)
        assert page.locator("h1").inner_text() == "Tijdlijn"
        assert f"hours_expected={hours}" in address(page)

    page.evaluate(
        "() => document.addEventListener('click', ({ target }) => { window.isPassed ||= target.closest('a') !== null })"
    )
    link = page.locator(".st-key-way").get_by_text("Tijdlijn")
    held("14", link.tap if touch else link.click)
    if not touch:  # a button of Streamlit, reached by the keyboard
        go_to(page, "audit")
        page.evaluate("() => { window.isPassed = false }")
        page.get_by_label(HOURS, exact=True).first.wait_for()
        held("15", lambda: press_enter(page, str(page.get_by_role("button", name="Verder:").last.inner_text())))


def test_a_run_that_was_drawn_only_as_ended_has_taken_what_was_typed(open_page: OpenPage) -> None:
    """Which happens where a page has much to do; a link is not held for a second and a half then."""
    page = open_page(f"/audit?{NO_HOURS}")
    enter(page, HOURS, "14")
    is_held: bool = page.evaluate("""async () => {
        const {setAttribute} = Element.prototype
        Element.prototype.setAttribute = function (name, value) {
            if (name !== "data-test-script-state") setAttribute.call(this, name, value)
        }
        const {run} = document.documentElement.dataset
        const link = document.querySelector(".st-key-way a[href=tijdlijn]")
        document.activeElement.blur()
        while (document.documentElement.dataset.run === run) await new Promise(looked => setTimeout(looked, 10))
        await new Promise(heard => setTimeout(heard))
        let isHeld = true
        document.addEventListener("click", event => {
            isHeld = false
            event.preventDefault()
            event.stopPropagation()
        }, {once: true, capture: true})
        link.click()
        return isHeld
    }""")
    assert not is_held


def test_a_key_that_answers_is_a_letter_in_a_field(open_page: OpenPage) -> None:
    page = open_page("/helpdesk")
    entry = page.locator(".st-key-helpdesk-typed input")
    entry.click()
    page.keyboard.type("2")
    settle(page)
    assert entry.input_value() == "2"
    assert "provider" not in address(page)
    page.locator("h1").click()
    settle(page)
    page.keyboard.press("2")
    settle(page)
    assert "provider=public" in address(page)


def test_the_language_chosen_at_once_takes_along_what_was_typed(open_page: OpenPage) -> None:
    page = open_page(QUOTE)
    enter(page, HOURS, "14")
    wanted = page.get_by_role("option", name="Français")
    for _ in range(20):  # a menu that opens while the page is still drawn closes again, also under the pointer
        page.locator(".st-key-language").get_by_role("combobox").click()
        with suppress(PlaywrightError):
            wanted.click(timeout=2000)
            break
    settle(page)
    assert address(page) == "/offerte?lang=fr&q_training_expected=14&q_v=1"


def test_a_press_right_after_the_line_came_back_is_not_lost(open_page: OpenPage, server: Server) -> None:
    page = open_page(f"/verklaring?{FULL}")
    page.evaluate(
        """() => new MutationObserver((changes, watch) => {
            if (!document.querySelector("[role=dialog]")) return
            window.isSaidByStreamlit = true
            watch.disconnect()
        }).observe(document.body, { childList: true, subtree: true })"""
    )
    server.kill()
    wait_until(page, "document.getElementById('away-line')?.hidden === false")
    assert page.get_by_text("Geen verbinding.").is_visible()
    wait_until(page, "window.isSaidByStreamlit")
    wait_until(page, "!document.querySelector('[role=dialog]')")
    server.start()
    click(page, "Maak de verklaring klaar")
    wait_until(page, "document.activeElement.classList.contains('st-key-faults_of_form')")
    assert not page.get_by_text("Geen verbinding.").is_visible()


def test_a_press_outlives_a_server_that_is_away_for_longer_than_it_is_held(open_page: OpenPage) -> None:
    page = open_page(f"/verklaring?{FULL}")
    # As a page is while its server is gone, and twenty seconds later.
    page.evaluate(
        """() => {
            const app = document.querySelector("[data-testid='stApp']"), now = performance.now.bind(performance)
            app.dataset.testConnectionState = "CONNECTING"
            performance.now = () => now() + (window.later ?? 0)
            window.passed = 0
            document.addEventListener("click", () => { window.passed += 1 })
        }"""
    )
    wait_until(page, "document.documentElement.dataset.memory === 'away'")
    button = page.get_by_role("button", name="Maak de verklaring klaar")
    button.click()
    button.click()
    page.evaluate("() => { window.later = 20_000 }")
    page.evaluate(
        """async () => {
            const button = [...document.querySelectorAll("button")].find((one) => one.innerText.startsWith("Maak de ver"))
            const [parent, next] = [button.parentElement, button.nextSibling]
            button.remove() // as Streamlit does where it draws all anew
            await new Promise((done) => setTimeout(done, 200))
            parent.insertBefore(button, next)
            const { dataset } = document.querySelector("[data-testid='stApp']")
            dataset.testConnectionState = "CONNECTED"
            document.documentElement.dataset.memory = "kept"
        }"""
    )
    wait_until(page, "document.activeElement.classList.contains('st-key-faults_of_form')")
    assert page.evaluate("window.passed") == 1, "who presses again means the same"


def test_a_paper_asked_for_before_the_session_knows_the_tab_is_said_at_once_and_comes_afterwards(
    open_page: OpenPage,
) -> None:
    page = open_page(QUOTE)
    enter(page, HOURS, "20")
    settle(page)
    page.evaluate("document.documentElement.dataset.memory = 'asking'")
    with page.expect_download() as download:
        page.get_by_role("button", name="PDF", exact=True).click()
        assert page.evaluate("document.getElementById('press-line')?.textContent") == "Wordt gemaakt …"
        page.evaluate("document.documentElement.dataset.memory = 'kept'")
    assert "3.000,00" in pdf_text(content(download.value))
    wait_until(page, "document.getElementById('press-line').textContent === 'Het bestand is klaar.'")
    go_to(page, "lijst")
    assert page.locator("#press-line").text_content() == ""


# What a press leaves behind


def test_on_a_slow_line_too_the_focus_stays_on_the_button_and_what_happens_is_said(open_page: OpenPage) -> None:
    line = Line()
    page = open_page(QUOTE, line=line)
    button = page.get_by_role("button", name="PDF", exact=True)
    enter(page, HOURS, "20")
    line.hold()
    with page.expect_download() as download:
        button.click()
        assert button.get_attribute("aria-disabled") == "true"
        assert page.locator("#press-line").text_content() == "Wordt gemaakt …"
        page.wait_for_timeout(300)
        line.release()
    assert "3.000,00" in pdf_text(content(download.value))
    settle(page)
    assert focused(page) == "BUTTON PDF"
    assert button.get_attribute("aria-disabled") == "false"
    assert page.locator("#press-line").text_content() == "Het bestand is klaar."

    # Where the browser forbids copying, words say so.
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError')) }")
    click(page, "Kopieer de regel")
    note = page.locator(".press-note", has_text="Selecteer de tekst en kopieer ze zelf")
    note.wait_for()
    assert page.get_by_role("button", name="Kopieer de regel").get_attribute("aria-disabled") == "false"

    # A button that is away for a while, as it is where a server is new, still hands over what it was pressed for.
    line.hold()
    with page.expect_download() as download:
        button.click()
        button.evaluate(_TAKE_AWAY)
        page.wait_for_timeout(ASKED_AGAIN)
        page.evaluate("putBack()")
        line.release()
    assert "3.000,00" in pdf_text(content(download.value))


def test_visitors_who_press_at_once_get_each_their_own(open_page: OpenPage) -> None:
    pages = [open_page(QUOTE) for _ in range(SEVERAL)]
    downloads: dict[int, Download] = {}
    held: list[Callable[[], None]] = []
    for place, page in enumerate(pages):
        page.route("**/media/**", lambda route: held.append(route.continue_))
        page.once("download", lambda download, place=place: downloads.__setitem__(place, download))
        enter(page, HOURS, str(101 + place))
        click(page, "CSV")
    for page in pages:
        settle(page)
    for go_on in held:
        go_on()
    for _ in range(200):
        if len(downloads) == len(pages):
            break
        pages[0].wait_for_timeout(100)
    got = {place: content(download).decode("utf-8-sig") for place, download in downloads.items()}
    assert sorted(got) == list(range(SEVERAL))
    for place, text in got.items():
        assert [hours for hours in range(101, 101 + SEVERAL) if f'"{hours * 150},00"' in text] == [101 + place]


def test_nothing_lies_behind_an_address_after_erasing(open_page: OpenPage, server: Server) -> None:
    page = open_page(f"/verklaring?{FULL}", kept=DECLARED)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de verklaring (PDF)").first.click()
    content(download.value)
    settle(page)
    assert opens(page, download.value.url), "while the browser may still be saving"
    press(page, "erase")
    press(page, "erase_yes")
    assert not opens(page, download.value.url)
    assert [url for url in asked if "/media/" in url] == []


@contextmanager
def said_of_the_press(page: Page) -> Iterator[None]:
    """What the page said of a press whose paper did not come."""
    try:
        yield
    except PlaywrightError as error:
        said = page.locator("#press-line, .press-note, .press[aria-disabled=true]").all_text_contents()
        raise AssertionError(f"the page says {said}") from error


def test_finished_papers_come_back_and_a_press_in_flight_outlives_the_server(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page(f"/verklaring?{FULL}")
    declare(page)
    open_again(page)
    papers = page.get_by_role("button", name="Download de verklaring (PDF)")
    assert papers.count() == 2, "after a reload"
    server.kill()
    papers.first.click()
    with said_of_the_press(page), page.expect_download(timeout=240_000) as download:
        restart_under([page], server)
    assert "Atelier Noord" in pdf_text(content(download.value))
    assert papers.count() == 2, "on another server"


def test_the_button_on_the_screen_asks_also_where_the_one_that_goes_was_drawn_last(open_page: OpenPage) -> None:
    """On a new server both are there for a while; then nobody asked any more, and the paper never came."""
    page = open_page(f"/verklaring?{FULL}")
    asked = page.evaluate(
        """async () => {
            const draw = window.registratiewijzer["registratiewijzer.press"], asked = []
            const place = (name) => {
                const parentElement = document.createElement("div")
                parentElement.innerHTML = '<button type="button"></button><p hidden></p>'
                document.body.append(parentElement)
                const data = { key: "tried", label: name, kind: "copy" }
                return { parentElement, data, setTriggerValue: () => asked.push(name) }
            }
            const [goes, comes] = [place("goes"), place("comes")]
            for (const each of [goes, comes, goes]) draw(each)
            goes.parentElement.remove()
            comes.parentElement.querySelector("button").click()
            comes.parentElement.remove()
            return asked
        }"""
    )
    assert asked == ["comes"]


# Faults find the reader


def test_after_a_failed_press_the_reader_stands_at_the_faults_and_each_leads_to_its_field(open_page: OpenPage) -> None:
    page = open_page(f"/verklaring?{FULL}", width=320, height=600)
    for language, how in (("Nederlands", "click"), ("Français", "Enter"), ("English", "click"), ("Deutsch", "Enter")):
        if language != "Nederlands":
            speak(page, language)
        press(page, "make_declaration")
        part = page.locator(".st-key-faults_of_form")
        wait_until(page, "document.activeElement.classList.contains('st-key-faults_of_form')")
        assert f" {len(DECLARANT)} " in (part.get_attribute("aria-label") or ""), language
        assert part.get_attribute("role") == "group"
        assert part.locator("[role=alert]").count() == 0, "said once: by the focus"
        assert 0 <= top(page, ".st-key-faults_of_form") < 300
        links = part.locator("a")
        assert links.count() == len(DECLARANT)
        for link in links.all():
            key = (link.get_attribute("href") or "").removeprefix("#field-")
            if how == "click":
                link.click()
            else:
                link.focus()
                page.keyboard.press("Enter")
            assert page.evaluate("key => document.activeElement.matches(`.st-key-${key} input`)", key)
            assert 0 < top(page, ":focus") < 600, "in sight"


def test_after_a_good_press_the_reader_stands_at_the_papers_and_after_they_went_at_the_reason(
    open_page: OpenPage,
) -> None:
    page = open_page(f"/verklaring?{FULL}", width=320, height=600)
    declare(page)
    wait_until(page, "document.activeElement.classList.contains('st-key-papers')")
    enter(page, "Plaats", " ")
    page.get_by_role("button", name="Download de verklaring (PDF)").first.click()
    wait_until(page, "document.activeElement.classList.contains('st-key-faults_of_form')")


def test_what_is_left_out_leads_to_its_field_also_where_that_is_folded_away(open_page: OpenPage) -> None:
    page = open_page(f"/audit?{FULL}", width=390, height=700)
    part = page.locator(".st-key-price_and_vat details")
    summary = part.locator("summary")
    summary.click()
    fill(page, "Eigen uurprijs in euro, als u die kent", "honderd")
    link = page.locator("a[href^='#field-']")
    for follow in (link.click, lambda: link.press("Enter")):
        summary.click()
        wait_until(page, "!document.querySelector('.st-key-price_and_vat details').open")
        follow()
        wait_until(page, "document.activeElement.value === 'honderd'")
        assert 0 < top(page, ":focus") < 700


_PRESS_ONCE_TOLD: Final = """link => {
    const {setTimeout} = window
    window.setTimeout = (task, delay, ...told) => setTimeout(() => {
        task(...told)
        if (delay === 500) link.click()
    }, delay)
}"""


def test_a_link_that_was_pressed_is_followed_though_the_page_has_something_to_tell_meanwhile(
    open_page: OpenPage,
) -> None:
    """Of two runs that wait Streamlit does the last, and what is told comes from the screen that one is leaving."""
    line = Line()
    page = open_page(f"/resultaat?{FULL}", line=line)
    line.hold()
    page.locator(".st-key-way a[href='audit']").click()
    page.emulate_media(color_scheme="dark")  # the page tells of it half a second later
    page.wait_for_timeout(1000)
    line.release()
    wait_until(page, "location.pathname === '/audit'")
    settle(page)
    page.locator(".st-key-way a[href='tijdlijn']").evaluate(
        _PRESS_ONCE_TOLD
    )  # Streamlit sends what is told a moment later
    page.emulate_media(color_scheme="light")
    wait_until(page, "location.pathname === '/tijdlijn'")
    settle(page)
    assert "Tijdlijn" in page.locator("h1").inner_text()
