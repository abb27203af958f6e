"""What a browser test needs: a real server to kill and restart, a page to wait for, and axe."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page, Request, WebSocketRoute

ROOT: Final = Path(__file__).resolve().parents[2]
CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # One process draws every tab: what it compiled for the first serves all, a third less work for each. Without the
    # second a new tab often gets a process that was started in reserve.
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
    # No test lasts long enough for the compilers that think longest to earn back what they took: a quarter of the work.
    # And a script that is read while it comes is read again in each tab, though it was compiled for the one before.
    "--js-flags=--no-turbofan --no-maglev --no-script-streaming",
)
SHOWN_ON: Final = "2026-11-23"
"""The day on which every test sees the application."""
_AXE: Final = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

# What is in order is not told: that would be most of the work.
_RUN_AXE: Final = """tags => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]})
    .then(({ violations }) => violations)"""
HEIGHT: Final = "Math.max(...[...document.querySelectorAll('*')].map(part => part.scrollHeight))"

_CONNECTION: Final = "document.querySelector('[data-testid=stApp]').dataset.testConnectionState"
_HAS_MEMORY: Final = "document.documentElement?.dataset.memory === 'kept'"
# Streamlit says by itself whether it is connected and running, but not that a press waits for a server that has much
# to do while the answer to the one before arrives: so the page watches its own line. A run may follow on a run (the
# memory's question on a new session, a callback that asks for one), so all must have been quiet for a while.
WATCH_LINE: Final = """
    const [RERUN, METADATA, NEW_SESSION] = [11 << 3 | 2, 2 << 3 | 2, 4 << 3 | 2] // fields of BackMsg and ForwardMsg
    const {send} = WebSocket.prototype
    window.askedAt = window.begunAt = 0
    WebSocket.prototype.send = function (message) {
        if (message[0] === RERUN) window.askedAt = performance.now()
        if (!this.isWatched) this.addEventListener("message", ({data}) => {
            const told = new Uint8Array(data)
            if (told[0] === METADATA && told[2 + told[1]] === NEW_SESSION) window.begunAt = performance.now()
        })
        this.isWatched = true
        return send.call(this, message)
    }
"""
"""Notes when the page last asked for a run, and when it last heard that one began."""
_IS_QUIET: Final = """looks => {
    const app = document.querySelector("[data-testid='stApp']")
    const isQuiet = app?.dataset.testScriptState === "notRunning"
        && app.dataset.testConnectionState === "CONNECTED"
        && !(window.askedAt > window.begunAt)
        && document.documentElement.dataset.memory !== "asking"
        && !document.querySelector("[data-stale='true'], [data-testid$='Skeleton']")
    window.quietLooks = isQuiet ? (window.quietLooks ?? 0) + 1 : 0
    return window.quietLooks > looks
}"""


def find_chromium() -> str:
    """Fail, never skip: without a browser nobody knows whether the screens work."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None:
        raise RuntimeError(f"No browser found: install one of {', '.join(CHROMIUM_NAMES)} (Debian: package chromium).")
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class Server:
    """The app as `make run` serves it, on a port of its own; survives being killed."""

    log: Path
    root: Path = ROOT
    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        command = [
            sys.executable,
            "-m",
            "uvicorn",
            "app:app",
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--http",
            "server.http:Http",
            "--ws",
            "server.line:Line",
        ]
        with self.log.open("ab") as log:
            environment = os.environ | {"REGISTRATIEWIJZER_ON": SHOWN_ON}
            self._process = subprocess.Popen(command, cwd=self.root, stdout=log, stderr=log, env=environment)
        self._wait_until_healthy(seconds=120)

    def kill(self) -> None:
        """Pull the plug: SIGKILL, no farewell."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it hear nothing from here on, as a machine that hangs: what is sent arrives and is never read."""
        if self._process is not None:
            self._process.send_signal(signal.SIGSTOP)

    def restart(self) -> None:
        self.kill()
        self.start()

    def _wait_until_healthy(self, *, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                break
            with (
                suppress(OSError),
                urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2) as answer,
            ):
                if answer.status == 200:
                    return
            time.sleep(0.1)
        raise RuntimeError(f"The server does not answer:\n{self.log.read_text(errors='replace')}")


@dataclass
class Traffic:
    """Every request of a page that leaves its own server."""

    host: str
    foreign: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.netloc != self.host:
            self.foreign.append(request.url)


