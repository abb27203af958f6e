"""Two replicas under load: one is killed, then both are replaced, and no visitor loses anything but a moment."""

import asyncio
import re
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from streamlit import file_util
from websockets.exceptions import InvalidStatus

from kmo_rules import to_query
from tests.browser.harness import CHROMIUM_ARGUMENTS, find_chromium, settle, wait_for_memory, wait_until
from tests.cases import CASES
from tests.deploy.crowd import Crowd
from tests.deploy.machines import NAMES, Machines, running
from tests.deploy.slow import Slow
from tests.deploy.throughput import throughput
from tests.server.loop import run
from tests.visitor import Visitor

VISITORS = 60
NEW = 20
LINES = 200
"""Of one address (haproxy.cfg)."""
CONNECTIONS = 400
UPLOADS = 20
ANSWERS = 200
SOON = 150
"""Lines that it may open in ten seconds, and some to spare."""
FULL = to_query(CASES["full"])
# What a browser has half filled in, on three screens; and what is pressed in the moment of the kill, with what comes of it.
FORMS = {
    f"/verklaring?{FULL}": ("[class*='st-key-private-place'] input", "Gent aan de Leie"),
    f"/offerte?{FULL}": ("[class*='_expected'] input", "17,25"),
    "/helpdesk": ("[class*='st-key-helpdesk-typed'] input", "2K3"),
}
PRESSED = ".st-key-make_declaration button"
COMES_OF_IT = "document.querySelector('.st-key-faults_of_form') !== null"
SLOW_MS = 120_000


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with running(tmp_path_factory.mktemp("machines")) as both:
        yield both


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(CHROMIUM_ARGUMENTS))
        yield chromium
        chromium.close()


def open_form(browser: Browser, url: str, path: str) -> Page:
    """Another visitor, with a browser of its own, who types something and does not send it anywhere yet."""
    page = browser.new_context(ignore_https_errors=True, locale="nl-BE").new_page()
    page.set_default_timeout(SLOW_MS)
    page.goto(url + path)
    wait_for_memory(page, timeout_ms=SLOW_MS)
    settle(page, timeout_ms=SLOW_MS)
    place, text = FORMS[path]
    page.locator(place).first.fill(text)
    page.locator(place).first.blur()
    settle(page, timeout_ms=SLOW_MS)
    return page


def home(page: Page) -> str:
    (cookie,) = (each for each in page.context.cookies() if each["name"] == "replica")
    assert (cookie["httpOnly"], cookie["secure"], cookie["expires"]) == (True, True, -1)
    return str(cookie["value"])


def typed(page: Page, path: str) -> str:
    return page.locator(FORMS[path][0]).first.input_value()


def forget_memory(page: Page) -> None:
    page.evaluate("delete document.documentElement.dataset.memory")


def wait_until_served(pages: dict[str, Page]) -> None:
    for page in pages.values():
        wait_for_memory(page, timeout_ms=SLOW_MS)
        settle(page, timeout_ms=SLOW_MS)


