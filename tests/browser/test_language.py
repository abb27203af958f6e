"""Another language changes the words and nothing else: every field on every screen keeps what it holds."""

import json
from collections.abc import Mapping
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from cases import SCREENS
from conftest import OpenPage
from filled import FILLED, UNREADABLE
from harness import (
    Server,
    address,
    fields,
    go_to,
    press,
    settle,
    shelf,
    speak,
    unfold,
    wait_for_fields,
    wait_for_memory,
    wait_until,
)
from playwright.sync_api import Page

LANGUAGES = {"en": "English", "fr": "Français", "de": "Deutsch", "nl": "Nederlands"}
PUBLIC = FILLED | {"answer.provider": "public"}
LIST = "Naam;Diensten;Uren\nZandkorrel;opleiding;8\nFout;koken;8"


MAY_CHANGE = {
    "quote-scope": {"q_training_expected", "q_combined_preparation"},
    "quote-unit": {"q_unit", "q_advice_low", "q_advice_high", "q_training_expected", "q_combined_preparation"},
}
"""What the case says along with a click, because it follows from it."""


def seen(page: Page) -> dict[str, object]:
    return {key: value for key, value in fields(page).items() if key != "language"}


def said(page: Page) -> tuple[dict[str, str], dict[str, str]]:
    """What the bar and the tab say, without the language."""
    bar = dict(parse_qsl(address(page).partition("?")[2]))
    kept: dict[str, str] = json.loads(shelf(page) or "{}")
    return tuple(
        {name: text for name, text in all_.items() if name not in ("lang", "language")} for all_ in (bar, kept)
    )


def changes(page: Page, screen: str, languages: tuple[str, ...]) -> list[str]:
    """What differs on this screen after each language, and after the click that follows it."""
    unfold(page)
    before, kept = seen(page), said(page)
    found = []
    for number, language in enumerate(languages):
        speak(page, LANGUAGES[language], is_settled=False)
        wait_until(page, f"document.documentElement.lang === '{language}'")
        found += [f"{screen}, {language}, shown: {each}" for each in different(page, before)]
        # Two buttons that every screen has and that change nothing: the question whether to erase, and no.
        page.locator(f"[class*='st-key-{('erase', 'erase_no')[number % 2]}'] button").first.click()
        wait_until(page, f"document.querySelector(`[class*='st-key-erase_no']`) {('!==', '===')[number % 2]} null")
        found += [f"{screen}, {language}, after a click: {each}" for each in different(page, before)]
        if said(page) != kept or f"lang={language}" not in address(page):
            found.append(f"{screen}, {language}: {kept} -> {said(page)} {address(page)}")
    settle(page)
    return found + [f"{screen}, at last: {each}" for each in different(page, before)]


def different(page: Page, before: Mapping[str, object]) -> list[str]:
    def is_same(shown: Mapping[str, object]) -> bool:
        return {**shown, "language": ""} == {**before, "language": ""}

    shown = {**wait_for_fields(page, is_same), "language": ""}
    names = (before | shown).keys() - {"language"}
    return [
        f"{name} {before.get(name)!r} -> {shown.get(name)!r}" for name in names if before.get(name) != shown.get(name)
    ]


@pytest.mark.parametrize(
    ("state", "screens"),
    [
        (FILLED, SCREENS[:5]),
        (FILLED, SCREENS[5:]),
        (UNREADABLE, ("", "audit", "tijdlijn", "verklaring", "offerte")),
        (PUBLIC, ("voorwaarden",)),
    ],
    ids=["filled", "filled, further", "unreadable", "public"],
)
def test_every_field_of_every_screen_keeps_what_it_holds(
    open_page: OpenPage, state: dict[str, str], screens: tuple[str, ...]
) -> None:
    """The first screen of all in each language and back, the others in the next one, round and round."""
    page = open_page(f"/{screens[0]}", kept=state)
    found = []
    following = cycle(LANGUAGES)
    for screen in screens:
        if screen != screens[0]:
            go_to(page, screen)
        is_first = state is FILLED and screen == SCREENS[0]
        found += changes(page, screen, tuple(islice(following, len(LANGUAGES) if is_first else 1)))
    assert found == []


