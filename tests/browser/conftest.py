"""A server and a browser for each test process, a fresh visitor for each test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Protocol
from urllib.parse import urlsplit

import pytest
from harness import CHROMIUM_ARGUMENTS, Server, Traffic, find_chromium, settle, wait_for_memory
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


class OpenPage(Protocol):
    """Open a path of the server in a tab of a visitor of its own, or of `context`."""

    def __call__(  # noqa: PLR0913 - the kinds of visitors there are
        self,
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        locale: str = "nl-BE",
        touch: bool = False,
        context: BrowserContext | None = None,
    ) -> Page: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def _shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    shared = Server(log=tmp_path_factory.mktemp("server") / "log.txt")
    shared.start()
    yield shared
    shared.kill()


@pytest.fixture
def server(_shared_server: Server) -> Iterator[Server]:
    """A running server; a test may kill and restart it, the next test finds it running again."""
    yield _shared_server
    if not _shared_server.is_running:
        _shared_server.start()


@pytest.fixture
def traffic(server: Server) -> Iterator[Traffic]:
    """Every test fails when a page asks another host for anything."""
    watched = Traffic(host=urlsplit(server.url).netloc)
    yield watched
    assert watched.foreign == []


@pytest.fixture
def open_page(server: Server, browser: Browser, traffic: Traffic) -> Iterator[OpenPage]:
    opened: list[BrowserContext] = []

    def open_(path: str, *, context: BrowserContext | None = None, **wishes: Any) -> Page:
        if context is None:
            context = _visitor(browser, **wishes)
            opened.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("request", traffic.note)
        page.goto(server.url + path)
        wait_for_memory(page)
        settle(page)
        return page

    yield open_
    for context in opened:
        context.close()


def _visitor(
    browser: Browser,
    *,
    width: int = 1280,
    height: int = 900,
    scheme: Literal["light", "dark"] = "light",
    locale: str = "nl-BE",
    touch: bool = False,
) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        locale=locale,
        has_touch=touch,
        timezone_id="Europe/Brussels",
        permissions=["clipboard-read", "clipboard-write"],
    )