def check_forms(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert typed(page, path) == FORMS[path][1]


def test_one_is_killed_then_both_are_replaced_and_nobody_loses_anything(machines: Machines, browser: Browser) -> None:
    figures: dict[str, float] = {}
    pages = {path: open_form(browser, machines.url, path) for path in FORMS}
    with Crowd(machines.url, VISITORS) as crowd:
        crowd.wait_for_turns(2)
        check_share(crowd, VISITORS)
        check_forms(pages)

        # The one on which the declaration is being filled in hangs, something is pressed, and it dies.
        declaration = pages[f"/verklaring?{FULL}"]
        dead = home(declaration)
        machines.freeze(dead)
        declaration.locator(PRESSED).click(no_wait_after=True)
        crowd.away.clear()
        for page in pages.values():
            if home(page) == dead:
                forget_memory(page)
        machines.kill(dead)
        began = time.monotonic()
        wait_until(declaration, COMES_OF_IT, timeout_ms=SLOW_MS)
        figures["the click in flight is done after, s"] = time.monotonic() - began
        wait_until_served(pages)
        crowd.wait_for_turns(2)
        figures["lines lost by the kill"] = len(crowd.away)
        figures["longest until served again, s"] = max(crowd.away)
        assert len(crowd.away) >= VISITORS / 4
        check_forms(pages)
        machines.start(dead)
        machines.wait_for(a="UP", b="UP")

        # Replaced one after the other, by the script.
        crowd.away.clear()
        began = time.monotonic()
        for name in machines.update(patience=3):
            (other,) = set(NAMES) - {name}
            machines.wait_for(**{name: "NOLB", other: "UP"})
            machines.replace(name)
        figures["both replaced after, s"] = time.monotonic() - began
        crowd.wait_for_turns(2)
        wait_until_served(pages)
        check_forms(pages)
        figures["lines lost by the replacing"] = len(crowd.away)
        figures["longest until served again then, s"] = max(crowd.away)
        assert crowd.faults == []

    machines.wait_for(a="UP", b="UP")
    with Crowd(machines.url, NEW, first=VISITORS) as crowd:
        crowd.wait_for_turns(2)
        check_share(crowd, NEW)
        assert crowd.faults == []
    check_logs(machines)
    figures |= {f"reruns a second of {replicas}": figure for replicas, figure in throughput(machines).items()}
    print(*(f"{name}: {figure:.1f}" for name, figure in figures.items()), sep="\n")  # noqa: T201


def check_share(crowd: Crowd, count: int) -> None:
    share = Counter(crowd.homes.values())
    assert share.total() == count
    assert min(share[name] for name in NAMES) >= count / 4, share


def check_logs(machines: Machines) -> None:
    """What was typed, where it was and who it was stands in no log of either."""
    said = machines.log + "".join(map(machines.said, NAMES))
    assert "line GET 101" in said
    for private in ("Bezoeker", "Gent aan", "training=", "upload_file", "_stcore/stream", "lang="):
        assert private not in said


def test_the_balancer_keeps_what_is_not_for_visitors_and_adds_what_protects_them(
    machines: Machines, browser: Browser
) -> None:
    page = browser.new_context(ignore_https_errors=True).new_page()
    answer = page.goto(f"{machines.url}/")
    assert answer is not None
    assert answer.headers["strict-transport-security"]
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert page.evaluate("performance.getEntriesByType('navigation')[0].nextHopProtocol") == "h2"
    cookies = page.context.cookies()
    assert {cookie["name"]: cookie["secure"] for cookie in cookies} == {"replica": True, "_streamlit_xsrf": True}
    assert {cookie["expires"] for cookie in cookies} == {-1}
    for path, status in {"/health": 404, "/_stcore/metrics": 404, "/api/openapi.json": 200}.items():
        asked = page.goto(machines.url + path)
        assert asked is not None
        assert asked.status == status, path


def test_one_address_holds_so_many_lines_and_no_more(machines: Machines) -> None:
    """Opened no faster than another limit allows, and kept open; who tries again and again does not keep itself out."""
    visitors = [Visitor(machines.url) for _ in range(LINES + 1)]

    async def fill(until_the_end: AsyncExitStack) -> int:
        for opened, visitor in enumerate(visitors):
            await asyncio.sleep(11 if opened % SOON == 0 else 0)  # also after what other tests opened
            try:
                await visitor.open()
            except InvalidStatus:  # with which status is looked at below
                return opened
            until_the_end.push_async_callback(visitor.line.close)
        return len(visitors)

    async def open_all() -> None:
        async with AsyncExitStack() as until_the_end:
            opened = await fill(until_the_end)
            assert LINES - 10 < opened <= LINES, "browsers of other tests have some"
            for _ in range(LINES):
                with pytest.raises(InvalidStatus, match="429"):
                    await visitors[-1].open()
            await visitors[0].line.close()
            await asyncio.sleep(1)
            await visitors[-1].open()
            until_the_end.push_async_callback(visitors[-1].line.close)

    run(open_all())


def test_one_address_that_floods_is_told_to_wait(machines: Machines) -> None:
    """Lines that are opened and never used, as fast as one client can; the limit of the configuration, not of a clock."""
    visitor = Visitor(machines.url)
    statuses = Counter[int]()
    for _ in range(260):
        line = visitor.http()
        line.request("GET", "/_stcore/stream")
        statuses[line.getresponse().status] += 1
        line.close()
    assert statuses[429] > 0
    assert machines.is_ready("a")
    assert machines.is_ready("b")


def test_who_connects_and_says_nothing_keeps_nobody_out(machines: Machines) -> None:
    """Before the first byte there is no request to count: the connections themselves are, those that say nothing, too."""
    place = ("127.0.0.1", machines.ports["secure"])
    silent = [socket.create_connection(place, source_address=("127.0.0.2", 0)) for _ in range(CONNECTIONS + 200)]
    try:
        time.sleep(1)
        assert sum(map(is_open, silent)) <= CONNECTIONS
        line = Visitor(machines.url).http()
        line.request("GET", "/")
        assert line.getresponse().status == 200
    finally:
        for line in silent:
            line.close()


def is_open(line: socket.socket) -> bool:
    line.settimeout(0)
    try:
        return line.recv(1) != b""
    except BlockingIOError:
        return True
    except ConnectionError:
        return False


def a_script(machines: Machines) -> str:
    """The address of a file that every page asks for."""
    page = Visitor(machines.url).http()
    page.request("GET", "/")
    (script, *_) = re.findall(r'"\.?(/static/js/index\.[\w-]+\.js)"', page.getresponse().read().decode())
    page.close()
    return str(script)


@pytest.mark.parametrize(("path", "streams", "held"), [(None, 1_300, 100), ("/regels", 500, ANSWERS)])
def test_who_reads_slowly_leaves_places_to_the_others(
    machines: Machines, path: str | None, streams: int, held: int
) -> None:
    """Files come from the balancer itself; of pages an address has only so many under way."""
    page = Visitor(machines.url).http()
    asked = path or a_script(machines)
    with Slow(machines.ports["secure"], "127.0.0.2") as slow:
        slow.ask(asked, 1)
        time.sleep(2)  # it is kept from now on
        slow.ask(asked, streams)
        time.sleep(3)
        assert sum(lines for _status, lines in machines.states().values()) <= held
        page.request("GET", "/")
        answer = page.getresponse()
        assert answer.status == 200
        answer.read()


def test_an_address_that_ends_in_a_new_line_is_no_way_past_the_limits(machines: Machines) -> None:
    line = Visitor(machines.url).http()
    line.request("GET", "/_stcore/stream%0a")
    assert line.getresponse().status == 400


@pytest.mark.parametrize("path", ["/%zz", "/_stcore/upload_file/someone/1%zz", "/health%z", "/static/js/a%"])
def test_an_address_that_cannot_be_decoded_is_no_way_past_the_limits(machines: Machines, path: str) -> None:
    line = Visitor(machines.url).http()
    line.request("PUT", path, body=b"")
    assert line.getresponse().status == 400


@pytest.mark.parametrize("first", ["gzip", "br"])
def test_who_asks_first_for_a_file_does_not_say_how_others_read_it(first: str, tmp_path: Path) -> None:
    """One answer was kept for all: plain, five times as large, or such as not everybody can read."""
    with running(tmp_path) as fresh:
        page = Visitor(fresh.url).http()
        script = a_script(fresh)
        for reads in (first, "gzip", "gzip, deflate, br, zstd"):
            page.request("GET", script, headers={"Accept-Encoding": reads})
            answer = page.getresponse()
            answer.read()
            assert answer.headers["Content-Encoding"] == ("br" if "br" in reads else None)


@pytest.mark.parametrize("weighed", ["br;q=0", "gzip, br;q=0, *;q=0", "br; q=0.0", "abracadabra"])
def test_who_does_not_read_brotli_gets_a_file_as_it_is(machines: Machines, weighed: str) -> None:
    page = Visitor(machines.url).http()
    page.request("GET", a_script(machines), headers={"Accept-Encoding": weighed})
    answer = page.getresponse()
    answer.read()
    assert (answer.status, answer.headers["Content-Encoding"]) == (200, None)
    page.close()


def test_a_file_is_asked_for_once_however_its_address_is_written(machines: Machines) -> None:
    """Each spelling was one more to ask a replica for and to keep, and there are as many as anybody likes."""
    page = Visitor(machines.url).http()
    script = (
        f"/static/js/{min((Path(file_util.get_static_dir()) / 'static' / 'js').glob('Json*')).name}"  # of no screen
    )

    def ask(path: str) -> int:
        page.request("GET", path)
        answer = page.getresponse()
        answer.read()
        return answer.status

    assert ask(script) == 200
    before = machines.files_asked_for()
    encoded = [
        f"{script[:at]}%{ord(script[at]):{how}}{script[at + 1 :]}"
        for at in (1, script.index("js/"), script.index("Json"), len(script) - 1)
        for how in ("02x", "02X")
    ]
    others = [*encoded, script.replace("/js/", "%2Fjs%2f"), f"{script}?1"]
    assert {path: ask(path) for path in others} == dict.fromkeys(others, 200)
    odd = dict.fromkeys(("%3f", "%23", "%20", "%25", "%252e", "%c3%a9", "%5c", ";1", "+"), 404)
    odd |= dict.fromkeys(("%00", "%0a", "%0d%0aX:1", "%zz", "%"), 400)
    assert {end: ask(script + end) for end in odd} == odd
    assert machines.files_asked_for() == before
    page.close()


@pytest.mark.parametrize("past", ["Authorization", "Range", "Cache-Control", "Pragma"])
def test_no_header_leads_past_the_files_that_the_balancer_keeps(machines: Machines, past: str) -> None:
    page = Visitor(machines.url).http()
    script = a_script(machines)
    statuses = []
    for headers in ({}, {}, {past: "bytes=0-9"}, {past.lower(): "no-cache"}):
        page.request("GET", script, headers=headers)
        answer = page.getresponse()
        answer.read()
        statuses.append((answer.status, machines.files_asked_for()))
    assert statuses[1:] == [(200, statuses[1][1])] * 3
    page.close()


def test_uploads_whose_body_does_not_come_have_an_end(machines: Machines) -> None:
    """Each would hold one of the places of its replica."""
    lines = [Visitor(machines.url).http() for _ in range(2 * UPLOADS)]
    statuses = Counter[str]()
    try:
        for line in lines:
            line.putrequest("PUT", "/_stcore/upload_file/someone/1")
            line.putheader("Content-Type", "multipart/form-data; boundary=edge")
            line.putheader("Content-Length", "1000")
            line.endheaders()
            line.sock.settimeout(0.5)
            with suppress(TimeoutError):
                statuses[line.sock.recv(12).decode()] += 1
    finally:
        for line in lines:
            line.close()
    assert statuses["HTTP/1.1 429"] == UPLOADS


def test_when_all_are_gone_the_page_says_so_in_four_languages(machines: Machines, tmp_path: Path) -> None:
    for name in NAMES:
        machines.kill(name)
    machines.wait_for(a="DOWN", b="DOWN")
    line = Visitor(machines.url).http()
    line.request("GET", "/?training=1")
    answer = line.getresponse()
    said = answer.read().decode()
    assert answer.status == 503
    assert [lang for lang in ('lang="nl"', 'lang="fr"', 'lang="de"', 'lang="en"') if lang not in said] == []
    for name in NAMES:
        machines.start(name)
    machines.wait_for(a="UP", b="UP")
