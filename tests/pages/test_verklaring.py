"""The sworn declaration: only where one can register, checked field by field, private throughout."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import RegisteredAs, Service, open_questions
from tests.pages.visits import (
    CASES,
    FORM,
    IBAN,
    NAME,
    TODAY,
    answer,
    case,
    click,
    enter,
    fill,
    go,
    hours,
    links,
    offers,
    open_screen,
    registered,
    said,
    tab,
    tables,
    texts,
)
from ui.declaration.form import FIELDS

FULL = CASES["full"]
FOUND_BY_US = ("bic", "signed_on")
"""What may stay empty: the BIC of a bank we know, and the day, which is filled in."""


def download_keys(dossier_name: str) -> list[str]:
    at = fill(open_screen("verklaring", CASES[dossier_name]))
    return [key for key in offers(at) if key.startswith("pdf_")]


def summary(at: AppTest) -> str:
    """The faults on top, or nothing where there are none."""
    try:
        (part,) = at.main.get_by_key("faults_of_form").markdown
    except KeyError:
        return ""
    return str(part.value)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("empty", "Bent u zelf een auditbureau?"),
        ("half", "Bent u zelf een auditbureau?"),
        ("not yet", "U hebt nog geen SEPA-rekening met IBAN en BIC."),
    ],
)
def test_without_a_verdict_to_register_it_shows_what_is_missing_and_where(name: str, missing: str) -> None:
    at = open_screen("verklaring", CASES[name])
    assert missing in said(at)
    assert links(at) == {"Naar de vragen op het eerste scherm", "Naar de voorwaarden"}
    assert len(at.text_input) == 0
    leads = {
        str(button.key).partition("_")[2] for button in at.button if str(button.key).startswith(("missing_", "open_"))
    }
    asked = {str(each) for each in open_questions(CASES[name].situation, on=TODAY)}
    assert {each.replace("public_provider", "provider") for each in leads} >= asked, (
        "all that is open, not the first three"
    )
    lead = next(str(button.key) for button in at.button if str(button.key).startswith("missing_"))
    click(at, lead)
    asked = lead.removeprefix("missing_").replace("public_provider", "provider")
    assert tab(at)["focus"][0]["key"] == f"answer-{asked}"


def test_an_audit_bureau_is_told_that_there_is_no_declaration() -> None:
    """Nothing is open that could still be put right."""
    at = open_screen("verklaring", CASES["audit bureau"])
    assert "Er is geen verklaring: een auditbureau kan zelf geen dienstverlener worden." in said(at)
    assert "nog open" not in said(at)
    assert len(at.text_input) == 0


@pytest.mark.parametrize("name", ["full", "school", "starter", "renewal", "lapsed", "follow-up"])
def test_who_can_register_is_asked_for_every_field(name: str) -> None:
    at = open_screen("verklaring", CASES[name])
    keys = {field.key for field in at.text_input}
    assert keys == {f"private.{field}" for field in FIELDS}


def test_nothing_is_wrong_before_it_is_sent() -> None:
    at = open_screen("verklaring", FULL)
    assert summary(at) == ""
    assert offers(at) == {}


def test_an_empty_form_names_every_field_on_top_with_a_way_to_it() -> None:
    at = click(open_screen("verklaring", FULL), "make_declaration")
    asked = [field for field in FIELDS if field not in FOUND_BY_US]
    assert [f"[{FIELDS[field]}](#field-private-{field})" in summary(at) for field in asked] == [True] * len(asked)
    assert offers(at) == {}


def test_every_fault_stands_at_its_field_too() -> None:
    at = click(open_screen("verklaring", FULL), "make_declaration")
    faults = [text for text in texts(at.main) if text.startswith(":orange[")]
    assert len(faults) == len(FIELDS) - len(FOUND_BY_US)


def test_without_a_day_of_signing_it_is_today() -> None:
    at = fill(open_screen("verklaring", FULL))
    assert at.text_input(key="private.signed_on").placeholder == "23/11/2026"
    assert summary(at) == ""
    assert offers(at)


def test_a_day_of_signing_that_cannot_be_read_makes_no_paper_and_stays() -> None:
    at = enter(fill(open_screen("verklaring", FULL)), "private.signed_on", "31/02/2027")
    assert at.text_input(key="private.signed_on").value == "31/02/2027"
    assert "Die datum bestaat niet" in summary(at)
    assert offers(at) == {}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"enterprise_number": "0403.170.702"}, "De laatste twee cijfers passen niet bij de rest."),
        ({"iban": "BE71 0961 2345 6768"}, "De controlecijfers van dit IBAN passen niet bij de rest."),
        ({"enterprise_number": "2.147.812.701"}, "Dit lijkt een vestigingsnummer: het begint met 2."),
        ({"bic": "CHASUS33"}, "De BIC CHASUS33 is van een bank in een land dat geen rekeningen aanbiedt"),
        ({"legal_name": "Zandloper \U0001f600"}, "Dit teken kunnen wij niet afdrukken: \U0001f600."),
        ({"signatory": "山田 太郎"}, "Dit teken kunnen wij niet afdrukken: 山 田 太 郎."),
        ({"legal_name": "x" * 121}, "Deze tekst is te lang voor de verklaring. Gebruik hoogstens 120 tekens."),
        ({"email": "griet"}, "Dit e-mailadres is niet volledig."),
        ({"place": "   "}, "Vul hier iets in."),
        ({"legal_name": "\x00\ufe0f"}, "Vul hier iets in."),
        ({"email": "a@xn--fiqs8s.be"}, "Dit teken kunnen wij niet afdrukken: 中 国."),
    ],
    ids=[
        "a number that does not fit",
        "an account that does not fit",
        "the number of an establishment unit",
        "the BIC of a bank that cannot hold the account",
        "a picture in the name",
        "letters the paper cannot show",
        "a name too long",
        "half an e-mail address",
        "spaces alone",
        "what shows nothing",
        "an address whose letters the paper cannot show",
    ],
)
def test_a_field_that_cannot_be_used_says_why(changes: dict[str, str], sentence: str) -> None:
    at = fill(open_screen("verklaring", FULL), **changes)
    assert offers(at) == {}
    (field,) = changes
    assert f"[{FIELDS[field]}](#field-private-{field}): {sentence}" in summary(at)
    assert at.text_input(key=f"private.{field}").value == changes[field]


def test_a_bic_the_list_does_not_give_stops_nothing_and_is_remarked_on_at_its_field() -> None:
    at = fill(open_screen("verklaring", FULL), bic="KREDBEBB")
    assert summary(at) == ""
    assert offers(at)
    (remark,) = [text for text in texts(at.main) if text.startswith(":blue[:material/info:")]
    assert "Onze lijst geeft bij dit IBAN de BIC GKCCBEBB, niet KREDBEBB." in remark


def test_the_bic_that_is_listed_needs_no_remark() -> None:
    at = fill(open_screen("verklaring", FULL), bic="GKCCBEBB")
    assert [text for text in texts(at.main) if text.startswith(":blue[:material/info:")] == []


def test_putting_a_field_right_takes_its_fault_away() -> None:
    at = fill(open_screen("verklaring", FULL), email="griet")
    at.text_input(key="private.email").input(FORM["email"]).run()
    assert summary(at) == ""
    assert offers(at)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("full", ["pdf_training", "pdf_advice"]),
        ("school", ["pdf_training"]),
        ("starter", ["pdf_training", "pdf_advice"]),
    ],
)
def test_a_full_form_gives_one_declaration_per_service(name: str, keys: list[str]) -> None:
    assert download_keys(name) == keys


def test_the_account_is_nowhere_on_the_screen_but_in_its_own_field() -> None:
    at = fill(open_screen("verklaring", FULL))
    sent = [*texts(at.main), *(link.proto.url for link in at.get("link_button"))]
    assert NAME in "".join(sent)
    assert [text for text in sent if IBAN in text or IBAN.replace(" ", "") in text] == []


def test_the_form_keeps_what_was_typed_when_one_looks_elsewhere() -> None:
    at = fill(open_screen("verklaring", FULL))
    go(go(go(at, "regels"), "start"), "verklaring")
    assert {name: at.text_input(key=f"private.{name}").value for name in FORM} == FORM


def test_what_one_signs_can_be_read_on_the_screen_and_in_another_language_its_mail_too() -> None:
    for language, has_mail in (("nl", False), ("fr", True)):
        at = fill(open_screen("verklaring", FULL, language=language))
        texts = [block for block in at.expander if (block.key or "").startswith("translation_")]
        assert len(texts) == 2
        assert [len(block.text) for block in texts] == [1 + has_mail] * 2
        assert all(NAME in block.text[0].value for block in texts), "with what the words above and below point at"


def test_what_waits_for_a_renewal_comes_last_and_says_until_when() -> None:
    """Somebody signed and mailed a renewal four months early: the papers named no day."""
    at = fill(open_screen("verklaring", CASES["renewal and advice first"]))
    headings = [heading.value for heading in at.header if heading.value.startswith("Verklaring voor")]
    assert headings == ["Verklaring voor: Advies", "Verklaring voor: Opleiding"]
    (waits,) = [box.value for box in at.info if "Wacht met deze verklaring" in box.value]
    assert "bij voorkeur vanaf 30 maart 2027" in waits


def test_the_end_says_what_is_done_and_what_remains_with_its_days() -> None:
    at = fill(open_screen("verklaring", CASES["starter"]))
    whole = said(at.main.get_by_key("papers"))
    assert "Uw antwoorden zijn volledig." in whole
    assert "Verklaring op eer voor Opleiding: klaargemaakt." in whole
    after = whole.partition("Dit volgt nog")[2]
    assert "Kies een auditbureau (zo vroeg mogelijk: er kan wachttijd zijn)" in after
    assert "Opvolgingsaudit (volgens ons voor het einde van de 2 jaar)" in after
    assert "Alles in één bestand" in after
    days = tables(at.main.get_by_key("papers"))[-1]
    assert "Registratie begint" in set(days.iloc[:, 0])


def test_who_may_not_need_a_declaration_reads_so_before_filling_it_in() -> None:
    said_of_it = "Of u bij een opvolgingsaudit opnieuw een verklaring moet indienen, zegt geen bron."
    at = open_screen("verklaring", CASES["follow-up"])
    assert said_of_it in said(at)
    assert said(fill(at)).count(said_of_it) == 1
    assert said_of_it not in said(open_screen("verklaring", FULL))


def test_a_service_that_is_open_is_said_before_the_other_is_declared() -> None:
    is_open = "Of u ook advies aanbiedt, is nog niet duidelijk."
    assert is_open in said(open_screen("verklaring", case(advice=None)))
    assert is_open not in said(open_screen("verklaring", case(advice=False)))


def test_who_was_registered_and_gave_no_day_reads_what_hangs_on_it_before_signing_as_one_who_begins() -> None:
    """A registration that runs, or was a full one, turns the answer; the declaration said that somebody begins."""
    hangs = "dan kunt u volgens ons niet voorlopig beginnen"
    begins = {"starting": True, "experience": False}
    for changes, kind, is_told in (
        (begins, "provisional", True),
        (begins, "unknown", True),
        (begins, "full", False),
        ({}, "provisional", False),
    ):
        at = answer(open_screen("start", case(advice=False, **changes)), "training_registered_as", kind)
        assert (hangs in said(go(at, "resultaat"))) is is_told
        assert (hangs in said(go(at, "verklaring"))) is is_told


def test_a_declaration_that_is_dated_before_the_application_says_so() -> None:
    planned = hours(case(), start=date(2027, 1, 4))
    at = fill(open_screen("verklaring", planned))
    assert "Op deze verklaring staat 4 januari 2027, de dag van uw aanvraag. Onderteken en mail ze niet voor" in said(
        at
    )
    at = enter(at, "private.signed_on", "23/11/2026")
    assert "Op deze verklaring staat 23 november 2026. Dat is voor 4 januari 2027" in said(at)
    assert "Op deze verklaring staat" not in said(fill(open_screen("verklaring", hours(case(), start=TODAY))))


def test_what_one_does_not_know_is_to_be_found_out_here_too_and_is_no_open_question() -> None:
    at = answer(open_screen("voorwaarden", case(audit_bureau=False, integrity=None)), "integrity", "unknown")
    at = go(at, "verklaring")
    assert "Zoek dit uit: Leeft u de wetten en regels na" in said(at)
    assert "Nog 1 vraag open." not in [fold.label for fold in at.expander]
    assert "beroepsvereniging" in said(at.main.get_by_key("to_find_out"))


def test_the_mail_comes_after_the_application_and_what_remains_leads_there() -> None:
    whole = said(fill(open_screen("verklaring", FULL)))
    assert "Dien eerst uw aanvraag in het loket in. Onderteken en mail daarna de verklaring." in whole
    remaining = whole[whole.index("Dit volgt nog") :]
    assert "[Naar het loket, via VLAIO](https://" in remaining
    assert "[Contactgegevens van de auditbureaus](https://" in remaining
    assert "Dien eerst uw aanvraag" not in said(fill(open_screen("verklaring", CASES["follow-up"])))


def test_what_the_other_service_lacks_and_what_is_to_be_found_out_follow_too() -> None:
    follow_up = registered(date(2027, 6, 30), RegisteredAs.PROVISIONAL, Service.TRAINING)
    at = answer(
        open_screen("start", case(satisfaction=False, starting=True, **follow_up)), "advice_registered_as", "unknown"
    )
    at = fill(go(at, "verklaring"))
    after = said(at.main.get_by_key("papers")).partition("Dit volgt nog")[2]
    assert "Opleiding: Peil op een vaste manier hoe tevreden uw klanten zijn" in after
    assert "Zoek uit: advies: eerdere registratie" in after
    assert "Gebruik deze als ze gevraagd wordt" not in said(at), "of training there is no declaration here"


def test_a_public_provider_reads_that_name_and_number_may_be_those_of_another() -> None:
    whose = "welke naam en welk nummer tellen"
    assert whose in said(open_screen("verklaring", CASES["school"]))
    assert whose not in said(open_screen("verklaring", FULL))


def test_who_has_no_rights_yet_reads_that_the_day_on_the_declaration_is_too_early() -> None:
    dated = "Op deze verklaring staat 23 november 2026. Een aanvraag kan pas met rechten voor het loket"
    assert dated in said(fill(open_screen("verklaring", case(advice=False, access_rights=False))))
    assert dated in said(fill(open_screen("verklaring", hours(case(advice=False, access_rights=False), start=TODAY))))
    assert dated not in said(fill(open_screen("verklaring", case(advice=False))))


def test_at_the_end_no_day_stands_of_a_service_that_cannot_be_applied_for_yet() -> None:
    lapsed = registered(date(2026, 6, 30), RegisteredAs.FULL, Service.ADVICE)
    at = fill(open_screen("verklaring", case(experience=False, starting=True, **lapsed)))
    days = list(tables(at.main.get_by_key("papers"))[-1].iloc[:, 0])
    assert days
    assert [each for each in days if each.startswith("Advies")] == []


def test_what_was_uploaded_is_said_not_to_be_in_the_file_with_everything() -> None:
    at = fill(open_screen("verklaring", CASES["school"]))
    left_out = "Het ondertekende bestand dat u oplaadde, zit er niet in."
    assert left_out not in said(at)
    at.file_uploader(key="signed_file_training").upload("scan.pdf", b"%PDF-1.7 scan", "application/pdf")
    assert left_out in said(at.run())
