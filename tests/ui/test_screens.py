"""One table for the menu, the way, and every link between screens."""

from datetime import date
from pathlib import Path

import pytest
import streamlit as st

from tests.pages.visits import CASES, click, go, open_screen, title, visit
from ui import screens
from ui.session import day as clock

STEMS = {path.stem for path in screens.PAGES.glob("*.py")}


def test_every_page_has_a_title_and_every_title_a_page() -> None:
    assert set(screens.TITLES) == STEMS


def test_every_page_is_in_the_menu_and_the_way_is_among_them() -> None:
    at = visit()
    listed = {Path(str(page["script_path"])).stem for page in at._registered_pages.values()}
    assert listed == STEMS
    assert set(screens.WAY) <= STEMS


def test_a_screen_is_looked_up_on_the_disk_once_and_no_run_has_that_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    visit()
    monkeypatch.setattr(st, "Page", None)
    one, other = visit()._registered_pages, visit()._registered_pages
    assert len(one) == len(other) == len(STEMS)


@pytest.mark.parametrize("stem", sorted(STEMS))
def test_a_stem_is_a_plain_path(stem: str) -> None:
    assert stem.isascii()
    assert stem.islower()
    assert stem.isalpha()


def test_the_way_can_be_walked_to_its_end_and_back() -> None:
    at = open_screen("voorwaarden", CASES["full"])
    forward = [title(at)]
    while any(button.key == "next" for button in at.button):
        forward.append(title(click(at, "next")))
    back = [forward[-1]]
    while any(button.key == "previous" for button in at.button):
        back.append(title(click(at, "previous")))
    assert forward == [title(go(at, stem)) for stem in screens.WAY[1:]]
    assert back == [title(go(at, stem)) for stem in reversed(screens.WAY)]


def test_the_way_on_is_another_button_on_every_screen() -> None:
    """Pressed twice, or while the next screen is being drawn, it leads one screen on: the second press means nothing there."""
    at = open_screen("start", CASES["full"])
    ways = {at.button(key="next").proto.id, *(go(at, stem).button(key="next").proto.id for stem in screens.WAY[1:-1])}
    assert len(ways) == len(screens.WAY) - 1


def test_an_audit_bureau_is_led_to_its_answer_and_no_further() -> None:
    at = open_screen("start", CASES["audit bureau"])
    assert title(click(at, "next")) == "Gedeeld resultaat"
    assert not [button for button in at.button if button.key == "next"]


def test_the_day_is_the_one_the_environment_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.VARIABLE, "2027-01-02")
    assert clock.today() == date(2027, 1, 2)


def test_a_stale_source_is_said_on_the_screens_and_a_fresh_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "al lang niet meer met onze kopie vergeleken"
    assert not [box for box in visit().warning if said in box.value]
    monkeypatch.setenv(clock.VARIABLE, "2036-11-23")
    assert [box for box in visit().warning if said in box.value]
