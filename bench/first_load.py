"""A browser that was never here opens a link: what comes over the line, and when there is something to read and to press.

Slow is a phone on a bad line, as Lighthouse has it: 1.6 Mbit/s, 150 ms there and back, a processor four times slower.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any, Final, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.cases import LINK
from bench.servers import Server, Servers
from bench.yardstick import Figure

ROUNDS: Final = 3
_AFTER_HEADING: Final = 3000
"""Milliseconds during which what still comes is weighed, too."""
_PATIENCE: Final = 180_000
_LINE: Final = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
_SLOWER: Final = 4
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_WATCH: Final = """(marks => {
    window.seen = {}
    const look = () => {
        for (const [name, mark] of Object.entries(marks)) {
            if (!(name in seen) && document.querySelector(mark)) seen[name] = performance.now()
        }
        requestAnimationFrame(look)
    }
    look()
})"""


class _Place(NamedTuple):
    """A screen of a server: its path, where the answer stands first, what is pressed and what answers that."""

    server: Server
    path: str
    text: str
    press: str
    answer: str


class _Times(NamedTuple):
    """In milliseconds since the address was opened."""

    text: float
    h1: float
    usable: float


class _Weight(NamedTuple):
    kilobytes: float
    requests: int


def first_load(servers: Servers) -> list[Figure]:
    """First text, heading, first press answered, weight and requests, each beside the bare page."""
    h1, number = "[data-testid='stMain'] h1", "[data-testid='stNumberInputStepUp']"
    ours = _Place(servers.ours, f"/resultaat?{LINK}", "#first h1", ".st-key-erase button", ".st-key-erase_no")
    bare = _Place(servers.bare, "/", h1, number, "[data-testid='stNumberInput'] input[value='2']")
    with _browser() as browser:
        figures: list[Figure] = []
        for how, is_slow in (("", False), (", slow", True)):
            times = [(_times(browser, ours, is_slow), _times(browser, bare, is_slow)) for _ in range(ROUNDS)]
            figures += _timed(how, times)
        weights = [(_weights(browser, ours), _weights(browser, bare)) for _ in range(ROUNDS)]
    return [*figures, *_weighed(weights)]


def _timed(how: str, found: list[tuple[_Times, _Times]]) -> Iterator[Figure]:
    heading = median(bare.h1 for _, bare in found)
    yield Figure.of(f"first text{how}", "the heading of bare", median(ours.text for ours, _ in found), heading)
    yield Figure.of(f"heading{how}", "bare", median(ours.h1 for ours, _ in found), heading)
    usable = (median(ours.usable for ours, _ in found), median(bare.usable for _, bare in found))
    yield Figure.of(f"first press answered{how}", "bare", *usable)


def _weighed(found: list[tuple[list[_Weight], list[_Weight]]]) -> Iterator[Figure]:
    for visit, name in enumerate(("first visit", "second visit")):
        for what, unit in (("kilobytes", "kB"), ("requests", "requests")):
            mine = median(getattr(ours[visit], what) for ours, _ in found)
            # A second visit is weighed by the first of bare: what matters is what is not sent again.
            theirs = median(getattr(bare[0], what) for _, bare in found)
            yield Figure.of(f"{name}: {what}", "first visit of bare", mine, theirs, unit=unit)


@contextmanager
def _browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


def _times(browser: Browser, place: _Place, is_slow: bool) -> _Times:
    context = browser.new_context()
    page = _page(context, place)
    if is_slow:
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", _LINE)
        line.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.goto(_address(place), wait_until="commit")
    page.locator("[data-testid='stMain'] h1").first.wait_for()
    page.locator(place.press).click()
    page.locator(place.answer).first.wait_for()
    seen = page.evaluate("seen")
    context.close()
    return _Times(seen["text"], seen["h1"], seen["usable"])


def _weights(browser: Browser, place: _Place) -> list[_Weight]:
    """Of a first visit and, with what the browser has kept of it, of a second."""
    context = browser.new_context()
    found = [_weigh(context, place) for _ in range(2)]
    context.close()
    return found


def _weigh(context: BrowserContext, place: _Place) -> _Weight:
    page = _page(context, place)
    line, sizes, asked = context.new_cdp_session(page), [], []
    heard: dict[str, Callable[[Any], None]] = {
        "Network.loadingFinished": lambda event: sizes.append(event["encodedDataLength"]),
        "Network.webSocketFrameReceived": lambda event: sizes.append(_length(event["response"])),
        "Network.responseReceived": lambda event: (
            None if event["response"].get("fromDiskCache") else asked.append(event["requestId"])
        ),
    }
    for name, hear in heard.items():
        line.on(name, hear)
    line.send("Network.enable")
    page.goto(_address(place), wait_until="commit")
    page.locator("[data-testid='stMain'] h1").first.wait_for()
    page.wait_for_timeout(_AFTER_HEADING)
    page.close()
    return _Weight(sum(sizes) / 1000, len(asked))


def _length(frame: Any) -> float:
    """Of a message of bytes, which comes as base64."""
    text: str = frame["payloadData"]
    return len(text) * 3 / 4 if frame["opcode"] == 2 else len(text)


def _page(context: BrowserContext, place: _Place) -> Page:
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    marks = {"text": place.text, "h1": "[data-testid='stMain'] h1", "usable": place.answer}
    page.add_init_script(f"{_WATCH}({marks!r})")
    return page


def _address(place: _Place) -> str:
    return f"http://127.0.0.1:{place.server.port}{place.path}"
