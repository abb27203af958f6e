"""The overview of a dossier: everything on it, nothing private unless asked for, both standards kept."""

from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from documents.files.report import Steps, report_pdf
from documents.overview import Unshared, summary_report
from kmo_rules import (
    Dossier,
    FirstTime,
    Law,
    Outcome,
    Question,
    Rule,
    Service,
    Situation,
    assess,
    checked_on,
    next_action,
    open_questions,
    rules_version,
    schedule,
    to_code,
    to_query,
)
from tests.documents.cases import CASES, ON, case
from tests.documents.samples import faults, pdf_pages, pdf_words, words
from wording import numbers
from wording import schedule as times
from wording.case import answers, audits, find_out, findings, glance, notices, steps, verdict_card, verdicts
from wording.case.questions import QUESTIONS
from wording.catalogues import Language, translated

NL = Language.DUTCH


@cache
def overview(dossier: Dossier, *, language: Language = NL, private: tuple[tuple[str, str], ...] = ()) -> bytes:
    link = f"https://wijzer.example/resultaat?lang={language}&{to_query(dossier)}"
    return report_pdf(summary_report(dossier, on=ON, link=link, language=language, beside=Unshared(private)))


def flowing(pdf: bytes) -> str:
    """Its text as one, without what stands at the foot of each page."""
    return words("".join(text.partition("\nRegistratiewijzer, ")[0] for text in pdf_pages(pdf)))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_both_standards_hold_for_every_case_in_every_language(name: str, language: Language) -> None:
    pdf = overview(CASES[name], language=language)
    assert faults(pdf) == []
    assert PdfReader(BytesIO(pdf)).trailer["/Root"]["/Lang"] == language.value


@pytest.mark.parametrize("name", CASES)
def test_answers_verdict_reasons_and_findings_are_on_it(name: str) -> None:
    dossier, found = CASES[name], assess(CASES[name].situation, on=ON)
    text = pdf_words(overview(dossier))
    said = [
        verdict_card.word(found, next_action(dossier, on=ON), NL),
        verdicts.headline(found, NL),
        *notices.notices(found, NL),
        *(findings.sentence(finding, NL) for finding in found.findings),
        *(QUESTIONS[answers.put_as(each, dossier.situation)].text for each in answers.told(dossier.situation, on=ON)),
        *(answers.answer(field, dossier, NL) for field in answers.told(dossier.situation, on=ON)),
    ]
    assert [sentence for sentence in said if words(sentence) not in text] == []


def test_what_falls_away_for_a_public_provider_is_told_once() -> None:
    told = findings.sentence(assess(CASES["school"].situation, on=ON).finding(Rule.ACTIVITY), NL)
    assert pdf_words(overview(CASES["school"])).count(words(told)) == 1


def test_the_longest_link_there_is_stands_on_it() -> None:
    """Every field said, on a long host: some five hundred letters without a blank."""
    both = dict.fromkeys([f"{service}_registered_until" for service in Service], date(2027, 2, 10))
    kinds = dict.fromkeys([f"{service}_registered_as" for service in Service], "provisional")
    plan = {"start": date(2027, 1, 4), "hours_low": "12.25", "hours_expected": "16.25", "hours_high": "24.25"}
    fullest = case(
        plan | {"hourly_price": "120.25", "vat": "excluded"},
        advice=True,
        advice_topic="cybersecurity",
        starting=False,
        **both,
        **kinds,
    )
    link = f"https://registratiewijzer.vlaanderen.example/resultaat?lang=nl&{to_query(fullest)}"
    assert len(link) > 480
    assert words(link) in flowing(report_pdf(summary_report(fullest, on=ON, link=link, language=NL)))


def test_services_that_part_are_said_to_have_had_the_same_answers() -> None:
    said = words("Deze antwoorden gelden voor opleiding en advies samen.")
    one_renews = case(advice=True, training_registered_until=date(2027, 9, 30), training_registered_as="full")
    assert said in flowing(overview(one_renews))
    assert said not in flowing(overview(CASES["full"]))


def test_what_is_to_be_found_out_comes_with_how_a_last_day_too() -> None:
    """The screen said it, and who went by the paper applied for a first registration."""
    dossier = case(advice=False, audit_bureau=None)
    skip = frozenset({Question.TRAINING_REGISTERED_UNTIL, Question.AUDIT_BUREAU})
    text = pdf_words(
        report_pdf(summary_report(dossier, on=ON, link="https://w.example/", language=NL, beside=Unshared(skip=skip)))
    )
    assert words(verdicts.UNDATED) in text
    assert words(verdicts.UNSAID) not in text
    for name in skip:
        assert text.count(words(find_out.printed(name, Law.on(ON), NL))) == 1
    assert words(f"{QUESTIONS[Question.TRAINING_REGISTERED_AS].text} nog uit te zoeken") in text