class Line:
    """The line between a page and its server, on which messages can be held back: slow, without a clock.

    It is taken before the page is loaded, so that its websocket is this one; one that is held is so from its first
    message on.
    """

    def __init__(self, *, is_held: bool = False) -> None:
        self._is_held = is_held
        self._held: list[tuple[WebSocketRoute, str | bytes]] = []

    def take(self, page: Page) -> None:
        """Lie between this page and its server, from its next load on."""
        page.route_web_socket("**/_stcore/stream*", self._connect)

    def hold(self) -> None:
        """Keep every message from here on, in both directions."""
        self._is_held = True

    def wait_for_message(self, page: Page) -> None:
        """Wait until there is something to hold."""
        for _ in range(600):
            if self._held:
                return
            page.wait_for_timeout(50)
        raise TimeoutError("Nobody says anything.")

    def release(self) -> None:
        """Deliver all of them at once, in their order."""
        self._is_held = False
        for to, message in self._held:
            to.send(message)
        self._held.clear()

    def _connect(self, page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        page.on_message(lambda message: self._pass(server, message))
        server.on_message(lambda message: self._pass(page, message))

    def _pass(self, to: WebSocketRoute, message: str | bytes) -> None:
        if self._is_held:
            self._held.append((to, message))
        else:
            to.send(message)


# One question to the page, which looks again and again by itself, costs a tenth of a question for each look.
_LOOK_MS: Final = 40
"""Between two looks; a page that has much to do draws in the meantime, so looks are counted and not time."""
_LOOKING = """async ([argument, seconds, milliseconds]) => {
    const end = performance.now() + 1000 * seconds
    for (;;) {
        const said = %s
        if (typeof said === "function" ? said(argument) : said) return true
        if (performance.now() > end) return false
        await new Promise(resolve => setTimeout(resolve, milliseconds))
    }
}"""


def wait_until(page: Page, expression: str, argument: object = None, *, timeout_ms: float = 90_000) -> None:
    """Wait until a script expression, or a function of the argument, is true.

    Playwright's own way needs `eval`, which our policy forbids.

    Raises:
        TimeoutError: it is not so in time.
    """
    deadline = time.monotonic() + timeout_ms / 1000
    while (left := deadline - time.monotonic()) > 0:
        with _asked_again_once_loaded():
            if page.evaluate(_LOOKING % expression, [argument, left, _LOOK_MS]):
                return
    raise TimeoutError(f"Still not so after {timeout_ms:.0f} ms: {expression[:200]}")


@contextmanager
def _asked_again_once_loaded() -> Iterator[None]:
    """A page that is being loaded anew gives no answer; the next one does."""
    try:
        yield
    except PlaywrightError as error:
        if "Execution context was destroyed" not in error.message:
            raise


def settle(page: Page, *, quiet_ms: int = 200, timeout_ms: float = 90_000) -> None:
    """Wait until Streamlit has finished its run and has nothing left to show."""
    page.evaluate("window.quietLooks = 0")
    wait_until(page, _IS_QUIET, quiet_ms / _LOOK_MS, timeout_ms=timeout_ms)


def drawn(page: Page) -> None:
    """Wait until the page was drawn twice: what was changed is in its place."""
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def wait_for_memory(page: Page, *, timeout_ms: float = 90_000) -> None:
    """Wait until the session has got the tab's copy, and the bar and the tab belong to it."""
    wait_until(page, _HAS_MEMORY, timeout_ms=timeout_ms)


def open_again(page: Page) -> None:
    """F5, and wait until the new session has got the tab's copy."""
    page.reload()
    wait_for_memory(page)
    settle(page)


def restart_under(pages: Iterable[Page], server: Server) -> None:
    """Kill the server while pages are open, start it again, and wait until each has found it by itself."""
    server.kill()
    for page in pages:
        wait_until(page, f"{_CONNECTION} !== 'CONNECTED'")
        page.evaluate("delete document.documentElement.dataset.memory")
    server.start()
    for page in pages:
        wait_for_memory(page, timeout_ms=240_000)
        settle(page)


def focused(page: Page) -> str:
    """The element that has the focus, as tag and text."""
    element: str = page.evaluate("document.activeElement.tagName + ' ' + document.activeElement.innerText.trim()")
    return element


def address(page: Page) -> str:
    """The bar as the visitor sees it; `page.url` lags behind `history.replaceState`."""
    shown: str = page.evaluate("location.pathname + location.search")
    return shown


def steps(page: Page) -> int:
    """How many entries the tab's history has."""
    count: int = page.evaluate("history.length")
    return count


def shelf(page: Page) -> str | None:
    """The tab's own copy, as ui/memory.py keeps it."""
    kept: str | None = page.evaluate("sessionStorage.getItem('registratiewijzer')")
    return kept


def question(page: Page, label: str) -> Locator:
    """A question by its words; a help text may be part of its name."""
    return page.locator(f'[role="radiogroup"][aria-label*="{label}"]')


def choose(page: Page, label: str, answer: str) -> None:
    """Click an answer of a radio or segmented control, and wait for the screen."""
    question(page, label).get_by_text(answer, exact=True).click()
    settle(page)


def fill(page: Page, label: str, text: str) -> None:
    """Type into a field and leave it; Streamlit hears of it only then."""
    entry = page.get_by_label(label, exact=True)
    entry.fill(text)
    entry.blur()
    settle(page)


# By the key of each field, without the number that erasing adds: which answer, what text, ticked, folded out.
_FIELDS: Final = """() => {
    const found = {}
    const texts = ["stTextInput", "stTextArea", "stSelectbox", "stNumberInput", "stDateInput"]
    for (const box of document.querySelectorAll("[class*='st-key-']")) {
        const key = [...box.classList].find(name => name.startsWith("st-key-")).slice(7).replace(/-\\d+$/, "")
        const fold = box.querySelector(":scope > div > [data-testid=stExpander] > details, :scope > [data-testid=stExpander] > details")
        if (fold) found[`fold ${key}`] = fold.open
        if (box.querySelector("[class*='st-key-']")) continue
        const radios = [...box.querySelectorAll("[data-testid=stRadio] input")]
        if (radios.length) found[key] = radios.findIndex(radio => radio.checked)
        const text = box.querySelector(texts.map(name => `[data-testid=${name}] :is(input, textarea)`).join())
        if (text) found[key] = text.value
        const tick = box.querySelector("[data-testid=stCheckbox] input")
        if (tick) found[key] = tick.checked
    }
    return found
}"""


def fields(page: Page) -> dict[str, str | int | bool]:
    """What every field on the screen shows."""
    found: dict[str, str | int | bool] = page.evaluate(_FIELDS)
    return found


def wait_for_fields(page: Page, wanted: Callable[[dict[str, str | int | bool]], bool]) -> dict[str, str | int | bool]:
    """What the fields show once they show what is wanted, or after fifteen seconds."""
    for _ in range(300):
        if wanted(found := fields(page)):
            break
        page.wait_for_timeout(50)
    return found


def unfold(page: Page) -> None:
    """Open every folded part, so that what is inside is judged too."""
    page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach(summary => summary.click())")
    settle(page)


def speak(page: Page, language: str, *, is_settled: bool = True) -> None:
    """Choose a language by its own name, and wait for the screen unless somebody else does."""
    entry = page.locator(".st-key-language").get_by_role("combobox")
    wanted = page.get_by_role("option", name=language)
    for _ in range(30):  # a menu that opens while the page still scrolls closes again, also under the pointer
        entry.press("ArrowDown")
        page.wait_for_timeout(100)
        if wanted.is_visible():
            with suppress(PlaywrightError):
                wanted.click(timeout=2000)
                break
    if is_settled:
        settle(page)


def go_to(page: Page, stem: str) -> None:
    """Follow the link to a screen in the head or the foot, and wait for it."""
    group = ":is(.st-key-brand, .st-key-way, .st-key-professionals, .st-key-foot)"
    page.locator(f"{group} a[href='{stem or './'}']").first.click()
    # A press is held while something typed is on its way (assets/leaving.js), and the page is quiet meanwhile.
    wait_until(page, "path => location.pathname === path", f"/{stem}")
    settle(page)


def press(page: Page, key: str) -> None:
    """Click the button with this key, and wait for the screen."""
    page.locator(f"[class*='st-key-{key}'] button").click()
    settle(page)


def axe(page: Page) -> list[str]:
    """All WCAG A/AA and best-practice violations, one line each.

    Colours are judged only where they are visible, and Streamlit scrolls inside its own box: so the window
    first grows as tall as the content.
    """
    before = page.viewport_size
    grow(page)
    found = axe_here(page)
    if before is not None:
        page.set_viewport_size(before)
    return found


def grow(page: Page) -> None:
    """Make the window as tall as what it shows."""
    now = page.viewport_size
    if now is not None:
        drawn(page)
        page.set_viewport_size({"width": now["width"], "height": page.evaluate(HEIGHT) + 200})
        settle(page)


def axe_here(page: Page) -> list[str]:
    """The same for what is visible now. One exception, the file uploader's own: its drop zone's role."""
    if not page.evaluate("window.axe !== undefined"):
        page.evaluate(_AXE)
    violations: list[dict[str, Any]] = page.evaluate(_RUN_AXE, list(_TAGS))
    return [
        f"{violation['id']}: {node['html'][:120]} ({node['failureSummary'][:300]})"
        for violation in violations
        for node in violation["nodes"]
        if not (violation["id"] == "presentation-role-conflict" and "stFileUploaderDropzone" in node["html"])
    ]
