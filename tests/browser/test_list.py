"""A list being corrected: the grid stays where one was, row after row, and what was put right stays in sight."""

from conftest import OpenPage
from harness import drawn, fill, settle, wait_until
from playwright.sync_api import Page

ROWS = 60
TEXT = "\n".join(
    ["Naam;Diensten;Uren", *(f"Kandidaat {row};{'koken' if row % 2 else 'advies'};8" for row in range(ROWS))]
)
IN_ORDER = "count => document.querySelector('.st-key-bulk_outcome')?.innerText.startsWith(`${count} rijen in orde`)"
PLACE = """() => {
    const grid = document.querySelector("[data-testid='stDataFrame']")
    const scroller = grid.querySelector(".dvn-scroller")
    return [document.querySelector("[data-testid='stMain']").scrollTop, scroller.scrollTop, scroller.scrollLeft]
}"""


def at_cell(page: Page, column: int, row: int) -> None:
    wait_until(page, "cell => document.activeElement.id.endsWith(cell)", f"cell-{column}-{row}")


def correct(page: Page, text: str) -> None:
    """Type over a cell as fast as a person could, and leave it with Enter."""
    page.keyboard.press(text[0])
    wait_until(page, "document.activeElement.matches('#portal textarea')")
    page.keyboard.type(text[1:], delay=40)
    drawn(page)
    page.keyboard.press("Enter")


def test_place_and_focus_stay_while_one_row_after_the_other_is_put_right(open_page: OpenPage) -> None:
    page = open_page("/lijst", height=900)
    fill(page, "Plak hier uit uw rekenblad", TEXT)
    page.get_by_role("button", name="Lees de geplakte lijst").click()
    wait_until(page, IN_ORDER, ROWS // 2)
    settle(page)
    wait_until(page, "document.activeElement.matches('.st-key-bulk_outcome')")  # what came of it, in sight
    assert abs(page.locator(".st-key-bulk_outcome").bounding_box()["y"]) < 60  # type: ignore[index]

    page.locator("[role=radiogroup] label", has_text="Te controleren").click()
    settle(page)
    page.get_by_test_id("stDataFrame").first.click(position={"x": 20, "y": 55})
    at_cell(page, 0, 0)
    for column in range(1, 4):  # number, faults, name, services
        page.keyboard.press("ArrowRight")
        at_cell(page, column, 0)
    for row in range(1, 20):
        page.keyboard.press("ArrowDown")
        at_cell(page, 3, row)
    before = page.evaluate(PLACE)
    assert before[1] > 0
    for done, row in enumerate((19, 20), start=1):
        at_cell(page, 3, row)
        correct(page, "opleiding")
        wait_until(page, IN_ORDER, ROWS // 2 + done)
        settle(page)
    at_cell(page, 3, 21)
    main, down, across = page.evaluate(PLACE)
    assert (main, across) == (before[0], before[2])
    assert 0 <= down - before[1] <= 3 * 40  # no further than the rows that came into sight

    page.get_by_role("button", name="Laatste verbetering terug").click()
    wait_until(page, IN_ORDER, ROWS // 2 + 1)
