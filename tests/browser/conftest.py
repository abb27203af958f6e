"""A server and a browser for each test process, a fresh tab for each visitor."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urlsplit

import pytest
from harness import CHROMIUM_ARGUMENTS, WATCH_LINE, Line, Server, Traffic, find_chromium, settle, wait_for_memory
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

# Once per tab: a reload finds what the application itself has kept.
_REMEMBER = """if (!sessionStorage.getItem("seeded")) {
    sessionStorage.setItem("registratiewijzer", %s)
    sessionStorage.setItem("seeded", "yes")
}"""


class OpenPage(Protocol):
    """Open a path of the server in a tab of its own: another visitor, as far as the application knows.

    `kept` is what that tab remembers already, `line` what lies between it and the server. Without a path it is empty.
    """

    def __call__(  # noqa: PLR0913 - the kinds of visitors there are
        self,
        path: str | None,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        locale: str = "nl-BE",
        touch: bool = False,
        kept: Mapping[str, str] | None = None,
        line: Line | None = None,
    ) -> Page: ...


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and begin with it in every process: what is short comes last, so that all end together.

    Each process is given one stretch of the list to begin with; what it has left is taken from its end.
    """
    here = Path(__file__).parent
    seen: list[pytest.Item] = []
    others: list[pytest.Item] = []
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            seen.append(item)
        else:
            others.append(item)
    processes = getattr(config, "workerinput", {}).get("workercount", 1)
    total, items[:] = len(items), []
    for process in range(processes):
        items += seen[process::processes]
        wanted = total * (process + 1) // processes - len(items)
        items += others[:wanted]
        del others[:wanted]
    items += others


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


@pytest.fixture(scope="session")
def _contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """One browser per language and way of pointing, so that what is fetched and compiled once is kept; a tab is a visitor of its own.

    A tab that shows nothing stays open in each: the process that draws ends with its last tab, and the next would have
    to compile all of Streamlit's scripts anew, which is half of what a test costs.
    """
    opened: dict[str, BrowserContext] = {}
    yield opened
    for context in opened.values():
        context.close()


@pytest.fixture
def open_page(
    server: Server, browser: Browser, traffic: Traffic, _contexts: dict[str, BrowserContext]
) -> Iterator[OpenPage]:
    opened: list[Page] = []

    def open_(  # noqa: PLR0913
        path: str | None,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        locale: str = "nl-BE",
        touch: bool = False,
        kept: Mapping[str, str] | None = None,
        line: Line | None = None,
    ) -> Page:
        kind = f"{locale}, touch" if touch else locale
        if kind not in _contexts:
            _contexts[kind] = _context(browser, locale, touch=touch)
            _contexts[kind].new_page().goto(f"{server.url}/_stcore/health")
        page = _contexts[kind].new_page()
        opened.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        page.set_default_timeout(60_000)
        if kept is not None:
            page.add_init_script(_REMEMBER % json.dumps(json.dumps(kept)))
        if line is not None:
            line.take(page)
        page.on("request", traffic.note)
        if path is not None:
            page.goto(server.url + path)
            wait_for_memory(page)
            settle(page)
        return page

    yield open_
    for page in opened:
        page.close()
    for context in _contexts.values():
        # What one test leaves in the browser is no other test's: only what was fetched stays.
        context.clear_cookies()


def _context(browser: Browser, locale: str, *, touch: bool) -> BrowserContext:
    context = browser.new_context(
        locale=locale,
        has_touch=touch,
        timezone_id="Europe/Brussels",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.add_init_script(WATCH_LINE)
    return context
