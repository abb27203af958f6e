"""The table that decides: a sound one, refused where the walk through it would not be exact, and walked in full."""

from pathlib import Path

import pytest

import kmo_rules
from kmo_rules import (
    DECIDING,
    Derived,
    Passage,
    Provider,
    Question,
    Situation,
    Verdict,
    decision_lines,
    way_through,
)
from kmo_rules.case.decision_table import read_lines

TEXT = (Path(kmo_rules.__file__).parent / "data" / "decision_table.csv").read_text(encoding="utf-8")
LAST_LINE = TEXT.splitlines()[-1]
PASSED, OPEN, REACHED, BEYOND = Passage


def test_every_question_that_decides_stands_in_one_line() -> None:
    asked = [column for line in decision_lines() for column, _ in line.conditions]
    assert sorted(asked) == sorted([*DECIDING, *Derived])


def test_the_questions_that_decide_come_in_the_order_of_all_questions() -> None:
    assert list(DECIDING) == [question for question in Question if question in DECIDING]


def test_every_field_of_a_situation_is_a_question_and_in_the_same_order() -> None:
    assert list(Situation.model_fields) == [question.value for question in Question]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("2,-,no,-,", "2,-,no,no,", "stands in one line"),
        ("1,yes,-,", "1,-,-,", "stands in one line"),
        (",starting,", ",beginning,", "beginning"),
        ("5,-,-,-,-,-,public,", "5,-,-,-,-,-,publik,", "line 5 asks for an answer"),
        (",not_yet,6", ",perhaps,6", "perhaps"),
        (LAST_LINE, "", "the last line"),
    ],
    ids=[
        "a question in two lines",
        "a question in no line",
        "no question",
        "no answer",
        "no verdict",
        "no line for all others",
    ],
)
def test_a_table_whose_walk_would_not_be_exact_is_refused(was: str, becomes: str, said: str) -> None:
    text = TEXT.replace(was, becomes)
    assert text != TEXT
    with pytest.raises(ValueError, match=said):
        read_lines(text)


WALKS: dict[str, tuple[Situation, list[Passage], Verdict]] = {
    "a line that fits ends the walk": (
        Situation(audit_bureau=True),
        [REACHED, *[BEYOND] * 11],
        Verdict.EXCLUDED,
    ),
    "an open line may be the end, and the walk goes on": (
        Situation(enterprise_number=False),
        [OPEN, REACHED, *[BEYOND] * 10],
        Verdict.NOT_YET,
    ),
    "a line is passed as soon as one answer does not fit, whatever else is open": (
        Situation(audit_bureau=False, enterprise_number=True, sepa_account=True, training=True, provider="public"),
        [PASSED, PASSED, PASSED, PASSED, REACHED, *[BEYOND] * 7],
        Verdict.REGISTER_WITHOUT_AUDIT,
    ),
    "with nothing answered every line may be the end": (
        Situation(),
        [*[OPEN] * 11, REACHED],
        Verdict.UNDETERMINED,
    ),
    "with everything answered no line is open": (
        Situation(**dict.fromkeys(DECIDING, True) | {"provider": Provider.PRIVATE, "audit_bureau": False}),
        [*[PASSED] * 9, REACHED, BEYOND, BEYOND],
        Verdict.REGISTER_WITH_AUDIT,
    ),
}


BEGINNING = Situation(
    **dict.fromkeys(DECIDING, True) | {"provider": "private", "audit_bureau": False, "experience": False}
)
"""Everything in order but a proof, and beginning."""


@pytest.mark.parametrize(
    ("allowed", "passage", "verdict"),
    [
        (True, REACHED, Verdict.REGISTER_PROVISIONALLY),
        (None, OPEN, Verdict.UNDETERMINED),
        (False, PASSED, Verdict.NOT_YET),
    ],
)
def test_the_line_for_who_begins_fits_only_where_the_way_allows_it(
    allowed: bool | None, passage: Passage, verdict: Verdict
) -> None:
    way = way_through(BEGINNING, starting_allowed=allowed)
    assert (way.passages[10], way.verdict) == (passage, verdict)


@pytest.mark.parametrize("name", WALKS)
def test_a_walk(name: str) -> None:
    situation, passages, verdict = WALKS[name]
    way = way_through(situation)
    assert list(way.passages) == passages
    assert way.verdict is verdict