def test_what_is_to_be_found_out_is_on_it_also_where_nothing_stands_in_the_way() -> None:
    beside = Unshared(skip=frozenset({Question.ADVICE}))
    made = summary_report(case(advice=None), on=ON, link="https://w.example/", language=NL, beside=beside)
    first = made.sections[0].blocks[0]
    assert isinstance(first, Steps)
    assert any(find_out.printed(Question.ADVICE, Law.on(ON), NL) in text for text in first.items)
    made = summary_report(case(advice=None), on=ON, link="https://w.example/", language=NL)
    first = made.sections[0].blocks[0]
    assert isinstance(first, Steps)
    assert not any(QUESTIONS[Question.ADVICE].text in text for text in first.items), "a question that was not asked yet"


def test_whether_there_was_a_registration_is_to_be_found_out_before_its_last_day_and_may_be_unsaid() -> None:
    until, as_what = Question.TRAINING_REGISTERED_UNTIL, Question.TRAINING_REGISTERED_AS
    beside = Unshared(skip=frozenset({until, as_what}))
    text = pdf_words(
        report_pdf(summary_report(case(advice=False), on=ON, link="https://w.example/", language=NL, beside=beside))
    )
    assert words(f"{QUESTIONS[as_what].text} nog uit te zoeken") in text
    assert words(QUESTIONS[until].text) not in text
    unsaid = case(advice=False).model_copy(update={"first": FirstTime()})
    text = pdf_words(report_pdf(summary_report(unsaid, on=ON, link="https://w.example/", language=NL)))
    assert words(verdicts.UNSAID) in text
    assert words(f"{QUESTIONS[as_what].text} nog open") in text


@pytest.mark.parametrize("name", sorted(CASES.keys() - {"bureau"}))
def test_steps_audit_and_days_are_on_it(name: str) -> None:
    found, planned = assess(CASES[name].situation, on=ON), schedule(CASES[name], on=ON)
    text = flowing(overview(CASES[name]))
    said = [
        audits.kind(found, NL),
        *(f"{step.title} ({step.how_long}). Wie: {step.who}." for step in steps.steps(found, NL)),
        *(step.text for step in steps.steps(found, NL)),
        *(numbers.short_span(day.earliest, day.latest, NL) for day in planned.milestones),
        *(" ".join(row) for row in (times.table(planned, NL) if planned.steps else ())),
        *times.assumptions(planned, ON, NL),
    ]
    assert [sentence for sentence in said if words(sentence) not in text] == []


def test_the_amounts_stand_with_their_vat_and_what_they_take_for_granted() -> None:
    text = pdf_words(overview(CASES["full"]))
    for said in ("€ 2.178,00", "€ 504,00 btw", "€ 4.356,00", "Wij rekenen met 21% btw."):
        assert words(said) in text
    both = pdf_words(overview(CASES["starter"]))
    assert words("Samen € 4.800,00") in both


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("full", "1. Dien uw aanvraag in via het loket van de dienstverleners. U koos daarvoor 4 januari 2027."),
        ("starter", "1. Zorg eerst voor rechten in het loket"),
        ("not yet", "1. Breng dit eerst in orde: Vraag een ondernemingsnummer aan"),
        ("empty", "1. Beantwoord deze vraag: Bent u zelf een auditbureau"),
        ("bureau", "U hoeft niets te doen"),
        ("renewal", "1. Begin nu met de verlenging, uiterlijk op 23 november 2026."),
        ("follow-up", "1. U hoeft nu nog niets te doen. Leg de opvolgingsaudit bij voorkeur vast vanaf 1 juni 2027"),
    ],
)
def test_what_to_do_now_comes_first(name: str, first: str) -> None:
    text = pdf_words(overview(CASES[name]))
    before, _heading, after = text.partition(words("Wat u nu doet"))
    assert before == words(
        "Overzicht van uw antwoorden Registratie als dienstverlener voor de kmo-portefeuille, volgens de regels op 23 "
        "november 2026"
    )
    assert after.startswith(words(first))


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_asked_that_is_in_order_or_that_says_nothing_of_the_case(name: str) -> None:
    """On the way to the portal, in the answers, in the weeks of who has no audit, and where no hours were typed."""
    text = pdf_words(overview(CASES[name]))
    has_rights = assess(CASES[name].situation, on=ON).finding(Rule.ACCESS_RIGHTS).outcome is Outcome.MET
    asked = open_questions(CASES[name].situation, on=ON)
    for said, is_fit in (
        ("Zorg voor rechten in het loket", not has_rights and name != "bureau"),
        ("nog open", bool(asked)),
        ("wachten op een datum voor de audit", name not in ("school", "bureau", "follow-up")),
        ("vul hierboven uren in", False),
        ("Dit is daarom het gemiddelde van alle audits", not is_planned(name) and name not in ("school", "bureau")),
    ):
        assert (words(said) in text) == is_fit, said


def is_planned(name: str) -> bool:
    return bool(CASES[name].plan.hours.known)


