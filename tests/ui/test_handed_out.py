"""The id of a case and what was handed out of it: kept by the tab, out of every address, gone with the case."""

import json
import re
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as some

from documents.calendar import KINDS, Entry, Handed
from kmo_rules import Dossier, Service, to_code, to_query
from tests.pages.visits import (
    CASES,
    answer,
    case,
    click,
    enter,
    go,
    hours,
    made,
    open_screen,
    said,
    tab,
    to_copy,
    visit,
)
from ui.session import answers as state
from ui.session import handed_out

Session = dict[str, Any]
PLANNED = hours(case(), start=date(2027, 1, 4))
OTHER = hours(case(provider="public"), start=date(2027, 1, 4))
AGAIN = "U haalde deze data al eens op."

days = some.dates(date(2000, 1, 1), date(2099, 12, 31))
entries = some.builds(Entry, some.sampled_from(sorted(KINDS)), some.sampled_from(["", *map(str, Service)]))
handed = some.builds(Handed, some.integers(1, 999), some.dictionaries(entries, days))


def kept(at: Any) -> dict[str, str]:
    """What the tab keeps of the case's calendar files."""
    return {name: text for name, text in parse(tab(at)["keep"]).items() if name.startswith("case.")}


def parse(text: str) -> dict[str, str]:
    whole: dict[str, str] = json.loads(text)
    return whole


def take(at: Any) -> Any:
    """Click the calendar file."""
    made(at, "agenda")
    return at.run()


def test_an_id_is_random_and_stays() -> None:
    at = open_screen("tijdlijn", PLANNED)
    first = kept(at)["case.id"]
    assert re.fullmatch("[0-9a-f]{32}", first)
    assert kept(take(go(go(at, "audit"), "tijdlijn")))["case.id"] == first
    assert kept(open_screen("tijdlijn", PLANNED))["case.id"] != first


def test_who_never_saw_the_calendar_has_none() -> None:
    assert kept(open_screen("resultaat", PLANNED)) == {}


def test_it_is_in_no_address_no_code_and_no_text() -> None:
    at = take(open_screen("tijdlijn", PLANNED))
    secret = kept(at)["case.id"]
    for stem in ("tijdlijn", "resultaat", "helpdesk"):
        at = go(at, stem)
        assert dict(parse_qsl(tab(at)["query"])) == {"lang": "nl", **dict(parse_qsl(to_query(PLANNED)))}
        assert secret not in said(at)
        assert secret not in "".join(to_copy(at))
        assert secret not in "".join(node.proto.url for node in at.get("link_button"))


def test_only_a_file_that_was_taken_counts_as_handed_out() -> None:
    at = open_screen("tijdlijn", PLANNED)
    assert "case.handed" not in kept(at)
    assert AGAIN not in said(at)
    at = take(at)
    assert kept(at)["case.handed"].startswith("1 ")
    assert "application:training:2027-01-04" in kept(at)["case.handed"]
    assert AGAIN in said(at)
    assert kept(take(at))["case.handed"].startswith("2 ")


def come_back(copy: dict[str, str], dossier: Dossier) -> Any:
    """A new session of the tab with this copy, at the timeline of a case."""
    at = visit(dossier)
    at.session_state["memory.arrived"] = copy
    return go(at.run(), "tijdlijn")


def test_a_reload_of_the_same_case_brings_both_back() -> None:
    at = take(open_screen("tijdlijn", PLANNED))
    again = come_back(parse(tab(at)["keep"]), PLANNED)
    assert kept(again) == kept(at)


def test_a_reload_before_any_file_was_taken_brings_back_the_id_alone() -> None:
    at = open_screen("tijdlijn", PLANNED)
    assert kept(come_back(parse(tab(at)["keep"]), PLANNED)) == kept(at) != {}
    assert "case.handed" not in kept(at)


def test_a_reload_on_the_timeline_itself_does_so_too() -> None:
    """There the new session has made an id of its own before the tab answers."""
    at = take(open_screen("tijdlijn", PLANNED))
    again = open_screen("tijdlijn", PLANNED)
    again.session_state["memory.arrived"] = parse(tab(at)["keep"])
    assert kept(again.run()) == kept(at)


def test_another_link_in_the_same_tab_is_another_case() -> None:
    at = take(open_screen("tijdlijn", PLANNED))
    other = kept(come_back(parse(tab(at)["keep"]), OTHER))
    assert other["case.id"] != kept(at)["case.id"]
    assert "case.handed" not in other


def test_another_code_is_another_case_and_the_same_code_is_not() -> None:
    at = go(take(open_screen("tijdlijn", PLANNED)), "helpdesk")
    before = kept(at)
    assert kept(enter(at, "helpdesk.typed", to_code(PLANNED))) == before
    assert kept(enter(at, "helpdesk.typed", to_code(OTHER))) == {}


def test_another_answer_is_the_same_case() -> None:
    at = go(take(open_screen("tijdlijn", PLANNED)), "start")
    before = kept(at)
    assert kept(answer(at, "advice", "no")) == before


def test_erasing_takes_both_away() -> None:
    at = take(open_screen("tijdlijn", PLANNED))
    before = kept(at)
    after = kept(click(click(at, "erase"), "erase_yes"))
    assert after.get("case.id") != before["case.id"]
    assert "case.handed" not in after


def test_taking_over_the_same_dossier_keeps_the_id(session: Session) -> None:
    state.take(CASES["full"])
    first = handed_out.case_id()
    state.take(CASES["full"])
    assert handed_out.case_id() == first
    state.take(CASES["school"])
    assert handed_out.case_id() != first


@given(after=handed)
def test_what_was_handed_out_survives_a_reload(after: Handed) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {})
        first = handed_out.case_id()
        handed_out.note(after)
        copy = handed_out.kept()
        patch.setattr("streamlit.session_state", {})
        handed_out.restore(copy)
        assert (handed_out.case_id(), handed_out.handed()) == (first, after)


HOSTILE = {
    "no id": {"case.handed": "1 last_day:training:2032-01-31"},
    "an id with markup": {"case.id": "<b>" + "0" * 29},
    "an id too long": {"case.id": "0" * 33},
    "an id of other digits": {"case.id": "٠" * 32},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_copy_restores_nothing(name: str, session: Session) -> None:
    handed_out.restore(HOSTILE[name])
    assert session == {}


@given(text=some.text() | some.from_regex(r"\d{1,9}( [a-z_]{0,12}:[a-z]{0,9}:[0-9-]{0,10}){0,3}", fullmatch=True))
def test_no_text_of_a_tab_stops_a_calendar(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.session_state", {})
        handed_out.restore({"case.id": "0" * 32, "case.handed": text})
        read = handed_out.handed()
        assert read.times < 10**6
        assert all(entry.kind in KINDS for entry in read.days)