def test_the_next_click_in_another_language_does_what_it_says_and_no_more(open_page: OpenPage) -> None:
    page = open_page("/audit", kept=FILLED)
    for number, (screen, field, place, part) in enumerate(
        (
            ("audit", "plan-vat", 2, "vat=included"),
            ("offerte", "quote-unit", 0, "q_advice_expected=16.88"),
            ("offerte", "quote-scope", 2, "q_scope=combined"),
            ("", "answer-advice_registered_as", 1, "advice_registered_as=full"),
            ("", "answer-training", 1, "training=0"),
            ("voorwaarden", "answer-knowledge", 1, "knowledge=0"),
        )
    ):
        if not address(page).startswith(f"/{screen}?"):
            go_to(page, screen)
        before = dict(parse_qsl(address(page).partition("?")[2]))
        unfold(page)
        speak(page, ("Français", "Deutsch", "English")[number % 3])
        page.locator(f".st-key-{field} [data-testid=stRadioOption]").nth(place).click()
        settle(page)
        after = dict(parse_qsl(address(page).partition("?")[2]))
        changed = {name for name in before.keys() | after if before.get(name) != after.get(name)}
        assert part in address(page)
        assert changed - {"lang", part.partition("=")[0]} <= MAY_CHANGE.get(field, set())


def test_a_list_stays_with_its_corrections_and_what_was_refused_is_said_anew(open_page: OpenPage) -> None:
    page = open_page("/lijst")
    box = page.locator("[class*='st-key-bulk-text'] textarea")
    box.fill(LIST)
    press(page, "bulk_read")
    page.locator("[class*='st-key-bulk-filter'] [data-testid=stRadioOption]").nth(1).click()
    settle(page)
    speak(page, "English")
    shown = fields(page)
    assert (shown["bulk-filter"], shown["bulk-text"]) == (1, LIST)
    assert page.get_by_test_id("stDataFrame").first.is_visible()
    box.fill("Naam;Uren\nA;3")
    press(page, "bulk_read")
    refusal = page.locator("[data-testid=stAlert]").last.inner_text()
    speak(page, "Deutsch")
    assert page.locator("[data-testid=stAlert]").last.inner_text() != refusal


# Every text and every name inside what Streamlit draws with words of its own.
_WORDS_IN = """selector => [...document.querySelectorAll(selector)].flatMap(part => [
    ...[part, ...part.querySelectorAll("[aria-label]")].map(named => named.ariaLabel),
    ...part.innerText.split("\\n"),
])"""


def test_streamlit_s_own_words_are_in_the_language_of_the_page(open_page: OpenPage, tmp_path: Path) -> None:
    """On the fields for a file and over a table, also after a file, after a refusal, and in the next language."""
    page = open_page("/lijst?lang=fr")
    uploads = page.get_by_test_id("stFileUploader")

    def shown(*wanted: str) -> None:
        wait_until(
            page,
            f"([selector, wanted]) => {{ const found = ({_WORDS_IN})(selector); "
            "return wanted.every(text => found.some(said => said?.startsWith(text))) }",
            ["[data-testid=stFileUploader], [data-testid=stElementToolbar], [data-testid=stSkipToContent]", wanted],
        )

    shown("Choisir un fichier", "Au maximum 20\u00a0Mo", "Aller au contenu")
    assert uploads.count() == 2
    take = uploads.first.get_by_test_id("stFileUploaderDropzoneInput")
    take.set_input_files({"name": "liste.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    shown("Retirer liste.csv", "Choisissez un autre fichier", "Plein écran", "Télécharger en CSV")
    settle(page)
    speak(page, "Deutsch")
    shown("liste.csv entfernen", "Eine andere Datei wählen", "Vollbild", "Zum Inhalt", "Höchstens 20\u00a0MB")
    speak(page, "English")
    large = tmp_path / "list.csv"
    with large.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    take.set_input_files(large)
    shown("Remove list.csv", "Choose another file")
    shown("Note: This file is too large")


def test_page_and_screens_speak_one_language_from_the_first_byte(open_page: OpenPage, server: Server) -> None:
    page = open_page("/", locale="de-AT")
    for path, language in (("/", "de"), ("/?lang=en", "en"), ("/?lang=xx", "de")):
        if path != "/":
            page.goto(server.url + path)
            wait_for_memory(page)
            settle(page)
        sent = page.request.get(server.url + path, headers={"Accept-Language": "de-AT"}).text()
        assert f'<html lang="{language}"' in sent
        assert page.evaluate("document.documentElement.lang") == language
        assert f"lang={language}" in address(page)
