"""The answer first, where only a browser can show it: how far one scrolls, what sticks out, what is on paper."""

from datetime import date
from io import BytesIO

import pikepdf
from cases import FULL
from conftest import OpenPage
from harness import settle, wait_for_memory
from playwright.sync_api import Page

from kmo_rules import AdviceTopic, RegisteredAs, Service, to_query
from tests.cases import CASES, case, registered

PHONE = 844
LAPSED = registered(date(2026, 6, 30), RegisteredAs.PROVISIONAL, Service.TRAINING)
LONGEST = (
    "lang=de&"
    + to_query(case(advice_topic=AdviceTopic.OTHER, access_rights=False, experience=False, starting=True, **LAPSED)),
    "lang=de&" + to_query(CASES["renewal and advice first"]),
    "lang=de&" + to_query(CASES["not yet"]),
    "lang=fr&" + to_query(CASES["starter"]),
)
LONGEST_WORD = "lang=fr&" + to_query(CASES["audit bureau"])
_MOVED = """() => new Promise(resolve => {
    let sum = 0
    const add = list => list.getEntries().filter(shift => !shift.hadRecentInput).forEach(shift => sum += shift.value)
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true })
    setTimeout(() => resolve(sum), 300) // what is buffered is told at once, and never where nothing moved
})"""
_TO_THE_FOLDS = """() => {
    const fold = document.querySelector(".st-key-about_steps") // the first of them, behind the steps
    return fold.getBoundingClientRect().top + document.querySelector("[data-testid='stMain']").scrollTop
}"""


def test_the_answer_and_the_steps_take_at_most_three_and_a_half_phones_in_the_longest_words(
    open_page: OpenPage,
) -> None:
    page = open_page(f"/resultaat?{LONGEST[0]}", width=390, height=PHONE)
    assert page.evaluate(_MOVED) < 0.1, "nothing one reads or is about to press moves while the screen loads"
    phones = {LONGEST[0]: page.evaluate(_TO_THE_FOLDS) / PHONE}
    for query in LONGEST[1:]:
        page.goto(page.url.partition("?")[0] + f"?{query}")
        wait_for_memory(page)
        settle(page)
        phones[query] = page.evaluate(_TO_THE_FOLDS) / PHONE
    assert {query: height for query, height in phones.items() if height > 3.5} == {}
    page.goto(page.url.partition("?")[0] + f"?{LONGEST_WORD}")
    wait_for_memory(page)
    for width in (320, 390, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": PHONE})
        settle(page)
        assert sticks_out(page) == [], width


def sticks_out(page: Page) -> list[str]:
    """What is wider than the window, or cut short for the box it stands in."""
    wide: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('[data-testid=stMain] :is(p, h1, h2, a, button, label, strong, span)')]"
        ".filter(part => part.offsetParent && (part.getBoundingClientRect().right > innerWidth + 1"
        " || getComputedStyle(part).textOverflow === 'ellipsis' && part.scrollWidth > part.clientWidth + 1))"
        ".map(part => `${part.tagName} ${part.innerText?.slice(0, 60)}`)"
    )
    return wide


def test_paper_holds_the_whole_answer_and_nothing_to_press(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{FULL}")
    page.emulate_media(media="print")
    settle(page)
    shown: str = page.locator("[data-testid='stMain']").inner_text()
    for part in (
        "U kunt een aanvraag indienen",
        "Geregistreerd, naar schatting",
        "Kies een auditbureau",
        "Wat is in orde",
    ):
        assert part in shown
    assert page.get_by_text("U hebt een ondernemingsnummer.").first.is_visible(), "what is folded is on paper too"
    for pressable in (".st-key-tools", ".st-key-steps", ".st-key-foot", ".st-key-next", ".st-key-now a"):
        assert not page.locator(pressable).first.is_visible(), pressable
    with pikepdf.open(BytesIO(page.pdf(format="A4"))) as printed:
        assert len(printed.pages) <= 6, "no part begins a new sheet to stay whole"


def test_who_is_led_to_a_question_sees_its_words_and_not_only_its_answers(open_page: OpenPage) -> None:
    page = open_page(f"/?{to_query(case(audit_bureau=None))}", width=390, height=PHONE)
    page.get_by_role("radiogroup", name="auditbureau").get_by_text("Ik weet het niet").click()
    settle(page)
    page.goto(page.url.replace("/?", "/resultaat?"))
    wait_for_memory(page)
    page.locator(".st-key-find_out_audit_bureau button").click()
    page.wait_for_function("() => document.activeElement.closest('.st-key-answer-audit_bureau')")
    settle(page)
    words = page.locator(".st-key-question-audit_bureau").evaluate("each => each.getBoundingClientRect().top")
    assert 0 <= words < PHONE / 2
