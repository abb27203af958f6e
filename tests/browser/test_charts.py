"""The drawings as they are seen: legible on the smallest phone, in every language, and nothing to press in them."""

import pytest
from conftest import OpenPage
from harness import ROOT
from playwright.sync_api import Browser
from streamlit.components.v2 import manifest_scanner

from kmo_rules import to_query
from tests.pages.visits import CASES, TODAY, drawings, open_screen
from ui.session import day as clock
from wording.catalogues import Language

NARROWEST = 288
"""Pixels that a phone of 320 leaves a drawing."""
SHEET = (ROOT / "assets" / "charts.css").read_text(encoding="utf-8")

# Words that are cut off, that stand over other words, or that a line of a note goes through.
_FAULTS = """() => {
    const faults = []
    for (const chart of document.querySelectorAll(".chart")) {
        const whole = chart.getBoundingClientRect()
        const lines = []
        const walker = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
            const range = document.createRange()
            range.selectNodeContents(walker.currentNode)
            const frame = walker.currentNode.parentElement.closest(".chart-bar > i, .chart").getBoundingClientRect()
            for (const box of range.getClientRects()) {
                if (box.top < frame.bottom - 1) lines.push({ box, text: walker.currentNode.textContent })
            }
        }
        const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
            && one.top < other.bottom - 3 && other.top < one.bottom - 3
        for (const [place, { box, text }] of lines.entries()) {
            if (box.left < whole.left - 1 || box.right > whole.right + 1) faults.push(`cut off: ${text}`)
            const over = lines.slice(place + 1).find(other => meet(box, other.box))
            if (over) faults.push(`${text} over ${over.text}`)
            for (const tie of chart.querySelectorAll(".chart-note > i")) {
                if (meet(box, tie.getBoundingClientRect())) faults.push(`a line through ${text}`)
            }
        }
    }
    return faults
}"""


@pytest.fixture
def _as_on_the_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.VARIABLE, TODAY.isoformat())
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", list)


@pytest.mark.usefixtures("_as_on_the_screens")
@pytest.mark.parametrize("language", Language)
def test_no_word_is_cut_or_covered_on_the_smallest_phone(browser: Browser, language: Language) -> None:
    names = ("starter", "renewal", "renewal and advice first", "follow-up", "lapsed", "school")
    found = [drawing for name in names for drawing in drawings(open_screen("tijdlijn", CASES[name], language=language))]
    page = browser.new_page(viewport={"width": NARROWEST, "height": 900})
    style = f"html {{ font: 17px sans-serif }} body {{ margin: 0 }} {SHEET}"
    page.set_content(f"<style>{style}</style>{''.join(found)}")
    assert page.evaluate("document.querySelectorAll('.chart').length") == len(found) == 2 * len(names) - 1
    assert not (faults := page.evaluate(_FAULTS)), faults
    page.close()


def test_a_drawing_of_amounts_is_a_picture_without_buttons(open_page: OpenPage) -> None:
    page = open_page(f"/audit?{to_query(CASES['full'])}", width=320)
    chart = page.get_by_test_id("stVegaLiteChart")
    chart.get_by_text("2.904,00").wait_for()
    chart.hover()
    stops = page.get_by_test_id("stFullScreenFrame").filter(has=chart).locator("button, a, [tabindex='0']")
    assert [stop.is_visible() for stop in stops.all() if stop.is_visible()] == []
    box, bounds = (
        chart.bounding_box(),
        "text => Math.max(...[...document.querySelectorAll(text)].map(t => t.getBoundingClientRect().right))",
    )
    assert box is not None
    assert page.evaluate(bounds, "[data-testid=stVegaLiteChart] text") <= box["x"] + box["width"] + 1
