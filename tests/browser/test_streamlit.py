"""What we lean on inside Streamlit is there in the page it draws (docs/streamlit.md): one visit, looked at all over."""

from cases import FULL, SCREENS
from conftest import OpenPage
from filled import FILLED
from harness import go_to, settle, unfold
from playwright.sync_api import Page

from tests.streamlit_marks import marks

PASSING = {"stSkeleton", "stStatusWidget", "InputInstructions", "stTooltipContent", "stTooltipErrorContent"}
"""Drawn while the page waits, a field is typed in or something is pointed at; tests/ui/test_streamlit.py finds them in its scripts."""

# On every screen: which marks are there, and what else the scripts and the style sheets take for granted.
_SEEN = """names => names.filter(name => document.querySelector(`[data-testid^="${name}"]`))"""
_FAULTS = """() => {
    const app = document.querySelector("[data-testid='stApp']")
    const folds = [...document.querySelectorAll("[data-testid='stExpander']")]
    const button = document.querySelector(".press")
    const style = button && getComputedStyle(button)
    const holds = {
        "a run that has ended is told": app.dataset.testScriptState === "notRunning",
        "so is the line": app.dataset.testConnectionState === "CONNECTED",
        "cells are typed in in #portal": document.querySelector("#portal") !== null,
        "a folded part is a details": folds.every(fold => fold.querySelector("details > summary")),
        "the sign of folding is hidden on paper": folds.every(fold => fold.querySelector("summary [data-testid='stIconMaterial']")),
        "our style sheet arrived": !button || style.minHeight === "44px",
        "colours and shapes of the theme have names": !button || ["--st-border-color", "--st-button-radius",
            "--st-primary-color", "--st-red-text-color"].every(name => style.getPropertyValue(name) !== ""),
    }
    return Object.keys(holds).filter(name => !holds[name])
}"""


def test_every_mark_and_every_habit_we_lean_on_is_in_the_page(open_page: OpenPage) -> None:
    page = open_page(f"/?{FULL}", kept=FILLED)
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    seen, faults = set(PASSING), []
    for screen in SCREENS:
        look_at(page, screen)
        seen |= set(page.evaluate(_SEEN, sorted(marks())))
        faults += [f"{screen or 'start'}: {fault}" for fault in page.evaluate(_FAULTS)]
    assert faults == []
    assert marks() - seen == set()
    assert refused == [], "our policy forbids what Streamlit needs"


def look_at(page: Page, screen: str) -> None:
    """Go to a screen by the menu, unfold it, and press what is only there afterwards."""
    if screen:
        go_to(page, screen)
    unfold(page)
    if screen == "lijst":
        page.locator("[class*='st-key-bulk-text'] textarea").fill("Naam;Diensten\nA;advies")
    for name in ("Maak de verklaring klaar", "Lees de geplakte lijst"):
        for button in page.get_by_role("button", name=name).all():
            button.click()
            settle(page)
            unfold(page)
