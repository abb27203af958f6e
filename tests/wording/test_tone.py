"""How the texts speak: plain, polite, and never a refusal."""

import re
from typing import Any

import pytest
from babel.numbers import format_decimal

from kmo_rules import Figure, Law, Measure, Verdict
from tests.wording.reachable import TODAY
from tests.wording.test_catalogues import marked
from wording import sources as source_words
from wording.case import findings, questions, steps, verdicts
from wording.catalogues import Language, translated

FORBIDDEN = ("voldoet niet", "geweigerd", "afgekeurd", "fout", "fouten", "ongeldig", "ongeldige", "verworpen")
TOO_FAMILIAR = ("je", "jij", "jou", "jouw", "jullie")
PROMISES = ("gegarandeerd", "garantie", "zeker geregistreerd", "officiële wijzer")

IN_LETTERS = dict(
    zip(
        map(str, range(2, 13)),
        ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
        strict=True,
    )
)
UNITS = {
    Measure.YEARS: ("jaar", "jaren"),
    Measure.WEEKS: ("week", "weken"),
    Measure.MONTHS: ("maand", "maanden"),
    Measure.DAYS: ("dag", "dagen"),
    Measure.HOURS: ("uur", "uren"),
}


def texts_with(word: str) -> list[str]:
    return [text for text in marked() if re.search(rf"\b{word}\b", text, re.IGNORECASE)]


@pytest.mark.parametrize("word", [*FORBIDDEN, *TOO_FAMILIAR, *PROMISES])
def test_no_text_says(word: str) -> None:
    assert texts_with(word) == []


def test_every_blank_has_a_name() -> None:
    assert [text for text in marked() if re.search(r"\{\}|\{\d|\{[^a-z]", text)] == []


def test_no_text_begins_or_ends_with_a_space() -> None:
    assert [text for text in marked() if text != text.strip()] == []


def written_out(figure: Figure[Any]) -> list[str]:
    """How a number of the rules could stand in a sentence: an amount or a share bare, what counts with what it counts."""
    if isinstance(figure.value, tuple):
        return [rf"\b{re.escape(name)}\b" for name in figure.value]
    if figure.unit is Measure.NONE or figure.value == 1:
        return []
    digits = format_decimal(figure.value * (100 if figure.unit is Measure.SHARE else 1), locale="nl")
    if figure.unit not in UNITS:
        return [rf"(?<![\w,.]){digits}(?!\d|[,.]\d)"]
    return [
        rf"\b{number} {unit}\b" for number in (digits, IN_LETTERS.get(digits, digits)) for unit in UNITS[figure.unit]
    ]


@pytest.mark.parametrize("figure", Law.on(TODAY).figures(), ids=lambda figure: figure.name)
def test_no_number_or_name_of_the_rules_is_written_out_in_a_sentence(figure: Figure[Any]) -> None:
    """They live in the law file, where another day has another one; in a text each is a blank."""
    texts = marked() - set(source_words.NAMES.values())
    assert [text for text in texts for way in written_out(figure) if re.search(way, text)] == []


@pytest.mark.parametrize("text", ["De audit kost 150 euro.", "Dan geldt ze vijf jaar.", "Er komt 21 % btw bij."])
def test_such_a_sentence_would_be_noticed(text: str) -> None:
    ways = [way for figure in Law.on(TODAY).figures() for way in written_out(figure)]
    assert [way for way in ways if re.search(way, text)]


@pytest.mark.parametrize("question", questions.QUESTIONS.values(), ids=questions.QUESTIONS)
def test_a_question_asks(question: questions.Question) -> None:
    assert question.text.endswith("?")
    assert question.help.endswith(".")


@pytest.mark.parametrize("text", findings.TO_DO.values(), ids=findings.TO_DO)
def test_what_to_do_says_to_do_something(text: str) -> None:
    assert text[0].isupper()
    assert text.endswith(".")


def test_a_verdict_that_is_not_yet_is_no_refusal() -> None:
    assert "Daarna kunt u een aanvraag indienen." in verdicts.HEADLINES[Verdict.NOT_YET]


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
