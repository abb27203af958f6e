"""The address of a calendar: answered from the code alone, in plain words where there is nothing, never with an error."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware

from documents.calendar import agenda
from kmo_rules import Dossier, to_code
from server.calendar_route import route
from server.chunks import Chunks
from server.first_page import FirstPage
from server.policy import HEADERS
from tests.documents.cases import CASES, START, case
from tests.server.loop import run
from ui.session import day as clock
from wording.catalogues import Language

SERVER = Starlette(
    routes=[route(clock.today)], middleware=[Middleware(FirstPage, chunks=Chunks(Path()), today=clock.today)]
)
PLANNED = CASES["starter"]


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(clock.VARIABLE, "2026-11-23")
        yield


def ask(path: str, query: str = "") -> Answer:
    """What the server answers, without a network between."""
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "https",
        "path": unquote(path),
        "raw_path": path.encode("utf-8", "surrogatepass"),
        "query_string": query.encode(),
        "headers": [],
        "server": ("wijzer.example", 443),
        "client": ("127.0.0.1", 1),
        "root_path": "",
    }
    run(SERVER(scope, receive, send))  # type: ignore[arg-type]
    start, *rest = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}  # type: ignore[attr-defined]
    return Answer(int(str(start["status"])), headers, b"".join(part["body"] for part in rest))  # type: ignore[misc]


def address(dossier: Dossier) -> str:
    return f"/kalender/{to_code(dossier)}.ics"


def days(answer: Answer) -> set[date]:
    return {event["DTSTART"].dt for event in icalendar.Calendar.from_ical(answer.body).walk("VEVENT")}


def test_a_code_with_a_start_day_is_a_calendar() -> None:
    found = ask(address(PLANNED), "lang=nl")
    assert found.status == 200
    assert found.headers["content-type"] == "text/calendar; charset=utf-8"
    assert START in days(found)


def test_it_may_be_kept_for_an_hour_by_the_one_who_asked_and_says_no_more_than_it_must() -> None:
    headers = ask(address(PLANNED)).headers
    assert headers["cache-control"] == "private, max-age=3600"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert {name: headers[name.lower()] for name in HEADERS} == HEADERS
    assert "set-cookie" not in headers


@pytest.mark.parametrize("language", Language)
def test_the_language_is_the_one_asked_for(language: Language) -> None:
    body = ask(address(PLANNED), f"lang={language}").body
    assert f"SUMMARY;LANGUAGE={language}:".encode() in body


@pytest.mark.parametrize("query", ["", "lang=xx", "lang=", "lang=%ff", "x=1&lang=nl"])
def test_any_other_language_is_dutch(query: str) -> None:
    assert b"SUMMARY;LANGUAGE=nl:" in ask(address(PLANNED), query).body


def test_a_code_is_read_as_people_write_it() -> None:
    typed = to_code(PLANNED).lower().replace("-", "%20")
    assert ask(f"/kalender/{typed}.ics").body == ask(address(PLANNED)).body


@pytest.mark.parametrize(
    ("dossier", "sentence"),
    [
        (case(), "Deze code heeft geen datum voor de aanvraag."),
        (case({"start": START}, audit_bureau=True), "Er is geen tijdlijn"),
        (case({"start": date(2001, 1, 1)}), "kennen wij de regels niet"),
    ],
)
def test_where_there_is_no_calendar_a_sentence_says_why(dossier: Dossier, sentence: str) -> None:
    found = ask(address(dossier))
    assert (found.status, found.headers["content-type"]) == (404, "text/plain; charset=utf-8")
    assert sentence in found.body.decode()
    assert found.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["", ".ics", "1GYV-6VD1-PHKJ-6.ics", "9" * 500, "a/b/c.ics", "%F0%9F%98%80"])
def test_what_is_no_code_is_not_found(path: str) -> None:
    found = ask(f"/kalender/{path}")
    assert found.status == 404
    assert found.body.decode().endswith(".\n")


@given(st.text(max_size=60))
def test_it_never_raises(text: str) -> None:
    assert ask(f"/kalender/{text}").status in (200, 404)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from([None, "full", "provisional"]),
    st.booleans(),
)
def test_every_dossier_with_a_start_has_an_answer(
    start: date, until: date | None, kind: str | None, is_starting: bool
) -> None:
    proofs = {"experience": not is_starting, "starting": is_starting}
    dossier = case({"start": start}, training_registered_until=until, training_registered_as=kind, **proofs)
    assert ask(address(dossier)).status in (200, 404)


def test_a_plan_stays_as_it_was_planned_after_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who kept the calendar of a follow-up is not told years later that the registration has lapsed."""
    dossier = CASES["follow-up"]
    before = days(ask(address(dossier)))
    monkeypatch.setenv(clock.VARIABLE, "2028-06-01")
    left = days(ask(address(dossier)))
    assert left == {day for day in before if day >= date(2028, 6, 1)} != set()


def events(dossier: Dossier) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(ask(address(dossier)).body).walk("VEVENT")
    return {str(event["UID"]): event for event in found}


def test_two_addresses_share_no_event() -> None:
    one, other = CASES["full"], case({"start": START, "hours_expected": "17"})
    assert not events(one).keys() & events(other).keys()


def test_an_address_has_other_events_than_a_file_of_the_same_case() -> None:
    made = agenda(PLANNED, on=date(2026, 11, 23), made_on=date(2026, 11, 23), language=Language.DUTCH, key="0" * 32)
    file = icalendar.Calendar.from_ical(made.file).walk("VEVENT")
    assert len(file) == len(events(PLANNED))
    assert not events(PLANNED).keys() & {str(event["UID"]) for event in file}


def test_what_counts_no_more_is_left_out_and_not_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    for day in ("2026-11-23", "2028-06-01"):
        monkeypatch.setenv(clock.VARIABLE, day)
        assert "CANCELLED" not in {event["STATUS"] for event in events(PLANNED).values()}


def test_a_program_is_told_how_often_to_come_back() -> None:
    body = ask(address(PLANNED)).body
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n" in body


def test_another_day_makes_a_newer_copy_of_the_same_events(monkeypatch: pytest.MonkeyPatch) -> None:
    first = events(PLANNED)
    monkeypatch.setenv(clock.VARIABLE, "2026-11-24")
    second = events(PLANNED)
    assert first.keys() == second.keys()
    assert all(second[uid]["SEQUENCE"] == event["SEQUENCE"] + 1 for uid, event in first.items())


def test_the_server_answers_at_that_address() -> None:
    import app

    assert any(getattr(found, "path", "") == "/kalender/{name:path}" for found in app.ROUTES)
