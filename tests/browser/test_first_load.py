"""What a browser asks for when it opens a screen: all of it announced, all of it small, and nothing a second time."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cases import FULL, SCREENS
from conftest import OpenPage
from fontTools.ttLib import TTFont
from harness import Server, settle
from playwright.sync_api import Page

from tools import fonts

WITH_PICTURE = ("audit",)
"""A picture comes after the words, and so do its scripts."""
_ICONS = "[...document.querySelectorAll('[data-testid=stIconMaterial]')].map(icon => icon.textContent)"


def test_each_screen_announces_its_scripts_shows_icons_of_the_font_and_loads_nothing_twice(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page(f"/?{FULL}")
    known = fonts.ligatures(TTFont(fonts.CUT / fonts.installed(fonts.ICONS).name)).keys()
    announced, asked, loaded = listen(page)
    refused: list[str] = []
    page.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)
    unannounced, unknown = {}, set(page.evaluate(_ICONS)) - known
    for screen in SCREENS:
        for heard in (announced, asked, loaded):
            heard.clear()
        page.goto(f"{server.url}/{screen}?{FULL}")
        settle(page)
        unknown |= set(page.evaluate(_ICONS)) - known
        if screen not in WITH_PICTURE:
            unannounced[screen] = asked - announced
    assert {screen: late for screen, late in unannounced.items() if late} == {}, "server/chunks.py"
    assert unknown == set(), "run `make fonts`"
    assert refused == [], "a question that is in vain takes a phone its way there and back"
    asked.clear()
    loaded.clear()
    page.reload()
    settle(page)
    assert loaded == set(), "a second visit"


def listen(page: Page) -> tuple[set[str], set[str], set[str]]:
    """From now on: scripts that a page announces, scripts it asks for, static files that come over the line in full."""
    announced: set[str] = set()
    asked: set[str] = set()
    loaded: set[str] = set()

    def hear(event: dict[str, Any]) -> None:
        path, answer = urlsplit(event["response"]["url"]).path, event["response"]
        is_kept = answer.get("fromDiskCache") or answer["status"] == 304
        if path.startswith("/static/") and not is_kept and event["requestId"] not in from_memory:
            loaded.add(path)

    from_memory: set[str] = set()
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.on("Network.requestServedFromCache", lambda event: from_memory.add(event["requestId"]))
    line.on("Network.responseReceived", hear)
    page.on("request", lambda request: asked.update(re.findall(r"/static/js/(.+)", request.url)))
    page.on(
        "response",
        lambda answer: (
            answer.request.is_navigation_request()
            and announced.update(Path(name).name for name in re.findall(r"\./static/js/([^\"]+)", answer.text()))
        ),
    )
    return announced, asked, loaded
