"""How the texts speak: plain, polite, and never a refusal."""

import re

import pytest

from kmo_rules import Verdict
from tests.wording.test_catalogues import marked
from wording.case import findings, questions, steps, verdicts
from wording.catalogues import Language, translated

FORBIDDEN = ("voldoet niet", "geweigerd", "afgekeurd", "fout", "fouten", "ongeldig", "ongeldige", "verworpen")
TOO_FAMILIAR = ("je", "jij", "jou", "jouw", "jullie")
PROMISES = ("gegarandeerd", "garantie", "zeker geregistreerd", "officiële wijzer")


def texts_with(word: str) -> list[str]:
    return [text for text in marked() if re.search(rf"\b{word}\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("word", [*FORBIDDEN, *TOO_FAMILIAR, *PROMISES])
def test_no_text_says(word: str) -> None:
    assert texts_with(word) == []


def test_every_blank_has_a_name() -> None:
    assert [text for text in marked() if re.search(r"\{\}|\{\d|\{[^a-z]", text)] == []


def test_no_text_begins_or_ends_with_a_space() -> None:
    assert [text for text in marked() if text != text.strip()] == []


def test_no_year_or_amount_of_the_rules_is_written_out_in_a_sentence() -> None:
    """The hourly price lives in the law file; in a text it is a blank."""
    assert [text for text in marked() if re.search(r"\b150\b", text) and "bijvoorbeeld" not in text] == []


@pytest.mark.parametrize("question", questions.QUESTIONS.values(), ids=questions.QUESTIONS)
def test_a_question_asks(question: questions.Question) -> None:
    assert question.text.endswith("?")
    assert question.help.endswith(".")


@pytest.mark.parametrize("text", findings.TO_DO.values(), ids=findings.TO_DO)
def test_what_to_do_says_to_do_something(text: str) -> None:
    assert text[0].isupper()
    assert text.endswith(".")


def test_a_verdict_that_is_not_yet_is_no_refusal() -> None:
    assert "Daarna kunt u een registratie aanvragen." in verdicts.HEADLINES[Verdict.NOT_YET]


def test_one_question_is_counted_as_one() -> None:
    assert [steps.questions_left(count, Language.DUTCH) for count in (0, 1, 2)] == [
        "Alle vragen zijn beantwoord.",
        "Nog 1 vraag open.",
        "Nog 2 vragen open.",
    ]


def test_an_empty_text_stays_empty_in_every_language() -> None:
    assert {translated("", language) for language in Language} == {""}


def test_a_text_nobody_translated_is_shown_in_dutch() -> None:
    assert translated("Deze zin bestaat niet.", Language.FRENCH) == "Deze zin bestaat niet."
