"""The server keeps to itself what visitors typed."""

import logging
import re
import tomllib
from pathlib import Path
from threading import ExceptHookArgs
from typing import Final

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit.web import bootstrap
from uvicorn import Config

import app
from documents.files import apart
from server import own_files
from server.door import OWNER
from tests.server.asking import ask

ROOT: Final = Path(__file__).resolve().parents[2]


def test_an_error_in_the_log_is_named_and_not_quoted() -> None:
    with pytest.raises(ValueError, match="0961") as caught:
        float("BE71 0961 2345 6769")
    record = app.DiscreetRecord("x", logging.ERROR, __file__, 1, "Uncaught", (), (caught.type, caught.value, caught.tb))
    said = logging.Formatter().format(record)
    assert "ValueError at" in said
    assert "0961" not in said


def test_it_is_served_by_the_loop_that_sends_together_what_a_run_sends() -> None:
    """Uvicorn takes it where it is installed: Python's own wakes for every one of a hundred messages."""
    factory = Config("app:app", log_config=None).get_loop_factory()
    assert factory is not None
    assert factory.__module__.startswith("uvloop")


def test_every_record_is_such_a_one() -> None:
    assert logging.getLogRecordFactory() is app.DiscreetRecord


def test_a_thread_that_ends_by_an_error_names_it_too(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError, match="0961") as caught:
        float("BE71 0961 2345 6769")
    app.say_discreetly(ExceptHookArgs((caught.type, caught.value, caught.tb, None)))
    assert "ValueError at" in caplog.text
    assert "0961" not in caplog.text


def test_an_error_that_is_deep_is_a_line() -> None:
    def deep(left: int) -> None:
        if left:
            deep(left - 1)
        raise RecursionError

    with pytest.raises(RecursionError) as caught:
        deep(500)
    assert len(app.name_error(caught.value, caught.tb)) < 1_000


def test_an_apology_that_fails_is_no_second_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise TypeError

    monkeypatch.setattr(app.page, "apologise", fail)
    assert app.apologise(ValueError())


def test_no_address_is_logged() -> None:
    assert logging.getLogger("uvicorn.access").disabled


@pytest.mark.parametrize("paper", ["Makefile", "README.md", "deploy/registratiewijzer@.service"])
def test_wherever_it_is_started_its_requests_and_lines_are_ours(paper: str) -> None:
    """Uvicorn's own have no end, and lines are compressed. Streamlit's settings are only heard by `streamlit run`."""
    starts = re.findall(r"uvicorn app:app[^\n`]*", (ROOT / paper).read_text(encoding="utf-8"))
    assert starts
    assert [start for start in starts if "--http server.http:Http --ws server.line:Line " not in f"{start} "] == []
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["enableWebsocketCompression"] is False


def test_a_replica_has_room_for_the_thread_of_every_line_that_the_balancer_lets_through() -> None:
    """When one goes, the lines of both come to the other at once."""
    unit, balancer = (
        (ROOT / "deploy" / name).read_text(encoding="utf-8") for name in ("registratiewijzer@.service", "haproxy.cfg")
    )
    lines = re.search(r"^ +default-server .*\bmaxconn (\d+)", balancer, re.MULTILINE)
    threads = re.search(r"^TasksMax=(\d+)$", unit, re.MULTILINE)
    assert lines is not None
    assert threads is not None
    assert int(threads[1]) > int(lines[1]) + sum(lane.places._value for lane in apart.LANES) + 100


@pytest.mark.parametrize(
    ("path", "query"), [("/start", "training=1"), ("/tijdlijn/", "training=1"), ("/", "training=1&advice=")]
)
def test_what_leads_elsewhere_is_kept_nowhere(path: str, query: str) -> None:
    """Both addresses hold answers; one that leads away for good would be kept without end."""
    told = ask(app.app, path, query, accept="text/html")
    assert 300 <= told.status < 400
    assert "training=1" in told.headers["location"]
    assert told.headers["cache-control"] == "no-store"


def test_where_machines_ask_a_wrong_address_is_no_page() -> None:
    """Streamlit answers with its page, and 200, wherever nobody else does: so who watches `/health/redy` would see health."""

    def page(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("page")

    server = Starlette(routes=[*app.ROUTES, Route("/{rest:path}", page)])
    wrong = ("/api", "/api/", "/api/asses", "/api/assess/x", "/health/redy", "/health/", "/own", "/own/x", "/own/1/2/3")
    assert {path: ask(server, path).status for path in wrong} == dict.fromkeys(wrong, 404)
    right = (
        "/api/openapi.json",
        "/health/live",
        f"/{own_files.address(own_files.SHEET)}",
        "/resultaat",
        "/apis",
        "/owner",
    )
    assert {path: ask(server, path).status for path in right} == dict.fromkeys(right, 200)


def test_also_under_its_own_command_it_asks_nobody_for_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is told to open no browser, Streamlit looks its public address up on the network, to print it."""
    asked = []
    monkeypatch.setattr("streamlit.net_util.get_external_ip", lambda: asked.append("external"))
    monkeypatch.setattr("streamlit.net_util.get_internal_ip", lambda: asked.append("internal"))
    monkeypatch.chdir(ROOT)
    bootstrap._print_url(is_running_hello=False)
    assert asked == []


def test_the_balancer_counts_an_address_however_it_is_written_and_a_whole_line_as_one() -> None:
    text = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8")
    rules = [line for line in text.splitlines() if line.strip().startswith(("acl", "http-request"))]
    assert [line for line in rules if re.search(r"\bpath(_beg)? ", line)] == []
    tracked = [line for line in rules if "track-sc" in line]
    assert tracked
    assert all("src,ipmask(32,64)" in line for line in tracked)


def test_a_file_that_the_balancer_could_not_keep_is_kept_a_minute_later() -> None:
    """Who breaks off the first answer keeps the others from one that is kept, for as long as that would have been."""
    text = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8")
    (seconds,) = re.findall(r"^ +max-age (\d+)$", text, re.MULTILINE)
    assert int(seconds) <= 60


def test_the_balancer_says_whose_a_line_is_and_nobody_else_does() -> None:
    text = (ROOT / "deploy" / "haproxy.cfg").read_text(encoding="utf-8").lower()
    assert f"http-request set-header {OWNER} %[src,ipmask(32,64),xxh64] if is_line" in text
    assert f"http-request del-header {OWNER} unless is_line" in text


def test_a_replica_that_is_new_takes_all_who_come_back_at_once() -> None:
    rules = [
        line for line in (ROOT / "deploy" / "haproxy.cfg").read_text().splitlines() if not line.strip().startswith("#")
    ]
    assert "default-server" in "\n".join(rules)
    assert "slowstart" not in "\n".join(rules)
