"""A calendar file taken twice, with a reload and an erasure between: what only a browser can show."""

import json

import icalendar
from cases import FULL
from conftest import OpenPage
from harness import address, open_again, press, settle, shelf
from playwright.sync_api import Page


def take(page: Page) -> list[icalendar.Event]:
    """Click the calendar file and read what came."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de data voor uw agenda (.ics)").click()
    settle(page)
    return list(icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT"))


def kept(page: Page) -> dict[str, str]:
    found: dict[str, str] = json.loads(shelf(page) or "{}")
    return {name: text for name, text in found.items() if name.startswith("case.")}


def test_a_file_taken_again_renews_the_same_days_and_another_tab_or_case_has_days_of_its_own(
    open_page: OpenPage,
) -> None:
    page = open_page(f"/tijdlijn?{FULL}")
    first = take(page)
    before = kept(page)
    other = take(open_page(f"/tijdlijn?{FULL}"))
    assert not uids(first) & uids(other), "another tab with the same link"

    open_again(page)
    assert kept(page) == before
    second = take(page)
    assert [event["UID"] for event in second] == [event["UID"] for event in first], "after a reload"
    assert all(new["SEQUENCE"] > old["SEQUENCE"] for old, new in zip(first, second, strict=True))
    assert before["case.id"] not in address(page)
    assert before["case.id"] not in page.content()

    press(page, "erase")
    press(page, "erase_yes")
    third = take(page)
    assert kept(page)["case.id"] != before["case.id"]
    assert "CANCELLED" not in {event["STATUS"] for event in third}, "another case cancels nothing"
    assert not uids(first) & uids(third)


def uids(events: list[icalendar.Event]) -> set[str]:
    return {event["UID"] for event in events}