def test_everything_that_is_still_to_be_done_or_answered_follows() -> None:
    for name, others in (
        ("not yet", ("2. Open een rekening met een IBAN",)),
        ("empty", ("2. Bent u een private of een publieke", "3. Hebt u een Belgisch ondernemingsnummer?")),
    ):
        text = pdf_words(overview(CASES[name]))
        assert [other for other in others if words(other) not in text] == []


def test_no_day_to_begin_on_that_has_passed_is_named() -> None:
    late = case(training_registered_until=date(2027, 1, 1), training_registered_as="full")
    text = pdf_words(overview(late))
    assert words("1. Begin vandaag nog met de verlenging.") in text
    for passed in ("1 juli 2026", "23 oktober 2026"):
        assert words(passed) not in text


def test_two_services_that_differ_are_told_apart() -> None:
    apart = case(advice=True, training_registered_until=date(2027, 9, 30), training_registered_as="full")
    text = pdf_words(overview(apart))
    for said in (
        "Opleiding: Uw registratie loopt tot en met 30 september 2027.",
        "Advies: Volgens uw antwoorden kunt u een aanvraag indienen voor een registratie.",
        "Opleiding: Laatste dag van uw huidige registratie",
    ):
        assert words(said) in text


def test_a_follow_up_has_no_weeks_and_says_so() -> None:
    text = pdf_words(overview(CASES["follow-up"]))
    assert words(times.NO_WEEKS) in text
    assert words("Aanvraag in het loket") not in text


def test_every_page_says_the_rules_the_code_and_that_nothing_is_decided() -> None:
    dossier = CASES["full"]
    pages = pdf_pages(overview(dossier))
    said = (rules_version(), numbers.day(checked_on(), NL), to_code(dossier), "Dit is geen beslissing")
    assert all(words(part) in words(text) for text in pages for part in said)


def test_the_link_opens_the_dossier() -> None:
    reader = PdfReader(BytesIO(overview(CASES["full"])))
    links = [mark.get_object()["/A"]["/URI"] for page in reader.pages for mark in page.get("/Annots", [])]
    assert links == [f"https://wijzer.example/resultaat?lang=nl&{to_query(CASES['full'])}"]


def test_nothing_private_is_on_it_unless_it_was_asked_for() -> None:
    rows = (("Naam", "Zandloper bv"), ("Ondernemingsnummer", "0403.170.701"))
    without, with_rows = (pdf_words(overview(CASES["full"], private=private)) for private in ((), rows))
    assert "Zandloper" not in without
    assert "0403" not in without
    assert words("Naam Zandloper bv Ondernemingsnummer 0403.170.701") in with_rows


def test_a_start_that_nobody_chose_is_said_to_be_none() -> None:
    assert words("U koos nog geen datum voor uw aanvraag. Wij rekenen vanaf 23 november 2026.") in pdf_words(
        overview(CASES["school"])
    )
    assert words("U dient de aanvraag in op 4 januari 2027.") in pdf_words(overview(CASES["full"]))


@pytest.mark.parametrize("language", Language)
def test_it_speaks_the_language_of_the_reader(language: Language) -> None:
    text = pdf_words(overview(CASES["full"], language=language))
    assert words(translated(times.LEFT_OUT, language)) in text
    assert words(numbers.day(ON, language)) in text


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert overview(CASES["starter"]) == overview(CASES["starter"])


def test_what_nobody_said_of_an_earlier_registration_is_to_be_answered_with_the_other_questions() -> None:
    asked = QUESTIONS[Question.TRAINING_REGISTERED_AS].text
    for said in (FirstTime(), FirstTime(training=True)):
        dossier = Dossier(situation=Situation(training=True), first=said)
        first = summary_report(dossier, on=ON, link="https://w.example/", language=NL).sections[0].blocks[0]
        assert isinstance(first, Steps)
        assert any(asked in text for text in first.items) is not said.training


def test_the_question_to_find_out_first_is_not_told_twice() -> None:
    until, as_what = Question.TRAINING_REGISTERED_UNTIL, Question.TRAINING_REGISTERED_AS
    beside = Unshared(skip=frozenset({until, as_what}))
    made = summary_report(case(), on=ON, link="https://w.example/", language=NL, beside=beside)
    first = made.sections[0].blocks[0]
    assert isinstance(first, Steps)
    assert sum(QUESTIONS[as_what].text in text for text in first.items) == 1


def test_the_first_page_says_what_it_costs_and_from_when_to_when_and_each_step_how_long_it_takes() -> None:
    first = words(pdf_pages(overview(CASES["full"]))[0])
    for figure in glance.figures(CASES["full"], on=ON, language=NL):
        assert words(f"{figure.label} {figure.value} ({figure.remark})") in first
    text = flowing(overview(CASES["full"]))
    for step in steps.steps(assess(CASES["full"].situation, on=ON), NL):
        assert words(f"{step.title} ({step.how_long}). Wie: {step.who}.") in text
