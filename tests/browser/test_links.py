"""Links and codes as people pass them on, typed, pasted and opened in a real browser."""

from urllib.parse import quote

from cases import FULL, SCHOOL, STARTER
from conftest import OpenPage
from harness import Server, address, choose, fill, go_to, open_again, settle, unfold, wait_for_memory
from playwright.sync_api import Page

from kmo_rules import from_query, to_code

FIELD, AT_THE_DESK = "Code of link", "Code of link (Alt+C)"
TRAINING = "Wilt u opleidingen aanbieden?"


def said(page: Page) -> str:
    """What stands behind the "?" of the bar, apart from the language."""
    return address(page).partition("&")[2]


def code_of(page: Page) -> str:
    return (page.locator(".st-key-dossier_code code").text_content() or "").strip()


def warnings(page: Page) -> str:
    return "\n".join(page.get_by_test_id("stAlertContentWarning").all_inner_texts())


def main_text(page: Page) -> str:
    return page.get_by_test_id("stMain").inner_text()


def visit(page: Page, url: str) -> None:
    """Another address in the same tab."""
    page.goto(url)
    wait_for_memory(page)
    settle(page)


def at_start(page: Page) -> Page:
    page.get_by_text("Ik heb een code").click()
    settle(page)
    return page


NONSENSE = {
    "mail: totaal = 3": "geen code en geen link",
    "https://wijzer.example/offerte?lang=nl&q_training_expected=16&q_v=1": "hoort bij een offerte",
    "https://protect-eu.mimecast.com/s/AbC3?domain=wijzer.example": "mailfilter",
    "training=1&v=3": "nieuwere versie",
}


def test_pasted_nonsense_keeps_the_case_and_says_so(open_page: OpenPage) -> None:
    page = at_start(open_page(f"/?{FULL}"))
    before = said(page)
    for pasted, sentence in NONSENSE.items():
        fill(page, FIELD, pasted)
        assert sentence in warnings(page)
        assert "dit antwoord hoort bij de antwoorden hierboven" in warnings(page)
        assert page.get_by_label(FIELD, exact=True).input_value() == pasted
    open_again(page)
    assert said(page) == before


def test_an_address_with_tracking_loses_nothing_that_the_tab_remembers(server: Server, open_page: OpenPage) -> None:
    page = open_page("/")
    choose(page, TRAINING, "Ja")
    for extra in ("fbclid=IwAR0x&utm_source=nieuwsbrief&utm_medium=mail", "too_long=1"):
        visit(page, f"{server.url}/?{extra}")
        assert said(page) == "training=1&v=2"
        assert "Begrepen" not in main_text(page)


def test_a_link_keeps_the_tabs_own_case_away_also_when_it_is_damaged(server: Server, open_page: OpenPage) -> None:
    page = open_page("/")
    choose(page, TRAINING, "Ja")
    visit(page, f"{server.url}/?provider=martian&v=1")
    assert said(page) == ""
    assert "provider" in main_text(page)


def test_a_link_escaped_by_a_mail_opens_whole(open_page: OpenPage) -> None:
    page = open_page("/resultaat?lang=nl&amp;" + SCHOOL.replace("&", "&amp;") + ".")
    assert said(page) == SCHOOL


def test_a_wrapped_link_opens(open_page: OpenPage) -> None:
    page = open_page(f"/resultaat?{STARTER}")
    meant = said(page)
    link = f"https://wijzer.example/resultaat?lang=fr&{meant}"
    another = to_code(from_query(SCHOOL).dossier)
    for pasted in (
        f"https://eur01.safelinks.protection.outlook.com/?url={quote(link, safe='')}&data=05%7C&reserved=0",
        f"Kunt u ({link}) eens bekijken? Dank u.",
        f"Mijn antwoorden: {link[:90]} {link[90:180]} {link[180:]} Groeten, Jan",
        f"https://wijzer.example/kalender/{code_of(page)}.ics?lang=nl",
    ):
        go_to(page, "")
        fill(at_start(page), FIELD, another)
        assert said(page) != meant
        go_to(page, "")
        fill(at_start(page), FIELD, pasted)
        assert address(page).startswith("/resultaat?")
        assert said(page) == meant


def test_at_the_helpdesk_a_wrong_code_takes_the_caller_before_off_the_screen_and_the_next_follows_at_once(
    open_page: OpenPage,
) -> None:
    page = open_page(f"/helpdesk?{FULL}")
    before, code = main_text(page), code_of(page)
    assert code in before
    fill(page, AT_THE_DESK, code[:-1])
    shown = main_text(page)
    assert "er ontbreekt een teken" in warnings(page)
    assert [gone for gone in ("Lees voor", "Vraag nu", "Doorgeven", code) if gone in shown] == []
    page.get_by_role("button", name="Toon de vorige antwoorden").click()
    settle(page)
    assert code_of(page) == code
    assert page.get_by_label(AT_THE_DESK, exact=True).input_value() == ""
    codes = [to_code(from_query(query).dossier) for query in (STARTER, SCHOOL)]
    for code in ("1ABC-2DEF", *codes):
        fill(page, AT_THE_DESK, code)
    assert code_of(page) == codes[-1]
    assert page.get_by_label(AT_THE_DESK, exact=True).input_value() == ""
    fill(page, AT_THE_DESK, codes[0])
    assert code_of(page) == codes[0]


def test_what_the_screen_reads_aloud_opens_the_case_when_it_is_typed(open_page: OpenPage) -> None:
    helpdesk = open_page("/helpdesk")
    for language, query in (("nl", STARTER), ("de", SCHOOL)):
        caller = open_page(f"/resultaat?lang={language}&{query}")
        unfold(caller)
        aloud = caller.locator("[data-testid='stCaptionContainer']", has_text=" – ").first.inner_text()
        fill(helpdesk, AT_THE_DESK, aloud.partition(":")[2])
        assert said(helpdesk) == said(caller)
