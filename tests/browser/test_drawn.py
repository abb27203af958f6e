"""Signed and shared from a phone, without a printer: drawn with a finger, kept by the tab, handed to its share sheet."""

from cases import SCHOOL
from conftest import OpenPage
from filled import DECLARED
from harness import axe, open_again, press, settle, shelf, speak, unfold, wait_until
from playwright.sync_api import Page

# A share sheet that keeps what it gets; the first time it is asked, the press was too long ago.
_SHEET = """() => {
    window.shared = []
    navigator.canShare = () => true
    navigator.share = async data => {
        const { files, ...told } = data
        window.shared.push({ ...told, names: (files ?? []).map(file => `${file.name} ${file.type}`) })
        if (window.shared.length === 1) throw new DOMException("too late", "NotAllowedError")
    }
}"""
_LINES = "document.querySelector('.ink-pad path').getAttribute('d').split('M').length - 1"


def stroke(page: Page, *places: tuple[float, float]) -> None:
    """Draw one line, by parts of the width and the height."""
    box = page.locator(".ink-pad").bounding_box()
    assert box is not None
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in places]
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point, steps=5)
    page.mouse.up()


def test_a_declaration_is_signed_and_shared_on_a_phone_and_leaves_nothing_behind(open_page: OpenPage) -> None:
    page = open_page(f"/verklaring?{SCHOOL}", width=320, height=700, scheme="dark", touch=True, kept=DECLARED)
    page.evaluate(_SHEET)
    page.locator("[class*='st-key-draw_training'] summary").click()
    settle(page)
    page.locator(".ink-pad[aria-label]").scroll_into_view_if_needed()  # its script has taken it over
    stroke(page, (0.1, 0.5), (0.3, 0.2), (0.4, 0.8))
    stroke(page, (0.5, 0.5), (0.9, 0.6))  # while the run of the line before is under way
    settle(page)
    stroke(page, (0.5, 0.7), (0.9, 0.8))
    settle(page)
    assert page.evaluate(_LINES) == 3
    page.get_by_role("button", name="Laatste lijn weg").click()
    settle(page)
    assert page.evaluate(_LINES) == 2
    assert page.get_by_role("img", name="Uw handtekening staat erin").count() == 1
    remains = page.get_by_role("listitem").filter(has_text="Mail de ondertekende verklaring")
    assert remains.count() == 1, "what is signed is not asked for again"
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320

    open_again(page)
    page.evaluate(_SHEET)
    assert page.evaluate(_LINES) == 2, "the tab remembers"
    speak(page, "English")
    assert page.evaluate(_LINES) == 2
    share = page.get_by_role("button", name="Share the signed declaration")
    share.click()
    page.locator(".press-note", has_text="Press once more to share.").wait_for()
    share.click()
    wait_until(page, "window.shared.length === 2")
    first, second = page.evaluate("window.shared")
    assert first == second
    assert second["names"] == ["verklaring-op-eer-opleiding-ondertekend-op-scherm.pdf application/pdf"]
    assert second["title"].startswith("Verklaring op eer: Opleiding, aanvraag, ")
    assert "op een scherm gezet" in second["text"]

    assert "ink_training" in (shelf(page) or "")
    press(page, "erase")
    press(page, "erase_yes")
    assert "ink_training" not in (shelf(page) or "")


def test_without_a_share_sheet_nothing_is_offered_that_does_nothing(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{SCHOOL}")
    page.add_init_script("navigator.canShare = undefined")
    open_again(page)
    unfold(page)
    assert page.get_by_role("button", name="Kopieer de link").is_visible()
    assert page.get_by_role("button", name="Deel de link").count() == 0
