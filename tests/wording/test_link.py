"""Codes as people say, spell and paste them in four languages; and what is no code, however much it looks like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmo_rules import PASTED_LONGEST, Dossier, Reading, ReadingFault, quote_to_query, to_code, to_query
from kmo_rules.quote import Quote
from wording.catalogues import Language
from wording.link import read, signs, spelled
from wording.screens import calendar

CASE = Dossier.model_validate(
    {"situation": {"provider": "private", "training": True, "training_registered_until": "2027-03-01"}}
)
SMALL = Dossier.model_validate({"situation": {"audit_bureau": True}})
CODE = "12AJ-DJ2A-1PNZ"
"""A code of version 1 with letters, digits and several groups, which still opens the case."""
OPENED = Reading(dossier=CASE)


def test_the_code_of_these_tests_opens_their_case_as_the_one_of_today_does() -> None:
    assert [read(code) for code in (CODE, to_code(CASE))] == [OPENED, OPENED]
    assert to_code(SMALL) == "23E"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("change", [str, str.lower, str.upper, lambda said: said.replace(",", "")])
def test_what_we_read_aloud_is_read_again(language: Language, change: object) -> None:
    assert callable(change)
    assert read(change(spelled(CODE, language))) == OPENED


SPELLED = (
    "één twee Arthur Jozef Desiré Johan twee Arthur – één Piano Napoleon Zola",
    "een, twee, anton, johannes, dirk, jan, twee, anna, een, pieter, nico, zacharias",
    "one two Alpha Juliet Delta Juliett two Alfa one Papa November Zulu",
    "un deux Anatole Joseph Désiré Joseph deux Arthur une Pierre Nicolas Zoé",
    "eins zwei Aachen Jena Düsseldorf Julius zwo Anton eins Potsdam Nürnberg Zürich",
    "1 2 A van Arthur J van Jan DJ 2 A – 1 P N Z van Zola",
    "1, 2, A comme Arthur, J comme Joseph, D J, 2, A, 1, P, N, Z comme Zoé",
    "1 2 A wie Anton J, D wie Dora, J 2 A, 1 P wie Paula N Z",
    "one two A as in Alfa J D J two A one P for Papa N Z",
    "1 2 AJ, DJ2 Alfa, Ludwig PNZ",
    "1, 2, Arthur, Jozef – Desiré, Jozef, 2, Arthur – 1, Piano, Napoleon, Zola",
    "12AJ, DJ2A, 1PNZ",
    "1 2 A J - D J 2 A - L P N Z",
)


@pytest.mark.parametrize("text", SPELLED)
def test_a_code_is_heard_in_words_and_signs_mixed(text: str) -> None:
    assert read(text) == OPENED


AMONG_WORDS = (
    "{code}",
    "  {code}. ",
    "“{code}”",
    "({code})",
    "Code van de antwoorden: {code}",
    "DOSSIERCODE {code}",
    "Code : {code}.",
    "Code du dossier : {code}",
    "Mon code est {code}, merci.",
    "Mein Code ist {code}. Danke!",
    "My code is {code}",
    "Mijn code is {code}, bel mij om 12 uur.",
    "Beste,\n\n{code}\n\nGroeten, Jan",
    "Ik was op 2026-11-23 aan de lijn (0800-12345). Dossier {code}; IBAN BE71 0961 2345 6769.",
    "U krijgt een voorlopige registratie.\nDossiercode: {code}\nDit is geen beslissing.",
)


@pytest.mark.parametrize("text", AMONG_WORDS)
@pytest.mark.parametrize("change", ["asis", "lower", "en dash"])
def test_a_code_is_found_among_words(text: str, change: str) -> None:
    code = {"asis": CODE, "lower": CODE.lower(), "en dash": CODE.replace("-", "–")}[change]
    assert read(text.format(code=code)) == OPENED


@pytest.mark.parametrize("text", ["Code: {code}", "mijn dossiercode is {code}", "{code}", " {code}."])
def test_a_short_code_is_found_where_the_text_says_that_it_is_one(text: str) -> None:
    assert read(text.format(code="132")) == Reading(dossier=SMALL)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "text",
    ["https://wijzer.example/{path}", "webcal://wijzer.example/{path}", "Abonneer u op https://w.example/{path}."],
)
def test_the_address_of_our_calendar_is_read(text: str, language: Language) -> None:
    assert read(text.format(path=calendar(CASE, language))) == OPENED
    assert read(text.format(path=calendar(CASE, language).partition("?")[0])) == OPENED


def test_the_address_of_our_calendar_is_read_inside_another() -> None:
    inner = f"https%3A%2F%2Fw.example%2F{calendar(CASE, Language.DUTCH).replace('/', '%2F').replace('?', '%3F')}"
    assert read(f"https://eur01.safelinks.protection.outlook.com/?url={inner}&reserved=0") == OPENED


def test_a_link_goes_before_a_code_beside_it() -> None:
    assert read(f"Dossiercode: {to_code(SMALL)}\nhttps://w.example/resultaat?lang=nl&{to_query(CASE)}") == OPENED


def test_a_link_of_a_quote_beside_a_code_gives_both() -> None:
    quote = Quote(starting=True)
    text = f"Code: {CODE}\nhttps://w.example/offerte?{quote_to_query(quote)}"
    assert read(text) == Reading(dossier=CASE, quote=quote)


# --- what opens nothing ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", ReadingFault.EMPTY),
        (" \n", ReadingFault.EMPTY),
        ("x" * (PASTED_LONGEST + 1), ReadingFault.TOO_LONG),
        ("x" * 3000, ReadingFault.TOO_LONG),
        ("12U4-5678", ReadingFault.SYMBOL),
        ("1 2 A Utrecht 9", ReadingFault.SYMBOL),
        (CODE[:-1], ReadingFault.CHECK),
        (CODE + "A", ReadingFault.CHECK),
        (f"Mijn code is {CODE[:-1]}Y, groeten", ReadingFault.CHECK),
        (CODE.replace("DJ", "D").lower(), ReadingFault.CHECK),
        ("36", ReadingFault.VERSION),
        (f"https://w.example/offerte?{quote_to_query(Quote(starting=True))}", ReadingFault.QUOTE),
        ("https://protect-eu.mimecast.com/s/AbC3dEfGh?domain=w.example", ReadingFault.SEALED),
        ("https://w.example/resultaat?training=1&v=3", ReadingFault.VERSION),
        ("0403.170.701", ReadingFault.ENTERPRISE_NUMBER),
        ("BTW BE 0403 170 701", ReadingFault.ENTERPRISE_NUMBER),
        ("BE71 0961 2345 6769", ReadingFault.ACCOUNT),
        ("0471/12.34.57", ReadingFault.NUMBER),
        ("+32 471 12 34 56", ReadingFault.NUMBER),
        ("0403.170.702", ReadingFault.NUMBER),
        ("1234-5678", ReadingFault.CHECK),
    ],
)
def test_what_opens_nothing_says_why(text: str, fault: ReadingFault) -> None:
    reading = read(text)
    assert (reading.dossier, reading.fault) == (None, fault)


NO_CODE = (
    "a=b",
    "mail: totaal = 3",
    "ik bel om 12",
    "Ik bel je om 12 uur terug",
    "bel mij om 12",
    "Kamer 132, tweede verdieping",
    "We zien elkaar in 12, om 10 uur",
    "Arthur en Bernard gaan mee",
    "Groeten, Jan",
    "https://wijzer.example/resultaat?lang=nl",
    "https://voorbeeld.be/kalender/uitnodiging",
    "De factuur 2026-0012-55 van 2026-11-23",
    "?",
    "…",
)


@pytest.mark.parametrize("text", NO_CODE)
def test_an_ordinary_text_is_no_code_and_never_opens_one(text: str) -> None:
    assert read(text).dossier is None
    assert read(text).fault in (ReadingFault.NOTHING, ReadingFault.CHECK)


def test_a_link_with_nothing_but_damage_keeps_the_names() -> None:
    assert read("https://w.example/?training=yes").unusable == ("training",)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("ijsbrand ypsilon yvonne yankee", "YYYY"),
        ("x-ray xray Xanthippe", "XXX"),
        ("ACHT-1234", "ACHT-1234"),
        ("acht 1234", "81234"),
        ("Otto Ida Leopold Ulrich", "OILU"),
        ("een zin van gewone woorden", None),
        ("a=b", None),
        ("", ""),
    ],
)
def test_words_become_signs_or_the_text_is_no_spelling(text: str, heard: str | None) -> None:
    assert signs(text) == heard


@settings(max_examples=300)
@given(st.text(max_size=120) | st.text("1AB-, code:=\n/.–é", max_size=60))
def test_no_text_raises_and_it_opens_a_dossier_or_has_a_fault(text: str) -> None:
    reading = read(text)
    assert (reading.dossier is None) == (reading.fault is not None)
